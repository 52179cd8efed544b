"""Sample workbooks made thin: only what must be filled, single rows, empty tables, empty columns."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from pathlib import Path

import openpyxl
from msgspec.structs import replace
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reportgen import awards, charts, checks, fill, kit, sheets
from reportgen.figures import Figures
from reportgen.kit.model import Kit, SheetLayout, SheetSpec
from reportgen.records import CONFIRMATION_HEADINGS, CONFIRMATIONS, Record, YearData
from reportgen.runs.awards import list_of
from reportgen.runs.check import examine
from reportgen.runs.figures import chart_pictures, evaluate
from reportgen.workspace import Workspace as Place

ROOT = Path(__file__).resolve().parents[1]
KIT = ROOT / "templates" / "quoc-phong"

Change = Callable[["Thinner"], None]


class Thinner:
    """A sample workbook, and where its values stand."""

    def __init__(self, year: int = 2023) -> None:
        path = ROOT / "inputs" / f"{year}.xlsx"
        self.kit = rules()
        self.book: Workbook = openpyxl.load_workbook(path)
        self.data = sample(year)

    def only_required(self) -> None:
        """Keep required fields, and of each required table the required cells of its first row."""
        for spec in self.kit.sheets:
            if spec.layout is SheetLayout.FIELDS:
                self.keep_fields(spec.name, {c.name for c in spec.columns if c.constraints.required})
            elif spec.required:
                self.keep_rows(spec.name, 1)
                self.clear(spec.name, {c.name for c in spec.columns if not c.constraints.required})
            else:
                self.keep_rows(spec.name, 0)

    def keep_fields(self, name: str, kept: Collection[str]) -> None:
        """Clear every field of a sheet but those ``kept``."""
        record = self.data.fields[name]
        for field in set(record.cells) - set(kept):
            self._clear(record, field)

    def clear_fields(self, name: str, *cleared: str) -> None:
        """Clear some fields of a sheet."""
        for field in cleared:
            self._clear(self.data.fields[name], field)

    def keep_rows(self, name: str, count: int) -> None:
        """Keep the first ``count`` rows of a table; what stands below them, a row of totals too, goes."""
        rows = self.data.tables[name]
        if not rows:
            return
        sheet, first = self._sheet(rows[0]), self._row(rows[0])
        last = self._row(rows[count - 1]) if count else first - 1
        for row in sheet.iter_rows(min_row=last + 1):
            for cell in row:
                _empty(sheet, cell.coordinate)

    def clear(self, name: str, columns: Collection[str], rows: slice = slice(None)) -> None:
        """Clear columns of a table, in some of its rows."""
        for record in self.data.tables[name][rows]:
            for column in columns:
                self._clear(record, column)
        if rows == slice(None):
            self._clear_totals(name, columns)

    def _clear_totals(self, name: str, columns: Collection[str]) -> None:
        last = self.data.tables[name][-1]
        for column in columns:
            below = self._sheet(last)[last.cells[column]].offset(row=1)
            _empty(self._sheet(last), below.coordinate)

    def put(self, name: str, row: int, values: Mapping[str, object]) -> None:
        """Write into cells of the ``row``-th record of a table."""
        record = self.data.tables[name][row]
        for column, value in values.items():
            self._sheet(record)[record.cells[column]].value = value

    def spec(self, name: str) -> SheetSpec:
        """Return the kit's sheet ``name``."""
        return self.kit.sheet(name)

    def _sheet(self, record: Record) -> Worksheet:
        return self.book[record.sheet]

    @staticmethod
    def _row(record: Record) -> int:
        return int("".join(filter(str.isdigit, record.place().cell)))

    def _clear(self, record: Record, column: str) -> None:
        if column in record.cells:
            _empty(self._sheet(record), record.cells[column])


def _empty(sheet: Worksheet, address: str) -> None:
    cell = sheet[address]
    if type(cell).__name__ != "MergedCell":
        cell.value = None


def workspace(folder: Path, *changes: Change, last_year: bool = True) -> Path:
    """Lay out a workspace in ``folder`` whose 2023 is the sample after ``changes``; return its workbook."""
    shutil.copytree(KIT, folder / "templates" / KIT.name)
    (folder / "inputs").mkdir()
    shutil.copytree(ROOT / "inputs" / "2023", folder / "inputs" / "2023")
    if last_year:
        shutil.copy(ROOT / "inputs" / "2022.xlsx", folder / "inputs")
    thinner = Thinner()
    for change in changes:
        change(thinner)
    target = folder / "inputs" / "2023.xlsx"
    thinner.book.save(target)
    confirm(folder, thinner.book, target)
    return target


def confirm(folder: Path, book: Workbook, target: Path) -> None:
    """Answer every question that the workbook raises, as a clerk does for whom it is right as it is."""
    asked = [found for found in examine(Place(folder), 2023) if found.is_question]
    answers = book.create_sheet(CONFIRMATIONS)
    answers.append(CONFIRMATION_HEADINGS)
    for own in asked:
        place = f"{own.place.sheet}!{own.place.cell}" if own.place.cell else own.place.sheet
        answers.append((place, own.value, "Năm nay không có.", own.message))
    book.save(target)


@lru_cache(maxsize=1)
def rules() -> Kit:
    """Return the kit of the samples."""
    return kit.load(KIT)


@lru_cache(maxsize=1)
def catalogue() -> awards.Catalogue:
    """Return the law of awards of the kit of the samples."""
    said = rules().awards
    assert said is not None
    return awards.load(said.catalogue, rules().folders)


@lru_cache(maxsize=2)
def sample(year: int) -> YearData:
    """Return the data of a sample year."""
    return checks.check_year(rules(), sheets.read(ROOT / "inputs" / f"{year}.xlsx"), year)[0]


@lru_cache(maxsize=1)
def last_figures() -> Figures:
    """Return the figures of the sample of 2022."""
    return evaluate(rules(), sample(2022), list_of(rules(), sample(2022), catalogue()))


def names_of(data: YearData) -> dict[str, object]:
    """Return what templates see of ``data`` as 2023, compared with the sample of 2022; nothing is written."""
    decided = list_of(rules(), data, catalogue())
    figures = {2022: last_figures(), 2023: evaluate(rules(), data, decided)}
    names = fill.context(rules(), data, figures[2023], figures[2022], decided)
    names["bieu_do"] = chart_pictures(rules(), charts.ChartYear(2023, names, figures))
    return names


def with_tables(data: YearData, **tables: tuple[Record, ...]) -> YearData:
    """Return ``data`` with other rows in some of its tables."""
    return replace(data, tables={**data.tables, **tables})


def without_values(rows: tuple[Record, ...], *columns: str) -> tuple[Record, ...]:
    """Return ``rows`` with ``columns`` empty."""
    return tuple(dataclasses.replace(row, values_={**row, **dict.fromkeys(columns)}) for row in rows)


def without_fields(data: YearData, *fields: str) -> YearData:
    """Return ``data`` without some fields of the sheet Thông tin."""
    (record,) = without_values((data.fields["thong_tin"],), *fields)
    return replace(data, fields={**data.fields, "thong_tin": record})


def twice(year: YearData) -> YearData:
    """Return ``year`` with the last certificate given to somebody who has another award."""
    *rows, last = year.tables["khen_thuong"]
    other = next(row for row in rows if row["loai"] == "Cá nhân" and row["hinh_thuc"] != last["hinh_thuc"])
    same = {name: other[name] for name in ("ten", "don_vi", "cap_bac", "chuc_vu")}
    again = dataclasses.replace(last, values_={**last, **same})
    return with_tables(year, khen_thuong=(*rows, again))
