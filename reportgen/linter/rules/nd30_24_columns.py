"""Phần đầu văn bản hai cột.

Tên cơ quan và số, ký hiệu ở bên trái; Quốc hiệu, Tiêu ngữ và địa danh, thời gian ở bên phải, cùng hàng.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import Profile

CODE = "ND30-24"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "Số: 05/BC-UBND ở bên phải, Quốc hiệu ở bên trái", so_ky_hieu="Số: 05/BC-UBND", made="swapped"
)
GOOD = RuleExample("Số: 05/BC-UBND ở bên trái, dưới tên cơ quan", so_ky_hieu="Số: 05/BC-UBND")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield what stands on the wrong side of a letterhead in a table of two columns."""
    name = elements.quoc_hieu
    if name is None or not _is_checked(name):
        return
    left = [*elements.co_quan_ban_hanh, *([elements.so_ky_hieu] if elements.so_ky_hieu else [])]
    for passage in left:
        if (
            _is_checked(passage)
            and passage.where.table == name.where.table
            and passage.where.cell[0] >= name.where.cell[0]
        ):
            message = _(
                "“{written}” đang ở bên phải hoặc dưới Quốc hiệu, phải ở bên trái, ngang với Quốc hiệu, Tiêu ngữ.",
                written=passage.labelled_text,
            )
            yield Finding(CODE, message, passage, _("Chuyển sang cột trái của phần đầu văn bản."))
    date = elements.dia_danh_thoi_gian
    if (
        date is not None
        and _is_checked(date)
        and _beside(date, name)
        and date.where.cell[0] < name.where.cell[0]
    ):
        message = _("Địa danh, thời gian đang ở bên trái, phải ở bên phải, dưới Tiêu ngữ.")
        yield Finding(CODE, message, date, _("Chuyển sang cột phải của phần đầu văn bản."))


def _beside(passage: Passage, name: Passage) -> bool:
    return passage.where.table == name.where.table


def _is_checked(passage: Passage) -> bool:
    return bool(passage.where.table) and passage.part_of is None and not passage.where.in_box
