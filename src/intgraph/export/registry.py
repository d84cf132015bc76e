"""The registry: which file extension is written by what."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from intgraph.ask.selecting.selection import Selection
from intgraph.errors import InputError
from intgraph.export.linked.options import LinkedOptions
from intgraph.export.linked.writers import (
    canonical_file,
    description_file,
    part_of_name,
    rdf_file,
    twinnings_file,
    update_file,
)
from intgraph.model.register import Register
from intgraph.model.visibility import Visibility
from intgraph.page.report import Report
from intgraph.rdf.formats import FORMATS
from intgraph.store.files import write_atomically


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How an export is made.

    ``language`` is ``nl`` or ``en``; without a ``title`` a page is called after its offices; ``audience`` (``public``,
    ``partners``, ``internal``) is written on it, what it may see was withheld before; ``renderer`` is ``pyvis`` for
    its page instead of ours; statuses are judged on ``date``; ``selection`` tells what part of a network it is, which
    was selected before; ``linked`` is for linked data alone. The same register and options give the same bytes.
    """

    language: str = "en"
    title: str | None = None
    audience: str = "public"
    renderer: str | None = None
    date: datetime.date = field(default_factory=datetime.date.today)
    selection: Selection = field(default_factory=Selection)
    linked: LinkedOptions = field(default_factory=LinkedOptions)


def described_last(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files in the order in which they are made: a description counts the bytes of the others."""
    return tuple(sorted(paths, key=lambda path: part_of_name(path) == "dcat"))


def options_of(selection: Selection, **others: Any) -> ExportOptions:
    """Return the options of a selection, judged on its day where it has one; ``others`` are further fields."""
    return ExportOptions(selection=selection, date=selection.day or datetime.date.today(), **others)


Writer: TypeAlias = Callable[[Register, ExportOptions], bytes]


def export(register: Register, path: Path, options: ExportOptions) -> None:
    """Write ``register`` to ``path`` in the format of its extension, whole or not at all.

    Raises ``InputError`` for an extension or renderer that is unknown, ``MissingExtraError`` when the renderer is not
    installed, and ``OutputError`` when the file cannot be written.
    """
    write_atomically(path, writer(path, options)(register, options))


def writer(path: Path, options: ExportOptions) -> Writer:
    """Return what writes a file of this name; raise ``InputError`` where nothing does.

    ``NAME.dcat.ttl`` (or another extension of RDF) is a description, ``NAME.p190.ttl`` the linkset of twinnings.
    """
    extension = path.suffix.removeprefix(".").lower()
    if extension not in _BY_EXTENSION:
        raise InputError("export.unknown", file=str(path), known=", ".join(_BY_EXTENSION))
    if part := part_of_name(path):
        return partial(PARTS[part], extension)
    if options.linked.canonical:
        return _canonical_writer(path, extension)
    if options.renderer is None:
        return _BY_EXTENSION[extension]
    if options.renderer not in RENDERERS:
        raise InputError("export.unknown_renderer", renderer=options.renderer, known=", ".join(RENDERERS))
    return RENDERERS[options.renderer].get(extension, _BY_EXTENSION[extension])


def _report(register: Register, options: ExportOptions) -> Report:
    from intgraph.page.compose.report import compose

    audience = Visibility[options.audience.upper()]
    return compose(register, options.language, options.date, audience, options.title or "")


def _page(register: Register, options: ExportOptions) -> bytes:
    from intgraph.locale import LANGUAGES, words
    from intgraph.page.file import page_file

    audience = Visibility[options.audience.upper()]
    notes = {language: options.selection.told(words(language)) for language in LANGUAGES}
    return page_file(register, options.language, options.date, audience, options.title or "", notes)


def _picture(register: Register, options: ExportOptions) -> bytes:
    from intgraph.locale import words
    from intgraph.page.picture.alone import picture_file

    audience, note = Visibility[options.audience.upper()], options.selection.told(words(options.language))
    return picture_file(register, options.language, options.date, audience, options.title or "", note)


def _points(register: Register, options: ExportOptions) -> bytes:
    from intgraph.export.png import png_picture

    return png_picture(_picture(register, options))


def _pyvis_page(register: Register, options: ExportOptions) -> bytes:
    from intgraph.export.pyvis_page import pyvis_page

    return pyvis_page(register, _report(register, options))


def _rdf(extension: str, register: Register, _: ExportOptions) -> bytes:
    return rdf_file(register, extension)


def _canonical_writer(path: Path, extension: str) -> Writer:
    if extension not in ("nq", "nt"):
        raise InputError("export.canonical_only", file=str(path))
    return lambda register, _: canonical_file(register)


def _description(extension: str, register: Register, options: ExportOptions) -> bytes:
    return description_file(register, extension, options.date, options.audience, options.linked)


def _twinnings(extension: str, register: Register, options: ExportOptions) -> bytes:
    return twinnings_file(register, extension, options.date, options.linked)


def _update(register: Register, options: ExportOptions) -> bytes:
    return update_file(register, options.linked)


def _workbook(register: Register, options: ExportOptions) -> bytes:
    from intgraph.export.tables import workbook
    from intgraph.locale import words

    return workbook(register, words(options.language))


def _flat_csv(register: Register, _: ExportOptions) -> bytes:
    from intgraph.export.tables import flat_csv

    return flat_csv(register)


WRITERS: Final[Mapping[str, Writer]] = MappingProxyType(
    {"html": _page, "svg": _picture, "png": _points}
    | {extension: partial(_rdf, extension) for extension in FORMATS}
    | {"xlsx": _workbook, "csv": _flat_csv}
)
"""What writes each extension, without the dot."""

COMPARISONS: Final[Mapping[str, Writer]] = MappingProxyType({"ru": _update})
"""What writes the difference with an earlier version (``LinkedOptions.before``), by extension."""

_BY_EXTENSION: Final[Mapping[str, Writer]] = MappingProxyType({**WRITERS, **COMPARISONS})

PARTS: Final[Mapping[str, Callable[[str, Register, ExportOptions], bytes]]] = MappingProxyType(
    {"dcat": _description, "p190": _twinnings}
)
"""What writes an RDF file instead, by the last part of its name before the extension."""

RENDERERS: Final[Mapping[str, Mapping[str, Writer]]] = MappingProxyType({"pyvis": {"html": _pyvis_page}})
"""What writes an extension instead, by the name of the renderer."""
