"""Links: where a page finds the others: on a server by path, in a published site by file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Protocol

from intgraph.locale import LANGUAGES
from intgraph.web.addresses import Addresses

# The language of a published site at its root; the other has a folder.
FIRST: Final = LANGUAGES[0]


class Links(Protocol):
    """What a page asks for; every answer is an address that stands in ``href`` as it is."""

    @property
    def language(self) -> str:
        """The language of the page."""
        ...

    @property
    def live(self) -> bool:
        """Whether there is a server that answers questions."""
        ...

    def thing(self, iri: str) -> str:
        """Return the page of a thing or concept; empty where it has none."""
        ...

    def document(self, iri: str, extension: str) -> str:
        """Return the data of a thing in a format."""
        ...

    def listing(self, noun: str, page: int = 1) -> str:
        """Return the list of a noun."""
        ...

    def page(self, name: str) -> str:
        """Return another page: ``home``, ``about``, ``network``, ``data``, ``ns``, ``search``, ``questions``."""
        ...

    def file(self, path: str) -> str:
        """Return a file: ``style.css``, ``data/graph.ttl``."""
        ...

    def other(self) -> str:
        """Return this page in the other language."""
        ...


@dataclass(frozen=True, slots=True)
class Served:
    """Links on a server; ``root`` ends in a slash, ``path`` is the page's own, ``chosen`` a language asked for."""

    addresses: Addresses
    language: str
    root: str
    path: str
    query: str = ""
    chosen: str = ""

    @property
    def live(self) -> bool:
        """A server answers."""
        return True

    def thing(self, iri: str) -> str:
        """See ``Links.thing``."""
        address = self.addresses.of.get(iri)
        return self._in_language(f"{self.root}doc/{address.noun}/{address.slug}") if address else ""

    def document(self, iri: str, extension: str) -> str:
        """See ``Links.document``."""
        address = self.addresses.of[iri]
        return f"{self.root}doc/{address.noun}/{address.slug}.{extension}"

    def listing(self, noun: str, page: int = 1) -> str:
        """See ``Links.listing``."""
        return self._in_language(f"{self.root}doc/{noun}", f"page={page}" if page > 1 else "")

    def page(self, name: str) -> str:
        """See ``Links.page``."""
        return self._in_language(f"{self.root}{_SERVED.get(name, name)}")

    def file(self, path: str) -> str:
        """See ``Links.file``."""
        return f"{self.root}{path}"

    def other(self) -> str:
        """See ``Links.other``."""
        there = replace(self, chosen=other_language(self.language))
        return there._in_language(f"{self.root}{self.path}", self.query)

    def _in_language(self, path: str, query: str = "") -> str:
        asked = "&".join(filter(None, (query, f"lang={self.chosen}" if self.chosen else "")))
        return f"{path}?{asked}" if asked else path


@dataclass(frozen=True, slots=True)
class Filed:
    """Links between files; ``path`` is that of the page itself, as ``filed`` gives it."""

    addresses: Addresses
    language: str
    path: str

    @property
    def live(self) -> bool:
        """Nobody answers."""
        return False

    def thing(self, iri: str) -> str:
        """See ``Links.thing``."""
        address = self.addresses.of.get(iri)
        return self._here(f"id/{address.noun}/{address.slug}/index.html") if address else ""

    def document(self, iri: str, extension: str) -> str:
        """See ``Links.document``."""
        address = self.addresses.of[iri]
        return self.file(f"id/{address.noun}/{address.slug}.{extension}")

    def listing(self, noun: str, page: int = 1) -> str:
        """See ``Links.listing``."""
        return self._here(listing_file(noun, page))

    def page(self, name: str) -> str:
        """See ``Links.page``."""
        return self._here(_FILED.get(name, f"{name}/index.html"))

    def file(self, path: str) -> str:
        """See ``Links.file``."""
        return f"{'../' * filed(self.language, self.path).count('/')}{path}"

    def other(self) -> str:
        """See ``Links.other``."""
        return self.file(filed(other_language(self.language), self.path))

    def _here(self, path: str) -> str:
        return f"{'../' * self.path.count('/')}{path}"


def other_language(language: str) -> str:
    """Return the language that is not ``language``."""
    return next(one for one in LANGUAGES if one != language)


def filed(language: str, path: str) -> str:
    """Return the path of the file that is page ``path`` in a language."""
    return path if language == FIRST else f"{language}/{path}"


def listing_file(noun: str, page: int) -> str:
    """Return the path of the page of a list."""
    return f"id/{noun}/index.html" if page == 1 else f"id/{noun}/page-{page}.html"


_SERVED: Final = {"home": ""}
_FILED: Final = {"home": "index.html"}
