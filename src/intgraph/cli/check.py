"""``intgraph check [PATH…]``."""

from __future__ import annotations

import sys

import click

from intgraph.cli import options
from intgraph.cli.language import told


@click.command(short_help=told("check.short"), help=told("check"))
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--shapes", multiple=True, metavar="FILE", help=told("check.shapes"))
@options.graph
@options.language
def check(paths: tuple[str, ...], shapes: tuple[str, ...], graphs: tuple[str, ...], language: str) -> None:
    """List the faults of the data."""
    from intgraph.cli.problems import NOTHING_FOUND, fault_lines
    from intgraph.locale import words
    from intgraph.office import check_inputs

    faults = check_inputs(*paths, *graphs, shapes=shapes)
    for line in fault_lines(faults, language):
        click.echo(line)
    say = words(language)
    click.echo(say.count("check.faults", len(faults)) if faults else say("check.clean"))
    if faults:
        sys.exit(NOTHING_FOUND)
