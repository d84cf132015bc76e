"""Promises of the communities in the payload: what the overview of a large network stands on."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Final

from hypothesis import HealthCheck, given, settings

from intgraph.model.place import Place
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.columns import NONE
from intgraph.page.pack.payload import pack
from intgraph.page.payload import Core
from network.drawn_registers import iri, register
from page.told_office import ON
from strategies import registers

_TOWNS: Final = 6


def _core(known: Register) -> Core:
    return pack(known, "nl", ON, Visibility.PUBLIC, {"nl": "", "en": ""}).core


def _towns(partners: int) -> Register:
    """Towns with partners of their own, on a road from one to the next; each next town has one more."""
    ties = {f"t{at}.{on}": (f"town{at:02}", f"p{at:02}.{on}") for at in range(_TOWNS) for on in range(partners + at)}
    return register(ties | {f"road{at}": (f"town{at - 1:02}", f"town{at:02}") for at in range(1, _TOWNS)}, ["alone"])


def _in_velsen(known: Register, *towns: str) -> Register:
    """The register with everything in these towns lying in one place."""
    velsen = Place(iri("place", "velsen"), "Velsen", "Town of Velsen")
    moved = {
        at: replace(party, place=velsen.iri)
        for at, party in known.party.items()
        if any(party.name.removeprefix("town").removeprefix("p").startswith(town) for town in towns)
    }
    return replace(known, place={velsen.iri: velsen}, party={**known.party, **moved})


def test_every_party_with_a_tie_is_in_one_community() -> None:
    """Sizes count them, the largest comes first, and a party without a tie is in none."""
    core = _core(_towns(20))
    assert core.parties.community[core.parties.nl.index("alone")] == NONE
    counted = Counter(at for at in core.parties.community if at != NONE)
    assert [counted[at] for at in range(len(counted))] == list(core.communities.size)
    assert list(core.communities.size) == sorted(core.communities.size, reverse=True)
    assert len(core.communities.size) == _TOWNS


def test_the_best_connected_party_is_the_hub_and_gives_the_name() -> None:
    """Of each town the town itself, in both languages."""
    core = _core(_towns(20))
    hubs = [core.parties.nl[hub] for hub in core.communities.hub]
    assert hubs == list(core.communities.nl) == list(core.communities.en)
    assert hubs == [f"town{at:02}" for at in reversed(range(_TOWNS))]


def test_the_place_of_most_parties_gives_the_name() -> None:
    """Where the hub lies there as well; a smaller community in the same place is called after its hub."""
    core = _core(_in_velsen(_towns(20), "05", "04"))
    assert core.communities.nl[:3] == ("Velsen", "town04", "town03")
    assert core.communities.en[0] == "Town of Velsen"


def test_a_tie_at_the_heart_gives_the_name() -> None:
    """A network of nine parties that have nothing else in common is called after itself."""
    core = _core(register({"Gaia": [f"p{at}" for at in range(9)]}))
    assert core.communities.nl == ("Gaia",)
    assert core.communities.size == (9,)


def test_a_group_without_a_name_is_no_hub_where_there_is_another() -> None:
    """However well connected, it says little about who they are."""
    known = register({f"t{at}": ("fishers", f"p{at}") for at in range(5)})
    fishers = iri("party", "fishers")
    core = _core(replace(known, party={**known.party, fishers: replace(known.party[fishers], group=True)}))
    assert core.communities.nl == ("p0",)


@given(registers())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_party_is_drawn_within_its_community(known: Register) -> None:
    """And so is its hub, which is one of its parties."""
    core = _core(known)
    circles = core.communities
    for at, community in enumerate(core.parties.community):
        if community != NONE:
            away = complex(core.parties.x[at] - circles.x[community], core.parties.y[at] - circles.y[community])
            assert abs(away) <= circles.radius[community]
    assert [core.parties.community[hub] for hub in circles.hub] == list(range(len(circles.hub)))
