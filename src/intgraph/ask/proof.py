"""Proofs: the evidence of an answer, as the answer shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import Final, NamedTuple

from intgraph.ask.answer import Proof
from intgraph.store.protocol import Cited, Participation, Store

_FIELDS_FIRST: Final = ("since", "until", "date", "", "kind", "word", "name", "role", "party", "tie")
# What proves that a tie exists, what it is and when it ran; claims about its themes and purposes belong in `show`.
_PROVING: Final = frozenset({"", "since", "until", "kind", "role", "party", "tie"})
_PLAINEST_FIRST: Final = ("states", "implies", "our-reading", "proposes")
_PASSAGE: Final = attrgetter(*(column.name for column in fields(Proof) if column.name != "field"))


def proof(cited: Cited) -> Proof:
    """Return one claim as an answer shows it."""
    return Proof(
        source=cited.file or cited.source_name,
        locator=cited.locator,
        phrase=cited.phrase,
        modality=cited.modality,
        field=cited.field,
        value=cited.value or None,
        source_id=cited.source,
        source_name=cited.source_name,
        source_date=cited.date,
    )


def proofs_of(cited: Iterable[Cited]) -> tuple[Proof, ...]:
    """Return all claims about a thing as an answer shows them, the best first."""
    return joined(map(proof, cited))


def joined(proofs: Iterable[Proof]) -> tuple[Proof, ...]:
    """Return one proof a passage and value, its fields joined by ``;`` as in the tables, the best ones first.

    The order does not depend on the order given.
    """
    passages: dict[tuple[object, ...], list[Proof]] = {}
    for claim in proofs:
        passages.setdefault(_PASSAGE(claim), []).append(claim)
    told = (claims[0] if len(claims) == 1 else _together(claims) for claims in passages.values())
    return tuple(sorted(told, key=lambda claim: (*rank(claim), claim.source_id, claim.locator, claim.phrase)))


def _together(claims: list[Proof]) -> Proof:
    names = {claim.field for claim in claims if claim.field}
    return replace(claims[0], field=";".join(sorted(names)))


def rank(claim: Proof) -> tuple[int, int, int]:
    """Return how good a proof is, least is best.

    What it is about comes first (dates before all), then how plainly it is said, then of how much it speaks.
    """
    fields = claim.field.split(";")
    places = [_FIELDS_FIRST.index(field) for field in fields if field in _FIELDS_FIRST]
    manner = _PLAINEST_FIRST.index(claim.modality) if claim.modality in _PLAINEST_FIRST else len(_PLAINEST_FIRST)
    return min(places, default=len(_FIELDS_FIRST)), manner, -len(fields)


class Proofs(NamedTuple):
    """The proofs of ties and roles; the parties of a tie share those of the tie."""

    claims: Mapping[str, Sequence[Cited]]
    of_ties: dict[str, tuple[Proof, ...]]

    @classmethod
    def of_rows(cls, store: Store, rows: Iterable[Participation]) -> Proofs:
        """Return the proofs of the ties and roles in ``rows``."""
        return cls(store.cited({iri for row in rows for iri in (row.tie, row.role_iri)}), {})

    def of(self, row: Participation) -> tuple[Proof, ...]:
        """Return what proves that a party has its role in a tie, and when."""
        of_tie = self.claims.get(row.tie, ())
        if row.role_iri in self.claims:
            return proving((*self.claims[row.role_iri], *of_tie))
        if row.tie not in self.of_ties:
            self.of_ties[row.tie] = proving(of_tie)
        return self.of_ties[row.tie]


def proving(cited: Iterable[Cited]) -> tuple[Proof, ...]:
    """Return the proofs that a tie exists, what it is and when it ran."""
    return joined(proof(claim) for claim in cited if claim.field in _PROVING)
