"""Cells that a workbook does not write down are coloured where they stand, in the format that they show."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from reportgen.diagnostics import Place, error
from reportgen.sheets.annotate import annotate

RED = "FFFFC7CE"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workbook of few cells, a column and a row of which have formats of their own."""
    monkeypatch.chdir(tmp_path)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "A"
    sheet["B2"], sheet["D2"], sheet["B7"] = 1, 2, 3
    sheet.column_dimensions["C"].font = Font(italic=True)
    sheet.row_dimensions[7].font = Font(bold=True)
    book.save("2023.xlsx")
    return Path("2023.xlsx")


@pytest.mark.parametrize(
    ("cell", "look"),
    [
        ("A2", (False, False)),
        ("C2", (False, True)),
        ("E2", (False, False)),
        ("C4", (False, True)),
        ("C7", (True, False)),
        ("B9", (False, False)),
    ],
)
def test_an_empty_cell_is_coloured_in_its_own_format(path: Path, cell: str, look: tuple[bool, bool]) -> None:
    wrong = error("x", "Sai.", Place(path.name, "A", cell), "Sửa lại.")
    sheet = openpyxl.load_workbook(io.BytesIO(annotate(path, [wrong])))["A"]
    assert sheet[cell].fill.fgColor.rgb == RED
    assert (sheet[cell].font.b, sheet[cell].font.i) == look
    assert [sheet[own].value for own in ("B2", "D2", "B7")] == [1, 2, 3]


def test_several_empty_cells_of_a_row_stay_in_order(path: Path) -> None:
    wrong = [error("x", "Sai.", Place(path.name, "A", cell), "Sửa lại.") for cell in ("E2", "A2", "C2", "A5")]
    sheet = openpyxl.load_workbook(io.BytesIO(annotate(path, wrong)))["A"]
    coloured = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.fill.fgColor.rgb == RED]
    assert coloured == ["A2", "C2", "E2", "A5"]
