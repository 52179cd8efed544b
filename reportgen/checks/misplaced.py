"""Columns that hold what another one should: told once at the heading, instead of at each of their cells."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.checks.cells import Cells
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.kit import types
from reportgen.kit.model import ColumnSpec, ColumnType
from reportgen.kit.types import Misfit
from reportgen.language import _
from reportgen.sheets import FormulaFault

_LEAST, _SHARE = 3, 0.6
"""Cells, and the share of a column's cells, that must be of the wrong kind."""


def misplacement(
    column: ColumnSpec,
    cells: Cells,
    unread: int,
    others: Iterable[tuple[ColumnSpec, Cells]],
    place: Place,
) -> Diagnostic | None:
    """Return the one error of a column whose place another has taken, None where there is no such other.

    Args:
        column: the column that most of its cells do not fit.
        cells: its cells.
        unread: how many of them could not be read, formulas without a value included.
        others: the columns beside it, with their cells.
        place: its heading.
    """
    faults = sum(type(own) is FormulaFault for own in cells.raw)
    filled = sum(own != "" for own in cells.raw) - faults
    if column.type is ColumnType.TEXT or unread - faults < max(_LEAST, _SHARE * filled):
        return None
    other = next((own for own, theirs in others if _fits(column, theirs) and _fits(own, cells)), None)
    if other is None:
        return None
    message = _("Hình như cột “{title}” và cột “{other}” bị đổi chỗ.", title=column.title, other=other.title)
    hint = _("Xem lại tiêu đề hai cột; cột “{title}” phải là {kind}.", title=column.title, kind=_kind(column))
    return error("swapped-columns", message, place, hint)


def _fits(column: ColumnSpec, cells: Cells) -> bool:
    """Return whether most of these cells could stand in ``column``; numbers are no names."""
    filled = [own for own in cells.raw if own != ""][:50]
    if len(filled) < _LEAST:
        return False
    if column.type is ColumnType.TEXT:
        return sum(isinstance(own, str) for own in filled) >= _SHARE * len(filled)
    parse = types.parser(column, cells.epoch)
    good = sum(type(own) is not FormulaFault and not _wrong(parse(own)) for own in filled)
    return good >= _SHARE * len(filled)


def _wrong(value: object) -> bool:
    return isinstance(value, Misfit) and value.value is None


def _kind(column: ColumnSpec) -> str:
    return {
        ColumnType.INTEGER: _("số nguyên"),
        ColumnType.NUMBER: _("số"),
        ColumnType.MONEY: _("số tiền"),
        ColumnType.PERCENT: _("tỷ lệ phần trăm"),
        ColumnType.DATE: _("ngày"),
        ColumnType.BOOLEAN: _("Có hoặc Không"),
    }.get(column.type, _("một giá trị trong danh sách"))
