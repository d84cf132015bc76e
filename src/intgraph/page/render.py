"""Rendering: a report, a payload and linked data become one file that needs no network and nothing beside it.

Where scripts run, the program draws the payload; where they do not, the report stands in the page.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from pathlib import Path
from string import Template
from typing import Final

from intgraph.locale import words
from intgraph.page.block import as_json, block
from intgraph.page.markup import join, lean, text
from intgraph.page.palette import as_variables
from intgraph.page.payload import Payload
from intgraph.page.report import Report
from intgraph.page.sections.frame import contents, footer, header
from intgraph.page.sections.whole import sections
from intgraph.page.style import small

_HERE: Final = Path(__file__).parent
_STYLES: Final = ("style.css", "picture.css")


def render(report: Report, payload: Payload, digest: str, linked: str) -> bytes:
    """Return the page as UTF-8 HTML, with ``linked`` as its JSON-LD; the same arguments give the same bytes."""
    say, shown = words(report.language), sections(report)
    report_style = small("".join(map(_read, _STYLES)))
    colours, style = as_variables().strip(), _built("page.css")
    loader, program = _built("loader.js"), _built("page.js")
    page = Template(_read("page.html")).substitute(
        language=report.language,
        title=text(report.title),
        colours=colours,
        report_style=report_style,
        style_hashes=" ".join(map(hash_of, (colours, report_style, style))),
        script_hashes=" ".join(map(hash_of, (loader, program))),
        skip=text(say("page.skip")),
        header=lean(header(report, say)),
        contents=lean(contents(list(shown), say)),
        main=lean(join(shown.values())),
        footer=lean(footer(report, digest, say)),
        licences=_built("licences.txt"),
        linked=linked,
        core=block(as_json(replace(payload.core, digest=digest))),
        details=block(as_json(payload.details)),
        world=block(_built("world.json").encode("utf-8")),
        style=block(style.encode("utf-8")),
        program=block(program.encode("utf-8")),
        loader=loader,
    )
    return page.encode("utf-8")


def hash_of(inline: str) -> str:
    """Return the source expression by which a Content-Security-Policy allows one inline style or script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(inline.encode('utf-8')).digest()).decode('ascii')}'"


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _built(name: str) -> str:
    """A file made from the sources in ``page/`` (``make page``)."""
    return _read(f"dist/{name}")
