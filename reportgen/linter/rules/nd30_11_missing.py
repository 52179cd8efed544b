"""Thiếu thành phần thể thức ở phần đầu văn bản.

Phần đầu văn bản hành chính phải có Quốc hiệu, Tiêu ngữ, tên cơ quan ban hành, số và ký hiệu, địa danh và thời gian ban
hành. Số và ngày có thể để trống chờ phát hành, nhưng dòng “Số: …/BC-UBND” và “…, ngày … tháng … năm …” phải có.
Biên bản ghi thời gian, địa điểm trong nội dung (Phụ lục III, mẫu 1.9).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OFFICIAL_ALONE
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import Profile

CODE = "ND30-11"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Điều 8, khoản 2"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample("Dưới Tiêu ngữ không có dòng địa danh, ngày tháng", dia_danh_thoi_gian=())
GOOD = RuleExample(
    "An Lạc Sơn, ngày 05 tháng 02 năm 2026", dia_danh_thoi_gian="An Lạc Sơn, ngày 05 tháng 02 năm 2026"
)


UNDATED = frozenset({"BB"})
"""Kinds whose model has no place and date at its head: minutes say when in their text (Annex III, model 1.9)."""


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each element of the letterhead that is not there."""
    wanted = (
        (_("Quốc hiệu"), elements.quoc_hieu),
        (_("Tiêu ngữ"), elements.tieu_ngu),
        (_("tên cơ quan ban hành"), elements.co_quan_ban_hanh),
        (_("số, ký hiệu"), elements.so_ky_hieu),
        (_("địa danh, thời gian ban hành"), elements.dia_danh_thoi_gian),
    )
    spared = {_("địa danh, thời gian ban hành")} if elements.code in UNDATED else set()
    for name, found in wanted:
        if not found and name not in spared:
            hint = _("Thêm vào phần đầu văn bản theo mẫu của Nghị định 30/2020/NĐ-CP.")
            yield Finding(CODE, _("Thiếu {name}.", name=name), elements.quoc_hieu or _first(elements), hint)


def _first(elements: Elements) -> Passage | None:
    """Return what of a letterhead without a national name can be pointed at."""
    return next(iter(elements.co_quan_ban_hanh), elements.so_ky_hieu)
