"""A workbook of one sheet, read from its bytes."""

from pathlib import Path

import pytest

from reportgen.errors import WorkbookError
from reportgen.sheets import read
from reportgen.sheets.model import Sheet
from tests.sheets.making import CodeOf, RowsOf, SheetOf


@pytest.fixture
def sheet_of(tmp_path: Path) -> SheetOf:
    """Return a function from the bytes of a workbook to its only sheet."""

    def read_sheet(data: bytes) -> Sheet:
        path = tmp_path / "2023.xlsx"
        path.write_bytes(data)
        (sheet,) = read(path).sheets
        return sheet

    return read_sheet


@pytest.fixture
def rows(sheet_of: SheetOf) -> RowsOf:
    """Return a function from the bytes of a workbook to the rows of its only sheet."""
    return lambda data: [list(row) for row in sheet_of(data).rows]


@pytest.fixture
def refusal(sheet_of: SheetOf) -> CodeOf:
    """Return a function from the bytes of a workbook to the code of its one error."""

    def code(data: bytes) -> str:
        with pytest.raises(WorkbookError) as caught:
            sheet_of(data)
        (problem,) = caught.value.diagnostics
        return problem.code

    return code
