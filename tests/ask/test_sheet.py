"""Promises of `sheet`: one page for the day that relations with a country, city or party sour."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner

from intgraph.ask.answer import Answer, as_json
from intgraph.ask.crisis.page import CrisisSheet
from intgraph.ask.formats.markdown import markdown
from intgraph.ask.formats.terminal import in_tables
from intgraph.cli import intgraph
from intgraph.errors import NameUnknownError
from intgraph.office import Office

BOND, AID, EXCHANGE = "Friendship tie Harbour City – Yantai", "Aid to Yantai", "Exchange"
TOWN, SCHOOL, FUND = "Municipality of Harbour City", "Sea School", "Support Fund"


def page_of(answer: Answer) -> CrisisSheet:
    """The one page of an answer."""
    (page,) = answer.answers
    assert isinstance(page, CrisisSheet)
    return page


def names(ties: Any) -> list[str]:
    """The names of ties."""
    return [row.tie.name for row in ties]


@pytest.mark.parametrize("target", ["Yantai", "China", "Asia"])
def test_every_tie_stands_where_it_belongs(small: Office, target: str) -> None:
    """What may run, titles apart, what is over and what has yet to begin: each once, whatever place is named."""
    page = page_of(small.answer("sheet", target=target, when="2026"))
    assert names(page.ties) == [BOND, EXCHANGE]
    assert names(page.apart) == ["Sea city"]
    assert names(page.former) == [AID]
    assert names(page.planned) == ["New quay"]


def test_the_first_line_sums_up(small: Office) -> None:
    """The counts of everything, in words, before the sections."""
    answer = small.answer("sheet", target="China", when="2026")
    summary = page_of(answer).summary
    assert summary == (
        "China: 2 ties (1 possible, 1 undated), 1 title, network or campaign, 1 former tie, 1 planned tie, "
        "3 parties outside China, 1 office, 1 rule, vision or strategy, 1 conflict, no promise."
    )
    assert in_tables(small.tell(answer), 300).splitlines()[2] == summary


def test_parties_outside_are_told_with_their_part_sector_and_whether_they_are_a_group(
    small_with: Callable[..., Office],
) -> None:
    """Each party once, with every role; what is over is said so, and a group is called one."""
    office = small_with(
        parties="fishers,Vissers,Fishermen,,business,havenstad,,yes,,,,", roles=",bond,fishers,supporter,,,,"
    )
    answer = office.answer("sheet", target="Yantai", when="2026")
    parties = {row.party.name: row for row in page_of(answer).parties}
    assert list(parties) == [TOWN, FUND, "Fishermen", SCHOOL]
    assert [row.group for row in parties.values()] == [False, False, True, False]
    assert [(part.role, part.tie.name, part.status.value) for part in parties[FUND].takes] == [
        ("recipient", AID, "former")
    ]
    text = in_tables(office.tell(answer), 300)
    assert "Fishermen (business; a group, not named)" in text
    assert "recipient in Aid to Yantai (former)" in text


def test_the_last_sign_is_the_latest_event_or_source(small_with: Callable[..., Office]) -> None:
    """A source of 2015 is later than the signing of 1998; a visit in 2019 is later still."""
    (bond, *_) = page_of(small_with().answer("sheet", target="Yantai", when="2026")).ties
    assert bond.last_sign is not None
    assert (bond.last_sign.kind, bond.last_sign.date) == ("source", "2015-06")
    office = small_with(events="visit,Bezoek,Visit,last-contact,2019,tie/bond,,,")
    (bond, *_) = page_of(office.answer("sheet", target="Yantai", when="2026")).ties
    assert bond.last_sign is not None
    assert (bond.last_sign.kind, bond.last_sign.date, bond.last_sign.name) == ("last-contact", "2019", "Visit")


def test_money_is_told_with_its_amount_or_as_not_stated(small_with: Callable[..., Office]) -> None:
    """A subsidy without an amount says so; one with an amount gives it in its currency."""
    office = small_with(
        ties="grant,Bijdrage,Grant,subsidy,,2001,,yantai,,,,,,,2500,EUR,,", roles=",grant,town,funder,,,,"
    )
    answer = office.answer("sheet", target="Yantai", when="2026")
    assert {row.tie.name: (row.amount, row.currency) for row in page_of(answer).money} == {
        "Grant": ("2500", "EUR"),
        AID: (None, ""),
    }
    text = in_tables(office.tell(answer), 300)
    assert "2500 EUR" in text
    assert "amount not stated" in text


def test_conflicts_offices_and_what_is_not_known_are_told(small: Office) -> None:
    """Both claims about an end; the office whose party takes part; each absence by name."""
    page = page_of(small.answer("sheet", target="Yantai", when="2026"))
    assert [
        (row.about.name, row.field, sorted(claim.value or "" for claim in row.claims)) for row in page.conflicts
    ] == [(AID, "until", ["2012", "2014"])]
    assert [(row.office.name, len(row.ties)) for row in page.offices] == [("Havenstad and the world", 4)]
    assert {(row.about.name, row.field) for row in page.unknown} == {
        ("Yantai", "promise"),
        (BOND, "until"),
        (EXCHANGE, "since"),
        (EXCHANGE, "until"),
    }


def test_the_office_of_a_part_shares_the_tie_of_that_part(small: Office) -> None:
    """The council is part of the municipality: its talks concern the municipality's office."""
    page = page_of(small.answer("sheet", target="Support Fund", when="2026"))
    assert {tie.name for row in page.offices for tie in row.ties} == {AID, "Talks of the council"}


def test_general_policy_is_on_the_page_only_as_a_promise(small_with: Callable[..., Office]) -> None:
    """Of what holds in general only promises bear on the day, under their own heading."""
    office = small_with(
        policies="vow,Wij blijven,We stay,promise,town,,,,,,,\nsay,Visie,View,vision,town,,,,,,,",
    )
    answer = office.answer("sheet", target="Yantai", when="2026")
    assert [(row.name, row.general) for row in page_of(answer).policies] == [
        ("We stay", True),
        ("The council decides", False),
    ]
    assert "General promises of parties in these ties" in in_tables(office.tell(answer))


def test_no_tie_is_said(small: Office) -> None:
    """A country without any tie has no page, and the answer says that the sources state none."""
    answer = small.answer("sheet", target="Spain")
    assert answer.answers == ()
    assert answer.notes == ("The sources state no tie of Spain.",)


def test_the_counts_hold_where_a_list_is_cut(small: Office) -> None:
    """With one row a list the first line still counts all, and a note says that lists are cut."""
    whole, cut = (small.answer("sheet", target="Yantai", when="2026", limit=limit) for limit in (40, 1))
    assert page_of(cut).summary.startswith("Yantai: 2 ties (1 possible, 1 undated)")
    assert len(page_of(cut).ties) == 1 < len(page_of(whole).ties)
    assert any("at most 1 rows" in note for note in cut.notes)


def test_json_has_one_object_with_lists(small: Office) -> None:
    """One answer, with a list for each section, empty ones too."""
    document = as_json(small.answer("sheet", target="Yantai", when="2026"))
    (page,) = document["answers"]
    lists = "ties apart former planned parties policies money offices conflicts unknown"
    assert list(page) == ["summary", *lists.split()]
    assert all(isinstance(page[name], list) for name in lists.split())
    assert page["ties"][0]["evidence"][0]["source"] == "memo.txt"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_page_has_headings_in_both_languages(small_with: Callable[..., Office], language: str) -> None:
    """As Markdown: a title, a heading for each section, sentences, sources."""
    office = small_with(language)
    text = markdown(office.tell(office.answer("sheet", target="Yantai", when="2026")))
    headings = [line for line in text.splitlines() if line.startswith("#")]
    first = {"nl": ["## Crisisblad Yantái", "### Banden"], "en": ["## Crisis sheet Yantai", "### Ties"]}[language]
    assert [headings[0].split(",")[0].split(" (")[0], headings[1]] == first
    assert len(headings) == 11


@pytest.mark.parametrize("verb", [["sheet", "China"], ["who", "China", "--sheet"]])
def test_who_leads_to_the_sheet(small: Office, verb: list[str]) -> None:
    """On the command line the sheet is a verb of its own and a flag of `who`, with the same page."""
    asked = [*verb, "--as-of", "2026", "--lang", "en", "-g", str(small.inputs[0])]
    result = CliRunner().invoke(intgraph, asked)
    assert result.exit_code == 0
    assert result.output.startswith("Crisis sheet China, as of 2026\n\nChina: 2 ties (1 possible, 1 undated)")


def test_an_unknown_name_is_an_error(small: Office) -> None:
    """No guess is made for a name that nothing bears."""
    with pytest.raises(NameUnknownError):
        small.answer("sheet", target="Zzyzx")
