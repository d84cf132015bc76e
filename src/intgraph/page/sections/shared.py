"""What every section writes alike: labels, facts, marks, and the ground of an entry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from intgraph.locale import Words
from intgraph.page.markup import Content, Markup, join, tag
from intgraph.page.payload import Claim, Concept, Conflict, Fact, Ground, Label


def section(anchor: str, heading: str, *content: Content) -> Markup:
    """Return a part of the page with its heading."""
    return tag("section", tag("h2", heading, id=anchor), *content, aria_labelledby=anchor)


def written(label: Label) -> Markup:
    """Return a label: as a link where it leads somewhere, in its own language where that is not the page's."""
    if label.target.startswith("#"):
        return tag("a", label.text, href=label.target, lang=label.language)
    if label.target:
        return tag("a", label.text, href=label.target, lang=label.language, rel="external noopener noreferrer")
    return tag("span", label.text, lang=label.language) if label.language else join(label.text)


def listed(labels: Iterable[Label], between: str = ", ") -> Markup:
    """Return labels one after the other."""
    return separated(map(written, labels), between)


def separated(pieces: Iterable[Content], between: str) -> Markup:
    """Return the pieces that are not empty, with ``between`` between them."""
    shown = [piece for piece in map(join, pieces) if piece]
    return join([join(between if at else None, piece) for at, piece in enumerate(shown)])


def meta(*pieces: Content) -> Markup:
    """Return the line under a heading: pieces parted by a middle dot."""
    return tag("p", separated(pieces, " · "), class_="meta")


def facts(stated: Iterable[Fact]) -> Markup | None:
    """Return facts as a list of names and values."""
    rows = [tag("div", tag("dt", fact.name), tag("dd", listed(fact.values, "; "))) for fact in stated]
    return tag("dl", rows, class_="facts") if rows else None


def status(state: Concept) -> Markup:
    """Return the mark of a status."""
    return tag("span", state.label, class_=f"status is-{state.notation}")


def manner(ground: Ground) -> Markup | None:
    """Return the mark of something that is not plainly stated, and nothing for what is."""
    plain = ground.manner.notation == "states"
    return None if plain else tag("span", ground.manner.label, class_=f"manner is-{ground.manner.notation}")


def grounds(ground: Ground, say: Words) -> Markup:
    """Return the remark, the conflicts and the evidence of an entry."""
    conflicts = (_conflict(found, say) for found in ground.conflicts)
    return join(remark(ground.note, say), conflicts, _evidence(ground, say))


def remark(note: Label, say: Words) -> Markup | None:
    """Return a remark of whoever keeps the tables."""
    return tag("p", tag("b", say("page.note")), " ", written(note), class_="note") if note.text else None


def _conflict(conflict: Conflict, say: Words) -> Markup:
    heading = tag("p", tag("b", say("page.conflict", field=conflict.field)))
    claims = (tag("li", tag("b", claim.value), ": ", _said(claim)) for claim in conflict.claims)
    return tag("div", heading, tag("ul", claims), class_="conflict")


def _evidence(ground: Ground, say: Words) -> Markup | None:
    if not ground.claims:
        return None
    summary = tag("summary", say("page.evidence", count=len(ground.claims)))
    sources = (_of_source(list(claims)) for _, claims in groupby(ground.claims, key=lambda claim: claim.source))
    return tag("details", summary, sources, class_="evidence")


def _of_source(claims: Sequence[Claim]) -> Markup:
    """The claims of one source, under its name."""
    items = (tag("li", _quoted(claim), " ", tag("small", _carries(claim))) for claim in claims)
    return join(tag("p", tag("cite", written(claims[0].source))), tag("ul", items))


def _carries(claim: Claim) -> str:
    """Where the phrase stands, how it is said, and which fields rest on it."""
    value = f" ({claim.value})" if claim.value else ""
    said = f"{claim.manner.label}: {', '.join(claim.about)}{value}"
    return " · ".join(filter(None, (claim.locator, said)))


def _quoted(claim: Claim) -> Markup | None:
    return tag("q", claim.phrase.text, lang=claim.phrase.language) if claim.phrase.text else None


def _said(claim: Claim) -> Markup:
    """A claim on one line, for where claims are compared."""
    where = tag("cite", separated([written(claim.source), claim.locator], ", "))
    return join(separated([_quoted(claim), where], " "), f" ({claim.manner.label})")


def capital(text: str) -> str:
    """Return ``text`` with a capital first letter, as a heading has it."""
    return text[:1].upper() + text[1:]
