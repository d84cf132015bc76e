"""``intgraph load URL``."""

from __future__ import annotations

import sys

import click

from intgraph.cli import options
from intgraph.cli.language import told


@click.command(short_help=told("load.short"), help=told("load"))
@click.argument("url", metavar="URL")
@click.option("--into", "graph", metavar="IRI", help=told("load.into"))
@click.option("--replace", "instead", is_flag=True, help=told("load.replace"))
@click.option("--store", metavar="URL", default="", help=told("load.store"))
@click.option("--update", metavar="URL", default="", help=told("load.update"))
@options.audience
@options.graph
@options.language
def load(
    url: str,
    graph: str | None,
    instead: bool,
    store: str,
    update: str,
    audience: str,
    graphs: tuple[str, ...],
    language: str,
) -> None:
    """Put the graph into an endpoint, and tell what was done."""
    from intgraph.cli.progress import Bar, reading_bar
    from intgraph.locale import words
    from intgraph.office import Office
    from intgraph.store.remote.writing import Gate

    say = words(language)
    with reading_bar(language) as reading:
        office = Office.open(*graphs, language=language, progress=reading)
    bar = Bar(say("progress.loading"), sys.stderr, say("progress.placing"))
    try:
        done = office.load(url, audience=audience, graph=graph, instead=instead, gate=Gate(store, update), progress=bar)
    finally:
        bar.clear()
    click.echo(say("load.done", count=done.statements, graph=done.graph, before=done.before))
    click.echo(say("load.ask", address=done.address))
