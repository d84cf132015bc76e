"""Golden answers to `roles`, `delegated` and `people`: what five real documents say; their lines stand in each test.

Files: 000 and 001 Helmond (web page, note of 2013), 002 Velsen (2017), 003 Nieuwegein (2017), 004 Deventer.
"""

from __future__ import annotations

from typing import Any

from golden import HELMOND, NIEUWEGEIN, SOS, TODAY, VELSEN, local

from intgraph.office import Office


def roles(office: Office, as_of: str = TODAY, **asked: Any) -> set[tuple[str, str, str, str | None, str]]:
    """Role, party, tie, the role's own start and status, by the ids of the tables."""
    return {
        (row.role, local(row.party.id), local(row.tie.id), row.since, row.status.value)
        for row in office.answer("roles", when=as_of, **asked).answers
    }


def test_who_executes_in_galle(office: Office) -> None:
    """002:50-54: SOS Velsen, from 1985 on; in 1980 nobody is named as such."""
    galle = {("executor", SOS, "velsen-galle", "1985", "possible")}
    assert roles(office, target="Galle", roles=("executor",)) == galle
    assert roles(office, "1980", target="Galle", roles=("executor",)) == set()


def test_who_led_labour_plus(office: Office) -> None:
    """003:5: Nieuwegein was the lead from 2012 to 2014; nobody leads now."""
    assert roles(office, roles=("lead",)) == set()
    assert roles(office, "2013", roles=("trekker",)) == {
        ("lead", NIEUWEGEIN, "nieuwegein-labour-plus", "2012", "certain")
    }


def test_who_funds_and_receives_in_helmond(office: Office) -> None:
    """000:14: three institutions receive funds, yearly and without years; that the municipality pays is implied."""
    told = roles(office, target="Helmond", roles=("funder", "recipient"))
    assert {(role, party) for role, party, *_ in told} == {
        ("funder", HELMOND),
        ("recipient", "mov-stiphout"),
        ("recipient", "stichting-pater-toon-gruijters"),
        ("recipient", "stichting-helmond-san-marcos"),
    }
    assert {status for *_, status in told} == {"undated"}
    funders = office.answer("roles", target="Helmond", roles=("funder",), when=TODAY).answers
    assert {proof.modality for row in funders for proof in row.evidence if "role" in proof.field} == {"implies"}


def test_who_funded_the_work_in_galle(office: Office) -> None:
    """002:14, 22 and 54-56: Velsen from 1985, until 2012 or 2014: both claims are kept, so 2013 is disputed."""
    funds = {("funder", VELSEN, "velsen-sos-subsidie", None)}
    found = roles(office, "2013", target="Galle", roles=("funder",))
    assert {row[:4] for row in found} == funds
    assert {row[4] for row in found} == {"conflicting"}
    assert roles(office, target="Galle", roles=("funder",)) == set()


def test_the_tie_with_galle_was_delegated(office: Office) -> None:
    """002:50-54: in 1985, at the request of the municipality, to SOS Velsen; that Velsen left the tie is not said."""
    answer = office.answer("delegated", target="Galle", when=TODAY)
    (row,) = answer.answers
    assert row.date == "1985"
    assert [[local(ref.id) for ref in refs] for refs in (row.what, row.to, row.by)] == [
        ["velsen-galle"],
        [SOS],
        [VELSEN],
    ]
    assert [(local(part.party.id), part.since) for part in row.executors] == [(SOS, "1985")]
    assert [(local(part.party.id), part.role, part.status.value) for part in row.remained] == [
        (VELSEN, "partner", "possible")
    ]
    assert {proof.locator for proof in row.evidence} == {"lines 50-54"}
    assert "Dat Gemeente Velsen delegeerde, volgt uit de bron; het staat er niet letterlijk." in answer.notes
    assert (
        "Geen bron zegt dat Gemeente Velsen uit Stedenband Velsen – Galle stapte; delegeren is geen einde."
        in answer.notes
    )


def test_nothing_else_was_delegated(office: Office) -> None:
    """000, 001, 003 and 004 delegate nothing: one delegation in all, and none at Helmond."""
    assert len(office.answer("delegated").answers) == 1
    assert office.answer("delegated", target="Helmond").answers == ()


def test_who_holds_office_in_helmond(office: Office) -> None:
    """001:43-45: the mayor, who chairs the committee of the council; no name stands there."""
    found = office.answer("people", target="Helmond").answers
    assert {(row.function, row.name, local(row.party.id)) for row in found} == {
        ("Burgemeester", None, HELMOND),
        ("Voorzitter (de burgemeester)", None, "helmond-cie-ib"),
    }


def test_who_holds_office_in_deventer(office: Office) -> None:
    """004:7: a mayor, by name as an office holder; a civil servant, whose name is not recorded and who is internal."""
    found = office.answer("people", target="Deventer").answers
    assert {(row.post, bool(row.name), row.visibility) for row in found} == {
        ("office-holder", True, "public"),
        ("civil-servant", False, "internal"),
    }


def test_nobody_is_named_in_velsen_and_nieuwegein(office: Office) -> None:
    """002 and 003 name no office holder and no contact."""
    assert [office.answer("people", target=town).answers for town in ("Velsen", "Nieuwegein")] == [(), ()]
