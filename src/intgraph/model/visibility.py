"""For whose eyes a thing is meant, in widening order of trust."""

from __future__ import annotations

from enum import IntEnum


class Visibility(IntEnum):
    """A thing is shown to an audience when its own visibility is not above that audience."""

    PUBLIC = 0
    PARTNERS = 1
    INTERNAL = 2

    def __str__(self) -> str:
        return self.name.lower()
