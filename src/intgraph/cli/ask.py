"""``intgraph ask "SENTENCE"``."""

from __future__ import annotations

from dataclasses import replace

import click

from intgraph.cli import options
from intgraph.cli.completing import sentences
from intgraph.cli.language import told
from intgraph.locale import LANGUAGES, preferred_language


@click.command(short_help=told("ask.short"), help=told("ask"))
@click.argument("words", nargs=-1, required=True, metavar="SENTENCE", shell_complete=sentences)
@options.form
@options.limit
@options.graph
@click.option("--lang", "language", type=click.Choice(LANGUAGES), help=told("ask.lang"))
def ask(words: tuple[str, ...], form: str, limit: int | None, graphs: tuple[str, ...], language: str | None) -> None:
    """Answer a question in plain language."""
    from intgraph.cli.printing import print_asked
    from intgraph.cli.progress import prepare_gazetteer, reading_bar
    from intgraph.office import Office

    with reading_bar(language or preferred_language()) as bar:
        office = Office.open(*graphs, language=language or preferred_language(), progress=bar)
    prepare_gazetteer(office.language)
    heard = office.hear(" ".join(words))
    print_asked(replace(office, language=language or heard.language), heard, form, limit)
