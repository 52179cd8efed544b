"""What a clerk may not see of the rows that count: hidden or filtered away, figures merged over several of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen.checks.lines import RowReader
from reportgen.diagnostics import Diagnostic, Place, note
from reportgen.language import _
from reportgen.sheets import address

_NAMED = 8
"""So many stretches of hidden rows are named one by one."""


def visibility_notes(table: RowReader, rows: Sequence[int], place: Place) -> Iterator[Diagnostic]:
    """Yield notes on hidden rows and columns among the records, and on figures merged over several of them."""
    yield from _hidden_rows(table, rows, place)
    yield from _hidden_columns(table, place)
    yield from _merge_notes(table, frozenset(rows), place)


def _hidden_rows(table: RowReader, rows: Sequence[int], place: Place) -> Iterator[Diagnostic]:
    hidden = [index for index in rows if index in table.sheet.hidden_rows]
    if hidden:
        message = _(
            "{count} hàng bị ẩn hoặc bị lọc vẫn được tính vào số liệu: hàng {rows}.",
            count=len(hidden),
            rows=_stretches(hidden),
        )
        hint = _("Bỏ ẩn, bỏ lọc để xem; hàng nào không tính thì xóa hẳn.")
        yield note("hidden-rows", message, _at(place, hidden[0], min(table.columns)), hint)


def _hidden_columns(table: RowReader, place: Place) -> Iterator[Diagnostic]:
    for column, own in table.columns.items():
        if column in table.sheet.hidden_columns:
            message = _("Cột “{title}” bị ẩn, vẫn được tính vào số liệu.", title=own.title)
            yield note("hidden-column", message, _at(place, table.found.row, column))


def _stretches(rows: Iterable[int]) -> str:
    """Return ``5, 7–9``: the rows as Excel counts them."""
    found: list[list[int]] = []
    for row in rows:
        if found and row == found[-1][-1] + 1:
            found[-1].append(row)
        else:
            found.append([row])
    named = [f"{own[0] + 1}–{own[-1] + 1}" if len(own) > 1 else str(own[0] + 1) for own in found[:_NAMED]]
    return ", ".join(named) + ("…" if len(found) > _NAMED else "")


def _merge_notes(table: RowReader, rows: frozenset[int], place: Place) -> Iterator[Diagnostic]:
    for merge in table.sheet.merges:
        covered = [row for row in range(merge.top, merge.bottom + 1) if row in rows]
        if merge.left in table.summed and len(covered) > 1:
            message = _("{title}: ô gộp {count} hàng được tính một lần.",
                        title=table.columns[merge.left].title, count=len(covered))  # fmt: skip
            yield note("merged-figure", message, _at(place, merge.top, merge.left))


def _at(place: Place, row: int, column: int) -> Place:
    return place.at(address(row, column))
