"""Promises of the progress bar: only on a terminal, only when it takes long, and it leaves no trace."""

from __future__ import annotations

import io
import time

from intgraph.cli.progress import Bar
from intgraph.intake.progress import counted
from intgraph.locale import words


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_quick_work_shows_no_bar() -> None:
    """Within the first second nothing is drawn."""
    stream = Terminal()
    Bar("Reading", stream)(50, 100)
    assert stream.getvalue() == ""


def test_a_long_work_shows_how_far_it_is_and_leaves_no_trace() -> None:
    """After a second the bar says the percentage, and is wiped at the end."""
    stream = Terminal()
    bar = Bar("Reading", stream, started=time.monotonic() - 2)
    bar(50, 100)
    assert "Reading ███████████████░░░░░░░░░░░░░░░ 50 %" in stream.getvalue()
    bar.clear()
    assert stream.getvalue().endswith("\r\x1b[K")


def test_what_is_waited_for_afterwards_is_told_when_all_is_done() -> None:
    """At the end, and not before, the bar says what the work still waits for, within 80 columns."""
    stream = Terminal()
    bar = Bar("Laden", stream, words("nl")("progress.placing"), started=time.monotonic() - 2)
    bar(99, 100)
    assert stream.getvalue().endswith(" 99 %")
    bar(100, 100)
    last = stream.getvalue().rpartition("\x1b[K")[2]
    assert last.endswith(" 100 %, de server zet alles op zijn plaats")
    assert len(last) <= 80


def test_a_file_gets_no_bar() -> None:
    """Redirected output holds no control characters."""
    stream = io.StringIO()
    bar = Bar("Reading", stream, started=time.monotonic() - 2)
    bar(50, 100)
    bar.clear()
    assert stream.getvalue() == ""


def test_counting_passes_every_row_and_ends_at_the_total() -> None:
    """All rows come through in order, and the last word is the whole number."""
    told: list[tuple[int, int]] = []
    rows = list(counted(range(10_000), 10_000, lambda done, total: told.append((done, total))))
    assert rows == list(range(10_000))
    assert told == [(4096, 10_000), (8192, 10_000), (10_000, 10_000)]
