"""Promises of the JSON questions: the answers of the house, described for programs."""

from __future__ import annotations

from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator
from standing import ROOT
from starlette.testclient import TestClient

from intgraph.ask.answer import as_json
from intgraph.ask.catalogue import QUESTIONS
from intgraph.export.registry import WRITERS
from intgraph.office import Office

DAY = "2026-11-22"
ENVELOPE = {"question", "target", "as_of", "understood", "answers", "notes"}


@pytest.fixture(scope="module")
def public(offices: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The same graph as the command line has it once it went out for the public."""
    file = tmp_path_factory.mktemp("public") / "public.nq"
    assert "nq" in WRITERS
    offices.export(file)
    return Office.open(file, language="en")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("target", ["Qingdao", "Galle", "China", "SOS Velsen", "Deventer"])
def test_the_answer_is_that_of_the_command_line(client: TestClient, public: Office, target: str, language: str) -> None:
    """``who`` over the web and at the desk is one document."""
    asked = client.get("/api/who", params={"target": target, "when": DAY, "former": "true", "lang": language}).json()
    here = Office(public.store, (), language)
    assert asked == as_json(here.who(target, as_of=DAY, former=True))


def test_the_description_is_valid_openapi(client: TestClient) -> None:
    """OpenAPI 3.1, in both languages, with a path for every question and no parameter that names a file."""
    for language in ("nl", "en"):
        described = client.get(f"/api/openapi.json?lang={language}").json()
        OpenAPIV31SpecValidator(described).validate()
        assert {f"/api/{name}" for name in QUESTIONS} <= described["paths"].keys()
        assert "before" not in {one["name"] for one in described["paths"]["/api/changes"]["get"]["parameters"]}


def _asked(operation: dict[str, Any]) -> dict[str, Any]:
    """The required parameters of an operation, filled in with its own examples, and its first example of a date."""
    given = {one["name"]: one["example"] for one in operation["parameters"] if "example" in one}
    dates = (one for one in operation["parameters"] if "EDTF" in str(one["schema"]))
    return given | {one["name"]: one["schema"]["examples"][0] for one in dates}


@pytest.mark.parametrize("name", QUESTIONS)
def test_requests_made_from_the_description_are_answered(client: TestClient, name: str) -> None:
    """Every question, asked as its description says, answers in the envelope of all answers."""
    operation = client.get("/api/openapi.json?lang=en").json()["paths"][f"/api/{name}"]["get"]
    answer = client.get(f"/api/{name}", params=_asked(operation))
    assert answer.status_code == 200, answer.text
    assert answer.json().keys() == ENVELOPE
    assert answer.json()["question"] == name
    assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/api/who", 400, "target"),
        ("/api/who?target=Nergenshuizen", 404, "Nergenshuizen"),
        ("/api/who?target=Qingdao&former=maybe", 400, "former"),
        ("/api/who?target=Qingdao&target=Galle", 400, "target"),
        ("/api/who?target=Qingdao&colour=red", 400, "colour"),
        ("/api/who?target=Qingdao&when=yesterday", 400, "yesterday"),
        ("/api/ties?limit=0", 400, "limit"),
        ("/api/ties?limit=99999999", 400, "limit"),
        ("/api/who?target=" + "x" * 600, 400, "500"),
        ("/api/changes?before=/etc/passwd", 400, "before"),
        ("/api/who?target=Qingdao&sheet=true", 400, "sheet"),
        ("/api/nothing", 404, ""),
        ("/ask?q=blah blah blubb&output=json", 422, ""),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_wrong_is_said_as_a_problem(
    client: TestClient, path: str, status: int, said: str, language: str
) -> None:
    """RFC 9457, in the language of whoever asks, and no more of the server than that."""
    answer = client.get(path, headers={"accept-language": language})
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert said in problem["detail"]
    assert str(ROOT) not in answer.text
    other = client.get(path, headers={"accept-language": "en" if language == "nl" else "nl"}).json()
    assert other["title"] != problem["title"]


def test_near_names_are_offered(client: TestClient) -> None:
    """A slip of the pen gets the names that come near."""
    assert "Qingdao" in " ".join(client.get("/api/who?target=Qingdoa&lang=en").json().get("near", []))


def test_a_sentence_gets_the_same_answer(client: TestClient) -> None:
    """A sentence is answered as the question that it asks, with how it was understood."""
    said = client.get("/ask", params={"q": "who works with Qingdao?", "output": "json", "lang": "en"}).json()
    asked = client.get("/api/who", params={"target": "Qingdao", "lang": "en"}).json()
    assert said["question"] == "who"
    assert said["answers"] == asked["answers"]
    by_accept = client.get("/ask?q=who works with Qingdao?&lang=en", headers={"accept": "application/json"})
    assert by_accept.json() == said


def test_questions_are_answered_side_by_side(client: TestClient) -> None:
    """Sixteen askers at once all get the answer that one gets."""
    from concurrent.futures import ThreadPoolExecutor

    alone = client.get("/api/who?target=China").json()
    with ThreadPoolExecutor(16) as askers:
        assert all(
            found == alone for found in askers.map(lambda _: client.get("/api/who?target=China").json(), range(64))
        )
