"""Promises of the catalogue: every question gives one JSON, from the desk, the command line, and from RDF."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from intgraph.ask.answer import as_json
from intgraph.ask.catalogue import QUESTIONS, question
from intgraph.ask.formats.markdown import markdown
from intgraph.ask.formats.records import csv_text
from intgraph.ask.formats.terminal import in_sentences, in_tables
from intgraph.locale import words
from intgraph.office import Office

ROOT = Path(__file__).parents[2]
DAY = "2026-11-22"
# What is asked of each question: its arguments as one types them. Where nothing is asked, it is the whole network.
ASKED: Mapping[str, list[dict[str, Any]]] = {
    "who": [{"target": "China", "when": DAY}, {"target": "Galle", "when": "2013", "former": True}],
    "show": [{"name": "SOS Velsen", "when": DAY}, {"name": "place/helmond", "when": DAY, "limit": 3}],
    "ties": [{"when": "1990"}, {"target": "Velsen", "when": DAY, "kinds": ("subsidy",), "former": True}],
    "members": [{"tie": "velsen-partnerschap-vier-steden", "when": DAY}],
    "timeline": [{"name": "Galle"}],
    "former": [{"target": "Newcastle", "when": DAY}],
    "began": [{"first": "1990", "last": "2000", "when": DAY}],
    "ended": [{"target": "Velsen", "first": "2010", "when": DAY}],
    "alive": [{"tie": "velsen-millenniumgemeente", "when": DAY}],
    "dormant": [{"years": 5, "when": DAY}],
    "roles": [{"target": "Helmond", "roles": ("funder", "recipient"), "when": DAY}],
    "delegated": [{"when": DAY}],
    "people": [{"target": "Deventer", "when": DAY}],
    "promises": [{"target": "Helmond", "when": DAY}],
    "path": [{"start": "SOS Velsen", "end": "Luton", "when": DAY}],
    "introductions": [{"when": DAY}],
    "shared": [{"when": DAY}],
    "gaps": [{"when": DAY}, {"target": "Velsen", "what": "sdg", "when": DAY}],
    "review": [{"target": "Helmond", "when": DAY}],
    "sheet": [{"target": "Sri Lanka", "when": DAY}],
    "claims": [{"name": "velsen-sos-subsidie", "fields": ("until",)}, {"name": "Qingdao"}],
    "conflicts": [{}],
    "unknown": [{"name": "Rundu"}, {}],
    "changes": [{"since": "2012", "when": DAY}],
    "withheld": [{}],
    "where": [{"name": "Rundu"}],
}
EVERY = [(name, asked) for name, asks in ASKED.items() for asked in asks]


@pytest.fixture(scope="module")
def offices() -> Office:
    return Office.open(ROOT / "graphs")


@pytest.fixture(scope="module")
def from_rdf(offices: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    file = tmp_path_factory.mktemp("rdf") / "network.ttl"
    offices.export(file, audience="internal")
    return Office.open(file)


def _known(name: str, asked: Mapping[str, Any]) -> dict[str, Any]:
    names = {parameter.name for parameter in question(name).parameters()}
    return {key: value for key, value in asked.items() if key in names}


def _typed(name: str, asked: Mapping[str, Any]) -> list[str]:
    """The arguments as one types them on the command line."""
    words_typed: list[str] = []
    for parameter in question(name).parameters():
        value = asked.get(parameter.name)
        if value is None:
            continue
        if not parameter.option:
            words_typed.append(str(value))
        elif value is True:
            words_typed.append(f"--{parameter.option}")
        else:
            for one in value if isinstance(value, tuple) else (value,):
                words_typed += [f"--{parameter.option}", str(one)]
    return words_typed


def test_every_question_is_asked_here() -> None:
    """No question of the catalogue is left out of these promises."""
    assert set(ASKED) == set(QUESTIONS)


@pytest.mark.parametrize(("name", "asked"), EVERY)
def test_a_question_gives_the_same_json_everywhere(
    name: str, asked: dict[str, Any], offices: Office, from_rdf: Office
) -> None:
    """The desk, the command line and a graph that went out as RDF and came back give the same JSON."""
    given = _known(name, asked)
    answer = json.loads(json.dumps(as_json(offices.answer(name, **given))))
    assert json.loads(json.dumps(as_json(from_rdf.answer(name, **given)))) == answer
    command = [sys.executable, "-m", "intgraph", name, *_typed(name, given), "-f", "json", "--lang", "en"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60, env=os.environ
    )
    assert done.stderr == ""
    assert json.loads(done.stdout) == answer
    assert done.returncode == (0 if answer["answers"] else 1)


@pytest.mark.parametrize(("name", "asked"), EVERY)
def test_an_answer_keeps_the_envelope(name: str, asked: dict[str, Any], offices: Office) -> None:
    """Every answer has the question, what was understood, the answers and the notes, as DESIGN §6 gives them."""
    document = as_json(offices.answer(name, **_known(name, asked)))
    assert list(document)[:6] == ["question", "target", "as_of", "understood", "answers", "notes"]
    assert document["question"] == name
    assert document["understood"].strip()
    assert document["answers"] or document["notes"], "an empty answer says why"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("name", "asked"), EVERY)
def test_an_answer_is_told_in_every_form(name: str, asked: dict[str, Any], language: str) -> None:
    """In both languages: a table of at most 80 columns, sentences, Markdown with its sources, and CSV."""
    with Office.open(ROOT / "graphs", language=language) as office:
        answer = office.answer(name, **_known(name, asked))
        told = office.tell(answer)
    for page in (in_tables(told, 80), in_sentences(told, 80)):
        assert [line for line in page.splitlines() if len(line) > 80] == []
        assert "{" not in page
    assert markdown(told).startswith("## ")
    csv_text(answer)
    for section in told.sections:
        assert section.sentences, section.heading


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_explains_itself(name: str) -> None:
    """Each question has a short and a long help, a phrase, and help for each of its options, in both languages."""
    for language in ("nl", "en"):
        say = words(language)
        for key in (f"cli.{name}", f"cli.{name}.short", f"phrase.{name}"):
            assert say(key).strip()
        for parameter in question(name).parameters():
            if parameter.option:
                own, shared = f"cli.{name}.{parameter.option}", f"parameter.{parameter.option}"
                assert say.get(own, say.get(shared, "")).strip(), (name, parameter.option)
