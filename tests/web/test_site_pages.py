"""Promises of the pages: one for each thing, all linked, the same words as the page of the whole network."""

from __future__ import annotations

import re

import pytest
from standing import ON, Read, standing, within
from starlette.testclient import TestClient

from intgraph.locale import words
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.compose.report import compose
from intgraph.page.sections.ties import ties_section

HTML = {"accept": "text/html"}
WALKED = ("doc", "about", "data", "questions", "ns", "style.css", "network", "")


def pages(client: TestClient, language: str) -> dict[str, Read]:
    """Every page of the site that is reached by links alone, read."""
    ahead, found = [f"/?lang={language}"], {}
    while ahead:
        path = ahead.pop()
        if path in found:
            continue
        answer = client.get(path, headers=HTML)
        assert answer.status_code == 200, path
        is_page = answer.headers["content-type"].startswith("text/html") and not path.startswith("/network")
        found[path] = Read(answer.text if is_page else "")
        links = (within(path, link).partition("#")[0] for link in found[path].links)
        ahead += [link for link in links if link and link not in found and f"lang={language}" in link]
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_link_leads_somewhere(client: TestClient, register: Register, language: str) -> None:
    """From the first page every thing is reached, and no link on the way is dead or leaves the language."""
    found = pages(client, language)
    for noun in ("party", "tie", "place", "event", "policy", "person", "source", "office"):
        shown = {
            path
            for path in found
            if path.startswith(f"/doc/{noun}/") and "." not in path.rpartition("/")[2].partition("?")[0]
        }
        assert len(shown) >= len(getattr(register, noun)), noun
    assert sum(path.startswith("/doc/concept/") for path in found) > 100
    for path, page in found.items():
        assert len(page.ids) == len(set(page.ids)), path
        anchors = [link[1:] for link in page.links if link.startswith("#")]
        assert set(anchors) <= set(page.ids), path


def test_data_links_of_a_page_are_there(client: TestClient) -> None:
    """Every form that a page offers is given."""
    for link in Read(client.get("/doc/place/qingdao", headers=HTML).text).links:
        path = within("/doc/place/qingdao", link)
        if path:
            assert client.get(path).status_code == 200, path


def test_no_page_needs_a_script_or_another_server(client: TestClient) -> None:
    """No script, no frame, nothing loaded from elsewhere, and a policy that forbids it."""
    for path, page in list(pages(client, "en").items())[:80]:
        names = {name for name, _ in page.elements}
        assert names.isdisjoint({"script", "iframe", "img", "object"}), path
        loaded = [
            found.get("href") or ""
            for name, found in page.elements
            if name == "link" and found.get("rel") == "stylesheet"
        ]
        assert all(link.startswith("/") for link in loaded)
    policy = client.get("/", headers=HTML).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy


def test_the_network_page_runs_its_own_script_only(client: TestClient) -> None:
    """Its policy names scripts and styles by hash."""
    answer = client.get("/network")
    policy = answer.headers["content-security-policy"]
    assert "script-src 'sha256-" in policy
    assert "unsafe" not in policy
    assert policy.startswith(answer.text.partition('Content-Security-Policy" content="')[2].partition('"')[0])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_page_says_what_the_whole_page_says(client: TestClient, register: Register, language: str) -> None:
    """The entry of each tie is word for word that of the page of the whole network, numbers of sources included."""
    section = ties_section(compose(register, language, ON, Visibility.PUBLIC), words(language))
    assert section is not None
    entries = dict(re.findall(r'<li id="(t\d+)">(.*?)(?=<li id="t|</ul></section>|</ul><h3)', section))
    assert len(entries) == len(register.tie)
    for iri in register.tie:
        page = client.get(f"/doc/tie/{iri.rpartition('/')[2]}?lang={language}", headers=HTML).text
        (anchor,) = re.findall(r'<li id="(t\d+)">', page)
        assert Read(entries[anchor]).text in Read(page).text


def test_the_language_is_chosen_by_the_reader_or_the_address(client: TestClient) -> None:
    """Accept-Language decides, ``?lang=`` goes before it, and the page says which it is."""
    dutch = client.get("/", headers={**HTML, "accept-language": "nl"})
    assert '<html lang="nl">' in dutch.text
    assert dutch.headers["content-language"] == "nl"
    assert "Accept-Language" in dutch.headers["vary"]
    assert '<html lang="en">' in client.get("/?lang=en", headers={**HTML, "accept-language": "nl"}).text
    assert "/doc/party?lang=nl" in Read(client.get("/?lang=nl", headers=HTML).text).links


def test_search_finds_names_aliases_and_names_elsewhere(client: TestClient) -> None:
    """A name, part of one, a slip of the pen, and what the place is called in another language."""
    for text, path in (
        ("Qingdao", "/doc/place/qingdao"),
        ("qing", "/doc/place/qingdao"),
        ("Tsingtau", "/doc/place/qingdao"),
        ("Velsn", "/doc/place/velsen"),
    ):
        assert path in Read(client.get("/search", params={"q": text}).text).links, text
    assert (
        "not in the graph" in client.get("/search?q=Reykjavik").text
        or "no tie" in client.get("/search?q=Reykjavik").text
    )


def test_a_sentence_is_answered_on_a_page(client: TestClient) -> None:
    """The question is said back, with the rows; one that is not understood gets the nearest questions as links."""
    page = Read(client.get("/ask?q=who works with Qingdao&lang=en", headers=HTML).text)
    assert "Velsen" in page.text
    assert "Understood as" in page.text
    strange = Read(client.get("/ask?q=who eats Qingdao blah&lang=en", headers=HTML).text)
    assert any(link.startswith("/ask?q=") for link in strange.links) or "Not understood" in strange.text


def test_a_form_is_made_for_every_question(client: TestClient) -> None:
    """Each question of the catalogue has a form with a label for each field, and none for a file of the server."""
    from intgraph.ask.catalogue import QUESTIONS

    for name in QUESTIONS:
        page = Read(client.get(f"/questions/{name}?lang=en").text)
        fields = [
            found.get("id") for element, found in page.elements if element in ("input", "select") and found.get("id")
        ]
        labels = [found.get("for") for element, found in page.elements if element == "label"]
        assert set(fields) <= set(labels), name
        assert "f-before" not in fields
    answered = client.get("/questions/who?target=Qingdao&former=true&lang=en").text
    assert "Velsen" in answered
    assert '<th scope="col">' in answered


def test_an_empty_register_has_a_site(tmp_path: object) -> None:
    """A site of nothing has pages too."""
    with standing(Register()) as client:
        for path in (
            "/",
            "/doc/party",
            "/doc/tie",
            "/about",
            "/data",
            "/search?q=x",
            "/ask?q=x",
            "/api/openapi.json",
            "/reconcile",
        ):
            assert client.get(path, headers=HTML).status_code == 200, path


def test_long_lists_are_cut_into_pages() -> None:
    """More than five hundred things of a noun are shown page by page, each once."""
    from intgraph.model.place import Place

    iris = [f"https://example.org/id/place/p{number}" for number in range(1201)]
    register = Register(place={iri: Place(iri, f"Plaats {number:04}") for number, iri in enumerate(iris)})
    with standing(register) as client:
        shown = [link for number in (1, 2, 3) for link in Read(client.get(f"/doc/place?page={number}").text).links]
        assert len({link for link in shown if link.startswith("/doc/place/")}) == 1201
        assert client.get("/doc/place?page=4").status_code == 404
