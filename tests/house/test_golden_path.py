"""Golden introduction paths and introductions of the four real offices, read by hand first.

Files: 000 and 001 Helmond, 002 Velsen, 003 Nieuwegein, 004 Deventer.
"""

from __future__ import annotations

import pytest
from golden import TODAY, local

from intgraph.ask.answer import Answer
from intgraph.office import Office


def path(office: Office, start: str, end: str, as_of: str = TODAY) -> Answer:
    """The introduction path."""
    return office.answer("path", start=start, end=end, when=as_of)


def walked(answer: Answer) -> list[str]:
    """The ids of parties and ties of the shortest way."""
    route = answer.answers[0]
    return [local(route.start.id), *(local(end) for hop in route.hops for end in (hop.tie.id, hop.end.id))]


def test_sos_velsen_to_luton(office: Office) -> None:
    """002:50-56: SOS Velsen and the municipality share the tie with Galle; 002:58-60: it and Luton the partnership."""
    answer = path(office, "SOS Velsen", "Luton", "2013")
    assert walked(answer) == ["sos-velsen", "velsen-galle", "gm0453", "velsen-partnerschap-vier-steden", "luton"]
    (first, second) = answer.answers[0].hops
    assert (first.since, first.status.value) == ("1985", "certain")
    assert (second.since, second.status.value) == ("1956", "possible")
    assert ("lines 50-54", "states") in {(proof.locator, proof.modality) for proof in first.evidence}


def test_rundu_to_malmo(office: Office) -> None:
    """003:3: Rundu is a twin of Nieuwegein; 003:6: with Malmö it took part in GAIA from 2013 to 2015."""
    answer = path(office, "Rundu", "Malmö")
    assert walked(answer) == ["rundu", "nieuwegein-rundu", "gm0356", "nieuwegein-gaia", "malmo"]
    assert [hop.status.value for hop in answer.answers[0].hops] == ["possible", "former"]
    assert (answer.answers[0].hops[1].since, answer.answers[0].hops[1].until) == ("2013", "2015")


def test_before_the_project_there_was_no_way(office: Office) -> None:
    """003:6: GAIA began in 2013, so in 2012 Nieuwegein could not yet introduce Rundu to Malmö."""
    assert not path(office, "Rundu", "Malmö", "2012").answers


def test_san_marcos_to_mechelen(office: Office) -> None:
    """000:10 and 14: both are twins of Helmond; no year is stated, and the link of 1314 is no tie."""
    answer = path(office, "place/san-marcos", "Mechelen")
    assert walked(answer)[2] == "gm0794"
    assert {hop.status.value for hop in answer.answers[0].hops} == {"undated"}


@pytest.mark.parametrize(("start", "end"), [("Velsen", "Helmond"), ("Velsen", "Deventer"), ("Helmond", "Nieuwegein")])
def test_a_campaign_or_the_un_introduces_nobody(office: Office, start: str, end: str) -> None:
    """001, 002, 004: these cities share the UN, the VNG, titles and campaigns, and nothing else."""
    answer = path(office, start, end)
    assert not answer.answers
    assert answer.notes[0].startswith("Geen introductiepad gevonden")


def test_the_fishing_businesses_introduce_nobody(office: Office) -> None:
    """002:66-68 does not name them: they are an end when asked for, and stand on no way of others."""
    answer = path(office, "party/velsen-visserijbedrijfsleven", "Galle")
    assert walked(answer)[-3:] == ["gm0453", "velsen-galle", "galle"]
    assert "velsen-visserijbedrijfsleven" not in walked(path(office, "Qingdao", "Galle"))
    reached = path(office, "Qingdao", "Mechelen").notes[-1]
    assert "Gemeente Velsen" in reached
    assert "bedrijfsleven" not in reached


@pytest.mark.parametrize(("target", "groups"), [("Deventer", 4), ("Nieuwegein", 5), ("Velsen", 1)])
def test_no_introduction_follows_from_the_documents(office: Office, target: str, groups: int) -> None:
    """003 and 004 name no schools, businesses or churches; others who share a partner know one another."""
    answer = office.answer("introductions", target=target, when=TODAY)
    assert not answer.answers
    assert answer.notes[0].startswith("Geen introductie gevonden")
    assert (str(groups) if groups > 1 else "1 groep") in answer.notes[-1]
