"""What last year's workbook told and this year's does not, and figures that fell to 0: asked about.

An empty column prints nothing, so a figure that was forgotten would vanish from the report without a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.checks.pair import Pair, figures, total
from reportgen.diagnostics import Diagnostic, Place, question, warning
from reportgen.kit.model import SUMMED, ColumnSpec, SheetLayout
from reportgen.kit.types import format_cell
from reportgen.language import _
from reportgen.records import Record


def check_gone(pair: Pair) -> Iterator[Diagnostic]:
    """Yield a question for a sheet, or for each column of figures, that is empty or 0 after having been more."""
    if pair.spec.layout is SheetLayout.TABLE and not pair.ours:
        if pair.theirs:
            yield _empty_sheet(pair)
        return
    if _is_not_begun(pair):
        return
    for column in pair.spec.columns:
        if column.wanted:
            yield from _of_column(pair, column)


def _is_not_begun(pair: Pair) -> bool:
    """Return whether a table has no figure at all in what must be filled in: its empty cells are reported already."""
    needed = [own for own in pair.spec.columns if own.constraints.required and own.type in SUMMED]
    return bool(needed) and all(not figures(pair.ours, column) for column in needed)


def _empty_sheet(pair: Pair) -> Diagnostic:
    message = _(
        "Trang này năm {year} có {count} hàng, năm nay không có hàng nào.",
        year=pair.before.year,
        count=len(pair.theirs),
    )
    hint = _("Điền số liệu; nếu đúng là năm nay không có thì xác nhận.")
    return question("empty-since-last-year", message, pair.place, "", hint)


def _of_column(pair: Pair, column: ColumnSpec) -> Iterator[Diagnostic]:
    if column.type in SUMMED:
        before, now = total(pair.theirs, column), total(pair.ours, column)
        if before and now is None:
            yield _empty_column(pair, column, format_cell(before))
        elif before and not any(figures(pair.ours, column)) and not column.zero_is_usual:
            yield _fell(pair, column, format_cell(before))
    elif (
        pair.spec.layout is SheetLayout.TABLE
        and _has_any(pair.theirs, column)
        and not _has_any(pair.ours, column)
    ):
        message = _(
            "{title}: năm {year} có ghi, năm nay cột này để trống.", title=column.title, year=pair.before.year
        )
        yield warning("empty-since-last-year", message, _place(pair, column))


def _has_any(records: Sequence[Record], column: ColumnSpec) -> bool:
    return any(record.get(column.name) is not None for record in records)


def _empty_column(pair: Pair, column: ColumnSpec, before: str) -> Diagnostic:
    message = _(
        "{title}: năm {year} là {before}, năm nay không có số nào.",
        title=column.title,
        year=pair.before.year,
        before=before,
    )
    hint = _("Điền số liệu; nếu đúng là năm nay không có thì xác nhận.")
    place = _place(pair, column)
    return question("empty-since-last-year", message, place, "" if place.cell else column.title, hint)


def _fell(pair: Pair, column: ColumnSpec, before: str) -> Diagnostic:
    message = _(
        "{title}: năm {year} là {before}, năm nay là 0.",
        title=column.title,
        year=pair.before.year,
        before=before,
    )
    first = next(record for record in pair.ours if record.get(column.name) is not None)
    return question("fell-to-zero", message, first.place(column.name), "0", _("Kiểm tra lại số của năm nay."))


def _place(pair: Pair, column: ColumnSpec) -> Place:
    """Return the first cell of a column; of a column or field that is not there, the sheet with its name."""
    cell = pair.ours[0].cells.get(column.name, "") if pair.ours else ""
    return pair.place.at(cell)
