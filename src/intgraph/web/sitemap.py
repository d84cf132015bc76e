"""What harvesters read first: the sitemap and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable

from intgraph.page.markup import text


def sitemap(addresses: Iterable[str]) -> bytes:
    """Return a sitemap (sitemaps.org 0.9) of addresses."""
    lines = "".join(f"<url><loc>{text(address)}</loc></url>\n" for address in addresses)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
    ).encode()


def robots(address: str) -> bytes:
    """Return a robots.txt that allows everything and names the sitemap."""
    return f"User-agent: *\nAllow: /\nSitemap: {address}\n".encode()
