"""Promise of `path` on a generated network: by fetching a part the search finds what networkx finds in the whole."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from math import inf
from pathlib import Path
from random import Random

import networkx
import pytest

from intgraph.ask.introducing.legs import Legs
from intgraph.ask.role_statuses import role_statuses
from intgraph.model.period import parse_moment
from intgraph.model.register import Register
from intgraph.network.paths import Ends, Limits, Surroundings, shortest
from intgraph.network.weights import LEAST_LEG, introduces, leg, through_party, through_tie
from intgraph.office import Office
from intgraph.store.attested import last_signs

ROOT = Path(__file__).parents[2]
WHEN = parse_moment("2020-06-15")
DAY = date(2020, 6, 15)


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """A network of four hundred parties."""
    folder = tmp_path_factory.mktemp("generated")
    subprocess.run(
        [sys.executable, "-m", "benchmarks.generate", "--parties", "400", "--seed", "5", folder], cwd=ROOT, check=True
    )
    return Office.open(folder)


@pytest.fixture(scope="module")
def whole(generated: Office) -> networkx.DiGraph[str]:
    """Every leg of the network, with what it costs to go it and on through the node it leads to."""
    register = generated.register()
    held = Counter(role.party for role in register.role.values())
    filled = Counter(role.tie for role in register.role.values())
    graph: networkx.DiGraph[str] = networkx.DiGraph()
    for party, tie, cost in legs(generated, register):
        graph.add_edge(party, tie, weight=cost + through_tie(filled[tie]))
        graph.add_edge(tie, party, weight=cost + through_party(held[party]))
    return graph


def legs(office: Office, register: Register) -> Iterator[tuple[str, str, float]]:
    """Every part of a party in a tie that brings people together, with its cost."""
    together = {kind for kind, label in office.store.labels("kind").items() if label.works_together}
    signs = last_signs(register)
    rows = office.store.participations(None)
    statuses = role_statuses(office.store, rows, WHEN)
    for row in rows:
        silent = (DAY - signs[row.tie]).days / 365.25 if row.tie in signs else None
        cost = leg(row.kind, statuses[row.role_iri].value, silent)
        if row.kind in together and cost < inf:
            yield row.party, row.tie, cost


def may_introduce(party: str, register: Register) -> bool:
    """Tell whether a party may stand between others."""
    found = register.party[party]
    return introduces(found.group, found.sector, register.place[found.place].type if found.place else None)


def test_the_way_is_the_one_networkx_finds(generated: Office, whole: networkx.DiGraph[str]) -> None:
    """For pairs at random: there is a way when networkx has one without groups and the like, and it costs the same."""
    register = generated.register()
    counts = Counter(role.party for role in register.role.values())
    parties, chance, found = sorted(counts), Random(1), 0
    closed = {party for party in parties if not may_introduce(party, register)}
    for _ in range(60):
        start, end = chance.sample(parties, 2)
        around = Surroundings(Legs.on(generated.store, WHEN).steps)
        way = shortest(Ends({start: 1}, {end: 1}), around, Limits(least=LEAST_LEG)).way
        graph = networkx.subgraph_view(whole, filter_node=lambda n, ends=(start, end): n in ends or n not in closed)
        if start not in whole or end not in whole or not networkx.has_path(graph, start, end):
            assert way is None
            continue
        assert way is not None
        assert way.cost == pytest.approx(expected(graph, start, end, counts[end]))
        found += 1
    assert found > 20


def expected(graph: networkx.DiGraph[str], start: str, end: str, roles: int) -> float:
    """The cost of the shortest way; the end itself is not gone through."""
    cost: float = networkx.dijkstra_path_length(graph, start, end)
    return cost - through_party(roles)
