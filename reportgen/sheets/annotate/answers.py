"""A sheet *Xác nhận*, filled in but for the reasons: what a clerk moves into his workbook to answer the questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.diagnostics import Diagnostic
from reportgen.language import _
from reportgen.records import CONFIRMATION_HEADINGS, CONFIRMATIONS
from reportgen.sheets.annotate import tabs
from reportgen.sheets.annotate.package import WorkbookPackage
from reportgen.sheets.annotate.styles import BOLD, HEADING_FILL, PLAIN, TITLE, CellFormats

_WIDTHS = (26, 24, 44, 90)
_HEADING_ROW = 3


def add(package: WorkbookPackage, questions: Sequence[Diagnostic], styles: CellFormats) -> None:
    """Put the sheet after the others; without questions there is none."""
    if not questions:
        return
    part = package.fresh("xl/worksheets/xacNhan{}.xml")
    columns = tabs.columns(_WIDTHS)
    rows = "".join(_rows(questions, styles))
    sheet = f'<worksheet xmlns="{package.main}">{columns}<sheetData>{rows}</sheetData></worksheet>'
    package.parts[part] = sheet.encode()
    tabs.add(package, CONFIRMATIONS, part)


def _rows(questions: Sequence[Diagnostic], styles: CellFormats) -> Iterator[str]:
    title = styles.list_format(TITLE, boxed=False)
    plain = styles.list_format(PLAIN, boxed=False)
    heading = styles.list_format(BOLD, HEADING_FILL)
    body = styles.list_format(PLAIN)
    yield tabs.row(1, [(title, _("Xác nhận các giá trị bị hỏi"))])
    advice = _(
        "Giá trị nào đúng thì ghi lý do rồi chuyển hàng ấy sang trang này của sổ gốc; giá trị nào sai thì sửa."
    )
    yield tabs.row(2, [(plain, advice)])
    yield tabs.row(_HEADING_ROW, [(heading, words) for words in CONFIRMATION_HEADINGS])
    for number, own in enumerate(questions, start=_HEADING_ROW + 1):
        words = (own.place.inside, own.value or "", "", own.message)
        height = 16 * (len(own.message) // (_WIDTHS[3] - 4) + 1) + 2
        yield tabs.row(number, [(body, text) for text in words], height)
