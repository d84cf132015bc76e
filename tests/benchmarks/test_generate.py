"""The generator of networks: the same seed gives the same bytes, and what it writes is a clean office."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from benchmarks.contest.rules import limits, local
from benchmarks.generate import generate
from benchmarks.goals import TYPICAL_ROWS, places, typical
from benchmarks.world import countries

from intgraph.intake.read import read
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.office import Office

PARTIES = 600


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office of a few hundred parties."""
    path = tmp_path_factory.mktemp("generated") / "office"
    generate(PARTIES, 7, path)
    return path


@pytest.fixture(scope="module")
def register(folder: Path) -> Register:
    """What that office holds."""
    return read([folder]).register


def _bytes(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(path.glob("*.csv"))}


def test_the_same_seed_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    """Two runs with one seed write the same files."""
    generate(PARTIES, 7, tmp_path)
    assert _bytes(tmp_path) == _bytes(folder)


def test_another_seed_gives_another_network(folder: Path, tmp_path: Path) -> None:
    """The seed decides who is tied to whom."""
    generate(PARTIES, 8, tmp_path)
    assert _bytes(tmp_path)["roles.csv"] != _bytes(folder)["roles.csv"]


@pytest.mark.parametrize("parties", [2, 3, 30])
def test_the_smallest_networks_read_clean(parties: int, tmp_path: Path) -> None:
    """However small, the office reads without a fault and has as many parties as asked."""
    generate(parties, 1, tmp_path)
    assert len(read([tmp_path]).register.party) == parties


def test_cities_without_a_party_are_places_of_work(tmp_path: Path) -> None:
    """As many cities as asked are there, each with a party or a tie that works in it; the parties stay as they were."""
    generate(60, 7, tmp_path / "few")
    generate(60, 7, tmp_path / "many", cities=200)
    few, many = (read([tmp_path / name]).register for name in ("few", "many"))
    cities = {iri for iri, place in many.place.items() if place.type == "city"}
    worked = {place for tie in many.tie.values() for place in tie.places}
    assert len(cities) == 200
    assert {party.place for party in many.party.values()} | worked >= cities
    assert many.party.keys() == few.party.keys()
    assert len({party.place for party in many.party.values()}) == len({party.place for party in few.party.values()})


def test_a_network_needs_two_parties(tmp_path: Path) -> None:
    """One party has no ties."""
    with pytest.raises(ValueError, match="two parties"):
        generate(1, 7, tmp_path)


def test_the_office_reads_clean(register: Register) -> None:
    """The tables of every sheet are read without a fault."""
    assert len(register.party) == PARTIES
    assert all((register.tie, register.role, register.event, register.person, register.source, register.evidence))


def test_every_tie_has_two_parties_and_evidence(register: Register) -> None:
    """A tie has at least two parties, some have more, and each rests on a dated source."""
    members = Counter(role.tie for role in register.role.values())
    assert set(members) == set(register.tie)
    assert min(members.values()) == 2
    assert max(members.values()) > 4
    assert set(register.tie) <= {claim.subject for claim in register.evidence.values()}
    assert all(source.date for source in register.source.values())


def test_a_few_parties_have_most_of_the_ties(register: Register) -> None:
    """Degrees have a long tail: the first tenth of the parties has over a quarter of the roles."""
    degrees = Counter(role.party for role in register.role.values())
    first = sum(count for _, count in degrees.most_common(PARTIES // 10))
    assert first > len(register.role) / 4


def test_countries_are_real_and_namibia_keeps_its_code(register: Register) -> None:
    """Every country has an ISO 3166-1 code of two letters, its own, and lies in a continent."""
    codes = [place.country_code for place in register.place.values() if place.type == "country"]
    assert sorted(codes) == sorted(row["code"] for row in countries())
    assert len(set(codes)) == len(codes)
    assert "NA" in codes
    assert all(place.within for place in register.place.values() if place.type in ("country", "region", "city"))


def test_periods_are_open_vague_disputed_or_not_stated(register: Register) -> None:
    """Dates are as uneven as those of real sources, and a disputed end has evidence for each claim."""
    ties = register.tie.values()
    assert sum(tie.period.until is None for tie in ties) > len(ties) / 2
    assert any(not tie.period for tie in ties)
    assert any(str(tie.period.since).endswith(("~", "?", "X")) for tie in ties)
    disputed = [tie for tie in ties if str(tie.period.until).startswith("[")]
    claims = Counter(claim.subject for claim in register.evidence.values() if claim.field == "until")
    assert disputed
    assert all(claims[tie.iri] == 2 for tie in disputed)


def test_some_things_are_internal(register: Register) -> None:
    """A few ties and parties are not for the public."""
    hidden = [thing for thing in (*register.tie.values(), *register.party.values()) if thing.visibility]
    assert 0 < len(hidden) < PARTIES / 10
    assert {thing.visibility for thing in hidden} == {Visibility.INTERNAL}


def test_typical_parties_have_the_stated_number_of_partners(folder: Path) -> None:
    """Those whom the benchmark asks about have as many rows as it says, by the office's own answer."""
    office = Office.open(folder)
    chosen = typical(folder, 3)
    assert len(chosen) == 3
    assert [len(office.who(goal.name, former=True).answers) for goal in chosen] == [TYPICAL_ROWS] * 3


def test_the_hub_has_more_partners_than_any_typical_party(folder: Path) -> None:
    """The first city by rank is the hub."""
    hub, country = places(folder)
    office = Office.open(folder)
    assert len(office.who(hub.name, former=True).answers) > 10 * TYPICAL_ROWS
    assert office.who(country.name, former=True).target is not None


def test_what_contestants_say_is_read_alike() -> None:
    """Ids, concepts and periods of RDF come to those of the tables."""
    assert local("https://w3id.org/intgraph/id/tie/tie-1") == "tie-1"
    assert local("https://w3id.org/intgraph/ns#role-interested-party") == "interested-party"
    assert [limits(text) for text in ("1998/..", "../2004", "1998", "", None)] == [
        ("1998", None),
        (None, "2004"),
        ("1998", "1998"),
        (None, None),
        (None, None),
    ]


def test_tables_have_the_columns_of_an_office(folder: Path) -> None:
    """Every file has a header and as many cells in each row."""
    for file in folder.glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as opened:
            assert len({len(row) for row in csv.reader(opened)}) == 1
