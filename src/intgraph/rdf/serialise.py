"""Triples as bytes in one of six formats, and back."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final

from intgraph.errors import InputError
from intgraph.model.register import Register
from intgraph.rdf.encode import encode
from intgraph.rdf.formats import Format
from intgraph.rdf.guard import LIMITS, Limits, refuse
from intgraph.vocab.terms import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Quad, Triple

_HEADER: Final = re.compile(rb"(?:@prefix [^\n]*\n)*")
_ROOT: Final = re.compile(rb"<rdf:RDF ([^>]*)>")
# How pyoxigraph says that a JSON-LD text asks for a context on the web, and where in a text an error is.
_REMOTE: Final = "LoadDocumentCallback"
_SPOT: Final = re.compile(r"^Parser error (?:at|between|from) line \d+ .*?: ")


def serialise(register: Register, form: Format) -> bytes:
    """Return a register as RDF: the same bytes for the same things, in whatever order they come."""
    return write(encode(register), form)


def write(triples: Iterable[Triple], form: Format) -> bytes:
    """Return triples as RDF in the order given, all in the default graph."""
    if form.extension == "jsonld":
        from intgraph.rdf.jsonld import write_jsonld

        return write_jsonld(triples)
    from pyoxigraph import serialize

    written = serialize(triples, format=form.rdf_format(), prefixes=dict(PREFIXES))
    return _TIDY.get(form.extension, _as_it_is)(written or b"")


def parse(data: bytes, form: Format, *, base: str | None = None, file: str = "", limits: Limits = LIMITS) -> list[Quad]:
    """Return the quads of an RDF text; relative IRIs are resolved against ``base``.

    Nothing is fetched. Raises ``InputError``, naming ``file`` and the line, for a text that is not in the format,
    exceeds ``limits``, asks for a remote JSON-LD context or declares XML entities.
    """
    import pyoxigraph

    text = data.removeprefix(codecs.BOM_UTF8)
    refuse(text, form, file, limits)
    try:
        return list(pyoxigraph.parse(text, form.rdf_format(), base_iri=base))
    except SyntaxError as wrong:
        raise _unreadable(wrong, file) from wrong
    except ValueError as wrong:
        raise InputError("rdf.unreadable", file=file, why=str(wrong)) from wrong


def _unreadable(wrong: SyntaxError, file: str) -> InputError:
    if _REMOTE in wrong.msg:
        return InputError("rdf.remote_context", file=file)
    if not wrong.lineno:
        return InputError("rdf.unreadable", file=file, why=wrong.msg)
    return InputError("rdf.syntax", file=file, line=wrong.lineno, why=_SPOT.sub("", wrong.msg))


def _tidy_turtle(text: bytes) -> bytes:
    """Sort the prefixes, which come in any order, and set the nodes apart.

    Line ends inside literals are written as escapes, so a line that ends in `` .`` is the end of a node.
    """
    header = _HEADER.match(text)
    end = header.end() if header else 0
    prefixes = b"".join(sorted(text[:end].splitlines(keepends=True)))
    return prefixes + b"\n" + text[end:].replace(b" .\n", b" .\n\n").rstrip() + b"\n"


def _tidy_xml(text: bytes) -> bytes:
    """Sort the namespaces of the root element, which come in any order, and spell out carriage returns.

    As a character of its own a carriage return is a line feed to whoever reads XML as it is meant.
    """
    text = text.replace(b"\r", b"&#xD;")
    return _ROOT.sub(lambda root: b"<rdf:RDF " + b" ".join(sorted(root[1].split())) + b">", text, count=1)


def _as_it_is(text: bytes) -> bytes:
    return text


_TIDY: Final[Mapping[str, Callable[[bytes], bytes]]] = {
    "ttl": _tidy_turtle,
    "trig": _tidy_turtle,
    "rdf": _tidy_xml,
}
