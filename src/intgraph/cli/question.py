"""A verb for each question of the catalogue, made from its parameters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from intgraph.ask.catalogue import question
from intgraph.ask.question import Parameter, Question
from intgraph.cli import options
from intgraph.cli.completing import names, notations
from intgraph.cli.language import told, told_first


def verb(name: str) -> click.Command:
    """Return the command that asks the question called ``name``."""
    asked = question(name)
    shared = (options.form, options.limit, options.graph, options.language)
    makers = (*(_of(asked, parameter) for parameter in asked.parameters() if parameter.name != "limit"), *shared)
    body: Any = _asking(name)
    for make in reversed(makers):
        body = make(body)
    return click.command(name, short_help=told(f"{name}.short"), help=told(name))(body)


def _of(asked: Question[Any], parameter: Parameter) -> Callable[[Any], Any]:
    if not parameter.option:
        return click.argument(
            parameter.name,
            required=parameter.required,
            metavar=_metavar(parameter),
            shell_complete=names(parameter.of),
        )
    help_text = told_first(f"cli.{asked.name}.{parameter.option}", f"parameter.{parameter.option}")
    return click.option(f"--{parameter.option}", parameter.name, help=help_text, **_shape(parameter))


def _shape(parameter: Parameter) -> dict[str, Any]:
    """How an option is written, as click wants to be told."""
    if parameter.holds in ("flag", "other"):
        return {"is_flag": True}
    if parameter.many:
        complete = {"shell_complete": notations(parameter.of[0])} if parameter.holds == "concept" else {}
        return {"multiple": True, "metavar": "WORD", **complete}
    if parameter.holds == "number":
        return {"type": click.IntRange(min=1), "default": parameter.default, "show_default": True}
    if parameter.holds == "choice":
        return {"type": click.Choice(parameter.of)}
    if parameter.holds == "path":
        return {"type": click.Path(exists=True)}
    return {"metavar": "DATE" if parameter.holds == "date" else "WORD"}


def _metavar(parameter: Parameter) -> str:
    name = parameter.name.upper()
    return name if parameter.required else f"[{name}]"


def _asking(name: str) -> Callable[..., None]:
    def ask(form: str, limit: int | None, graphs: tuple[str, ...], language: str, **arguments: Any) -> None:
        from intgraph.cli.printing import answered, print_answer
        from intgraph.cli.progress import prepare_gazetteer, reading_bar
        from intgraph.office import Office

        with reading_bar(language) as bar:
            office = Office.open(*graphs, language=language, progress=bar)
        prepare_gazetteer(language)
        asked, given = _meant(question(name), arguments)
        print_answer(office, answered(office, asked.name, given, form, limit), form, limit)

    return ask


def _meant(asked: Question[Any], arguments: dict[str, Any]) -> tuple[Question[Any], dict[str, Any]]:
    """The question itself, or another one that a flag asks instead, with the arguments that it knows."""
    others = {parameter.name: parameter.of[0] for parameter in asked.parameters() if parameter.holds == "other"}
    chosen = next((other for name, other in others.items() if arguments.get(name)), None)
    if chosen is None:
        return asked, {name: value for name, value in arguments.items() if name not in others}
    instead = question(chosen)
    known = {parameter.name for parameter in instead.parameters()}
    return instead, {name: value for name, value in arguments.items() if name in known}
