"""Chance: what igraph draws by lot falls the same way on every run."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_SEED: Final = 20170301


@contextmanager
def chance_fixed() -> Iterator[None]:
    """Give igraph a known generator (it has one for the whole process), and put its usual one back."""
    import igraph

    igraph.set_random_number_generator(random.Random(_SEED))  # noqa: S311 - a picture, no secret
    try:
        yield
    finally:
        igraph.set_random_number_generator(random)
