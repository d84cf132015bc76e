"""Promises of the remote store: on whatever part of a graph it fetched, every question has the answer of the whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from intgraph.ask.answer import as_json
from intgraph.ask.catalogue import QUESTIONS, question
from intgraph.errors import IntgraphError
from intgraph.model.register import Register
from intgraph.store.protocol import Store
from intgraph.store.remote.larder import compiled
from store.remotely import engine, remotely, settled
from strategies import registers

DAY = "2024-05"
# What is asked beside the things themselves; of a question with two things the other end is any.
# These fetch everything at once, after which nothing could go wrong any more.
WHOLE = {"withheld", "delegated"}
OTHERS = {"changes": {"since": "1990"}, "claims": {}}


def _asked(name: str, iri: str, other: str) -> dict[str, Any]:
    """The arguments of a question about a thing; each parameter that holds things gets one."""
    parameters = list(question(name).parameters())
    things = [parameter.name for parameter in parameters if parameter.holds == "thing"]
    day = {"when": DAY} if any(parameter.name == "when" for parameter in parameters) else {}
    former = {parameter.name: True for parameter in parameters if parameter.name in ("former", "planned")}
    return {**dict(zip(things, (iri, other), strict=False)), **day, **former, **OTHERS.get(name, {})}


def _said(store: Store, name: str, asked: dict[str, Any]) -> object:
    try:
        return as_json(question(name).ask(store, asked, "en"))
    except IntgraphError as wrong:
        return wrong.key, wrong.words


def _targets(register: Register) -> Iterator[str]:
    for noun in ("place", "party", "tie", "event", "policy", "person", "source"):
        yield from sorted(getattr(register, noun))[:2]


@settings(max_examples=6)
@given(register=registers(), pick=st.randoms(use_true_random=False))
def test_every_question_about_anything_is_answered_as_from_the_whole(register: Register, pick: Any) -> None:
    """Of random registers, a question about a thing asked from a fresh endpoint gives the answer of the whole graph."""
    whole = settled(register)
    served, targets = engine(whole), list(_targets(whole))
    with closing(compiled(whole)) as embedded:
        for name in QUESTIONS:
            asked = _asked(name, pick.choice(targets), pick.choice(targets))
            with remotely(served) as remote:
                assert _said(remote, name, asked) == _said(embedded, name, asked), (name, asked)


@settings(max_examples=6)
@given(register=registers(), pick=st.randoms(use_true_random=False))
def test_what_was_fetched_before_changes_no_answer(register: Register, pick: Any) -> None:
    """Questions in any order, asked one after the other, each get the answer of the whole graph."""
    whole = settled(register)
    targets, names = list(_targets(whole)), [name for name in QUESTIONS if name not in WHOLE]
    pick.shuffle(names)
    with closing(compiled(whole)) as embedded, remotely(engine(whole)) as remote:
        for name in names * 2:
            asked = _asked(name, pick.choice(targets), pick.choice(targets))
            assert _said(remote, name, asked) == _said(embedded, name, asked), (name, asked)
