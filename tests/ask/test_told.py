"""Promises of telling: citations, periods and names of ties as a person reads them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from intgraph.ask.answer import Proof
from intgraph.ask.proof import joined
from intgraph.ask.told import Citations, best, locator, span, tie_name, titled
from intgraph.locale import words

CALM = settings(deadline=None, max_examples=100)
MODALITIES = ("states", "implies", "our-reading", "proposes")


def proof(phrase: str, field: str = "since", modality: str = "states", value: str | None = None) -> Proof:
    """A proof from one memo."""
    return Proof("memo.txt", f"line {len(phrase)}", phrase, modality, field, value, "x/memo", "Memo", "2015-06")


PROOFS = st.lists(
    st.builds(
        proof,
        phrase=st.text("abc ", min_size=1, max_size=6),
        field=st.sampled_from(["", "since", "kind", "role", "themes", "tie;party;role"]),
        modality=st.sampled_from(MODALITIES),
        value=st.none() | st.sampled_from(["2012", "2014"]),
    ),
    max_size=8,
)


def test_dates_are_cited_before_names_and_plain_words_before_guesses() -> None:
    """The best proof of a row is of its dates, and a statement goes before our reading."""
    guess, name, said = proof("a", "since", "our-reading"), proof("b", "name"), proof("c", "since")
    assert best([guess, name, said]) == [said, guess]


def test_no_passage_is_cited_twice() -> None:
    """A phrase that stands within another of the same source is the same passage."""
    long, short, other = proof("a bond since 1998"), proof("since 1998"), proof("signed in May")
    assert best([long, short, other]) == [long, other]


def test_every_claimed_value_is_cited() -> None:
    """Claims that disagree are all cited, however few proofs there is room for; agreeing ones once."""
    claims = [proof(f"until {year} {word}", "until", value=year) for year in ("2012", "2014") for word in "ab"]
    assert {claim.value for claim in best(claims, 1)} == {"2012", "2014"}
    assert len(best(claims, 1)) == 2


@CALM
@given(PROOFS, st.integers(1, 4))
def test_the_best_proofs_are_proofs_and_none_stands_twice(proofs: list[Proof], most: int) -> None:
    """What is chosen was given, is chosen once, and is at least one when there is any."""
    chosen = best(proofs, most)
    assert all(one in proofs for one in chosen)
    assert len(set(chosen)) == len(chosen)
    assert bool(chosen) == bool(proofs)
    assert len(chosen) <= max(most, len({(one.field, one.value) for one in proofs if one.value}))


@CALM
@given(st.lists(PROOFS, max_size=5))
def test_marks_count_up_and_lead_to_their_source(rows: list[list[Proof]]) -> None:
    """Marks number the cited places from 1 on without a gap, and the same place always has the same mark."""
    citations = Citations(words("en"))
    once = [citations.cite(row) for row in rows]
    assert [citations.cite(row) for row in rows] == once
    numbers = [cite.number for cite in citations.sources()]
    assert numbers == list(range(1, len(numbers) + 1))
    marked = {int(mark) for row in once for mark in row.replace("[", "").replace("]", "").split()}
    assert marked == set(numbers)


@CALM
@given(PROOFS)
def test_joined_proofs_lose_no_field(proofs: list[Proof]) -> None:
    """Proofs of one passage become one, with the fields of all."""
    fields = {field for claim in proofs for field in claim.field.split(";") if field}
    together = joined(proofs)
    assert {field for claim in together for field in claim.field.split(";") if field} == fields
    passages = [(claim.phrase, claim.modality, claim.value) for claim in together]
    assert len(set(passages)) == len(passages)


def test_a_citation_says_where_what_and_how() -> None:
    """A cited place has the document with its date and file, the line, the phrase, and how it is said."""
    citations = Citations(words("nl"))
    assert citations.cite([proof("sinds 1998", modality="implies")]) == "[1]"
    (cite,) = citations.sources()
    assert cite.source == "Memo (juni 2015, memo.txt)"
    assert cite.said == "regel 10: ‘sinds 1998’ (volgt eruit)"


def test_locators_are_in_the_language_of_the_answer() -> None:
    """Lines, pages and sections have their Dutch words; what is no such word stays as it is."""
    assert [locator(text, words("nl")) for text in ("lines 64-68", "page 3", "bijlage B", "")] == [
        "regels 64-68",
        "pagina 3",
        "bijlage B",
        "",
    ]


def test_a_period_in_a_few_words() -> None:
    """Both ends, one, or none: what is not stated is not shown."""
    say = words("en")
    assert span("1985", "2014", say) == "1985 – 2014"
    assert span("1998", None, say) == "since 1998"
    assert span(None, "[2012,2014]", say) == "until 2012 or 2014"
    assert span("1998", "1998", say) == "1998"
    assert span(None, None, say) == "–"


def test_the_kind_of_a_tie_is_told_where_its_name_does_not() -> None:
    """A name that has its kind in it is not followed by it again, whatever the case."""
    say = words("nl")
    assert tie_name("Stedenband Velsen – Galle", "stedenband", say) == "Stedenband Velsen – Galle"
    assert tie_name("GAIA", "project", say) == "GAIA (project)"


def test_a_title_has_a_capital() -> None:
    """Titles begin with a capital and are otherwise as they were, also when empty."""
    assert [titled("who works"), titled("SOS"), titled("")] == ["Who works", "SOS", ""]
