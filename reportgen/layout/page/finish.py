"""A filled page made complete: its body, its notes, its borders and the shapes anchored on it."""

from __future__ import annotations

from reportgen.layout.boxes import Page, Rule
from reportgen.layout.document import Section
from reportgen.layout.page import anchors, notes
from reportgen.layout.page.frame import Frame


def finish(frame: Frame, page_notes: notes.Notes) -> Page:
    """Return the page."""
    page = frame.page
    frame.separate_columns()
    shift = _shift(frame)
    page.children += [(x, y + shift, box) for x, y, box in frame.body]
    frame.settle_notes()
    for x, top, found in frame.settled:
        page.children += notes.placed(found, x, top)
    _borders(frame)
    anchors.place(page, frame.section, page_notes.context)
    return page


def _shift(frame: Frame) -> float:
    free = max(frame.bottom - frame.lowest, 0.0)
    return {"center": free / 2, "bottom": free}.get(frame.section.vertical_align, 0.0)


def _borders(frame: Frame) -> None:
    section = frame.section
    if section.borders_on == ("notFirstPage" if frame.first else "firstPage"):
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
            frame.page.children.append((x, y, Rule(dx, dy, border)))


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
