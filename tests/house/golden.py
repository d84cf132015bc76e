"""Reading answers by the ids of the tables, for the golden answers."""

from __future__ import annotations

from typing import Any, NamedTuple

from intgraph.ask.answer import Answer, Proof
from intgraph.ask.dossier import Dossier, TieEntry
from intgraph.office import Office

TODAY = "2026-11-22"
VELSEN, HELMOND, NIEUWEGEIN, DEVENTER = "gm0453", "gm0794", "gm0356", "gm0150"
SOS, FISHERY = "sos-velsen", "velsen-visserijbedrijfsleven"


class Row(NamedTuple):
    """One answer to `who`, by the ids of the tables."""

    party: str
    role: str
    tie: str
    since: str | None
    until: str | None
    status: str


def local(iri: str) -> str:
    """The id that the tables use."""
    return iri.rpartition("/")[2]


def rows(answer: Answer) -> set[Row]:
    """The answers without their evidence."""
    return {
        Row(local(row.party.id), row.role, local(row.tie.id), row.since, row.until, row.status.value)
        for row in answer.answers
    }


def who(office: Office, target: str, as_of: str = TODAY, **filters: Any) -> set[Row]:
    """Who works with a target."""
    return rows(office.who(target, as_of=as_of, **filters))


def proofs(answer: Answer, party: str, tie: str) -> set[tuple[str, str, str]]:
    """File, place and manner of each proof of one answer."""
    (row,) = [row for row in answer.answers if (local(row.party.id), local(row.tie.id)) == (party, tie)]
    return {(proof.source[:3], proof.locator, proof.modality) for proof in row.evidence}


def shown(office: Office, name: str, as_of: str = TODAY) -> Dossier:
    """Everything about a thing."""
    (dossier,) = office.show(name, as_of=as_of).answers
    assert isinstance(dossier, Dossier)
    return dossier


def tie_of(dossier: Dossier, tie: str) -> TieEntry:
    """One tie of a dossier."""
    (entry,) = [entry for entry in dossier.ties if local(entry.tie.id) == tie]
    return entry


def fact(dossier: Dossier, field: str) -> str | None:
    """One fact of a dossier; ``None`` where nothing is stated."""
    return next((fact.value for fact in dossier.facts if fact.field == field), None)


def manners(found: tuple[Proof, ...]) -> set[str]:
    """How a thing is said."""
    return {proof.modality for proof in found}
