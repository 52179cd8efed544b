"""Rows of the sheet "Khen thưởng" with the columns that only few of them fill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

Cell = str | int | date | None
MORE = ("luc_luong", "danh_hieu_nam", "sang_kien", "so_thanh_vien", "tien_thuong", "quyet_dinh_khac")
"""The kit's columns after the achievement, in its order."""

_NAME = 2


def with_more(
    rows: tuple[tuple[Cell, ...], ...], more: Mapping[str, Mapping[str, Cell]]
) -> tuple[tuple[Cell, ...], ...]:
    """Return ``rows`` with ``more`` columns: name of the recipient → column → value."""
    unknown = set(more) - {row[_NAME] for row in rows}
    if unknown:
        raise KeyError(f"not on the list: {sorted(unknown)}")
    return tuple((*row, *_more_cells(more.get(str(row[_NAME]), {}))) for row in rows)


def _more_cells(values: Mapping[str, Cell]) -> Iterator[Cell]:
    return (values.get(column) for column in MORE)
