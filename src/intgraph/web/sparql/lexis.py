"""The text of a query as tokens: enough to tell a keyword from a word in a string, a comment, an IRI or a name.

Every alternative is matched without going back, so that a hostile text of any shape is read once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    r'''
    (?P<space> \s++ | \#[^\n\r]*+ )
  | (?P<text> """ (?: [^"\\] | \\. | "(?!"") )*+ """ | \'\'\' (?: [^'\\] | \\. | '(?!'') )*+ \'\'\'
            | "(?!"") (?: [^"\\\n\r] | \\. )*+ " | '(?!'') (?: [^'\\\n\r] | \\. )*+ ' )
  | (?P<iri> < (?: [^<>"{}|^`\\\x00-\x20] | \\u[0-9A-Fa-f]{4} | \\U[0-9A-Fa-f]{8} )*+ > )
  | (?P<open> ["'] )
  | (?P<variable> [?$] \w++ )
  | (?P<language> @ [A-Za-z0-9-]++ )
  | (?P<name> [\w.-]*+ : (?: [\w.:-] | %[0-9A-Fa-f]{2} | \\. )*+ )
  | (?P<word> [\w.-]++ )
  | (?P<mark> [{}()\[\]] )
  | (?P<other> . )
    ''',
    re.VERBOSE | re.DOTALL,
)
_ESCAPE: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_LARGEST: Final = 0x10FFFF


class Token(NamedTuple):
    """A piece of a query: ``kind`` is ``text iri open variable language name word mark`` or ``other``.

    ``open`` is the quotation mark of a string without end; ``place`` counts characters from 0.
    """

    kind: str
    text: str
    place: int


def tokens(query: str) -> Iterator[Token]:
    """Yield the tokens of a query, without white space and comments; a string without end is the last."""
    for match in _TOKEN.finditer(query):
        if (kind := match.lastgroup or "") != "space":
            yield Token(kind, match[0], match.start())
        if kind == "open":
            return


def unescaped(text: str) -> str:
    r"""Return ``text`` with its ``\uXXXX`` and ``\UXXXXXXXX`` read, which SPARQL 1.1 allows anywhere in a query."""
    return _ESCAPE.sub(_character, text)


def line_and_column(text: str, place: int) -> tuple[int, int]:
    """Return line and column of a place, both from 1."""
    return text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code <= _LARGEST else escape[0]
