"""Promises of `alive` and `dormant`: the last sign of life of a tie, and which ties have been silent for long."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from intgraph.ask.answer import Answer
from intgraph.ask.living.life import Life, years_between
from intgraph.errors import NameUnknownError
from intgraph.model.period import parse_moment
from intgraph.office import Office

BOND, EXCHANGE, CLUB = "Friendship tie Harbour City – Yantai", "Exchange", "Club of sea cities"
TODAY = "2026-11-22"


def alive(office: Office, tie: str, when: str = TODAY) -> Life:
    """What is known of the life of a tie."""
    (life,) = office.answer("alive", tie=tie, when=when).answers
    assert isinstance(life, Life)
    return life


def sentence(office: Office, answer: Answer) -> str:
    """The one sentence of an answer."""
    ((said,),) = (section.sentences for section in office.tell(answer).sections)
    return said


def silent(office: Office, **asked: object) -> list[tuple[str, int | None]]:
    """The dormant ties, with the years since their last sign."""
    answer = office.answer("dormant", **{"when": TODAY, **asked})
    return [(life.tie.name, life.years_since) for life in answer.answers]


def test_the_last_source_is_the_last_sign(small: Office) -> None:
    """A memo of June 2015 says that the bond runs: that is its last sign, and until then it is attested."""
    life = alive(small, "bond")
    assert life.last_sign
    assert life.attested
    assert (life.status.value, life.last_sign.kind, life.last_sign.date) == ("possible", "source", "2015-06")
    assert (life.attested.date, life.years_since) == ("2015-06", 11)
    assert [proof.locator for proof in life.attested.evidence] == ["line 3"]


def test_the_sentence_says_what_is_known_and_no_more(small: Office) -> None:
    """No end is stated, and the last source is told with its date: neither “runs” nor “ended” is claimed."""
    assert sentence(small, small.answer("alive", tie="bond", when=TODAY)).startswith(
        f"{BOND}, since 1998: may run; no source says so for certain; no end is stated; "
        "the last source speaking of it is from June 2015, 11 years before; "
        "a source from June 2015 says that it was there then. [1] [3]"
    )


def test_a_later_event_is_the_last_sign(small_with: Callable[..., Office]) -> None:
    """A visit of 2020 comes after the memo; that the tie ran is still attested by the memo alone."""
    with small_with(events="visit,Bezoek,Visit,last-contact,2020-03-05,tie/bond,,,") as office:
        life = alive(office, "bond")
        assert life.last_sign
        assert life.attested
        assert (life.last_sign.kind, life.last_sign.name, life.last_sign.date) == (
            "last-contact",
            "Visit",
            "2020-03-05",
        )
        assert (life.attested.date, life.years_since) == ("2015-06", 6)
        assert "“Visit” (5 March 2020), 6 years before" in sentence(
            office, office.answer("alive", tie="bond", when=TODAY)
        )


@pytest.mark.parametrize("kind", ["historical-link", "proposed"])
def test_a_historical_link_or_a_proposal_is_no_sign_of_life(small_with: Callable[..., Office], kind: str) -> None:
    """What is told of the Middle Ages, or merely proposed, does not keep a tie alive."""
    with small_with(events=f"odd,Iets,Something,{kind},2024,tie/bond,,,") as office:
        sign = alive(office, "bond").last_sign
        assert sign is not None
        assert (sign.kind, sign.date) == ("source", "2015-06")


def test_a_proposal_in_a_later_source_is_no_sign_of_life(small_with: Callable[..., Office]) -> None:
    """A source of 2023 that only proposes something about the tie tells nothing of its life."""
    added = {
        "sources": "later,Later stuk,Later paper,town,2023,later.txt,,,",
        "evidence": "tie/bond,until,2030,later,line 1,let it end,proposes",
    }
    with small_with(**added) as office:
        life = alive(office, "bond")
        assert life.last_sign
        assert life.last_sign.date == "2015-06"


def test_a_source_that_tells_the_past_attests_nothing(small: Office) -> None:
    """The memo tells when the aid began and ended, not that it ran in 2015; a note says so."""
    answer = small.answer("alive", tie="aid", when="2013")
    (life,) = answer.answers
    assert (life.status.value, life.attested, life.years_since) == ("conflicting", None, 0)
    assert "The last source speaks of this tie, but does not say that it still ran then." in answer.notes
    assert "until: 2014 [1] or 2012 [2]" in sentence(small, answer)


def test_what_a_source_only_implies_is_called_so(small_with: Callable[..., Office]) -> None:
    """A later source that implies that the bond was there: attested, and told as implied."""
    added = {
        "sources": "later,Later stuk,Later paper,town,2023,later.txt,,,",
        "evidence": "tie/bond,,,later,line 1,our bonds,implies",
    }
    with small_with(**added) as office:
        told = sentence(office, office.answer("alive", tie="bond", when=TODAY))
        assert "a source from 2023 implies that it was there then" in told


def test_without_any_dated_sign(small: Office) -> None:
    """Of the exchange no source and no event speaks: nothing is made up."""
    answer = small.answer("alive", tie="exchange", when=TODAY)
    (life,) = answer.answers
    assert (life.last_sign, life.attested, life.years_since, life.evidence) == (None, None, None, ())
    assert answer.notes == ("No dated source or event speaks of this tie.",)
    assert (
        sentence(small, answer)
        == f"{EXCHANGE} (cooperation): no years stated; no dated source or event speaks of it; no source."
    )


def test_a_sign_after_the_day_asked(small: Office) -> None:
    """In 2005 the bond surely ran, for a source of 2015 says that it did; the years since are none."""
    life = alive(small, "bond", "2005")
    assert (life.status.value, life.years_since) == ("certain", 0)


def test_dormant_ties_have_been_silent_longer_than_asked(small: Office) -> None:
    """The bond was last heard of in June 2015; ties without any dated sign come after it; what is over is left out."""
    assert silent(small, years=5)[0] == (BOND, 11)
    assert (EXCHANGE, None) in silent(small, years=5)[1:]
    names = {name for name, _ in silent(small, years=5)}
    assert not names & {"Aid to Yantai", "New quay"}


@pytest.mark.parametrize(("when", "dormant"), [("2020-06-01", False), ("2020-06-02", True), ("2020", False)])
def test_more_than_the_years_to_the_day(small: Office, when: str, dormant: bool) -> None:
    """Five years after 1 June 2015, the first day of that month, it is not more than five years; a day later it is."""
    assert (BOND in {name for name, _ in silent(small, years=5, when=when)}) is dormant


def test_dormant_shows_those_without_a_sign_apart(small: Office) -> None:
    """Two tables: with a last sign, and without any."""
    told = small.tell(small.answer("dormant", when=TODAY))
    assert [section.heading for section in told.sections] == ["", "Without any dated sign of life"]
    assert [row[0] for row in told.sections[0].rows] == [BOND]


def test_a_source_that_may_be_later_counts_from_its_first_day(small_with: Callable[..., Office]) -> None:
    """A source of 2010 or later may be of last year: the years are at most, and a note says so."""
    added = {
        "sources": "loose,Los stuk,Loose paper,town,[2010..],loose.txt,,,",
        "evidence": "tie/club,,,loose,line 1,the club,states",
    }
    with small_with(**added) as office:
        answer = office.answer("dormant", when=TODAY, target="league")
        assert [(life.tie.name, life.years_since) for life in answer.answers] == [(CLUB, 16)]
        assert any("silent for less long" in note for note in answer.notes)
        assert "2010 or later, at most 16 years before" in sentence(office, answer)


def test_nothing_dormant_is_said(small: Office) -> None:
    """An empty answer says that of every tie something was heard."""
    answer = small.answer("dormant", target="fund", when="2010")
    assert [life.tie.name for life in answer.answers] == ["Talks of the council"]
    assert small.answer("dormant", target="Spain", when=TODAY).notes == (
        "Of every tie that may run there is a source or event of the last 5 years.",
    )


def test_the_most_rows(small: Office) -> None:
    """The longest silent stay, and a note says that there are more."""
    answer = small.answer("dormant", when=TODAY, limit=1)
    assert [life.tie.name for life in answer.answers] == [BOND]
    assert any(note.startswith("These are the first 1 rows") for note in answer.notes)


@pytest.mark.parametrize(
    ("sign", "when", "years"),
    [("2015-06-01", "2026-05-31", 10), ("2015-06-01", "2026-06-01", 11), ("2020-02-29", "2021-02-28", 0),
     ("2020-02-29", "2021-03-01", 1), ("2030-01-01", "2026", 0)],
)  # fmt: skip
def test_whole_years_are_counted(sign: str, when: str, years: int) -> None:
    """A year is full on the same day of the next; a sign that lies later is none ago."""
    assert years_between(date.fromisoformat(sign), parse_moment(when)) == years


@pytest.mark.parametrize(("when", "years"), [("2024-02-29", 1), ("2024-02-29", 5000)])
def test_any_day_and_any_number_of_years(small: Office, when: str, years: int) -> None:
    """A leap day, and more years than there have been: no error, and nothing silent so long."""
    assert all(name != BOND or years == 1 for name, _ in silent(small, when=when, years=years))


def test_unknown_names(small: Office) -> None:
    """A tie or target that is not known is asked back."""
    for question, name in (("alive", "tie"), ("dormant", "target")):
        with pytest.raises(NameUnknownError):
            small.answer(question, **{name: "Qqqq"})
