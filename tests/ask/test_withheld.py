"""Promises of `withheld`: what an export for an audience leaves out, and why; the model is the law."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.questions.withheld import LeftOut
from intgraph.errors import InputError
from intgraph.model import audience as law
from intgraph.model.visibility import Visibility
from intgraph.office import Office

_TIE = ",project" + 13 * ","
HIDDEN = {
    "parties": "ghost,Schim,Ghost,,business,eiland,,,,,internal,\nguild,Gilde,Guild,,business,havenstad,,,,,partners,",
    "places": "eiland,Eiland,Island,,city,spain,ES,,,,",
    "ties": f"secret,Geheim,Secret{_TIE}internal,\nopen,Open zaak,Open case{_TIE},",
    "roles": (
        ",secret,town,lead,,,,\n,open,ghost,participant,,,,\n,open,guild,participant,,,,\n"
        ",bond,fund,supporter,,,internal,"
    ),
    "events": (
        "whisper,Gefluister,Whisper,discussed,2014,tie/secret,party/town,,\n"
        "party,Feest,Feast,discussed,2014,tie/secret;tie/bond,,,"
    ),
    "people": "clerk,Jan Voorbeeld,Griffier,civil-servant,town,,,,,public,\nboss,,Baas,contact,ghost,,,,,public,",
    "sources": "diary,Dagboek,Diary,town,2016,,,internal,\nletter,Brief,Letter,town,2016,,,,",
    "evidence": "tie/secret,,,letter,line 1,a secret,states\ntie/bond,,,diary,line 2,our bond,states",
}


@pytest.fixture
def hidden(small_with: Callable[..., Office]) -> Office:
    """The small office with things of every visibility."""
    return small_with(**HIDDEN)


def rows(office: Office, audience: str = "public") -> list[LeftOut]:
    """The rows of the answer."""
    return list(office.answer("withheld", audience=audience).answers)


def reasons(found: list[LeftOut]) -> dict[str, tuple[str, str]]:
    """By noun and id: why, and on what it hangs."""
    ends = {row.about.id.partition("/id/")[2]: row for row in found}
    return {end: (row.why, row.because.name if row.because else "") for end, row in ends.items()}


@pytest.mark.parametrize("audience", ["public", "partners"])
def test_what_is_left_out_is_what_the_model_leaves_out(hidden: Office, audience: str) -> None:
    """The list and an export agree: of every noun but evidence, what the model withholds and nothing else."""
    whole = hidden.register()
    kept = law.withhold(whole, Visibility[audience.upper()])
    lawful = {
        iri
        for noun, things in whole.nouns()
        for iri in things
        if noun not in ("evidence", "office") and iri not in getattr(kept, noun)
    }
    assert {row.about.id for row in rows(hidden, audience) if row.why not in ("personal", "telling")} == lawful


def test_each_row_says_why(hidden: Office) -> None:
    """Its own visibility, what it hangs on, that it then serves nothing, or that it is personal."""
    why = reasons(rows(hidden))
    assert why["tie/secret"] == ("own", "")
    assert why["role/secret.town.lead"] == ("hangs", "Secret")
    assert why["role/open.ghost.participant"] == ("hangs", "Ghost")
    assert why["role/bond.fund.supporter"] == ("own", "")
    assert why["event/whisper"] == ("hangs", "Secret")
    assert why["person/boss"] == ("hangs", "Ghost")
    assert why["person/clerk"] == ("personal", "")
    assert why["place/eiland"] == ("unused", "")
    assert why["source/letter"] == ("unused", "")
    assert why["source/diary"] == ("own", "")


def test_what_is_about_something_else_too_stays(hidden: Office) -> None:
    """An event about a withheld tie and a public one is shown, and so is the public tie of a withheld party."""
    why = reasons(rows(hidden))
    assert {"event/party", "tie/open", "party/town"}.isdisjoint(why)


def test_partners_see_what_is_for_partners(hidden: Office) -> None:
    """What is for partners is left out for the public only."""
    assert reasons(rows(hidden))["party/guild"] == ("own", "")
    assert "party/guild" not in reasons(rows(hidden, "partners"))


def test_the_rows_have_their_visibility(hidden: Office) -> None:
    """The visibility of each row is its own, in the words of the tables."""
    found = {row.about.id.partition("/id/")[2]: row.visibility for row in rows(hidden)}
    assert (found["party/ghost"], found["party/guild"], found["role/secret.town.lead"]) == (
        "internal",
        "partners",
        "public",
    )


def test_a_name_that_tells_is_found(small_with: Callable[..., Office]) -> None:
    """A public name with a withheld name in it, as whole words, is listed first; part of a word is not."""
    office = small_with(
        parties="acme,Acme,,,business,havenstad,,,,,internal,\nacmeland,Acmeland,,,business,havenstad,,,,,,",
        ties="deal,Zaak met Acme,Case with Acme" + _TIE + ",",
        roles=",deal,town,lead,,,,\n,deal,acmeland,participant,,,,",
    )
    telling = [row for row in rows(office) if row.why == "telling"]
    assert [(row.about.id.rpartition("/")[2], row.because and row.because.name) for row in telling] == [
        ("deal", "Acme")
    ]
    assert {row.about.id for row in telling} == set(law.telling_names(office.register(), Visibility.PUBLIC))
    told = office.tell(office.answer("withheld"))
    assert told.sections[0].heading == "Names that tell of something withheld"
    assert told.sections[0].sentences == ("Case with Acme (tie) stays visible, but its name tells of Acme.",)


def test_a_name_that_is_public_elsewhere_tells_nothing(small_with: Callable[..., Office]) -> None:
    """Where something public bears the same name, that name is no secret."""
    office = small_with(
        parties="acme,Acme,,,business,havenstad,,,,,internal,\nacme2,Acme,,,business,havenstad,,,,,,",
        ties="deal,Zaak met Acme,Case with Acme" + _TIE + ",",
        roles=",deal,town,lead,,,,\n,deal,acme2,participant,,,,",
    )
    assert not [row for row in rows(office) if row.why == "telling"]
    assert law.telling_names(office.register(), Visibility.PUBLIC) == {}


def test_the_counts_are_whole_and_the_list_is_internal(hidden: Office) -> None:
    """However few rows are asked for everything is counted, places without any party too; the list calls itself
    internal."""
    answer = hidden.answer("withheld", limit=1)
    assert len(answer.answers) == 1
    assert answer.notes[0] == "Left out: tie 1, party 2, role 4, event 1, person 2, source 2, place 4."
    assert any("first 1 rows" in note for note in answer.notes)
    assert answer.notes[-1] == "This list itself is internal: do not pass it on."


def test_nothing_withheld_is_said(small: Office) -> None:
    """Where everything may be seen the answer is empty, but for places and sources that serve nothing."""
    assert {row.why for row in rows(small)} <= {"unused"}
    assert {row.why for row in rows(small, "partners")} <= {"unused"}


def test_an_unknown_audience_is_refused(small: Office) -> None:
    """There is nothing to withhold from whom sees everything, nor from whom we do not know."""
    for audience in ("internal", "press"):
        with pytest.raises(InputError):
            small.answer("withheld", audience=audience)


def test_withheld_in_dutch(small_with: Callable[..., Office]) -> None:
    """Each row is a Dutch sentence."""
    office = small_with("nl", **HIDDEN)
    told = office.tell(office.answer("withheld"))
    sentences = [sentence for section in told.sections for sentence in section.sentences]
    assert "Geheim (band) wordt weggelaten om de eigen zichtbaarheid: intern." in sentences
    assert "Gefluister (gebeurtenis) wordt weggelaten, want het hangt aan Geheim." in sentences
    assert "Eiland (plaats) wordt weggelaten, want het dient dan nergens meer voor." in sentences
