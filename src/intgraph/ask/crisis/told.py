"""The crisis sheet as a person reads it: a first line that sums up, and a section for each thing to know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from intgraph.ask.answer import Answer, Proof
from intgraph.ask.crisis.page import (
    Counts,
    CrisisSheet,
    Money,
    OfficeSharing,
    PartyInvolved,
    Taking,
    TieAtStake,
    Unknown,
)
from intgraph.ask.dossier import Conflict
from intgraph.ask.living.life import Sign
from intgraph.ask.policies import PolicyOnRecord, policy_section
from intgraph.ask.telling import Telling
from intgraph.ask.tie_entries import members_told
from intgraph.ask.told import Section, Told
from intgraph.locale import Words
from intgraph.store.protocol import Store

_OF_PART: Final = frozenset({"party", "role"})


def summed_up(
    target: str,
    counts: Counts,
    policies: Sequence[PolicyOnRecord],
    conflicts: Sequence[Conflict],
    offices: Sequence[OfficeSharing],
    say: Words,
) -> str:
    """Return the first line of the sheet: how many there are of everything."""
    promises = sum(entry.kind == "promise" for entry in policies)
    statuses = ", ".join(f"{count} {say(f'status.{status}')}" for status, count in counts.ties.items())
    running = say.count("crisis.count.ties", sum(counts.ties.values()), statuses=statuses)
    counted = (
        ("parties", counts.parties),
        ("offices", len(offices)),
        ("promises", promises),
        ("policies", len(policies) - promises),
        ("conflicts", len(conflicts)),
    )
    told = (
        running if counts.ties else say("crisis.count.no_ties"),
        *(
            say.count(f"crisis.count.{kind}", count, target=target)
            for kind, count in (*_others(counts), *counted)
            if count
        ),
        *(() if promises else (say("crisis.count.no_promises"),)),
    )
    return f"{target}: {', '.join(told)}."


def _others(counts: Counts) -> Iterator[tuple[str, int]]:
    yield from (("apart", counts.apart), ("former", counts.former), ("planned", counts.planned))


def tell_sheet(answer: Answer, store: Store, language: str) -> Told:
    """Return the sheet in sections; sections without rows are left out."""
    telling = Telling.of(store, language)
    title = telling.words("ties.title", understood=answer.understood, when=telling.date(answer.as_of))
    assert answer.target is not None, "a sheet is about a place or party"
    sections = [section for page in answer.answers for section in _sections(page, answer.target.name, telling)]
    return telling.told(answer, title, sections)


def _sections(page: CrisisSheet, target: str, telling: Telling) -> Iterator[Section]:
    say = telling.words
    yield Section("", (), ((page.summary,),), (page.summary,))
    yield _ties(say("crisis.ties"), page.ties, telling)
    yield _ties(say("crisis.planned"), page.planned, telling)
    yield _ties(say("crisis.apart"), page.apart, telling)
    yield _ties(say("crisis.former"), page.former, telling)
    yield _parties(say("crisis.parties", target=target), page.parties, telling)
    yield policy_section(say("crisis.policies"), [row for row in page.policies if not row.general], telling)
    yield policy_section(say("crisis.general"), [row for row in page.policies if row.general], telling)
    yield _money(say("crisis.money"), page.money, telling)
    yield _offices(say("crisis.offices"), page.offices, telling)
    yield _conflicts(say("crisis.conflicts"), page.conflicts, telling)
    yield _unknown(say("crisis.unknown"), page.unknown, telling)


def _ties(heading: str, ties: Sequence[TieAtStake], telling: Telling) -> Section:
    def cells(tie: TieAtStake) -> tuple[str, ...]:
        span, status = telling.span(tie.since, tie.until), telling.status(tie.status)
        return telling.tie(tie.tie), span, status, _last(tie.last_sign, telling), telling.cite(tie.evidence)

    def sentence(tie: TieAtStake) -> str:
        opening = telling.words("ties.sentence", tie=telling.tie(tie.tie), members=members_told(tie.entry, telling))
        told = telling.sentence(opening, tie.since, tie.until, tie.status, telling.best(tie.evidence))
        return f"{told} {telling.words('crisis.last_heard', sign=_last(tie.last_sign, telling))}"

    return telling.section(heading, ("tie", "period", "status", "last_sign", "source"), ties, cells, sentence)


def _last(sign: Sign | None, telling: Telling) -> str:
    if sign is None:
        return telling.words("crisis.no_sign")
    key = "crisis.sign_event" if sign.kind != "source" else "crisis.sign_source"
    marks = telling.citations.marks(telling.best(sign.evidence)[:1])
    return f"{telling.words(key, date=telling.date(sign.date), name=sign.name)} {marks}".rstrip()


def _parties(heading: str, parties: Sequence[PartyInvolved], telling: Telling) -> Section:
    def cells(row: PartyInvolved) -> tuple[str, ...]:
        return _named(row, telling), _takes(row.takes, telling), telling.citations.marks(_grounds(row, telling))

    def sentence(row: PartyInvolved) -> str:
        opening = f"{_named(row, telling)}: {_takes(row.takes, telling)}"
        told = "; ".join(filter(None, (opening, telling.manner(row.evidence))))
        return f"{told}. {telling.citations.marks(_grounds(row, telling))}".rstrip()

    return telling.section(heading, ("party", "part", "source"), parties, cells, sentence)


def _grounds(row: PartyInvolved, telling: Telling) -> list[Proof]:
    """What proves that the party takes part goes before what proves when its ties ran."""
    own = [proof for proof in row.evidence if _OF_PART & set(proof.field.split(";"))]
    return telling.best(own or row.evidence)


def _named(row: PartyInvolved, telling: Telling) -> str:
    """The party with its sector, and that it is a group where it is one."""
    key = "crisis.group" if row.group else "crisis.party"
    sector = telling.label("sector", row.party.sector) if row.party.sector else telling.words("crisis.no_sector")
    return telling.words(key, name=row.party.name, sector=sector)


def _takes(takes: Sequence[Taking], telling: Telling) -> str:
    return "; ".join(_taken(taking, telling) for taking in takes)


def _taken(taking: Taking, telling: Telling) -> str:
    """The part, and that it is over or has yet to begin where that is so."""
    said = telling.words("crisis.taking", role=telling.label("role", taking.role), tie=taking.tie.name)
    return said if taking.status.is_current else f"{said} ({telling.status(taking.status)})"


def _money(heading: str, rows: Sequence[Money], telling: Telling) -> Section:
    def amount(row: Money) -> str:
        return f"{row.amount} {row.currency}".rstrip() if row.amount else telling.words("crisis.no_amount")

    def cells(row: Money) -> tuple[str, ...]:
        return telling.tie(row.tie), amount(row), telling.span(row.since, row.until), telling.cite(row.evidence)

    def sentence(row: Money) -> str:
        opening = f"{telling.tie(row.tie)}: {amount(row)}"
        return telling.sentence(opening, row.since, row.until, row.status, telling.best(row.evidence))

    return telling.section(heading, ("tie", "amount", "period", "source"), rows, cells, sentence)


def _offices(heading: str, rows: Sequence[OfficeSharing], telling: Telling) -> Section:
    told = tuple((row.office.name, "; ".join(telling.tie(tie) for tie in row.ties)) for row in rows)
    return _listed(heading, told)


def _conflicts(heading: str, rows: Sequence[Conflict], telling: Telling) -> Section:
    fields = (telling.words(f"field.{row.field}") for row in rows)
    told = ((row.about.name, f"{field}: {_claims(row, telling)}") for row, field in zip(rows, fields, strict=True))
    return _listed(heading, tuple(told))


def _listed(heading: str, rows: tuple[tuple[str, str], ...]) -> Section:
    """Names, each with what is said of it."""
    return Section(heading, (), rows, tuple(f"{name}: {said}." for name, said in rows))


def _claims(row: Conflict, telling: Telling) -> str:
    """Every claimed value with the passages that claim it."""
    ordered = sorted(row.claims, key=lambda claim: claim.value or "")
    said = (
        f"{telling.value(row.field, value or None)} {telling.cite(claims)}"
        for value, claims in groupby(ordered, key=lambda claim: claim.value or "")
    )
    return "; ".join(said)


def _unknown(heading: str, rows: Sequence[Unknown], telling: Telling) -> Section:
    grouped = groupby(rows, key=lambda row: row.about)
    return _listed(
        heading, tuple((about.name, "; ".join(_open(row, telling) for row in group)) for about, group in grouped)
    )


def _open(row: Unknown, telling: Telling) -> str:
    said = telling.words(f"crisis.unknown.{row.field}.{row.manner}", value=row.value)
    return f"{said} {telling.cite(row.evidence)}".rstrip()
