"""Golden answers on where the places of the four offices lie, and on names that no source uses."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from golden import local, who

from intgraph.office import Office

ROOT = Path(__file__).parents[2]


def _chain(office: Office, name: str) -> list[tuple[str, bool]]:
    answer = office.answer("where", name=name)
    return [(local(row.place.id), row.inferred) for row in answer.answers if row.step != "other"]


@pytest.mark.parametrize("typed", ["Tsingtao", "青岛", "Ch'ing-tao", "Qingdao, China", "qingdao (CN)"])
def test_qingdao_by_every_name(office: Office, typed: str) -> None:
    """However Qingdao is called, the answer is that of Qingdao (Velsen, lines 64-68)."""
    assert who(office, typed) == who(office, "Qingdao") != set()


def test_where_qingdao_lies(office: Office) -> None:
    """Velsen, line 64, calls Qingdao Chinese; that it lies in Shandong is our addition, and is called so."""
    assert _chain(office, "Qingdao") == [("qingdao", False), ("shandong", True), ("china", True), ("asia", True)]


def test_newcastle_is_our_reading(office: Office) -> None:
    """Nieuwegein, line 6, names Newcastle without a country: the country is inferred, and the others are listed."""
    answer = office.answer("where", name="Newcastle")
    assert _chain(office, "Newcastle") == [("newcastle", True), ("united-kingdom", True), ("europe", True)]
    assert {"AU", "US", "ZA"} <= {row.country_code for row in answer.answers if row.step == "other"}
    assert answer.notes[0].startswith("Met Newcastle is Newcastle (Verenigd Koninkrijk) bedoeld")


def test_san_marcos_is_the_one_in_nicaragua(office: Office) -> None:
    """Helmond, line 14, ties San Marcos to the council for Nicaragua; the answer says which San Marcos is meant."""
    assert ("nicaragua", True) in _chain(office, "San Marcos")
    assert "San Marcos (Nicaragua)" in office.who("San Marcos").notes[0]


@pytest.mark.parametrize(("language", "word"), [("nl", "Niet vermeld"), ("en", "Not stated")])
@pytest.mark.parametrize("verb", ["who", "show", "ties"])
def test_breslau_is_not_stated(language: str, word: str, verb: str) -> None:
    """No source speaks of Wrocław: status 1 and a sentence that says what was looked for, in either language."""
    done = subprocess.run(
        [sys.executable, "-m", "intgraph", verb, "Breslau", "--lang", language],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert word in done.stdout
    assert "Wrocław" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
