"""Columns: the sorts of which the payload is made; a value that points to nothing is ``NONE``."""

from __future__ import annotations

from typing import Final, TypeAlias

NONE: Final = -1

Texts: TypeAlias = tuple[str, ...]
Numbers: TypeAlias = tuple[int, ...]
Coordinates: TypeAlias = tuple[float | None, ...]
Days: TypeAlias = tuple[int | None, ...]
Lists: TypeAlias = tuple[tuple[int, ...], ...]
TextLists: TypeAlias = tuple[tuple[str, ...], ...]
