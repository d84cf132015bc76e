"""``intgraph serve``."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import click

from intgraph.cli import options
from intgraph.cli.language import told
from intgraph.cli.problems import tell

if TYPE_CHECKING:
    from intgraph.errors import IntgraphError
    from intgraph.locale import Words
    from intgraph.office import Office
    from intgraph.web.serving import Got, Place

_LARGEST_PORT: Final = 65_535
_REFUSED: Final = 400


@click.command(short_help=told("serve.short"), help=told("serve"))
@click.option("--host", default="127.0.0.1", show_default=True, help=told("serve.host"))
@click.option("--port", type=click.IntRange(0, _LARGEST_PORT), default=8000, show_default=True, help=told("serve.port"))
@click.option("--name", "names", multiple=True, metavar="NAME", help=told("serve.name"))
@click.option("--get", "path", metavar="PATH", help=told("serve.get"))
@click.option("--accept", metavar="TYPE", default="*/*", help=told("serve.accept"))
@options.audience
@options.graph
@options.language
def serve(path: str | None, accept: str, audience: str, graphs: tuple[str, ...], language: str, **place: Any) -> None:
    """Serve the site, or answer one request."""
    from intgraph.cli.progress import prepare_gazetteer, reading_bar
    from intgraph.office import Office
    from intgraph.web import serving

    prepare_gazetteer(language)
    with reading_bar(language) as bar:
        office = Office.open(*graphs, language=language, progress=bar)
    if path is not None:
        _print(serving.get(office, audience, path, accept))
    else:
        _serve(office, audience, serving.Place(**place))


@dataclass(frozen=True, slots=True)
class _Told:
    """Tells a person in a terminal how the server fares."""

    say: Words
    audience: str

    def ready(self, address: str) -> None:
        self._line("serve.address", address=address, audience=self.say(f"page.audience.{self.audience}"))

    def renewed(self) -> None:
        self._line("serve.renewed")

    def failed(self, wrong: IntgraphError) -> None:
        tell(wrong)
        click.echo(self.say("serve.kept"), err=True)

    def _line(self, key: str, **words: str) -> None:
        click.echo(self.say(key, **words))
        sys.stdout.flush()


def _serve(office: Office, audience: str, place: Place) -> None:
    from intgraph.locale import words
    from intgraph.web import serving

    say = words(office.language)
    if not serving.is_loopback(place.host):
        click.echo(say("serve.open", host=place.host), err=True)
    serving.serve(office, audience, place, _Told(say, audience))
    click.echo(say("serve.stopped"))


def _print(got: Got) -> None:
    click.echo(got.status, err=True)
    for name, value in got.headers:
        click.echo(f"{name}: {value}", err=True)
    sys.stdout.buffer.write(got.body)
    sys.exit(int(got.status >= _REFUSED))
