"""Promises of the page's questions: asked in the page, they have the answers of the command line, row by row."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from intgraph.ask.filters import ties_in
from intgraph.ask.judge import tie_statuses
from intgraph.model.names import fold
from intgraph.model.period import parse_moment
from intgraph.model.visibility import Visibility
from intgraph.office import Office
from intgraph.page.block import as_json
from intgraph.page.pack.payload import pack
from intgraph.page.pack.shelf import day_number
from page.tangled_office import write_tangled_office

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = ROOT / "page"
OFFICES: Final = sorted(path.name for path in (ROOT / "graphs").iterdir() if path.is_dir())
MOMENTS: Final = ("2026-11-22", "2012", "1990")
FILTERS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "networks": {"kind": ("network", "campaign")},
    "schools": {"sector": ("education", "culture")},
    "partners": {"role": ("partner",), "sector": ("government",)},
    "solidarity": {"pillar": ("solidarity",), "theme": ("education", "health")},
}
NAMES: Final = ("Puławy", "ΣΊΣΥΦΟΣ", "Straße", "Đà Nẵng", "İzmir", "N'Djaména", "青岛", "ﬁn", "a_b", "دبي", "Ørsted")
EVER: Final = {"former": True, "planned": True}
PAIRS: Final = 300
Asked = tuple[Office, dict[str, Any], dict[str, Any]]


@pytest.fixture(scope="module", params=[*OFFICES, "all", "generated", "tangled"])
def asked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """An office, what the page was asked about it, and what it answered."""
    folder = tmp_path_factory.mktemp("page")
    with Office.open(*_folders(request.param, folder)) as office:
        register = office.register("internal")
        questions = {
            "moments": {edtf: _days(edtf) for edtf in MOMENTS},
            "day": MOMENTS[0],
            "pairs": _pairs(sorted(register.party)),
            "filters": FILTERS,
            "names": [*NAMES, *(name for thing in register.things() if (name := getattr(thing, "name", "")))],
        }
        core = pack(register, "nl", date(2026, 11, 22), Visibility.INTERNAL, {"nl": "", "en": ""}).core
        yield office, questions, _answered(core, questions, folder)


def test_who_is_the_same_for_every_place_and_party(asked: Asked) -> None:
    """Party, role, tie, status, start and end are the same, in the same order, on every day."""
    office, _, answers = asked
    for when in MOMENTS:
        assert answers["who"][when] == _everybody(office, answers["who"][when], when=when)
    assert any(any(rows.values()) for rows in answers["who"].values())


def test_former_and_planned_ties_are_the_same(asked: Asked) -> None:
    """So they are when ties that ended or have yet to begin are asked for."""
    office, _, answers = asked
    for when in MOMENTS:
        assert answers["ever"][when] == _everybody(office, answers["ever"][when], when=when, **EVER)


@pytest.mark.parametrize("name", FILTERS)
def test_filters_are_the_same(asked: Asked, name: str) -> None:
    """So they are with filters on kind, sector, role, pillar and theme."""
    office, _, answers = asked
    filters = {f"{scheme}s": values for scheme, values in FILTERS[name].items()}
    assert answers["filtered"][name] == _everybody(office, answers["filtered"][name], when=MOMENTS[0], **filters)


def test_paths_are_the_same(asked: Asked) -> None:
    """The first way between two parties has the same hops and length; where there is none there is none."""
    office, questions, answers = asked
    for when in MOMENTS:
        assert answers["paths"][when] == [_route(office, *pair, when) for pair in questions["pairs"]]
    assert any(answers["paths"][MOMENTS[0]])


def test_every_tie_has_the_same_status(asked: Asked) -> None:
    """The status of every tie is the same on every day."""
    office, _, answers = asked
    for when in MOMENTS:
        known = tie_statuses(office.store, ties_in(office.store, None), parse_moment(when))
        assert answers["statuses"][when] == {iri: status.value for iri, status in known.items()}


def test_names_fold_alike(asked: Asked) -> None:
    """Names are without case, accents and punctuation in the same way."""
    _, questions, answers = asked
    assert answers["folds"] == list(map(fold, questions["names"]))


def _folders(name: str, folder: Path) -> list[Path]:
    if name == "generated":
        command = [sys.executable, "-m", "benchmarks.generate", "--parties", "200", "--seed", "5", str(folder / name)]
        subprocess.run(command, cwd=ROOT, check=True)
        return [folder / name]
    if name == "tangled":
        write_tangled_office(folder / name, 3)
        return [folder / name]
    return [ROOT / "graphs" / office for office in (OFFICES if name == "all" else [name])]


def _days(edtf: str) -> dict[str, int | None]:
    moment = parse_moment(edtf)
    return {"earliest": day_number(moment.earliest), "latest": day_number(moment.latest)}


def _pairs(parties: list[str]) -> list[list[str]]:
    """Always the same pairs, of parties that differ."""
    chance = random.Random(7)
    return [chance.sample(parties, 2) for _ in range(PAIRS)]


def _answered(core: Any, questions: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Ask all questions at once: to start the page's script takes longer than its answers."""
    given, asked, answers = (folder / f"{name}.json" for name in ("core", "asked", "answers"))
    given.write_bytes(as_json(asdict(core)))
    asked.write_bytes(as_json(questions))
    subprocess.run([_node(), "test/answer.mjs", given, asked, answers], cwd=PAGE, check=True)
    found: dict[str, Any] = json.loads(answers.read_bytes())
    return found


def _node() -> str:
    known = shutil.which("node", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])))
    assert known, "The page cannot be asked without Node.js: run make test, which provides it."
    assert (PAGE / "node_modules" / "esbuild").exists(), "The page cannot be built: run make page first."
    return known


def _everybody(office: Office, targets: dict[str, Any], **question: Any) -> dict[str, list[list[str | None]]]:
    told: Callable[[Any], list[str | None]] = _told
    return {iri: list(map(told, office.answer("who", target=iri, limit=10**9, **question).answers)) for iri in targets}


def _told(row: Any) -> list[str | None]:
    return [row.party.id, row.role, row.tie.id, row.status.value, row.since, row.until]


def _route(office: Office, start: str, end: str, when: str) -> dict[str, Any] | None:
    found = office.answer("path", start=start, end=end, when=when, alternatives=1).answers
    if not found:
        return None
    hops = [[hop.start.id, hop.tie.id, hop.end.id, hop.status.value, hop.since, hop.until] for hop in found[0].hops]
    return {"length": found[0].length, "hops": hops}
