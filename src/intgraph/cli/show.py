"""``intgraph show NAME``."""

from __future__ import annotations

import click

from intgraph.cli import options
from intgraph.cli.language import told


@click.command(short_help=told("show.short"), help=told("show"))
@click.argument("name")
@options.as_of
@options.form
@options.limit
@options.graph
@options.language
def show(name: str, as_of: str | None, form: str, limit: int, graphs: tuple[str, ...], language: str) -> None:
    """Tell everything known about a thing."""
    from intgraph.cli.printing import print_answer
    from intgraph.cli.progress import reading_bar
    from intgraph.office import Office

    with reading_bar(language) as bar:
        office = Office.open(*graphs, language=language, progress=bar)
    print_answer(office, office.show(name, as_of=as_of), form, limit)
