"""Every question can be answered: by the sheet that the annotated copy has ready, once a reason is written into it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from reportgen.diagnostics import Diagnostic, Severity
from reportgen.runs.check import examine
from reportgen.sheets.annotate import annotate
from reportgen.workspace import Workspace
from tests.files import Typed

Change = Callable[[Workbook, Path], None]
"""What changes a year's workbook; the path is that of last year's."""


def put(title: str, cells: dict[str, Typed]) -> Change:
    def change(book: Workbook, _before: Path) -> None:
        for cell, value in cells.items():
            book[title][cell].value = value

    return change


def row(title: str, number: int, *values: Typed) -> Change:
    """Write a whole row from column A on, where it was merged too."""

    def change(book: Workbook, _before: Path) -> None:
        sheet = book[title]
        for merged in [own for own in sheet.merged_cells.ranges if own.min_row == number]:
            sheet.unmerge_cells(str(merged))
        for column, value in enumerate(values, start=1):
            sheet.cell(number, column).value = value

    return change


def emptied(title: str, cells: str) -> Change:
    def change(book: Workbook, _before: Path) -> None:
        for row in book[title][cells]:
            for cell in row:
                cell.value = None

    return change


def copied(book: Workbook, before: Path) -> None:
    """Put last year's figures of Tuyển quân in."""
    sheet = openpyxl.load_workbook(before)["Tuyển quân"]
    for row in sheet["C4:H20"]:
        for cell in row:
            book["Tuyển quân"][cell.coordinate].value = cell.value


def heads(book: Workbook, _before: Path) -> None:
    book["Thông tin"]["B3"].value = "Năm 2022"


SUMS = (166, 166, 64, 98, 4, 11)
"""Of all records of Tuyển quân."""
QUESTIONS: dict[str, Change] = {
    "total-mismatch": row("Tuyển quân", 21, "Tổng cộng", None, 170, *SUMS[1:]),
    "row-after-total": row("Tuyển quân", 22, None, "Xã Đến Muộn", 5, 5, 2, 3, 0, 0),
    "row-like-sum": row("Tuyển quân", 21, 18, "Khối xã", *SUMS),
    "part-mismatch": row("Tuyển quân", 21, None, "Trong đó: nữ", 30, 30, 30, 0, 0, 0),
    "row-without-name": row("Tuyển quân", 21, None, None, *SUMS),
    "row-of-words": put("Tuyển quân", {"B24": "Xã chưa báo cáo"}),
    "row-named-total": row("Khen thưởng", 63, 60, "Tập thể", None, "Toàn huyện", None, "Huyện", "Giấy khen"),
    "group-mismatch": put("Chính sách", {"A4": "A"}),
    "doubtful-money": put("Khen thưởng", {"M4": 540}),
    "sheet-of-another-year": put("Tuyển quân", {"A1": "KẾT QUẢ NĂM 2022"}),
    "column-of-another-year": heads,
    "fell-to-zero": put("Thông tin", {"B124": 0}),
    "empty-since-last-year": emptied("Chỉ tiêu", "A4:E30"),
    "same-as-last-year": copied,
    "power-without-source": put("Thông tin", {"B60": "Chỉ huy trưởng Ban CHQS xã Mẫu Hạ", "B63": date(2026, 11, 20)}),
}  # fmt: skip


def asked(sample: Workspace) -> list[Diagnostic]:
    return [found for found in examine(sample, 2023) if found.severity is Severity.ERROR]


@pytest.mark.parametrize("code", QUESTIONS)
def test_a_question_is_answered_by_the_sheet_that_is_offered(sample: Workspace, code: str) -> None:
    path = sample.inputs / "2023.xlsx"
    book = openpyxl.load_workbook(path)
    QUESTIONS[code](book, sample.inputs / "2022.xlsx")
    book.save(path)
    questions = asked(sample)
    assert code in {found.code for found in questions}
    assert all(found.is_question for found in questions)
    path.write_bytes(annotate(path, questions))
    assert asked(sample), "without a reason nothing is answered"
    book = openpyxl.load_workbook(path)
    for row in book["Xác nhận"].iter_rows(min_row=4):
        row[2].value = "Đã đối chiếu."
    book.save(path)
    assert asked(sample) == []
