"""Every sentence and word a person sees, in Dutch and English, by key.

The words are data (``nl.json``, ``en.json``: flat, sorted, the same keys); this is their one reader. A key is
``room.what``; ``{name}`` in a sentence is filled in by keyword.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

LANGUAGES: Final = ("nl", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    language: str
    sentences: Mapping[str, str]

    def __call__(self, key: str, **fill: object) -> str:
        """Return the sentence of ``key`` with ``fill`` filled in; raise ``KeyError`` for an unknown key."""
        sentence = self.sentences[key]
        return sentence.format(**fill) if fill else sentence

    def count(self, key: str, count: int, **fill: object) -> str:
        """Return the sentence for ``count`` things: ``key.one`` for one, else ``key`` with ``{count}``."""
        return self(f"{key}.one" if count == 1 else key, count=count, **fill)

    def get(self, key: str, default: str) -> str:
        """Return the sentence of ``key``, or ``default`` where there is none."""
        return self.sentences.get(key, default)


@lru_cache(maxsize=2)
def words(language: str) -> Words:
    """Return the words of ``language`` (``nl`` or ``en``)."""
    if language not in LANGUAGES:
        raise ValueError(f"no words in {language!r}; choose from {LANGUAGES}")
    text = (Path(__file__).parent / f"{language}.json").read_text(encoding="utf-8")
    return Words(language, json.loads(text))


def preferred_language(environ: Mapping[str, str] = os.environ) -> str:
    """Return the language of the environment: ``INTGRAPH_LANG``, else the usual locale variables, else English."""
    for variable in ("INTGRAPH_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environ.get(variable, "")[:2].lower()
        if value in LANGUAGES:
            return value
    return "en"
