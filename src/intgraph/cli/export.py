"""``intgraph export FILE…``."""

from __future__ import annotations

import click

from intgraph.cli import options
from intgraph.cli.language import told


@click.command(short_help=told("export.short"), help=told("export"))
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@options.audience
@click.option("--title", help=told("export.title"))
@click.option("--renderer", type=click.Choice(("pyvis",)), help=told("export.renderer"))
@options.graph
@options.language
def export(
    files: tuple[str, ...],
    audience: str,
    title: str | None,
    renderer: str | None,
    graphs: tuple[str, ...],
    language: str,
) -> None:
    """Write each file in the format of its extension."""
    from intgraph.cli.progress import reading_bar
    from intgraph.locale import words
    from intgraph.office import Office

    with reading_bar(language) as bar:
        office = Office.open(*graphs, language=language, progress=bar)
    office.export(*files, audience=audience, title=title, renderer=renderer)
    for file in files:
        click.echo(words(language)("export.written", file=file))
