"""``intgraph who TARGET``."""

from __future__ import annotations

import click

from intgraph.cli import options
from intgraph.cli.language import told


@click.command(short_help=told("who.short"), help=told("who"))
@click.argument("target")
@options.as_of
@click.option("--kind", "kinds", multiple=True, metavar="WORD", help=told("who.kind"))
@click.option("--sector", "sectors", multiple=True, metavar="WORD", help=told("who.sector"))
@click.option("--role", "roles", multiple=True, metavar="WORD", help=told("who.role"))
@click.option("--former", is_flag=True, help=told("who.former"))
@options.form
@options.limit
@options.graph
@options.language
def who(
    target: str,
    as_of: str | None,
    kinds: tuple[str, ...],
    sectors: tuple[str, ...],
    roles: tuple[str, ...],
    former: bool,
    form: str,
    limit: int,
    graphs: tuple[str, ...],
    language: str,
) -> None:
    """Tell which parties work with a place or party."""
    from intgraph.cli.printing import print_answer
    from intgraph.cli.progress import reading_bar
    from intgraph.office import Office

    with reading_bar(language) as bar:
        office = Office.open(*graphs, language=language, progress=bar)
    answer = office.who(target, as_of=as_of, kinds=kinds, sectors=sectors, roles=roles, former=former)
    print_answer(office, answer, form, limit)
