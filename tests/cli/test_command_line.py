"""Promises of the command line: what a new user types, what comes back, and with which exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from intgraph.ask.catalogue import QUESTIONS

ROOT = Path(__file__).parents[2]
VERBS = (*QUESTIONS, "ask", "export", "check", "new")


def run(*arguments: str, language: str = "en", columns: int = 80, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run ``python -m intgraph`` as a person would, in a terminal of so many columns."""
    return subprocess.run(
        [sys.executable, "-m", "intgraph", *arguments],
        cwd=cwd,
        env={**os.environ, "INTGRAPH_LANG": language, "COLUMNS": str(columns), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def refused(*arguments: str, language: str = "en", cwd: Path = ROOT) -> str:
    """What is said of a question that was not understood: a sentence or two, status 2, and nothing else."""
    done = run(*arguments, language=language, cwd=cwd)
    assert done.returncode == 2, done.stdout + done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()
    return done.stderr


def test_the_main_question_is_answered() -> None:
    """Who already works with Qingdao: a title, a table, the sources and a note, status 0, nothing on stderr."""
    done = run("who", "Qingdao", "--as-of", "2026-11-22")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Who works with Qingdao, as of 22 November 2026\n\nPARTY")
    for text in ("Municipality of", "since 1998", "possible", "line 64: “zijn in 1998 een vriendschapsband aangegaan”"):
        assert text in done.stdout


def test_the_main_question_in_dutch() -> None:
    """The same answer in Dutch, by the environment or by the option."""
    by_environment = run("who", "Qingdao", language="nl")
    by_option = run("who", "Qingdao", "--lang", "nl")
    assert by_environment.stdout == by_option.stdout
    for text in ("Wie werkt samen met Qingdao", "PARTIJ", "Gemeente Velsen", "sinds", "mogelijk", "regel 64: ‘zijn"):
        assert text in by_option.stdout


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("who", "Asia", "--former"),
        ("who", "Malmö", "--as-of", "2014"),
        ("who", "Netherlands"),
        ("show", "SOS Velsen"),
        ("show", "place/helmond"),
        ("--help",),
        ("who", "--help"),
    ],
)
def test_nothing_is_wider_than_the_terminal(arguments: tuple[str, ...], language: str) -> None:
    """In a terminal of 80 columns no line of an answer or of the help wraps."""
    done = run(*arguments, language=language)
    assert done.returncode == 0
    assert [line for line in done.stdout.splitlines() if len(line) > 80] == []


def test_nobody_found_is_status_one() -> None:
    """A question that was understood and has no answer ends with 1, and says why on standard output."""
    done = run("who", "Qingdao", "--as-of", "1990")
    assert (done.returncode, done.stderr) == (1, "")
    assert "Nobody found.\nLeft out: 1 tie that begins after 1990." in done.stdout


@pytest.mark.parametrize("form", ["json", "csv", "md"])
def test_nobody_found_is_status_one_in_every_format(form: str) -> None:
    """The exit status does not depend on the format, and the format stays what it is."""
    done = run("who", "Qingdao", "--as-of", "1990", "--format", form)
    assert done.returncode == 1
    if form == "json":
        assert json.loads(done.stdout)["answers"] == []


def test_json_is_one_document() -> None:
    """`--format json` prints one JSON document and nothing else."""
    document = json.loads(run("who", "Galle", "--as-of", "2013", "--format", "json").stdout)
    assert document["question"] == "who"
    assert document["as_of"] == "2013"
    assert {row["status"] for row in document["answers"]} == {"certain", "conflicting"}


def test_csv_is_a_table() -> None:
    """`-f csv` prints a header and a row an answer, ready for a spreadsheet."""
    rows = list(csv.DictReader(io.StringIO(run("who", "Galle", "-f", "csv").stdout)))
    assert [row["role"] for row in rows] == ["partner", "executor"]


def test_markdown_is_markdown() -> None:
    """`-f md` prints headings and sentences that can be pasted into a letter, and the sources below them."""
    done = run("show", "SOS Velsen", "-f", "md", language="nl")
    assert done.stdout.startswith("## Stichting Ontwikkelingssamenwerking")
    assert "### Tegenstrijdig\n\n- Over ‘tot’ van Structurele subsidie van Velsen aan SOS Velsen" in done.stdout
    assert "| --- |" not in done.stdout
    assert "\n- \\[1\\] regel " in done.stdout


def test_a_limit_says_what_it_leaves_out() -> None:
    """`-n` holds in every format, and the answer says that there is more; without it JSON has every row."""
    shown = run("who", "Malmö", "--as-of", "2014", "-n", "2")
    assert "These are the first 2 rows; there are more." in shown.stdout
    assert shown.stdout.count("participant") == 2
    short = json.loads(run("who", "Malmö", "--as-of", "2014", "-n", "2", "-f", "json").stdout)
    assert len(short["answers"]) == 2
    assert any("there are more" in note for note in short["notes"])
    whole = run("who", "Malmö", "--as-of", "2014", "-f", "json").stdout
    assert len(json.loads(whole)["answers"]) == 9


def test_a_limit_shortens_every_list_of_a_dossier() -> None:
    """`show` of a busy place stays readable: each of its lists is cut, and the rest is counted."""
    short, whole = run("show", "place/helmond", "-n", "2"), run("show", "place/helmond", "-n", "500")
    assert "Of each list these are the first 2 rows; there are more." in short.stdout
    assert "there are more" not in whole.stdout
    assert len(short.stdout) < len(whole.stdout) / 3


def test_several_graphs_are_one() -> None:
    """`-g` can be repeated: the answer is that of all of them together, and of no other."""
    both = json.loads(run("who", "Europe", "-g", "graphs/velsen", "-g", "graphs/helmond", "-f", "json").stdout)
    ties = {row["tie"]["id"].rpartition("/")[2].partition("-")[0] for row in both["answers"]}
    assert ties == {"velsen", "helmond"}
    alone = run("who", "Qingdao", "-g", "graphs/helmond")
    assert (alone.returncode, "no tie with Qingdao (China)" in alone.stdout) == (1, True)


def test_graphs_are_found_from_anywhere(tmp_path: Path) -> None:
    """An office is named by its path; without a graphs/ folder and without -g the error says what to do."""
    done = run("who", "Qingdao", "-g", str(ROOT / "graphs" / "velsen"), cwd=tmp_path)
    assert done.returncode == 0
    assert "no folder “graphs” here" in refused("who", "Qingdao", cwd=tmp_path)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Nothing is called “Pulawi”. Did you mean Puławy?\n"),
        ("nl", "Niets heet ‘Pulawi’. Bedoelt u Puławy?\n"),
    ],
)
def test_a_typing_error_is_a_question_back(language: str, sentence: str) -> None:
    """A name that comes near is offered, in the language of the person."""
    assert refused("who", "Pulawi", language=language) == sentence


def test_a_name_of_several_things_asks_which() -> None:
    """Every choice is offered with an id, and the id works."""
    said = refused("who", "San")
    assert "San Marcos (place/san-marcos)" in said
    assert run("who", "place/san-marcos").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("who", "Qingdao", "--as-of", "12-5-2001"), "“12-5-2001” is no date"),
        (("who", "Qingdao", "--as-of", "2005-02-30"), "“2005-02-30” does not exist"),
        (("who", "Qingdao", "--kind", "marriage"), "twinning"),
        (("who", "Qingdao", "--sector", "army"), "education"),
        (("who", "Qingdao", "--role", "king"), "partner"),
        (("who", "Qingdao", "-g", "nowhere"), "nowhere does not exist"),
        (("who", "Qingdao", "-g", "README.md"), "README.md is no kind of file"),
        (("who", ""), "“target”"),
        (("show", "zzzzqqqq"), "“zzzzqqqq”"),
        (("who",), "TARGET"),
        (("show",), "NAME"),
        (("who", "Qingdao", "--frmat", "json"), "--format"),
        (("who", "Qingdao", "--format", "xml"), "json"),
        (("who", "Qingdao", "-n", "0"), "0"),
        (("who", "Qingdao", "-n", "many"), "many"),
        (("who", "Qingdao", "Galle"), "Galle"),
        (("whom", "Qingdao"), "whom"),
    ],
)
def test_what_is_not_understood_is_said_in_a_sentence(arguments: tuple[str, ...], words: str) -> None:
    """A wrong name, date, word, file, option or number: status 2, the word at fault or the choices, no traceback."""
    assert words in refused(*arguments)


def test_errors_are_told_in_the_language_asked() -> None:
    """`--lang nl` holds for errors too, wherever it stands among the words."""
    for arguments in (("--lang", "nl", "Qingdaoo"), ("Qingdaoo", "--lang=nl")):
        assert refused("who", *arguments) == "Niets heet ‘Qingdaoo’. Bedoelt u Qingdao?\n"


def test_a_broken_table_is_told_by_its_place(tmp_path: Path) -> None:
    """A fault in a table names the file, the row and the remedy, ends with 2, and answers nothing."""
    office = tmp_path / "broken"
    office.mkdir()
    for sheet in (ROOT / "graphs" / "velsen").glob("*.csv"):
        (office / sheet.name).write_bytes(sheet.read_bytes())
    ties = (office / "ties.csv").read_text(encoding="utf-8")
    (office / "ties.csv").write_text(ties.replace(",friendship,", ",freindship,"), encoding="utf-8")
    said = refused("who", "Qingdao", "-g", str(office))
    assert "ties" in said
    assert "freindship" in said
    assert "friendship" in said


def test_a_closed_pipe_is_no_error() -> None:
    """`intgraph show … | head -1` ends without a word about it."""
    with subprocess.Popen(
        [sys.executable, "-m", "intgraph", "show", "place/helmond", "-n", "500", "-f", "json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"{\n"
        process.stdout.close()
        said = process.stderr.read()
        process.wait(timeout=60)
    assert said == b""


def test_the_help_names_every_verb() -> None:
    """`--help` lists the verbs, each with what it does, in either language."""
    for language in ("nl", "en"):
        shown = run("--help", language=language).stdout
        listed = [line.split()[0] for line in shown.splitlines() if line.startswith("  ") and line.split()[0] in VERBS]
        assert listed == list(VERBS)
    assert run("-h").returncode == 0


def test_without_a_verb_the_help_is_shown() -> None:
    """Who types only `intgraph` sees what there is to type."""
    done = run()
    assert done.returncode == 2
    assert "who" in done.stdout + done.stderr


def test_the_version_is_told() -> None:
    """`--version` tells which version runs."""
    assert run("--version").stdout.startswith("intgraph, version ")


def test_an_answer_reads_the_same_in_a_wide_terminal_and_a_narrow_one() -> None:
    """The width changes where lines break, and nothing else."""
    narrow, wide = run("who", "Mechelen", columns=60), run("who", "Mechelen", columns=200)
    assert sorted(narrow.stdout.split()) == sorted(wide.stdout.split())
