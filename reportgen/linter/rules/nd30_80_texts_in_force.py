"""Văn bản viện dẫn còn hiệu lực.

Văn bản làm căn cứ ban hành phải đang có hiệu lực vào ngày ký. Văn bản đã bị thay thế hoặc bãi bỏ trước ngày ấy thì
viện dẫn văn bản thay thế; văn bản đến ngày ấy chưa có hiệu lực thì viện dẫn văn bản đang có hiệu lực. Quy tắc chỉ biết
những văn bản có trong danh mục kèm theo chương trình; văn bản chưa ghi ngày, hoặc chưa rõ hiệu lực, thì không bị nêu.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.law import cited
from reportgen.linter.law.out_of_force import out_of_force
from reportgen.linter.nature import OFFICIAL_ALONE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-80"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 6, điểm a (căn cứ ban hành văn bản)"
SEVERITY = Severity.WARNING
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample(
    "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ; (quyết định năm 2026)",
    "quyet-dinh",
    can_cu=(
        "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ;",
        "Theo đề nghị của Văn phòng Ủy ban nhân dân xã.",
    ),
    dia_danh_thoi_gian="An Lạc Sơn, ngày 12 tháng 3 năm 2026",
)
GOOD = RuleExample(
    "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ; (quyết định năm 2026)",
    "quyet-dinh",
    can_cu=(
        "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;",
        "Theo đề nghị của Văn phòng Ủy ban nhân dân xã.",
    ),
    dia_danh_thoi_gian="An Lạc Sơn, ngày 12 tháng 3 năm 2026",
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each legal base that cites a text which was no longer, or not yet, in force on the paper's day."""
    day = (
        None
        if elements.dia_danh_thoi_gian is None
        else cited.day(appearance.plain(elements.dia_danh_thoi_gian))
    )
    if day is None:
        return
    for base in elements.can_cu:
        for lapse in out_of_force(appearance.plain(base), day):
            yield Finding(CODE, lapse.message, base, lapse.hint)
