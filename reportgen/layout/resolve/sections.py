"""Sections: page geometry, columns, and the headers and footers that later sections inherit (§17.6, §17.10)."""

from __future__ import annotations

from typing import TypeVar

from reportgen.layout import document, raw
from reportgen.layout.resolve.borders import edges
from reportgen.layout.resolve.colours import Palette
from reportgen.layout.resolve.line_grid import on_grid

Value = TypeVar("Value")

Parts = dict[str, tuple[document.Block, ...]]
_GRIDS = frozenset({"lines", "linesAndChars"})
_STARTS = frozenset({"nextPage", "continuous", "oddPage", "evenPage", "nextColumn"})
_SMALLEST, _LARGEST = 7.2, 1584.0  # Word: 0.1 to 22 inches
_MARGIN = 72.0
_MOST_COLUMNS = 45  # Word's own limit


def _line_pitch(properties: raw.SectionProperties) -> float:
    """Return the pitch of the grid that lines snap to, in points; 0: they do not."""
    snaps = properties.grid_type in _GRIDS
    return min(max(_or(properties.line_pitch, 0.0), 0.0), _LARGEST) if snaps else 0.0


def _or(value: Value | None, default: Value) -> Value:
    return default if value is None else value


class SectionResolver:
    """Resolves sections in order; each inherits the headers and footers that it does not name."""

    def __init__(self, palette: Palette, settings: raw.Settings, parts: Parts) -> None:
        self._palette = palette
        self._settings = settings
        self._parts = parts
        self._headers = document.HeaderFooter()
        self._footers = document.HeaderFooter()

    def section(
        self, properties: raw.SectionProperties, blocks: tuple[document.Block, ...], space_after: float = 0.0
    ) -> document.Section:
        """Return one section with its blocks; ``space_after`` is that of its last paragraph."""
        width, height = _side(properties.page_width, 612.0), _side(properties.page_height, 792.0)
        margins = self._margins(properties, width, height)
        self._headers = self._running(self._headers, properties.headers)
        self._footers = self._running(self._footers, properties.footers)
        return document.Section(
            blocks=on_grid(blocks, _line_pitch(properties)),
            page_width=width,
            page_height=height,
            margins=margins,
            header_distance=min(max(_or(properties.header, 36.0), 0.0), height),
            footer_distance=min(max(_or(properties.footer, 36.0), 0.0), height),
            exact_top=_or(properties.top, 0.0) < 0,
            exact_bottom=_or(properties.bottom, 0.0) < 0,
            start=properties.start if properties.start in _STARTS else "nextPage",
            columns=_columns(properties, width - margins.left - margins.right),
            headers=self._headers,
            footers=self._footers,
            first_differs=bool(properties.title_page),
            page_start=max(_or(properties.page_start, -1), -1),
            page_format=properties.page_format or "decimal",
            vertical_align=properties.vertical_align or "top",
            borders=edges(properties.borders, self._palette),
            borders_from=properties.borders_from or "text",
            borders_on=properties.borders_on or "allPages",
            line_numbers=_line_numbers(properties.line_numbers),
            space_after=space_after,
        )

    def _margins(self, properties: raw.SectionProperties, width: float, height: float) -> document.Margins:
        """Add the gutter to its side; keep a minimum for text whatever the margins are."""
        gutter = max(_or(properties.gutter, 0.0), 0.0)
        top, bottom = abs(_or(properties.top, _MARGIN)), abs(_or(properties.bottom, _MARGIN))
        left, right = max(_or(properties.left, _MARGIN), 0.0), max(_or(properties.right, _MARGIN), 0.0)
        if self._settings.gutter_at_top:
            top += gutter
        elif properties.gutter_right:
            right += gutter
        else:
            left += gutter
        left, right = _fit_margins(left, right, width)
        top, bottom = _fit_margins(top, bottom, height)
        return document.Margins(top, left, bottom, right)

    def _running(
        self, inherited: document.HeaderFooter, references: tuple[raw.Reference, ...]
    ) -> document.HeaderFooter:
        by_kind = {r.kind: self._parts.get(r.part, ()) for r in references}
        return document.HeaderFooter(
            by_kind.get("default", inherited.default),
            by_kind.get("first", inherited.first),
            by_kind.get("even", inherited.even),
        )


def _line_numbers(numbering: raw.LineNumbering | None) -> document.LineNumbering:
    if numbering is None:
        return document.LineNumbering()
    return document.LineNumbering(
        max(_or(numbering.count_by, 1), 0),
        max(_or(numbering.start, 0), 0),
        min(max(_or(numbering.distance, 0.0), 0.0), _LARGEST),
        numbering.restart or "newPage",
    )


def _side(length: float | None, default: float) -> float:
    """Return a page's width or height within Word's limits; the default for what is not a positive length."""
    return min(max(length, _SMALLEST), _LARGEST) if length is not None and length > 0 else default


def _fit_margins(first: float, second: float, side: float) -> tuple[float, float]:
    """Return two opposite margins, shortened in proportion where they leave less than a tenth of an inch."""
    available = max(side - _SMALLEST, 0.0)
    share = available / (first + second) if first + second > available else 1.0
    return first * share, second * share


def _columns(properties: raw.SectionProperties, text_width: float) -> document.Columns:
    """Return the columns; unequal ones as written, equal ones share the text width (§17.6.4)."""
    explicit = tuple(c for c in properties.columns if c[0] > 0)[:_MOST_COLUMNS]
    if explicit and properties.equal_columns is not True:
        widths, gaps = tuple(w for w, _gap in explicit), tuple(gap for _w, gap in explicit)
        return (
            document.Columns(widths, gaps[:-1], bool(properties.column_line))
            if len(widths) > 1
            else document.Columns()
        )
    count = max(1, min(_or(properties.column_count, 1), _MOST_COLUMNS))
    if count == 1:
        return document.Columns()
    gap = max(_or(properties.column_gap, 36.0), 0.0)
    width = max((text_width - gap * (count - 1)) / count, 1.0)
    return document.Columns((width,) * count, (gap,) * (count - 1), bool(properties.column_line))
