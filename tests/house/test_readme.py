"""The README tells the truth: its answer is the answer, its commands are the commands."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _run(*words: str) -> str:
    environment = {**os.environ, "INTGRAPH_LANG": "en", "COLUMNS": "80"}
    command = [sys.executable, "-m", "intgraph", *words]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout


def test_the_answer_of_the_readme_is_what_the_command_prints() -> None:
    """The example answer is printed by the command above it, but for the day it is asked on."""
    command, shown = re.findall(r"```text\n\$ intgraph (.*?)\n(.*?)```", README, re.DOTALL)[0]
    day = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")
    assert day.sub("DAY", _run(*command.split())) == day.sub("DAY", shown)


def test_every_command_of_the_readme_is_a_command() -> None:
    """Each line of the README that calls intgraph names a verb that is there."""
    verbs = set(re.findall(r"^## intgraph (\w+)", (ROOT / "docs" / "commands.md").read_text("utf-8"), re.MULTILINE))
    used = set(re.findall(r"bin/intgraph (\w+)", README))
    assert used
    assert used <= verbs


def test_the_python_of_the_readme_runs() -> None:
    """The example for programmers runs as it stands and prints a line for each party."""
    code = re.findall(r"```python\n(.*?)```", README, re.DOTALL)[0]
    printed = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "Gemeente Velsen partner 1998 certain" in printed
