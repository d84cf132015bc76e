"""The published queries (``src/intgraph/ask/rq``) beside our own answers, as rows that can be compared."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from intgraph import ask
from intgraph.ask.answer import as_json
from intgraph.ask.living.happenings import Event
from intgraph.model.period import parse_period
from intgraph.office import Office
from intgraph.rdf.locators import from_fragment
from intgraph.store.protocol import Target

FOLDER = Path(ask.__file__).parent / "rq"
DAY = "2026-11-22"
ALL = 10**6
Row = Mapping[str, str]
Select = Callable[[str], Iterable[Row]]


def bound(name: str, **things: str) -> str:
    """Return a published query about things (IRIs by the name of the parameter)."""
    text = (FOLDER / f"{name}.rq").read_text(encoding="utf-8")
    for parameter, iri in things.items():
        assert f"VALUES ?{parameter} {{ UNDEF }}" in text
        text = text.replace(f"VALUES ?{parameter} {{ UNDEF }}", f"VALUES ?{parameter} {{ <{iri}> }}")
    return text


def who(select: Select, iri: str, noun: str) -> set[tuple[str | None, ...]]:
    """Party, role, tie, since and until of who works with a place or party, by the published query."""
    parameter = {"place": "place", "party": "target"}[noun]
    return {_who(row) for row in select(bound(f"who_{noun}", **{parameter: iri}))}


def _who(row: Row) -> tuple[str | None, ...]:
    own, tie = (parse_period(row[name]) if row.get(name) else None for name in ("own_period", "period"))
    dates = (
        next((str(found) for period in (own, tie) if period and (found := getattr(period, end))), None)
        for end in ("since", "until")
    )
    return row["party"], row["role"].rpartition("#role-")[2], row["tie"], *dates


def our_who(office: Office, iri: str) -> set[tuple[str | None, ...]]:
    """The same, by the question."""
    answer = _asked(office, "who", target=iri, former=True, planned=True, limit=ALL)
    return {(row["party"]["id"], row["role"], row["tie"]["id"], row["since"], row["until"]) for row in answer}


def members(select: Select, iri: str) -> set[tuple[str | None, ...]]:
    """Party, role, tie, since and until of who takes part in a tie, by the published query."""
    return {_who(row) for row in select(bound("members", tie=iri))}


def our_members(office: Office, iri: str) -> set[tuple[str | None, ...]]:
    """The same, by the question."""
    return {
        (row["party"]["id"], row["role"], iri, row["since"] or row["tie_since"], row["until"] or row["tie_until"])
        for row in _asked(office, "members", tie=iri)
    }


def people(select: Select, iri: str) -> set[tuple[str | None, ...]]:
    """Post, party, kind and name of the posts at a party, by the published query."""
    return {
        (row["post"].removesuffix("#post"), row["at"], row["kind"].rpartition("#post-")[2], row.get("name"))
        for row in select(bound("people", party=iri))
    }


def our_people(office: Office, iri: str) -> set[tuple[str | None, ...]]:
    """The same, by the question."""
    answer = _asked(office, "people", target=iri, former=True, limit=ALL)
    return {(row["id"], row["party"]["id"], row["post"], row["name"]) for row in answer}


def where(select: Select, iri: str) -> set[tuple[str, str]]:
    """Places in which a place lies, with their type, by the published query."""
    return {(row["outer"], row["type"].rpartition("#place-type-")[2]) for row in select(bound("where", place=iri))}


def our_where(office: Office, iri: str) -> set[tuple[str, str]]:
    """The same, by the question."""
    found: list[dict[str, Any]] = as_json(office.answer("where", name=iri, limit=ALL))["answers"]
    return {(row["place"]["id"], row["type"]) for row in found if row["step"] == "above"}


def ties(select: Select, iri: str, noun: str = "place") -> set[tuple[str | None, ...]]:
    """Ties that touch a place, or of a party, with kind, since and until, by the published query."""
    return {_tie(row) for row in select(bound(f"ties_{noun}", **{noun: iri}))}


def _tie(row: Row) -> tuple[str | None, ...]:
    period = parse_period(row["period"]) if row.get("period") else None
    dates = (str(found) if (found := getattr(period, end, None)) else None for end in ("since", "until"))
    return row["tie"], row["kind"].rpartition("#kind-")[2], *dates


def our_ties(office: Office, iri: str) -> set[tuple[str | None, ...]]:
    """The same, by the question."""
    answer = _asked(office, "ties", target=iri, former=True, planned=True, limit=ALL)
    return {(row["tie"]["id"], row["tie"]["kind"], row["since"], row["until"]) for row in answer}


def proofs(select: Select, iri: str) -> set[tuple[str, ...]]:
    """Source, locator, phrase and manner of all that is said of a thing, by the published query."""
    return {_proof(row) for row in select(bound("show", thing=iri)) if row.get("source")}


def _proof(row: Row) -> tuple[str, ...]:
    locator = row.get("locator") or ""
    manner = row["modality"].rpartition("#modality-")[2]
    return row["source"], from_fragment(locator) if locator else "", row.get("phrase") or "", manner


def our_proofs(office: Office, iri: str) -> set[tuple[str, ...]]:
    """The same, from what ``show`` rests on."""
    cited = office.store.cited([iri]).get(iri, ())
    return {(claim.source, claim.locator, claim.phrase, claim.modality) for claim in cited}


def timeline(select: Select, iri: str) -> set[tuple[str, str, str]]:
    """Events around a party with kind and date, by the published query."""
    rows = select(bound("timeline", party=iri))
    return {(row["event"], row["kind"].rpartition("#event-")[2], _moment(row.get("date") or "")) for row in rows}


def _moment(edtf: str) -> str:
    return str(parse_period(edtf).since) if edtf else ""


def our_timeline(office: Office, iri: str) -> set[tuple[str, str, str]]:
    """The same, from the events that ``timeline`` is made of; it tells of a tie and the event that began it at once."""
    party = Target(iri, "party", "")
    rows = office.store.select(Event, "happenings", party, kinds=[], most=-1)
    return {(row.iri, row.kind, row.date or "") for row in rows}


def introducers(select: Select, start: str, end: str) -> set[tuple[str, ...]]:
    """Who can introduce one party to another, with both ties, by the published query."""
    rows = select(bound("introduced_by", start=start, end=end))
    return {(row["via"], row["tie"], row["other_tie"]) for row in rows}


def our_introducers(office: Office, start: str, end: str) -> set[tuple[str, ...]]:
    """The same, from every role there is."""
    register = office.store.register()
    apart = {"network", "campaign", "title"}
    ties: dict[str, set[str]] = {}
    for role in register.role.values():
        if register.tie[role.tie].kind not in apart:
            ties.setdefault(role.party, set()).add(role.tie)
    return {
        (via, one, other)
        for via, of_via in ties.items()
        if via not in (start, end) and not register.party[via].group
        for one in of_via & ties.get(start, set())
        for other in of_via & ties.get(end, set())
        if one != other
    }


def _asked(office: Office, question: str, **asked: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = as_json(office.answer(question, when=DAY, **asked))["answers"]
    return found


def core(select: Select, office: Office, place: str, party: str) -> Iterator[tuple[str, set[Any], set[Any]]]:
    """Yield who, show and ties of a place and of a party: what is asked, the published rows, and ours."""
    yield f"who {place}", who(select, place, "place"), our_who(office, place)
    yield f"who {party}", who(select, party, "party"), our_who(office, party)
    touching = our_ties(office, place)
    yield f"ties {place}", ties(select, place), touching
    for iri in [place, party, *sorted(str(tie) for tie, *_ in touching)[:3]]:
        yield f"show {iri}", proofs(select, iri), our_proofs(office, iri)


def every(select: Select, office: Office, start: str) -> Iterator[tuple[str, set[Any], set[Any]]]:
    """Yield each of the ten queries about things of an office, introductions from ``start``; see ``core``."""
    yield from along_paths(select, office, start)
    yield from without_paths(select, office, start)


def along_paths(select: Select, office: Office, start: str) -> Iterator[tuple[str, set[Any], set[Any]]]:
    """Yield the queries with a property path, about places and about every party but ``start``; see ``core``."""
    register = office.register("internal")
    for place in list(register.place)[:12]:
        yield f"who {place}", who(select, place, "place"), our_who(office, place)
        yield f"ties {place}", ties(select, place), our_ties(office, place)
        yield f"where {place}", where(select, place), our_where(office, place)
    for party in register.party:
        if party == start:
            continue
        yield f"who {party}", who(select, party, "party"), our_who(office, party)
        yield f"ties {party}", ties(select, party, "party"), our_ties(office, party)
        yield f"people {party}", people(select, party), our_people(office, party)
        yield f"timeline {party}", timeline(select, party), our_timeline(office, party)


def without_paths(select: Select, office: Office, start: str) -> Iterator[tuple[str, set[Any], set[Any]]]:
    """Yield the queries without a property path: introductions from ``start``, and ties; see ``core``."""
    register = office.register("internal")
    for party in [party for party in register.party if party != start][-20:]:
        yield f"path {start} {party}", introducers(select, start, party), our_introducers(office, start, party)
    for tie in list(register.tie)[:12]:
        yield f"members {tie}", members(select, tie), our_members(office, tie)
        yield f"show {tie}", proofs(select, tie), our_proofs(office, tie)


def by_pyoxigraph(store: Any) -> Select:
    """Ask a pyoxigraph store."""

    def select(query: str) -> Iterable[Row]:
        found = store.query(query)
        names = [variable.value for variable in found.variables]
        return [{name: row[name].value for name in names if row[name] is not None} for row in found]

    return select


def by_rdflib(graph: Any) -> Select:
    """Ask an rdflib graph."""

    def select(query: str) -> Iterable[Row]:
        found = graph.query(query)
        return [{str(name): str(row[name]) for name in found.vars if row[name] is not None} for row in found]

    return select


def by_endpoint(url: str) -> Select:
    """Ask a SPARQL endpoint, with the query as it is published; the URL names the graph."""

    def select(query: str) -> Iterable[Row]:
        asked = Request(url, urlencode({"query": query}).encode(), {"Accept": "application/sparql-results+json"})
        with urlopen(asked, timeout=60) as reply:
            found = json.load(reply)["results"]["bindings"]
        return [{name: term["value"] for name, term in row.items()} for row in found]

    return select
