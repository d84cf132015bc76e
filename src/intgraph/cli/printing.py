"""Printing an answer in the format asked for, and ending with the exit status that fits it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from intgraph.ask.answer import Answer
from intgraph.ask.catalogue import question
from intgraph.cli.problems import NOTHING_FOUND
from intgraph.office import Office

if TYPE_CHECKING:
    from intgraph.ask.plain.answering import Heard

_WIDEST = 120
_USUAL = 80
# The most rows that are printed for a person, and that an answer over a whole network has for a machine.
_MOST_READ = 40
_FOR_MACHINES = ("json", "csv")


def print_answer(office: Office, answer: Answer, form: str, limit: int | None = None) -> None:
    """Print ``answer``; end with status 1 when it is empty.

    A table shows at most ``limit`` rows and says how many it left out; the other formats are whole.
    """
    click.echo(_text(office, answer, form, limit), nl=False)
    if not answer.answers:
        sys.exit(NOTHING_FOUND)


def print_asked(office: Office, heard: Heard, form: str, limit: int | None = None) -> None:
    """Say how a sentence was understood, then print its answer as ``print_answer`` does."""
    said = heard.said(office.store, office.language)
    if form not in _FOR_MACHINES:
        _say(office.language, said, heard.command(office.language))
    answer = answered(office, heard.question, heard.arguments, form, limit)
    print_answer(office, replace(answer, understood=said) if form in _FOR_MACHINES else answer, form, limit)


def _say(language: str, said: str, command: str) -> None:
    from intgraph.ask.formats.terminal import wrapped
    from intgraph.locale import words

    for line in wrapped(words(language)("ask.understood", phrase=said), _width()):
        click.echo(line)
    click.echo(words(language)("ask.command", command=command))
    click.echo()


def answered(office: Office, name: str, arguments: Mapping[str, Any], form: str, limit: int | None) -> Answer:
    """Ask a question for as many rows as a person asked for, or can read; where it has no limit, for all."""
    bounded = any(parameter.name == "limit" for parameter in question(name).parameters())
    return office.answer(name, **arguments, **({"limit": _most_rows(form, limit)} if bounded else {}))


def _most_rows(form: str, limit: int | None) -> int | None:
    return limit if limit or form in _FOR_MACHINES else _MOST_READ


def _text(office: Office, answer: Answer, form: str, limit: int | None) -> str:
    if form in _FOR_MACHINES:
        from intgraph.ask.formats.records import csv_text, json_text

        return json_text(answer) if form == "json" else csv_text(answer)
    told = office.tell(_first(answer, _most_rows(form, limit), office.language))
    if form == "md":
        from intgraph.ask.formats.markdown import markdown

        return markdown(told)
    from intgraph.ask.formats.terminal import in_sentences, in_tables

    return in_tables(told, _width()) if form == "table" else in_sentences(told, _width())


def _width() -> int:
    return min(_columns(), _WIDEST)


def _columns() -> int:
    """The width of the terminal, as ``shutil.get_terminal_size`` tells it, which loads every compression with it."""
    try:
        return int(os.environ["COLUMNS"]) or _USUAL
    except (KeyError, ValueError):
        pass
    try:
        return os.get_terminal_size().columns or _USUAL
    except OSError:
        return _USUAL


def _first(answer: Answer, limit: int | None, language: str) -> Answer:
    """The first rows of an answer that was asked for without a limit."""
    left_out = len(answer.answers) - (limit or len(answer.answers))
    if left_out <= 0:
        return answer
    from intgraph.locale import words

    note = words(language).count("table.left_out", left_out)
    return replace(answer, answers=answer.answers[:limit], notes=(note, *answer.notes))
