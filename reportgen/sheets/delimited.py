"""Tables as text: .csv and .tsv, whichever sign is between the cells and whichever encoding the program had."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from reportgen.sheets import file_type
from reportgen.sheets.details import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from reportgen.sheets.inspection import too_far
from reportgen.sheets.model import Raw, Sheet, Workbook

SUFFIXES = (".csv", ".tsv", ".txt")
_SIGNS = ("\t", ";", ",")
_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,14})").fullmatch
_LONGEST = 200_000
"""Letters of one cell."""


def read(path: Path) -> Workbook:
    """Return the table of a text file as a workbook of one sheet, called after the file.

    Raises:
        WorkbookError: the file cannot be read, or is too large.
    """
    text = _decoded(file_type.load(path))
    rows = list(_rows(text, path))
    width = max(map(len, rows), default=0)
    if len(rows) > MOST_ROWS or width > MOST_COLUMNS or len(rows) * width > MOST_CELLS:
        raise too_far(path.stem, path)
    return Workbook(path, (Sheet(path.stem, visible=True, rows=rows),))


def _decoded(data: bytes) -> str:
    """Return the text; of a file that is no Unicode each byte as Windows shows it, for its old letters to be known."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _rows(text: str, path: Path) -> Iterator[list[Raw]]:
    csv.field_size_limit(_LONGEST)
    try:
        for row in csv.reader(io.StringIO(text.replace("\0", "")), delimiter=_sign(text)):
            yield [_raw(cell) for cell in row]
    except csv.Error as problem:
        raise file_type.damaged_workbook(path) from problem


def _sign(text: str) -> str:
    """Return the sign that most of the first lines have equally often, and at all."""
    lines = [line for line in text.splitlines()[:40] if line.strip()]
    return max(_SIGNS, key=lambda sign: (sum(sign in line for line in lines), -_SIGNS.index(sign)))


def _raw(cell: str) -> Raw:
    """Return a whole number as Excel would give it; what may be grouped or a code stays as it is typed."""
    return float(cell) if _WHOLE(cell.strip()) else cell
