"""What every section writes alike: labels, facts, marks, and the ground of an entry.

The report is the part of the page that cannot be packed, so it says everything in as little markup as it can: an
entry is an item of a list, a fact a line, evidence a line a phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from intgraph.locale import Words
from intgraph.page.markup import Content, Markup, join, tag
from intgraph.page.report import Claim, Concept, Conflict, Fact, Ground, Label


def section(anchor: str, heading: str, *content: Content) -> Markup:
    """Return a part of the page with its heading."""
    return tag("section", tag("h2", heading, id=anchor), *content, aria_labelledby=anchor)


def written(label: Label) -> Markup:
    """Return a label: as a link where it leads somewhere, in its own language where that is not the page's."""
    if label.target:
        rel = None if label.target.startswith("#") else "noreferrer"
        return tag("a", label.text, href=label.target, lang=label.language, rel=rel)
    return tag("span", label.text, lang=label.language) if label.language else join(label.text)


def listed(labels: Iterable[Label], between: str = ", ") -> Markup:
    """Return labels one after the other."""
    return separated(map(written, labels), between)


def separated(pieces: Iterable[Content], between: str) -> Markup:
    """Return the pieces that are not empty, with ``between`` between them."""
    shown = [piece for piece in map(join, pieces) if piece]
    return join([join(between if at else None, piece) for at, piece in enumerate(shown)])


def entry(anchor: str, heading: Markup, *content: Content) -> Markup:
    """Return an entry of a list, under its heading."""
    return tag("li", heading, *content, id=anchor)


def entries(items: Iterable[Markup]) -> Markup:
    """Return entries as a list that stands in columns where there is room."""
    return tag("ul", items, class_="cards")


def meta(*pieces: Content) -> Markup | None:
    """Return the line under a heading: pieces parted by a middle dot."""
    told = separated(pieces, " · ")
    return tag("p", told) if told else None


def facts(stated: Iterable[Fact]) -> Iterator[Markup]:
    """Yield a line for each fact: its name and its values."""
    for fact in stated:
        yield tag("p", fact.name, ": ", listed(fact.values, "; "))


def status(state: Concept) -> Markup | None:
    """Return the mark of a status, nothing where it is not told."""
    return tag("i", state.label, class_=state.notation) if state.notation else None


def manner(ground: Ground) -> str | None:
    """Return the mark of something that is not plainly stated, and nothing for what is."""
    return None if ground.manner.notation == "states" else ground.manner.label


def grounds(ground: Ground, say: Words) -> Markup:
    """Return the remark, the conflicts and the evidence of an entry."""
    conflicts = (_conflict(found, say) for found in ground.conflicts)
    return join(remark(ground.note, say), conflicts, (tag("p", _said(claim)) for claim in _others(ground)))


def _others(ground: Ground) -> Iterator[Claim]:
    """The claims that were not told with a conflict."""
    told = {(claim.source, claim.locator, claim.phrase) for conflict in ground.conflicts for claim in conflict.claims}
    for claim in ground.claims:
        if len(claim.about) > 1 or (claim.source, claim.locator, claim.phrase) not in told:
            yield claim


def remark(note: Label, say: Words) -> Markup | None:
    """Return a remark of whoever keeps the tables."""
    return tag("p", say("page.note"), " ", written(note)) if note.text else None


def _conflict(conflict: Conflict, say: Words) -> Markup:
    claims = (tag("li", tag("b", claim.value), ": ", _said(claim)) for claim in conflict.claims)
    return tag("div", say("page.conflict", field=conflict.field), tag("ul", claims), class_="conflict")


def _said(claim: Claim) -> Markup:
    """A claim: the phrase, the number of its source and where it stands, how it is said, and what rests on it."""
    phrase = tag("q", claim.phrase.text, lang=claim.phrase.language) if claim.phrase.text else None
    where = f"[{claim.source}] {claim.locator}".strip()
    plain = claim.manner.notation == "states"
    about = ", ".join(claim.about) + (f" ({claim.value})" if claim.value and claim.about else "")
    return separated([phrase, separated([where, None if plain else claim.manner.label, about], " · ")], " ")


def capital(text: str) -> str:
    """Return ``text`` with a capital first letter, as a heading has it."""
    return text[:1].upper() + text[1:]
