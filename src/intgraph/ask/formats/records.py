"""An answer as JSON, and flat as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from intgraph.ask.answer import Answer, as_json
from intgraph.model.formulas import shielded


def json_text(answer: Answer) -> str:
    """Return the answer as one JSON document, in the shape that DESIGN §6 gives."""
    return json.dumps(as_json(answer), ensure_ascii=False, indent=2) + "\n"


def csv_text(answer: Answer) -> str:
    """Return the rows of the answer as CSV, nested values flattened (``party.name``), lists joined by ``; ``.

    A cell that a spreadsheet would take for a formula starts with an apostrophe.
    """
    rows = [_flat(as_json(row)) for row in answer.answers]
    header = list(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([shielded(row.get(name, "")) for name in header] for row in rows)
    return out.getvalue()


def _flat(value: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for name, item in value.items():
        if isinstance(item, Mapping):
            flat.update(_flat(item, f"{prefix}{name}."))
        else:
            flat[prefix + name] = _cell(item)
    return flat


def _cell(item: Any) -> str:
    if item is None:
        return ""
    if isinstance(item, list):
        return "; ".join(dict.fromkeys(_cell(part) for part in item))
    if isinstance(item, Mapping):
        return _proof(item) if "phrase" in item else _named(item)
    return str(item)


def _proof(proof: Mapping[str, Any]) -> str:
    where = ", ".join(filter(None, (proof["source"], proof["locator"])))
    return f"{where}: {proof['phrase']} ({proof['modality']})"


def _named(item: Mapping[str, Any]) -> str:
    return str(item["name"]) if "name" in item else " ".join(filter(None, map(_cell, item.values())))
