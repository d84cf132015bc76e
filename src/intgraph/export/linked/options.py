"""What can be asked of an export of linked data beyond its format."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from intgraph.model.register import Register


@dataclass(frozen=True, slots=True)
class LinkedOptions:
    """How linked data are exported.

    ``canonical`` asks for the canonical form of the graph (RDFC-1.0); ``before`` is the earlier version that an update
    (``.ru``) starts from; a description (``.dcat.``) is told the ``address`` at which the files will stand, whom to
    ``contact``, and the files made ``beside`` it.
    """

    canonical: bool = False
    before: Register | None = None
    address: str = ""
    contact: str = ""
    beside: tuple[Path, ...] = ()
