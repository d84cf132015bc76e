"""Selecting: from a register to the part of it that a selection asks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from intgraph.ask.judge import claimed_periods, status
from intgraph.ask.selecting.selection import Selection
from intgraph.errors import InputError
from intgraph.model.event import Event
from intgraph.model.period import Moment, Period, day
from intgraph.model.policy import Policy
from intgraph.model.pruning import pruned, unlinked
from intgraph.model.register import Register
from intgraph.model.source import Evidence
from intgraph.model.tie import Tie
from intgraph.store.attested import attested_until
from intgraph.store.protocol import Target


def select(register: Register, selection: Selection) -> Register:
    """Return the part of ``register`` that ``selection`` asks for, with all that tells it.

    With a tie stay its roles, and with those its parties, whole; with a party its people; with all of them the
    events and policies about them, the places they lie in, their evidence with its sources, and the steps of the
    story that show nothing else. References to the rest are cut. Raises ``InputError`` when the focus is not in the
    register, or nothing is left.
    """
    if not selection:
        return register
    web = Web.of(register, _passing(register, selection))
    own, ties = _around(register, web, selection)
    parties = own | web.parties_of(ties)
    if not parties:
        raise InputError("selection.nothing")
    return _told(register, parties, ties, own if selection.focus else parties)


@dataclass(frozen=True)
class Web:
    """Which parties have a role in which ties, seen from both."""

    parties: Mapping[str, frozenset[str]]
    ties: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, register: Register, ties: Collection[str]) -> Web:
        """Return the web of those ``ties``; a tie without roles is in it as well."""
        parties: dict[str, set[str]] = {iri: set() for iri in ties}
        joined: defaultdict[str, set[str]] = defaultdict(set)
        for role in register.role.values():
            if role.tie in parties and role.party in register.party:
                parties[role.tie].add(role.party)
                joined[role.party].add(role.tie)
        return cls(
            {iri: frozenset(found) for iri, found in parties.items()},
            {iri: frozenset(found) for iri, found in joined.items()},
        )

    def parties_of(self, ties: Iterable[str]) -> set[str]:
        """Return everyone with a role in one of ``ties``."""
        return {party for tie in ties for party in self.parties[tie]}

    def ties_of(self, parties: Iterable[str]) -> set[str]:
        """Return every tie in which one of ``parties`` has a role."""
        return {tie for party in parties for tie in self.ties.get(party, ())}

    def among(self, parties: set[str]) -> set[str]:
        """Return every tie of several of ``parties`` with nobody else; a title of one of them joins nobody."""
        return {tie for tie in self.ties_of(parties) if len(self.parties[tie]) > 1 and self.parties[tie] <= parties}


def _around(register: Register, web: Web, selection: Selection) -> tuple[set[str], set[str]]:
    """The parties that the selection is around, and the ties within its hops, those among their parties too."""
    if selection.focus is None:
        return set(), set(web.parties)
    own, touched = _core(register, selection.focus)
    ties = web.ties_of(own) | (touched & set(web.parties))
    for _ in range(selection.hops - 1):
        wider = ties | web.ties_of(web.parties_of(ties))
        if wider == ties:
            break
        ties = wider
    return own, ties | web.among(own | web.parties_of(ties))


def _core(register: Register, focus: Target) -> tuple[set[str], set[str]]:
    """The parties and ties that a focus itself stands for, see DESIGN §3: a place is everyone located in it."""
    known: Mapping[str, object] = getattr(register, focus.noun)
    if focus.iri not in known:
        raise InputError("selection.withheld", name=focus.name)
    if focus.noun == "tie":
        return set(), {focus.iri}
    if focus.noun == "party":
        return _within({focus.iri}, {iri: (party.part_of,) for iri, party in register.party.items()}), set()
    places = _within({focus.iri}, {iri: place.within for iri, place in register.place.items()})
    own = {iri for iri, party in register.party.items() if party.place in places}
    return own, {iri for iri, tie in register.tie.items() if not places.isdisjoint(tie.places)}


def _within(outer: set[str], wholes: Mapping[str, Iterable[str]]) -> set[str]:
    """Everything that is ``outer`` or lies in it, by whatever way."""
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for iri, around in wholes.items():
        for whole in around:
            parts[whole].append(iri)
    found, ahead = set(outer), list(outer)
    while ahead:
        inner = [iri for iri in parts[ahead.pop()] if iri not in found]
        found.update(inner)
        ahead += inner
    return found


def _passing(register: Register, selection: Selection) -> set[str]:
    """The ties of the kinds asked for that may run on the day."""
    ties = [tie for tie in register.tie.values() if not selection.kinds or tie.kind in selection.kinds]
    if selection.day is None:
        return {tie.iri for tie in ties}
    when, attested, claims = day(selection.day), attested_until(register), _claims(register)
    return {tie.iri for tie in ties if status(_periods(tie, claims), when, attested.get(tie.iri)).is_current}


def _periods(tie: Tie, claims: Mapping[str, list[Evidence]]) -> list[Period]:
    since, until = (_edtf(moment) for moment in (tie.period.since, tie.period.until))
    return claimed_periods(since, until, claims.get(tie.iri, ()))


def _edtf(moment: Moment | None) -> str | None:
    return moment.edtf if moment else None


def _claims(register: Register) -> Mapping[str, list[Evidence]]:
    found: defaultdict[str, list[Evidence]] = defaultdict(list)
    for claim in register.evidence.values():
        found[claim.subject].append(claim)
    return found


def _told(register: Register, parties: set[str], ties: set[str], own: set[str]) -> Register:
    """Those parties and ties with all that tells them; what nobody else is about is told of ``own`` parties."""
    policies = _policies(register, parties | ties, own)
    kept = replace(
        register,
        party={iri: party for iri, party in register.party.items() if iri in parties},
        tie={iri: tie for iri, tie in register.tie.items() if iri in ties},
        role={iri: role for iri, role in register.role.items() if role.tie in ties and role.party in parties},
        person={iri: person for iri, person in register.person.items() if person.party in parties},
        policy=policies,
        event=_events(register, {*parties, *ties, *policies}, own),
    )
    whole = pruned(unlinked(kept))
    known = {iri for _, things in whole.nouns() for iri in things}
    steps = {iri: step for iri, step in register.step.items() if known.issuperset(step.about)}
    return replace(whole, step=steps)


def _policies(register: Register, told: Collection[str], own: Collection[str]) -> dict[str, Policy]:
    """The policies about what is told or of ``own`` parties, and those that they are part of."""
    ahead = [
        iri
        for iri, policy in register.policy.items()
        if policy.party in own or any(about in told for about in policy.about)
    ]
    found: set[str] = set()
    while ahead:
        iri = ahead.pop()
        if iri in register.policy and iri not in found:
            found.add(iri)
            ahead.append(register.policy[iri].part_of)
    return {iri: policy for iri, policy in register.policy.items() if iri in found}


def _events(register: Register, told: Collection[str], own: Collection[str]) -> dict[str, Event]:
    """The events about what is told, and those about nothing that ``own`` parties took part in."""
    return {
        iri: event
        for iri, event in register.event.items()
        if any(about in told for about in event.about) or (not event.about and any(by in own for by in event.by))
    }
