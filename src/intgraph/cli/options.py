"""Options that several verbs share."""

from __future__ import annotations

import click

from intgraph.cli.language import told
from intgraph.locale import LANGUAGES, preferred_language

_FORMS = click.Choice(("table", "json", "csv", "md"))
_AUDIENCES = click.Choice(("public", "partners", "internal"))

graph = click.option("-g", "--graph", "graphs", multiple=True, metavar="PATH", help=told("graph"))
language = click.option(
    "--lang", "language", type=click.Choice(LANGUAGES), default=preferred_language, help=told("lang")
)
as_of = click.option("--as-of", metavar="DATE", help=told("as_of"))
form = click.option("-f", "--format", "form", type=_FORMS, default="table", show_default=True, help=told("format"))
limit = click.option("-n", "--limit", type=click.IntRange(min=1), default=40, show_default=True, help=told("limit"))
audience = click.option("--audience", type=_AUDIENCES, default="public", show_default=True, help=told("audience"))
