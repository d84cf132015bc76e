"""Golden answers on what is missing, shared, under review and unknown in five real documents, read by hand first.

Files: 000 and 001 Helmond (web page, note of 2013), 002 Velsen (2017), 003 Nieuwegein (2017), 004 Deventer.
"""

from __future__ import annotations

from typing import Any

from golden import TODAY, local

from intgraph.ask.answer import Answer
from intgraph.ask.lacking.gap import PlaceGap
from intgraph.ask.lacking.unknown_told import Lacking, LackingThing
from intgraph.office import Office


def place_gap(answer: Answer, place: str) -> PlaceGap:
    """The gap in one partner city."""
    (gap,) = [gap for gap in answer.answers if isinstance(gap, PlaceGap) and local(gap.there.place.id) == place]
    return gap


def reviewed(answer: Answer, tie: str) -> Any:
    """One tie under review."""
    (entry,) = [entry for entry in answer.answers if local(entry.tie.id) == tie]
    return entry


def test_qingdao_has_business_at_home_only(office: Office) -> None:
    """002:64-68: the two cities, and the fishing businesses of Velsen; nobody else, and nobody else there."""
    gap = place_gap(office.answer("gaps", when=TODAY), "qingdao")
    assert (gap.there.present, set(gap.here.present)) == (("government",), {"government", "business"})
    assert set(gap.there.missing) == {"business", "education", "culture", "ngo", "faith", "residents"}
    assert gap.ties == 1


def test_galle_has_an_ngo_at_home(office: Office) -> None:
    """002:50-56: the tie is carried out by SOS Velsen; in Galle only the city is named."""
    gap = place_gap(office.answer("gaps", target="Galle", when=TODAY), "galle")
    assert set(gap.here.present) == {"government", "ngo"}
    assert gap.there.present == ("government",)


def test_no_document_names_an_sdg_of_a_tie(office: Office) -> None:
    """000:16 and 002:104 speak of the goals as a whole: no tie is for one of the seventeen."""
    (gap,) = office.answer("gaps", what="sdg", when=TODAY).answers
    assert gap.missing == tuple(str(number) for number in range(1, 18))
    assert gap.stated == 0


def test_what_nieuwegein_shared_in_gaia(office: Office) -> None:
    """003:6: Nieuwegein and Utrecht with Newcastle and Malmö, 2013-2015; 002:58-60: Velsen with Luton."""
    found = {
        (row.level, local(row.place.id)): {local(sharer.city.id) for sharer in row.cities}
        for row in office.answer("shared", target="gm0356", when="2014").answers
    }
    both = {"nieuwegein", "utrecht"}
    assert found == {
        ("city", "newcastle"): both,
        ("city", "malmo"): both,
        ("country", "sweden"): both,
        ("country", "united-kingdom"): both | {"velsen"},
    }


def test_nothing_is_shared_since(office: Office) -> None:
    """003:6: GAIA ended in 2015, and no two of the four share another partner or country."""
    assert office.answer("shared", when=TODAY).answers == ()


def test_the_review_of_helmond(office: Office) -> None:
    """001:124-130 puts the economic ties under added value, as an example; of the city ties no text names a pillar."""
    answer = office.answer("review", target="gm0794", when=TODAY)
    economic = reviewed(answer, "helmond-economische-relaties")
    assert economic.pillar.value == "added-value"
    assert {proof.modality for proof in economic.pillar.evidence} == {"implies"}
    for tie in ("helmond-mechelen", "helmond-san-marcos"):
        assert reviewed(answer, tie).pillar.value is None
    assert all(entry.initiators == () and entry.portfolio.value is None for entry in answer.answers)


def test_what_ending_mechelen_would_touch(office: Office) -> None:
    """000:10: the one tie with Mechelen and with Belgium; 001:112-118: what the note would promise to all."""
    entry = reviewed(office.answer("review", target="gm0794", when=TODAY), "helmond-mechelen")
    assert [local(ref.id) for ref in entry.impact.only_tie_to] == ["mechelen", "belgium"]
    assert [local(ref.id) for ref in entry.impact.left_alone] == ["mechelen"]
    assert {local(policy.id) for policy in entry.promises} == {
        "helmond-belofte-respect",
        "helmond-belofte-afspraken",
        "helmond-belofte-beeindigen",
    }


def test_no_subsidy_has_an_amount(office: Office) -> None:
    """000:14 and 002:14-22, 54-56 speak of money and name no amount: four subsidies, four amounts unknown."""
    counted = {
        (row.noun, row.field, row.how): (row.count, row.of)
        for row in office.answer("unknown").answers
        if isinstance(row, Lacking)
    }
    assert counted["tie", "amount", "missing"] == (4, 4)


def test_the_end_of_the_subsidy_is_known_twice(office: Office) -> None:
    """002:14 says 2014 and 002:22 says 2012: not unknown but not exact, with both."""
    (row,) = [
        row
        for row in office.answer("unknown", name="velsen-sos-subsidie").answers
        if isinstance(row, LackingThing) and row.thing.type == "tie"
    ]
    (until,) = [lack for lack in row.lacks if lack.field == "until"]
    assert (until.how, until.value) == ("imprecise", "[2012,2014]")
    assert {proof.value for proof in until.evidence} == {"2012", "2014"}


def test_newcastle_is_in_a_country_by_our_reading(office: Office) -> None:
    """003:6 names the city and no country: inferred, while 002:64 says that Qingdao is Chinese."""
    inferred = {
        local(row.thing.id)
        for row in office.answer("unknown").answers
        if isinstance(row, LackingThing) and ("country", "inferred") in {(lack.field, lack.how) for lack in row.lacks}
    }
    assert "newcastle" in inferred
    assert "qingdao" not in inferred
