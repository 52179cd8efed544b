"""A sheet that an office keeps in two tables with the same rows: taken as one, and nothing else is."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import openpyxl
import pytest

from reportgen import sheets
from reportgen.cli import main
from reportgen.sheets import entries
from reportgen.workspace import DEFAULT_KIT, init

SAMPLE = Path(__file__).parents[2] / "inputs" / "2026.xlsx"
TITLE, NAMES = "Tuyển quân", (0, 1)
LEFT, RIGHT = range(2, 14), range(14, 26)
Row = Sequence[object]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    init(root := tmp_path_factory.mktemp("nua"), ("quoc-phong", DEFAULT_KIT), ())
    return root


@pytest.fixture
def root(tmp_path: Path, empty: Path) -> Path:
    return shutil.copytree(empty, tmp_path, dirs_exist_ok=True)


@cache
def table() -> tuple[Row, list[Row]]:
    sheet = next(one for one in sheets.read(SAMPLE).sheets if one.title == TITLE)
    return sheet.rows[2], list(sheet.rows[3:17])


def write(path: Path, parts: Sequence[tuple[str, Sequence[int], list[Row]]], below: int = 0) -> Path:
    """Write tables of some columns and rows, each in a tab, or ``below`` one another in one."""
    heading, _rows = table()
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for number, (title, columns, rows) in enumerate(parts):
        if number and not below:
            page = book.create_sheet()
        if not (number and below):
            page.title = title
        top = 1 + number * below
        for at, row in enumerate([heading, *rows]):
            for place, column in enumerate((*NAMES, *columns), start=1):
                page.cell(top + at, place, row[column])  # type: ignore[call-overload]
    book.save(path)
    return path


def imported(root: Path, path: Path) -> int:
    return main(["import", str(path), "2026", "--yes", "--kit", DEFAULT_KIT, "-C", str(root)])


def figures(path: Path, first: int) -> list[list[object]]:
    sheet = next(one for one in sheets.read(path).sheets if one.title == TITLE)
    return [list(row[1:26]) for row in sheet.rows[first : first + 14]]


@pytest.mark.parametrize("below", [0, 22])
@pytest.mark.parametrize("turned", [False, True])
def test_both_halves_make_the_whole(root: Path, below: int, turned: bool) -> None:
    rows = table()[1]
    parts = [("Tuyển quân 1", LEFT, rows), ("Tuyển quân 2", RIGHT, rows[::-1])]
    assert imported(root, write(root / "hai.xlsx", parts[::-1] if turned else parts, below)) == 0
    made = root / "inputs" / "2026.xlsx"
    taken = sorted(figures(made, 5), key=str)
    assert taken == sorted(figures(SAMPLE, 3), key=str)
    rest = next(one for one in sheets.read(made).sheets if one.title == TITLE).rows[19:]
    assert not any(isinstance(cell, int | float) for row in rest for cell in row[1:])
    notes = entries.notes_of(made)[TITLE]
    origins = [note.partition(", ô")[0] for note in (notes["C6"], notes["R6"])]
    assert all(own.startswith("Nhập từ hai.xlsx, trang “Tuyển quân ") for own in origins)
    assert len(set(origins)) == (1 if below else 2)


@pytest.mark.parametrize(
    ("left", "right", "names"),
    [
        (LEFT, RIGHT, slice(0, 13)),  # a row is missing in the other table
        (range(2, 16), RIGHT, slice(0, 14)),  # two columns stand in both
    ],
)
def test_what_are_no_halves_is_asked(
    root: Path, left: Sequence[int], right: Sequence[int], names: slice, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = table()[1]
    parts = [("Tuyển quân 1", left, rows), ("Tuyển quân 2", right, rows[names])]
    assert imported(root, write(root / "hai.xlsx", parts)) == 1
    assert "Hỏi" in "".join(capsys.readouterr())
    assert not (root / "inputs" / "2026.xlsx").exists()
