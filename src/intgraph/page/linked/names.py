"""Names of things in JSON-LD: short where they begin with the base of the page, whole otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

# Nothing that JSON-LD could take for a keyword, a prefixed name or a path.
_LOCAL: Final = re.compile(r"[A-Za-z0-9_~-][A-Za-z0-9._~-]*")
_WHOLE: Final = re.compile(r"https?://[^\s\x00-\x20\"<>\\^`{|}\x7f-\x9f\u200b-\u206f\ud800-\udfff\ufff0-\uffff]+")


@dataclass(frozen=True, slots=True)
class Namer:
    """Writes IRIs; ``base`` ends in a slash, and a noun and a slash follow it."""

    base: str

    def name(self, noun: str, iri: str) -> str:
        """Return the IRI of a thing as it stands where things of its noun do; empty for what is no web IRI."""
        local = iri.removeprefix(f"{self.base}{noun}/")
        return local if local != iri and _LOCAL.fullmatch(local) else self.whole(iri)

    def names(self, noun: str, iris: Iterable[str]) -> list[str]:
        """Return those of several that have a name, in order."""
        return sorted(filter(None, (self.name(noun, iri) for iri in iris)))

    def whole(self, iri: str) -> str:
        """Return the IRI as it is, empty for what is no web IRI."""
        return iri if _WHOLE.fullmatch(iri) else ""
