"""Promises against hostile text: in every field, on every page of the server and of a published site."""

from __future__ import annotations

from pathlib import Path

import pytest
from standing import ON, Read, site_of, standing

from browser.shown_offices import SCRIPTS, hostile
from intgraph.model.party import Party
from intgraph.model.register import Register
from intgraph.model.tie import Tie
from intgraph.web.publishing import site_files
from intgraph.web.walking import walk
from intgraph.web.writing import write_site


def _harmless(page: str) -> None:
    """No element that runs or loads, no attribute that is a handler, no address that is a script."""
    read = Read(page)
    names = {name for name, _ in read.elements}
    assert names.isdisjoint({"script", "img", "iframe", "object", "embed", "base", "style"})
    assert not [name for element, found in read.elements for name in found if name.startswith("on") or name == "style"]
    assert "autofocus" not in {name for _, found in read.elements for name in found}
    assert not [link for link in read.links if link.lower().startswith(("javascript:", "data:", "vbscript:"))]


@pytest.mark.parametrize("text", SCRIPTS, ids=range(len(SCRIPTS)))
def test_no_field_becomes_markup(text: str) -> None:
    """With hostile text in every field of every table all pages stay pages, and every link leads somewhere."""
    files = dict(site_files(site_of(hostile(text.replace("\ud800", "\ufffd")))))
    shown = {path: content for path, content in files.items() if path.endswith(".html") and "network/" not in path}
    for content in shown.values():
        _harmless(content.decode("utf-8"))
    assert walk(files, shown).dead == ()


@pytest.mark.parametrize("text", SCRIPTS, ids=range(len(SCRIPTS)))
def test_what_is_asked_is_text(text: str) -> None:
    """A search, a sentence and a filled-in form are said back as text."""
    with standing(hostile("x")) as client:
        said = text.encode("utf-8", "replace").decode("utf-8")
        for path, name in (
            ("/search", "q"),
            ("/ask", "q"),
            ("/questions/who", "target"),
            ("/doc/party", "page"),
            ("/doc/tie/x", "lang"),
        ):
            answer = client.get(path, params={name: said[:2000]}, headers={"accept": "text/html"})
            assert answer.status_code in (200, 404), path
            _harmless(answer.text)


def _strange() -> Register:
    """Things whose IRIs are no good as names of files."""
    ends = ("..", ".", "a.ttl", "a", "A", "a?b", "a#b", "%2e%2e", "con/..", "", "é", "x" * 300, "index.html", "nul")
    parties = [Party(f"https://example.org/id/party/{end}", f"Partij {number}") for number, end in enumerate(ends)]
    twins = [Tie(f"https://{host}.example/id/tie/zelfde", f"Band {host}", "project") for host in ("een", "twee")]
    return Register(party={one.iri: one for one in parties}, tie={one.iri: one for one in twins})


def test_strange_iris_have_a_place_of_their_own(tmp_path: Path) -> None:
    """Each thing has one page, whatever its IRI ends in; nothing is written outside the folder."""
    site = site_of(_strange())
    register = site.register
    assert len({address for iri, address in site.addresses.of.items() if iri in register.party}) == len(register.party)
    folder = tmp_path / "a" / "site"
    pages = {path: content for path, content in site_files(site) if path.startswith("id/") and path.endswith(".html")}
    write_site(folder, pages)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert sum(path.startswith("id/party/") for path in pages) == len(register.party) + 1
    assert {address.slug for iri, address in site.addresses.of.items() if iri in register.tie} > {"zelfde"}


def test_every_strange_page_is_served() -> None:
    """The server shows them under the same names."""
    with standing(_strange()) as client:
        for link in Read(client.get("/doc/party").text).links:
            if link.startswith("/doc/party/"):
                assert client.get(link, headers={"accept": "text/html"}).status_code == 200, link


def test_the_day_is_fixed_here() -> None:
    """The tests of this room do not depend on the day on which they run."""
    assert site_of(Register()).on == ON
