"""Triples against shapes (SHACL Core): our own, which are published, and those of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from intgraph.errors import InputError
from intgraph.locale import words
from intgraph.rdf.bridge import as_rdflib
from intgraph.vocab import KINDS, SHAPES
from intgraph.vocab.terms import expand, shorten

if TYPE_CHECKING:
    import rdflib
    from pyoxigraph import Quad, Triple

# Shapes that run queries or scripts could reach the network: a rule from elsewhere is only ever a comparison.
_CODE: Final = frozenset(expand(f"sh:{name}") for name in ("sparql", "js", "rule", "target", "expression", "values"))
_COMPONENT: Final = "ConstraintComponent"


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """Where a shape is broken: the node, the path as a prefixed name, the value, and the rule in Dutch and English.

    ``path`` is empty where the rule is about the node as a whole, ``value`` where something is missing. ``rule`` is the
    constraint of SHACL that is broken (``minCount``, ``class``), ``expected`` what it asks, as far as that is one term.
    """

    node: str
    path: str
    value: str
    nl: str
    en: str
    rule: str = ""
    expected: str = ""

    def message(self, language: str) -> str:
        """Return the rule in ``language``, ``nl`` or ``en``."""
        return self.nl if language == "nl" else self.en

    def remedy(self, language: str) -> str:
        """Return how to mend it in ``language``: what to add, write otherwise or take out."""
        say = words(language)
        fill = {"path": self.path or "rdf:type", "value": self.value, "expected": self.expected}
        sentence = say.get(f"linked.remedy.{self.rule}", "") or say(
            f"linked.remedy.{'value' if self.value else 'node'}"
        )
        return sentence.format(**fill)


def validate(triples: Iterable[Triple | Quad]) -> tuple[Violation, ...]:
    """Return where ``triples`` break our shapes, sorted and each once; none where they conform."""
    return _validated(triples, _graph(str(SHAPES)))


def validate_with(triples: Iterable[Triple | Quad], shapes: Iterable[Triple | Quad]) -> tuple[Violation, ...]:
    """Return where ``triples`` break the shapes of others; a rule without a message of its own gets one of ours.

    Nothing is fetched or run: ``InputError`` is raised for shapes with SPARQL, scripts or rules in them, and for those
    that are not SHACL.
    """
    rules = list(shapes)
    found = sorted({rule.predicate.value for rule in rules} & _CODE)
    if found:
        raise InputError("check.shapes_with_code", found=", ".join(map(shorten, found)))
    return _validated(triples, as_rdflib(rules))


def _validated(triples: Iterable[Triple | Quad], shapes: rdflib.Graph) -> tuple[Violation, ...]:
    import pyshacl
    from pyshacl.errors import ReportableRuntimeError

    data = as_rdflib(triples)
    # Concepts are known by their scheme; the data need not repeat the schemes.
    data += _graph(str(KINDS))
    try:
        conforms, report, _ = pyshacl.validate(data, shacl_graph=shapes, inplace=True)
    except ReportableRuntimeError as wrong:
        raise InputError("check.shapes_wrong", why=str(wrong.args[0] if wrong.args else wrong)) from wrong
    return () if conforms else tuple(sorted(set(_violations(report, shapes))))


@lru_cache(maxsize=2)
def _graph(path: str) -> rdflib.Graph:
    import rdflib

    return rdflib.Graph().parse(path, format="turtle")


def _violations(report: Any, shapes: rdflib.Graph) -> Iterator[Violation]:
    import rdflib

    for result in report.objects(None, rdflib.SH.result):
        messages = _messages(report.objects(result, rdflib.SH.resultMessage))
        rule = _rule(report.value(result, rdflib.SH.sourceConstraintComponent))
        source = report.value(result, rdflib.SH.sourceShape)
        expected = _short(shapes.value(source, rdflib.SH[rule]) or report.value(source, rdflib.SH[rule]))
        yield Violation(
            node=str(report.value(result, rdflib.SH.focusNode)),
            path=_path(report, report.value(result, rdflib.SH.resultPath)),
            value=str(report.value(result, rdflib.SH.value, default="")),
            nl=messages.get("nl") or _told("nl", rule, expected),
            en=messages.get("en") or _told("en", rule, expected),
            rule=rule,
            expected=expected,
        )


def _messages(found: Iterable[Any]) -> Mapping[str, str]:
    return {message.language: str(message) for message in found if message.language}


def _rule(component: Any) -> str:
    """The parameter that a constraint is written with: ``minCount`` of ``sh:MinCountConstraintComponent``."""
    name = str(component).rpartition("#")[2].removesuffix(_COMPONENT)
    return name[:1].lower() + name[1:]


def _short(term: Any) -> str:
    import rdflib

    return "" if term is None or isinstance(term, rdflib.BNode) else shorten(str(term))


def _told(language: str, rule: str, expected: str) -> str:
    say = words(language)
    sentence = say.get(f"linked.rule.{rule}", "") if expected else ""
    return (sentence or say("linked.rule.other")).format(rule=rule, expected=expected)


def _path(report: Any, path: Any) -> str:
    """A predicate, or ``^`` and the predicate that is gone backwards."""
    import rdflib

    if path is None:
        return ""
    inverse = report.value(path, rdflib.SH.inversePath)
    return f"^{shorten(str(inverse))}" if inverse is not None else shorten(str(path))
