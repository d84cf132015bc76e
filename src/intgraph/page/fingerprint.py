"""The fingerprint of a page: one hash over everything that it shows, with its script and without."""

from __future__ import annotations

import hashlib

from intgraph.page.block import as_json
from intgraph.page.payload import Payload
from intgraph.page.report import Report


def fingerprint(report: Report, payload: Payload) -> str:
    """Return the SHA-256 in hexadecimal digits; two pages with the same fingerprint show the same."""
    hashed = hashlib.sha256()
    for content in (report, payload.core, payload.details):
        hashed.update(as_json(content) + b"\n")
    return hashed.hexdigest()
