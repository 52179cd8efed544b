"""The regions of a page in points from its top left: columns, top and bottom of the text."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout.document import Section


class TextColumn(Struct, frozen=True):
    """A column's left edge and width."""

    x: float
    width: float


def text_width(section: Section) -> float:
    """Return the width between the margins."""
    return max(section.page_width - section.margins.left - section.margins.right, 1.0)


def mirror_margins(section: Section) -> Section:
    """Return the section with inner and outer margin exchanged (§17.15.1.57)."""
    margins = replace(section.margins, left=section.margins.right, right=section.margins.left)
    return replace(section, margins=margins)


def columns(section: Section) -> tuple[TextColumn, ...]:
    """Return the columns of a section's pages, from left to right; one where it has none."""
    widths, gaps = section.columns.widths, section.columns.gaps
    if len(widths) < 2:
        return (TextColumn(section.margins.left, text_width(section)),)
    found = []
    x = section.margins.left
    for index, width in enumerate(widths):
        found.append(TextColumn(x, width))
        x += width + (gaps[index] if index < len(gaps) else 0.0)
    return tuple(found)


def top(section: Section, header_height: float) -> float:
    """Return the top of the text: the margin, or the bottom of a taller header."""
    if section.exact_top or not header_height:
        return section.margins.top
    return max(section.margins.top, section.header_distance + header_height)


def bottom(section: Section, footer_height: float) -> float:
    """Return the bottom of the text: the margin, or the top of a taller footer."""
    if section.exact_bottom or not footer_height:
        return section.page_height - section.margins.bottom
    return section.page_height - max(section.margins.bottom, section.footer_distance + footer_height)
