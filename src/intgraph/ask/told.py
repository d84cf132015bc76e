"""Told: an answer as a person reads it, in sections of tables with numbered sources; every format prints this."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from intgraph.ask.answer import Proof
from intgraph.ask.proof import rank
from intgraph.locale import Words
from intgraph.locale.dates import date_in_words, span_in_words
from intgraph.model.names import fold


@dataclass(frozen=True, slots=True)
class Section:
    """A table with its heading, and the same in sentences; an empty header row means a list of names and values."""

    heading: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cite:
    """A numbered place in a source: what the source is, and where in it what is said."""

    number: int
    source: str
    said: str


@dataclass(frozen=True, slots=True)
class Told:
    """A title, sections, the numbered places in sources they refer to as ``[1]``, and notes."""

    title: str
    sections: tuple[Section, ...]
    sources: tuple[Cite, ...] = ()
    notes: tuple[str, ...] = ()

    def sources_by_document(self) -> dict[str, list[Cite]]:
        """Return the cited places by source, sources in the order in which they are first cited."""
        grouped: dict[str, list[Cite]] = {}
        for cite in self.sources:
            grouped.setdefault(cite.source, []).append(cite)
        return grouped


@dataclass(frozen=True)
class Citations:
    """Numbers the proofs of an answer in the order in which they are first cited."""

    words: Words
    cited: dict[tuple[str, str], Cite] = field(default_factory=dict)

    def cite(self, proofs: Iterable[Proof]) -> str:
        """Return the marks of the best proofs, see ``best``."""
        return self.marks(best(proofs))

    def marks(self, proofs: Iterable[Proof]) -> str:
        """Return the marks of these proofs, apart by spaces so that a narrow column can break between them."""
        return " ".join(dict.fromkeys(f"[{self._number(proof)}]" for proof in proofs))

    def sources(self) -> tuple[Cite, ...]:
        """Return the places that were cited, in the order of their numbers."""
        return tuple(self.cited.values())

    def _number(self, proof: Proof) -> int:
        where = locator(proof.locator, self.words)
        quote = self.words("proof.said", phrase=proof.phrase) if proof.phrase else ""
        manner = "" if proof.modality == "states" else f" ({self.words(f'modality.{proof.modality}')})"
        key = (_document(proof, self.words), f"{where}{quote}{manner}")
        return self.cited.setdefault(key, Cite(len(self.cited) + 1, *key)).number


def best(proofs: Iterable[Proof], most: int = 2) -> list[Proof]:
    """Return the ``most`` best proofs: dates first, the plainest said first, no passage twice.

    Where proofs claim different values, every value is there once, however many there are.
    """
    return distinct(sorted(proofs, key=rank), most)


def distinct(proofs: Sequence[Proof], most: int) -> list[Proof]:
    """Return the first ``most`` proofs, no passage twice; every claimed value is there, however many there are."""
    chosen = list({(proof.field, proof.value): proof for proof in reversed(proofs) if proof.value}.values())[::-1]
    for proof in proofs:
        if len(chosen) < most and not any(_same_passage(proof, other) for other in chosen):
            chosen.append(proof)
    return chosen


def _same_passage(one: Proof, other: Proof) -> bool:
    if one.source_id != other.source_id:
        return False
    if not one.phrase or not other.phrase:
        return one.locator == other.locator
    return one.phrase in other.phrase or other.phrase in one.phrase


def _document(proof: Proof, words: Words) -> str:
    date = date_in_words(proof.source_date, words) if proof.source_date else ""
    details = ", ".join(filter(None, (date, proof.source if proof.source != proof.source_name else "")))
    return f"{proof.source_name} ({details})" if details else proof.source_name


def locator(text: str, words: Words) -> str:
    """Return a locator in the language of ``words``: ``lines 64-68`` is ``regels 64-68`` in Dutch."""
    unit, _, rest = text.partition(" ")
    return f"{words.get(f'locator.{unit}', unit)} {rest}".strip()


def span(since: str | None, until: str | None, words: Words) -> str:
    """Return a period in a few words; nothing stated gives a dash."""
    return span_in_words(since, until, words) or "–"


def titled(text: str) -> str:
    """Return ``text`` as a title: with a capital in front."""
    return text[:1].upper() + text[1:]


def tie_name(name: str, kind: str, words: Words) -> str:
    """Return the name of a tie, with its kind where the name does not tell it."""
    return name if fold(kind) in fold(name) else words("tie.named", name=name, kind=kind)
