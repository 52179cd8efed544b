"""A sheet *Xác nhận*, filled in but for the reasons: what a clerk moves into his workbook to answer the questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.diagnostics import Diagnostic
from reportgen.language import _
from reportgen.records import CONFIRMATION_HEADINGS, CONFIRMATIONS
from reportgen.sheets.annotate import tabs
from reportgen.sheets.annotate.package import Package
from reportgen.sheets.annotate.styles import FACE, Styles

_WIDTHS = (26, 24, 44, 90)
_HEADING_ROW = 3


def add(package: Package, questions: Sequence[Diagnostic], styles: Styles) -> None:
    """Put the sheet after the others; without questions there is none."""
    if not questions:
        return
    part = package.fresh("xl/worksheets/xacNhan{}.xml")
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate(_WIDTHS, start=1)
    )
    rows = "".join(_rows(questions, styles))
    sheet = (
        f'<worksheet xmlns="{package.main}"><cols>{columns}</cols><sheetData>{rows}</sheetData></worksheet>'
    )
    package.parts[part] = sheet.encode()
    tabs.add(package, CONFIRMATIONS, part)


def _rows(questions: Sequence[Diagnostic], styles: Styles) -> Iterator[str]:
    title = styles.listed(FACE.format("<b/>", "").replace("12", "14"), boxed=False)
    plain = styles.listed(FACE.format("", ""), boxed=False)
    heading = styles.listed(FACE.format("<b/>", ""), "FFDDEBF7")
    body = styles.listed(FACE.format("", ""))
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
