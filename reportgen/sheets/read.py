"""A file → Workbook, through calamine alone; whatever goes wrong is one WorkbookError with one clear line."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
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

from reportgen.sheets import container, doubt, state
from reportgen.sheets.doubt import Doubts
from reportgen.sheets.model import Merge, Raw, Sheet, Workbook

_PANIC = "PanicException"
"""pyo3's name for a panic in Rust; it derives from BaseException and cannot be imported."""


def read(path: Path) -> Workbook:
    """Return the values of every worksheet of an .xlsx, .xls or .ods file; its content decides, not its name.

    Raises:
        WorkbookError: the file is missing, empty, encrypted, damaged, too large, or no workbook; one diagnostic.
    """
    data = container.load(path)
    kind = container.identify(data, path)
    doubts = doubt.look(data, kind, path)
    with _one_clear_line(path):
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = tuple(_sheets(book, doubts, path))
    return Workbook(path, sheets, tuple(state.notes(data, kind, path)))


@contextmanager
def _one_clear_line(path: Path) -> Iterator[None]:
    try:
        yield
    except PasswordError as problem:
        raise container.encrypted(path) from problem
    except (CalamineError, OSError, ValueError, OverflowError) as problem:
        raise container.damaged(path) from problem
    except BaseException as problem:
        if type(problem).__name__ != _PANIC:
            raise
        raise container.damaged(path) from None


def _sheets(book: CalamineWorkbook, doubts: Mapping[str, Doubts], path: Path) -> Iterator[Sheet]:
    for index, about in enumerate(book.sheets_metadata):
        if about.typ == SheetTypeEnum.WorkSheet:
            sheet = book.get_sheet_by_index(index)
            yield _sheet(sheet, about, doubts.get(about.name, doubt.NONE), path)


def _sheet(sheet: CalamineSheet, about: SheetMetadata, doubts: Doubts, path: Path) -> Sheet:
    if sheet.total_height * sheet.total_width > doubt.MOST_CELLS:
        raise doubt.too_many(about.name, path)
    rows = cast("list[list[Raw]]", sheet.to_python(skip_empty_area=False))
    doubt.put(doubts.faults, rows)
    return Sheet(
        title=normalize("NFC", about.name),
        visible=about.visible == SheetVisibleEnum.Visible,
        rows=rows,
        merges=tuple(Merge(*top_left, *end) for top_left, end in sheet.merged_cell_ranges or ()),
        percents=doubts.percents,
    )
