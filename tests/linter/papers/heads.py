"""Letterheads, as offices make them: in a table, typed with tabs or with spaces, in text boxes or in the header."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docx.shared import Mm
from docx.table import _Cell

from tests.linter.papers import shapes
from tests.linter.papers.making import MOTTO, NAME, POINTS, SIDES, Place, Writer, _grid, measured


@dataclass(frozen=True)
class Head:
    """What stands in a letterhead, and how: ``above`` is the superior agency, ``small`` the size of the names."""

    agency: Sequence[str]
    number: str
    day: str
    above: Sequence[str] = ()
    vv: Sequence[str] = ()
    mark: str = ""
    rules: str = "borders"
    small: float = 12
    name: Sequence[str] = (NAME,)
    motto: str = MOTTO
    motto_share: float = 1.0
    agency_share: float = 0.42
    agency_bold: bool = True
    number_bold: bool = False
    above_bold: bool = False
    vv_bold: bool = False
    day_italic: bool = True


def in_table(writer: Writer, head: Head) -> Writer:
    """Add the letterhead in a table of two columns and two rows."""
    room = writer.room / POINTS
    widths = (room * 0.38, room * 0.62)
    made = _grid(writer.doc, 2, widths)
    (left, right), (below, beside) = (row.cells for row in made.rows)
    inner = [width * POINTS - SIDES for width in widths]
    _agency(writer, left, head, inner[0])
    _national(writer, right, head, inner[1])
    _number(writer, below, head)
    if head.day:
        writer.add(beside, head.day, size=13, italic=head.day_italic, align="center", before=4)
    return writer


def in_header(writer: Writer, head: Head) -> Writer:
    """Add the letterhead in the header of the first page, in a table of one row."""
    writer.doc.sections[0].different_first_page_header_footer = True
    room = writer.room / POINTS
    widths = (room * 0.38, room * 0.62)
    story = writer.doc.sections[0].first_page_header
    made = story.add_table(1, 2, Mm(room))
    made.autofit = False
    for column, cell, width in zip(made.columns, made.rows[0].cells, widths, strict=True):
        column.width = cell.width = Mm(width)
    left, right = made.rows[0].cells
    inner = [width * POINTS - SIDES for width in widths]
    _agency(writer, left, head, inner[0])
    _number(writer, left, head)
    _national(writer, right, head, inner[1])
    writer.add(right, head.day, size=13, italic=head.day_italic, align="center", before=4)
    return writer


def by_tabs(writer: Writer, head: Head) -> Writer:
    """Add the letterhead in plain paragraphs with two centring tabs, and lines drawn on the page."""
    centres = (writer.room * 0.19, writer.room * 0.69)
    left = [*((line, False) for line in head.above), *((line, True) for line in head.agency)]
    right = [(head.name[0], head.small), (head.motto, head.small + 1)]
    if len(left) == 1:
        left.append(("", True))
    hung = None
    for (agency, bold), (national, size) in zip(left, right, strict=True):
        said = f"\t**{agency}**\t**{national}**" if bold else f"\t{agency}\t**{national}**"
        hung = writer.add(writer.doc, said, size=head.small, centres=centres)
        hung.runs[-1].font.size = _points(size)
    if hung is None:
        return writer
    widths = (measured(head.agency[-1], head.small) * head.agency_share, measured(head.motto, head.small + 1))
    up = 1.2 * head.small + 4 if left[-1][0] else 3
    for centre, width, y in zip(centres, widths, (up, 1.2 * head.small + 5), strict=True):
        hung._p.append(shapes.vml_line(centre - width / 2, y, width))
    writer.add(
        writer.doc, f"\t{head.number}\t~~{head.day}~~", size=13, centres=centres, before=10 if left else 0
    )
    for line in head.vv:
        writer.add(writer.doc, f"\t{line}", size=12, centres=centres, before=6)
    return writer


def by_spaces(writer: Writer, head: Head) -> Writer:
    """Add the letterhead in plain paragraphs, its right half pushed there by spaces, and lines drawn."""
    middle = writer.room * 0.7
    lines = [
        (head.agency[0], head.name[0], head.small, True),
        (head.agency[1], head.motto, head.small + 1, True),
        (head.number, head.day, 13, False),
    ]
    for at, (left, right, size, bold) in enumerate(lines):
        indent = writer.room * 0.2 - measured(left, head.small if bold else 13, bold) / 2
        begins = middle - measured(right, size, bold) / 2
        ends = indent + measured(left, head.small if bold else 13, bold)
        gap = " " * max(round((begins - ends) / (0.25 * size)), 4)
        said = f"**{left}{gap}{right}**" if bold else f"{left}{gap}~~{right}~~"
        made = writer.add(writer.doc, said, size=size, left=indent, before=10 if at == 2 else 0)
        if at == 1:
            under = measured(left, head.small) * head.agency_share
            x = indent + (measured(left, head.small) - under) / 2
            made._p.append(shapes.drawn_line(x, 1.2 * size + 5, under))
            made._p.append(shapes.drawn_line(begins, 1.2 * size + 5, measured(right, size)))
    return writer


def in_boxes(writer: Writer, head: Head, *, drawn: bool = False) -> Writer:
    """Add the letterhead in two text boxes side by side."""
    widths = (writer.room * 0.4, writer.room * 0.6)
    hold = _grid(writer.doc, 1, [width / POINTS for width in widths])
    left, right = hold.rows[0].cells
    _agency(writer, left, head, widths[0])
    _number(writer, left, head)
    _national(writer, right, head, widths[1])
    writer.add(right, head.day, size=13, italic=head.day_italic, align="center", before=4)
    box = shapes.drawn_box if drawn else shapes.vml_box
    anchor = writer.doc.add_paragraph()
    for cell, x, width in ((left, 0.0, widths[0]), (right, widths[0], widths[1])):
        anchor._p.append(box(x, width, 92 if head.vv else 72, [line._p for line in cell.paragraphs]))
    writer.doc.element.body.remove(hold._tbl)
    return writer


def _agency(writer: Writer, cell: Place, head: Head, room: float) -> None:
    for line in head.above:
        writer.add(cell, line, size=head.small, bold=head.above_bold, align="center")
    for line in head.agency:
        writer.add(cell, line, size=head.small, bold=head.agency_bold, align="center")
    writer.rule(cell, measured(head.agency[-1], head.small) * head.agency_share, room, head.rules)


def _national(writer: Writer, cell: Place, head: Head, room: float) -> None:
    for line in head.name:
        writer.add(cell, line, size=head.small, bold=True, align="center")
    writer.add(cell, head.motto, size=head.small + 1, bold=True, align="center")
    if head.motto_share:
        length = measured(head.motto, head.small + 1) * head.motto_share
        writer.rule(cell, length, room, head.rules)


def _number(writer: Writer, cell: _Cell, head: Head) -> None:
    if head.number:
        writer.add(cell, head.number, size=13, bold=head.number_bold, align="center", before=4)
    for line in head.vv:
        writer.add(cell, line, size=12, bold=head.vv_bold, align="center", before=6)
    if head.mark:
        writer.add(cell, head.mark, size=13, bold=True, align="center", before=6)


def _points(size: float) -> int:
    from docx.shared import Pt

    return Pt(size)
