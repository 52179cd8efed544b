"""Values in cells that a merged range covers: nobody sees them, and they are read like any other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.diagnostics import Diagnostic, Place, note
from reportgen.language import _
from reportgen.sheets.model import Merge, Raw, Sheet, address

_MOST_NAMED = 6


def check_merges(rows: Sequence[Sequence[Raw]], merges: Sequence[Merge]) -> None:
    """Raise ValueError where the merged ranges together are larger than the sheet, so that they overlap."""
    height, width = len(rows), max(map(len, rows), default=0)
    if (
        sum(_inside(m.top, m.bottom, height) * _inside(m.left, m.right, width) for m in merges)
        > height * width
    ):
        raise ValueError


def notes(sheet: Sheet, file: str) -> Iterator[Diagnostic]:
    """Yield a note on the covered cells of a sheet that have a value."""
    cells = [address(*spot) for merge in sheet.merges for spot in _filled_cells(sheet.rows, merge)]
    if cells:
        named = ", ".join(cells[:_MOST_NAMED]) + ("…" if len(cells) > _MOST_NAMED else "")
        message = _("Ô gộp che mất giá trị ở các ô sau, giá trị ấy vẫn được đọc: {cells}.", cells=named)
        hint = _("Bỏ gộp ô (Unmerge Cells) để xem, xóa giá trị thừa rồi gộp lại.")
        yield note("covered-value", message, Place(file, sheet.title, cells[0]), hint)


def _inside(first: int, last: int, size: int) -> int:
    return max(0, min(last + 1, size) - first)


def _filled_cells(rows: Sequence[Sequence[Raw]], merge: Merge) -> Iterator[tuple[int, int]]:
    for row in range(merge.top, min(merge.bottom + 1, len(rows))):
        for column in range(merge.left, min(merge.right + 1, len(rows[row]))):
            if rows[row][column] != "" and (row, column) != (merge.top, merge.left):
                yield row, column
