"""Promises of a published site: whole, linked, the same each time, and gentle with what others keep in the folder."""

from __future__ import annotations

import csv
import json
import os
import posixpath
import shutil
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import unquote

import pytest
from standing import GRAPHS, ON, ROOT, Read

from intgraph.errors import InputError, OutputError
from intgraph.model.register import Register
from intgraph.office import Office
from intgraph.web.publishing import Published, publish
from intgraph.web.walking import Dead, walk
from intgraph.web.writing import MANIFEST, write_site


@pytest.fixture(scope="module")
def site(offices: Office, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The four offices as a site."""
    folder = tmp_path_factory.mktemp("published") / "site"
    publish(offices, folder, "public", on=ON)
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """One office that may be changed."""
    return Path(shutil.copytree(GRAPHS / "velsen", tmp_path / "velsen", ignore=shutil.ignore_patterns(".*")))


def published(office: Path, folder: Path) -> Published:
    """The site of an office, on a fixed day."""
    with Office.open(office) as opened:
        return publish(opened, folder, "public", on=ON)


def states(folder: Path) -> dict[str, tuple[int, int]]:
    """Which file was written when: inode and time of each."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): (path.stat().st_ino, path.stat().st_mtime_ns) for path in files}


def test_every_thing_has_its_pages_and_data(site: Path, register: Register) -> None:
    """In both languages a page at the path of its IRI, and its data beside it."""
    for noun in ("party", "tie", "place", "source", "event", "policy"):
        for iri in getattr(register, noun):
            path = f"id/{noun}/{iri.rpartition('/')[2]}"
            for file in (f"{path}/index.html", f"en/{path}/index.html", f"{path}.ttl", f"{path}.jsonld"):
                assert (site / file).is_file(), file


def test_every_link_is_relative_and_leads_to_a_file(site: Path) -> None:
    """Read by another reader than our own: every link, from every page, so that it works from any folder."""
    followed = 0
    for page in site.rglob("*.html"):
        here = page.relative_to(site).as_posix()
        if here.endswith("network/index.html"):
            continue
        for link in Read(page.read_text(encoding="utf-8")).links:
            path = unquote(link.partition("#")[0])
            if not path or path.startswith(("https:", "http:", "mailto:")):
                continue
            assert not path.startswith("/"), (here, link)
            assert (site / posixpath.normpath(posixpath.join(posixpath.dirname(here), path))).is_file(), (here, link)
            followed += 1
    assert followed > 10_000


def test_both_languages_point_at_each_other(site: Path) -> None:
    """Each page names the same page in the other language, which points back."""
    for path in ("index.html", "id/party/gm0453/index.html", "about/index.html"):
        dutch, english = site / path, site / "en" / path
        for page, other, language in ((dutch, english, "en"), (english, dutch, "nl")):
            read = Read(page.read_text(encoding="utf-8"))
            (link,) = (found["href"] for name, found in read.elements if name == "link" and "hreflang" in found)
            assert (page.parent / str(link)).resolve() == other.resolve()
            assert ("link", language) in {(name, found.get("hreflang")) for name, found in read.elements}


def test_a_second_run_writes_nothing(offices: Office, tmp_path: Path) -> None:
    """The same offices on the same day leave every file as it is, untouched, in well under ten seconds."""
    began = time.monotonic()
    first = publish(offices, tmp_path, "public", on=ON)
    assert time.monotonic() - began < 30  # under ten on a quiet machine; tests share it
    before = states(tmp_path)
    again = publish(offices, tmp_path, "public", on=ON)
    assert (again.written.written, again.written.removed) == (0, 0)
    assert states(tmp_path) == before
    assert first.written.written == len(before) - 1
    assert first.walk.links > 10_000
    assert first.walk.dead == ()


def _annotate(table: Path, row: str) -> None:
    """Write a new note in a row of a table."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for one in rows:
        one["note"] = "Nieuwe opmerking." if one["id"] == row else one["note"]
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_a_change_rewrites_what_shows_it(own: Path, tmp_path: Path) -> None:
    """A new word in the note of one tie changes its page and its data, and no page that does not tell it."""
    folder = tmp_path / "site"
    published(own, folder)
    before = states(folder)
    _annotate(own / "ties.csv", "velsen-galle")
    found = published(own, folder)
    changed = {path for path, state in states(folder).items() if before.get(path) != state}
    assert {"id/tie/velsen-galle/index.html", "en/id/tie/velsen-galle/index.html", "id/tie/velsen-galle.ttl"} <= changed
    assert "data/graph.ttl" in changed
    assert "id/tie/velsen-qingdao.ttl" not in changed
    assert "index.html" not in changed
    assert found.written.written == len(changed) - 1 < len(before) / 5


def test_what_vanished_is_removed_and_what_is_not_ours_stays(own: Path, tmp_path: Path) -> None:
    """A thing that left the tables leaves the site, its folder too; a file of somebody else is never touched."""
    folder = tmp_path / "site"
    published(own, folder)
    theirs = folder / "id" / "CNAME"
    theirs.write_text("example.org\n", encoding="utf-8")
    events = own / "events.csv"
    lines = events.read_text(encoding="utf-8").splitlines()
    gone = lines[-1].partition(",")[0]
    assert (folder / "id" / "event" / gone).is_dir()
    events.write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
    evidence = own / "evidence.csv"
    kept = [
        line
        for line in evidence.read_text(encoding="utf-8").splitlines()
        if f"event/{gone}," not in line and not line.startswith(f"{gone},")
    ]
    evidence.write_text("\n".join(kept) + "\n", encoding="utf-8")
    found = published(own, folder)
    assert found.written.removed == 4
    assert not (folder / "id" / "event" / gone).exists()
    assert theirs.read_text(encoding="utf-8") == "example.org\n"


def test_a_file_of_others_is_never_overwritten(tmp_path: Path) -> None:
    """Where one stands in the way nothing is written at all."""
    (tmp_path / "index.html").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError) as refused:
        write_site(tmp_path, {"a.html": b"a", "index.html": b"ours"})
    assert refused.value.words["file"] == "index.html"
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_a_file_of_ours_that_others_changed_stays(tmp_path: Path) -> None:
    """It is ours no more once somebody wrote in it; who publishes is told."""
    write_site(tmp_path, {"a.html": b"a", "b.html": b"b"})
    (tmp_path / "b.html").write_text("changed", encoding="utf-8")
    found = write_site(tmp_path, {"a.html": b"a"})
    assert (found.removed, found.kept) == (0, ("b.html",))
    assert (tmp_path / "b.html").read_text(encoding="utf-8") == "changed"


@pytest.mark.parametrize(
    "listed",
    [
        '{"files": {"../outside": "0"}}',
        '{"files": {"/etc/passwd": "0"}}',
        '{"files": []}',
        "[]",
        "{",
        '{"files": {"a\\\\..\\\\b": "0"}}',
    ],
)
def test_a_list_of_ours_that_lies_is_refused(tmp_path: Path, listed: str) -> None:
    """A list that names a file outside the folder, or is none, ends it before anything is written or removed."""
    folder = tmp_path / "site"
    folder.mkdir()
    outside = tmp_path / "outside"
    outside.write_text("stays", encoding="utf-8")
    (folder / MANIFEST).write_text(listed, encoding="utf-8")
    with pytest.raises(InputError):
        write_site(folder, {"a.html": b"a"})
    assert outside.exists()
    assert not (folder / "a.html").exists()


def test_no_link_leads_the_writer_out_of_the_folder(tmp_path: Path) -> None:
    """A symbolic link in the folder is not followed."""
    folder, outside = tmp_path / "site", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    (folder / "id").symlink_to(outside)
    with pytest.raises(OutputError):
        write_site(folder, {"id/a.html": b"a"})
    assert list(outside.iterdir()) == []


def test_a_dead_link_is_found() -> None:
    """The walk sees a page that is not there, and a place in a page that is not there."""
    page = b'<a href="b.html#x">b</a><a href="c.html">c</a><a href="#here">h</a><a href="https://x.example/">x</a>'
    files = {"a.html": page, "b.html": b'<p id="y">'}
    walked = walk(files, {"a.html": page})
    assert walked.links == 3
    assert walked.dead == (Dead("a.html", "b.html#x"), Dead("a.html", "c.html"), Dead("a.html", "#here"))


def test_the_description_of_what_is_where_can_be_read_by_hosts(site: Path) -> None:
    """The sitemap lists every page under the base, the redirects lead IRIs to what is there."""
    listed = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert listed.count("<loc>") == len(list(site.rglob("*.html")))
    assert "https://w3id.org/intgraph/id/party/gm0453/</loc>" in listed
    assert "/doc/* /id/:splat 302" in (site / "_redirects").read_text(encoding="utf-8")
    rules = (site / ".htaccess").read_text(encoding="utf-8")
    assert "RewriteCond %{HTTP_ACCEPT} text/turtle" in rules
    assert "AddType application/ld+json .jsonld" in rules


def test_the_command_publishes(tmp_path: Path) -> None:
    """It says how many pages and links there are, and refuses what is no address."""

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "intgraph", "publish", *arguments, "-g", str(GRAPHS / "velsen"), "--lang", "en"],
            cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip

    done = run(str(tmp_path / "site"), "--base", "https://data.example.org/net")
    assert (done.returncode, done.stderr) == (0, "")
    assert "all lead somewhere" in done.stdout
    assert "https://data.example.org/net/id/party/gm0453/" in (tmp_path / "site" / "sitemap.xml").read_text(
        encoding="utf-8"
    )
    assert json.loads((tmp_path / "site" / MANIFEST).read_text(encoding="utf-8"))["files"]
    wrong = run(str(tmp_path / "other"), "--base", "data.example.org")
    assert wrong.returncode == 2
    assert "data.example.org" in wrong.stderr
    assert not (tmp_path / "other").exists()
