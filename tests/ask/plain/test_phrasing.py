"""Promises of phrasing: every question can be said, typed as a command, and completed while one types."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from intgraph.ask.catalogue import QUESTIONS
from intgraph.ask.plain.phrasing import command, phrase, suggestions
from intgraph.ask.plain.understand import Understood, understand
from intgraph.locale import words
from intgraph.office import Office
from intgraph.store.protocol import Target

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def graph() -> Office:
    return Office.open(ROOT / "graphs")


def test_a_question_is_said_with_its_filters(graph: Office) -> None:
    """The phrase names the thing in the language asked for, and every filter by its label."""
    galle = Target("x", "place", "Galle")
    asked = Understood("who", {"target": galle, "when": "2013-05", "kinds": ["subsidy"], "former": True})
    said = phrase(asked, words("nl"), graph.store)
    assert said == "Wie werkt samen met Galle?; peildatum: mei 2013; soort: subsidie; ook wat voorbij is"
    assert command(asked, "nl") == "intgraph who Galle --as-of 2013-05 --kind subsidy --former"


def test_without_a_thing_the_question_is_about_everything(graph: Office) -> None:
    """Where nothing is named, the phrase speaks of the whole network."""
    assert phrase(Understood("conflicts", {}), words("en"), graph.store) == "Where do sources contradict each other?"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", QUESTIONS)
def test_every_phrase_is_understood_as_its_question(name: str, language: str, graph: Office) -> None:
    """What intgraph itself says of a question, filled in, is understood as that question."""
    things = {
        "target": "Galle",
        "name": "Galle",
        "tie": "Stedenband Velsen – Galle",
        "start": "Helmond",
        "end": "Galle",
    }
    spoken = words(language)(f"phrase.{name}").format(**things)
    if name in ("began", "ended", "changes"):
        spoken = f"{spoken.rstrip('?')} {'sinds' if language == 'nl' else 'since'} 2010?"
    found = understand(spoken, graph.store, language)
    assert isinstance(found, Understood), spoken
    assert found.question == name, spoken


def test_suggestions_begin_as_what_was_typed(graph: Office) -> None:
    """The phrases that begin so are offered, then names of the graph where the name comes, accents forgiven."""
    say = words("en")
    assert "Who works with …?" in suggestions("who wor", graph.store, say)
    assert suggestions("Who works with pulaw", graph.store, say) == ["Who works with Puławy?"]
    assert suggestions("zzz", graph.store, say) == []
    assert len(suggestions("", graph.store, say)) == 8


def test_a_command_can_be_typed_as_it_stands(graph: Office) -> None:
    """Names with spaces are quoted, so that a shell reads the command as it is meant."""
    tie = Target("x", "tie", "Stedenband Velsen – Galle", "Twinning Velsen – Galle")
    typed = shlex.split(command(Understood("members", {"tie": tie}), "en"))
    assert typed == ["intgraph", "members", "Twinning Velsen – Galle"]
