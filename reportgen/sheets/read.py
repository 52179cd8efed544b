"""A file → Workbook, through calamine alone; whatever goes wrong is one WorkbookError with one clear line."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import cast
from unicodedata import normalize

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from reportgen.ooxml.errors import OoxmlError
from reportgen.sheets import covered, file_type, inspection, state
from reportgen.sheets.details import MOST_CELLS, Cell, Details
from reportgen.sheets.identity import identity as identity_in
from reportgen.sheets.model import Merge, Raw, Sheet, Workbook
from reportgen.sheets.number_formats import Percent

_PANIC = "PanicException"
"""pyo3's name for a panic in Rust; it derives from BaseException and cannot be imported."""


def read(path: Path) -> Workbook:
    """Return the values of every worksheet of an .xlsx, .xls or .ods file; its content decides, not its name.

    Raises:
        WorkbookError: the file is missing, empty, encrypted, damaged, too large, or no workbook; one diagnostic.
    """
    return read_bytes(file_type.load(path), path)


def read_bytes(data: bytes, path: Path) -> Workbook:
    """Return what `read` does, of a workbook with these bytes."""
    file = file_type.opened(data, path)
    identity = identity_in(file)  # before the archive lets go of what it has read
    details = inspection.inspect(file)
    with _one_clear_line(path):
        book = CalamineWorkbook.from_filelike(io.BytesIO(_proven(file, details)))
        sheets = tuple(_sheets(book, details, path))
    hidden = (told for sheet in sheets for told in covered.notes(sheet, path.as_posix()))
    return Workbook(path, sheets, (*state.notes(file), *hidden), identity)


def _proven(file: file_type.File, details: Sequence[Details]) -> bytes:
    """Return what calamine may read: it believes the directory of an archive, and makes room for what it says."""
    if file.archive is None:
        return file.data
    amended = {file.archive.name_of(own.part): own.amended for own in details if own.amended}
    return file.archive.proven(amended, "mimetype")


@contextmanager
def _one_clear_line(path: Path) -> Iterator[None]:
    try:
        yield
    except PasswordError as problem:
        raise file_type.encrypted_workbook(path) from problem
    except OoxmlError as problem:
        raise file_type.archive_refusal(problem, path) from problem
    except (CalamineError, OSError, ValueError, OverflowError) as problem:
        raise file_type.damaged_workbook(path) from problem
    except BaseException as problem:
        if type(problem).__name__ != _PANIC:
            raise
        raise file_type.damaged_workbook(path) from None


def _sheets(book: CalamineWorkbook, details: Sequence[Details], path: Path) -> Iterator[Sheet]:
    """Yield the worksheets. Raises ValueError where calamine and the inspection do not see the same sheets.

    calamine finds a sheet by its title: of two with one title it would give the second twice.
    """
    titles = [about.name for about in book.sheets_metadata]
    if len(titles) != len(details) or len(set(titles)) != len(titles):
        raise ValueError
    for index, about in enumerate(book.sheets_metadata):
        if about.typ == SheetTypeEnum.WorkSheet:
            yield _sheet(book.get_sheet_by_index(index), about, details[index], path)


def _sheet(sheet: CalamineSheet, about: SheetMetadata, details: Details, path: Path) -> Sheet:
    if sheet.total_height * sheet.total_width > MOST_CELLS:
        raise inspection.too_far(about.name, path)
    rows = cast("list[list[Raw]]", sheet.to_python(skip_empty_area=False))
    _put(details.values, rows)
    merges = (*(Merge(*top_left, *end) for top_left, end in sheet.merged_cell_ranges or ()), *details.merges)
    covered.check_merges(rows, merges)
    width = max(map(len, rows), default=0)
    return Sheet(
        title=normalize("NFC", about.name),
        visible=about.visible == SheetVisibleEnum.Visible,
        rows=rows,
        merges=merges,
        percents=_percents(details, rows, Percent.SCALED),
        literal_percents=_percents(details, rows, Percent.LITERAL),
        hidden_rows=frozenset(row for row in details.hidden_rows if row < len(rows)),
        hidden_columns=frozenset(column for column in details.hidden_columns if column < width),
        epoch=details.epoch,
    )


def _put(values: Mapping[Cell, Raw], rows: list[list[Raw]]) -> None:
    """Write ``values`` into ``rows``, which are made longer where calamine left them out."""
    for (row, column), value in values.items():
        rows.extend([] for _missing in range(row + 1 - len(rows)))
        cells = rows[row]
        cells.extend("" for _missing in range(column + 1 - len(cells)))
        cells[column] = value


def _percents(details: Details, rows: Sequence[Sequence[Raw]], kind: Percent) -> frozenset[Cell]:
    return frozenset(spot for spot, own in details.percents.items() if own is kind and _is_number(rows, spot))


def _is_number(rows: Sequence[Sequence[Raw]], spot: Cell) -> bool:
    row, column = spot
    return row < len(rows) and column < len(rows[row]) and type(rows[row][column]) in (float, int)
