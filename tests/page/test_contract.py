"""Promises of the contract between Python and TypeScript."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Final

_PAGE: Final = Path(__file__).parents[2] / "page"


def test_the_script_has_the_contract_of_the_payload() -> None:
    """What TypeScript is checked against was made from the payload as it is now (``make page``)."""
    made = runpy.run_path(str(_PAGE / "make_contract.py"))["contract"]()
    assert (_PAGE / "src" / "contract.ts").read_text(encoding="utf-8") == made
