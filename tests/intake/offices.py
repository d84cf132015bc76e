"""Small offices for tests: tables as text, written where a test wants them."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from intgraph.cli import main


@dataclass(frozen=True)
class Told:
    """What a fault must say: its key, the file's stem, and the row, column and value where it can be mended."""

    key: str
    file: str
    row: int = 0
    column: str = ""
    value: str = ""


Tables = dict[str, str | bytes | None]
Case = tuple[str, Tables, tuple[Told, ...]]


GOOD: Mapping[str, str] = {
    "places": "id,name,type,within\nvelsen,Velsen,city,nl\nnl,Nederland,country,\nqingdao,Qingdao,city,\n",
    "parties": "id,name,sector,place\ngm0453,Gemeente Velsen,government,velsen\nqingdao,Stad Qingdao,,qingdao\n",
    "ties": "id,name,kind,since\nvriendschap,Velsen – Qingdao,friendship,1998\n",
    "roles": "tie,party,role\nvriendschap,gm0453,lead\nvriendschap,qingdao,partner\n",
    "sources": "id,name,publisher,date,file\nnota,Nota internationaal,gm0453,2001,nota.txt\n",
    "evidence": "subject,field,source,locator,phrase\nvriendschap,since,nota,line 4,in 1998 een vriendschapsband\n",
}
"""The smallest office that has something of everything a reader asks for; it reads without a fault."""


def write_office(folder: Path, **changed: str | bytes | None) -> Path:
    """Write the good office with some tables changed (``None``: left out), and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    tables: dict[str, str | bytes | None] = {**GOOD, **changed}
    for name, content in tables.items():
        if content is not None:
            data = content if isinstance(content, bytes) else content.encode("utf-8")
            (folder / f"{name}.csv").write_bytes(data)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def run(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    """Run the command line as a user would, and return its exit status."""
    monkeypatch.setattr(sys, "argv", ["intgraph", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)
