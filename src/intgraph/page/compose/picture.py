"""The picture: the projection with its layout, names and styles, ready to be drawn."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from intgraph.locale.dates import period_in_words
from intgraph.network.layout import Layout, lay_out
from intgraph.network.projection import Edge, Node, Projection, project
from intgraph.page.compose.book import Book
from intgraph.page.compose.groups import in_order
from intgraph.page.report import Concept, Dot, Line, Picture

_SMALLEST: Final = 7.0
_LARGEST: Final = 13.0
_HUB: Final = 6.0
_BEND: Final = 26.0
# How far apart dots are where they are drawn whole, and how small they may become.
_ROOMY: Final = 26.0
_FINEST: Final = 0.1


def compose_picture(book: Book) -> Picture:
    """Return the network of the register; a tie that is over on the day of the page is faded."""
    projection = project(book.register)
    layout = lay_out(projection)
    degrees = Counter(iri for edge in projection.edges for iri in (edge.start, edge.end))
    scale = _scale(layout)
    dots = [_dot(book, node, layout, degrees[node.iri], scale) for node in projection.nodes]
    return Picture(
        width=layout.width,
        height=layout.height,
        shelf=layout.shelf,
        dots=tuple(dots),
        lines=tuple(_lines(book, projection, _homes(layout) if scale < 1 else {})),
        sectors=_used(book, "sector", (party.sector for party in book.register.party.values())),
        kinds=_used(book, "kind", (tie.kind for tie in book.register.tie.values())),
    )


def _dot(book: Book, node: Node, layout: Layout, degree: int, scale: float) -> Dot:
    x, y = layout.positions[node.iri]
    hub = node.noun == "tie"
    party = None if hub else book.register.party[node.iri]
    return Dot(
        name=book.names[node.iri],
        title=_tie_title(book, node.iri) if hub else _party_title(book, node.iri),
        target=f"#{book.anchors[node.iri]}",
        x=x,
        y=y,
        size=_size(hub, degree, scale),
        hub=hub,
        form=party.sector if party else book.register.tie[node.iri].kind,
        group=party.group if party else False,
        faded=hub and _is_over(book, node.iri),
        alone=degree == 0,
    )


def _size(hub: bool, degree: int, scale: float) -> float:
    """How large a dot is: the better connected, the larger; a party without a tie is as large as in any picture."""
    whole = _HUB if hub else min(_LARGEST, _SMALLEST + 1.2 * max(0, degree - 1) ** 0.6)
    return round(whole * scale if degree else whole, 1)


def _scale(layout: Layout) -> float:
    """How much smaller dots are drawn where they stand closer than they are wide."""
    return max(_FINEST, min(1.0, layout.spacing / _ROOMY))


def _homes(layout: Layout) -> Mapping[str, int]:
    """The number of the community that each node is in."""
    return {iri: at for at, community in enumerate(layout.communities) for iri in community.members}


def _lines(book: Book, projection: Projection, homes: Mapping[str, int]) -> Iterable[Line]:
    number = {node.iri: at for at, node in enumerate(projection.nodes)}
    bends = _bends(projection.edges)
    for edge in projection.edges:
        pair = edge.start != edge.tie
        yield Line(
            title=_tie_title(book, edge.tie) if pair else "",
            target=f"#{book.anchors[edge.tie]}" if pair else "",
            kind=edge.kind,
            start=number[edge.start],
            end=number[edge.end],
            bend=bends[edge],
            faded=_is_over(book, edge.tie),
            between=homes.get(edge.start) != homes.get(edge.end),
        )


def _bends(edges: Sequence[Edge]) -> Mapping[Edge, float]:
    """Parallel ties side by side: how far the middle of each lies from the straight line, start to end."""
    parallel: defaultdict[frozenset[str], list[Edge]] = defaultdict(list)
    for edge in edges:
        parallel[frozenset((edge.start, edge.end))].append(edge)
    bends: dict[Edge, float] = {}
    for together in parallel.values():
        for at, edge in enumerate(together):
            away = (at - (len(together) - 1) / 2) * _BEND
            bends[edge] = away if edge.start == together[0].start else -away
    return bends


def _party_title(book: Book, iri: str) -> str:
    party = book.register.party[iri]
    sector = book.concept("sector", party.sector).label
    group = book.say("page.group") if party.group else ""
    return _told(book.names[iri], sector, group, book.names.get(party.place, ""))


def _tie_title(book: Book, iri: str) -> str:
    tie = book.register.tie[iri]
    kind, period = book.concept("kind", tie.kind).label, period_in_words(tie.period, book.say)
    return _told(book.names[iri], kind, period, book.status(tie).label)


def _told(name: str, *details: str) -> str:
    return " – ".join(filter(None, (name, ", ".join(dict.fromkeys(filter(None, details))))))


def _is_over(book: Book, tie: str) -> bool:
    return book.status(book.register.tie[tie]).notation == "former"


def _used(book: Book, scheme_name: str, notations: Iterable[str]) -> tuple[Concept, ...]:
    return tuple(book.concept(scheme_name, notation) for notation in in_order(scheme_name, notations))
