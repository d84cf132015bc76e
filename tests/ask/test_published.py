"""Promises of the published queries: on any engine their rows are those of our own answers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Quad, Store

import published
from intgraph.office import Office
from intgraph.rdf.encode import encode

ROOT = Path(__file__).parents[2]
ENGINES = ("pyoxigraph", "rdflib")
PLACES = ("qingdao", "china", "europe", "velsen", "galle", "malmo", "rundu", "helmond")
PARTIES = ("sos-velsen", "qingdao", "galle", "bergisch-gladbach")
FILES = sorted(published.FOLDER.glob("*.rq"))


@pytest.fixture(scope="module")
def office() -> Iterator[Office]:
    with Office.open(ROOT / "graphs") as opened:
        yield opened


@pytest.fixture(scope="module", params=ENGINES)
def select(request: pytest.FixtureRequest, office: Office) -> published.Select:
    """The same statements in both engines."""
    if request.param == "rdflib":
        return published.by_rdflib(office.rdflib("internal"))
    store = Store()
    store.bulk_extend(Quad(t.subject, t.predicate, t.object) for t in encode(office.register("internal")))
    return published.by_pyoxigraph(store)


def _iri(noun: str, local: str) -> str:
    return f"https://w3id.org/intgraph/id/{noun}/{local}"


def _places(office: Office) -> list[str]:
    known = office.register("internal").place
    return [iri for iri in (_iri("place", local) for local in PLACES) if iri in known]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_published_query_explains_itself(file: Path) -> None:
    """It begins with what it answers; a parameter is a line that says what it is, first in its group; no path begins
    with an inverse, which Virtuoso cannot read."""
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# ")
    lines = text.splitlines()
    for at, line in enumerate(lines):
        if "UNDEF" in line:
            assert re.fullmatch(r" +VALUES \?\w+ \{ UNDEF \} #\+ .+", line)
            assert lines[at - 1].endswith("{") or "UNDEF" in lines[at - 1]
    assert "UNDEF" in text
    assert "^" not in text


def test_who_works_with_a_place(select: published.Select, office: Office) -> None:
    """Who works with a place: party, role, tie, since and until are the same, of cities, countries and continents."""
    for iri in _places(office):
        assert published.who(select, iri, "place") == published.our_who(office, iri), iri
    assert published.our_who(office, _iri("place", "qingdao"))


def test_who_works_with_a_party(select: published.Select, office: Office) -> None:
    """Who works with a party or a part of it, likewise."""
    for local in PARTIES:
        iri = _iri("party", local)
        assert published.who(select, iri, "party") == published.our_who(office, iri), iri


def test_the_ties_of_a_place(select: published.Select, office: Office) -> None:
    """The ties that touch a place, with kind and dates."""
    for iri in _places(office):
        assert published.ties(select, iri) == published.our_ties(office, iri), iri


def test_what_is_proven_of_a_thing(select: published.Select, office: Office) -> None:
    """Every piece of evidence about a thing, with its spot, its words and how it is said."""
    register = office.register("internal")
    for iri in [*list(register.tie)[:12], *list(register.party)[:12], *list(register.event)[:5]]:
        assert published.proofs(select, iri) == published.our_proofs(office, iri), iri


def test_what_happened_around_a_party(select: published.Select, office: Office) -> None:
    """The events of a party, its parts and their ties."""
    for iri in [*(_iri("party", local) for local in PARTIES), *list(office.register("internal").party)[:10]]:
        assert published.timeline(select, iri) == published.our_timeline(office, iri), iri


def test_who_can_introduce_one_party_to_another(select: published.Select, office: Office) -> None:
    """Who stands between two parties, with both ties."""
    parties = [*(_iri("party", local) for local in PARTIES), *list(office.register("internal").party)[:2]]
    found = 0
    for start, end in ((one, other) for one in parties for other in parties if one != other):
        ours = published.our_introducers(office, start, end)
        assert published.introducers(select, start, end) == ours, (start, end)
        found += len(ours)
    assert found


def test_all_ten_have_our_rows(select: published.Select, office: Office) -> None:
    """Every published query, asked about the first things of its sort, has the rows of our answer, and finds some."""
    found: Counter[str] = Counter()
    for asked, theirs, ours in published.every(select, office, _iri("party", "galle")):
        assert theirs == ours, asked
        found[asked.partition(" ")[0]] += len(ours)
    assert len(FILES) == 10
    assert {"who", "ties", "where", "people", "timeline", "path", "members", "show"} <= (+found).keys()
