"""The page of vis-network, for those who want it: pyvis makes the network, we write the page.

The page that pyvis writes fetches its scripts and styles from the network and runs scripts that stand in labels.
This one holds vis-network itself, as pyvis brings it along, runs nothing but that and three lines of ours (by a
Content-Security-Policy with their hashes), and reads names as text.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from string import Template
from typing import Any, Final

from intgraph.errors import MissingExtraError
from intgraph.export.bridges import to_pyvis, vis_options
from intgraph.locale import Words, words
from intgraph.model.register import Register
from intgraph.page.markup import Markup, join, tag, text
from intgraph.page.picture.svg import told
from intgraph.page.render import hash_of
from intgraph.page.report import Report

_HERE: Final = Path(__file__).parent
_LIBRARY: Final = "lib/vis-9*/vis-network.min.js"
_MAP_COMMENT: Final = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)
_ESCAPED: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def pyvis_page(register: Register, report: Report) -> bytes:
    """Return the page as UTF-8 HTML; raise ``MissingExtraError`` when pyvis is not installed."""
    say = words(report.language)
    nodes, edges = _data(register, report)
    style, boot = _read("pyvis_page.css"), _read("pyvis_boot.js")
    library = _library()
    page = Template(_read("pyvis_page.html")).substitute(
        language=report.language,
        title=text(report.title),
        style=style,
        style_hash=hash_of(style),
        script_hashes=f"{hash_of(library)} {hash_of(boot)}",
        told=text(say("export.pyvis.told")),
        no_script=text(say("export.pyvis.no_script")),
        picture=text(told(report.picture, say)),
        listed=_listed(report, say),
        data=in_script({"nodes": nodes, "edges": edges, "options": vis_options()}),
        library=library,
        boot=boot,
    )
    return page.encode("utf-8")


def in_script(data: Any) -> str:
    """Return ``data`` as JSON that can stand inside a script element, whatever its texts hold."""
    return json.dumps(data, ensure_ascii=True, separators=(",", ":")).translate(_ESCAPED)


def _data(register: Register, report: Report) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    nodes, edges, *_ = to_pyvis(register, report.language).get_network_data()
    return nodes, edges


def _library() -> str:
    """vis-network as it lies in the installed pyvis, the newest where there are several."""
    import pyvis

    found = sorted(Path(pyvis.__file__).parent.glob(_LIBRARY))
    if not found:
        raise MissingExtraError("export.missing_extra", package="pyvis", command="pip install 'pyvis>=0.3.2'")
    script = _MAP_COMMENT.sub("", found[-1].read_text(encoding="utf-8"))
    return script.replace("</script", "<\\/script").replace("\r\n", "\n")


def _listed(report: Report, say: Words) -> Markup:
    """Every tie with its parties, then every party: the text alternative of the drawing."""
    ties = (
        tag("li", tag("b", tie.name.text), ": ", ", ".join(part.party.text for part in tie.parts))
        for group in report.ties
        for tie in group.ties
    )
    parties = (tag("li", party.name.text) for group in report.parties for party in group.parties)
    return join(tag("h2", say("page.ties")), tag("ul", ties), tag("h2", say("page.parties")), tag("ul", parties))


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
