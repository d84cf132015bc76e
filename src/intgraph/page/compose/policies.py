"""Policies: one entry each within the policy that it stands in, in groups of one party."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from intgraph.locale.dates import period_in_words
from intgraph.model.names import fold
from intgraph.page.compose.book import Book
from intgraph.page.compose.ground import ground
from intgraph.page.report import Label, PolicyEntry, PolicyGroup


def policy_groups(book: Book) -> tuple[PolicyGroup, ...]:
    """Return the policies that stand in no other, by party; those of nobody that is named come last."""
    policies = book.register.policy
    inside: defaultdict[str, list[str]] = defaultdict(list)
    for policy in policies.values():
        inside[policy.part_of if policy.part_of in policies else ""].append(policy.iri)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for iri in book.by_name(inside.pop("", [])):
        owner = policies[iri].party
        groups[owner if owner in book.anchors else ""].append(iri)
    order = sorted(groups, key=lambda party: (not party, fold(book.names.get(party, "")), party))
    return tuple(
        PolicyGroup(book.link(party), tuple(_policy(book, iri, inside) for iri in groups[party])) for party in order
    )


def _policy(book: Book, iri: str, inside: Mapping[str, Sequence[str]]) -> PolicyEntry:
    policy = book.register.policy[iri]
    outer = book.register.policy.get(policy.part_of)
    owner = [] if outer and outer.party == policy.party else [policy.party]
    return PolicyEntry(
        anchor=book.anchors[iri],
        name=book.name(iri),
        kind=book.concept("policy", policy.kind),
        period=period_in_words(policy.period, book.say),
        facts=(
            *book.fact("party", book.links(owner if outer else [])),
            *book.fact("about", book.links(policy.about)),
            *book.fact("pillars", (Label(book.concept("pillar", pillar).label) for pillar in policy.pillars)),
        ),
        parts=tuple(_policy(book, part, inside) for part in book.by_name(inside.get(iri, ()))),
        ground=ground(book, iri, policy.note),
    )
