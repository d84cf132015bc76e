"""Golden dossiers: what five real documents say of one thing, read by hand first; their lines stand in each test.

Files: 000 and 001 Helmond (web page, note of 2013), 002 Velsen (2017), 003 Nieuwegein (2017), 004 Deventer.
"""

from __future__ import annotations

from golden import DEVENTER, NIEUWEGEIN, VELSEN, fact, local, manners, shown, tie_of

from intgraph.office import Office


def test_the_four_cities_are_one_tie(office: Office) -> None:
    """002:58-62: one partnership with four roles; that it dates from 1956 follows from ‘destijds’."""
    entry = tie_of(shown(office, "velsen-partnerschap-vier-steden"), "velsen-partnerschap-vier-steden")
    assert {local(member.party.id) for member in entry.members} == {VELSEN, "bergisch-gladbach", "bourgoin", "luton"}
    assert {proof.modality for proof in entry.evidence if proof.field == "since"} == {"implies"}


def test_everything_about_sos_velsen(office: Office) -> None:
    """002:14-22 and 50-56: two ties, delegated in 1985, evaluated and its subsidy ended in 2012, or in 2014."""
    dossier = shown(office, "SOS Velsen", "2013")
    assert {local(entry.tie.id): entry.status.value for entry in dossier.ties} == {
        "velsen-galle": "certain",
        "velsen-sos-subsidie": "conflicting",
    }
    assert {(event.kind, event.date) for event in dossier.events} >= {
        ("delegated", "1985"),
        ("evaluated", "2012"),
        ("ended", "2012"),
    }
    (conflict,) = dossier.conflicts
    assert (local(conflict.about.id), conflict.field) == ("velsen-sos-subsidie", "until")
    assert {(claim.value, claim.locator) for claim in conflict.claims} == {
        ("2014", "line 14"),
        ("2014", "line 56"),
        ("2012", "line 22"),
    }
    assert {fact(dossier, "sector"), fact(dossier, "place")} == {"ngo", "Velsen"}


def test_labour_plus_is_led(office: Office) -> None:
    """003:5: Nieuwegein led it from 2012 to 2014; no other party is named."""
    dossier = shown(office, "Labour Plus")
    (entry,) = dossier.ties
    assert [(local(m.party.id), m.role, m.since, m.until) for m in entry.members] == [
        (NIEUWEGEIN, "lead", "2012", "2014")
    ]
    assert entry.status.value == "former"
    assert fact(dossier, "themes") == "integration; knowledge-exchange"


def test_the_millennium_titles(office: Office) -> None:
    """002:20 and 96: Velsen since 2008 or 2011; 000:16: Helmond from 2000 to 2015; neither is a campaign."""
    velsen, helmond = shown(office, "velsen-millenniumgemeente"), shown(office, "helmond-millenniumgemeente")
    (conflict,) = velsen.conflicts
    assert {(claim.value, claim.modality) for claim in conflict.claims} == {("2008", "states"), ("2011", "implies")}
    assert tie_of(velsen, "velsen-millenniumgemeente").status.value == "possible"
    assert tie_of(helmond, "helmond-millenniumgemeente").status.value == "former"
    assert fact(velsen, "kind") == fact(helmond, "kind") == "title"
    assert fact(shown(office, "velsen-millenniumgemeentecampagne"), "kind") == "campaign"


def test_the_fairtrade_title(office: Office) -> None:
    """003:8: officially since 2010, thanks to volunteers; who gave the title is not said."""
    entry = tie_of(shown(office, "nieuwegein-fairtrade-gemeente"), "nieuwegein-fairtrade-gemeente")
    assert (entry.since, entry.until, entry.tie.kind) == ("2010", None, "title")
    assert {member.role for member in entry.members} == {"holder", "supporter"}


def test_everything_about_helmond(office: Office) -> None:
    """000:10-22 and 001:124-134: eleven ties, none with a start but the title; 001:3 and 43: two dated events."""
    dossier = shown(office, "place/helmond")
    assert len(dossier.ties) == 11
    assert {local(entry.tie.id) for entry in dossier.ties if entry.since} == {"helmond-millenniumgemeente"}
    subsidies = {local(entry.tie.id) for entry in dossier.ties if entry.tie.kind == "subsidy"}
    assert subsidies == {
        "helmond-subsidie-mov-stiphout",
        "helmond-subsidie-pater-toon-gruijters",
        "helmond-subsidie-san-marcos",
    }
    assert {(event.kind, event.date) for event in dossier.events} >= {("discussed", "2013-03"), ("installed", None)}


def test_the_committee_of_helmond(office: Office) -> None:
    """001:43-45: installed by the council, chaired by the mayor; 001:166-172: what the note only proposes."""
    dossier = shown(office, "helmond-cie-ib")
    assert [(post.function, post.name) for post in dossier.people] == [("Voorzitter (de burgemeester)", "")]
    proposed = {local(policy.id) for policy in dossier.policies if "proposes" in manners(policy.evidence)}
    assert {"helmond-commissie-raadsleden", "helmond-commissie-voorzitter", "helmond-commissie-budget"} <= proposed


def test_pillars_are_only_where_the_source_puts_them(office: Office) -> None:
    """001:124-130 gives examples of direct added value; no tie is called solidarity, and none has a portfolio."""
    ties = office.register().tie.values()
    assert {local(tie.iri): tie.pillar for tie in ties if tie.pillar} == {
        "helmond-economische-relaties": "added-value",
        "helmond-internationale-acquisitie": "added-value",
    }
    assert not [tie for tie in ties if tie.portfolio]


def test_everything_about_deventer(office: Office) -> None:
    """004:1-16: the VNG's example, five kinds of parties together, a virtual office, a story of 2015-2020."""
    dossier = shown(office, "place/deventer")
    assert {local(entry.tie.id) for entry in dossier.ties} == {
        "deventer-voorbeeldgemeente",
        "deventer-samenwerking",
        "deventer-international-office",
    }
    members = {local(member.party.id) for member in tie_of(dossier, "deventer-international-office").members}
    assert members == {DEVENTER, "deventer-onderwijs", "deventer-bedrijven", "deventer-cultuur", "deventer-ngos"}
    story = office.register().policy["https://w3id.org/intgraph/id/policy/deventer-internationaal-2015-2020"]
    assert story.period.edtf == "2015/2020"


def test_the_people_of_deventer(office: Office) -> None:
    """004:7: the mayor is named, the civil servant is a post without a name."""
    posts = {(post.function, post.name, post.status) for post in shown(office, "place/deventer").people}
    assert posts == {
        ("Burgemeester", "Andries Heidema", "office-holder"),
        ("Ambtenaar Internationale Samenwerking", "", "civil-servant"),
    }


def test_a_general_trend_is_no_fact_about_a_tie(office: Office) -> None:
    """002:70-90 is about Dutch municipalities at large: no evidence of any tie rests on those lines."""
    register = office.register()
    for claim in register.evidence.values():
        if register.source[claim.source].file.startswith("002") and "/id/place/" not in claim.subject:
            first = int(claim.locator.split()[1].partition("-")[0])
            assert not 69 < first < 91, claim


def test_the_policies_of_velsen(office: Office) -> None:
    """002:20-34: which paper was adopted, by whom and when; what went to the council was informed, not adopted."""
    events = {
        (local(about), event.kind, event.date.edtf)
        for event in office.register().event.values()
        for about in event.about
        if event.date
    }
    assert events >= {
        ("velsen-staat-midden-in-de-wereld", "adopted", "2012"),
        ("velsen-europastrategie", "adopted", "2015"),
        ("velsen-europastrategie", "informed", "2015"),
        ("velsen-uitgangspunten-mondiale-bewustwording", "informed", "2015"),
    }
    assert ("velsen-uitgangspunten-mondiale-bewustwording", "adopted", "2015") not in events


def test_the_consultation_of_nieuwegein(office: Office) -> None:
    """003:20: five kinds of parties as examples, so the list is open."""
    entry = tie_of(shown(office, "nieuwegein-beleidsgesprekken"), "nieuwegein-beleidsgesprekken")
    assert entry.open_list
    assert {local(member.party.id) for member in entry.members} == {
        NIEUWEGEIN,
        "nieuwegein-scholen",
        "nieuwegein-vluchtelingenwerk",
        "nieuwegein-kerken",
        "nieuwegein-bedrijven",
        "nieuwegein-bibliotheek",
    }
