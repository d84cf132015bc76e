"""Problems: how an error reaches the person, and with which exit status."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from sqlite3 import DatabaseError
from typing import Final

from intgraph.errors import DataError, Fault, InputError, IntgraphError, NotUnderstoodError

NOTHING_FOUND: Final = 1
NOT_UNDERSTOOD: Final = 2


@contextmanager
def in_sentences() -> Iterator[None]:
    """Turn an ``IntgraphError`` into sentences on standard error and exit status 2."""
    try:
        yield
    except IntgraphError as wrong:
        tell(wrong)
        sys.exit(NOT_UNDERSTOOD)
    except DatabaseError as wrong:
        tell(InputError("input.damaged_graph", reason=str(wrong)))
        sys.exit(NOT_UNDERSTOOD)


def fault_lines(faults: Sequence[Fault], language: str) -> list[str]:
    """Return a line for each fault, in the order of files and rows."""
    from intgraph.locale import words
    from intgraph.locale.faults import fault_sentence

    ordered = sorted(faults, key=lambda fault: (fault.where.file, fault.where.sheet, fault.where.row))
    return [fault_sentence(fault, words(language)) for fault in ordered]


def tell(wrong: IntgraphError) -> None:
    """Say on standard error what is wrong, all faults of tables in one go."""
    import click

    from intgraph.cli.language import spoken_language
    from intgraph.locale import words
    from intgraph.locale.faults import error_sentence

    language = spoken_language(sys.argv)
    if isinstance(wrong, DataError):
        for line in fault_lines(wrong.faults, language):
            click.echo(line, err=True)
    click.echo(error_sentence(wrong, words(language)), err=True)
    if isinstance(wrong, NotUnderstoodError):
        for line in _offers(wrong, language):
            click.echo(line, err=True)


def _offers(wrong: NotUnderstoodError, language: str) -> Iterator[str]:
    from intgraph.locale import words

    if wrong.nearest:
        yield words(language)("ask.nearest")
        yield from (f"- {one}" for one in wrong.nearest)
    yield words(language)("ask.catalogue")
