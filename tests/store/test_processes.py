"""Promises to several processes: all get the answer at once, and one that is killed harms none."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from intake.offices import contents, write_office
from intgraph.store.compiled import sweep
from intgraph.store.embedded import EmbeddedStore

ASK = [sys.executable, "-m", "intgraph", "who", "Qingdao", "--format", "json", "--as-of", "2005", "-g"]


def test_many_processes_may_ask_at_once(tmp_path: Path) -> None:
    """Six processes that ask an office without a graph at the same moment all get the same whole answer, and leave
    one graph and no half file."""
    office = write_office(tmp_path / "office")
    asking = [subprocess.Popen([*ASK, office], stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(6)]
    told = [process.communicate(timeout=60) for process in asking]
    assert [process.returncode for process in asking] == [0] * 6
    assert {err for _, err in told} == {b""}
    (answer,) = {out for out, _ in told}
    assert len(json.loads(answer)["answers"]) == 1
    assert {path.name for path in office.iterdir() if path.suffix != ".csv"} == {".intgraph.sqlite"}


def test_processes_that_ask_while_tables_change_get_the_old_or_the_new_answer(tmp_path: Path) -> None:
    """While a table is replaced time and again, every process answers, with one of the two states."""
    states = [
        write_office(tmp_path / name, parties=f"id,name,place\ngm0453,{name},\nqingdao,Q,qingdao\n") for name in "ab"
    ]
    office = write_office(tmp_path / "office")
    asking = [subprocess.Popen([*ASK, office], stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    turn = 0
    while any(process.poll() is None for process in asking):
        copy = tmp_path / "copy.csv"
        copy.write_bytes((states[turn % 2] / "parties.csv").read_bytes())
        copy.replace(office / "parties.csv")
        turn += 1
    told = [process.communicate(timeout=60) for process in asking]
    assert [(process.returncode, err) for process, (_, err) in zip(asking, told, strict=True)] == [(0, b"")] * 4
    names = {answer["party"]["name"] for out, _ in told for answer in json.loads(out)["answers"]}
    assert names <= {"a", "b", "Gemeente Velsen"}


# Forks a process that compiles over and over, kills it at a random moment, and looks at what it left behind.
ROUNDS = """
import json, os, random, signal, sqlite3, sys, time
from pathlib import Path
from intgraph.model.party import Party
from intgraph.model.register import Register
from intgraph.store.compile import compile_graph
from intgraph.vocab.concepts import concepts

folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
known, rng = concepts(), random.Random(0)
iris = [f"https://w3id.org/intgraph/id/party/p{number}" for number in range(2000)]
register = Register(party={iri: Party(iri, f"Party {iri[-5:]}") for iri in iris})
began = time.perf_counter()
compile_graph(register, known, folder / "warm.sqlite", "warm")
lasting = time.perf_counter() - began

def state(path):
    if not path.exists():
        return "absent"
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    whole = connection.execute("SELECT count(*), count(name) FROM party").fetchone() == (2000, 2000)
    made = connection.execute("SELECT value FROM meta WHERE key = 'fingerprint'").fetchone()
    connection.close()
    return "whole" if sound and whole and made else "half"

for number in range(rounds):
    path = folder / f"{number % 2}.sqlite"
    if number % 4 < 2:
        path.unlink(missing_ok=True)
    child = os.fork()
    if child == 0:
        for turn in range(1000):
            compile_graph(register, known, path, f"{number}.{turn}")
    time.sleep(rng.random() * lasting * 1.5)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print(json.dumps([state(path), len(list(folder.glob("*.part")))]), flush=True)
"""


def test_a_process_killed_while_it_compiles_leaves_a_whole_graph_or_none(tmp_path: Path) -> None:
    """Killed 24 times at random moments of compiling: the graph is absent or whole every time, what is left over is
    a temporary file that is swept, and the next process compiles as if nothing had happened."""
    done = subprocess.run(
        [sys.executable, "-c", ROUNDS, tmp_path, "24"], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    rounds = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rounds) == 24
    assert {state for state, _ in rounds} <= {"absent", "whole"}
    assert rounds[-1][1] >= 5  # most were hit in the middle, or this test tests nothing
    for graph in ("0.sqlite", "1.sqlite"):
        sweep(tmp_path / graph, now=tmp_path.stat().st_mtime + 7200)
    assert {name.rpartition(".")[2] for name in contents(tmp_path)} <= {"sqlite"}
    store = EmbeddedStore.open(tmp_path / "warm.sqlite")
    assert len(store.register().party) == 2000
    store.close()


@pytest.mark.parametrize("delay", [0.05, 0.15, 0.25, 0.35])
def test_a_question_killed_halfway_harms_no_later_one(delay: float, tmp_path: Path) -> None:
    """The command line killed while it reads or compiles leaves an office that answers the next question."""
    office = write_office(tmp_path / "office")
    with subprocess.Popen([*ASK, office], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as asking:
        try:
            asking.wait(timeout=delay)
        except subprocess.TimeoutExpired:
            asking.kill()
    after = subprocess.run([*ASK, office], capture_output=True, check=True, timeout=60)
    assert len(json.loads(after.stdout)["answers"]) == 1
