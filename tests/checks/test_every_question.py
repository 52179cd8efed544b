"""Every question can be answered: by the sheet that the annotated copy has ready, once a reason is written into it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from reportgen.diagnostics import Diagnostic, Severity
from reportgen.runs.check import examine
from reportgen.sheets.annotate import annotate
from reportgen.workspace import Workspace, init
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
COMMANDER = "Chỉ huy trưởng Ban CHQS xã Mẫu Hạ"
ROUNDS: tuple[dict[str, Change], ...] = (
    {
        "total-mismatch": row("Tuyển quân", 21, "Tổng cộng", None, 170, *SUMS[1:]),
        "row-of-words": put("Tuyển quân", {"B24": "Xã chưa báo cáo"}),
        "row-named-total": row("Khen thưởng", 63, 60, "Tập thể", None, "Toàn huyện", None, "Huyện", "Giấy khen"),
        "group-mismatch": put("Chính sách", {"A4": "A"}),
        "doubtful-money": put("Khen thưởng", {"M4": 540}),
        "fell-to-zero": put("Thông tin", {"B124": 0}),
        "empty-since-last-year": emptied("Chỉ tiêu", "A4:E30"),
        "power-without-source": put("Thông tin", {"B60": COMMANDER, "B63": date(2026, 11, 20)}),
    },
    {
        "row-after-total": row("Tuyển quân", 22, None, "Xã Đến Muộn", 5, 5, 2, 3, 0, 0),
        "column-of-another-year": heads,
    },
    {
        "row-like-sum": row("Tuyển quân", 21, 18, "Khối xã", *SUMS),
        "sheet-of-another-year": put("Tuyển quân", {"A1": "KẾT QUẢ NĂM 2022"}),
    },
    {"part-mismatch": row("Tuyển quân", 21, None, "Trong đó: nữ", 30, 30, 30, 0, 0, 0)},
    {"row-without-name": row("Tuyển quân", 21, None, None, *SUMS)},
    {"same-as-last-year": copied},
)  # fmt: skip
"""Questions of one workbook, which do not touch one another's cells."""


def asked(workspace: Workspace) -> list[Diagnostic]:
    return [found for found in examine(workspace, 2023) if found.severity is Severity.ERROR]


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions of a workbook, of its annotated copy, and of that copy with reasons."""

    first: list[Diagnostic]
    annotated: list[Diagnostic]
    answered: list[Diagnostic]


def ask(root: Path, changes: Iterable[Change]) -> Asked:
    """Return what is asked of the workbook with these changes; ``root`` is where the workspace is laid out."""
    own = init(root).workspace
    path = own.inputs / "2023.xlsx"
    book = openpyxl.load_workbook(path)
    for change in changes:
        change(book, own.inputs / "2022.xlsx")
    book.save(path)
    first = asked(own)
    path.write_bytes(annotate(path, first))
    annotated = asked(own)
    book = openpyxl.load_workbook(path)
    for row in book["Xác nhận"].iter_rows(min_row=4):
        row[2].value = "Đã đối chiếu."
    book.save(path)
    return Asked(first, annotated, asked(own))


@pytest.fixture(scope="module")
def questions(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Asked]:
    """Return what tells the questions of a round, which is asked once."""
    return cache(lambda number: ask(tmp_path_factory.mktemp("hoi"), ROUNDS[number].values()))


@pytest.mark.parametrize(
    ("number", "code"),
    [pytest.param(number, code, id=code) for number, own in enumerate(ROUNDS) for code in own],
)
def test_a_question_is_answered_by_the_sheet_that_is_offered(
    questions: Callable[[int], Asked], number: int, code: str
) -> None:
    own = questions(number)
    assert code in {found.code for found in own.first}
    assert all(found.is_question for found in own.first)
    assert code in {found.code for found in own.annotated}, "without a reason nothing is answered"
    assert own.answered == []
