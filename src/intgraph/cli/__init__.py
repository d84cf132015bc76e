"""The command line: a lazy group and one file a verb; a command body asks the desk and prints."""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

from intgraph import __version__
from intgraph.ask.catalogue import QUESTIONS
from intgraph.cli.language import told

# Verbs that do more than ask a question of the catalogue; each is a module with one command of the same name.
_VERBS: Final = ("ask", "export", "load", "check", "new", "serve", "publish")


class LazyGroup(click.Group):
    """A group that imports a verb only when it is asked for, and turns our errors into sentences."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the questions of the catalogue, then the other verbs, in the order in which a new user meets them."""
        return [*QUESTIONS, *_VERBS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command of a verb."""
        if cmd_name in QUESTIONS:
            from intgraph.cli.question import verb

            return verb(cmd_name)
        if cmd_name not in _VERBS:
            return None
        command: click.Command = getattr(import_module(f"intgraph.cli.{cmd_name}"), cmd_name)
        return command


@click.command(
    cls=LazyGroup,
    help=told("intgraph"),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="intgraph")
def intgraph() -> None:
    """The network memory of a municipality's international office."""


def main() -> None:
    """Run the command line; our own errors end it with a sentence and exit status 2, never with a traceback."""
    from intgraph.cli.problems import in_sentences

    with in_sentences():
        intgraph()
