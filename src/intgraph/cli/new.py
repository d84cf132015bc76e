"""``intgraph new DIR``."""

from __future__ import annotations

import click

from intgraph.cli import options
from intgraph.cli.language import told


@click.command(short_help=told("new.short"), help=told("new"))
@click.argument("path", metavar="DIR|FILE.xlsx")
@options.language
def new(path: str, language: str) -> None:
    """Write an empty office."""
    from intgraph.locale import words
    from intgraph.office import new_office

    new_office(path, language)
    kind = "workbook" if path.lower().endswith(".xlsx") else "folder"
    click.echo(words(language)(f"new.written.{kind}", path=path))
