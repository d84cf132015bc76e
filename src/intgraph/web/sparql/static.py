"""The script and the style of the query page, as built from ``page/src/query``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

_FOLDER: Final = Path(__file__).parents[1] / "static"
_TYPES: Final = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}


class StaticFile:
    """One file of the package, served as it is."""

    def __init__(self, path: Path) -> None:
        self.path = path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the file."""
        headers = {"Cache-Control": "public, max-age=3600"}
        response = Response(self.path.read_bytes(), headers=headers, media_type=_TYPES[self.path.suffix])
        await response(scope, receive, send)


STATIC: Final = (StaticFile(_FOLDER / "query.js"), StaticFile(_FOLDER / "query.css"))
