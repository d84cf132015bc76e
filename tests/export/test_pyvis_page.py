"""Promises of the page of vis-network as a file."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from intgraph.export.pyvis_page import in_script, pyvis_page
from intgraph.model.visibility import Visibility
from intgraph.page.compose.report import compose
from intgraph.page.render import hash_of
from page.told_office import ON, iri, office
from strategies import HOSTILE


def _page(name: str = "Steunfonds") -> str:
    fund = replace(office().party[iri("party", "fund")], name=name, name_en="")
    known = office(party={**office().party, fund.iri: fund})
    return pyvis_page(known, compose(known, "nl", ON, Visibility.PUBLIC)).decode()


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_data_cannot_leave_its_script(data: object) -> None:
    """Whatever texts hold, no sign that a browser would read as markup is left, and the data reads back."""
    written = in_script(data)
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == data


def test_only_the_scripts_that_are_named_can_run() -> None:
    """The policy lists the hashes of exactly the two scripts in the page, and no address."""
    page = _page()
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    assert len(scripts) == 2
    assert f"script-src {hash_of(scripts[0])} {hash_of(scripts[1])};" in policy
    assert policy.startswith("default-src 'none';")
    assert "http" not in policy


def test_nothing_is_fetched() -> None:
    """No script, style or map is named by an address."""
    page = _page()
    assert not re.search(r"<(script|link|img)[^>]+(src|href)=", page)
    assert "sourceMappingURL" not in page
    assert "<!--" not in page


def test_hostile_names_stay_text() -> None:
    """A name with a script in it makes no element more than a plain one."""
    plain, hostile = _page(), _page(HOSTILE[0])
    assert hostile.count("<script") == plain.count("<script")
    assert hostile.count("</script") == plain.count("</script") == 3
    assert "&lt;/script&gt;&lt;script&gt;alert(1)" in hostile


def test_everything_drawn_is_listed_as_text() -> None:
    """Who cannot see the drawing reads every tie and party below it."""
    page = _page()
    for name in ("Vriendschap met Yantái", "Subsidie aan het Steunfonds", "Gesprekken", "De vissers"):
        assert name in page.partition('id="data"')[0]


def test_the_same_register_gives_the_same_bytes() -> None:
    """No clock and no chance."""
    assert _page() == _page()
