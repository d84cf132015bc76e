"""What tells a web host how IRIs lead to files: for Netlify and its kind, and for Apache."""

from __future__ import annotations

from typing import Final

from intgraph.rdf.formats import FORMATS
from intgraph.web.dumps import MEDIA
from intgraph.web.pages import FILED_FORMS

_CONDITION: Final = "RewriteCond %{{HTTP_ACCEPT}} {media} [NC]\n"
_RULE: Final = "RewriteCond %{{REQUEST_URI}} ^(.*?)/?$\nRewriteRule ^id/[^/]+/[^/]+/?$ %1.{extension} [R=303,L]\n"


def netlify() -> bytes:
    """Return ``_redirects``; a folder with an ``index.html`` is found without it."""
    return b"/doc/* /id/:splat 302\n/.well-known/void /data/dcat.ttl 302\n"


def apache() -> bytes:
    """Return ``.htaccess``: media types, data for every origin, and the form that the client asks for."""
    types = "".join(
        f"AddType {MEDIA[name].partition(';')[0]} .{name}\n" for name in ("ttl", "trig", "nt", "nq", "jsonld", "rdf")
    )
    rules = "".join(
        _CONDITION.format(media=MEDIA[name].replace("+", r"\+").replace(".", r"\.")) + _RULE.format(extension=name)
        for name in FILED_FORMS
    )
    return (
        f"AddDefaultCharset utf-8\n{types}"
        "<IfModule mod_headers.c>\n"
        f'<FilesMatch "\\.({"|".join(FORMATS)}|csv)$">\n'
        'Header set Access-Control-Allow-Origin "*"\n</FilesMatch>\n'
        "Header append Vary Accept\n"
        "</IfModule>\n"
        "<IfModule mod_rewrite.c>\nRewriteEngine On\n"
        f"{rules}"
        "RewriteCond %{REQUEST_URI} ^(.*?)/doc/(.+)$\nRewriteRule ^doc/ %1/id/%2 [R=302,L]\n"
        "</IfModule>\n"
    ).encode()
