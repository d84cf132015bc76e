"""Promises about the reference that is made from the vocabulary."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, SKOS

from intgraph.vocab import KINDS, ONTOLOGY
from intgraph.vocab.glossary import glossary
from intgraph.vocab.reference import html_reference, markdown_reference
from intgraph.vocab.terms import IG

DOCS = Path(__file__).parents[2] / "docs"
LANGUAGES = ("nl", "en")


class Page(HTMLParser):
    """The ids, links and tags of a page, and whether every tag that opens is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags.add(tag)
        found = dict(attrs)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if "href" in found else []

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _terms() -> set[str]:
    graph = rdflib.Graph().parse(ONTOLOGY).parse(KINDS)
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.Concept)
    return {str(term) for kind in kinds for term in graph.subjects(RDF.type, kind)}


def test_the_page_in_docs_is_current() -> None:
    """docs/vocabulary.md is what the files of the vocabulary say today; else run ``make docs``."""
    assert (DOCS / "vocabulary.md").read_text(encoding="utf-8") == markdown_reference("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_and_concept_has_its_own_place_on_the_page(language: str) -> None:
    """Whoever follows ``…/ns#Tie`` arrives at that term, and no two things have one place."""
    page = Page(html_reference(language))
    assert len(page.ids) == len(set(page.ids))
    assert {iri.removeprefix(IG) for iri in _terms()} <= set(page.ids)
    assert not page.open
    assert page.tags.isdisjoint({"script", "style", "img"})
    assert all(link.startswith(("http://", "https://")) for link in page.links)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_is_named_and_defined_in_the_language_of_the_page(language: str) -> None:
    """Nothing on a Dutch page is in English only."""
    text = markdown_reference(language)
    for chapter in glossary().chapters:
        for word in chapter.words:
            assert word.definitions[language].replace("|", "\\|") in text
            assert word.labels[language] in text
    assert markdown_reference("nl") != markdown_reference("en")


def test_text_of_the_vocabulary_stays_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in a definition is shown, never run; a bar in it does not end a cell."""
    told = glossary()
    hostile = dict.fromkeys(LANGUAGES, "<script>alert(1)</script>|&")
    word = replace(told.chapters[0].words[0], definitions=hostile)
    changed = replace(told, chapters=(replace(told.chapters[0], words=(word,)),))
    monkeypatch.setattr("intgraph.vocab.reference.glossary", lambda: changed)
    assert "script" not in Page(html_reference("nl")).tags
    assert "&lt;script&gt;alert(1)&lt;/script&gt;|&amp;" in html_reference("nl")
    assert "\\|&" in markdown_reference("nl")


def test_the_version_is_told_with_what_changed() -> None:
    """The vocabulary has a version IRI under its namespace, and a note of what changed in both languages."""
    told = glossary()
    assert told.version_iri == f"{IG.removesuffix('#')}/{told.version}"
    assert set(told.changes) == set(LANGUAGES)
    assert all(note.startswith(told.version) for note in told.changes.values())
    assert told.changes["en"] in markdown_reference("en")
