"""Layout: the templates of the site, in which every text is escaped as the page room does it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup as Ready

from intgraph.page.markup import Markup, text
from intgraph.page.palette import as_variables
from intgraph.page.style import small

_HERE: Final = Path(__file__).parent / "templates"
_PAGE: Final = Path(__file__).parents[1] / "page"


def fill_in(template: str, **values: Any) -> bytes:
    """Return a template with its values as UTF-8 HTML."""
    return _templates().get_template(template).render(**values).encode("utf-8")


@lru_cache(maxsize=1)
def style() -> bytes:
    """Return the style sheet of the site: that of the page's report, and what a site has besides."""
    sheets = (_PAGE / "style.css", _PAGE / "picture.css", _HERE / "site.css")
    return (as_variables() + small("".join(path.read_text(encoding="utf-8") for path in sheets)) + "\n").encode("utf-8")


@lru_cache(maxsize=1)
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finished,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def _finished(value: Any) -> Any:
    """Text as markup that shows it; what is markup of ours, or of a template, as it is."""
    if isinstance(value, Ready) or not isinstance(value, str):
        return value
    return Ready(value if isinstance(value, Markup) else text(value))  # noqa: S704
