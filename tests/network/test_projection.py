"""Promises of the projection."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from intgraph.model.period import parse_period
from intgraph.model.register import Register
from intgraph.model.tie import Role
from intgraph.network.projection import project, to_networkx
from network.drawn_registers import iri, register
from strategies import registers


def test_a_tie_of_two_is_one_edge() -> None:
    """Two parties with a tie are joined by that tie, with the role of each."""
    (edge,) = project(register({"t": ("a", "b")})).edges
    assert (edge.start, edge.end, edge.tie) == (iri("party", "a"), iri("party", "b"), iri("tie", "t"))
    assert edge.start_roles == edge.end_roles == ("partner",)


def test_a_tie_of_four_is_one_node_with_four_edges() -> None:
    """A tie of four cities never becomes six edges between them."""
    projection = project(register({"t": ("a", "b", "c", "d")}))
    assert [node.iri for node in projection.nodes if node.noun == "tie"] == [iri("tie", "t")]
    assert [edge.start for edge in projection.edges] == [iri("tie", "t")] * 4
    assert {edge.end for edge in projection.edges} == {iri("party", name) for name in "abcd"}
    assert all(edge.start_roles == () for edge in projection.edges)


def test_a_tie_of_one_stays_a_hub() -> None:
    """A title that one city holds is a node beside that city."""
    projection = project(register({"title": ("a",)}))
    assert [node.noun for node in projection.nodes] == ["party", "tie"]
    assert len(projection.edges) == 1


def test_a_tie_of_nobody_stays_a_node() -> None:
    """A tie whose parties are not known here is still there."""
    projection = project(register({"empty": ()}))
    assert [node.noun for node in projection.nodes] == ["tie"]
    assert projection.edges == ()


def test_parallel_ties_stay_apart() -> None:
    """Two ties between the same parties are two edges, in the networkx graph as well."""
    known = register({"one": ("a", "b"), "two": ("a", "b")})
    assert [edge.tie for edge in project(known).edges] == [iri("tie", "one"), iri("tie", "two")]
    graph = to_networkx(known)
    assert set(graph[iri("party", "a")][iri("party", "b")]) == {iri("tie", "one"), iri("tie", "two")}


def test_two_roles_of_one_party_are_one_edge() -> None:
    """A party that is partner and lead in a tie has one edge with both roles, and the tie is still one of two."""
    known = register({"t": ("a", "b")})
    lead = Role(iri("role", "t.a.lead"), iri("tie", "t"), iri("party", "a"), "lead")
    (edge,) = project(replace(known, role={**known.role, lead.iri: lead})).edges
    assert edge.start_roles == ("partner", "lead")


def test_an_edge_has_the_period_of_its_roles_or_else_of_its_tie() -> None:
    """Where a role has a period of its own, that is the period of its edge; elsewhere the tie's is."""
    known = register({"t": ("a", "b", "c")})
    tie = replace(known.tie[iri("tie", "t")], period=parse_period("1976/.."))
    own = replace(known.role[iri("role", "t.c")], period=parse_period("1985/.."))
    changed = replace(known, tie={tie.iri: tie}, role={**known.role, own.iri: own})
    periods = {edge.end: edge.period.edtf for edge in project(changed).edges}
    assert periods == {iri("party", "a"): "1976/..", iri("party", "b"): "1976/..", iri("party", "c"): "1985/.."}


def test_roles_of_unknown_parties_are_left_out() -> None:
    """What was withheld from the register is not in the network either."""
    known = register({"t": ("a", "b", "c")})
    parties = {party: value for party, value in known.party.items() if party != iri("party", "c")}
    projection = project(replace(known, party=parties))
    assert iri("party", "c") not in str(projection)
    assert len(projection.edges) == 1


def test_networkx_gets_plain_attributes() -> None:
    """Attributes are texts and booleans, so that every format of networkx can write them."""
    graph = to_networkx(register({"t": ("a", "b"), "u": ("a", "b", "c")}, alone=["d"]))
    values = [value for _, data in graph.nodes(data=True) for value in data.values()]
    values += [value for *_, data in graph.edges(data=True) for value in data.values()]
    assert {type(value) for value in values} == {str, bool}
    assert graph.nodes[iri("tie", "u")]["noun"] == "tie"
    assert graph.nodes[iri("party", "d")] == {
        "noun": "party",
        "name": "d",
        "name_en": "",
        "sector": "",
        "place": "",
        "group": False,
    }


@given(registers())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_role_is_in_exactly_one_edge(known: Register) -> None:
    """Nothing gets lost and nothing is made up: each role's party stands at an edge of its tie, in that role."""
    projection = project(known)
    told = {
        (edge.tie, party, role)
        for edge in projection.edges
        for party, roles in ((edge.start, edge.start_roles), (edge.end, edge.end_roles))
        for role in roles
    }
    assert told == {(role.tie, role.party, role.role) for role in known.role.values()}
    nodes = {node.iri for node in projection.nodes}
    assert set(known.party) <= nodes
    assert all({edge.start, edge.end} <= nodes for edge in projection.edges)


@given(registers())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_order_of_the_tables_does_not_matter(known: Register) -> None:
    """The same things in another order give the same projection."""
    turned = Register(**{noun: dict(reversed(things.items())) for noun, things in known.nouns()})  # type: ignore[arg-type]
    assert project(turned) == project(known)
