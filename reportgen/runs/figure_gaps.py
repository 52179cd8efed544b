"""What the year's figures lack: columns filled only in part, and figures that have no value.

A figure is never dropped or added up from a part without a word: the clerk who signs it is told which cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from reportgen import expressions
from reportgen.diagnostics import Diagnostic, Place, note, warning
from reportgen.kit import conditions
from reportgen.kit.model import ColumnSpec, FigureSpec, Kit, SheetLayout, SheetSpec
from reportgen.language import _
from reportgen.records import Record, YearData

MOST_CELLS, MOST_TITLES = 5, 8
"""So many are named; of more the number is reported."""

Values = Mapping[str, object]


def gaps(kit: Kit, data: YearData, values: Values) -> Iterator[Diagnostic]:
    """Yield which columns lack cells that the figures of ``rules`` add up, and which figures have no value.

    ``values`` are the figures by name; None is no value.
    """
    told: set[str] = set()
    for column in _partial(kit, data):
        lost = [spec for spec in column.figures if values[spec.name] is None]
        told.update(spec.name for spec in lost)
        yield _gap_warning(column, lost)
    unwanted, absent = _unwanted_sheets(kit, data), _unwanted_columns(kit, data)
    without = [
        spec
        for spec in kit.figures
        if values[spec.name] is None
        and spec.name not in told
        and not (unwanted and expressions.compile(spec.value).names & unwanted)
        and not any(_reads(spec, sheet, column) for sheet, column in absent)
    ]
    if without:
        message = _("Sổ không có đủ số liệu nên văn bản không in: {figures}.", figures=_titles(without))
        yield warning("no-value", message, Place(data.file))


def _unwanted_sheets(kit: Kit, data: YearData) -> frozenset[str]:
    """Return the sheets that the year's fields do not ask for: that they have no figures is nothing to tell."""
    names = conditions.condition_names(kit, data.fields, data.year)
    return frozenset(
        sheet.name
        for sheet in kit.sheets
        if not conditions.holds(sheet.when, names) and not data.tables.get(sheet.name)
    )


def _unwanted_columns(kit: Kit, data: YearData) -> tuple[tuple[str, str], ...]:
    """Return the columns that the year's fields do not ask for, each with its sheet."""
    sheets = conditions.for_year(kit, data.fields, data.year).sheets
    return tuple(
        (sheet.name, column.name) for sheet in sheets for column in sheet.columns if not column.wanted
    )


def _reads(figure: FigureSpec, sheet: str, column: str) -> bool:
    """Return whether a figure's expression names a column of a sheet."""
    named = sheet in expressions.compile(figure.value).names
    return named and re.search(rf"\b{re.escape(column)}\b", figure.value) is not None


class _Partial(Struct, frozen=True):
    """A column with some cells filled and ``empty`` ones, and the figures that it goes into."""

    column: ColumnSpec
    empty: tuple[Record, ...]
    figures: tuple[FigureSpec, ...]


def _partial(kit: Kit, data: YearData) -> Iterator[_Partial]:
    for sheet in kit.sheets:
        rows = data.tables.get(sheet.name, ()) if sheet.layout is SheetLayout.TABLE else ()
        for column in sheet.columns:
            empty = tuple(row for row in rows if row[column.name] is None)
            if empty and len(empty) < len(rows) and (own := _figures_of(kit, sheet, column)):
                yield _Partial(column, empty, own)


def _figures_of(kit: Kit, sheet: SheetSpec, column: ColumnSpec) -> tuple[FigureSpec, ...]:
    """Return the figures whose expression names both the sheet and, as a text, the column."""
    quoted = (f"'{column.name}'", f'"{column.name}"')
    return tuple(
        spec
        for spec in kit.figures
        if any(name in spec.value for name in quoted) and sheet.name in expressions.compile(spec.value).names
    )


def _gap_warning(gap: _Partial, lost: Sequence[FigureSpec]) -> Diagnostic:
    names = {"title": gap.column.title, "count": len(gap.empty), "cells": _cells(gap)}
    place = gap.empty[0].place(gap.column.name)
    hint = _("Không có thì ghi 0; chưa có số liệu thì bổ sung.")
    if lost:
        message = _(
            "Cột “{title}” còn {count} ô trống ({cells}) nên văn bản không in: {figures}.",
            **names,
            figures=_titles(lost),
        )
        return warning("partly-filled", message, place, hint)
    message = _("Cột “{title}” còn {count} ô trống ({cells}); tổng của cột chỉ cộng các ô đã ghi.", **names)
    return note("partly-filled", message, place, hint)


def _cells(gap: _Partial) -> str:
    cells = [row.place(gap.column.name).cell for row in gap.empty]
    return ", ".join(cells[:MOST_CELLS]) + ("…" if len(cells) > MOST_CELLS else "")


def _titles(specs: Sequence[FigureSpec]) -> str:
    named = "; ".join(spec.title for spec in specs[:MOST_TITLES])
    if len(specs) <= MOST_TITLES:
        return named
    return _("{figures} và {count} số liệu khác", figures=named, count=len(specs) - MOST_TITLES)
