"""Promises of `intgraph export`: what is selected is what is written, in every format, and nothing by mistake."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest

from intgraph.intake.office import read_office
from intgraph.model.iri import local_id

ROOT = Path(__file__).parents[2]
VELSEN = str(ROOT / "graphs" / "velsen")


def run(*arguments: str, cwd: Path, language: str = "en") -> subprocess.CompletedProcess[str]:
    """Run ``intgraph export`` on Velsen as a person would."""
    return subprocess.run(
        [sys.executable, "-m", "intgraph", "export", *arguments, "-g", VELSEN],
        cwd=cwd,
        env={**os.environ, "INTGRAPH_LANG": language, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def written(folder: Path, *arguments: str) -> Path:
    """The one file that is written."""
    done = run(*arguments, cwd=folder)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    (path,) = folder.iterdir()
    return path


def ties(path: Path) -> set[str]:
    """The ties in a flat table."""
    with path.open(encoding="utf-8", newline="") as file:
        return {row["tie"] for row in csv.DictReader(file)}


def refused(folder: Path, *arguments: str, language: str = "en") -> str:
    """What is said when nothing is written: status 2."""
    done = run("n.html", "n.csv", "n.png", *arguments, cwd=folder, language=language)
    assert done.returncode == 2, done.stdout
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert list(folder.iterdir()) == []
    return done.stderr


GALLE = {"Stedenband Velsen – Galle", "Structurele subsidie van Velsen aan SOS Velsen"}


def test_the_focus_holds_for_a_table(tmp_path: Path) -> None:
    """Galle, its tie, and what its partners do with each other."""
    assert ties(written(tmp_path, "n.csv", "--focus", "Galle")) == GALLE


def test_hops_widen_it(tmp_path: Path) -> None:
    """Two ties away lies everything that the municipality does."""
    assert len(ties(written(tmp_path, "n.csv", "--focus", "Galle", "--hops", "2"))) > len(GALLE)


def test_it_holds_for_a_workbook_that_reads_back(tmp_path: Path) -> None:
    """The workbook of a selection is an office of its own, with its story's steps that show nothing else."""
    register = read_office(written(tmp_path, "n.xlsx", "--focus", "Galle")).register
    assert {tie.name for tie in register.tie.values()} == GALLE
    assert {local_id(iri) for iri in register.step} == {"velsen.1", "velsen.3", "velsen.4", "velsen.6"}


def test_it_holds_for_linked_data(tmp_path: Path) -> None:
    """No triple is about what was not selected."""
    path = written(tmp_path, "n.ttl", "--focus", "Galle")
    assert "qingdao>" not in path.read_text(encoding="utf-8")
    assert len(list(pyoxigraph.parse(path.read_bytes(), pyoxigraph.RdfFormat.TURTLE))) > 50


@pytest.mark.parametrize("name", ["n.svg", "n.html"])
def test_it_holds_for_pictures_and_pages(name: str, tmp_path: Path) -> None:
    """What was not selected is not in the file, in any of its parts."""
    assert "Friendship tie Velsen" not in written(tmp_path, name, "--focus", "Galle").read_text(encoding="utf-8")


def test_a_picture_says_that_it_is_a_selection(tmp_path: Path) -> None:
    """With the day on which it is judged."""
    svg = written(tmp_path, "n.svg", "--focus", "Galle", "--as-of", "2013").read_text(encoding="utf-8")
    assert "As of 31 December 2013." in svg
    assert "Galle and everything within 1 shared tie of it" in svg


def test_a_png_is_written_without_a_browser(tmp_path: Path) -> None:
    """From the same selection."""
    png = written(tmp_path, "n.png", "--kind", "twinning").read_bytes()
    assert png.startswith(b"\x89PNG")
    assert b"only ties of the kind twinning" in png


def test_kinds_add_up(tmp_path: Path) -> None:
    """Several kinds, by notation or by label in either language."""
    found = ties(written(tmp_path, "n.csv", "--kind", "stedenband", "--kind", "friendship"))
    assert found == {
        "Band Velsen – Bergisch Gladbach", "Stedenband Velsen – Galle", "Vriendschapsband Velsen – Qingdao",
    }  # fmt: skip


def test_only_ties_that_may_run_on_the_day(tmp_path: Path) -> None:
    """In 1980 there was no tie with Qingdao and no subsidy."""
    found = ties(written(tmp_path, "n.csv", "--as-of", "1980"))
    assert "Stedenband Velsen – Galle" in found
    assert not {"Vriendschapsband Velsen – Qingdao", "Structurele subsidie van Velsen aan SOS Velsen"} & found


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--focus", "Qingdoa"), "Did you mean Qingdao"),
        (("--focus", "Xyzzyx"), "Nothing in the graph is called “Xyzzyx”."),
        (("--kind", "marriage"), "“marriage” is no word of this list. Choose from:"),
        (("--as-of", "2014-13"), "2014-13"),
        (("--as-of", "[2012..]"), "[2012..] has no last day."),
        (("--hops", "2"), "A number of steps (--hops) needs a name (--focus)."),
        (("--focus", "Galle", "--hops", "0"), "--hops"),
        (("--kind", "office"), "Nothing of the network is left"),
    ],
)
def test_what_is_not_understood_writes_nothing(arguments: tuple[str, ...], said: str, tmp_path: Path) -> None:
    """A sentence with what can be done, status 2, and no file."""
    assert said in refused(tmp_path, *arguments)


def test_it_is_told_in_dutch(tmp_path: Path) -> None:
    """As everything is."""
    assert "Bedoelt u Qingdao" in refused(tmp_path, "--focus", "Qingdoa", "--lang", "nl")


def test_a_focus_that_the_audience_may_not_see_is_refused(tmp_path: Path) -> None:
    """It is not an empty network; for who may see it, it is written."""
    tables = tmp_path / "office"
    tables.mkdir()
    (tables / "parties.csv").write_text("id,name,visibility\na,Alfa,\nb,Beta,internal\n", encoding="utf-8")
    (tables / "ties.csv").write_text("id,name,kind,visibility\nab,Samen,project,internal\n", encoding="utf-8")
    (tables / "roles.csv").write_text("tie,party,role\nab,a,partner\nab,b,partner\n", encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()

    def export(audience: str) -> subprocess.CompletedProcess[str]:
        words = ["n.csv", "--focus", "Beta", "--audience", audience, "-g", str(tables)]
        return subprocess.run(
            [sys.executable, "-m", "intgraph", "export", *words],
            cwd=out,
            env={**os.environ, "INTGRAPH_LANG": "en"},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    public = export("public")
    assert (public.returncode, list(out.iterdir())) == (2, [])
    assert public.stderr.startswith("Beta is not for this audience.")
    assert export("internal").returncode == 0
    assert ties(out / "n.csv") == {"Samen"}


def test_the_page_has_the_story(tmp_path: Path) -> None:
    """Its steps are in what the script of the page reads."""
    from page.told_office import unpacked

    core = json.loads(unpacked(written(tmp_path, "n.html").read_bytes(), "core"))
    assert [step["heading"]["en"] for step in core["story"]][2] == "1976: Galle"
    assert core["story"][2]["state"] == "view=network&who=place/galle"
