"""One file of an office: its tabs as rows of cells, and what is right to take from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import docx
import openpyxl
from openpyxl.utils import range_boundaries

from reportgen.sheets.model import Merge
from tests.sheets import tables

Cell = str | float | date | None
Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Tab:
    """One worksheet: its rows, and its merged ranges."""

    title: str
    rows: Rows
    merges: tuple[str, ...] = ()


@dataclass(frozen=True)
class Office:
    """One file.

    ``gives`` is sheet of the kit → the rows that are right, each with the columns that the file tells.  ``asks`` are
    words of each thing that must be asked, ``codes`` of what must be mended; with neither all goes in at once.
    """

    name: str
    shape: str
    kit: str
    tabs: tuple[Tab, ...]
    gives: Mapping[str, tuple[Mapping[str, object], ...]]
    asks: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    extra: str = field(default="")

    def write(self, folder: Path) -> Path:
        """Write the file, in the format that its name says."""
        path = folder / self.name
        {".xlsx": _xlsx, ".xls": _xls, ".ods": _ods, ".csv": _csv, ".docx": _docx}[path.suffix](self, path)
        return path


def _xlsx(own: Office, path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for tab in own.tabs:
        sheet = book.create_sheet(tab.title)
        for row in tab.rows:
            sheet.append(list(row))
        for area in tab.merges:
            sheet.merge_cells(area)
    book.save(path)


def _table(tab: Tab) -> tables.Table:
    cells: dict[tuple[int, int], tuple[str | float | date, str]] = {
        (i, j): (value, tables.DATE if isinstance(value, date) else tables.GENERAL)
        for i, row in enumerate(tab.rows)
        for j, value in enumerate(row)
        if value is not None and value != ""
    }
    return tables.Table(cells, tuple(_merge(area) for area in tab.merges))


def _merge(area: str) -> Merge:
    left, top, right, bottom = range_boundaries(area)
    assert left and top and right and bottom
    return Merge(top - 1, left - 1, bottom - 1, right - 1)


def _xls(own: Office, path: Path) -> None:
    path.write_bytes(tables.xls(_table(own.tabs[0])))


def _ods(own: Office, path: Path) -> None:
    path.write_bytes(tables.ods(_table(own.tabs[0])))


def _csv(own: Office, path: Path) -> None:
    lines = (";".join("" if cell is None else str(cell) for cell in row) for row in own.tabs[0].rows)
    path.write_text("\n".join(lines), encoding="utf-8-sig")


def _docx(own: Office, path: Path) -> None:
    document = docx.Document()
    for tab in own.tabs:
        document.add_paragraph(tab.title)
        table = document.add_table(len(tab.rows), max(map(len, tab.rows)))
        for i, row in enumerate(tab.rows):
            for j, value in enumerate(row):
                table.cell(i, j).text = "" if value is None else str(value)
        for area in tab.merges:
            own_area = _merge(area)
            table.cell(own_area.top, own_area.left).merge(table.cell(own_area.bottom, own_area.right))
    document.save(str(path))
