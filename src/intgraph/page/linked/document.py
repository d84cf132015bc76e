"""The document: a description of the page's data set with its places, parties, ties and events, as JSON-LD.

Evidence stands in the text of the page and in the RDF export; ``@context`` is inside, and nothing is fetched.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from intgraph.model.office import DEFAULT_BASE
from intgraph.model.register import Register
from intgraph.model.tie import Role
from intgraph.page.linked.names import Namer
from intgraph.page.linked.things import Writer
from intgraph.rdf.pen import legal

_CONTEXT: Final = Path(__file__).parent / "context.json"
# With more parties only the data set is described: at 1,000 its things take 430 KB, a third of the page.
_MOST_PARTIES: Final = 1000
# What could end the script element that the document stands in, or a line within it.
_ESCAPED: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class Edition:
    """What is told of the data set as a whole: titles by language, the day of the page, its fingerprint."""

    titles: Mapping[str, str]
    day: date
    digest: str


def linked_data(register: Register, edition: Edition) -> str:
    """Return the document as text for a script element; it holds nothing that ``register`` does not.

    Its triples are among those of ``rdf.encode.encode``, but for those of the data set, a blank node.
    """
    namer = Namer(_base(register))
    context = _context(namer.base)
    told = dict(_things(register, namer, context)) if len(register.party) <= _MOST_PARTIES else {}
    document = {"@context": context, "@type": "dcat:Dataset", **_described(register, namer, edition)}
    text = json.dumps(document | told, ensure_ascii=False, separators=(",", ":"))
    return legal(text).translate(_ESCAPED)


def _described(register: Register, namer: Namer, edition: Edition) -> dict[str, Any]:
    cards = sorted(register.office.values(), key=lambda card: card.iri)
    counts = {"Party": len(register.party), "Tie": len(register.tie), "Place": len(register.place)}
    return {
        "titles": {language: legal(title) for language, title in edition.titles.items()},
        "date": edition.day.isoformat(),
        "content": f"sha256:{edition.digest}",
        "licence": [licence for licence in map(namer.whole, dict.fromkeys(card.licence for card in cards)) if licence],
        "publisher": [party for party in (namer.whole(card.party) for card in cards) if party],
        "source": [office for office in (namer.whole(card.iri) for card in cards) if office],
        "counts": [{"class": name, "entities": count} for name, count in counts.items()],
    }


def _things(register: Register, namer: Namer, terms: Collection[str]) -> Iterator[tuple[str, Any]]:
    roles: defaultdict[str, list[Role]] = defaultdict(list)
    for role in register.role.values():
        roles[role.tie].append(role)
    writer = Writer(register, namer, roles, terms)
    yield "places", writer.nodes("place", register.place.values(), writer.place)
    yield "parties", writer.nodes("party", register.party.values(), writer.party)
    yield "ties", writer.nodes("tie", register.tie.values(), writer.tie)
    yield "events", writer.nodes("event", register.event.values(), writer.event)


def _base(register: Register) -> str:
    bases = sorted({card.base for card in register.office.values()})
    known = [base for base in bases if Namer("").whole(f"{base}/id/")]
    return f"{known[0] if known else DEFAULT_BASE}/id/"


def _context(base: str) -> dict[str, Any]:
    """The context with the base of the page filled in."""
    context: dict[str, Any] = json.loads(_CONTEXT.read_text(encoding="utf-8").replace("{base}", base))
    return context
