"""How the data are had: files to download, and an endpoint to ask."""

from __future__ import annotations

from typing import Final

from intgraph.export.linked.authorities import file_type_iri, media_type_iri
from intgraph.export.linked.description import Dump
from intgraph.export.linked.teller import Teller

_PROTOCOL: Final = "https://www.w3.org/TR/sparql11-protocol/"


def say_dump(teller: Teller, dump: Dump) -> None:
    """Describe a file."""
    lines, node = teller.lines, file_iri(dump)
    lines.typed(node, "dcat:Distribution")
    lines.add(node, "dct:title", *teller.sentences("linked.dump.title", form=dump.extension))
    lines.add(node, "dcat:accessURL", lines.iri(dump.url))
    lines.add(node, "dcat:downloadURL", lines.iri(dump.url))
    lines.typed(dump.url, "rdfs:Resource")
    _say_kind(teller, node, dump.extension)
    lines.add(node, "dct:license", teller.licence(teller.first))
    lines.add(node, "dct:modified", lines.day(teller.told.modified))
    if dump.size is not None:
        lines.add(node, "dcat:byteSize", lines.number(dump.size, "xsd:nonNegativeInteger"))
    if dump.sha256:
        _say_checksum(teller, node, dump)


def file_iri(dump: Dump) -> str:
    """Return the IRI of a file as a distribution; its address is that of its content."""
    return f"{dump.url}#file"


def service_iri(teller: Teller) -> str:
    """Return the IRI of the endpoint as a service."""
    return f"{teller.told.sparql}#service"


def say_service(teller: Teller) -> None:
    """Describe the SPARQL endpoint."""
    lines, service, address = teller.lines, service_iri(teller), teller.told.sparql
    lines.typed(service, "dcat:DataService")
    lines.add(service, "dct:title", *teller.sentences("linked.service.title"))
    lines.add(service, "dct:description", *teller.sentences("linked.service.description"))
    lines.add(service, "dct:identifier", lines.pen.text(address))
    lines.add(service, "dcat:endpointURL", lines.iri(address))
    lines.add(service, "dcat:endpointDescription", lines.iri(address))
    lines.typed(address, "rdfs:Resource")
    lines.add(service, "dcat:servesDataset", lines.iri(teller.dataset))
    lines.add(service, "dct:conformsTo", lines.iri(_PROTOCOL))
    lines.typed(_PROTOCOL, "dct:Standard")
    lines.add(service, "dct:license", teller.licence(teller.first))
    teller.answered_for(service, teller.first)
    teller.open_to(service)


def _say_kind(teller: Teller, node: str, extension: str) -> None:
    for predicate, cls, iri in (
        ("dcat:mediaType", "dct:MediaType", media_type_iri(extension)),
        ("dct:format", "dct:MediaTypeOrExtent", file_type_iri(extension)),
    ):
        if iri:
            teller.lines.add(node, predicate, teller.lines.iri(iri))
            teller.lines.typed(iri, cls)


def _say_checksum(teller: Teller, node: str, dump: Dump) -> None:
    lines, checksum = teller.lines, f"{dump.url}#sha256"
    algorithm = lines.pen.term("spdx:checksumAlgorithm_sha256")
    lines.add(node, "spdx:checksum", lines.iri(checksum))
    lines.typed(checksum, "spdx:Checksum")
    lines.add(checksum, "spdx:algorithm", algorithm)
    lines.typed(algorithm.value, "spdx:ChecksumAlgorithm")
    lines.add(checksum, "spdx:checksumValue", lines.literal(dump.sha256, "xsd:hexBinary"))
