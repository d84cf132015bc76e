"""Promises of the four offices: every statement rests on evidence, short enough to quote."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from intgraph.model.period import Period
from intgraph.model.register import Register, Thing
from intgraph.office import Office

ROOT = Path(__file__).parents[2]
OFFICES = sorted(folder.name for folder in (ROOT / "graphs").iterdir() if (folder / "office.csv").is_file())
SHEETS = ("office", "places", "parties", "ties", "roles", "events", "policies", "people", "sources", "evidence")
NOUNS = ("place", "party", "tie", "role", "event", "policy", "person", "source")
MOST_WORDS = 12
LOCATOR = re.compile(r"line [1-9]\d*|lines ([1-9]\d*)-([1-9]\d*)")

# Not statements of a source: our ids and spellings, coordinates for the map, our remarks, how widely we show a thing.
OURS = {"iri", "name_en", "aliases", "same_as", "latitude", "longitude", "visibility", "note", "group", "file", "url"}
# Ties, roles, events and policies rarely have a name of their own: we describe them.
OUR_NAMES = {"tie", "role", "event", "policy"}


@pytest.fixture(scope="module", params=OFFICES)
def register(request: pytest.FixtureRequest) -> Register:
    """Everything that one office knows, by itself."""
    return Office.open(ROOT / "graphs" / str(request.param)).register()


def stated(noun: str, thing: Thing) -> Iterator[str]:
    """The fields of a thing in which something is stated."""
    for field in fields(thing):
        value = getattr(thing, field.name)
        if isinstance(value, Period):
            yield from (name for name in ("since", "until") if getattr(value, name))
        elif value and field.name not in OURS and not (field.name == "name" and noun in OUR_NAMES):
            yield field.name


def test_there_are_four_offices() -> None:
    """The documents of four municipalities are in, each in a folder with all ten sheets; a story is as it likes."""
    assert OFFICES == ["deventer", "helmond", "nieuwegein", "velsen"]
    for office in OFFICES:
        found = {sheet.stem for sheet in (ROOT / "graphs" / office).glob("*.csv")}
        assert found - {"story"} == set(SHEETS)


def test_every_thing_has_evidence(register: Register) -> None:
    """No place, party, tie, role, event, policy, person or source is there without a sentence that speaks of it."""
    spoken_of = {claim.subject for claim in register.evidence.values()}
    for noun in NOUNS:
        assert set(getattr(register, noun)) <= spoken_of


def test_every_stated_field_has_evidence(register: Register) -> None:
    """Every kind, year, place, role, theme … of a thing is named by a claim about that field."""
    claimed: dict[str, set[str]] = defaultdict(set)
    for claim in register.evidence.values():
        claimed[claim.subject].add(claim.field)
    missing = {
        f"{iri} {field}"
        for noun in NOUNS
        for iri, thing in getattr(register, noun).items()
        for field in stated(noun, thing)
        if field not in claimed[iri]
    }
    assert not missing


def test_no_claim_is_about_a_field_without_a_value(register: Register) -> None:
    """A claim about a field that is empty in the tables has its own value, or claims nothing."""
    things = {iri: (noun, thing) for noun in NOUNS for iri, thing in getattr(register, noun).items()}
    for claim in register.evidence.values():
        noun, thing = things[claim.subject]
        if claim.field and not claim.value:
            assert claim.field in {*stated(noun, thing), "name"}, claim


def test_a_phrase_is_at_most_a_dozen_words(register: Register) -> None:
    """We quote no more of a source than a dozen words, on one line, and never nothing."""
    for claim in register.evidence.values():
        assert 1 <= len(claim.phrase.split()) <= MOST_WORDS, claim
        assert claim.phrase == " ".join(claim.phrase.split())


def test_a_locator_is_a_line_or_a_span_of_lines(register: Register) -> None:
    """Where a phrase stands is told in lines, the first before the last."""
    for claim in register.evidence.values():
        match = LOCATOR.fullmatch(claim.locator)
        assert match, claim
        assert match[1] is None or int(match[1]) < int(match[2]), claim


def test_every_claim_says_how_it_is_said(register: Register) -> None:
    """A claim is stated, proposed, implied or our reading, and its source is known."""
    for claim in register.evidence.values():
        assert claim.modality in {"states", "proposes", "implies", "our-reading"}
        assert claim.source in register.source


def test_claims_that_disagree_stand_in_one_of(register: Register) -> None:
    """Where claims give two values, the table holds both as a choice, and each value stands in it."""
    for claim in register.evidence.values():
        if claim.value:
            tie = register.tie[claim.subject]
            assert claim.value in str(getattr(tie.period, claim.field)).strip("[]").split(","), claim


def test_no_tie_has_a_party_twice_in_one_role(register: Register) -> None:
    """A party stands once in a role of a tie."""
    roles = [(role.tie, role.party, role.role) for role in register.role.values()]
    assert len(set(roles)) == len(roles)


def test_a_tie_has_two_parties_but_for_titles_and_what_the_text_leaves_open(register: Register) -> None:
    """A tie joins parties; where the text names only one, a note says that it does."""
    for iri, tie in register.tie.items():
        parties = {role.party for role in register.role.values() if role.tie == iri}
        assert len(parties) >= 2 or tie.note, iri
        assert parties, iri


def test_only_office_holders_have_a_name(register: Register) -> None:
    """A civil servant is a post; only who holds public office is named, and nobody has an address."""
    for person in register.person.values():
        assert not person.name or person.status == "office-holder"
        assert not person.email
        assert not person.phone


def test_every_name_has_its_english(register: Register) -> None:
    """What an English reader meets by name has an English name, unless the name is a proper one."""
    proper = {"Cirkeltje rond"}
    for noun in ("place", "party", "tie", "event", "policy", "source"):
        for thing in getattr(register, noun).values():
            assert thing.name_en or thing.name in proper, thing.iri


def test_the_title_of_a_source_is_short(register: Register) -> None:
    """A title stands below every answer, with its date and file: it takes half a line of a terminal, not two."""
    for source in register.source.values():
        assert len(source.name) <= 48, source.name


@pytest.mark.parametrize("office", OFFICES)
def test_the_tables_are_plain_csv(office: str) -> None:
    """UTF-8 without a mark, lines that end alike, every row as wide as its header."""
    for path in (ROOT / "graphs" / office).glob("*.csv"):
        raw = path.read_bytes()
        assert not raw.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in raw
        assert raw.endswith(b"\n")
        widths = {len(row) for row in csv.reader(raw.decode("utf-8").splitlines())}
        assert len(widths) == 1, path


def test_what_offices_share_is_the_same_in_each() -> None:
    """A place or party that stands in two offices has the same row in both, so that they merge."""
    for sheet in ("places", "parties"):
        known: dict[str, dict[str, str]] = {}
        for office in OFFICES:
            with (ROOT / "graphs" / office / f"{sheet}.csv").open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    assert known.setdefault(row["id"], row) == row, (office, row["id"])
