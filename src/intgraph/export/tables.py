"""Tables for people who live in a spreadsheet: a workbook that reads back, and one flat list of who is in which tie."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from intgraph.intake.spreadsheet import workbook_bytes
from intgraph.intake.written import written
from intgraph.locale import Words
from intgraph.model.formulas import shielded
from intgraph.model.register import Register
from intgraph.model.tie import Role

_FLAT = (
    "party", "sector", "place", "role", "tie", "kind", "word", "since", "until", "role_since", "role_until", "others",
)  # fmt: skip


def workbook(register: Register, words: Words) -> bytes:
    """Return an office workbook with everything in ``register``; reading it gives the same register."""
    return workbook_bytes(written(register), words)


def flat_csv(register: Register) -> bytes:
    """Return one CSV table with a row for each role in each tie, in the order of ties and roles.

    Concepts are notations, dates EDTF, ``others`` the other parties of the tie joined by ``;``.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_FLAT)
    writer.writerows(map(shielded, row) for row in _flat_rows(register))
    return out.getvalue().encode("utf-8")


def _flat_rows(register: Register) -> Iterator[tuple[str, ...]]:
    of_tie: dict[str, list[Role]] = {iri: [] for iri in register.tie}
    for role in register.role.values():
        of_tie[role.tie].append(role)
    for iri, roles in of_tie.items():
        for role in roles:
            yield _flat_row(register, iri, role, [other.party for other in roles if other.party != role.party])


def _flat_row(register: Register, tie_iri: str, role: Role, others: list[str]) -> tuple[str, ...]:
    party, tie = register.party[role.party], register.tie[tie_iri]
    place = register.place.get(party.place)
    return (
        party.name,
        party.sector,
        place.name if place else "",
        role.role,
        tie.name,
        tie.kind,
        tie.word,
        str(tie.period.since or ""),
        str(tie.period.until or ""),
        str(role.period.since or ""),
        str(role.period.until or ""),
        "; ".join(register.party[iri].name for iri in dict.fromkeys(others)),
    )
