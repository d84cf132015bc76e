"""Writes what is made from the code: tables.md, commands.md, vocabulary.md, the answer in README.md (``make docs``)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from intgraph.cli import intgraph
from intgraph.intake.columns import SHEETS, Column, Sheet
from intgraph.intake.spreadsheet import column_help
from intgraph.locale import words
from intgraph.vocab.concepts import concepts
from intgraph.vocab.reference import markdown_reference

HERE = Path(__file__).parent


def tables() -> str:
    """Return docs/tables.md: every sheet and column, and the words of every list."""
    lines = [
        "# The tables of an office",
        "",
        "An office is a folder of UTF-8 CSV files, one a sheet, or one `.xlsx` workbook with the same sheets.",
        "`intgraph new DIR` writes an empty one. Lists inside a cell are separated by `;`. Rows whose first cell",
        "starts with `#` are comments. Sheet names, headers and the words of lists may be Dutch or English; what a",
        "Dutch Excel writes (`;` between cells, cp1252) is read as it is. Columns in **bold** must be filled in.",
        "",
        "This page is made from the code that reads the tables (`make docs`).",
        "",
    ]
    for sheet in SHEETS.values():
        lines += _sheet(sheet)
    return "\n".join([*lines, *_lists()]) + "\n"


def _sheet(sheet: Sheet) -> Iterator[str]:
    dutch = words("nl")(f"sheet.{sheet.name}")
    yield f"## {sheet.name} ({dutch})"
    yield ""
    yield "| column | Dutch header | holds | what it is |"
    yield "| --- | --- | --- | --- |"
    for column in sheet.columns:
        yield _column(sheet, column)
    yield ""


def _column(sheet: Sheet, column: Column) -> str:
    name = f"**{column.name}**" if column.required else column.name
    of = f" ({', '.join(column.of)})" if column.of else ""
    told = column_help(sheet, column, words("en"))
    return f"| {name} | {words('nl')(f'column.{column.name}')} | {column.holds}{of} | {told} |"


def _lists() -> Iterator[str]:
    yield "## The words of the lists"
    yield ""
    yield "| list | word | Dutch | English |"
    yield "| --- | --- | --- | --- |"
    for concept in concepts():
        yield f"| {concept.scheme} | {concept.notation} | {concept.labels['nl']} | {concept.labels['en']} |"


def commands() -> str:
    """Return docs/commands.md: the help of every command, as the command line prints it at 100 columns."""
    context = click.Context(intgraph, info_name="intgraph", max_content_width=100, terminal_width=100)
    lines = [
        "# The commands",
        "",
        "This page is made from the commands themselves (`make docs`).",
        "",
        *_command("intgraph", context),
    ]
    for name in intgraph.list_commands(context):
        command = intgraph.get_command(context, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=context, max_content_width=100, terminal_width=100)
        lines += _command(f"intgraph {name}", inner)
    return "\n".join(lines)


def _command(title: str, context: click.Context) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    yield "```text"
    yield context.get_help()
    yield "```"
    yield ""


def vocabulary() -> str:
    """Return docs/vocabulary.md: every term and concept, as the files of the vocabulary have them."""
    return markdown_reference("en")


def readme() -> str:
    """Return README.md with the answer that its example prints today."""
    text = (HERE.parent / "README.md").read_text(encoding="utf-8")
    return ANSWER.sub(lambda found: found[1] + _printed(found[2]) + found[3], text)


def _printed(command: str) -> str:
    environment = {**os.environ, "INTGRAPH_LANG": "en", "COLUMNS": "80"}
    words = [sys.executable, "-m", "intgraph", *command.split()]
    return subprocess.run(words, cwd=HERE.parent, env=environment, capture_output=True, text=True, check=True).stdout  # noqa: S603


ANSWER = re.compile(r"(```text\n\$ intgraph (.*?)\n).*?(```)", re.DOTALL)
PAGES = {"tables.md": tables, "commands.md": commands, "vocabulary.md": vocabulary, "../README.md": readme}


def main() -> int:
    """Write the pages."""
    for name, made in PAGES.items():
        (HERE / name).write_text(made(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
