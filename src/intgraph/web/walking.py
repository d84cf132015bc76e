"""Walking: whether every link within a site leads somewhere."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

# Our pages write every attribute in double quotes and every quote in a text as a reference.
_LINK: Final = re.compile(rb'<(?:a|link|use)\b[^>]*?\shref="([^"]*)"')
_ID: Final = re.compile(rb'<[a-z0-9]+\b[^>]*?\sid="([^"]*)"')
_ELSEWHERE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dead:
    """A link that leads nowhere: the page it stands on, and what it says."""

    page: str
    link: str


@dataclass(frozen=True, slots=True)
class Walk:
    """How many links within the site there are, and which of them lead nowhere."""

    links: int
    dead: tuple[Dead, ...]


def walk(files: Mapping[str, bytes], pages: Mapping[str, bytes]) -> Walk:
    """Follow every link of ``pages`` to a file of ``files`` or a place in one; both are contents by path."""
    ids: dict[str, frozenset[str]] = {}
    found, dead = 0, []
    for page, content in pages.items():
        for link in _links(content):
            found += 1
            if not _leads(page, link, files, ids):
                dead.append(Dead(page, link))
    return Walk(found, tuple(dead))


def _links(content: bytes) -> Iterator[str]:
    for match in _LINK.finditer(content):
        link = html.unescape(match[1].decode("utf-8"))
        if not _ELSEWHERE.match(link):
            yield link


def _leads(page: str, link: str, files: Mapping[str, bytes], ids: dict[str, frozenset[str]]) -> bool:
    path, _, anchor = link.partition("#")
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path))) if path else page
    if file not in files:
        return False
    if anchor and file not in ids:
        ids[file] = frozenset(match[1].decode("utf-8") for match in _ID.finditer(files[file]))
    return not anchor or anchor in ids[file]
