"""How much a foreign PDF asks for, before it is asked: its pages, and what their contents are once unpacked.

A page tree of a few bytes may name millions of pages, or go round in a circle; a packed content may stand
for gigabytes.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Array, Object, Page, Pdf, Stream

MOST_PAGES = 5_000
MOST_NODES = 2 * MOST_PAGES
"""Pages, and the nodes of the tree above them."""
MOST_CONTENT = 128 << 20
"""Bytes unpacked, of all pages together; a scanned page has a hundred, a drawn plan a few million."""
MOST_FILTERS = 3
GROWTH = {"/ASCII85Decode": 1, "/ASCIIHexDecode": 1, "/RunLengthDecode": 64, "/LZWDecode": 1400}
"""How many bytes a packed one can stand for; of /FlateDecode they are counted."""
_BLOCK = 1 << 20


class TooMuchError(Exception):
    """The file asks for more than any paper has."""


def refuse_many_pages(pdf: Pdf) -> None:
    """Walk the page tree before it is flattened.

    Raises:
        TooMuchError: it has too many pages, is too deep, or goes round in a circle.
    """
    nodes, left = [pdf.Root.Pages], MOST_NODES
    while nodes:
        kids = nodes.pop().get("/Kids")
        if kids is None:
            continue
        left -= len(kids)
        if left < 0:
            raise TooMuchError
        nodes.extend(kids)


class Contents:
    """What the pages of one file may still ask for."""

    def __init__(self) -> None:
        self._left = MOST_CONTENT
        self._sizes: dict[tuple[int, int], int] = {}

    def take(self, page: Page) -> None:
        """Count the contents of ``page``, also those that another page has counted.

        Raises:
            TooMuchError: all together they are too large.
        """
        for stream in _streams(page.obj.get("/Contents")):
            known = stream.objgen
            if known not in self._sizes:
                self._sizes[known] = _unpacked_size(stream, self._left)
            self._left -= self._sizes[known]
            if self._left < 0:
                raise TooMuchError


def _streams(contents: Object | None) -> Iterator[Stream]:
    from pikepdf import Array, Stream

    several = contents if isinstance(contents, Array) else [contents]
    return (one for one in several if isinstance(one, Stream))


def _unpacked_size(stream: Stream, most: int) -> int:
    """Return how large ``stream`` is once unpacked, or more than ``most``."""
    data = stream.read_raw_bytes()
    size, filters = len(data), _filters(stream.get("/Filter"))
    if len(filters) > MOST_FILTERS:
        return most + 1
    for name in filters:
        if name == "/FlateDecode":
            data = _inflate(data, most)
            size = max(size, len(data))
        else:
            size *= GROWTH.get(name, 1)
    return size


def _filters(stated: Object | Array | None) -> list[str]:
    from pikepdf import Array

    return [str(name) for name in stated] if isinstance(stated, Array) else [str(stated)] if stated else []


def _inflate(data: bytes, most: int) -> bytes:
    """Return as much of the data as there is, or one byte more than ``most``; what is damaged ends it."""
    engine, blocks, size = zlib.decompressobj(), [], 0
    while data and size <= most:
        try:
            block = engine.decompress(data, _BLOCK)
        except zlib.error:
            break
        blocks.append(block)
        size += len(block)
        data = engine.unconsumed_tail
    return b"".join(blocks)
