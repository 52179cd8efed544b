"""What is asked of a sum of money that is no whole number of thousands."""

import pytest

from reportgen.checks.money import check_thousands
from reportgen.diagnostics import Place
from reportgen.kit.model import ColumnSpec, ColumnType

COLUMN = ColumnSpec("tien", "Tiền thưởng", ColumnType.INTEGER)


@pytest.mark.parametrize(
    ("value", "message", "hint"),
    [
        (540, "Tiền thưởng: chỉ có 540 đồng.", "Nếu là 540 nghìn đồng thì ghi 540.000."),
        (999, "Tiền thưởng: chỉ có 999 đồng.", "Nếu là 999 nghìn đồng thì ghi 999.000."),
        (1_001, "Tiền thưởng: 1.001 đồng, không tròn nghìn.", "Xem lại số tiền."),
        (1_520_500, "Tiền thưởng: 1.520.500 đồng, không tròn nghìn.", "Xem lại số tiền."),
    ],
)
def test_a_sum_that_is_short_of_thousands_is_asked_about(value: int, message: str, hint: str) -> None:
    values, place = [1_000, value, 540_000, 0], Place("inputs/2026.xlsx", "Khen thưởng", "M5")
    (asked,) = check_thousands(COLUMN, values, values, {1: place}.__getitem__)
    assert (asked.code, asked.place, asked.message, asked.hint) == ("doubtful-money", place, message, hint)
