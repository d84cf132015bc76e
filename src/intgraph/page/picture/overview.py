"""The overview of a network that is too large to draw: how many parties of each sector lie in each country."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from intgraph.locale import Words
from intgraph.model.names import clean, fold
from intgraph.model.place import Place
from intgraph.model.register import Register
from intgraph.page.report import Concept
from intgraph.vocab.concepts import scheme

MOST_ROWS: Final = 24


@dataclass(frozen=True, slots=True)
class Row:
    """One country, or several together: how many parties of each sector, and how many ties they have a role in."""

    name: str
    parties: Mapping[str, int]
    ties: int

    @property
    def total(self) -> int:
        """How many parties it has."""
        return sum(self.parties.values())


@dataclass(frozen=True, slots=True)
class Overview:
    """A row for each country, the one with most parties first; what has no country, and all further ones, last."""

    sectors: tuple[Concept, ...]
    rows: tuple[Row, ...]
    parties: int
    ties: int
    sources: int


def overview(register: Register, say: Words) -> Overview:
    """Return the overview of ``register`` in the language of ``say``; the same register always gives the same."""
    country = _countries(register)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for party in register.party.values():
        counts[country.get(party.place, "")][party.sector] += 1
    ties = _ties(register, country)
    names = {iri: _name(register, iri, say) for iri in counts}
    order = sorted(filter(None, counts), key=lambda iri: (-counts[iri].total(), fold(names[iri]), iri))
    rows = [Row(names[iri], counts[iri], len(ties[iri])) for iri in order[:MOST_ROWS]]
    rows += _rest(order[MOST_ROWS:], counts, ties, say)
    if "" in counts:
        rows.append(Row(say("picture.no_country"), counts[""], len(ties[""])))
    return Overview(_sectors(register, say), tuple(rows), len(register.party), len(register.tie), len(register.source))


def _rest(
    others: Iterable[str], counts: Mapping[str, Counter[str]], ties: Mapping[str, set[str]], say: Words
) -> list[Row]:
    """All further countries as one row."""
    left = list(others)
    if not left:
        return []
    together: Counter[str] = Counter()
    for iri in left:
        together.update(counts[iri])
    shared = set[str]().union(*(ties[iri] for iri in left))
    return [Row(say.count("picture.other_countries", len(left)), together, len(shared))]


def _countries(register: Register) -> Mapping[str, str]:
    """The country of each place: the nearest of that type that it is or lies in."""
    return {place.iri: _country(register, place) for place in register.place.values()}


def _country(register: Register, place: Place) -> str:
    seen, ahead = {place.iri}, [place]
    for found in ahead:
        if found.type == "country":
            return found.iri
        around = [iri for iri in found.within if iri in register.place and iri not in seen]
        seen.update(around)
        ahead += [register.place[iri] for iri in around]
    return ""


def _ties(register: Register, country: Mapping[str, str]) -> defaultdict[str, set[str]]:
    """The ties in which someone of each country has a role."""
    ties: defaultdict[str, set[str]] = defaultdict(set)
    for role in register.role.values():
        party = register.party.get(role.party)
        if party is not None and role.tie in register.tie:
            ties[country.get(party.place, "")].add(role.tie)
    return ties


def _name(register: Register, iri: str, say: Words) -> str:
    place = register.place.get(iri)
    if place is None:
        return ""
    return clean((place.name_en or place.name) if say.language == "en" else place.name)


def _sectors(register: Register, say: Words) -> tuple[Concept, ...]:
    used = {party.sector for party in register.party.values()}
    known = scheme("sector")
    named = [Concept(notation, known[notation].label(say.language)) for notation in known if notation in used]
    others = [Concept(notation, notation) for notation in sorted(used - set(known))]
    return (*named, *others)
