"""Random things of the model for hypothesis: whole registers that keep every rule, with hostile text in them.

Lists inside a field are sorted and without doubles, texts are clean (``model.names.clean``), list items hold no
``;``, places lie within earlier places, and every reference resolves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from intgraph.errors import PeriodError
from intgraph.model.event import Event
from intgraph.model.iri import mint
from intgraph.model.names import clean
from intgraph.model.office import DEFAULT_BASE, OfficeCard
from intgraph.model.party import Party
from intgraph.model.period import Moment, Period, parse_moment
from intgraph.model.person import Person
from intgraph.model.place import Place
from intgraph.model.policy import Policy
from intgraph.model.register import NOUNS, Register
from intgraph.model.source import Evidence, Source
from intgraph.model.tie import Role, Tie
from intgraph.model.visibility import Visibility
from intgraph.vocab.concepts import scheme

HOSTILE = (
    "</script><script>alert(1)</script>",
    "\"quoted\" and 'quoted'",
    "=HYPERLINK(1)",
    "back\\slash \\u0041 \\n",
    "<b>&amp;</b> ]]> <!-- -->",
    "青岛市",
    "قالي שלום",
    "🌍🤝 Zoë",
    "e\u0301 Puławy",
    "@prefix x: <y> .",
    "a:b <urn:x> .",
    "%00%0A{{x}}${x}",
)

_ALPHABET = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"), exclude_characters="\ufffe\uffff")
_YEARS = st.integers(1000, 2099)
_TOOI = ("gm0150", "gm0356", "gm0453", "gm0794", "pv23", "ws0155")

names: SearchStrategy[str] = (
    (st.sampled_from(HOSTILE) | st.text(_ALPHABET, min_size=1, max_size=30)).map(clean).filter(bool)
)
"""Texts that are not empty, on one line."""

items: SearchStrategy[str] = names.map(lambda text: clean(text.replace(";", ","))).filter(bool)
"""Names that can stand in a list."""

notes: SearchStrategy[str] = st.just("") | st.lists(names, min_size=1, max_size=3).map("\n".join)
"""Texts of no, one or several lines."""

visibilities = st.sampled_from(Visibility)


def maybe(strategy: SearchStrategy[str]) -> SearchStrategy[str]:
    """Return the strategy or the empty text."""
    return st.just("") | strategy


def several(strategy: SearchStrategy[str], most: int = 3) -> SearchStrategy[tuple[str, ...]]:
    """Return tuples that are sorted and without doubles."""
    return st.sets(strategy, max_size=most).map(lambda found: tuple(sorted(found)))


def among(iris: Sequence[str]) -> SearchStrategy[str]:
    """Return one of the IRIs, or the empty text."""
    return st.sampled_from(("", *iris))


def notations(name: str) -> SearchStrategy[str]:
    """Return a notation of a concept scheme."""
    return st.sampled_from(sorted(scheme(name)))


@st.composite
def moments(draw: DrawFn) -> Moment:
    """Return dates in every form of EDTF that the model reads."""
    first, second = sorted((draw(_YEARS), draw(_YEARS)))
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 28))
    mark = draw(st.sampled_from(("", "?", "~", "%")))
    forms = (
        f"{first}{mark}",
        f"{first}-{month:02}{mark}",
        f"{first}-{month:02}-{day:02}{mark}",
        f"{first // 10}X{mark}",
        f"{first // 100}XX",
        f"[{first},{second}]",
        f"[{first}..{second}]",
        f"[{first}-{month:02}..]",
        f"[..{first}]",
    )
    return parse_moment(draw(st.sampled_from(forms)))


@st.composite
def periods(draw: DrawFn) -> Period:
    """Return periods: undated, open at either side, or with both ends in order."""
    since, until = draw(st.none() | moments()), draw(st.none() | moments())
    try:
        return Period(since, until)
    except PeriodError:
        return Period(until, since)


def _iris(noun: str, least: int, most: int) -> SearchStrategy[list[str]]:
    local = st.from_regex(r"[a-z]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)
    ids = local | st.sampled_from(_TOOI) if noun == "party" else local
    minted = st.lists(ids, min_size=least, max_size=most, unique=True)
    return minted.map(lambda found: [mint(DEFAULT_BASE, noun, name) for name in found])


@st.composite
def _places(draw: DrawFn) -> list[Place]:
    found: list[Place] = []
    for iri in draw(_iris("place", 1, 4)):
        earlier = [place.iri for place in found]
        place = st.builds(
            Place,
            iri=st.just(iri),
            name=names,
            name_en=maybe(names),
            aliases=several(items),
            type=notations("place-type"),
            within=several(st.sampled_from(earlier)) if earlier else st.just(()),
            country_code=st.sampled_from(("", "NA", "NL", "CN")),
            latitude=st.none() | st.floats(-90, 90).map(lambda degrees: round(degrees, 5)),
            longitude=st.none() | st.floats(-180, 180).map(lambda degrees: round(degrees, 5)),
            same_as=several(st.sampled_from(("http://www.wikidata.org/entity/Q1", "geo:52.4,4.6"))),
            note=notes,
        )
        found.append(draw(place))
    return found


@st.composite
def _parties(draw: DrawFn, places: Sequence[str]) -> list[Party]:
    found: list[Party] = []
    for iri in draw(_iris("party", 2, 5)):
        party = st.builds(
            Party,
            iri=st.just(iri),
            name=names,
            name_en=maybe(names),
            aliases=several(items),
            sector=maybe(notations("sector")),
            place=among(places),
            part_of=among([party.iri for party in found]),
            group=st.booleans(),
            website=st.sampled_from(("", "https://example.org/ü?a=1&b=2#c")),
            same_as=several(st.sampled_from(("http://www.wikidata.org/entity/Q1", "urn:x:1"))),
            visibility=visibilities,
            note=notes,
        )
        found.append(draw(party))
    return found


def _tie(iri: str, places: Sequence[str]) -> SearchStrategy[Tie]:
    money = st.just((None, "")) | st.tuples(st.decimals(0, 10**12, places=2), st.sampled_from(("EUR", "USD")))
    built = st.builds(
        dict,
        name=names,
        kind=notations("kind"),
        name_en=maybe(names),
        word=maybe(names),
        period=periods(),
        places=several(st.sampled_from(list(places))),
        purposes=several(items),
        themes=several(notations("theme")),
        sdgs=several(notations("sdg")),
        pillar=maybe(notations("pillar")),
        portfolio=maybe(names),
        open_list=st.booleans(),
        visibility=visibilities,
        note=notes,
    )
    return st.builds(lambda base, sum_: Tie(iri, amount=sum_[0], currency=sum_[1], **base), built, money)


@st.composite
def _roles(draw: DrawFn, ties: Sequence[str], parties: Sequence[str]) -> list[Role]:
    found: dict[str, Role] = {}
    for tie in ties:
        for party in draw(st.lists(st.sampled_from(list(parties)), min_size=2, max_size=3, unique=True)):
            kind = draw(notations("role"))
            local = ".".join((tie.rpartition("/")[2], party.rpartition("/")[2], kind))
            iri = mint(DEFAULT_BASE, "role", local)
            found[iri] = Role(iri, tie, party, kind, draw(periods()), draw(visibilities), draw(notes))
    return list(found.values())


def _event(iri: str, about: Sequence[str], parties: Sequence[str]) -> SearchStrategy[Event]:
    return st.builds(
        Event,
        iri=st.just(iri),
        name=names,
        kind=notations("event"),
        name_en=maybe(names),
        date=st.none() | moments(),
        about=several(st.sampled_from(list(about))),
        by=several(st.sampled_from(list(parties))),
        visibility=visibilities,
        note=notes,
    )


def _policy(iri: str, about: Sequence[str], parties: Sequence[str], earlier: Sequence[str]) -> Any:
    return st.builds(
        Policy,
        iri=st.just(iri),
        name=names,
        kind=notations("policy"),
        name_en=maybe(names),
        party=among(parties),
        part_of=among(earlier),
        about=several(st.sampled_from(list(about))),
        pillars=several(notations("pillar")),
        period=periods(),
        visibility=visibilities,
        note=notes,
    )


@st.composite
def _person(draw: DrawFn, iri: str, parties: Sequence[str]) -> Person:
    status, visibility = draw(notations("post")), draw(visibilities)
    nameable = status == "office-holder" or visibility is not Visibility.PUBLIC
    return Person(
        iri,
        function=draw(names),
        party=draw(st.sampled_from(list(parties))),
        name=draw(maybe(names)) if nameable else "",
        status=status,
        period=draw(periods()),
        email=draw(st.sampled_from(("", "ib@example.org"))),
        phone=draw(st.sampled_from(("", "+31 255 000000"))),
        visibility=visibility,
        note=draw(notes),
    )


def _source(iri: str, parties: Sequence[str]) -> SearchStrategy[Source]:
    return st.builds(
        Source,
        iri=st.just(iri),
        name=names,
        name_en=maybe(names),
        publisher=among(parties),
        date=st.none() | moments(),
        file=maybe(items),
        url=st.sampled_from(("", "https://example.org/nota.pdf")),
        visibility=visibilities,
        note=notes,
    )


def columns(noun: str) -> list[str]:
    """Return the table columns of a noun that evidence can name, the thing as a whole (``""``) first."""
    found = [field.name for field in fields(NOUNS[noun]) if field.name != "iri"]
    return [
        "",
        *(name for name in found if name != "period"),
        *(("since", "until") if "period" in found else ()),
    ]


@st.composite
def _evidence(draw: DrawFn, iri: str, nouns: dict[str, str], sources: Sequence[str]) -> Evidence:
    subject = draw(st.sampled_from(sorted(nouns)))
    words = st.lists(items.map(lambda text: text.split(" ")[0]), max_size=12).map(" ".join)
    return Evidence(
        iri,
        subject,
        draw(st.sampled_from(list(sources))),
        field=draw(st.sampled_from(columns(nouns[subject]))),
        value=draw(maybe(names)),
        locator=draw(st.sampled_from(("", "line 18", "lines 64-68", "lines 9-9", "page 3", "line=3,4", "§ 2.1"))),
        phrase=draw(words.filter(lambda text: len(text.split()) <= 12)),
        modality=draw(notations("modality")),
    )


def _by_iri(things: Sequence[Any]) -> dict[str, Any]:
    return {thing.iri: thing for thing in things}


@st.composite
def registers(draw: DrawFn) -> Register:
    """Return whole registers with things of every noun, all references resolved."""
    places, found = _by_iri(draw(_places())), {}
    parties = _by_iri(draw(_parties(list(places))))
    ties = _by_iri([draw(_tie(iri, list(places))) for iri in draw(_iris("tie", 0, 3))])
    about = [*places, *parties, *ties]
    policies: dict[str, Policy] = {}
    for iri in draw(_iris("policy", 0, 2)):
        policies[iri] = draw(_policy(iri, about, list(parties), list(policies)))
    found = {
        "place": places,
        "party": parties,
        "tie": ties,
        "role": _by_iri(draw(_roles(list(ties), list(parties)))),
        "event": _by_iri([draw(_event(iri, about, list(parties))) for iri in draw(_iris("event", 0, 2))]),
        "policy": policies,
        "person": _by_iri([draw(_person(iri, list(parties))) for iri in draw(_iris("person", 0, 2))]),
        "source": _by_iri([draw(_source(iri, list(parties))) for iri in draw(_iris("source", 1, 2))]),
    }
    nouns = {iri: noun for noun, things in found.items() for iri in things}
    evidence = [draw(_evidence(iri, nouns, list(found["source"]))) for iri in draw(_iris("evidence", 0, 4))]
    offices = [draw(_office(iri, list(parties))) for iri in draw(_iris("office", 0, 1))]
    return Register(**found, evidence=_by_iri(evidence), office=_by_iri(offices))


def _office(iri: str, parties: Sequence[str]) -> SearchStrategy[OfficeCard]:
    return st.builds(
        OfficeCard,
        iri=st.just(iri),
        name=names,
        name_en=maybe(names),
        party=among(parties),
        base=st.just(DEFAULT_BASE),
        licence=st.sampled_from(("", "CC0", "https://creativecommons.org/publicdomain/zero/1.0/")),
        note=notes,
    )
