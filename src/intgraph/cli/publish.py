"""``intgraph publish DIR``."""

from __future__ import annotations

import sys

import click

from intgraph.cli import options
from intgraph.cli.language import told


@click.command(short_help=told("publish.short"), help=told("publish"))
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False))
@click.option("--base", metavar="URL", default="", help=told("publish.base"))
@options.audience
@options.graph
@options.language
def publish(folder: str, base: str, audience: str, graphs: tuple[str, ...], language: str) -> None:
    """Write the site."""
    from intgraph.cli.progress import reading_bar
    from intgraph.locale import words
    from intgraph.office import Office
    from intgraph.web.publishing import publish as written

    with reading_bar(language) as bar:
        office = Office.open(*graphs, language=language, progress=bar)
    found, say = written(office, folder, audience, base), words(language)
    for path in found.written.kept:
        click.echo(say("publish.edited", file=path))
    for dead in found.walk.dead:
        click.echo(say("publish.dead", page=dead.page, link=dead.link), err=True)
    if found.walk.dead:
        click.echo(say.count("publish.dead_links", len(found.walk.dead)), err=True)
        sys.exit(1)
    changed = {"written": found.written.written, "removed": found.written.removed}
    click.echo(
        say("publish.done", pages=found.pages, files=found.files, folder=folder, links=found.walk.links, **changed)
    )
