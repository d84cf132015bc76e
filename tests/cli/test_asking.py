"""Promises of `ask` on the command line: what was understood is said first, and nothing is guessed at."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def ask(*words: str, language: str = "en") -> subprocess.CompletedProcess[str]:
    """Ask as a person would, in a terminal of 80 columns."""
    return subprocess.run(
        [sys.executable, "-m", "intgraph", "ask", *words],
        cwd=ROOT,
        env={**os.environ, "INTGRAPH_LANG": language, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_what_was_understood_is_said_before_the_answer() -> None:
    """The first lines say how the question was understood and which command asks the same; then comes the answer."""
    done = ask("Which city ties did Velsen have in 1980?")
    assert (done.returncode, done.stderr) == (0, "")
    understood, same, empty, title = done.stdout.splitlines()[:4]
    assert understood == "Understood as: Which ties does Velsen have?; as of: 1980; kind: twinning"
    assert same == "The same as: intgraph ties Velsen --as-of 1980 --kind twinning"
    assert empty == ""
    assert title == "The ties of Velsen, as of 1980"


def test_the_answer_is_in_the_language_of_the_question() -> None:
    """A Dutch question in an English terminal is answered in Dutch, unless another language is asked for."""
    assert ask("wie werkt er al samen met Qingdao?").stdout.startswith("Begrepen als: Wie werkt samen met Qingdao?")
    assert ask("wie werkt er al samen met Qingdao?", "--lang", "en").stdout.startswith("Understood as: Who works with")


def test_the_same_answer_as_the_command_that_it_names() -> None:
    """The JSON of a sentence is that of the command, but for what was understood."""
    asked = json.loads(ask("who works with Galle in 2013", "-f", "json").stdout)
    command = [sys.executable, "-m", "intgraph", "who", "Galle", "--as-of", "2013", "-f", "json", "--lang", "en"]
    said = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    assert asked.pop("understood") == "Who works with Galle?; as of: 2013"
    said.pop("understood")
    assert asked == said


def test_a_limit_holds_for_a_sentence_too() -> None:
    """`-n` gives as many rows as for the command that asks the same, in every format, and says that there are more."""
    short = json.loads(ask("who worked with Malmö in 2014", "-n", "2", "-f", "json").stdout)
    assert len(short["answers"]) == 2
    assert any("there are more" in note for note in short["notes"])
    shown = ask("everything about Helmond", "-n", "2").stdout
    assert "Of each list these are the first 2 rows; there are more." in shown


@pytest.mark.parametrize(
    ("sentence", "word"),
    [("Wat kost een retourtje naar Rundu?", "retourtje"), ("Write me a poem about Galle", "poem"), ("", "who works")],
)
def test_what_is_no_question_is_refused(sentence: str, word: str) -> None:
    """No answer, status 2, and a way on: the nearest questions or where they are listed."""
    done = ask(sentence)
    assert (done.returncode, done.stdout) == (2, "")
    assert "intgraph --help" in done.stderr
    assert "Traceback" not in done.stderr
    assert word in done.stderr or "Did you mean" in done.stderr or "Bedoelde u" in done.stderr or "clear" in done.stderr


def test_an_unknown_name_is_not_stated() -> None:
    """A place that the graph does not have is answered with “not stated”, naming it, and status 1."""
    done = ask("Who cooperates with Osaka?")
    assert done.returncode == 1
    assert "Not stated: the graph has no tie with Osaka (Japan)." in done.stdout


@pytest.mark.parametrize(
    "hostile", ["a" * 10_000, "\u202e\u202d wie werkt \u202e samen", "😀" * 500, "'; DROP TABLE tie; --", "\x00\x07"]
)
def test_no_text_is_too_strange(hostile: str) -> None:
    """Whatever is typed, the answer is a sentence and a status, never a traceback."""
    if "\x00" in hostile:
        hostile = hostile.replace("\x00", "")  # no shell can type it
    done = ask(hostile)
    assert done.returncode in (0, 1, 2)
    assert "Traceback" not in done.stderr


def test_the_shell_completes_names_and_questions() -> None:
    """Completion offers names of the graph for an argument, and whole questions for a sentence."""
    completed = {
        words: subprocess.run(
            [Path(sys.executable).with_name("intgraph")],
            cwd=ROOT,
            env={
                **os.environ,
                "INTGRAPH_LANG": "en",
                "_INTGRAPH_COMPLETE": "bash_complete",
                "COMP_WORDS": words,
                "COMP_CWORD": str(len(words.split()) - 1),
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        ).stdout
        for words in ("intgraph who Qing", "intgraph who --kind twi", "intgraph ask Who")
    }
    assert "Qingdao" in completed["intgraph who Qing"]
    assert "twinning" in completed["intgraph who --kind twi"]
    assert "Who works with" in completed["intgraph ask Who"]
