"""Columns that a table does not have: which are needed, and which unknown title may be meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.checks.alike import nearest
from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.kit.model import ColumnSpec, SheetSpec
from reportgen.language import _


def check_missing(
    spec: SheetSpec, found: Mapping[str, int], unknown: Sequence[str], place: Place
) -> Iterator[Diagnostic]:
    """Yield each required column that is not there; the others, as of a kit that is newer, all in one note."""
    absent = [column for column in spec.columns if column.wanted and column.name not in found]
    likely = {column.name: _likely(spec, column, absent, unknown) for column in absent}
    for column in absent:
        if column.constraints.required:
            message = _("Thiếu cột “{title}” trong hàng tiêu đề.", title=column.title)
            hint = likely[column.name] or _("Thêm cột có tiêu đề ấy, ở đâu cũng được.")
            yield error("missing-column", message, place, hint)
        elif likely[column.name]:
            message = _("Không có cột “{title}”; coi như để trống.", title=column.title)
            yield note("missing-column", message, place, likely[column.name])
    new = [own for own in absent if not own.constraints.required and not likely[own.name]]
    if new:
        yield _not_there(new, place)


def _likely(spec: SheetSpec, column: ColumnSpec, absent: Sequence[ColumnSpec], unknown: Sequence[str]) -> str:
    """Return which unknown title may be the missing column's: alike, or each the only one left."""
    only = unknown[0] if len(absent) == len(unknown) == 1 else ""
    if only and nearest(only, (own.title for own in spec.columns)):
        only = ""
    near = nearest(column.title, unknown) or only
    return _("Có phải là cột “{title}”? Đổi tên cột ấy.", title=" ".join(near.split())) if near else ""


def _not_there(columns: Sequence[ColumnSpec], place: Place) -> Diagnostic:
    titles = ", ".join(f"“{column.title}”" for column in columns)
    if len(columns) == 1:
        message = _("Không có cột {titles}; coi như để trống.", titles=titles)
    else:
        message = _("Không có {count} cột: {titles}; coi như để trống.", count=len(columns), titles=titles)
    hint = _("Nếu sổ làm từ mẫu cũ, đây là cột mới của bộ mẫu: thêm cột ấy khi cần dùng.")
    return note("missing-column", message, place, hint)
