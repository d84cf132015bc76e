"""A small office with one of everything that a page has to show, and the page it gives."""

from __future__ import annotations

import re
import zlib
from datetime import date
from decimal import Decimal
from typing import Any

from intgraph.model.event import Event
from intgraph.model.office import OfficeCard
from intgraph.model.party import Party
from intgraph.model.period import UNDATED, parse_moment, parse_period
from intgraph.model.person import Person
from intgraph.model.place import Place
from intgraph.model.policy import Policy
from intgraph.model.register import Register
from intgraph.model.source import Evidence, Source
from intgraph.model.step import Step
from intgraph.model.tie import Role, Tie
from intgraph.model.visibility import Visibility
from intgraph.page.compose.report import compose
from intgraph.page.file import page_file
from intgraph.page.report import Report

ON = date(2026, 11, 22)


def iri(noun: str, name: str) -> str:
    """Return the IRI of a thing."""
    return f"https://example.org/id/{noun}/{name}"


def _by_iri(*things: Any) -> dict[str, Any]:
    return {thing.iri: thing for thing in things}


def office(**changed: dict[str, Any]) -> Register:
    """Return the office, with whole tables replaced where asked."""
    town, yantai, fund, fishers = (iri("party", name) for name in ("town", "yantai", "fund", "fishers"))
    friendship, subsidy, talks = (iri("tie", name) for name in ("friendship", "subsidy", "talks"))
    note, letter = iri("source", "note"), iri("source", "letter")
    tables: dict[str, dict[str, Any]] = {
        "office": _by_iri(
            OfficeCard(iri("office", "o"), "Havenstad", "Harbour City", town, licence="https://example.org/licence")
        ),
        "place": _by_iri(
            Place(iri("place", "asia"), "Azië", "Asia", type="continent"),
            Place(iri("place", "china"), "China", type="country", within=(iri("place", "asia"),)),
            Place(iri("place", "yantai"), "Yantái", "Yantai", within=(iri("place", "china"),)),
            Place(iri("place", "town"), "Havenstad", "Harbour City"),
        ),
        "party": _by_iri(
            Party(town, "Gemeente Havenstad", "Municipality of Harbour City", sector="government",
                  place=iri("place", "town"), website="https://example.org/town"),
            Party(yantai, "Yantái", "Yantai", aliases=("Chefoo",), sector="government", place=iri("place", "yantai")),
            Party(fund, "Steunfonds", "Support Fund", sector="ngo", part_of=town),
            Party(fishers, "De vissers", "The fishermen", sector="business", group=True),
        ),
        "tie": _by_iri(
            Tie(friendship, "Vriendschap met Yantái", "friendship", "Friendship with Yantai",
                word="vriendschapsbandje", period=parse_period("1998/.."), purposes=("handel; en meer",),
                themes=("trade",), sdgs=("17",), pillar="added-value"),
            Tie(subsidy, "Subsidie aan het Steunfonds", "subsidy", "Subsidy to the Support Fund",
                period=parse_period("1985/[2012,2014]"), amount=Decimal("12500"), currency="EUR"),
            Tie(talks, "Gesprekken", "consultation", "Talks", open_list=True),
        ),
        "role": _by_iri(
            Role(iri("role", "1"), friendship, town, "partner"),
            Role(iri("role", "2"), friendship, yantai, "partner"),
            Role(iri("role", "3"), friendship, fishers, "interested-party", parse_period("2001/..")),
            Role(iri("role", "4"), subsidy, town, "funder", note="Uit de begroting."),
            Role(iri("role", "5"), subsidy, fund, "recipient", UNDATED),
            Role(iri("role", "6"), talks, town, "initiator"),
            Role(iri("role", "7"), talks, fund, "participant"),
        ),
        "event": _by_iri(
            Event(iri("event", "late"), "Getekend", "signed", "Signed", parse_moment("1998-05-17"), (friendship,)),
            Event(iri("event", "early"), "Begin", "started", date=parse_moment("1985"), about=(subsidy,), by=(town,)),
            Event(iri("event", "never"), "Ooit besproken", "discussed", about=(friendship, iri("tie", "withheld"))),
        ),
        "policy": _by_iri(
            Policy(iri("policy", "plan"), "Plan", "policy-document", party=town),
            Policy(iri("policy", "rule"), "Regel", "rule", party=town, part_of=iri("policy", "plan"),
                   about=(friendship,), pillars=("solidarity",)),
        ),
        "person": _by_iri(
            Person(iri("person", "mayor"), "Burgemeester", town, status="office-holder", visibility=Visibility.PUBLIC)
        ),
        "source": _by_iri(
            Source(note, "Notitie", "Note", town, parse_moment("2017-03"), "note.txt"),
            Source(letter, "Brief", url="javascript:alert(1)"),
        ),
        "evidence": _by_iri(
            Evidence(iri("evidence", "1"), friendship, note, "since", locator="lines 64-68", phrase="sinds 1998"),
            Evidence(iri("evidence", "2"), subsidy, note, "until", "2014", "line 50", "tussen 1985 en 2014"),
            Evidence(iri("evidence", "3"), subsidy, letter, "until", "2012", "line 3", "einde in 2012"),
            Evidence(iri("evidence", "4"), iri("role", "3"), note, "role", phrase="op wens van", modality="implies"),
            Evidence(iri("evidence", "5"), iri("policy", "rule"), letter, phrase="stelt voor", modality="proposes"),
            Evidence(iri("evidence", "6"), iri("place", "china"), note, "name", phrase="China", modality="our-reading"),
            Evidence(iri("evidence", "7"), friendship, note, "kind", locator="lines 64-68", phrase="sinds 1998"),
        ),
        "step": _by_iri(
            Step(iri("step", "1"), "Het begin", "Zo begon het.", "The beginning", asks="on", about=(friendship,)),
        ),
    }  # fmt: skip
    return Register(**(tables | changed))


def report(language: str = "en", **changed: dict[str, Any]) -> Report:
    """Return the report of the office."""
    return compose(office(**changed), language, ON, Visibility.PUBLIC)


def page(register: Register | None = None, language: str = "en", title: str = "") -> bytes:
    """Return the page of a register, or of the office."""
    return page_file(office() if register is None else register, language, ON, Visibility.PUBLIC, title)


def unpacked(written: bytes, block: str) -> bytes:
    """Return what one block of a page holds."""
    found = re.search(rb'<script type="text/plain" id="%s">([^<]*)</script>' % block.encode(), written)
    assert found is not None
    return zlib.decompress(bytes_of(found[1].decode()), -15)


def bytes_of(text: str) -> bytes:
    """Return the bytes that are written in 91 signs, as the script of the page reads them."""
    signs = [chr(code) for code in range(33, 127) if chr(code) not in '"&<']
    held = bits = 0
    for at in range(0, len(text), 2):
        pair = [signs.index(sign) for sign in text[at : at + 2]]
        held |= sum(digit * 91**place for place, digit in enumerate(pair)) << bits
        bits += 13 if len(pair) == 2 else 6
    return held.to_bytes(bits // 8 + 1, "little")[: bits // 8]
