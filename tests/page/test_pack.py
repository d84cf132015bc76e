"""Promises of the payload: columns that fit together, the same on every run, and nothing lost on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings

from intgraph.ask.filters import ties_in
from intgraph.ask.judge import status, tie_statuses
from intgraph.errors import PeriodError
from intgraph.model.names import clean
from intgraph.model.party import Party
from intgraph.model.period import Period, parse_moment, period_between
from intgraph.model.place import Place
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.office import Office
from intgraph.page.columns import NONE
from intgraph.page.pack.payload import pack
from intgraph.page.payload import Core, Dispute, Payload
from network.drawn_registers import register
from page.told_office import ON, iri, office
from strategies import registers

_GRAPHS: Final = Path(__file__).parents[2] / "graphs"
_DAYS: Final = ("1984", "1990-05", "2001-01-01", "2012", "2014-06", "2017-03", "2026-11-22", "2031")
_EPOCH: Final = date(1970, 1, 1)
_UNBOUND: Final = "\u202e\u2066\u200f"
# What each column points to; all others hold what they say themselves.
_POINTS: Final[Mapping[str, Mapping[str, str]]] = {
    "places": {"type": "place-type", "within": "places", "country": "places"},
    "parties": {"sector": "sector", "place": "places", "whole": "parties", "community": "communities",
                "sources": "sources"},
    "communities": {"hub": "parties"},
    "ties": {"kind": "kind", "since": "moments", "until": "moments", "places": "places", "themes": "theme",
             "sdgs": "sdg", "pillar": "pillar", "sources": "sources"},
    "roles": {"tie": "ties", "party": "parties", "role": "role", "since": "moments", "until": "moments"},
    "sources": {"publisher": "parties", "date": "moments"},
    "events": {"kind": "event", "date": "moments"},
    "policies": {"kind": "policy", "party": "parties", "part_of": "policies", "pillars": "pillar", "since": "moments",
                 "until": "moments"},
    "people": {"status": "post", "party": "parties", "since": "moments", "until": "moments"},
    "claims": {"source": "sources", "modality": "modality"},
}  # fmt: skip


def _packed(known: Register) -> Payload:
    return pack(known, "nl", ON, Visibility.PUBLIC, {"nl": "Netwerk", "en": "Network"})


def _tables(payload: Payload) -> Mapping[str, Any]:
    """Every class of columns, by the name it has in the payload."""
    parts = {
        field.name: getattr(part, field.name) for part in (payload.details, payload.core) for field in fields(part)
    }
    return {name: part for name, part in parts.items() if is_dataclass(part)}


def _columns(table: Any) -> Mapping[str, Any]:
    return {field.name: getattr(table, field.name) for field in fields(table)}


def _length(payload: Payload, name: str) -> int:
    scheme = payload.core.schemes.get(name)
    known = scheme.notation if scheme else next(iter(_columns(_tables(payload).get(name)).values()), ())
    return len(known)


def _numbers(column: Any) -> Iterator[int]:
    for value in column:
        yield from value if isinstance(value, tuple) else (value,)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        yield from (text for field in fields(value) for text in _texts(getattr(value, field.name)))
    elif isinstance(value, tuple | Mapping):
        yield from (text for part in (value.values() if isinstance(value, Mapping) else value) for text in _texts(part))


def _sound(payload: Payload) -> None:
    for table in (*_tables(payload).values(), *payload.core.schemes.values()):
        assert len({len(column) for column in _columns(table).values()}) == 1
    for name, points in _POINTS.items():
        for column, target in points.items():
            found = set(_numbers(_columns(_tables(payload)[name])[column])) - {NONE}
            assert not found or (min(found) >= 0 and max(found) < _length(payload, target)), (name, column)
    for dispute in (*payload.core.disputed_ties, *payload.core.disputed_roles):
        assert all(NONE <= at < len(payload.core.moments.edtf) for at in (*dispute.starts, *dispute.ends))
    assert len(payload.details.role_notes) == len(payload.core.roles.id)


@given(registers())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_columns_are_of_one_length_and_point_to_what_is_there(known: Register) -> None:
    """Whatever the register holds, no reference leads out of the payload."""
    _sound(_packed(known))


@pytest.mark.parametrize("name", ["velsen", "helmond", "nieuwegein", "deventer"])
def test_the_offices_are_sound(name: str) -> None:
    """So it is for the offices in the box, of which nothing is left out."""
    with Office.open(_GRAPHS / name) as opened:
        known = opened.register("internal")
    payload = _packed(known)
    _sound(payload)
    assert len(payload.core.parties.id) == len(known.party)
    assert len(payload.details.claims.id) == len(known.evidence)


@given(registers())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_same_register_gives_the_same_payload(known: Register) -> None:
    """In whatever order its tables came."""
    turned = {noun: dict(reversed(list(things.items()))) for noun, things in known.nouns()}
    assert _packed(known) == _packed(replace(known, **turned))


@pytest.mark.parametrize(
    ("known", "parties", "ties"),
    [(Register(), 0, 0), (register({}, alone=["a"]), 1, 0), (register({"t": ["a"]}), 1, 1)],
    ids=["nothing", "one party", "a tie of one party"],
)
def test_the_smallest_networks_are_sound(known: Register, parties: int, ties: int) -> None:
    """An empty office has a page, and so has one that just begins."""
    payload = _packed(known)
    _sound(payload)
    assert (len(payload.core.parties.id), len(payload.core.ties.id)) == (parties, ties)


def test_ids_become_iris_again() -> None:
    """The base goes before every id without a colon, and the IRI is that of the register."""
    known = office()
    core = _packed(known).core
    for noun, ids in (("party", core.parties.id), ("tie", core.ties.id), ("place", core.places.id)):
        assert {at if ":" in at else core.base + at for at in ids} == set(dict(known.nouns())[noun])


def test_iris_of_others_keep_their_colon() -> None:
    """A municipality is known by an IRI that does not begin with the base."""
    abroad = Party("https://identifier.overheid.nl/tooi/id/gemeente/gm0453", "Velsen")
    core = _packed(office(party={abroad.iri: abroad})).core
    assert core.parties.id == (abroad.iri,)


@given(registers())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_text_can_turn_others_around(known: Register) -> None:
    """Bidirectional, zero-width and control characters are gone from every text."""
    turned = {at: replace(party, name=f"{_UNBOUND}{party.name}", note=_UNBOUND) for at, party in known.party.items()}
    payload = _packed(replace(known, party=turned))
    said = set(_texts(payload)) - {text for told in payload.core.words.values() for text in told.values()}
    assert [text for text in said if text != clean(text) and text.strip()] == []


def _status(core: Core, at: int, when: str, disputes: Mapping[int, Dispute]) -> str:
    """The status of a tie from nothing but the columns of the payload."""
    stated = Dispute(at, (core.ties.since[at],), (core.ties.until[at],))
    known, attested = disputes.get(at, stated), core.ties.attested[at]
    together = list(_possible(core, known.starts, known.ends))
    apart = [*_possible(core, known.starts, (NONE,)), *_possible(core, (NONE,), known.ends)]
    last = None if attested is None else _EPOCH + timedelta(attested)
    return status(together or apart, parse_moment(when), last).value


def _possible(core: Core, starts: tuple[int, ...], ends: tuple[int, ...]) -> Iterator[Period]:
    for start, end in product(starts, ends):
        since, until = ("" if at == NONE else core.moments.edtf[at] for at in (start, end))
        with suppress(PeriodError):
            yield period_between(since, until)


@pytest.mark.parametrize("name", ["velsen", "helmond", "nieuwegein", "deventer"])
def test_columns_are_enough_to_judge_every_tie(name: str) -> None:
    """On any day, the columns alone lead to the status that the questions have, disputes included."""
    with Office.open(_GRAPHS / name) as opened:
        core, store = _packed(opened.register("internal")).core, opened.store
        disputes = {dispute.at: dispute for dispute in core.disputed_ties}
        iris = [at if ":" in at else core.base + at for at in core.ties.id]
        for when in _DAYS:
            known = tie_statuses(store, ties_in(store, None), parse_moment(when))
            judged = {iris[at]: _status(core, at, when, disputes) for at in range(len(iris))}
            assert judged == {tie: found.value for tie, found in known.items()}


def test_a_disputed_end_is_in_the_payload() -> None:
    """Every end that a source gives is there, also what the tables do not have."""
    core = _packed(office()).core
    at = core.ties.nl.index("Subsidie aan het Steunfonds")
    ends = next(dispute.ends for dispute in core.disputed_ties if dispute.at == at)
    assert {core.moments.edtf[end] for end in ends} == {"2014", "2012"}


def test_days_are_counted_from_1970() -> None:
    """The day of the page is what it is in every script."""
    assert _EPOCH + timedelta(_packed(office()).core.day) == ON


def test_what_the_tables_say_of_places_and_sources_is_told() -> None:
    """The code of a country stands with the places that state one, the name of a file with its source."""
    china = Place(iri("place", "china"), "China", type="country", country_code="CN")
    payload = _packed(office(place={china.iri: china}))
    assert payload.details.places.code == ("CN",)
    files = dict(zip(payload.core.sources.nl, payload.details.sources.file, strict=True))
    assert files == {"Notitie": "note.txt", "Brief": ""}
