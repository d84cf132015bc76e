"""Publishing: the site as files, for any web host; pages in both languages, data beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from intgraph.errors import InputError
from intgraph.locale import LANGUAGES
from intgraph.office import Office
from intgraph.page.safe import web_address
from intgraph.web import pages
from intgraph.web.document import document
from intgraph.web.dumps import description, dump, vocabulary
from intgraph.web.layout import style
from intgraph.web.links import FIRST, Filed, filed, listing_file
from intgraph.web.redirects import apache, netlify
from intgraph.web.site import Site, open_site
from intgraph.web.sitemap import robots, sitemap
from intgraph.web.sparql.examples import to_take_along
from intgraph.web.walking import Walk, walk
from intgraph.web.writing import Written, write_site

_INDEX: Final = "index.html"
_NETWORK: Final = "network/index.html"


@dataclass(frozen=True, slots=True)
class Published:
    """What was published: how many pages and other files, what became of the folder, and where the links lead."""

    pages: int
    files: int
    written: Written
    walk: Walk


def publish(office: Office, folder: str | Path, audience: str, base: str = "", on: date | None = None) -> Published:
    """Write the site of what an audience may see to ``folder``, to stand at ``base``; judged on a day (today).

    Raises ``InputError`` for a base that is no web address, and as ``write_site`` does.
    """
    if base and not web_address(base):
        raise InputError("publish.base", base=base)
    site = open_site(office.register(audience), audience, on or date.today(), base)
    files = dict(site_files(site))
    shown = {path: content for path, content in files.items() if path.endswith(".html")}
    walked = walk(files, {path: content for path, content in shown.items() if not path.endswith(_NETWORK)})
    written = write_site(Path(folder), files)
    return Published(len(shown), len(files) - len(shown), written, walked)


def site_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a site: its path and content. The same site always gives the same files."""
    shown = [page for language in LANGUAGES for page in _pages(site, language)]
    yield from shown
    yield from _data(site)
    yield "style.css", style()
    yield "_redirects", netlify()
    yield ".htaccess", apache()
    yield "robots.txt", robots(f"{site.base}/sitemap.xml")
    yield "sitemap.xml", sitemap(f"{site.base}/{path.removesuffix(_INDEX)}" for path, _ in shown)


def _pages(site: Site, language: str) -> Iterator[tuple[str, bytes]]:
    def links(path: str) -> Filed:
        return Filed(site.addresses, language, path)

    standing = {_INDEX: pages.home, "about/index.html": pages.about, "data/index.html": pages.data}
    standing["ns/index.html"] = pages.vocabulary_page
    for path, make in standing.items():
        yield filed(language, path), make(site, links(path))
    for noun in pages.NOUNS:
        for number in range(1, pages.pages_of(site, noun) + 1):
            path = listing_file(noun, number)
            yield filed(language, path), pages.listing(site, links(path), noun, number)
    for address, iri in site.addresses.iris.items():
        path = f"id/{address.noun}/{address.slug}/{_INDEX}"
        yield filed(language, path), pages.thing(site, links(path), iri)
    yield filed(language, _NETWORK), dump(site, "html", language)


def _data(site: Site) -> Iterator[tuple[str, bytes]]:
    for address, iri in site.addresses.iris.items():
        for form in pages.FILED_FORMS:
            yield f"id/{address.noun}/{address.slug}.{form}", document(site, iri, form)
    dumps = {f"data/graph.{form}": dump(site, form, FIRST) for form in pages.DUMPS}
    yield from dumps.items()
    yield "data/dcat.ttl", description(site, {f"{site.base}/{path}": content for path, content in dumps.items()})
    for form in pages.FILED_FORMS:
        yield f"ns.{form}", vocabulary(form)
    for name, one in to_take_along().items():
        yield f"queries/{name}.rq", one.query.encode("utf-8")
