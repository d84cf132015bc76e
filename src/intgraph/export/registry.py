"""The registry: which file extension is written by what."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

from intgraph.errors import InputError
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.payload import Payload
from intgraph.rdf.formats import FORMATS
from intgraph.store.files import write_atomically


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How an export is made.

    ``language`` is ``nl`` or ``en``; without a ``title`` a page is called after its offices; ``audience`` (``public``,
    ``partners``, ``internal``) is written on it, what it may see was withheld before; ``renderer`` is ``pyvis`` for
    its page instead of ours; statuses are judged on ``date``. The same register and options give the same bytes.
    """

    language: str = "en"
    title: str | None = None
    audience: str = "public"
    renderer: str | None = None
    date: datetime.date = field(default_factory=datetime.date.today)


Writer: TypeAlias = Callable[[Register, ExportOptions], bytes]


def export(register: Register, path: Path, options: ExportOptions) -> None:
    """Write ``register`` to ``path`` in the format of its extension, whole or not at all.

    Raises ``InputError`` for an extension or renderer that is unknown, ``MissingExtraError`` when the renderer is not
    installed, and ``OutputError`` when the file cannot be written.
    """
    write_atomically(path, writer(path, options)(register, options))


def writer(path: Path, options: ExportOptions) -> Writer:
    """Return what writes a file of this name; raise ``InputError`` where nothing does."""
    extension = path.suffix.removeprefix(".").lower()
    if extension not in WRITERS:
        raise InputError("export.unknown", file=str(path), known=", ".join(WRITERS))
    if options.renderer is None:
        return WRITERS[extension]
    if options.renderer not in RENDERERS:
        raise InputError("export.unknown_renderer", renderer=options.renderer, known=", ".join(RENDERERS))
    return RENDERERS[options.renderer].get(extension, WRITERS[extension])


def _payload(register: Register, options: ExportOptions) -> Payload:
    from intgraph.page.compose.payload import compose

    audience = Visibility[options.audience.upper()]
    return compose(register, options.language, options.date, audience, options.title or "")


def _page(register: Register, options: ExportOptions) -> bytes:
    from intgraph.page.render import render

    return render(_payload(register, options))


def _picture(register: Register, options: ExportOptions) -> bytes:
    from intgraph.page.picture.alone import picture_file

    return picture_file(_payload(register, options))


def _pyvis_page(register: Register, options: ExportOptions) -> bytes:
    from intgraph.export.pyvis_page import pyvis_page

    return pyvis_page(register, _payload(register, options))


def _rdf(extension: str, register: Register, _: ExportOptions) -> bytes:
    from intgraph.rdf.serialise import serialise

    return serialise(register, FORMATS[extension])


def _workbook(register: Register, options: ExportOptions) -> bytes:
    from intgraph.export.tables import workbook
    from intgraph.locale import words

    return workbook(register, words(options.language))


def _flat_csv(register: Register, _: ExportOptions) -> bytes:
    from intgraph.export.tables import flat_csv

    return flat_csv(register)


WRITERS: Final[Mapping[str, Writer]] = MappingProxyType(
    {"html": _page, "svg": _picture}
    | {extension: partial(_rdf, extension) for extension in FORMATS}
    | {"xlsx": _workbook, "csv": _flat_csv}
)
"""What writes each extension, without the dot."""

RENDERERS: Final[Mapping[str, Mapping[str, Writer]]] = MappingProxyType({"pyvis": {"html": _pyvis_page}})
"""What writes an extension instead, by the name of the renderer."""
