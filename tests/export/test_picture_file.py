"""Promises of the picture by itself: it can be read, it stands by itself, and every program can open it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intgraph.export.registry import ExportOptions, export
from intgraph.locale import words
from intgraph.model.party import Party
from intgraph.model.place import Place
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.office import Office
from intgraph.page.compose.book import open_book
from intgraph.page.compose.picture import compose_picture
from intgraph.page.picture.alone import MOST_DRAWN, picture_file
from intgraph.page.picture.apart import Disc, apart
from intgraph.page.picture.labels import place_labels
from intgraph.page.picture.overview import MOST_ROWS, overview
from intgraph.page.picture.roomy import roomy
from intgraph.page.report import Picture
from network.drawn_registers import iri, register, star
from page.told_office import ON, office
from strategies import HOSTILE, registers

SVG = "{http://www.w3.org/2000/svg}"
ROOT = Path(__file__).parents[2]
WHATEVER = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
# What Word and LibreOffice read of SVG: no style sheets, no links, nothing that moves or runs.
DRAWN = {"svg", "g", "path", "rect", "circle", "text", "tspan", "title", "desc", "metadata"}
DESCRIBED = {
    "RDF", "Work", "Agent", "license", "rights", "title", "description", "format", "type", "language", "date",
    "identifier", "source", "publisher",
}  # fmt: skip
LOOKS = {
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size", "font-weight",
    "font-style", "text-anchor", "transform", "d", "x", "y", "cx", "cy", "r", "width", "height", "viewBox", "id",
    "role", "aria-labelledby", "{http://www.w3.org/XML/1998/namespace}lang",
}  # fmt: skip


def drawn(known: Register, language: str = "en", title: str = "", note: str = "") -> bytes:
    """The picture of a register."""
    return picture_file(known, language, ON, Visibility.PUBLIC, title, note)


def read(svg: bytes) -> ElementTree.Element:
    """The picture as elements."""
    return ElementTree.fromstring(svg)


def texts(svg: bytes) -> str:
    """Everything that is written in the picture, line after line."""
    return "\n".join("".join(text.itertext()) for text in read(svg).iter(f"{SVG}text"))


def pictured(known: Register) -> Picture:
    """What is drawn of a register."""
    return roomy(compose_picture(open_book(known, "en", ON)))


def named(noun: str, name: str, **values: str) -> Register:
    """The small office with a party of another name."""
    fund = replace(office().party[iri("party", "fund")], name=name, name_en="")
    return office(party={**office().party, fund.iri: fund})


def many(count: int) -> Register:
    """So many parties in two countries and nowhere."""
    lands = {iri("place", name): Place(iri("place", name), name, type="country") for name in ("Namibia", "Ghana")}
    city = Place(iri("place", "Rundu"), "Rundu", within=(iri("place", "Namibia"),))
    homes = (city.iri, iri("place", "Ghana"), "")
    parties = [
        Party(iri("party", f"p{at}"), f"p{at}", sector=("ngo", "government", "")[at % 3], place=homes[at % 3])
        for at in range(count)
    ]
    return Register(place={**lands, city.iri: city}, party={party.iri: party for party in parties})


@given(registers(), st.sampled_from(["nl", "en"]))
@WHATEVER
def test_nothing_but_plain_shapes_and_texts(known: Register, language: str) -> None:
    """Whatever the names hold: no script, style, link or image, and only attributes that every program knows."""
    for element in read(drawn(known, language)).iter():
        space, _, name = element.tag.rpartition("}")
        assert name in (DRAWN if f"{space}}}" == SVG else DESCRIBED), element.tag
        if f"{space}}}" == SVG:
            assert set(element.attrib) <= LOOKS


@given(registers())
@WHATEVER
def test_the_same_register_gives_the_same_bytes(known: Register) -> None:
    """No clock and no chance."""
    assert drawn(known) == drawn(known)


@pytest.mark.parametrize("hostile", [*HOSTILE, "x" * 10_000, "\u202egnp.exe", "wide 漢字 " * 50])
def test_hostile_names_stay_text_within_the_picture(hostile: str) -> None:
    """A name is written as it is, cut where it is too long, and the picture is no wider for it."""
    svg = drawn(named("party", hostile), title=hostile, note=hostile)
    plain = read(drawn(named("party", "Fund"))).attrib
    assert "\u202e" not in svg.decode()
    assert float(read(svg).attrib["width"]) <= max(1264.0, float(plain["width"]))
    assert all(len("".join(text.itertext())) < 600 for text in read(svg).iter(f"{SVG}text"))


def test_it_says_what_it_is() -> None:
    """Title, counts, day, offices, licence, audience and the hash of its content can be read on it."""
    written = texts(drawn(office(), "nl"))
    for told in (
        "Het internationale netwerk van Havenstad",
        "4 partijen, 3 banden en 2 bronnen. Stand op 22 november 2026.",
        "Uit: Havenstad",
        "Gemaakt voor: iedereen",
        "Licentie: https://example.org/licence",
    ):
        assert told in written
    assert re.search(r"sha256:[0-9a-f]{64}", written)


def test_it_says_the_same_to_programs() -> None:
    """Dublin Core and Creative Commons metadata: title, day, language, publisher, licence, identifier."""
    svg = drawn(office(), "nl").decode()
    (hashed,) = set(re.findall(r"sha256:[0-9a-f]{64}", svg))
    for told in (
        "<dc:title>Het internationale netwerk van Havenstad</dc:title>",
        "<dc:date>2026-11-22</dc:date>",
        "<dc:language>nl</dc:language>",
        "<dc:publisher><cc:Agent><dc:title>Havenstad</dc:title></cc:Agent></dc:publisher>",
        '<cc:license rdf:resource="https://example.org/licence"></cc:license>',
        f"<dc:identifier>{hashed}</dc:identifier>",
    ):
        assert told in svg


def test_a_licence_that_is_no_address_is_told_as_text() -> None:
    """It never becomes something to follow."""
    (card,) = office().office.values()
    known = office(office={card.iri: replace(card, licence="javascript:alert(1)")})
    assert "<dc:rights>javascript:alert(1)</dc:rights>" in drawn(known).decode()
    assert "cc:license" not in drawn(known).decode()


def test_what_it_shows_decides_its_hash() -> None:
    """Another name, day or title is another content."""
    hashes = {
        re.findall(r"sha256:([0-9a-f]{64})", svg.decode())[0]
        for svg in (drawn(office()), drawn(office(), "nl"), drawn(office(), title="T"), drawn(named("party", "F")))
    }
    assert len(hashes) == 4


def test_it_says_that_it_is_a_selection() -> None:
    """Below its title, and to programs and screen readers."""
    svg = drawn(office(), note="A selection from the network: Galle.")
    assert "A selection from the network: Galle." in texts(svg)
    assert "A selection from the network: Galle." in (read(svg).findtext(f"{SVG}desc") or "")


def test_the_legend_tells_every_sign() -> None:
    """Sectors by shape and colour, kinds by line, unnamed groups, ties that are over, ties of several."""
    written = texts(drawn(office()))
    for meaning in ("government", "NGO", "outline only: unnamed group", "friendship tie", "subsidy", "pale: over"):
        assert meaning in written


def test_former_ties_and_groups_look_different() -> None:
    """Not by colour alone: a group is an outline; what is over says so in its title."""
    svg = drawn(office()).decode()
    assert re.search(r"<title>Subsidy[^<]*former</title>", svg)
    assert re.search(r'<title>The fishermen[^<]*</title><path [^>]*fill="#fff"', svg)


def test_every_party_and_tie_has_its_title() -> None:
    """Who points at it, or reads it with a screen reader, gets its name whole."""
    titles = {title.text for title in read(drawn(office())).iter(f"{SVG}title")}
    for name in ("Support Fund", "Friendship with Yantai", "Talks"):
        assert any(title and title.startswith(name) for title in titles), name


def covering(picture: Picture) -> Iterator[tuple[int, int]]:
    """The dots with ties that lie on each other."""
    dots = [dot for dot in picture.dots if not dot.alone]
    for at, one in enumerate(dots):
        for other in dots[:at]:
            if (one.x - other.x) ** 2 + (one.y - other.y) ** 2 < (one.size + other.size) ** 2:
                yield at, dots.index(other)


@pytest.mark.parametrize("folder", ["velsen", "helmond", "nieuwegein", "deventer", ""])
def test_the_four_offices_can_be_read(folder: str) -> None:
    """Every name has its place, none covers another or a dot, and no dot lies on another."""
    with Office.open(ROOT / "graphs" / folder) as opened:
        picture = pictured(opened.register("public"))
    labels = place_labels(picture)
    assert set(labels) == set(range(len(picture.dots)))
    boxes = [label.box for label in labels.values()]
    assert not any(one.covers(other) for at, one in enumerate(boxes) for other in boxes[:at])
    assert list(covering(picture)) == []


@pytest.mark.parametrize(
    "known", [star(12), star(250), register({f"t{at}": (f"p{at}", f"p{at // 3}", "hub") for at in range(150)})]
)
def test_dots_lie_apart(known: Register) -> None:
    """Around a hub of hundreds as well, all within the picture."""
    picture = pictured(known)
    assert list(covering(picture)) == []
    assert all(0 <= dot.x <= picture.width and 0 <= dot.y <= picture.height for dot in picture.dots)


@given(st.lists(st.tuples(st.floats(-50, 500), st.floats(-50, 500), st.floats(1, 12)), max_size=30))
def test_discs_are_pushed_apart_where_there_is_room(found: list[tuple[float, float, float]]) -> None:
    """Even discs on one spot; each stays inside the picture."""
    discs = [Disc(*one) for one in found]
    moved = apart(discs, 900.0, 900.0)
    assert [disc.radius for disc in moved] == [disc.radius for disc in discs]
    assert all(
        disc.radius <= disc.x <= 900 - disc.radius and disc.radius <= disc.y <= 900 - disc.radius for disc in moved
    )


def test_discs_that_do_not_touch_stay() -> None:
    """Nothing moves without need."""
    discs = [Disc(10.0, 10.0, 5.0), Disc(40.0, 10.0, 5.0)]
    assert apart(discs, 100.0, 100.0) == discs


def test_parties_without_a_tie_stand_in_columns_below() -> None:
    """By themselves, below all others, each with its name."""
    picture = pictured(register({"ab": "ab"}, alone=[f"alone {at}" for at in range(40)]))
    alone = [dot for dot in picture.dots if dot.alone]
    assert min(dot.y for dot in alone) > picture.shelf > max(dot.y for dot in picture.dots if not dot.alone)
    assert len({(dot.x, dot.y) for dot in alone}) == 40
    assert len(place_labels(picture)) == 42


def test_nothing_at_all_can_be_drawn() -> None:
    """An empty office gives a picture that says so."""
    assert "0 parties, 0 ties and 0 sources." in texts(drawn(Register()))


def test_a_large_network_is_an_overview() -> None:
    """Countries by sector with their counts, instead of a tangle; what has no country is counted too."""
    written = texts(drawn(many(MOST_DRAWN + 3))).split("\n")
    assert any(line.startswith("The network is too large to draw each party") for line in written)
    for told in ("Namibia", "Ghana", "country not stated", "NGO", "sector not stated", "201"):
        assert told in written
    assert "p1" not in written


def test_an_overview_counts_everyone_once() -> None:
    """The rows add up to the network, however many countries it has."""
    lands = [Place(iri("place", f"l{at}"), f"Land {at}", type="country") for at in range(MOST_ROWS + 9)]
    parties = [Party(iri("party", f"p{at}"), f"p{at}", place=lands[at % len(lands)].iri) for at in range(200)]
    known = Register(place={land.iri: land for land in lands}, party={party.iri: party for party in parties})
    counted = overview(known, words("en"))
    assert sum(row.total for row in counted.rows) == counted.parties == 200
    assert counted.rows[-1].name == "9 other countries"
    assert len(counted.rows) == MOST_ROWS + 1


def test_an_overview_counts_a_tie_in_each_country_it_touches() -> None:
    """A tie of two countries stands in both rows, and once in the whole."""
    known = replace(register({"ab": "ab"}), place=many(1).place)
    homes = {"a": iri("place", "Rundu"), "b": iri("place", "Ghana")}
    party = {iri("party", name): Party(iri("party", name), name, place=home) for name, home in homes.items()}
    counted = overview(replace(known, party=party), words("en"))
    assert {row.name: row.ties for row in counted.rows} == {"Namibia": 1, "Ghana": 1}
    assert counted.ties == 1


def test_a_picture_is_written_by_its_extension(tmp_path: Path) -> None:
    """With the language, title and day of the options."""
    options = ExportOptions(language="nl", title="Jaarverslag & meer", date=date(2013, 5, 1))
    export(office(), tmp_path / "n.svg", options)
    written = (tmp_path / "n.svg").read_bytes()
    assert "Jaarverslag & meer" in texts(written)
    assert "Stand op 1 mei 2013." in texts(written)
