"""The page as a file: a register becomes its report and its payload, and both become one HTML file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from intgraph.locale import LANGUAGES
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.compose.report import compose
from intgraph.page.compose.title import page_title
from intgraph.page.fingerprint import fingerprint
from intgraph.page.linked.document import Edition, linked_data
from intgraph.page.pack.payload import pack
from intgraph.page.render import render


def page_file(
    register: Register,
    language: str,
    on: date,
    audience: Visibility,
    title: str = "",
    notes: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """Return the page of ``register`` as UTF-8 HTML, opened in ``language`` (``nl`` or ``en``), judged on ``on``.

    The register holds only what ``audience`` may see; nothing is filtered here. A ``title`` counts for both
    languages; without one the page is called after its offices. ``notes`` stand below the title, by language. The
    same arguments always give the same bytes.
    """
    titles = {known: page_title(register, known, title) for known in LANGUAGES}
    report = compose(register, language, on, audience, title, notes.get(language, ""))
    payload = pack(register, language, on, audience, titles, notes)
    digest = fingerprint(report, payload)
    return render(report, payload, digest, linked_data(register, Edition(titles, on, digest)))
