"""Reading answers about time: as JSON has them, and as a person reads them."""

from __future__ import annotations

import json
from typing import Any

from golden import local

from intgraph.ask.answer import Answer
from intgraph.ask.formats.records import json_text
from intgraph.ask.formats.terminal import in_sentences
from intgraph.office import Office

AID, TITLE, GALLE, FOUR = (
    "velsen-sos-subsidie",
    "velsen-millenniumgemeente",
    "velsen-galle",
    "velsen-partnerschap-vier-steden",
)
CAMPAIGN = "velsen-millenniumgemeentecampagne"


def words_of(office: Office, answer: Answer) -> str:
    """An answer in words, on one line."""
    return " ".join(in_sentences(office.tell(answer), 10_000).split())


def document(answer: Answer) -> list[dict[str, Any]]:
    """The rows of an answer as JSON has them."""
    rows: list[dict[str, Any]] = json.loads(json_text(answer))["answers"]
    return rows


def claims(row: dict[str, Any], field: str) -> dict[str, str]:
    """The claimed values of a field in JSON, with the place where each stands."""
    return {proof["value"]: proof["locator"] for proof in row["evidence"] if proof["field"] == field and proof["value"]}


def status_in(office: Office, question: str, of: str, when: str, **asked: Any) -> set[str]:
    """The statuses that a question gives a tie on a day."""
    answer = office.answer(question, when=when, **asked)
    return {row["status"] for row in document(answer) if local(row["tie"]["id"]) == of}
