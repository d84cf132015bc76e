"""Promises of the fingerprint of a page."""

from __future__ import annotations

import dataclasses
import json
import re

from hypothesis import HealthCheck, given, settings

from intgraph.model.register import Register
from page.told_office import iri, office, page, unpacked
from strategies import registers


def _digest(written: bytes) -> str:
    found = re.search(rb"sha256:([0-9a-f]{64})</code>", written)
    assert found is not None
    return found[1].decode()


def test_the_report_the_program_and_the_linked_data_have_the_same() -> None:
    """Whoever compares two pages finds one fingerprint, wherever it is read."""
    written = page()
    assert json.loads(unpacked(written, "core"))["digest"] == _digest(written)
    assert f'"content":"sha256:{_digest(written)}"'.encode() in written


def test_it_tells_of_any_change() -> None:
    """Another word in a remark is another content, and so are another title, language or day."""
    changed = dataclasses.replace(office().party[iri("party", "fund")], note="x")
    pages = [page(), page(office(party={**office().party, changed.iri: changed})), page(title="X"), page(language="nl")]
    assert len({_digest(written) for written in pages}) == 4


def test_it_tells_of_what_only_the_program_shows() -> None:
    """A coordinate is not in the report; the map draws it."""
    place = dataclasses.replace(office().place[iri("place", "yantai")], latitude=37.5, longitude=121.4)
    moved = dataclasses.replace(place, latitude=37.6)
    one, other = (page(office(place={**office().place, known.iri: known})) for known in (place, moved))
    assert _digest(one) != _digest(other)


@given(registers())
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_order_of_the_tables_does_not_matter(register: Register) -> None:
    """The same things in another order give the same bytes."""
    turned = Register(**{noun: dict(reversed(things.items())) for noun, things in register.nouns()})  # type: ignore[arg-type]
    assert page(register) == page(turned)
