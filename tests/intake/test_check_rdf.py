"""Promises of `intgraph check` on RDF, ours and that of others: what is wrong, where, and how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from intake.offices import run, write_office
from intgraph.errors import InputError
from intgraph.intake import foreign
from intgraph.intake.check import check
from intgraph.locale import LANGUAGES, words
from intgraph.locale.faults import fault_sentence
from intgraph.office import Office

PREFIXES = """@prefix dct: <http://purl.org/dc/terms/> .
@prefix ex: <https://example.org/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix ig: <https://w3id.org/intgraph/ns#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
GOOD = 'ex:a a org:Organization ; skos:prefLabel "A"@nl ; ig:visibility ig:visibility-public ; ex:colour "red" .'
SHAPES = (
    "ex:S a sh:NodeShape ; sh:targetClass org:Organization ; sh:property [ sh:path ex:colour ; sh:in ( 'blue' ) ] ."
)


def _file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(PREFIXES + text, encoding="utf-8")
    return path


def test_rdf_of_ours_has_no_faults_of_its_own(tmp_path: Path) -> None:
    """What is exported is in order: as RDF it has the same points to look at as the tables had."""
    office = write_office(tmp_path / "office")
    Office.open(office).export(tmp_path / "all.ttl", audience="internal")
    assert check([tmp_path / "all.ttl"]) == check([office]) == []


@pytest.mark.parametrize(
    ("text", "node", "path", "remedy"),
    [
        ('ex:a a org:Organization ; skos:prefLabel "A"@nl .', "ex:a", "ig:visibility", "Add ig:visibility."),
        (GOOD.replace('"A"@nl', '"A"'), "ex:a", "skos:prefLabel", "@nl"),
        (f"{GOOD} ex:a org:basedAt ex:b .", "ex:a", "org:basedAt", "Take out"),
        (f"{GOOD} ex:a dct:spatial ex:nowhere .", "ex:a", "dct:spatial", "dct:Location"),
    ],
)
def test_a_fault_names_node_path_and_remedy_in_both_languages(
    text: str, node: str, path: str, remedy: str, tmp_path: Path
) -> None:
    """RDF that nobody here wrote is told where it is wrong, in the words of its own terms."""
    file = _file(tmp_path, "theirs.ttl", text)
    faults = [fault for fault in check([file]) if fault.words.get("path") == path]
    said = {language: "\n".join(fault_sentence(one, words(language)) for one in faults) for language in LANGUAGES}
    for sentence in said.values():
        assert "https://example.org/" + node.removeprefix("ex:") in sentence
        assert path in sentence
        assert "theirs.ttl" in sentence
    assert remedy in said["en"]
    assert said["nl"] != said["en"]


def test_what_lies_beyond_the_model_is_left_alone(tmp_path: Path) -> None:
    """Properties and classes of others are no faults."""
    more = "ex:thing a ex:Thing ; ex:part [ ex:of 1 ] ."
    faults = check([_file(tmp_path, "a.ttl", GOOD + more)])
    assert [fault.key for fault in faults] == ["check.unused_party"]


def test_shapes_of_others_are_added_to_ours(tmp_path: Path) -> None:
    """With --shapes a file is held to those rules as well; a rule without words gets ours."""
    data, shapes = _file(tmp_path, "a.ttl", GOOD), _file(tmp_path, "shapes.ttl", SHAPES)
    (found,) = [fault for fault in check([data], [shapes]) if fault.key == "check.node"]
    assert found.words["path"] == "https://example.org/colour"
    assert "red" in str(found.words["en"])
    assert found.words["nl"] != found.words["en"]


def test_data_with_nothing_of_ours_can_be_held_to_shapes_of_others(tmp_path: Path) -> None:
    """A catalogue is no office; with rules of its own it is checked by those, and not asked to be one."""
    data = _file(tmp_path, "a.ttl", 'ex:a a ex:Thing ; ex:colour "red" .')
    shapes = _file(tmp_path, "shapes.ttl", SHAPES.replace("org:Organization", "ex:Thing"))
    assert [fault.key for fault in check([data])] == ["rdf.nothing_known"]
    assert [fault.key for fault in check([data], [shapes])] == ["check.node"]


def test_two_files_are_held_to_the_shapes_together(tmp_path: Path) -> None:
    """A place that stands in another file is in the graph; a fault names the file that its node is in."""
    one = _file(tmp_path, "one.ttl", f"{GOOD} ex:a dct:spatial ex:p .")
    other = _file(
        tmp_path, "other.ttl", 'ex:p a dct:Location ; skos:prefLabel "P"@nl ; dct:type ig:place-type-world , ex:odd .'
    )
    faults = [fault for fault in check([one, other]) if fault.key == "check.node"]
    assert {Path(fault.where.file).name for fault in faults} == {"other.ttl"}


def test_a_fault_of_reading_that_a_shape_tells_is_told_once(tmp_path: Path) -> None:
    """The place that is missing a name is named one time."""
    faults = check([_file(tmp_path, "a.ttl", "ex:p a dct:Location ; dct:type ig:place-type-city .")])
    assert [fault.key for fault in faults] == ["check.node"]


def test_a_large_file_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the limit the shapes are left to another validator, and one fault says so."""
    monkeypatch.setattr(foreign, "MOST_TRIPLES_VALIDATED", 3)
    faults = check([_file(tmp_path, "a.ttl", GOOD)])
    assert [fault.key for fault in faults] == ["check.unused_party", "check.too_many_triples"]


@pytest.mark.parametrize(
    ("name", "text", "shapes", "status"),
    [
        ("good.ttl", f"{GOOD} ex:n a dct:Policy .", SHAPES, 1),
        ("broken.ttl", "ex:a a", SHAPES, 2),
        ("good.ttl", GOOD, "ex:S a", 2),
        ("good.ttl", GOOD, "ex:S sh:sparql [ sh:select 'SELECT $this WHERE {}' ] .", 2),
        ("data.docx", GOOD, SHAPES, 2),
    ],
)
def test_the_exit_status_tells_what_happened(
    name: str, text: str, shapes: str, status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """1 for faults, 2 for what is no RDF or no shapes, never a traceback."""
    data, rules = _file(tmp_path, name, text), _file(tmp_path, "shapes.ttl", shapes)
    assert run(monkeypatch, "check", data, "--shapes", rules) == status
    out, err = capfd.readouterr()
    assert bool(err) == (status == 2)
    assert "Traceback" not in out + err


def test_a_file_in_order_ends_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """``intgraph check FILE`` with nothing wrong says so, with status 0."""
    Office.open(write_office(tmp_path / "office")).export(tmp_path / "all.jsonld", audience="internal")
    assert run(monkeypatch, "check", tmp_path / "all.jsonld", "--lang", "nl") == 0
    assert capfd.readouterr().out.strip() == words("nl")("check.clean")


def test_a_missing_file_of_shapes_is_told(tmp_path: Path) -> None:
    """Shapes that are not there are an error of the command, with the reason."""
    with pytest.raises(InputError, match=r"file\.unreadable"):
        check([_file(tmp_path, "a.ttl", GOOD)], [tmp_path / "gone.ttl"])
