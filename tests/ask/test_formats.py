"""Promises of the formats: JSON in one shape, CSV without formulas, Markdown and terminal that nothing breaks."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intgraph.ask.answer import as_json
from intgraph.ask.formats.markdown import escaped, markdown
from intgraph.ask.formats.records import csv_text, json_text
from intgraph.ask.formats.terminal import display_width, in_sentences, in_tables
from intgraph.ask.told import Cite, Section, Told
from intgraph.office import Office

CALM = settings(deadline=None, max_examples=60)
HOSTILE = (
    "青岛市" * 12,
    "e\u0301" * 50,
    "x" * 200,
    "\x1b[31mred",
    "a\tb\nc",
    "</script>",
    "\u202eevil",
    "\U0001f469\u200d\U0001f469\u200d\U0001f466" * 9,
    "|a|b|",
    "",
)
TEXT = st.text(max_size=60) | st.sampled_from(HOSTILE)


@st.composite
def tolds(draw: st.DrawFn) -> Told:
    """Answers of any shape and text."""
    sections = []
    for _ in range(draw(st.integers(0, 3))):
        columns = draw(st.integers(1, 6))
        cells = st.tuples(*[TEXT] * columns)
        header = draw(st.just(()) | cells)
        rows = tuple(draw(st.lists(cells, min_size=1, max_size=4)))
        sections.append(Section(draw(TEXT), header, rows, tuple(draw(st.lists(TEXT, max_size=2)))))
    sources = tuple(Cite(number, draw(TEXT), draw(TEXT)) for number in range(1, draw(st.integers(0, 12)) + 1))
    return Told(draw(TEXT), tuple(sections), sources, tuple(draw(st.lists(TEXT, max_size=3))))


def columns_of(line: str) -> int:
    """How many columns a terminal gives a line, counted apart from the code under test."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line
    )


@CALM
@given(tolds(), st.sampled_from([60, 80, 120]), st.sampled_from([in_tables, in_sentences]))
def test_a_terminal_answer_fits_its_width(told: Told, width: int, printed: Callable[[Told, int], str]) -> None:
    """Whatever text an answer has, in tables or in sentences, no line is wider than the terminal, wide characters
    counted as two."""
    assert max(map(columns_of, printed(told, width).splitlines()), default=0) <= width


@CALM
@given(tolds(), st.sampled_from([in_tables, in_sentences]))
def test_a_terminal_answer_has_no_control_characters(told: Told, printed: Callable[[Told], str]) -> None:
    """No text of an answer can colour, move or turn around what a terminal shows."""
    assert all(char.isprintable() or char == "\n" for char in printed(told))


def test_sentences_stand_in_a_list_under_their_heading() -> None:
    """In sentences a section has its heading and a line for each sentence, and no table; a long one hangs."""
    section = Section("Ties", ("tie",), (("row",),), ("A runs. [1]", "B " + "runs " * 20))
    lines = in_sentences(Told("Answer", (section,), (Cite(1, "Memo", "line 1"),)), 60).splitlines()
    assert lines[:4] == ["Answer", "", "Ties", "- A runs. [1]"]
    assert lines[4].startswith("- B runs")
    assert lines[5].startswith("  runs")
    assert "row" not in "\n".join(lines)
    assert lines[-2:] == ["Memo", "[1] line 1"]


def test_a_section_without_sentences_is_printed_as_its_table() -> None:
    """Where a teller gives no sentences, the table is shown rather than nothing."""
    told = Told("Answer", (Section("", ("tie",), (("row",),)),))
    assert in_sentences(told) == in_tables(told)
    assert "row" in in_sentences(told)


def test_markdown_is_told_in_sentences(small: Office) -> None:
    """What can be pasted into a letter is sentences with their marks, not tables, and the sources below them."""
    text = markdown(small.tell(small.who("Yantai", as_of="2020")))
    assert "- Sea School: participant in " in text
    assert "| " not in text
    assert re.search(r"^- \\\[1\\\] line", text, re.MULTILINE)


@CALM
@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12), min_size=1, max_size=40))
def test_a_terminal_loses_no_word(words: list[str]) -> None:
    """Wrapping breaks lines and long words, and drops nothing."""
    text = " ".join(words)
    shown = in_tables(Told("", (Section("", ("h",), ((text,),)),)), 80)
    assert "".join(shown.split())[1:] == "".join(text.split())


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("青岛", 4), ("e\u0301", 1), ("", 0), ("Ａ", 2)])
def test_columns_of_a_text(text: str, columns: int) -> None:
    """East Asian characters take two columns, combining accents none."""
    assert display_width(text) == columns


def test_a_terminal_table_reads_as_one(small: Office) -> None:
    """A table has its header in capitals, columns that stand below each other, and no trailing blanks."""
    shown = in_tables(small.tell(small.who("Yantai", as_of="2020", former=True)), 80).splitlines()
    header = next(line for line in shown if line.startswith("PARTY"))
    at = header.index("STATUS")
    assert {line[at:].split()[0] for line in shown if line[at - 2 : at] == "  " and line[at:].strip()} >= {"possible"}
    assert all(line == line.rstrip() for line in shown)
    assert "Former" in shown


@CALM
@given(tolds())
def test_markdown_keeps_its_tables_whole(told: Told) -> None:
    """No cell can end a row, open a tag, a link or emphasis: each row has its columns and nothing more."""
    lines = markdown(told).split("\n")
    unescaped = re.compile(r"(?<!\\)(?:\\\\)*([`_{}\[\]<>#~])")
    for line in lines:
        bare = line.lstrip("#")
        assert not unescaped.search(bare), line
    tables = [section for section in told.sections if section.header and not section.sentences]
    rows = [line for line in lines if line.startswith("| ") and not line.startswith("| ---")]
    pipes = [len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) - 1 for row in rows]
    assert pipes == [len(section.header) for section in tables for _ in range(len(section.rows) + 1)]


def test_markdown_is_escaped() -> None:
    """Every character that Markdown gives a meaning is text."""
    assert escaped("a|b *c* <d> [e](f)\n# g") == r"a\|b \*c\* \<d\> \[e\](f) \# g"


@pytest.mark.parametrize("name", ["=1+1", "+31", "-2", "@SUM(A1)"])
def test_no_cell_of_csv_is_a_formula(small_with: Callable[..., Office], name: str) -> None:
    """A name that a spreadsheet would run as a formula starts with an apostrophe; JSON has it as it is."""
    answer = small_with(parties=f"odd,{name},,,ngo,havenstad,,,,,,", roles=",exchange,odd,supporter,,,,").who("Yantai")
    assert name in [row.party.name for row in answer.answers]
    assert f"'{name}" in [row["party.name"] for row in csv.DictReader(io.StringIO(csv_text(answer)))]
    assert f'"name": "{name}"' in json_text(answer)


def test_csv_has_a_row_an_answer_and_a_column_a_field(small: Office) -> None:
    """CSV is flat: nested values have dotted names, evidence its file, line, phrase and manner in one cell."""
    rows = list(csv.DictReader(io.StringIO(csv_text(small.who("Yantai", as_of="2013")))))
    assert len(rows) == len(small.who("Yantai", as_of="2013").answers)
    row = next(row for row in rows if row["party.name"] == "Support Fund")
    assert row["tie.kind"] == "subsidy"
    assert row["with"] == "Yantai"
    assert row["until"] == "[2012,2014]"
    assert "memo.txt, line 12: the aid ended in 2012 (states)" in row["evidence"]


def test_json_has_the_one_shape_of_an_answer(small: Office) -> None:
    """Every field of DESIGN §6 is there, in its order and under its name; a later reader can rest on it."""
    document = json.loads(json_text(small.who("Yantai", as_of="2013")))
    assert list(document) == ["question", "target", "as_of", "understood", "answers", "notes"]
    assert document["question"] == "who"
    assert document["target"] == {
        "id": "https://w3id.org/intgraph/id/place/yantai",
        "name": "Yantai",
        "type": "place",
    }
    assert document["as_of"] == "2013"
    assert document["understood"] == "who works with Yantai"
    row = next(row for row in document["answers"] if row["party"]["name"] == "Sea School")
    assert list(row) == ["party", "role", "tie", "with", "since", "until", "status", "evidence"]
    assert row["party"] == {
        "id": "https://w3id.org/intgraph/id/party/school",
        "name": "Sea School",
        "sector": "education",
        "place": "Harbour City",
    }
    assert list(row["tie"]) == ["id", "name", "kind"]
    assert row["tie"]["kind"] == "friendship"
    assert row["with"] == [{"id": "https://w3id.org/intgraph/id/party/yantai", "name": "Yantai"}]
    assert (row["role"], row["since"], row["until"], row["status"]) == ("participant", "2010", None, "certain")
    proof = row["evidence"][0]
    assert list(proof)[:4] == ["source", "locator", "phrase", "modality"]
    assert [proof[key] for key in ("source", "locator", "phrase", "modality")] == [
        "memo.txt",
        "lines 5-6",
        "the school joined in 2010",
        "states",
    ]
    assert all(isinstance(note, str) for note in document["notes"])


def test_json_of_a_dossier_keeps_the_envelope(small: Office) -> None:
    """`show` has the same envelope as `who`."""
    document = json.loads(json_text(small.show("aid", as_of="2013")))
    assert list(document) == ["question", "target", "as_of", "understood", "answers", "notes"]
    assert document["answers"][0]["ties"][0]["status"] == "conflicting"


def test_json_takes_only_what_json_has() -> None:
    """A value that JSON cannot hold is an error, not a text that looks like one."""
    with pytest.raises(TypeError):
        as_json(object())
