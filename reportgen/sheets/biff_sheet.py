"""The sheets of an .xls workbook ([MS-XLS]) → the Details of each.

It does not tell of formulas never calculated: Excel always has their values.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from datetime import date
from math import isfinite

from msgspec import Struct, field

from reportgen.sheets import biff
from reportgen.sheets.details import MOST_CELLS, Cell, Details, TooFarError, hidden_rows, union
from reportgen.sheets.model import EPOCH_1900, EPOCH_1904, FaultKind, FormulaFault, Raw
from reportgen.sheets.number_formats import Percent, percent_of, shows_days

_BOF, _DIMENSIONS = 0x0809, 0x0200
_DATE_MODE, _FORMAT, _XF = 0x0022, 0x041E, 0x00E0
_TEXTS = 0x00FC
_ROW, _COLUMNS, _DEFAULT_ROW = 0x0208, 0x007D, 0x0225
_FORMULA, _ERROR, _NUMBER, _RK, _SHARED_TEXT = 0x0006, 0x0205, 0x0203, 0x027E, 0x00FD
_MULTIPLE_RK, _MULTIPLE_BLANK = 0x00BD, 0x00BE
_RUNS = (_MULTIPLE_RK, _MULTIPLE_BLANK)
"""They end with their last column (2.4.175, 2.4.174)."""
_CELLS = (_FORMULA, 0x0204, _NUMBER, _RK, _SHARED_TEXT, 0x00D6, _ERROR, 0x0201, *_RUNS)
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
"""BErr (2.5.10)."""
_BIFF8 = 0x0600
_LARGEST_DAY = 1e11
"""calamine counts milliseconds in 64 bits, and panics beyond."""
_MOST_COLUMNS, _MOST_ROWS = 256, 65_536


class _Globals(Struct, frozen=True):
    """What all sheets share: day 0, how many texts, which cell formats (XF, from 0) show percentages, which days."""

    epoch: date
    texts: int
    percents: Mapping[int, Percent]
    days: frozenset[int]


def look(stream: bytes) -> Iterator[Details]:
    """Yield the details of each sheet of a workbook stream.

    Raises:
        TooFarError: a sheet has cells too far out.
        struct.error, IndexError, ValueError: the file is damaged.
    """
    shared = _globals(stream)
    for title, start in biff.sheets(stream):
        sheet = _Sheet(shared.percents, shared.texts, shared.days)
        for kind, at, length in biff.records(stream, start):
            sheet.reach_record(kind, stream[at : at + length])
        if sheet.height * sheet.width > MOST_CELLS:
            raise TooFarError(title)
        for kind, record in biff.own_records(stream, start):
            sheet.add(kind, record)
        yield sheet.details(shared.epoch)


def _globals(stream: bytes) -> _Globals:
    epoch, version, texts = EPOCH_1900, _BIFF8, 0
    codes: dict[int, str] = {}
    formats: list[int] = []
    for kind, record in biff.own_records(stream, 0):
        if kind == _BOF and len(record) >= 2:
            (version,) = struct.unpack_from("<H", record)
        elif kind == _DATE_MODE and record[:1] == b"\1":
            epoch = EPOCH_1904
        elif kind == _TEXTS and len(record) >= 8:
            (texts,) = struct.unpack_from("<I", record, 4)
        elif kind == _FORMAT and len(record) >= 3:
            codes[struct.unpack_from("<H", record)[0]] = _code(record, version)
        elif kind == _XF and len(record) >= 4:
            formats.append(struct.unpack_from("<H", record, 2)[0])
    kinds = ((index, percent_of(number, codes)) for index, number in enumerate(formats))
    days = frozenset(index for index, number in enumerate(formats) if shows_days(number, codes))
    return _Globals(epoch, texts, {index: kind for index, kind in kinds if kind}, days)


def _code(record: bytes, version: int) -> str:
    """Read the format code of a FORMAT record (2.4.126); before BIFF8 it has a length of one byte and one a letter."""
    if version < _BIFF8:
        return record[3:].decode("latin-1")
    return record[5:].decode("utf-16-le" if record[4:5] and record[4] & 1 else "latin-1", "replace")


class _Sheet(Struct):
    """What the records of one sheet have told so far; how far it reaches, as its cells and DIMENSIONS say."""

    formats: Mapping[int, Percent]
    texts: int
    days: frozenset[int]
    height: int = 0
    width: int = 0
    hides_rows: bool = False
    values: dict[Cell, Raw] = field(default_factory=dict)
    percents: dict[Cell, Percent] = field(default_factory=dict)
    rows: dict[int, bool] = field(default_factory=dict)
    columns: list[tuple[int, int]] = field(default_factory=list)

    def reach_record(self, kind: int, record: bytes) -> None:
        """Take notice of how far a record reaches; calamine makes room for cells of charts as well."""
        if kind == _DIMENSIONS:
            self._reach_dimensions(record)
        elif kind in _CELLS and len(record) >= 6:
            row, column = struct.unpack_from("<HH", record)
            last = struct.unpack_from("<H", record, len(record) - 2)[0] if kind in _RUNS else column
            self._reach(row, max(column, last))

    def add(self, kind: int, record: bytes) -> None:
        """Take notice of what a record tells of its cells, its row or its columns."""
        if kind in (_NUMBER, _RK, _FORMULA, _ERROR, _MULTIPLE_RK) and len(record) >= 6:
            self._add_cell(kind, record)
        elif kind == _SHARED_TEXT and len(record) >= 10:
            self._check_text(*struct.unpack_from("<I", record, 6))
        elif kind == _ROW and len(record) >= 16:
            self.rows[struct.unpack_from("<H", record)[0]] = bool(record[12] & 0x20)
        elif kind == _COLUMNS and len(record) >= 10 and record[8] & 1:
            self.columns.append(struct.unpack_from("<HH", record))
        elif kind == _DEFAULT_ROW and len(record) >= 2:
            self.hides_rows = bool(record[0] & 2)

    def details(self, epoch: date) -> Details:
        """Return what the records told: ROW's fDyZero (2.4.221), or the default's for rows without one (2.4.87)."""
        height = min(self.height, _MOST_ROWS)
        return Details(
            values=self.values,
            percents=self.percents,
            hidden_rows=hidden_rows(self.rows, height, others=self.hides_rows),
            hidden_columns=union(self.columns, _MOST_COLUMNS),
            epoch=epoch,
        )

    def _add_cell(self, kind: int, record: bytes) -> None:
        row, column = struct.unpack_from("<2H", record)
        last = len(record) - 6 if kind == _MULTIPLE_RK else 5
        for index, at in enumerate(range(4, last, 6)):
            (style,) = struct.unpack_from("<H", record, at)
            if own := self.formats.get(style):
                self.percents[row, column + index] = own
            self._check_day(_number(kind, record, at + 2), style)
        if fault := _fault(kind, record):
            self.values[row, column] = fault

    def _check_day(self, number: float, style: int) -> None:
        """Refuse a day beyond every calendar, and what is no number at all."""
        if not isfinite(number) or (abs(number) > _LARGEST_DAY and style in self.days):
            raise ValueError

    def _check_text(self, index: int) -> None:
        """Refuse a cell whose text (2.4.149) is not there, which calamine leaves empty."""
        if index >= self.texts:
            raise ValueError

    def _reach(self, row: int, column: int) -> None:
        self.height, self.width = max(self.height, row + 1), max(self.width, column + 1)

    def _reach_dimensions(self, record: bytes) -> None:
        """Read DIMENSIONS (2.4.90; in BIFF5 rows have two bytes), for which calamine makes room beforehand."""
        top, bottom, left, right = struct.unpack_from("<IIHH" if len(record) >= 14 else "<4H", record)
        if top > bottom or left > right:
            raise ValueError
        self._reach(bottom - 1, right - 1)


def _number(kind: int, record: bytes, at: int) -> float:
    """Return the number at a place of a cell's record (2.4.180, 2.5.217, 2.5.133); 0 where it cannot be large."""
    if kind in (_RK, _MULTIPLE_RK) and len(record) >= at + 4:
        (bits,) = struct.unpack_from("<I", record, at)
        whole = bits & 2
        return 0.0 if whole else float(struct.unpack("<d", struct.pack("<Q", (bits & ~3) << 32))[0])
    is_number = kind == _NUMBER or (kind == _FORMULA and record[12:14] != b"\xff\xff")
    return float(struct.unpack_from("<d", record, at)[0]) if is_number and len(record) >= at + 8 else 0.0


def _fault(kind: int, record: bytes) -> FormulaFault | None:
    """Return an error cell: BOOLERR with its flag set, or a formula whose value is one (2.4.24, 2.5.133)."""
    number = None
    if kind == _ERROR and len(record) >= 8 and record[7]:
        number = record[6]
    elif kind == _FORMULA and record[12:14] == b"\xff\xff" and record[6] == 2:
        number = record[8]
    return None if number is None else FormulaFault(FaultKind.ERROR, _ERRORS.get(number, "#VALUE!"))
