"""Printing an answer in the format asked for, and ending with the exit status that fits it."""

from __future__ import annotations

import os
import sys
from dataclasses import replace

import click

from intgraph.ask.answer import Answer
from intgraph.cli.problems import NOTHING_FOUND
from intgraph.office import Office

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


def print_asked(office: Office, text: str, form: str, limit: int | None = None) -> None:
    """Say how ``text`` was understood, then print its answer as ``print_answer`` does."""
    from intgraph.locale import words

    asked = office.ask(text)
    if form not in _FOR_MACHINES:
        from intgraph.ask.formats.terminal import wrapped

        say = words(office.language)
        for line in wrapped(say("ask.understood", phrase=asked.understood), _width()):
            click.echo(line)
        click.echo(say("ask.command", command=asked.command))
        click.echo()
        print_answer(office, asked.answer, form, limit)
    else:
        print_answer(office, replace(asked.answer, understood=asked.understood), form, limit)


def most_rows(form: str, limit: int | None) -> int | None:
    """Return how many rows to ask for, as far as that is known: what a person asked for, or can read."""
    return limit if limit or form in _FOR_MACHINES else _MOST_READ


def _text(office: Office, answer: Answer, form: str, limit: int | None) -> str:
    if form in _FOR_MACHINES:
        from intgraph.ask.formats.records import csv_text, json_text

        return json_text(answer) if form == "json" else csv_text(answer)
    told = office.tell(_first(answer, most_rows(form, limit), office.language))
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
    if limit is None:
        return answer
    rows, left_out = _rows(answer, limit)
    if not left_out:
        return answer
    from intgraph.locale import words

    return replace(answer, answers=rows, notes=(words(language).count("table.left_out", left_out), *answer.notes))


def _rows(answer: Answer, limit: int) -> tuple[tuple[object, ...], int]:
    """The rows of a table: those of the answer, or for a dossier those of each of its lists."""
    if answer.question != "show" or not answer.answers:
        return answer.answers[:limit], max(0, len(answer.answers) - limit)
    dossier, left_out = answer.answers[0].first(limit)
    return (dossier,), left_out
