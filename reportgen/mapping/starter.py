"""The Word template that a drafted kit begins with: a title, and each sheet as a table with its totals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, repeat

from reportgen.kit.model import SUMMED, ColumnSpec, ColumnType
from reportgen.mapping.draft import DraftSheet
from reportgen.word.blocks import Blocks, Cell, concatenate, heads, paragraph, row, table
from reportgen.word.blocks import cell as table_cell
from reportgen.word.build import docx
from reportgen.word.page import A4_LANDSCAPE, Section
from reportgen.word.paper import Paper
from reportgen.word.statements import each_row
from reportgen.word.title import title as paper_title

_MOST = 10
"""Columns that a table on a page lying down still shows; what has more is printed as several tables."""
_SERIAL = 700
"""Twentieths of a point."""


def template(title: str, drafts: Sequence[DraftSheet]) -> bytes:
    """Return the template as a DOCX file: the same bytes for the same draft."""
    section = Section(size=A4_LANDSCAPE)
    body = concatenate(
        paper_title("BÁO CÁO", f"{title} năm {{{{ nam }}}}"),
        *(
            _table(f"{number}. {own.spec.title}{more}", own, columns, section.text_width)
            for number, own in enumerate(drafts, start=1)
            for more, columns in zip(
                chain([""], repeat(" (tiếp theo)")), _parts(own.spec.columns), strict=False
            )
        ),
    )
    return docx(Paper(f"{title} năm {{{{ nam }}}}", "reportgen", body, section))


def _parts(columns: Sequence[ColumnSpec]) -> Iterator[Sequence[ColumnSpec]]:
    """Yield the columns of each table: the first one, which says what a row is of, stands in all."""
    first, others = columns[0], columns[1:]
    for at in range(0, max(len(others), 1), _MOST - 1):
        yield (first, *others[at : at + _MOST - 1])


def _table(title: str, own: DraftSheet, columns: Sequence[ColumnSpec], width: int) -> Blocks:
    each = (width - _SERIAL) // len(columns)
    rows = each_row(
        f"hang in {own.spec.name}",
        len(columns) + 1,
        row(table_cell("BangSo", "{{ loop.index }}"), *(_cell(column) for column in columns)),
    )
    totals = (
        (row(table_cell("BangCong"), *(_total(own, column) for column in columns)),) if own.totals else ()
    )
    names = heads("TT", *(column.title for column in columns))
    return paragraph("BangChu", title) + table((_SERIAL, *[each] * len(columns)), names, *rows, *totals)


def _cell(column: ColumnSpec) -> Cell:
    if column.type in SUMMED:
        return table_cell("BangTien", f"{{{{ hang.{column.name}|so }}}}")
    if column.type is ColumnType.PERCENT:
        return table_cell("BangSo", f"{{{{ hang.{column.name}|ty_le }}}}")
    if column.type is ColumnType.DATE:
        return table_cell("BangSo", f"{{{{ hang.{column.name}|ngay }}}}")
    return table_cell("BangChu", f"{{{{ hang.{column.name} }}}}")


def _total(own: DraftSheet, column: ColumnSpec) -> Cell:
    if column.name not in own.totals:
        return table_cell("BangCong", "Tổng cộng" if column is own.spec.columns[0] else "")
    return table_cell("BangCong", f"{{{{ so_lieu.{own.totals[column.name]}|so }}}}")
