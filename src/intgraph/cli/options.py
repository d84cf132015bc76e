"""Options that several verbs share."""

from __future__ import annotations

import click

from intgraph.cli.language import told
from intgraph.locale import LANGUAGES, preferred_language

_FORMS = click.Choice(("table", "text", "md", "json", "csv"))
_AUDIENCES = click.Choice(("public", "partners", "internal"))

graph = click.option("-g", "--graph", "graphs", multiple=True, metavar="PATH", help=told("graph"))
language = click.option(
    "--lang", "language", type=click.Choice(LANGUAGES), default=preferred_language, help=told("lang")
)
form = click.option("-f", "--format", "form", type=_FORMS, default="table", show_default=True, help=told("format"))
limit = click.option("-n", "--limit", type=click.IntRange(min=1), help=told("limit"))
audience = click.option("--audience", type=_AUDIENCES, default="public", show_default=True, help=told("audience"))
