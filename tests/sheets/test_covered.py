"""Values under merged cells: read, and told; merges that overlap are bounded."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.diagnostics import Diagnostic, Severity
from reportgen.sheets import read
from reportgen.sheets.model import Merge
from tests.sheets.making import CodeOf, workbook
from tests.sheets.tables import GENERAL, WRITERS, Table, Typed

NotesOf = Callable[[Table], tuple[Diagnostic, ...]]
CELLS: dict[tuple[int, int], tuple[Typed, str]] = {
    (1, 1): ("Tổng", GENERAL),
    (1, 2): (7, GENERAL),
    (2, 1): ("x", GENERAL),
    (3, 3): (9, GENERAL),
}


@pytest.fixture(params=WRITERS)
def notes(request: pytest.FixtureRequest, tmp_path: Path) -> NotesOf:
    """Return a function from a table to the notes on its workbook, in each format."""

    def told(table: Table) -> tuple[Diagnostic, ...]:
        path = tmp_path / f"2023.{request.param}"
        path.write_bytes(WRITERS[request.param](table))
        return read(path).notes

    return told


def test_values_that_a_merge_covers_are_told_once_a_sheet(notes: NotesOf) -> None:
    (note,) = notes(Table(CELLS, (Merge(1, 1, 2, 2),)))
    assert (note.severity, note.code, note.place.cell) == (Severity.NOTE, "covered-value", "C2")
    assert "C2, B3." in note.message


def test_many_are_named_in_part(notes: NotesOf) -> None:
    (note,) = notes(Table({(0, column): (column, GENERAL) for column in range(9)}, (Merge(0, 0, 0, 8),)))
    assert "B1, C1, D1, E1, F1, G1…" in note.message


@pytest.mark.parametrize("merge", [Merge(1, 3, 2, 5), Merge(3, 3, 9, 9), Merge(0, 0, 0, 3)])
def test_empty_cells_under_a_merge_are_no_matter(notes: NotesOf, merge: Merge) -> None:
    assert notes(Table(CELLS, (merge,))) == ()


def test_merges_that_cover_more_than_there_is_are_refused(refusal: CodeOf) -> None:
    merges = "".join('<mergeCell ref="A1:B1"/>' for _time in range(3))
    row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row>'
    assert refusal(workbook(row, after=f"<mergeCells>{merges}</mergeCells>")) == "workbook-damaged"
