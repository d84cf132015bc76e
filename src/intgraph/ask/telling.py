"""Telling: what the tellers of all questions share: words, labels of concepts, numbered sources, sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from intgraph.ask.answer import Answer, Proof, TieRef
from intgraph.ask.judge import Status
from intgraph.ask.told import Citations, Section, Told, best, span, tie_name, titled
from intgraph.locale import Words, words
from intgraph.locale.dates import date_in_words, span_in_words
from intgraph.store.protocol import Label, Store

R = TypeVar("R")
_DATES = frozenset({"since", "until", "date"})


@dataclass(frozen=True)
class Telling:
    """How the answer of one question is told in one language."""

    words: Words
    store: Store
    citations: Citations
    schemes: dict[str, Mapping[str, Label]] = field(default_factory=dict)

    @classmethod
    def of(cls, store: Store, language: str) -> Telling:
        """Return a telling without any citation yet."""
        say = words(language)
        return cls(say, store, Citations(say))

    def label(self, scheme: str, notation: str) -> str:
        """Return the label of a concept; a notation that is not known stays as it is."""
        if scheme not in self.schemes:
            self.schemes[scheme] = self.store.labels(scheme)
        found = self.schemes[scheme].get(notation)
        return notation if found is None else (found.nl if self.words.language == "nl" else found.en)

    def labels(self, scheme: str, notations: Iterable[str]) -> str:
        """Return the labels of concepts, joined by commas."""
        return ", ".join(self.label(scheme, notation) for notation in notations)

    def tie(self, tie: TieRef) -> str:
        """Return the name of a tie, with its kind where the name does not tell it."""
        return tie_name(tie.name, self.label("kind", tie.kind), self.words)

    def status(self, status: Status) -> str:
        """Return a status in words."""
        return self.words(f"status.{status.value}")

    def span(self, since: str | None, until: str | None) -> str:
        """Return a period in a few words, a dash when nothing is stated."""
        return span(since, until, self.words)

    def date(self, edtf: str | None) -> str:
        """Return a date in words, a dash when none is stated."""
        return date_in_words(edtf, self.words) if edtf else "–"

    def cite(self, proofs: Iterable[Proof]) -> str:
        """Return the marks ``[1] [2]`` of the best proofs; they are listed under the answer."""
        return self.citations.cite(proofs)

    def best(self, proofs: Iterable[Proof]) -> list[Proof]:
        """Return the best proofs, every claimed value among them: what a sentence rests on."""
        return best(proofs)

    def sentence(
        self, opening: str, since: str | None, until: str | None, status: Status, evidence: Sequence[Proof]
    ) -> str:
        """Return a sentence: ``opening``, period and status; disputes and inferences said aloud; and the sources."""
        period = span_in_words(since, until, self.words)
        manner = self.manner(evidence)
        parts = (", ".join(filter(None, (opening, period))), self.words(f"status.said.{status.value}"))
        told = "; ".join(filter(None, (": ".join(parts), *self.disputes(evidence), manner)))
        marks = self.citations.marks(evidence)
        return f"{told}. {marks}".rstrip()

    def disputes(self, evidence: Iterable[Proof]) -> Iterator[str]:
        """Yield each field of which the proofs claim different values, with every claim and its source."""
        claims = [proof for proof in evidence if proof.value and proof.modality != "proposes"]
        for field_name in dict.fromkeys(proof.field for proof in claims):
            values = {proof.value: proof for proof in claims if proof.field == field_name}
            if len(values) > 1:
                said = (f"{self.value(field_name, value)} {self.citations.marks([values[value]])}" for value in values)
                yield f"{self.words(f'field.{field_name}')}: {self.words('date.or').join(said)}"

    def manner(self, evidence: Sequence[Proof]) -> str:
        """Return how it is said where no source says it outright: implied, our reading, or proposed; else nothing."""
        manners = {proof.modality for proof in evidence}
        if not manners:
            return self.words("proof.none")
        return "" if "states" in manners else self.words(f"manner.{sorted(manners)[0]}")

    def value(self, field_name: str, value: str | None) -> str:
        """Return the value of a field in words."""
        return self.date(value) if field_name in _DATES else (value or "–")

    def section(
        self,
        heading: str,
        columns: Sequence[str],
        rows: Sequence[R],
        cells: Callable[[R], tuple[str, ...]],
        sentence: Callable[[R], str],
    ) -> Section:
        """Return ``rows`` as a table and as sentences; ``columns`` are the keys ``heading.*`` of its header."""
        header = tuple(self.words(f"heading.{column}") for column in columns)
        return Section(heading, header, tuple(map(cells, rows)), tuple(map(sentence, rows)))

    def told(self, answer: Answer, title: str, sections: Iterable[Section]) -> Told:
        """Return the answer with its sources and notes; sections without rows are left out."""
        shown = tuple(section for section in sections if section.rows)
        return Told(titled(title), shown, self.citations.sources(), answer.notes)
