"""A told answer in Markdown, for a report or a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from intgraph.ask.told import Section, Told

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def markdown(told: Told) -> str:
    """Return the answer as Markdown: a heading, sentences (tables where there are none), numbered sources and notes."""
    lines = [f"## {escaped(told.title)}", ""]
    for section in told.sections:
        lines += [*_section(section), ""]
    for document, cites in told.sources_by_document().items():
        lines += [
            f"**{escaped(document)}**",
            "",
            *(f"- \\[{cite.number}\\] {escaped(cite.said)}" for cite in cites),
            "",
        ]
    lines += [line for note in told.notes for line in (f"*{escaped(note)}*", "")]
    return "\n".join(lines).rstrip() + "\n"


def escaped(text: str) -> str:
    """Return ``text`` on one line with every character that Markdown gives a meaning escaped."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _section(section: Section) -> Iterator[str]:
    if section.heading:
        yield f"### {escaped(section.heading)}"
        yield ""
    if section.sentences:
        yield from (f"- {escaped(sentence)}" for sentence in section.sentences)
    elif section.header:
        yield _row(section.header)
        yield _row_of_rules(len(section.header))
        yield from map(_row, section.rows)
    else:
        yield from (f"- **{escaped(name)}**: {' '.join(map(escaped, values))}" for name, *values in section.rows)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(map(escaped, cells))} |"


def _row_of_rules(columns: int) -> str:
    return f"|{' --- |' * columns}"
