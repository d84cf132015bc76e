"""How much plain language is understood: ``python -m benchmarks.phrasings tests/phrasings/unseen.jsonl``.

Each line of a set is a sentence with what it asks: the question of the catalogue and for each argument every value
that is right; ``null`` for a sentence that is no question of the catalogue. Right, wrong and not understood are
counted; a wrong answer is worse than none.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from intgraph.ask.plain.understand import NotUnderstood, Understood, understand
from intgraph.ask.resolve import resolve
from intgraph.errors import NameUnknownError, PlaceAbsentError
from intgraph.office import Office
from intgraph.store.protocol import Store, Target

RIGHT, WRONG, NOT_UNDERSTOOD = "right", "wrong", "not understood"
# The names of arguments in the sets, where the catalogue calls them otherwise.
_CALLED: Final = {
    "kind": "kinds",
    "sector": "sectors",
    "role": "roles",
    "pillar": "pillars",
    "theme": "themes",
    "sdg": "sdgs",
    "as_of": "when",
    "from": "first",
    "to": "last",
    "field": "fields",
    "name": "target",
}
_SETS: Final = frozenset({"kinds", "sectors", "roles", "pillars", "themes", "sdgs"})


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One sentence and its readings: pairs of a question (``None``: no question of ours) and its arguments."""

    id: str
    language: str
    category: str
    text: str
    readings: tuple[tuple[str | None, Mapping[str, Any]], ...]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Phrasing:
        """Return the phrasing of one line of a set."""
        own = (data["question"], data.get("arguments") or {})
        others = tuple((one["question"], one["arguments"]) for one in data.get("also") or ())
        return cls(data["id"], data["lang"], data["category"], data["text"], (own, *others))

    @property
    def is_question(self) -> bool:
        """Tell whether the catalogue has a question that the sentence asks."""
        return self.readings[0][0] is not None


def phrasings(file: Path) -> Iterator[Phrasing]:
    """Yield the phrasings of a set."""
    for line in file.read_text(encoding="utf-8").splitlines():
        yield Phrasing.of(json.loads(line))


def judged(phrasing: Phrasing, store: Store) -> tuple[str, Understood | NotUnderstood]:
    """Return whether a sentence is understood rightly, and as what."""
    found = understand(phrasing.text, store, phrasing.language)
    if isinstance(found, NotUnderstood):
        return (NOT_UNDERSTOOD if phrasing.is_question else RIGHT), found
    if not phrasing.is_question:
        # A name that the graph does not know gets no answer but "not stated", which is a refusal too.
        return (RIGHT if any(_is_strange(value) for value in found.arguments.values()) else WRONG), found
    known = Understood(found.question, {name: _resolved(value, store) for name, value in found.arguments.items()})
    fits = any(question == known.question and _fits(known, wanted) for question, wanted in phrasing.readings)
    return (RIGHT if fits else WRONG), found


def _resolved(value: Any, store: Store) -> Any:
    """A name passed on as typed is what the question takes it for: the gazetteer knows more spellings."""
    if not _is_strange(value):
        return value
    try:
        return resolve(store, value.name, ("place", "party", "tie"), "en")
    except (NameUnknownError, PlaceAbsentError):
        return value


def _is_strange(value: object) -> bool:
    return isinstance(value, Target) and not value.iri


def _fits(found: Understood, wanted: Mapping[str, Any]) -> bool:
    given = {_CALLED.get(name, name): value for name, value in found.arguments.items()}
    asked = {_CALLED.get(name, name): values for name, values in wanted.items() if name != "named"}
    fitting = all(_is_one_of(name, given.pop(name, None), values, wanted) for name, values in asked.items())
    return fitting and not given


def _is_one_of(name: str, value: Any, values: Any, wanted: Mapping[str, Any]) -> bool:
    if values is None:
        return _is_strange(value) and _same_name(value.name, str(wanted.get("named", "")))
    if name in _SETS:
        return sorted(value or ()) in [sorted(one) for one in values]
    if name == "fields":
        return (value or [None])[0] in values
    if isinstance(value, Target):
        return f"{value.noun}/{value.iri.rpartition('/')[2]}" in values
    return value is not None and str(value) in [str(one) for one in values]


def _same_name(said: str, named: str) -> bool:
    return said.casefold().replace("-", " ") in named.casefold().replace("-", " ")


def main() -> None:
    """Print the counts of each set; with ``--show`` also what was not right."""
    parser = argparse.ArgumentParser(description="Count how many sentences are understood.")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="print what was not right")
    asked = parser.parse_args()
    with Office.open(language="nl") as office:
        for file in asked.files:
            counts = Counter[str]()
            for phrasing in phrasings(file):
                verdict, found = judged(phrasing, office.store)
                counts[verdict] += 1
                counts["refused as it should"] += not phrasing.is_question and verdict == RIGHT
                if asked.show and verdict != RIGHT:
                    print(f"{verdict}: {phrasing.id} {phrasing.text}\n    {_shown(found)}")
            print(file.name, dict(counts))


def _shown(found: Understood | NotUnderstood) -> str:
    if isinstance(found, Understood):
        values = {name: getattr(value, "iri", value) or value.name for name, value in found.arguments.items()}
        return f"{found.question} {values}"
    return f"words {found.words}, near {[one.question for one in found.nearest]}"


if __name__ == "__main__":
    main()
