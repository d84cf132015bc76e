"""What every part of a description says again: names, who answers for it, from when it is, and for whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from intgraph.export.linked.authorities import authorities, licence_iri
from intgraph.export.linked.description import Description
from intgraph.export.linked.lines import Lines
from intgraph.locale import LANGUAGES, words
from intgraph.model.office import DEFAULT_BASE, OfficeCard
from intgraph.model.party import Party
from intgraph.model.register import Register

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode


def dataset_iri(register: Register, home: str) -> str:
    """Return the IRI of the dataset that ``register`` is: the one office, else ``{home}/#dataset``."""
    return next(iter(register.office)) if len(register.office) == 1 else f"{home}/#dataset"


def home_of(register: Register) -> str:
    """Return the base of the first office, the address at which its IRIs are meant to answer."""
    return next((office.base for office in register.office.values()), DEFAULT_BASE).rstrip("/")


def within(node: str, name: str) -> str:
    """Return the IRI of a part of ``node``: ``…#name``, or ``…#node-name`` where it is a part already."""
    return f"{node}{'-' if '#' in node else '#'}{name}"


@dataclass(frozen=True)
class Teller:
    """Says things about the dataset of a register."""

    register: Register
    told: Description
    lines: Lines

    @cached_property
    def home(self) -> str:
        """The address at which the data stand."""
        return self.told.home.rstrip("/") or home_of(self.register)

    @cached_property
    def dataset(self) -> str:
        """The IRI of the dataset."""
        return dataset_iri(self.register, self.home)

    @cached_property
    def parts(self) -> list[OfficeCard]:
        """The offices that are only a part of the dataset."""
        return [] if len(self.register.office) == 1 else list(self.register.office.values())

    @cached_property
    def first(self) -> OfficeCard:
        """The office that answers for the whole: the first one."""
        return next(iter(self.register.office.values()), OfficeCard(self.dataset, self.home))

    def answered_for(self, node: str, office: OfficeCard) -> None:
        """Say who publishes, and whom to write to."""
        lines, contact = self.lines, within(office.iri, "contact")
        party = self.register.party.get(office.party)
        if party is not None:
            lines.add(node, "dct:publisher", lines.iri(party.iri))
            lines.typed(party.iri, "foaf:Agent")
            lines.add(party.iri, "foaf:name", *self.titles(party))
        lines.add(node, "dcat:contactPoint", lines.iri(contact))
        lines.typed(contact, "vcard:Kind", "vcard:Organization")
        lines.add(contact, "vcard:fn", *self.titles(party or office))
        self.reached(contact, self.told.contact or (party.website if party else "") or f"{self.home}/")

    def reached(self, contact: str, address: str) -> None:
        """Say at which e-mail or web address a contact is reached."""
        if "@" in address and "/" not in address:
            found = self.lines.iri(f"mailto:{address.removeprefix('mailto:')}")
            self.lines.add(contact, "vcard:hasEmail", found)
        else:
            self.lines.add(contact, "vcard:hasURL", self.lines.iri(address))

    def dated(self, node: str) -> None:
        """Say from when it is, and in which languages."""
        lines = self.lines
        lines.add(node, "dct:issued", lines.day(self.told.issued))
        lines.add(node, "dct:modified", lines.day(self.told.modified))
        lines.add(node, "dct:language", *(lines.iri(row["iri"]) for row in authorities()["languages"].values()))

    def open_to(self, node: str) -> None:
        """Say for whom it is, and what it is about."""
        lines = self.lines
        lines.add(node, "dct:accessRights", lines.iri(authorities()["access"][self.told.audience]["iri"]))
        lines.add(node, "dcat:theme", *(lines.iri(row["iri"]) for row in authorities()["themes"].values()))

    def licence(self, office: OfficeCard) -> NamedNode | None:
        """Return the IRI of an office's licence, and say that it is one; ``None`` where it states none."""
        found = self.lines.iri(licence_iri(office.licence))
        if found is not None:
            self.lines.typed(found.value, "dct:LicenseDocument")
        return found

    def titles(self, thing: OfficeCard | Party) -> list[Literal]:
        """Return the name of a thing in Dutch and, where it differs, in English."""
        return self.lines.texts({"nl": thing.name, "en": thing.name_en})

    def sentences(self, key: str, **fill: object) -> list[Literal]:
        """Return a sentence in both languages, filled in with the name of the first office and ``fill``."""
        names = {"nl": self.first.name, "en": self.first.name_en or self.first.name}
        return self.lines.texts({one: words(one)(key, **{"name": names[one], **fill}) for one in LANGUAGES})

    def keywords(self) -> Iterator[Literal]:
        """Yield the words under which people look for such data."""
        for language in LANGUAGES:
            for word in words(language)("linked.keywords").split("; "):
                yield self.lines.pen.text(word, language)
