"""A sheet whose values are all last year's: it was copied and not filled in anew. Asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.checks.pair import Pair
from reportgen.diagnostics import Diagnostic, question
from reportgen.kit.model import SUMMED, ColumnSpec, SheetLayout, SheetSpec
from reportgen.kit.types import format_cell
from reportgen.language import _
from reportgen.records import Record, Value

_LEAST_FIGURES, _LEAST_TEXTS = 6, 5
"""So many figures that are not 0, or texts where a sheet has no figures, are not the same again by chance."""


def check_copied(pair: Pair) -> Iterator[Diagnostic]:
    """Yield a question where all figures of a sheet, or all texts of one without figures, are last year's."""
    columns = _yearly_columns(pair.spec)
    ours, theirs = _values(pair.ours, columns), _values(pair.theirs, columns)
    if ours != theirs or not _is_enough(ours, columns):
        return
    first, column = next((r, c) for r in pair.ours for c in columns if r.get(c.name))
    message = _("Mọi giá trị của trang này giống hệt năm {year}.", year=pair.before.year)
    hint = _("Điền số liệu của năm nay; nếu đúng là không đổi thì xác nhận.")
    value = format_cell(first[column.name])
    yield question("same-as-last-year", message, first.place(column.name), value, hint)


def _yearly_columns(spec: SheetSpec) -> list[ColumnSpec]:
    """Return the columns that change from year to year: the figures; on a table without any, all."""
    figures = [own for own in spec.columns if own.type in SUMMED and not own.constraints.in_year]
    return figures or (list(spec.columns) if spec.layout is SheetLayout.TABLE else [])


def _values(records: Sequence[Record], columns: Sequence[ColumnSpec]) -> list[tuple[Value, ...]]:
    return [tuple(record.get(column.name) for column in columns) for record in records]


def _is_enough(values: Sequence[Sequence[Value]], columns: Sequence[ColumnSpec]) -> bool:
    filled = sum(bool(value) for row in values for value in row)
    has_figures = any(column.type in SUMMED for column in columns)
    return filled >= (_LEAST_FIGURES if has_figures else _LEAST_TEXTS)
