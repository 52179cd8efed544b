"""Completing a full page: its body, notes, borders and anchored shapes."""

from __future__ import annotations

from reportgen.layout.boxes import BorderLine, Page
from reportgen.layout.document import Section
from reportgen.layout.page import anchors
from reportgen.layout.page.builder import PageBuilder
from reportgen.layout.page.notes import PageNotes


def finish(page_builder: PageBuilder, page_notes: PageNotes) -> Page:
    """Return the page."""
    page = page_builder.page
    page_builder.draw_column_separators()
    shift = _shift(page_builder)
    page.children += [(x, y + shift, box) for x, y, box in page_builder.body]
    page_builder.close_notes()
    for placed in page_builder.closed_notes:
        page.children += page_notes.boxes(placed)
    _borders(page_builder)
    anchors.place_anchors(page, page_builder.section, page_notes.context)
    return page


def _shift(page_builder: PageBuilder) -> float:
    free = max(page_builder.bottom - page_builder.lowest, 0.0)
    return {"center": free / 2, "bottom": free}.get(page_builder.section.vertical_align, 0.0)


def _borders(page_builder: PageBuilder) -> None:
    section = page_builder.section
    if section.borders_on == ("notFirstPage" if page_builder.first else "firstPage"):
        return
    edges = section.borders
    left, top, right, bottom = _border_box(section)
    for border, x, y, dx, dy in (
        (edges.top, left, top, right - left, 0.0),
        (edges.bottom, left, bottom, right - left, 0.0),
        (edges.left, left, top, 0.0, bottom - top),
        (edges.right, right, top, 0.0, bottom - top),
    ):
        if border.width > 0.0:
            page_builder.page.children.append((x, y, BorderLine(dx, dy, border)))


def _border_box(section: Section) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of the page's border (§17.6.10), on the middle of its lines."""
    edges, margins = section.borders, section.margins
    if section.borders_from == "page":
        return (
            edges.left.space + edges.left.width / 2,
            edges.top.space + edges.top.width / 2,
            section.page_width - edges.right.space - edges.right.width / 2,
            section.page_height - edges.bottom.space - edges.bottom.width / 2,
        )
    return (
        margins.left - edges.left.space - edges.left.width / 2,
        margins.top - edges.top.space - edges.top.width / 2,
        section.page_width - margins.right + edges.right.space + edges.right.width / 2,
        section.page_height - margins.bottom + edges.bottom.space + edges.bottom.width / 2,
    )
