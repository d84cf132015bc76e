"""The site of the four offices, and of small ones, as a client sees it without any port."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

from starlette.testclient import TestClient

from intgraph.model.register import Register
from intgraph.web.app import app_of
from intgraph.web.desk import open_desk
from intgraph.web.site import Site, open_site

ROOT = Path(__file__).parents[2]
GRAPHS = ROOT / "graphs"
ON = date(2026, 11, 22)
HERE = "http://127.0.0.1:8000"


@contextmanager
def standing(register: Register, language: str = "en", audience: str = "public") -> Iterator[TestClient]:
    """Serve a register, which was withheld before, to a client that follows no redirect."""
    app = app_of(open_desk(site_of(register, audience), language))
    with TestClient(app, base_url=HERE, follow_redirects=False, raise_server_exceptions=True) as client:
        client.headers["accept-encoding"] = "identity"
        yield client


def site_of(register: Register, audience: str = "public") -> Site:
    """Return the site of a register on a fixed day."""
    return open_site(register, audience, ON)


class Read(HTMLParser):
    """A page as its reader finds it: elements, links, ids and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.said.append(data)

    @property
    def links(self) -> list[str]:
        """Everything that ``href``, ``src`` and ``action`` lead to."""
        return [value for _, found in self.elements for name, value in found.items() if name in _LINKING and value]

    @property
    def ids(self) -> list[str]:
        """Every id, as often as it is given."""
        return [found["id"] or "" for _, found in self.elements if "id" in found]

    @property
    def text(self) -> str:
        """All text, on one line."""
        return " ".join(" ".join(self.said).split())


_LINKING = ("href", "src", "action")


def within(page: str, link: str) -> str:
    """The path that a link on a page of the server leads to; empty where it leads elsewhere."""
    address = urljoin(HERE + page, link)
    return address.removeprefix(HERE) if address.startswith(HERE + "/") else ""
