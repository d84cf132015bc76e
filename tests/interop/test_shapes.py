"""The shapes: ours, CPOV's, DCAT-AP's and DCAT-AP-NL's, by pyshacl and by a second validator, rdf-validate-shacl (npm).

What is exported conforms to all of them; of ten planted faults both validators find each.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pyoxigraph
import pytest

from interop.foreign_tools import node
from intgraph.export.linked.describe import describe
from intgraph.export.linked.description import Description, Dump
from intgraph.export.linked.graph import linked_triples
from intgraph.office import Office
from intgraph.rdf.formats import FORMATS
from intgraph.rdf.serialise import parse, write
from intgraph.rdf.validate import validate, validate_with
from intgraph.vocab import KINDS, SHAPES
from intgraph.vocab.terms import PREFIXES, expand

ROOT = Path(__file__).parents[2]
OTHERS = Path(__file__).parent / "shapes"
RULES: Mapping[str, Path] = {
    "own": SHAPES,
    "CPOV 2.1.2": OTHERS / "cpov-2.1.2.ttl",
    "DCAT-AP 3.0.0": OTHERS / "dcat-ap-3.0.0.ttl",
    "DCAT-AP-NL 3.0": OTHERS / "dcat-ap-nl-3.0.ttl",
}
HEADER = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())

GM = "<https://identifier.overheid.nl/tooi/id/gemeente/gm0453>"
ID = "https://w3id.org/intgraph/id"
OFFICE, GALLE = f"<{ID}/office/velsen>", f"<{ID}/tie/velsen-galle>"
FILE, SPARQL = "<https://data.example/v.ttl#file>", "<https://data.example/sparql#service>"

Triples = set[pyoxigraph.Triple]


@dataclass(frozen=True)
class Planted:
    """A fault: the rules it breaks, what is taken out (subject and predicate), what is put in, where it shows."""

    rules: str
    out: tuple[str, str] | None
    into: str
    node: str
    path: str


FAULTS: Mapping[str, Planted] = {
    "a tie without a kind": Planted("own", (GALLE, "dct:type"), "", GALLE, "dct:type"),
    "a theme nobody knows": Planted("own", None, f"{GALLE} dct:subject ig:theme-astrology .", GALLE, "dct:subject"),
    "a place as the member of a tie": Planted(
        "own", None, f"<urn:r> a org:Membership ; org:member <{ID}/place/velsen> .", "<urn:r>", "org:member"
    ),
    "a public body with two labels in one language": Planted(
        "CPOV 2.1.2", None, f'{GM} skos:prefLabel "Velsen"@nl .', GM, "skos:prefLabel"
    ),
    "a public body that is a member of a tie": Planted(
        "CPOV 2.1.2", None, f"{GM} org:memberOf {GALLE} .", GM, "org:memberOf"
    ),
    "an alternative label without a language": Planted(
        "CPOV 2.1.2", None, f'{GM} skos:altLabel "Gemeente" .', GM, "skos:altLabel"
    ),
    "a dataset without a title": Planted("DCAT-AP 3.0.0", (OFFICE, "dct:title"), "", OFFICE, "dct:title"),
    "a size that is a text": Planted(
        "DCAT-AP 3.0.0", (FILE, "dcat:byteSize"), f'{FILE} dcat:byteSize "large" .', FILE, "dcat:byteSize"
    ),
    "a dataset with nobody to ask": Planted(
        "DCAT-AP-NL 3.0", (OFFICE, "dcat:contactPoint"), "", OFFICE, "dcat:contactPoint"
    ),
    "a service without a licence": Planted("DCAT-AP-NL 3.0", (SPARQL, "dct:license"), "", SPARQL, "dct:license"),
}


@cache
def _exported(*folders: str) -> frozenset[pyoxigraph.Triple]:
    """What leaves: the graph with its matches, and its description with a dump and an endpoint."""
    told = Description(
        date(2026, 11, 22),
        "https://data.example",
        (Dump("https://data.example/v.ttl", "ttl", 1234, "ab" * 32),),
        "https://data.example/sparql",
    )
    with Office.open(*(ROOT / "graphs" / folder for folder in folders)) as office:
        register = office.register("public")
    data = linked_triples(register)
    return frozenset((*data, *describe(register, told, data)))


def _turtle(text: str) -> Triples:
    return {quad.triple for quad in parse((HEADER + text).encode(), FORMATS["ttl"])}


def _faulty(planted: Planted) -> Triples:
    data = set(_exported("velsen"))
    if planted.out:
        subject, predicate = planted.out[0].strip("<>"), expand(planted.out[1])
        gone = {one for one in data if (one.subject.value, one.predicate.value) == (subject, predicate)}  # type: ignore[union-attr]
        assert gone
        data -= gone
    return data | _turtle(planted.into)


def _by_pyshacl(data: Iterable[pyoxigraph.Triple], rules: str) -> set[tuple[str, str]]:
    shapes = parse(RULES[rules].read_bytes(), FORMATS["ttl"])
    found = validate(data) if rules == "own" else validate_with(data, shapes)
    return {(one.node, one.path and expand(one.path.lstrip("^")) if ":" in one.path else one.path) for one in found}


def _by_another(data: Iterable[pyoxigraph.Triple], rules: str, folder: Path) -> set[tuple[str, str]]:
    # Both validators are given the concepts beside the data, which does not repeat them.
    kinds = {quad.triple for quad in parse(KINDS.read_bytes(), FORMATS["ttl"])}
    path = folder / "data.nt"
    path.write_bytes(write({*data, *kinds}, FORMATS["nt"]))
    return {(node_, path_) for node_, path_, _ in json.loads(node("validate.mjs", path, RULES[rules]))}


@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize("folders", [("velsen",), ("velsen", "helmond", "nieuwegein", "deventer")], ids=len)
def test_what_is_exported_conforms(rules: str, folders: tuple[str, ...], tmp_path: Path) -> None:
    """One office and four together keep to the rules, as two validators see it."""
    data = _exported(*folders)
    assert len(data) > 5000
    assert _by_pyshacl(data, rules) == set()
    assert _by_another(data, rules, tmp_path) == set()


def test_ten_faults_are_planted() -> None:
    """Faults against each of the four sets of rules."""
    assert len(FAULTS) == 10
    assert {planted.rules for planted in FAULTS.values()} == set(RULES)


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_by_both(name: str, tmp_path: Path) -> None:
    """Both validators name the node and the path of the fault, and nothing that is in order."""
    planted = FAULTS[name]
    data, where = _faulty(planted), (planted.node.strip("<>"), expand(planted.path))
    for found in (_by_pyshacl(data, planted.rules), _by_another(data, planted.rules, tmp_path)):
        assert where in found
        assert {node_ for node_, _ in found} == {where[0]}
