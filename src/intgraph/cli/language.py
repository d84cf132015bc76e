"""The language of this run of the command line, for help and errors that stand outside any command."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from intgraph.locale import LANGUAGES, preferred_language, words


def spoken_language(arguments: Sequence[str]) -> str:
    """Return the language asked for on the command line (``--lang nl``), or that of the environment."""
    for at, word in enumerate(arguments):
        chosen = word.partition("=")[2] if word.startswith("--lang=") else ""
        if word == "--lang":
            chosen = arguments[at + 1] if at + 1 < len(arguments) else ""
        if chosen in LANGUAGES:
            return chosen
    return preferred_language()


def told(key: str) -> str:
    """Return a sentence of the help in the language of this run."""
    return words(spoken_language(sys.argv))(f"cli.{key}")


def told_first(*keys: str) -> str:
    """Return the first of these sentences that there is, in the language of this run."""
    say = words(spoken_language(sys.argv))
    return next(sentence for key in keys if (sentence := say.get(key, "")))
