"""What the samples say of a sheet's rows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

Cell = str | int | bool | date | None
Row = tuple[Cell, ...]
Rows = tuple[Row, ...]
Said = tuple[Row | Mapping[str, Cell], ...]
"""Rows as the samples say them: the cells of all columns, or those that are filled by their names."""
