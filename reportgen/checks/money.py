"""Sums of money that look as if they were thousands of đồng, or had lost a digit: asked about at each cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reportgen.diagnostics import Diagnostic, Place, question
from reportgen.kit.model import ColumnSpec
from reportgen.kit.types import format_cell, raw_value
from reportgen.language import _
from reportgen.records import Value
from reportgen.sheets import Raw

_WHOLE = 1_000
"""Offices pay whole thousands: the smallest note in use, and what awards are rounded to, are more."""


def check_thousands(
    column: ColumnSpec, values: Sequence[Value], raw: Sequence[Raw], locate: Callable[[int], Place]
) -> Iterator[Diagnostic]:
    """Yield a question for each sum that is no whole number of thousands of đồng."""
    for index, value in enumerate(values):
        if isinstance(value, int) and value > 0 and value % _WHOLE:
            yield question(
                "doubtful-money",
                _message(column, value),
                locate(index),
                format_cell(raw_value(raw[index])),
                _hint(value),
            )


def _message(column: ColumnSpec, value: int) -> str:
    if value < _WHOLE:
        return _("{title}: chỉ có {value} đồng.", title=column.title, value=format_cell(value))
    return _("{title}: {value} đồng, không tròn nghìn.", title=column.title, value=format_cell(value))


def _hint(value: int) -> str:
    if value < _WHOLE:
        return _("Nếu là {value} nghìn đồng thì ghi {meant}.", value=value, meant=format_cell(value * _WHOLE))
    return _("Xem lại số tiền.")
