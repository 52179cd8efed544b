"""Small Word files and workbooks as somebody at an office would write them, and what is in a folder."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date, time
from functools import cache
from pathlib import Path

import docx
import openpyxl
from openpyxl.cell import Cell, MergedCell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests import plain_word

Typed = str | float | date | time | None
"""What is typed into a cell."""


def write_template(path: Path, *paragraphs: str) -> None:
    """Write a Word file of these paragraphs."""
    path.write_bytes(_template(paragraphs))


@cache
def _template(paragraphs: tuple[str, ...]) -> bytes:
    """Return the file: many tests write the same one."""
    document, made = plain_word.document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(made)
    return made.getvalue()


def write_workbook(path: Path, title: str, rows: Iterable[Iterable[Typed]]) -> None:
    """Write a workbook of one sheet with these rows."""
    book = openpyxl.Workbook()
    sheet = first_sheet(book, title)
    for row in rows:
        sheet.append(list(row))
    book.save(path)


def first_sheet(book: Workbook, title: str) -> Worksheet:
    """Return the sheet that a new workbook has, under this title."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    return sheet


def typed(cell: Cell | MergedCell) -> Typed:
    """Return what was typed into a cell: no formula and no text of several looks."""
    value = cell.value
    assert value is None or isinstance(value, str | int | float | date | time)
    return value


def number(cell: Cell | MergedCell) -> float:
    """Return the number that was typed into a cell."""
    assert isinstance(cell.value, int | float)
    return cell.value


def edit(path: Path, text: str = "Sửa tay") -> bytes:
    """Type another first paragraph into a Word file; return the file's bytes."""
    document = docx.Document(str(path))
    document.paragraphs[0].text = text
    document.save(str(path))
    return path.read_bytes()


def listing(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file of a folder by its name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}
