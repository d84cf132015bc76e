"""The query page: a form that works without a script, examples, and the result as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias
from urllib.parse import urlencode

from intgraph.errors import RequestError
from intgraph.locale import words
from intgraph.web.layout import fill_in
from intgraph.web.sparql.asked import Asked
from intgraph.web.sparql.examples import examples
from intgraph.web.sparql.media import GRAPHS, TABLES, Media
from intgraph.web.sparql.outcome import Outcome

Surround: TypeAlias = Callable[[str], Mapping[str, Any]]
"""What the site puts around the page in a language: ``base``, the template, and all that it fills in."""

_LONGEST_LINK: Final = 6000  # characters of an address, past which a result is no longer offered as a link


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows besides the form: an outcome, or what is wrong."""

    outcome: Outcome | None = None
    wrong: RequestError | None = None


def bare(language: str) -> Mapping[str, Any]:
    """Surround the page with nothing: for an endpoint that stands alone."""
    return {"base": "bare.html", "language": language}


def page(path: str, asked: Asked, language: str, shown: Shown, surround: Surround) -> bytes:
    """Return the page at ``path`` as HTML."""
    say = words(language)
    wrong = shown.wrong
    return fill_in(
        "sparql.html",
        **{
            **surround(language),
            "say": say,
            "title": say("web.sparql.title"),
            "path": path,
            "asked": asked,
            "outcome": shown.outcome,
            "problem": say(wrong.key, **wrong.words) if wrong else "",
            "line": wrong.words.get("line", 0) if wrong else 0,
            "downloads": _downloads(path, asked, shown.outcome),
            "examples": [_offered(path, language, one.titles[language], one.query_in(language)) for one in examples()],
            "cut": say(f"web.sparql.cut.{shown.outcome.cut}") if shown.outcome and shown.outcome.cut else "",
        },
    )


def _offered(path: str, language: str, title: str, query: str) -> tuple[str, str]:
    return title, f"{path}?{urlencode({'query': query, 'output': 'html', 'lang': language})}"


def _downloads(path: str, asked: Asked, outcome: Outcome | None) -> Sequence[tuple[str, str]]:
    if outcome is None:
        return ()
    offered: Sequence[Media] = TABLES if outcome.graph is None else GRAPHS
    found = [(media.name, f"{path}?{urlencode(_fields(asked, media.name), doseq=True)}") for media in offered]
    return [(name, href) for name, href in found if len(href) <= _LONGEST_LINK]


def _fields(asked: Asked, output: str) -> Mapping[str, object]:
    given = {
        "query": asked.query,
        "default-graph-uri": asked.default_graphs,
        "named-graph-uri": asked.named_graphs,
        "rows": asked.rows or "",
        "output": output,
    }
    return {name: value for name, value in given.items() if value}
