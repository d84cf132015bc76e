"""The front desk: the one public object, on which command line, web and notebooks ask everything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from intgraph.ask.answer import Answer
from intgraph.errors import InputError
from intgraph.model.visibility import Visibility
from intgraph.store.compiled import fingerprint, home_of, is_fresh, sweep
from intgraph.store.embedded import EmbeddedStore
from intgraph.store.inputs import COMPILED_EXTENSIONS, expand, files_of, is_endpoint
from intgraph.store.protocol import Store

if TYPE_CHECKING:
    import networkx
    import pyvis.network
    import rdflib

    from intgraph.ask.plain.answering import Asked, Heard
    from intgraph.ask.question import Question
    from intgraph.ask.told import Told
    from intgraph.errors import Fault
    from intgraph.intake.progress import Progress
    from intgraph.model.register import Register
    from intgraph.store.remote.loading import Loaded

DEFAULT_GRAPHS = Path("graphs")


@dataclass(frozen=True)
class Office:
    """One or more offices as one graph, ready to be asked.

    ``inputs`` are the office folders and files it is made of, or the address of an endpoint; ``language`` (``nl`` or
    ``en``) is what names and sentences are in.
    """

    store: Store
    inputs: tuple[Path | str, ...]
    language: str = "en"

    @classmethod
    def open(cls, *paths: str | Path, language: str = "en", progress: Progress | None = None) -> Office:
        """Open offices: folders, workbooks, RDF files, or one compiled graph; by default all in ``graphs/``.

        One address of a SPARQL endpoint is a graph too. The graph is compiled when a table changed since the last time;
        ``progress`` is then told the rows done and the rows in all. Raises ``InputError`` for what is no graph and
        ``DataError``, with every fault, for tables that cannot be read.
        """
        return cls(*_opened(paths, progress), language)

    def version(self) -> str:
        """Return a text that is another one once a table was saved, added or removed; empty for an endpoint."""
        paths = [path for path in self.inputs if isinstance(path, Path)]
        return fingerprint(files_of(paths)) if paths else ""

    def close(self) -> None:
        """Let go of the compiled graph; ``with Office.open(…) as office`` does it by itself."""
        self.store.close()

    def __enter__(self) -> Office:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def who(
        self,
        target: str,
        *,
        as_of: str | None = None,
        kinds: Iterable[str] = (),
        sectors: Iterable[str] = (),
        roles: Iterable[str] = (),
        former: bool = False,
        **others: object,
    ) -> Answer:
        """Return who works with a place or party on a day (EDTF; today by default).

        ``others`` are further arguments of the question: ``pillars``, ``themes``, ``sdgs``, ``direct``, ``planned``.
        """
        return self.answer(
            "who", target=target, when=as_of, kinds=kinds, sectors=sectors, roles=roles, former=former, **others
        )

    def show(self, name: str, *, as_of: str | None = None) -> Answer:
        """Return everything known about a party, place, tie or other thing."""
        return self.answer("show", name=name, when=as_of)

    def answer(self, question: str, /, **arguments: object) -> Answer:
        """Ask a question of the catalogue by its name (``intgraph.ask.catalogue``).

        Arguments are those of the question, as texts or as its own values; ``None`` stands for not given. Raises
        ``InputError`` for an unknown question or argument and ``NameUnknownError`` for an unknown name.
        """
        from intgraph.ask.catalogue import question as asked

        chosen = asked(question)
        with ExitStack() as stack:
            return chosen.ask(self.store, _with_versions(chosen, arguments, stack), self.language)

    def hear(self, text: str) -> Heard:
        """Return which question a sentence asks, in Dutch or English, without answering it.

        Raises ``NotUnderstoodError`` with the nearest questions when it is not clear what is asked.
        """
        from intgraph.ask.plain.answering import hear

        return hear(text, self.store, self.language)

    def ask(self, text: str) -> Asked:
        """Ask in plain language, Dutch or English; the answer is in the language of this office. See ``hear``."""
        from intgraph.ask.plain.answering import Asked

        heard = self.hear(text)
        said, command = heard.said(self.store, self.language), heard.command(self.language)
        return Asked(said, command, heard.language, self.answer(heard.question, **heard.arguments))

    def tell(self, answer: Answer) -> Told:
        """Return an answer as a person reads it."""
        from intgraph.ask.catalogue import question as asked

        return asked(answer.question).told(answer, self.store, self.language)

    def register(self, audience: str = "internal") -> Register:
        """Return all things as ``audience`` (``public``, ``partners`` or ``internal``) may see them."""
        from intgraph.model.audience import withhold

        return withhold(self.store.register(), Visibility[audience.upper()])

    def export(
        self,
        *files: str | Path,
        audience: str = "public",
        title: str | None = None,
        renderer: str | None = None,
        focus: str | None = None,
        hops: int | None = None,
        kinds: Sequence[str] = (),
        as_of: str | None = None,
        canonical: bool = False,
        before: str | Path | None = None,
        address: str = "",
        contact: str = "",
    ) -> None:
        """Write files for an audience, each in the format of its extension, whole or not at all.

        All are of one selection: ``focus`` (a place, party or tie) with everything within ``hops`` shared ties, 1 by
        default; ties of ``kinds``; ties that may run on the day ``as_of`` (EDTF; the last of a month or year), on
        which statuses are then judged. Linked data: ``canonical`` writes ``.nq`` in the canonical form (RDFC-1.0); a
        ``.ru`` is the SPARQL update from the version at the path ``before``; ``NAME.dcat.ttl`` describes the other RDF
        files of the call, which will stand at ``address``, with whom to ``contact``; ``NAME.p190.ttl`` has twinnings as
        Wikidata has them. Raises ``NameUnknownError`` for an unknown name or kind and ``InputError`` when nothing is
        left.
        """
        from intgraph.ask.selecting.select import select
        from intgraph.ask.selecting.selection import selection_of
        from intgraph.export.linked.options import LinkedOptions
        from intgraph.export.registry import described_last, export, options_of

        selection = selection_of(self.store, self.language, focus, hops, kinds, as_of)
        register = select(self.register(audience), selection)
        paths = described_last(map(Path, files))
        earlier = None if before is None else self._earlier(before, audience, focus, hops, kinds, as_of)
        linked = LinkedOptions(canonical, earlier, address, contact, paths)
        options = options_of(
            selection, language=self.language, title=title, audience=audience, renderer=renderer, linked=linked
        )
        for path in paths:
            export(register, path, options)

    def _earlier(self, path: str | Path, audience: str, *selected: Any) -> Register:
        """Return another version of the office, for the same audience and of the same selection."""
        from intgraph.ask.selecting.select import select
        from intgraph.ask.selecting.selection import selection_of

        with Office.open(path, language=self.language) as other:
            return select(other.register(audience), selection_of(other.store, self.language, *selected))

    def load(self, url: str, *, audience: str = "public", **options: Any) -> Loaded:
        """Put the graph, as an audience may see it, into a SPARQL endpoint: see ``intgraph.store.remote.loading``."""
        from intgraph.store.remote.loading import load

        return load(self.register(audience), url, **options)

    def check(self) -> Sequence[Fault]:
        """Return the faults of the data, each with the place where it can be mended."""
        return check_inputs(*self.inputs)

    def networkx(self, audience: str = "public") -> networkx.MultiGraph[str]:
        """Return the network as a networkx graph: parties, and ties of more than two as nodes."""
        from intgraph.export.bridges import to_networkx

        return to_networkx(self.register(audience))

    def rdflib(self, audience: str = "public") -> rdflib.Graph:
        """Return the graph as an rdflib graph."""
        from intgraph.export.bridges import to_rdflib

        return to_rdflib(self.register(audience))

    def pyvis(self, audience: str = "public") -> pyvis.network.Network:
        """Return the network as a pyvis network; raise ``MissingExtraError`` when pyvis is not installed."""
        from intgraph.export.bridges import to_pyvis

        return to_pyvis(self.register(audience), language=self.language)


def check_inputs(*paths: str | Path, shapes: Iterable[str | Path] = ()) -> Sequence[Fault]:
    """Return the faults of data that perhaps cannot be opened at all; see ``Office.open`` for ``paths``.

    RDF is held to ``shapes`` too: files with SHACL of others.
    """
    from intgraph.intake.check import check

    return check(_inputs(paths), map(Path, shapes))


def new_office(path: str | Path, language: str = "en") -> None:
    """Write an empty, commented office: a folder of CSV tables, or a workbook when ``path`` ends in ``.xlsx``."""
    from intgraph.intake.blank import write_blank
    from intgraph.locale import words

    write_blank(Path(path), words(language))


def _opened(paths: Sequence[str | Path], progress: Progress | None) -> tuple[Store, tuple[Path | str, ...]]:
    """Return a store of what is given, and what that is."""
    if not any(map(is_endpoint, paths)):
        inputs = _inputs(paths)
        return EmbeddedStore.open(_compiled(inputs, progress)), inputs
    from intgraph.store.remote.store import RemoteStore

    addresses = [str(path) for path in paths if is_endpoint(path)]
    if len(paths) > 1:
        raise InputError("remote.alone", url=addresses[0])
    return RemoteStore.open(addresses[0]), (addresses[0],)


def _inputs(paths: Iterable[str | Path]) -> tuple[Path, ...]:
    given = [Path(path) for path in paths if not _refused(path)]
    if not given and not DEFAULT_GRAPHS.exists():
        raise InputError("input.no_graphs_here", folder=str(DEFAULT_GRAPHS))
    return expand(given or [DEFAULT_GRAPHS])


def _refused(path: str | Path) -> bool:
    """Raise ``InputError`` for the address of an endpoint where files are read."""
    if is_endpoint(path):
        raise InputError("remote.not_read", url=str(path))
    return False


def _with_versions(question: Question[Any], arguments: Mapping[str, object], stack: ExitStack) -> dict[str, object]:
    """Return ``arguments`` with other versions of an office, given by path, opened as stores until ``stack`` closes."""
    paths = {parameter.name for parameter in question.parameters() if parameter.holds == "path"}

    def opened(value: object) -> Store:
        return stack.enter_context(closing(_opened((str(value),), None)[0]))

    return {
        name: opened(value) if name in paths and isinstance(value, str | Path) else value
        for name, value in arguments.items()
    }


def _compiled(inputs: tuple[Path, ...], progress: Progress | None) -> Path:
    """Return the compiled graph of ``inputs``, made anew when it is missing, damaged or out of date."""
    if len(inputs) == 1 and inputs[0].suffix.lower() in COMPILED_EXTENSIONS:
        return inputs[0]
    path, state = home_of(inputs), fingerprint(files_of(inputs))
    if not is_fresh(path, state):
        _compile(inputs, path, state, progress)
    return path


def _compile(inputs: tuple[Path, ...], path: Path, state: str, progress: Progress | None) -> None:
    from intgraph.intake.progress import silent
    from intgraph.intake.read import read
    from intgraph.store.compile import compile_graph
    from intgraph.vocab.concepts import concepts

    register = read(inputs, progress or silent).register
    compile_graph(register, concepts(), path, state)
    sweep(path)
