"""Changed: one thing that changed, since a day or since an older version of the office."""

from __future__ import annotations

from dataclasses import dataclass

from intgraph.ask.answer import Proof, TargetRef
from intgraph.model.period import Certainty


@dataclass(frozen=True, slots=True)
class Changed:
    """One change of one thing.

    ``change`` is, since a day: ``begun``, ``ended``, ``happened`` (an event), ``laid-down`` or ``lapsed`` (a policy),
    ``told`` (a source of since then speaks of a tie); with ``date`` in EDTF, and ``in_time`` ``unsure`` when it may
    have been earlier. Beside an older version: ``new``, ``closed`` (it now has an end), ``altered`` (one ``field``,
    from ``before`` to ``after``), ``resourced`` (the same value, on other evidence) or ``removed``.
    """

    change: str
    about: TargetRef
    field: str
    before: str | None
    after: str | None
    date: str | None
    in_time: Certainty | None
    evidence: tuple[Proof, ...]
