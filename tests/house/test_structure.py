"""Promises about the house itself: imports run one way, words come in two languages, docs tell the truth."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "intgraph"
KEY = re.compile(r'"((?:[a-z_]+\.)+[a-z_]+)"')


def _sentences(language: str) -> dict[str, str]:
    return dict(json.loads((SOURCE / "locale" / f"{language}.json").read_text(encoding="utf-8")))


def test_imports_run_one_way() -> None:
    """The layers of the house are kept: nothing walks upstairs, and the model needs no package."""
    found = subprocess.run(
        [Path(sys.executable).with_name("lint-imports")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr


def test_both_languages_say_everything() -> None:
    """Every sentence is there in Dutch and in English, with the same blanks to fill in, and none is empty."""
    dutch, english = _sentences("nl"), _sentences("en")
    assert dutch.keys() == english.keys()
    blanks = re.compile(r"{(\w+)}")
    for key, sentence in dutch.items():
        assert sentence.strip(), key
        assert english[key].strip(), key
        assert set(blanks.findall(sentence)) == set(blanks.findall(english[key])), key


def test_words_are_kept_sorted() -> None:
    """The word files stay sorted, so that two people who add words do not meet."""
    for language in ("nl", "en"):
        keys = list(_sentences(language))
        assert keys == sorted(keys)


@pytest.mark.parametrize("page", ["tables.md", "commands.md"])
def test_reference_is_made_from_the_code(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reference pages are what the code says now; `make docs` writes them."""
    monkeypatch.setenv("INTGRAPH_LANG", "en")
    made = subprocess.run(
        [sys.executable, "-c", f"import make_reference as m; print(m.PAGES[{page!r}](), end='')"],
        cwd=ROOT / "docs",
        capture_output=True,
        text=True,
        check=True,
    )
    assert (ROOT / "docs" / page).read_text(encoding="utf-8") == made.stdout


def test_every_relative_link_in_the_docs_leads_somewhere() -> None:
    """A link in README or docs to a file of the project finds that file."""
    for page in (ROOT / "README.md", *ROOT.glob("docs/**/*.md")):
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"
