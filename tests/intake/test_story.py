"""Promises of the story: its steps are read with all their faults, kept everywhere, and tell nothing withheld."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake.offices import GOOD, write_office
from intgraph.errors import DataError, Fault
from intgraph.intake.office import read_office
from intgraph.intake.spreadsheet import workbook_bytes
from intgraph.intake.written import written
from intgraph.locale import words
from intgraph.locale.faults import fault_sentence
from intgraph.model.audience import withhold
from intgraph.model.iri import local_id
from intgraph.model.register import Register
from intgraph.model.step import Step, in_order
from intgraph.model.visibility import Visibility
from intgraph.office import Office
from intgraph.page.pack.story import pack_story
from intgraph.rdf.encode import encode
from strategies import names

HEADER = "step,heading,heading_en,text,text_en,show,visibility\n"
OFFICE = "id,name,base\nzee,Zeestad,https://example.org\n"


def story(folder: Path, *rows: str, **tables: str) -> list[Step]:
    """The steps of the good office with these rows."""
    return in_order(register(folder, *rows, **tables).step.values())


def register(folder: Path, *rows: str, **tables: str) -> Register:
    """The good office with a story of these rows."""
    return read_office(write_office(folder, story=HEADER + "\n".join(rows) + "\n", **tables)).register


def shown(folder: Path, cell: str) -> Step:
    """One step with this cell in the column ``show``."""
    (step,) = story(folder, f'1,Kop,,,,"{cell}",')
    return step


def faults(folder: Path, *rows: str) -> list[Fault]:
    """The faults of a story of these rows."""
    with pytest.raises(DataError) as wrong:
        story(folder, *rows)
    return list(wrong.value.faults)


def things(step: Step) -> list[str]:
    """What a step is about, by noun and id."""
    return [shown.partition(" ")[2] for shown in step.show if " " in shown]


@pytest.mark.parametrize(
    ("cell", "asks", "about", "settings"),
    [
        ("", "", [], ()),
        ("who Velsen", "who", ["place/velsen"], ()),
        ("wie velsen", "who", ["place/velsen"], ()),
        ("who Stad Qingdao", "who", ["party/qingdao"], ()),
        ("who party/qingdao", "who", ["party/qingdao"], ()),
        ("toon vriendschap", "on", ["tie/vriendschap"], ()),
        ("show nota", "on", ["source/nota"], ()),
        ("path Gemeente Velsen > Stad Qingdao", "path", ["party/gm0453 > party/qingdao"], ()),
        ("pad gm0453→qingdao", "path", ["party/gm0453 > party/qingdao"], ()),
        ("map", "", [], ("view=map",)),
        ("Tijdlijn; wie Velsen", "who", ["place/velsen"], ("view=timeline",)),
        ("view=map&on=party/gm0453", "on", ["party/gm0453"], ("view=map",)),
        ("on=party%2Fgm0453&year=1998&depth=2", "on", ["party/gm0453"], ("year=1998", "depth=2")),
        ("from=party/gm0453&to=party/qingdao", "path", ["party/gm0453 > party/qingdao"], ()),
        ("kind=stedenband,project; status=former", "", [], ("kind=twinning,project", "status=former")),
        ("view=map;view=map", "", [], ("view=map",)),
        ("#view=map&on=place/velsen&lang=en&step=2", "on", ["place/velsen"], ("view=map",)),
        ("file:///home/network.html#year=1998", "", [], ("year=1998",)),
    ],
)  # fmt: skip
def test_what_is_shown_is_read(
    cell: str, asks: str, about: list[str], settings: tuple[str, ...], tmp_path: Path
) -> None:
    """In words of either language, with names or ids, or as a piece of the address of the page."""
    step = shown(tmp_path, cell)
    assert (step.asks, things(step), step.settings) == (asks, about, settings)


@pytest.mark.parametrize(
    ("cell", "key"),
    [
        ("who Atlantis", "cell.unknown"),
        ("who Qingdoa", "cell.unknown_near"),
        ("who vriendschap", "cell.unknown"),
        ("on=party/nobody", "cell.unknown"),
        ("who", "shown.unknown"),
        ("who=", "shown.nothing"),
        ("dance with Qingdao", "shown.unknown"),
        ("hop=1", "shown.unknown"),
        ("javascript:alert(1)", "shown.unknown"),
        ("view=hologram", "shown.no_choice"),
        ("status=alive", "shown.no_choice"),
        ("year=next", "shown.no_number"),
        ("year=99999", "shown.no_number"),
        ("depth=-1", "shown.no_number"),
        ("kind=marriage", "cell.no_concept"),
        ("path qingdao", "shown.path"),
        ("path gm0453 > qingdao > gm0453", "shown.path"),
        ("from=party/gm0453", "shown.path"),
        ("who Velsen; toon nota", "shown.one_question"),
        ("<script>alert(1)</script>", "shown.unknown"),
    ],
)
def test_what_cannot_be_shown_is_a_fault_at_its_cell(cell: str, key: str, tmp_path: Path) -> None:
    """With its row and column, and what to write instead, in either language."""
    (fault,) = faults(tmp_path, f'7,Kop,,,,"{cell}",')
    assert (fault.key, fault.where.row, fault.where.column) == (key, 2, "show")
    for language in ("nl", "en"):
        said = fault_sentence(fault, words(language))
        assert "{" not in said
        assert said.isprintable()


@pytest.mark.parametrize("number", ["0", "-1", "1.5", "1000", "one", "</script>", "zee."])
def test_a_step_has_a_whole_number(number: str, tmp_path: Path) -> None:
    """Anything else is a fault in its cell."""
    (fault,) = faults(tmp_path, f"{number},Kop,,,,,")
    assert (fault.key, fault.where.column, fault.where.value) == ("cell.bad_step", "step", number)


def test_a_number_stands_once(tmp_path: Path) -> None:
    """The second row is the fault, and names the first."""
    (fault,) = faults(tmp_path, "1,Kop,,,,,", "1,Ander,,,,,")
    assert (fault.key, fault.where.row, fault.words) == ("step.twice", 3, {"number": "1", "first": 2})


def test_a_step_has_a_heading(tmp_path: Path) -> None:
    """A step without one cannot be found."""
    (fault,) = faults(tmp_path, "1,,,Tekst,,,")
    assert (fault.key, fault.where.column) == ("cell.empty", "heading")


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """Not one a run."""
    assert [fault.where.row for fault in faults(tmp_path, "x,Kop,,,,,", "2,,,,,,", "3,Kop,,,,who Nobody,")] == [2, 3, 4]


def test_steps_are_told_by_number_not_by_row(tmp_path: Path) -> None:
    """Ten comes after nine, wherever it stands in the table."""
    found = story(tmp_path, "10,Tien,,,,,", "2,Twee,,,,,", "9,Negen,,,,,")
    assert [step.heading for step in found] == ["Twee", "Negen", "Tien"]


def test_steps_of_two_offices_do_not_meet(tmp_path: Path) -> None:
    """Both have a first step; together the one story follows the other."""
    one = write_office(tmp_path / "one", story=HEADER + "1,Een,,,,,\n", office=OFFICE)
    two = write_office(tmp_path / "two", story=HEADER + "1,Twee,,,,,\n", office=OFFICE.replace("zee,", "meer,"))
    with Office.open(one, two) as office:
        steps = in_order(office.register().step.values())
    assert [(step.step, step.heading) for step in steps] == [("meer.1", "Twee"), ("zee.1", "Een")]


def test_an_office_need_not_tell_a_story(tmp_path: Path) -> None:
    """The table may be absent."""
    assert read_office(write_office(tmp_path)).register.step == {}


REFERENCE = {
    name: "https://w3id.org/intgraph/id/" + name for name in ("place/velsen", "party/qingdao", "tie/vriendschap")
}
PARTIES = (REFERENCE["party/qingdao"], "https://identifier.overheid.nl/tooi/id/gemeente/gm0453")
ASKED = (
    st.just(("", ()))
    | st.sampled_from([("on", (iri,)) for iri in (*REFERENCE.values(), *PARTIES)])
    | st.just(("who", (REFERENCE["place/velsen"],)))
    | st.permutations(PARTIES).map(lambda pair: ("path", tuple(pair)))
)
SETTINGS = st.lists(
    st.sampled_from(["view=map", "year=1998", "depth=0", "kind=twinning,project", "status=former"]), unique=True
).map(tuple)


@st.composite
def steps(draw: st.DrawFn) -> dict[str, Step]:
    """Stories with hostile texts."""
    found = {}
    for number in draw(st.lists(st.integers(1, 999), unique=True, max_size=4)):
        asks, about = draw(ASKED)
        iri = f"https://w3id.org/intgraph/id/step/{number}"
        texts = [draw(names), *(draw(st.just("") | names) for _ in range(3))]
        found[iri] = Step(iri, *texts, asks, about, draw(SETTINGS), draw(st.sampled_from(Visibility)))
    return found


@given(steps())
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_story_comes_back_from_a_workbook(tmp_path: Path, told: dict[str, Step]) -> None:
    """Headings, texts and what is shown, whatever they hold, in the order of the table."""
    known = replace(read_office(write_office(tmp_path / "o")).register, step=told)
    (tmp_path / "o.xlsx").write_bytes(workbook_bytes(written(known), words("nl")))
    assert list(read_office(tmp_path / "o.xlsx").register.step.values()) == list(told.values())


@given(steps())
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_story_comes_back_from_the_compiled_graph(tmp_path: Path, told: dict[str, Step]) -> None:
    """What was read is what is exported."""
    known = replace(read_office(write_office(tmp_path / "o")).register, step=told)
    (tmp_path / "o.xlsx").write_bytes(workbook_bytes(written(known), words("nl")))
    with Office.open(tmp_path / "o.xlsx") as office:
        assert office.register().step == told


@given(steps())
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_page_gets_every_step_in_both_languages(told: dict[str, Step]) -> None:
    """By number; where there is no English text the Dutch one stands, and nothing leads out of the address."""
    packed = pack_story(told.values())
    assert [step.heading["nl"] for step in packed] == [step.heading for step in in_order(told.values())]
    for step in packed:
        assert step.heading["en"]
        assert set(step.state) <= set("abcdefghijklmnopqrstuvwxyz0123456789=&/,.~-_%")


def test_a_path_goes_from_one_to_the_other(tmp_path: Path) -> None:
    """In the order of the cell, as the address of the page has it."""
    step = shown(tmp_path, "table; path qingdao > gm0453")
    assert pack_story([step])[0].state == "view=table&from=party/qingdao&to=party/gm0453"


SECRET = (
    GOOD["parties"]
    .replace("name,sector,place", "name,sector,place,visibility")
    .replace("velsen\nqingdao,Stad Qingdao,,qingdao", "velsen,\nqingdao,Stad Qingdao,,qingdao,internal")
)


def seen(folder: Path, audience: Visibility, *rows: str) -> list[str]:
    """The headings that an audience sees, where the party Stad Qingdao is internal."""
    known = withhold(register(folder, *rows, parties=SECRET), audience)
    return [step.heading for step in in_order(known.step.values())]


def test_a_step_is_for_its_audience(tmp_path: Path) -> None:
    """What is above the audience is not there."""
    rows = ("1,Open,,,,,", "2,Samen,,,,,partners", "3,Dicht,,,,,internal")
    assert seen(tmp_path, Visibility.PUBLIC, *rows) == ["Open"]
    assert seen(tmp_path, Visibility.PARTNERS, *rows) == ["Open", "Samen"]
    assert seen(tmp_path, Visibility.INTERNAL, *rows) == ["Open", "Samen", "Dicht"]


def test_a_step_that_shows_or_names_something_withheld_is_not_told(tmp_path: Path) -> None:
    """Not by what it shows, nor in its heading or text, in either language; the others stay."""
    rows = (
        "1,Velsen,,,,who gm0453,",
        "2,Wie,,,,who party/qingdao,",
        "3,Stad Qingdao,,,,,",
        "4,Vier,,Over de STAD QINGDAO.,,,",
        "5,Vijf,City: stad qingdao,,,,",
        "6,Zes,,,About Stad Qingdao,,",
        "7,Pad,,,,path gm0453 > party/qingdao,",
    )
    assert seen(tmp_path, Visibility.PUBLIC, *rows) == ["Velsen"]
    assert len(seen(tmp_path, Visibility.INTERNAL, *rows)) == len(rows)


def test_a_step_keeps_no_place_in_sight(tmp_path: Path) -> None:
    """A place where only something withheld lies would tell of it: a step about it does not keep it."""
    known = withhold(register(tmp_path, "1,Kop,,,,who place/qingdao,", parties=SECRET), Visibility.PUBLIC)
    assert "qingdao" not in {local_id(iri) for iri in known.place}
    assert known.step == {}


def test_the_story_is_no_linked_data(tmp_path: Path) -> None:
    """A step states nothing about the world; with or without it the triples are the same."""
    known = register(tmp_path, "1,Kop,,Tekst,,who Velsen,")
    assert len(known.step) == 1
    assert list(encode(known)) == list(encode(replace(known, step={})))


def test_the_story_of_velsen_can_be_told() -> None:
    """Five or six steps in plain Dutch and English, each with something to show, without a long sentence."""
    root = Path(__file__).parents[2]
    steps = in_order(read_office(root / "graphs" / "velsen").register.step.values())
    assert [step.step for step in steps] == [f"velsen.{number}" for number in range(1, 7)]
    for step in steps:
        assert step.show
        assert step.heading_en
        for text in (step.text, step.text_en):
            assert 30 <= len(text.split()) <= 70
            assert max(len(sentence.split()) for sentence in text.replace(";", ".").split(".")) <= 25
