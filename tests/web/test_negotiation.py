"""Promises of content negotiation, as RFC 9110 has it."""

from __future__ import annotations

import pytest

from intgraph.web.negotiation import FORMS, language, preferred


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("", "html"),
        ("*/*", "html"),
        ("text/turtle", "ttl"),
        ("TEXT/TURTLE", "ttl"),
        ("text/*", "html"),
        ("application/*;q=0.2, text/turtle;q=0.1", "trig"),
        ("text/html;q=0.4, application/ld+json;q=0.5", "jsonld"),
        ("text/html;q=0, */*", "ttl"),
        ("text/turtle;q=0.5, text/html;q=0.5", "html"),
        ("application/rdf+xml;charset=utf-8;q=1, text/html;q=0.9", "rdf"),
        ("image/png", None),
        ("text/turtle;q=0", None),
        ("text/html;q=nonsense, text/turtle;q=0.1", "ttl"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "html"),
    ],
)
def test_the_best_liked_form_is_given(accept: str, form: str | None) -> None:
    """Quality decides, then how narrow a range is, then our own order; nothing is given that is not accepted."""
    assert preferred(accept, FORMS) == form


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "en"),
        ("nl", "nl"),
        ("nl-BE,en;q=0.9", "nl"),
        ("de, en;q=0.3, nl;q=0.5", "nl"),
        ("fr", "en"),
        ("nl;q=0", "en"),
    ],
)
def test_the_language_is_the_readers(accept: str, chosen: str) -> None:
    """The best liked of the languages that there are; else that of the server."""
    assert language(accept, ("nl", "en"), "en") == chosen
