"""The Word template that a drafted kit begins with: a title, and each sheet as a table with its totals."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.kit.model import SUMMED, ColumnSpec, ColumnType
from reportgen.mapping.draft import DraftSheet, figure_name
from reportgen.word.blocks import Blocks, Cell, concatenate, heads, paragraph, row, table
from reportgen.word.blocks import cell as table_cell
from reportgen.word.build import docx
from reportgen.word.page import A4_LANDSCAPE, Section
from reportgen.word.paper import Paper
from reportgen.word.statements import each_row
from reportgen.word.title import title as paper_title

_MOST = 10
"""Columns of a table that a page lying down still shows."""
_SERIAL = 700
"""Twentieths of a point."""


def template(title: str, drafts: Sequence[DraftSheet]) -> bytes:
    """Return the template as a DOCX file: the same bytes for the same draft."""
    section = Section(size=A4_LANDSCAPE)
    body = concatenate(
        paper_title("BÁO CÁO", f"{title} năm {{{{ nam }}}}"),
        *(_table(number, own, section.text_width) for number, own in enumerate(drafts, start=1)),
    )
    return docx(Paper(f"{title} năm {{{{ nam }}}}", "reportgen", body, section))


def _table(number: int, own: DraftSheet, width: int) -> Blocks:
    columns = own.spec.columns[:_MOST]
    each = (width - _SERIAL) // len(columns)
    rows = each_row(
        f"hang in {own.spec.name}",
        len(columns) + 1,
        row(table_cell("BangSo", "{{ loop.index }}"), *(_cell(column) for column in columns)),
    )
    totals = (
        (row(table_cell("BangCong"), *(_total(own, column) for column in columns)),) if own.summed else ()
    )
    names = heads("TT", *(column.title for column in columns))
    return paragraph("BangChu", f"{number}. {own.spec.title}") + table(
        (_SERIAL, *[each] * len(columns)), names, *rows, *totals
    )


def _cell(column: ColumnSpec) -> Cell:
    if column.type in SUMMED:
        return table_cell("BangTien", f"{{{{ hang.{column.name}|so }}}}")
    if column.type is ColumnType.PERCENT:
        return table_cell("BangSo", f"{{{{ hang.{column.name}|phan_tram }}}}")
    if column.type is ColumnType.DATE:
        return table_cell("BangSo", f"{{{{ hang.{column.name}|ngay }}}}")
    return table_cell("BangChu", f"{{{{ hang.{column.name} }}}}")


def _total(own: DraftSheet, column: ColumnSpec) -> Cell:
    if column.type not in SUMMED:
        return table_cell("BangCong")
    return table_cell("BangCong", f"{{{{ so_lieu.{figure_name(own, column)}|so }}}}")
