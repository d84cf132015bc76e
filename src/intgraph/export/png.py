"""PNG: the picture as points, made without a browser, with what it is written inside it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import Final
from xml.etree import ElementTree

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_LENGTH: Final = 4
_IHDR_END: Final = len(_SIGNATURE) + 25
_FAMILY: Final = "Arimo"
_TIMES: Final = 2
_FEWEST_POINTS: Final = 2400
_MOST_POINTS: Final = 6000
_WIDTH: Final = re.compile(rb'<svg[^>]* width="([0-9.]+)"')
_SVG: Final = "{http://www.w3.org/2000/svg}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_CC: Final = "{http://creativecommons.org/ns#}"
_RESOURCE: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}resource"
_PUBLISHERS: Final = f".//{_DC}publisher/{_CC}Agent/{_DC}title"


def png_picture(svg: bytes) -> bytes:
    """Return a picture (``intgraph.page.picture.alone``) as PNG, at least twice as large as it is drawn, within bounds.

    Title, licence, date and software stand in it as text; the same picture gives the same bytes.
    """
    wide = _WIDTH.search(svg)
    drawn = float(wide[1]) if wide else 0.0
    points = min(_MOST_POINTS, max(_FEWEST_POINTS, round(_TIMES * drawn)))
    return with_texts(rasterised(svg, points), _texts(svg))


def _texts(svg: bytes) -> Iterator[tuple[str, str]]:
    """What the picture says of itself, under the keywords of PNG."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - we wrote it ourselves
    said = {element.tag.rpartition("}")[2]: element for element in root.iter()}
    licence = said.get("license")
    yield "Title", root.findtext(f"{_SVG}title", "")
    yield "Description", root.findtext(f"{_SVG}desc", "")
    yield "Author", "; ".join(name.text or "" for name in root.iterfind(_PUBLISHERS))
    yield "Copyright", licence.get(_RESOURCE, "") if licence is not None else _text_of(said.get("rights"))
    yield "Creation Time", _text_of(said.get("date"))
    yield "Software", f"intgraph {version('intgraph')}"
    yield "Source", _text_of(said.get("identifier"))


def _text_of(element: ElementTree.Element | None) -> str:
    return (element.text or "") if element is not None else ""


def rasterised(svg: bytes, wide: int) -> bytes:
    """Return an SVG as a PNG of ``wide`` points across; fonts of the computer are left aside.

    Letters are those of Arimo, which has the widths of Arial and Helvetica and comes with intgraph, so that the same
    picture gives the same bytes everywhere; a sign that it does not have is drawn as an empty box.
    """
    import fontpkg_arimo
    import resvg_py

    files = sorted(str(path) for path in (fontpkg_arimo.ROOT / "files").glob("*.ttf"))
    return resvg_py.svg_to_bytes(
        svg_string=svg.decode("utf-8"),
        width=wide,
        skip_system_fonts=True,
        font_files=files,
        font_family=_FAMILY,
        sans_serif_family=_FAMILY,
    )


def with_texts(png: bytes, texts: Iterable[tuple[str, str]]) -> bytes:
    """Return a PNG with texts (keyword and UTF-8 text, PNG 11.3.3.4) behind its header; empty ones are left out."""
    chunks = b"".join(_chunk(b"iTXt", _text(keyword, text)) for keyword, text in texts if text)
    return png[:_IHDR_END] + chunks + png[_IHDR_END:]


def _text(keyword: str, text: str) -> bytes:
    return keyword.encode("latin-1") + b"\0\0\0\0\0" + text.replace("\0", "").encode("utf-8", "replace")


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return len(content).to_bytes(_LENGTH, "big") + checked + zlib.crc32(checked).to_bytes(_LENGTH, "big")
