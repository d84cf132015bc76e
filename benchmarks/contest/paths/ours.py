"""intgraph: the question ``path``, the least cost on the day, with the evidence of every hop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.contest.paths.rules import Find, Length, Pair
from intgraph.ask.introducing.legs import Legs
from intgraph.model.iri import mint
from intgraph.model.office import DEFAULT_BASE
from intgraph.network.paths import Ends, Limits, Surroundings, shortest
from intgraph.network.weights import LEAST_LEG

if TYPE_CHECKING:
    from intgraph.model.period import Moment
    from intgraph.office import Office


def opened(office: Office, when: Moment, alternatives: int) -> Find:
    """Return the question with so many ways; the cost is not in the answer and stays untold."""

    def find(pair: Pair) -> Length | None:
        named = {"start": f"party/{pair.start}", "end": f"party/{pair.end}"}
        found = office.answer("path", **named, when=when, alternatives=alternatives).answers
        return Length(len(found[0].hops)) if found else None

    return find


def cost(office: Office, when: Moment, pair: Pair) -> float:
    """Return the least cost by the search that answers the question, for comparing; the parties have no parts."""
    start, end = (mint(DEFAULT_BASE, "party", party) for party in pair)
    around = Surroundings(Legs.on(office.store, when).steps)
    way = shortest(Ends({start: 1}, {end: 1}), around, Limits(least=LEAST_LEG)).way
    return way.cost if way else float("inf")
