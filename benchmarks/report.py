"""The report: what was measured as ``docs/performance.md``, and what falls short of what was aimed at."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from string import Template

from benchmarks.measure import COUNTRY, HUB, TYPICAL, Found, Settings
from benchmarks.stopwatch import Times

_TITLES = {"ours": "intgraph", "oxigraph": "pyoxigraph", "rdf_lib": "rdflib", "graph_x": "networkx"}


@dataclass(frozen=True, slots=True)
class Cold:
    """The example question in a process of its own, importing click alone, and Python alone."""

    who: Times
    click: Times
    bare: Times

    @property
    def ratio(self) -> float:
        """How many times as long the question takes as importing click."""
        return self.who.median / self.click.median


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that was measured in one run, networks in order of size."""

    found: tuple[Found, ...]
    example: Cold
    settings: Settings


@dataclass(frozen=True, slots=True)
class Aim:
    """One thing aimed at: what, how much of it at least or at most, and what was measured."""

    what: str
    aimed: str
    measured: float
    reached: bool


def report(measured: Report) -> str:
    """Return the text of ``docs/performance.md``."""
    template = Template((Path(__file__).parent / "report.md").read_text(encoding="utf-8"))
    return template.substitute(
        machine=machine(),
        versions=", ".join(f"{name} {version(name)}" for name in ("pyoxigraph", "rdflib", "networkx", "click")),
        seed=measured.settings.seed,
        rounds=measured.settings.rounds,
        patience=round(measured.settings.patience),
        sizes=" and ".join(f"{found.parties:,}" for found in measured.found),
        aims=table(("aim", "aimed at", "measured", ""), map(_aim, _aims(measured))),
        load=table(("parties", "triples", *_TITLES.values(), "pyoxigraph / intgraph"), map(_load, measured.found)),
        cpu=table(("parties", *_TITLES.values(), "pyoxigraph / intgraph"), map(_cpu, measured.found)),
        cold=table(_header(), (row for found in measured.found for row in _answers(found, found.cold))),
        warm=table(_header(), (row for found in measured.found for row in _answers(found, found.warm))),
        example=_example(measured.example),
        left_out=_left_out(measured.found),
    )


def _aims(measured: Report) -> Iterator[Aim]:
    small, large = measured.found[0], measured.found[-1]
    yield _at_most("cold `who Qingdao` / `import click`", 2, measured.example.ratio)
    yield _at_least(
        f"pyoxigraph's load on disk / our compile, {large.parties:,} parties", 2, _ratio(large.load, "oxigraph")
    )
    yield _at_least(
        f"pyoxigraph / intgraph, partners of the hub, {large.parties:,}", 5, _ratio(large.warm[HUB], "oxigraph")
    )
    flat = large.warm[TYPICAL]["ours"].median / small.warm[TYPICAL]["ours"].median
    yield _at_most(f"typical `who` at {large.parties:,} / at {small.parties:,} parties (flat: 1)", 1.5, flat)


def _at_most(what: str, aimed: float, measured: float) -> Aim:
    return Aim(what, f"≤ {aimed:g} ×", measured, measured <= aimed)


def _at_least(what: str, aimed: float, measured: float) -> Aim:
    return Aim(what, f"≥ {aimed:g} ×", measured, measured >= aimed)


def _aim(aim: Aim) -> tuple[str, ...]:
    return aim.what, aim.aimed, f"{aim.measured:.2f} ×", "reached" if aim.reached else "**falls short**"


def _load(found: Found) -> tuple[str, ...]:
    times = (_seconds(found.load, name) for name in _TITLES)
    return f"{found.parties:,}", f"{found.triples:,}", *times, f"{_ratio(found.load, 'oxigraph'):.1f} ×"


def _cpu(found: Found) -> tuple[str, ...]:
    times = (figure(found.cpu[name]) if name in found.cpu else "–" for name in _TITLES)
    return f"{found.parties:,}", *times, f"{found.cpu['oxigraph'] / found.cpu['ours']:.1f} ×"


def _header() -> tuple[str, ...]:
    return ("parties", "about", "rows", *_TITLES.values(), "pyoxigraph / intgraph")


def _answers(found: Found, times: Mapping[str, Mapping[str, Times]]) -> Iterator[tuple[str, ...]]:
    for about in (TYPICAL, HUB, COUNTRY):
        medians = (_seconds(times[about], name) for name in _TITLES)
        rows = f"{found.rows[about]:,}"
        yield f"{found.parties:,}", about, rows, *medians, f"{_ratio(times[about], 'oxigraph'):.1f} ×"


def _ratio(times: Mapping[str, Times], name: str) -> float:
    return times[name].median / times["ours"].median


def _seconds(times: Mapping[str, Times], name: str) -> str:
    """The median; where it is of one round only, that is told."""
    if name not in times:
        return "–"
    once = " (once)" if len(times[name].seconds) == 1 else ""
    return figure(times[name].median) + once


def figure(seconds: float) -> str:
    """Three digits at most."""
    if seconds >= 0.9995:
        return f"{seconds:.1f} s"
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.0995 else f"{seconds * 1000:.2g} ms"


def _example(example: Cold) -> str:
    told = {
        "`intgraph who Qingdao`": example.who,
        '`python -c "import click"`': example.click,
        "`python -c pass`": example.bare,
    }
    rows = (
        (what, f"{times.median * 1000:.0f} ms", f"{times.median / example.click.median:.2f} ×")
        for what, times in told.items()
    )
    return table(("whole process", "median", "against click"), rows)


def _left_out(found: Sequence[Found]) -> str:
    small, large = found[0], found[-1]
    if "rdf_lib" in large.contestants:
        return ""
    seconds = small.load["rdf_lib"].median * large.triples / small.triples
    return (
        f"rdflib is left out at {large.parties:,} parties: at its pace with {small.parties:,}, reading the triples\n"
        f"alone would take about {seconds / 60:.1f} minutes a round, in every process anew.\n"
    )


def machine() -> str:
    """Return what the machine is, in a few words."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GiB of memory, {platform.system()}, Python {platform.python_version()}"
    )


def table(header: Sequence[str], rows: Iterator[tuple[str, ...]]) -> str:
    """Return a Markdown table."""
    lines = [header, tuple("---" for _ in header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
