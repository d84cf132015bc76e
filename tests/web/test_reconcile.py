"""Promises of the reconciliation service: what OpenRefine asks, in its order, and what it then finds."""

from __future__ import annotations

import json
from typing import Any

import pytest
from standing import HERE
from starlette.testclient import TestClient


def matched(client: TestClient, **queries: Any) -> dict[str, list[dict[str, Any]]]:
    """The candidates for a batch, sent as OpenRefine sends it."""
    answer = client.post("/reconcile", data={"queries": json.dumps(queries)})
    assert answer.status_code == 200, answer.text
    return {key: found["result"] for key, found in answer.json().items()}


def test_openrefine_finds_its_way(client: TestClient) -> None:
    """Manifest, types guessed from a sample, a batch, a suggestion, the preview, the view, and a column of values."""
    manifest = client.get("/reconcile", headers={"accept": "*/*"}).json()
    assert "0.2" in manifest["versions"]
    assert manifest["identifierSpace"].endswith("/id/")
    assert {one["id"] for one in manifest["defaultTypes"]} == {"party", "place", "tie"}

    sample = matched(client, q0={"query": "Gemeente Velsen", "limit": 3}, q1={"query": "Qingdao", "limit": 3})
    assert sample["q0"][0]["type"][0]["id"] == "sector-government"

    (first, *_) = matched(client, q0={"query": "Qingdao", "type": "place", "type_strict": "should"})["q0"]
    assert (first["id"], first["score"], first["match"]) == ("place/qingdao", 100, True)

    suggest = manifest["suggest"]["entity"]
    address = (suggest["service_url"] + suggest["service_path"]).removeprefix(HERE)
    offered = client.get(address, params={"prefix": "qing", "cursor": 0}).json()["result"]
    assert offered[0]["id"] == "place/qingdao"

    preview = client.get(manifest["preview"]["url"].replace("{{id}}", first["id"]).removeprefix(HERE))
    assert "Qingdao" in preview.text
    assert "frame-ancestors *" in preview.headers["content-security-policy"]
    assert client.get(manifest["view"]["url"].replace("{{id}}", first["id"]).removeprefix(HERE)).status_code == 200

    proposed = manifest["extend"]["propose_properties"]
    path = (proposed["service_url"] + proposed["service_path"]).removeprefix(HERE)
    names = [one["id"] for one in client.get(path, params={"type": "place", "limit": 10}).json()["properties"]]
    assert "country" in names
    asked = {"ids": ["place/qingdao", "party/gm0453"], "properties": [{"id": "country"}, {"id": "sector"}]}
    extended = client.post("/reconcile", data={"extend": json.dumps(asked)}).json()
    assert [one["id"] for one in extended["meta"]] == ["country", "sector"]
    assert extended["rows"]["place/qingdao"]["country"] == [{"id": "place/china", "name": "China"}]
    assert extended["rows"]["party/gm0453"]["sector"] == [{"str": "government"}]


def test_a_match_is_one_thing_of_that_name(client: TestClient) -> None:
    """The name itself is a match where one thing bears it; a part or a slip scores lower and is none."""
    found = matched(
        client,
        whole={"query": "qingdao", "type": "place"},
        part={"query": "qing", "type": "place"},
        slip={"query": "Qingdoa", "type": "place"},
        none={"query": "Zzyzx"},
        several={"query": "Velsen"},
    )
    assert [one["match"] for one in found["whole"]] == [True]
    assert 0 < found["part"][0]["score"] < 100
    assert 0 < found["slip"][0]["score"] < 100
    assert not any(one["match"] for key in ("part", "slip", "none") for one in found[key])
    assert found["none"] == []
    scores = [one["score"] for one in found["several"]]
    assert scores == sorted(scores, reverse=True)
    assert sum(one["match"] for one in found["several"]) <= 1


@pytest.mark.parametrize("country", ["China", "CN", {"id": "place/china", "name": "China"}])
def test_a_property_parts_what_a_name_does_not(client: TestClient, country: object) -> None:
    """Another country rules a candidate out, the right one keeps it, however the country is given."""
    asked = {"query": "Qingdao", "type": "place", "properties": [{"pid": "country", "v": country}]}
    assert matched(client, q=asked)["q"][0]["match"] is True
    wrong = {"query": "Qingdao", "type": "place", "properties": [{"pid": "country", "v": "Sri Lanka"}]}
    assert matched(client, q=wrong)["q"] == []


def test_a_sector_is_a_type(client: TestClient) -> None:
    """A narrower type lets through what is of it, and nothing else."""
    found = matched(client, right={"query": "Gemeente Velsen", "type": "sector-government"},
                    wrong={"query": "Gemeente Velsen", "type": "sector-education"})  # fmt: skip
    assert found["right"][0]["id"] == "party/gm0453"
    assert found["wrong"] == []


@pytest.mark.parametrize("kind", ["type", "property"])
def test_types_and_properties_are_suggested(client: TestClient, kind: str) -> None:
    """By the beginning of a word of their name, in the language of whoever asks."""
    prefix = {"type": "educ", "property": "coun"}[kind]
    found = client.get(f"/reconcile/suggest/{kind}", params={"prefix": prefix, "lang": "en"}).json()["result"]
    assert len(found) == 1


@pytest.mark.parametrize(
    "sent",
    ["", "nonsense", "[]", "[" * 100_000, '{"q0": 3}', '{"q0": {"query": {"a": 1}, "limit": "x", "properties": 7}}',
     '{"q0": {"query": "x", "type": [1, null], "properties": [3, {"pid": 1, "v": {}}]}}',
     json.dumps({f"q{number}": {"query": "x"} for number in range(200)})],
)  # fmt: skip
def test_what_is_malformed_ends_nothing(client: TestClient, sent: str) -> None:
    """A broken batch is a problem, a broken query has no candidates; the next one is answered."""
    for field in ("queries", "extend"):
        answer = client.post("/reconcile", data={field: sent})
        assert answer.status_code in (200, 400), answer.text
    assert matched(client, q={"query": "Qingdao", "type": "place"})["q"][0]["match"] is True


def test_any_site_may_ask_and_none_gets_a_script(client: TestClient) -> None:
    """CORS is open, JSONP is not there."""
    answer = client.get("/reconcile?callback=alert", headers={"origin": "https://example.org"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["versions"] == ["0.2"]
    posted = client.post(
        "/reconcile", data={"queries": '{"q": {"query": "x"}}'}, headers={"origin": "https://example.org"}
    )
    assert posted.status_code == 200
