"""Programs of others that the tests of this folder need: from Debian and npm, each by its name and version.

What is there is used; what is absent is installed, npm packages into ``.cache/interop``. Where that cannot be done the
test fails and says what to install.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOME = ROOT / ".cache" / "interop"
SCRIPTS = Path(__file__).parent / "scripts"
BIN = ROOT / ".venv" / "bin"

# The command that each Debian package brings.
DEBIAN = {"rapper": "raptor2-utils", "serdi": "serdi"}
NPM = {
    "jsonld": "9.0.0",
    "jsonld-streaming-parser": "5.0.1",
    "n3": "2.13.12",
    "rdf-validate-shacl": "0.6.5",
    "rdfxml-streaming-parser": "3.3.0",
}


@cache
def debian(command: str) -> str:
    """Return the path of a command, after installing its package where it is absent."""
    if shutil.which(command) is None:
        _run(
            ["apt-get", "install", "-y", "--no-install-recommends", DEBIAN[command]],
            f"Debian package {DEBIAN[command]}",
        )
    found = shutil.which(command)
    assert found is not None
    return found


@cache
def npm_folder() -> Path:
    """Return the folder with the npm packages, after installing those that are absent or of another version."""
    HOME.mkdir(parents=True, exist_ok=True)
    if any(_installed(name) != version for name, version in NPM.items()):
        wanted = [f"{name}@{version}" for name, version in NPM.items()]
        npm = str(BIN / "npm") if (BIN / "npm").exists() else "npm"
        _run([npm, "install", "--prefix", str(HOME), "--no-audit", "--no-fund", "--silent", *wanted], "npm packages")
    for script in SCRIPTS.glob("*.mjs"):  # modules are found from where the script stands
        shutil.copy(script, HOME / script.name)
    return HOME


def node(script: str, *arguments: str | Path) -> bytes:
    """Run one of the scripts of this folder and return what it prints."""
    program = str(BIN / "node") if (BIN / "node").exists() else "node"
    return _out([program, str(npm_folder() / script), *map(str, arguments)])


def run(command: str, *arguments: str | Path) -> bytes:
    """Run a command of a Debian package and return what it prints."""
    return _out([debian(command), *map(str, arguments)])


def _out(command: list[str]) -> bytes:
    done = subprocess.run(command, capture_output=True, check=False, timeout=240)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-2000:]
    return done.stdout


def _installed(name: str) -> str:
    manifest = HOME / "node_modules" / name / "package.json"
    return str(json.loads(manifest.read_text(encoding="utf-8"))["version"]) if manifest.is_file() else ""


def _run(command: list[str], what: str) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=500)
        wrong = done.stderr if done.returncode else ""
    except (OSError, subprocess.TimeoutExpired) as failed:
        wrong = str(failed) or "it took too long"
    if wrong:
        pytest.fail(f"This test needs the {what}, which could not be installed here: {wrong[-500:]}")
