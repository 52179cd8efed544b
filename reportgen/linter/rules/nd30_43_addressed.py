"""Có hay không có “Kính gửi”.

“Kính gửi” chỉ dùng cho tờ trình, báo cáo gửi cấp trên và công văn. Tờ trình và công văn phải có; quyết định, kế
hoạch, thông báo và những loại khác chỉ có “Nơi nhận”.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OFFICIAL_ALONE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile

CODE = "ND30-43"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 9, điểm b và c"
SEVERITY = Severity.ERROR
SPEAKS_TO = OFFICIAL_ALONE
BAD = RuleExample(
    "KẾ HOẠCH … Kính gửi: Trưởng các thôn",
    "ke-hoach",
    kinh_gui="Kính gửi: Trưởng các thôn",
    noi_nhan_dong=("- Như trên;", "- Lưu: VT."),
)
GOOD = RuleExample(
    "KẾ HOẠCH … (chỉ có Nơi nhận)",
    "ke-hoach",
    kinh_gui=(),
    noi_nhan_dong=("- Trưởng các thôn;", "- Lưu: VT."),
)

WITHOUT = frozenset({"NQ", "QĐ", "CT", "QC", "QyĐ", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BB"})


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the addressees where none belong; or the paper that has none and should."""
    if elements.kinh_gui is not None and elements.code in WITHOUT:
        message = _("Đang có “Kính gửi”, loại văn bản này không dùng.")
        yield Finding(CODE, message, elements.kinh_gui, _("Ghi cơ quan nhận ở mục Nơi nhận."))
    elif elements.kinh_gui is None and _is_letter(elements):
        yield Finding(CODE, _("Thiếu “Kính gửi” (công văn, tờ trình phải có)."), elements.ten_loai)


def _is_letter(elements: Elements) -> bool:
    official_letter = not elements.code and elements.ten_loai is None and bool(elements.vv)
    return official_letter or elements.code == "TTr"
