"""Promises of blocks."""

from __future__ import annotations

import zlib

from hypothesis import given
from hypothesis import strategies as st

from intgraph.page.block import as_json, block
from intgraph.page.payload import Scheme
from page.told_office import bytes_of


@given(st.binary(max_size=300))
def test_what_is_packed_is_unpacked(content: bytes) -> None:
    """Nothing is lost, and nothing stands behind the end, where a browser would refuse the block."""
    reader = zlib.decompressobj(-15)
    assert reader.decompress(bytes_of(block(content))) == content
    assert reader.eof
    assert reader.unused_data == b""


@given(st.binary(max_size=300))
def test_no_parser_stumbles_over_a_block(content: bytes) -> None:
    """It is printable ASCII without what begins a tag or a reference, so a script element ends where it should."""
    written = block(content)
    assert written.isascii()
    assert written.isprintable()
    assert not set(written) & set(' "&<')


def test_columns_are_written_by_name() -> None:
    """A class of columns becomes an object, and letters stay as they are."""
    assert as_json(Scheme(("a",), ("é",), ("\ud800",))) == '{"notation":["a"],"nl":["é"],"en":["?"]}'.encode()
