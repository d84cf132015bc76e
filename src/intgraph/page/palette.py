"""The colours, light and dark, as data: one table for the page, the picture that stands by itself, and others."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

_VARIABLE: Final = re.compile(r"var\(--([a-z-]+)\)")


def colour(name: str) -> str:
    """Return a colour for a light ground: of a sector, or of a part of the page (``paper``, ``ink``, ``line``)."""
    return _palette()[name]["light"]


def as_variables() -> str:
    """Return the colours as variables of a style sheet.

    They follow the reader's choice of light or dark, unless ``data-theme`` on the root says otherwise; on paper they
    are light.
    """
    light, dark = (
        "".join(f"--{name}:{shades[mode]};" for name, shades in _palette().items()) for mode in ("light", "dark")
    )
    return (
        f":root{{color-scheme:light;{light}}}\n"
        f"@media screen and (prefers-color-scheme: dark)"
        f"{{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\n"
        f"@media screen{{:root[data-theme=dark]{{color-scheme:dark;{dark}}}}}\n"
    )


def without_variables(style: str) -> str:
    """Return a style sheet with the light colours written out, for what knows no variables."""
    return _VARIABLE.sub(lambda found: colour(found[1]), style)


@lru_cache(maxsize=1)
def _palette() -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = json.loads((Path(__file__).parent / "palette.json").read_text(encoding="utf-8"))
    return found
