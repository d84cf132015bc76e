"""What a step of a story shows: from the words of a cell to things and settings of the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple
from urllib.parse import unquote

from intgraph.intake.lookups import CellError, ConceptWords, References
from intgraph.locale import LANGUAGES, words
from intgraph.model.names import clean, fold

VIEWS: Final = ("network", "map", "timeline", "table")
STATUSES: Final = ("certain", "possible", "conflicting", "undated", "planned", "former")
SCHEMES: Final = ("kind", "sector", "role", "pillar", "theme", "sdg")
# The things that each way of asking can be about; of things of one name the first noun is meant.
_NOUNS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"on": ("place", "party", "tie", "source"), "who": ("place", "party"), "path": ("party",)}
)
_COUNTS: Final[Mapping[str, int]] = MappingProxyType({"on": 1, "who": 1, "path": 2})
_ADDRESS: Final = re.compile(r"(?:[^\s#]*#)?([a-z]+)=(.*)", re.DOTALL)
# What an address tells besides: the language is the reader's choice, and which step it is the story's.
_PASSED_OVER: Final = frozenset({"lang", "step"})
_TO: Final = re.compile(r"\s*(?:>|→)\s*")
_YEAR: Final = re.compile(r"[0-9]{4}")
_DEPTH: Final = re.compile(r"[0-9]")


class Shown(NamedTuple):
    """What a step shows, as a step of the model has it."""

    asks: str = ""
    about: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()


class _Word(NamedTuple):
    """One word of a cell: ``who`` with ``Galle``, ``view`` with ``map``."""

    name: str
    value: str


@dataclass(frozen=True)
class ShownReader:
    """Reads the cells of the column ``show``, with the look-ups of one office.

    A cell holds words joined by ``;``: ``who Galle``, ``path Velsen > Qingdao``, ``map``, or a piece of the address of
    the page such as ``view=map&on=party/gm0453``.
    """

    references: References
    concepts: ConceptWords

    def __call__(self, text: str) -> Shown:
        """Return what ``text`` shows; raise ``CellError`` for a word that says nothing, or names nothing."""
        asked: list[tuple[str, tuple[str, ...]]] = []
        settings: list[str] = []
        for word in _joined(_words(text)):
            if word.name in _NOUNS:
                asked.append((word.name, self._things(word)))
            else:
                settings.append(self._setting(word))
        if len(asked) > 1:
            raise CellError("shown.one_question")
        asks, about = asked[0] if asked else ("", ())
        return Shown(asks, about, tuple(dict.fromkeys(settings)))

    def _things(self, word: _Word) -> tuple[str, ...]:
        named = [name for name in _TO.split(word.value) if name] if word.name == "path" else [word.value]
        if len(named) != _COUNTS[word.name]:
            raise CellError("shown.path")
        return tuple(self._thing(name, _NOUNS[word.name]) for name in named)

    def _thing(self, name: str, nouns: tuple[str, ...]) -> str:
        if not name:
            raise CellError("shown.nothing")
        for noun in nouns:
            try:
                return self.references.resolve(name, (noun,))
            except CellError as wrong:
                if wrong.key == "cell.ambiguous":
                    raise
        return self.references.resolve(name, nouns)

    def _setting(self, word: _Word) -> str:
        choose = self._choosers().get(word.name)
        if choose is None:
            raise CellError("shown.unknown", word=(word.name or word.value)[:80])
        return f"{word.name}={choose(word.value)}"

    def _choosers(self) -> dict[str, Callable[[str], str]]:
        """How the value of each setting is read."""
        by_scheme = {scheme: self._notations(scheme) for scheme in SCHEMES}
        return {"view": _view, "year": _matching(_YEAR), "depth": _matching(_DEPTH), "status": _status} | by_scheme

    def _notations(self, scheme: str) -> Callable[[str], str]:
        def notations(text: str) -> str:
            parts = filter(None, map(clean, text.split(",")))
            return ",".join(dict.fromkeys(self.concepts.resolve(part, scheme) for part in parts))

        return notations


def _words(text: str) -> Iterator[_Word]:
    for piece in filter(None, map(clean, text.split(";"))):
        if _ADDRESS.match(piece):
            yield from map(_of_address, filter(None, piece.split("&")))
        else:
            yield _in_words(piece)


def _of_address(piece: str) -> _Word:
    found = _ADDRESS.fullmatch(piece.strip())
    return _Word(found[1], clean(unquote(found[2]))) if found else _in_words(piece)


def _in_words(piece: str) -> _Word:
    if fold(piece) in _view_names():
        return _Word("view", piece)
    first, _, rest = piece.partition(" ")
    return _Word(_ask_names().get(fold(first), ""), rest.strip()) if rest else _Word("", piece)


def _joined(found: Iterator[_Word]) -> list[_Word]:
    """In an address the two ends of a path are words of their own."""
    known = list(found)
    ends = [word.value for name in ("from", "to") for word in known if word.name == name]
    others = [word for word in known if word.name not in _PASSED_OVER | {"from", "to"}]
    return [*others, _Word("path", " > ".join(ends))] if ends else others


def _view(text: str) -> str:
    found = _view_names().get(fold(text))
    if found is None:
        raise CellError("shown.no_choice", word=text[:80], choices=", ".join(VIEWS))
    return found


def _status(text: str) -> str:
    parts = [part.strip() for part in text.split(",")]
    if not set(STATUSES).issuperset(parts):
        raise CellError("shown.no_choice", word=text[:80], choices=", ".join(STATUSES))
    return ",".join(dict.fromkeys(parts))


def _matching(pattern: re.Pattern[str]) -> Callable[[str], str]:
    def matching(text: str) -> str:
        if not pattern.fullmatch(text):
            raise CellError("shown.no_number", word=text[:80])
        return text

    return matching


@lru_cache(maxsize=1)
def _view_names() -> Mapping[str, str]:
    return _named("story.view", VIEWS)


@lru_cache(maxsize=1)
def _ask_names() -> Mapping[str, str]:
    return {"show": "on", **_named("story.ask", tuple(_NOUNS))}


def _named(room: str, names: tuple[str, ...]) -> dict[str, str]:
    """The names as they are, and as either language says them."""
    said = {fold(words(language)(f"{room}.{name}")): name for language in LANGUAGES for name in names}
    return {**said, **{fold(name): name for name in names}}
