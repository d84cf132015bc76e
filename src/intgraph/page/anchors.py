"""Anchors: the id of each thing's section on a page, readable, unique and the same on every run."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Final

from intgraph.model.iri import local_id
from intgraph.model.register import Register

_PLAIN: Final = re.compile(r"[a-z0-9.-]{1,80}")
# Roles and evidence are told with what they belong to.
_WITHOUT_SECTION: Final = frozenset({"role", "evidence", "office"})


def anchors(register: Register) -> Mapping[str, str]:
    """Return the anchor of each thing with a section of its own, by IRI: ``party-qingdao``.

    An id that another thing has as well, or that is no plain id, is followed or replaced by a hash of the IRI.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for noun, things in register.nouns():
        if noun not in _WITHOUT_SECTION:
            for iri in things:
                found[iri] = _free(noun, iri, taken)
                taken.add(found[iri])
    return found


def _free(noun: str, iri: str, taken: set[str]) -> str:
    local, digest = local_id(iri), hashlib.sha256(iri.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    anchor = f"{noun}-{local}" if _PLAIN.fullmatch(local) else f"{noun}-{digest}"
    return anchor if anchor not in taken else f"{anchor}-{digest}"
