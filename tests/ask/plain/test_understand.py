"""Understanding: Dutch sentences become the question that they ask, or none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intgraph.ask.plain.understand import NotUnderstood, Understood
from intgraph.office import Office
from intgraph.store.protocol import Target

Meant = Callable[[str], tuple[str, dict[str, object]]]
Asking = Callable[[str], Understood | NotUnderstood]

GOLDEN = [
    ("Wie werkt er samen met Qingdao?", "who", {"target": "qingdao"}),
    ("Wie werkte er in 1990 met Sri Lanka samen?", "who", {"target": "sri-lanka", "when": "1990"}),
    ("Welke bedrijven werken met Qingdao samen?", "who", {"target": "qingdao", "sectors": ["business"]}),
    ("subsidies van de gemeente Velsen", "ties", {"target": "gm0453", "kinds": ["subsidy"]}),
    ("Met wie werkt Velsen inmiddels niet meer samen?", "former", {"target": "velsen"}),
    ("Bij welke partnersteden doet nog geen enkele school mee?", "gaps", {"what": "sector"}),
    ("Wie moeten we in Helmond aan elkaar voorstellen?", "introductions", {"target": "helmond"}),
    ("Wie doen er mee aan GAIA?", "members", {"tie": "nieuwegein-gaia"}),
    ("Hoe komt Deventer in contact met Rundu?", "path", {"start": "deventer", "end": "rundu"}),
    ("Hoe heet de burgemeester van Deventer?", "people", {"target": "deventer"}),
    ("Wat heeft Helmond beloofd?", "promises", {"target": "helmond"}),
    ("bronnen over de stedenband met Rundu", "claims", {"name": "nieuwegein-rundu"}),
    ("Spreken de bronnen elkaar tegen?", "conflicts", {}),
    ("Welke gegevens ontbreken er bij Labour Plus?", "unknown", {"name": "nieuwegein-labour-plus"}),
    ("Wat zien onze partners niet?", "withheld", {"audience": "partners"}),
    ("herijking velsen", "review", {"target": "velsen"}),
    ("Wie is de trekker van Labour Plus?", "roles", {"target": "nieuwegein-labour-plus", "roles": ["lead"]}),
    ("Aan wie heeft Velsen taken overgedragen?", "delegated", {"target": "velsen"}),
    ("Welke gemeenten hebben dezelfde partnerstad?", "shared", {}),
    ("crisisblad china", "sheet", {"target": "china"}),
    ("Wat is HelMondiaal?", "show", {"name": "helmondiaal"}),
    ("Welke banden zijn in 1956 begonnen?", "began", {"first": "1956", "last": "1956"}),
    ("Wat is er in 2014 gestopt?", "ended", {"first": "2014", "last": "2014"}),
    ("Leeft de stedenband met Rundu nog?", "alive", {"tie": "nieuwegein-rundu"}),
    ("slapende banden helmond", "dormant", {"target": "helmond"}),
    ("tijdlijn van de stedenband met Galle", "timeline", {"name": "velsen-galle"}),
    ("Wat is er veranderd sinds 2014?", "changes", {"since": "2014"}),
    ("Waar ligt Rundu?", "where", {"name": "rundu"}),
]
REFUSED = [
    "Wat vind jij van de band met China?",
    "Zal de vriendschap met Qingdao over vijf jaar nog bestaan?",
    "Waarom is de subsidie aan SOS gestopt?",
    "Hoeveel partners heeft Nieuwegein?",
    "Hoeveel jaar duurt een stedenband gemiddeld?",
    "Wat kost een retourtje naar Rundu?",
    "Gaat het regenen in Puławy?",
    "Schrijf een toespraak voor het bezoek uit Mechelen",
    "Vertaal vriendschapsband naar het Chinees",
    "Waar is Andries Heidema geboren?",
    "hotel in malmö",
    "Wanneer gaan we weer naar Galle?",
    "Welke stedenband levert het meeste op?",
]


@pytest.mark.parametrize(("sentence", "question", "arguments"), GOLDEN, ids=[one[1] + one[0][:12] for one in GOLDEN])
def test_each_kind_of_question_is_understood(
    sentence: str, question: str, arguments: dict[str, object], meant: Meant
) -> None:
    """A plain sentence becomes its question of the catalogue with its arguments."""
    found, given = meant(sentence)
    assert found == question
    assert given == arguments


@pytest.mark.parametrize("sentence", REFUSED)
def test_what_the_catalogue_does_not_answer_is_refused(sentence: str, dutch: Asking) -> None:
    """Opinions, forecasts, causes, counts, travel, weather, writing and biography are no questions of ours."""
    assert isinstance(dutch(sentence), NotUnderstood)


@pytest.mark.parametrize(
    "other",
    [
        "wie werkt er samen met puławy",
        "WIE WERKT ER SAMEN MET PULAWY?!",
        "  Wie   werkt er, samen, met: Pulawy ... ",
        "Wie werkt er sámen met Púlawy?",
    ],
)
def test_case_accents_and_punctuation_change_nothing(other: str, meant: Meant) -> None:
    """A sentence means the same however it is typed."""
    assert meant(other) == meant("Wie werkt er samen met Puławy?") == ("who", {"target": "pulawy"})


@pytest.mark.parametrize("typed", ["Wie werkt er samen met Quingdao?", "wie werkt er sammen met qingdao"])
def test_a_slip_is_forgiven(typed: str, meant: Meant) -> None:
    """A letter wrong in a name or a word does not matter."""
    assert meant(typed) == ("who", {"target": "qingdao"})


def test_what_is_told_around_a_question_does_not_change_it(meant: Meant) -> None:
    """Why one asks is no part of what one asks; the place said there is, where the question has none."""
    told = "Onze wethouder vertrekt volgende week naar Newcastle. Wie heeft daar al connecties?"
    assert meant(told) == ("who", {"target": "newcastle"})


def test_a_name_that_the_graph_does_not_know_is_passed_on_as_typed(dutch: Asking) -> None:
    """A strange name is no reason to misunderstand: the thing has that name and no IRI."""
    found = dutch("Wie werkt er samen met Nieuw-Zembla?")
    assert isinstance(found, Understood)
    target = found.arguments["target"]
    assert isinstance(target, Target)
    assert (found.question, target.iri, target.name.casefold()) == ("who", "", "nieuw zembla")


def test_one_of_several_of_a_name_is_asked_back(small_with: Callable[..., Office]) -> None:
    """Where two places are called so, none is chosen: the thing has no IRI, so that who answers asks which."""
    from intgraph.ask.plain.understand import understand

    row = "{id},Dubbelstad,Dubbelstad,,city,world,,,,,"
    with small_with("nl", places="\n".join(row.format(id=one) for one in ("dubbel-a", "dubbel-b"))) as office:
        found = understand("Waar ligt Dubbelstad?", office.store, "nl")
    assert isinstance(found, Understood)
    assert found.arguments["name"].iri == ""


def test_the_nearest_questions_are_offered(dutch: Asking) -> None:
    """What is not understood names the words that nothing explains, and questions that come near, each once."""
    found = dutch("Wie werkt er samen met de kwantumcomputer van Rundu?")
    assert isinstance(found, NotUnderstood)
    assert "kwantumcomputer" in found.words
    offered = [one.question for one in found.nearest]
    assert "who" in offered
    assert len(offered) == len(set(offered))
