"""``intgraph export FILE…``."""

from __future__ import annotations

from typing import Any

import click

from intgraph.cli import options
from intgraph.cli.language import told


@click.command(short_help=told("export.short"), help=told("export"))
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@options.audience
@click.option("--focus", metavar="NAME", help=told("export.focus"))
@click.option("--hops", type=click.IntRange(min=1), help=told("export.hops"))
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help=told("export.kind"))
@click.option("--as-of", metavar="DATE", help=told("export.as_of"))
@click.option("--title", help=told("export.title"))
@click.option("--canonical", is_flag=True, help=told("export.canonical"))
@click.option("--before", metavar="PATH", help=told("export.before"))
@click.option("--address", metavar="URL", default="", help=told("export.address"))
@click.option("--contact", metavar="ADDRESS", default="", help=told("export.contact"))
@click.option("--renderer", type=click.Choice(("pyvis",)), help=told("export.renderer"))
@options.graph
@options.language
def export(
    files: tuple[str, ...],
    graphs: tuple[str, ...],
    language: str,
    **asked: Any,
) -> None:
    """Write each file in the format of its extension; ``asked`` is as ``Office.export`` has it."""
    from intgraph.cli.progress import reading_bar
    from intgraph.locale import words
    from intgraph.office import Office

    with reading_bar(language) as bar:
        office = Office.open(*graphs, language=language, progress=bar)
    office.export(*files, **asked)
    for file in files:
        click.echo(words(language)("export.written", file=file))
        if asked["canonical"]:
            click.echo(f"SHA-256 {_sha256(file)}")


def _sha256(file: str) -> str:
    import hashlib
    from pathlib import Path

    return hashlib.sha256(Path(file).read_bytes()).hexdigest()
