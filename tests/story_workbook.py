"""What the clerk of the story does in Excel and in Word: fills, errs, mends, edits."""

from __future__ import annotations

import datetime
from pathlib import Path

import docx
import openpyxl
from openpyxl.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from tests.files import Typed, typed

ANSWERS = "Xác nhận"
FIRST_HEADINGS = ("TT", "Mục")
MISTAKES = (
    ("Huấn luyện", "Giỏi", 0, "2O"),  # the letter O: mended on the clerk's behalf, and said
    ("Huấn luyện", "Khá", 1, 99),
    ("Huấn luyện", "Nhóm đối tượng", 4, "Dân quân cơ độn"),
    ("Diễn tập", "Ngày bắt đầu", 0, "31/02/2024"),
    ("Tuyển quân", "Đã giao quân", 0, "mười bốn"),
)
CHANGES = (
    ("Huấn luyện", "Số ngày", 0, 16),
    ("Chính sách", "Số lượng", 9, 3),
    ("Chỉ tiêu", "Ghi chú", 0, "170 công dân"),
    ("Giáo dục QPAN", "Kết quả", 5, 4012),
    ("Diễn tập", "Lực lượng tham gia", 0, 152),
    ("Tuyển quân", "Đảng viên", 2, 1),
)
"""What is another number than last year's."""
POPULATION = ("Dân số (người)", 122_310)


def fill(blank: Path, sample: Path) -> None:
    """Fill a blank workbook with the sample year's values, a year later; by the headings, as a clerk would."""
    book, source = openpyxl.load_workbook(blank), openpyxl.load_workbook(sample)
    for sheet in book:
        if sheet.title not in source.sheetnames:
            continue
        copied = _fill_fields if sheet.cell(_heading(sheet), 1).value == "Mục" else _fill_table
        copied(sheet, source[sheet.title])
    for title, column, row, value in CHANGES:
        _cell(book[title], column, row).value = value
    field = next(row for row in book["Thông tin"].iter_rows() if row[0].value == POPULATION[0])
    field[1].value = POPULATION[1]
    book.save(blank)


def answer(workbook: Path, annotated: Path, reason: str) -> None:
    """Move the questions of the annotated copy into the workbook's own sheet of answers, with a reason."""
    book, copy = openpyxl.load_workbook(workbook), openpyxl.load_workbook(annotated)
    asked = [row for row in copy[f"{ANSWERS} (2)"].iter_rows(min_row=4, values_only=True) if row[0]]
    for number, (cell, value, _reason, question) in enumerate(asked):
        for column, words in zip(
            ("Ô", "Giá trị", "Lý do", "Câu hỏi"), (cell, value, reason, question), strict=True
        ):
            _cell(book[ANSWERS], column, number).value = words
    book.save(workbook)


def err(workbook: Path) -> dict[tuple[str, str], Typed]:
    """Make the mistakes; return what stood in each cell before."""
    book = openpyxl.load_workbook(workbook)
    before: dict[tuple[str, str], Typed] = {}
    for sheet, column, row, wrong in MISTAKES:
        cell = _cell(book[sheet], column, row)
        before[sheet, cell.coordinate] = typed(cell)
        cell.value = wrong
    book.save(workbook)
    return before


def mend(workbook: Path, values: dict[tuple[str, str], Typed]) -> None:
    """Write the right values where the mistakes were."""
    book = openpyxl.load_workbook(workbook)
    for (sheet, address), value in values.items():
        book[sheet][address].value = value
    book.save(workbook)


def edit(document: Path, sentence: str) -> None:
    """Write a sentence of one's own behind the longest paragraph of a Word file, in its style."""
    word = docx.Document(str(document))
    longest = max(word.paragraphs, key=lambda paragraph: len(paragraph.text))
    longest.add_run(f" {sentence}")
    word.save(str(document))


def _fill_fields(sheet: Worksheet, source: Worksheet) -> None:
    values = {_words(row[0].value): typed(row[1]) for row in source.iter_rows(min_row=4)}
    for label, value, *_rest in sheet.iter_rows(min_row=_heading(sheet) + 1):
        if ", căn cứ " in _words(label.value):  # the papers cite the law of their day
            continue
        if value.value is None and values.get(_words(label.value)) is not None:
            value.value = _a_year_later(values[_words(label.value)])


def _fill_table(sheet: Worksheet, source: Worksheet) -> None:
    columns, first = _columns(sheet), _heading(sheet) + 1
    rows = [row for row in source.iter_rows(min_row=_heading(source) + 1) if isinstance(row[0].value, int)]
    for title, column in _columns(source).items():
        for number, row in enumerate(rows):
            sheet.cell(first + number, columns[title]).value = _a_year_later(typed(row[column - 1]))


def _cell(sheet: Worksheet, column: str, row: int) -> Cell | MergedCell:
    return sheet.cell(_heading(sheet) + 1 + row, _columns(sheet)[column])


def _heading(sheet: Worksheet) -> int:
    return next(n for n, (cell,) in enumerate(sheet.iter_rows(max_col=1), 1) if cell.value in FIRST_HEADINGS)


def _columns(sheet: Worksheet) -> dict[str, int]:
    headings = sheet[_heading(sheet)][1:]
    return {_words(cell.value): cell.column for cell in headings if cell.value}


def _words(value: object) -> str:
    return " ".join(str(value or "").split())


def _a_year_later(value: Typed) -> Typed:
    if isinstance(value, datetime.datetime):
        return value.replace(year=value.year + 1)
    return value.replace("2024", "2025").replace("2023", "2024") if isinstance(value, str) else value
