"""Who makes a page of the same network: we, pyvis, tareco, and a bare page of the library that we draw with."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from types import MappingProxyType
from typing import Final, TypeAlias

from intgraph.model.register import Register
from intgraph.network.layout import lay_out
from intgraph.network.projection import project
from intgraph.office import Office

_HERE: Final = Path(__file__).parent
_PAGE: Final = _HERE.parent.parent / "page"


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be made: the page ``file`` of the office in the folder ``tables``."""

    tables: Path
    file: Path


Maker: TypeAlias = Callable[[Task], None]


def ours(task: Task) -> None:
    """Write our page: four views, filters, evidence, a report for those without scripts."""
    with Office.open(task.tables) as office:
        office.export(task.file)


def bare_sigma(task: Task) -> None:
    """Write the same nodes and edges where we draw them, with sigma's defaults and nothing around them."""
    register = _register(task)
    projection = project(register)
    layout = lay_out(projection)
    number = {node.iri: at for at, node in enumerate(projection.nodes)}
    names = register.party | register.tie
    data = {
        "nodes": [[names[node.iri].name, *layout.positions[node.iri]] for node in projection.nodes],
        "edges": [[number[edge.start], number[edge.end]] for edge in projection.edges],
    }
    page = Template((_HERE / "bare_sigma.html").read_text(encoding="utf-8"))
    told = json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")
    task.file.write_text(page.substitute(data=told, script=_bundled()), encoding="utf-8")


def pyvis(task: Task) -> None:
    """Write the page that pyvis makes of the network by itself, with as many scripts inside as it puts there."""
    from networkx import relabel_nodes
    from pyvis.network import Network

    with Office.open(task.tables) as office:
        graph = office.networkx()
    drawn = Network(cdn_resources="in_line")
    named = {iri: f"{told['name']} ({iri.rpartition('/')[2]})" for iri, told in graph.nodes(data=True)}
    drawn.from_nx(relabel_nodes(graph, named))
    task.file.write_text(drawn.generate_html(), encoding="utf-8")


def tareco(task: Task) -> None:
    """Write the page that tareco makes of the network, with every node and edge in it."""
    from tareco import Graph

    register = _register(task)
    projection = project(register)
    names = register.party | register.tie
    pairs = [(_called(names, edge.start), _called(names, edge.end)) for edge in projection.edges]
    everything = len(projection.nodes) + len(pairs) + 1
    page = Graph(pairs).to_html(max_nodes=everything, max_edges=everything, budget_mb=1000)
    task.file.write_text(page, encoding="utf-8")


MAKERS: Final[Mapping[str, Maker]] = MappingProxyType(
    {"ours": ours, "bare sigma": bare_sigma, "tareco": tareco, "pyvis": pyvis}
)


def _register(task: Task) -> Register:
    with Office.open(task.tables) as office:
        return office.register("public")


def _called(names: Mapping[str, object], iri: str) -> str:
    """A name that no other node has."""
    return f"{getattr(names[iri], 'name', '')} ({iri.rpartition('/')[2]})"


def _bundled() -> str:
    command = ["node_modules/.bin/esbuild", str(_HERE / "bare_sigma.ts"), "--bundle", "--minify", "--format=iife"]
    environment = {"NODE_PATH": str(_PAGE / "node_modules")}
    made = subprocess.run(command, cwd=_PAGE, env=_with(environment), capture_output=True, text=True, check=True)
    return made.stdout


def _with(extra: Mapping[str, str]) -> dict[str, str]:
    import os

    return {**os.environ, **extra}
