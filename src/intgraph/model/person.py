"""A person: a contact, always at a party. Personal data, internal unless marked public."""

from __future__ import annotations

from dataclasses import dataclass

from intgraph.model.period import UNDATED, Period
from intgraph.model.visibility import Visibility


@dataclass(frozen=True, slots=True)
class Person:
    """A post at a party and, where known and allowed, who holds it.

    ``status`` is the notation of a concept: ``office-holder``, ``civil-servant`` or ``contact``. Only an office
    holder's name may ever be shown to the public.
    """

    iri: str
    function: str
    party: str
    name: str = ""
    status: str = "contact"
    period: Period = UNDATED
    email: str = ""
    phone: str = ""
    visibility: Visibility = Visibility.INTERNAL
    note: str = ""
