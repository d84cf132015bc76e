"""Every phrase stands in its source, in the lines that its evidence names. Needs the texts in ../shared/seeds."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from intgraph.model.source import Evidence
from intgraph.office import Office

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
REGISTER = Office.open(ROOT / "graphs").register()


@pytest.fixture(scope="module", autouse=True)
def texts() -> None:
    """The five source texts must be there; nothing is skipped in silence."""
    if not SEEDS.is_dir():
        pytest.fail(f"The source texts are not in {SEEDS}: put them there, or run `make test`, which does without.")


@cache
def lines_of(file: str) -> tuple[str, ...]:
    """The lines of a source, numbered from 1 on as an editor shows them."""
    return ("", *(SEEDS / file).read_text(encoding="utf-8").split("\n"))


def quoted(file: str, locator: str) -> str:
    """What stands in the lines of a locator, white space joined."""
    first, *last = map(int, re.findall(r"\d+", locator))
    return " ".join(" ".join(lines_of(file)[first : (last or [first])[0] + 1]).split())


def claims() -> list[Evidence]:
    """All evidence, in the order of the tables."""
    return list(REGISTER.evidence.values())


def test_every_source_is_one_of_the_texts() -> None:
    """The five documents are all used, and no other."""
    assert {source.file for source in REGISTER.source.values()} == {file.name for file in SEEDS.glob("*.txt")}


def test_every_phrase_stands_literally_in_its_lines() -> None:
    """Joined over line ends, each phrase is found letter by letter in the lines its evidence names."""
    wrong = [
        (claim.locator, claim.phrase)
        for claim in claims()
        if claim.phrase not in quoted(REGISTER.source[claim.source].file, claim.locator)
    ]
    assert not wrong


def test_no_line_beyond_the_end_is_named() -> None:
    """A locator names lines that the source has."""
    for claim in claims():
        last = max(map(int, re.findall(r"\d+", claim.locator)))
        assert last < len(lines_of(REGISTER.source[claim.source].file)), claim


def test_a_phrase_is_no_wider_located_than_it_supports() -> None:
    """What is stated stands in its lines alone: a phrase does not need fewer lines than its locator names.

    Wider spans are for what follows from the lines around the phrase, and for lists that the phrase heads.
    """
    too_wide = []
    for claim in claims():
        numbers = list(map(int, re.findall(r"\d+", claim.locator)))
        file = REGISTER.source[claim.source].file
        if len(numbers) == 2 and claim.modality == "states" and claim.field in ("since", "until", "date", "name"):
            shorter = (f"lines {numbers[0] + 1}-{numbers[1]}", f"lines {numbers[0]}-{numbers[1] - 1}")
            too_wide += [claim for locator in shorter if claim.phrase in quoted(file, locator)]
    assert not too_wide


def test_no_name_of_a_civil_servant_left_its_source() -> None:
    """The one civil servant that a text names is in no table: no word before ‘(ambtenaar’ is anywhere in graphs/."""
    (line,) = [line for line in lines_of("004_54cb7492c0798c62.txt") if "(ambtenaar" in line]
    name = line.partition(" (ambtenaar")[0].split(" en ")[-1]
    tables = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "graphs").glob("*/*.csv"))
    assert [part for part in name.split() if part in tables] == []
