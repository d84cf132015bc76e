"""Promises of plain language: what many people wrote is understood, and what is no question is refused."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from benchmarks.phrasings import NOT_UNDERSTOOD, RIGHT, WRONG, judged, phrasings

from intgraph.office import Office

ROOT = Path(__file__).parents[2]
SETS = sorted((ROOT / "tests" / "phrasings").glob("*.jsonl"))


@pytest.fixture(scope="module")
def office() -> Office:
    return Office.open(ROOT / "graphs", language="nl")


@pytest.mark.parametrize("file", [file for file in SETS if file.stem != "unseen"], ids=lambda file: file.stem)
def test_what_was_practised_is_understood(file: Path, office: Office) -> None:
    """Of each set that the words and patterns were made with, 93 % is understood rightly and at most 4 % wrongly."""
    counts = Counter(judged(phrasing, office.store)[0] for phrasing in phrasings(file))
    assert counts[RIGHT] >= 0.93 * counts.total()
    assert counts[WRONG] <= 0.04 * counts.total()


def test_a_sentence_is_judged_as_a_person_would(office: Office) -> None:
    """The counting itself is right: another question is wrong, no answer is not understood, a refusal can be right."""
    sets = {phrasing.id: phrasing for phrasing in phrasings(ROOT / "tests" / "phrasings" / "seen.jsonl")}
    nonsense = next(one for one in sets.values() if not one.is_question)
    assert judged(nonsense, office.store)[0] == RIGHT
    question = next(one for one in sets.values() if one.category == "direct" and one.language == "nl")
    other = type(question)(question.id, question.language, question.category, "Waar ligt Rundu?", question.readings)
    gibberish = type(question)(question.id, question.language, question.category, "blub knar", question.readings)
    assert judged(other, office.store)[0] == WRONG
    assert judged(gibberish, office.store)[0] == NOT_UNDERSTOOD
