"""Golden answers to `claims` and `conflicts`: where the statements of five real documents rest, read by hand first.

Files: 000 and 001 Helmond (web page, note of 2013), 002 Velsen (2017), 003 Nieuwegein (2017), 004 Deventer.
"""

from __future__ import annotations

from golden import local

from intgraph.office import Office


def places(office: Office, name: str, *fields: str) -> set[tuple[str, str, str | None, str, str, str]]:
    """Thing, field, what the source says, its file, place and manner."""
    found = office.answer("claims", name=name, fields=fields).answers
    return {
        (local(row.about.id), row.field, row.claimed, proof.source[:3], proof.locator, proof.modality)
        for row in found
        for proof in row.evidence
    }


def notes(office: Office, name: str, *fields: str) -> tuple[str, ...]:
    """What the answer says is not stated."""
    return office.answer("claims", name=name, fields=fields).notes


def test_since_when_qingdao(office: Office) -> None:
    """002:18 has it in its list of years, 002:64 says it in a sentence: 1998 both times."""
    assert places(office, "Qingdao", "sinds") == {
        ("velsen-qingdao", "since", "1998", "002", "line 18", "states"),
        ("velsen-qingdao", "since", "1998", "002", "line 64", "states"),
    }


def test_until_when_the_subsidy(office: Office) -> None:
    """002:14 and 002:56 let it end in 2014, 002:22 in 2012: three claims of two years."""
    assert places(office, "velsen-sos-subsidie", "until") == {
        ("velsen-sos-subsidie", "until", "2014", "002", "line 14", "states"),
        ("velsen-sos-subsidie", "until", "2014", "002", "line 56", "states"),
        ("velsen-sos-subsidie", "until", "2012", "002", "line 22", "states"),
    }


def test_no_amount_of_the_subsidy(office: Office) -> None:
    """002:14-22 and 54-56 speak of a structural subsidy and never of a sum."""
    assert places(office, "velsen-sos-subsidie", "bedrag") == set()
    assert notes(office, "velsen-sos-subsidie", "bedrag") == (
        "De bronnen noemen geen bedrag voor Structurele subsidie van Velsen aan SOS Velsen.",
    )


def test_no_amount_anywhere_in_helmond(office: Office) -> None:
    """000:10-22 and 001:1-172: yearly means are named, no sum; every tie of Helmond is without one."""
    assert places(office, "Helmond", "amount") == set()
    (note,) = notes(office, "Helmond", "amount")
    assert note.endswith("; en nog 6.")


def test_the_pillars_of_helmond(office: Office) -> None:
    """001:124-130 gives examples of direct added value, under a heading: that follows from it. No other tie has one."""
    assert places(office, "Helmond", "pijler") == {
        ("helmond-economische-relaties", "pillar", "added-value", "001", "lines 124-130", "implies"),
        ("helmond-internationale-acquisitie", "pillar", "added-value", "001", "lines 124-130", "implies"),
    }


def test_the_start_of_rundu_is_our_reading(office: Office) -> None:
    """003:3: since 1991, and central in the first thirteen years; nothing more, so the start is bounded by us."""
    found = places(office, "Rundu", "since")
    assert {(claimed, manner) for _, _, claimed, _, _, manner in found} == {("[1991..2004]", "our-reading")}


def test_the_delegation_rests_on_one_sentence(office: Office) -> None:
    """002:50-54: in 1985 delegated to SOS Velsen, which is the start of its role; the tie itself dates from 1976."""
    found = places(office, "SOS Velsen", "since")
    assert ("velsen-galle.sos-velsen.executor", "since", "1985", "002", "lines 50-54", "states") in found
    assert {row[2] for row in found if row[0] == "velsen-galle"} == {"1976"}


def test_the_country_of_galle_is_our_reading(office: Office) -> None:
    """002:50 names Galle without its country: Sri Lanka is ours, and said to be."""
    assert {row[5] for row in places(office, "place/galle", "within")} == {"our-reading"}


def test_everything_about_the_four_cities(office: Office) -> None:
    """002:58-62: kind and word are stated, the year follows from ‘destijds’, themes and purposes from the exchanges."""
    manners: dict[str, set[str]] = {}
    for thing, field, *_, manner in places(office, "velsen-partnerschap-vier-steden"):
        if thing == "velsen-partnerschap-vier-steden":
            manners.setdefault(field, set()).add(manner)
    assert manners["kind"] == manners["word"] == {"states"}
    assert manners["since"] == {"implies"}


def test_every_conflict_in_the_four_offices(office: Office) -> None:
    """002:14, 22 and 56: the subsidy; 002:20 and 96: millennium municipality since 2008 or 2011. No other is there."""
    rows = office.answer("conflicts").answers
    assert {
        (local(row.about.id), row.field, row.stated, frozenset((claim.value, claim.locator) for claim in row.evidence))
        for row in rows
    } == {
        (
            "velsen-sos-subsidie",
            "until",
            "[2012,2014]",
            frozenset({("2014", "line 14"), ("2014", "line 56"), ("2012", "line 22")}),
        ),
        ("velsen-millenniumgemeente", "since", "[2008,2011]", frozenset({("2008", "line 96"), ("2011", "line 20")})),
    }
    assert {row.treated for row in rows} == {"by-day"}


def test_conflicts_by_place_and_party(office: Office) -> None:
    """002: Galle and SOS Velsen share the subsidy; Velsen has both; Qingdao, Helmond, Nieuwegein, Deventer none."""

    def disputed(name: str) -> set[str]:
        return {local(row.about.id) for row in office.answer("conflicts", target=name).answers}

    assert disputed("Galle") == disputed("SOS Velsen") == disputed("Sri Lanka") == {"velsen-sos-subsidie"}
    assert disputed("Velsen") == {"velsen-sos-subsidie", "velsen-millenniumgemeente"}
    for name in ("Qingdao", "Helmond", "Nieuwegein", "Deventer"):
        assert disputed(name) == set()


def test_the_conflict_in_a_letter(office: Office) -> None:
    """002:14, 22 and 56 as one Dutch sentence, with what answers do."""
    told = office.tell(office.answer("conflicts", target="Galle"))
    assert told.sections[0].sentences == (
        "Over ‘tot’ van Structurele subsidie van Velsen aan SOS Velsen verschillen de bronnen: 2014 [1] [3]; 2012 [2]. "
        "Hoe antwoorden hiermee omgaan: op dagen waarover zij verschillen is het antwoord ‘tegenstrijdig’.",
    )


def test_the_dossier_of_sos_velsen_in_a_letter(office: Office) -> None:
    """002:14-22 and 50-56: what can be pasted says both years, whose reading it is, and what happened when."""
    told = office.tell(office.show("SOS Velsen", as_of="2026-11-22"))
    sentences = [sentence for section in told.sections for sentence in section.sentences]
    assert any(
        sentence.startswith("Structurele subsidie van Velsen aan SOS Velsen: Gemeente Velsen (financier)")
        and "tot: 2012 [" in sentence
        and "2014 [" in sentence
        for sentence in sentences
    )
    assert any(
        sentence.startswith("Sector: maatschappelijke organisatie; dit is onze lezing") for sentence in sentences
    )
    assert any(sentence.startswith("1985: Stedenband met Galle gedelegeerd aan SOS Velsen") for sentence in sentences)
