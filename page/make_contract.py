"""Write src/contract.ts from the payload's dataclasses, so that Python and TypeScript cannot disagree."""

from __future__ import annotations

import inspect
import sys
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Final, Union, get_args, get_origin, get_type_hints

from intgraph.page import details, payload

_PLAIN: Final = {str: "string", int: "number", float: "number", type(None): "null"}
_HEADING: Final = (
    "// Made from payload.py and details.py in src/intgraph/page by page/make_contract.py (make page). Do not edit.\n"
)


def contract() -> str:
    """Return the TypeScript of every class of the payload, in their order."""
    return _HEADING + "".join(_interface(found) for found in _classes())


def _classes() -> list[type]:
    rooms = (payload, details)
    found = {
        one for room in rooms for _, one in inspect.getmembers(room, is_dataclass) if one.__module__ == room.__name__
    }
    return sorted(found, key=lambda one: one.__name__)


def _interface(found: type) -> str:
    hints = get_type_hints(found)
    told = " ".join((inspect.getdoc(found) or "").replace("``", "`").split())
    members = "".join(f"  readonly {field.name}: {_written(hints[field.name])};\n" for field in fields(found))
    return f"\n/** {told} */\nexport interface {found.__name__} {{\n{members}}}\n"


def _written(hint: object) -> str:
    if hint in _PLAIN:
        return _PLAIN[hint]  # type: ignore[index]
    if inspect.isclass(hint) and is_dataclass(hint):
        return hint.__name__
    inside = [_written(part) for part in get_args(hint) if part is not Ellipsis]
    if get_origin(hint) is tuple:
        return f"readonly {f'({inside[0]})' if ' ' in inside[0] else inside[0]}[]"
    if get_origin(hint) is Mapping:
        return f"Readonly<Record<{inside[0]}, {inside[1]}>>"
    if get_origin(hint) in (Union, types.UnionType):
        return " | ".join(inside)
    raise TypeError(hint)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(contract(), encoding="utf-8")
