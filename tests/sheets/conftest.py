"""A workbook of one sheet, read from its bytes."""

import pytest

from reportgen.errors import WorkbookError
from reportgen.sheets import read


@pytest.fixture
def sheet_of(tmp_path):
    """Return a function from the bytes of a workbook to its only sheet."""

    def read_sheet(data):
        path = tmp_path / "2023.xlsx"
        path.write_bytes(data)
        (sheet,) = read(path).sheets
        return sheet

    return read_sheet


@pytest.fixture
def rows(sheet_of):
    """Return a function from the bytes of a workbook to the rows of its only sheet."""
    return lambda data: [list(row) for row in sheet_of(data).rows]


@pytest.fixture
def refusal(sheet_of):
    """Return a function from the bytes of a workbook to the code of its one error."""

    def code(data):
        with pytest.raises(WorkbookError) as caught:
            sheet_of(data)
        (problem,) = caught.value.diagnostics
        return problem.code

    return code
