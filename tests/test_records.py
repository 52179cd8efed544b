"""A record and its cells; a record of a sheet that the workbook does not have has none."""

from reportgen.diagnostics import NOWHERE, Place
from reportgen.records import Record


def test_a_value_stands_in_its_cell() -> None:
    record = Record({"ten": "An", "nam": 2023}, "inputs/2023.xlsx", "Trang", {"ten": "A4", "nam": "B4"})
    assert record.place("nam") == Place("inputs/2023.xlsx", "Trang", "B4")
    assert record.place() == record.place("khong_co") == Place("inputs/2023.xlsx", "Trang", "A4")


def test_without_cells_it_has_no_place() -> None:
    assert Record({}).place("ten") == Record({}).place() == NOWHERE
