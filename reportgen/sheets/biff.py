"""The records of an .xls workbook ([MS-XLS]): how far each sheet reaches, and which of its cells are errors."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from unicodedata import normalize

from reportgen.sheets.model import Fault, FaultKind

_BOF, _EOF, _SHEET, _DIMENSIONS = 0x0809, 0x000A, 0x0085, 0x0200
_FILE_PASS = 0x002F
_FORMULA, _ERROR = 0x0006, 0x0205
_RUNS = (0x00BD, 0x00BE)
"""MULRK and MULBLANK end with their last column (2.4.174, 2.4.168)."""
_CELLS = (0x0006, 0x0204, 0x0203, 0x027E, 0x00FD, 0x00D6, 0x0205, 0x0201, *_RUNS)
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
"""BErr (2.5.10)."""


@dataclass(slots=True)
class Extent:
    """How far one sheet reaches, as its cells and its DIMENSIONS say; ``faults`` are its error cells."""

    title: str
    height: int = 0
    width: int = 0
    faults: dict[tuple[int, int], Fault] = field(default_factory=dict)

    def reach(self, row: int, column: int) -> None:
        """Take notice of a cell, counted from 0."""
        self.height, self.width = max(self.height, row + 1), max(self.width, column + 1)


def is_encrypted(stream: bytes) -> bool:
    """Return whether the workbook has a password: a FILEPASS record (2.4.117), after which all is cipher."""
    return any(kind == _FILE_PASS for kind, _at, _length in records(stream, 0))


def extents(stream: bytes) -> Iterator[Extent]:
    """Yield the extent of each sheet of a workbook stream. Raises struct.error or ValueError where damaged."""
    for kind, at, length in records(stream, 0):
        if kind == _SHEET and length >= 8:
            (start,) = struct.unpack_from("<I", stream, at)
            yield _extent(stream, start, _title(stream[at + 6 : at + length]))


def records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Yield kind, place and length of each record of one substream, to its EOF; charts inside are passed through."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        depth += (kind == _BOF) - (kind == _EOF)
        yield kind, at + 4, length
        at += 4 + length
        if kind == _EOF and depth <= 0:
            return


def _title(data: bytes) -> str:
    """Read a ShortXLUnicodeString (2.5.240): count, whether in two bytes, letters."""
    length, wide = data[0], data[1] & 1
    letters = data[2 : 2 + length * (2 if wide else 1)]
    return normalize("NFC", letters.decode("utf-16-le" if wide else "latin-1", "replace"))


def _extent(stream: bytes, start: int, title: str) -> Extent:
    extent = Extent(title)
    for kind, at, length in records(stream, start):
        if kind == _DIMENSIONS:
            _reach_dimensions(extent, stream[at : at + length])
        elif kind in _CELLS and length >= 6:
            row, column = struct.unpack_from("<HH", stream, at)
            last = struct.unpack_from("<H", stream, at + length - 2)[0] if kind in _RUNS else column
            extent.reach(row, max(column, last))
            _note_error(extent, kind, stream[at : at + length], (row, column))
    return extent


def _reach_dimensions(extent: Extent, record: bytes) -> None:
    """Read DIMENSIONS (2.4.90; in BIFF5 rows have two bytes), for which calamine makes room beforehand."""
    top, bottom, left, right = struct.unpack_from("<IIHH" if len(record) >= 14 else "<4H", record)
    if top > bottom or left > right:
        raise ValueError
    extent.reach(bottom - 1, right - 1)


def _note_error(extent: Extent, kind: int, record: bytes, cell: tuple[int, int]) -> None:
    """Note an error cell: BOOLERR with its flag set, or a formula whose value is one (2.4.24, 2.5.133)."""
    number = None
    if kind == _ERROR and len(record) >= 8 and record[7]:
        number = record[6]
    elif kind == _FORMULA and record[12:14] == b"\xff\xff" and record[6] == 2:
        number = record[8]
    if number is not None:
        extent.faults[cell] = Fault(FaultKind.ERROR, _ERRORS.get(number, "#VALUE!"))
