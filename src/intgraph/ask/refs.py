"""References: how the rows of a store are named in an answer, in its language."""

from __future__ import annotations

from intgraph.ask.answer import PartyRef, Ref, TargetRef, TieRef
from intgraph.store.protocol import Participation, Target, TieRow


def named(name: str, name_en: str | None, language: str) -> str:
    """Return the name in ``language``; the Dutch one where there is no English one."""
    return (name_en or name) if language == "en" else name


def target_ref(target: Target, language: str) -> TargetRef:
    """Return what a question is about."""
    return TargetRef(target.iri, named(target.name, target.name_en, language), target.noun)


def scope_ref(target: Target | None, language: str) -> TargetRef | None:
    """Return what a question is about; ``None`` for the whole network."""
    return target_ref(target, language) if target else None


def party_name(row: Participation, language: str) -> str:
    """Return the name of the party of a role."""
    return named(row.party_name, row.party_name_en, language)


def party_ref(row: Participation, language: str) -> PartyRef:
    """Return the party of a role, with its sector and place."""
    place = named(row.place_name or "", row.place_name_en, language)
    return PartyRef(row.party, party_name(row, language), row.sector, place)


def plain_party_ref(row: Participation, language: str) -> Ref:
    """Return the party of a role by its name alone."""
    return Ref(row.party, party_name(row, language))


def tie_of(row: Participation, language: str) -> TieRef:
    """Return the tie of a role."""
    return TieRef(row.tie, named(row.tie_name, row.tie_name_en, language), row.kind)


def tie_ref(row: TieRow, language: str) -> TieRef:
    """Return a tie."""
    return TieRef(row.iri, named(row.name, row.name_en, language), row.kind)
