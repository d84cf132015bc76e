"""Telling names: names that stay visible and have in them the name of something that an audience does not see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from intgraph.model.visibility import Visibility
from intgraph.store.protocol import Store

# A single letter stands in too many names that mean something else (see intgraph.model.audience).
_SHORTEST: Final = 2


class Apart(NamedTuple):
    """A folded name, and whether it is that of something withheld."""

    fold: str
    shut: int


class Called(NamedTuple):
    """A folded name and the IRI of a thing that bears it."""

    fold: str
    iri: str


def telling_names(store: Store, audience: Visibility, gone: Collection[str]) -> dict[str, str]:
    """Return the IRI of each thing that stays and tells, with that of the withheld thing (in ``gone``) it tells of.

    A name that something that stays bears as well tells nothing.
    """
    names = store.select(Apart, "names_apart", None, audience=int(audience))
    kept = {row.fold for row in names if not row.shut}
    secrets = {row.fold for row in names if row.shut and len(row.fold) >= _SHORTEST} - kept
    found = dict(_found(kept, secrets))
    called: dict[str, list[str]] = defaultdict(list)
    for row in store.select(Called, "called", None, names=sorted({*found, *found.values()})) if found else ():
        called[row.fold].append(row.iri)
    return {iri: hidden for iri, hidden in _pairs(found, called) if iri not in gone}


def _found(names: Iterable[str], secrets: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield each name that has a secret in it as whole words, with that secret.

    Secrets are looked up by their first two words: many begin alike (“gemeente”).
    """
    by_start: dict[str, list[str]] = defaultdict(list)
    for secret in sorted(secrets):
        by_start[" ".join(secret.split()[:2])].append(secret)
    first_words = {start.partition(" ")[0] for start in by_start}
    for name in names:
        words = name.split()
        for at, word in enumerate(words):
            if word in first_words:
                close = (*by_start.get(word, ()), *by_start.get(" ".join(words[at : at + 2]), ()))
                yield from ((name, secret) for secret in close if f" {secret} " in f" {name} ")


def _pairs(found: Mapping[str, str], called: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for name, secret in sorted(found.items()):
        yield from ((iri, called[secret][0]) for iri in called[name])
