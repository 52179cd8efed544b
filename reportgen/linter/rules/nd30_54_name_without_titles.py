"""Không ghi học hàm, học vị trước họ tên.

Trước họ tên của người ký không ghi học hàm, học vị và các danh hiệu danh dự khác. Cấp bậc quân hàm chỉ ghi theo quy
định của Bộ Quốc phòng, Bộ Công an cho đơn vị vũ trang; đơn vị giáo dục, y tế, khoa học theo quy định của ngành.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import ARMY, Profile

CODE = "ND30-54"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 7, điểm c"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample("TS. Nguyễn Văn Ví", ho_ten="TS. Nguyễn Văn Ví")
GOOD = RuleExample("Nguyễn Văn Ví", ho_ten="Nguyễn Văn Ví")

_TITLES = re.compile(
    r"(?:(?:PGS|GS|TS|ThS|Th\.S|BS|DS|KS|CN|LS|NSND|NSƯT|NGND|NGƯT|TTND|TTƯT|AHLĐ)(?:\s?[.,]|\s)"
    r"|(?:Phó [Gg]iáo sư|Giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Dược sĩ|Kỹ sư|Cử nhân|Luật sư|Nghệ sĩ|Nhà giáo|"
    r"Anh hùng|Đồng chí|Đ/c)\s)"
)
_RANKS = re.compile(r"(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý)\b")
_BY_RULE = re.compile(r"TRƯỜNG|BỆNH VIỆN|VIỆN|TRUNG TÂM|Y TẾ|GIÁO DỤC|KHOA HỌC|ĐẠI HỌC")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each signer's name with a title, or a rank outside the armed forces."""
    for signature in elements.chu_ky:
        if signature.name is not None:
            yield from _findings(signature.name, elements, profile)


def _findings(name: Passage, elements: Elements, profile: Profile) -> Iterator[Finding]:
    text = name.text.strip()
    if title := _TITLES.match(text):
        message = _("Trước họ tên người ký đang có “{title}”, phải bỏ.", title=title[0].strip())
        yield Finding(CODE, message, name, _("Chỉ ghi họ và tên."), severity=_severity(elements))
    elif _RANKS.match(text) and not elements.army and profile.name != ARMY:
        message = _("Trước họ tên người ký đang ghi cấp bậc, chỉ văn bản của đơn vị vũ trang mới ghi.")
        yield Finding(CODE, message, name, severity=Severity.WARNING)


def _severity(elements: Elements) -> Severity:
    agency = " ".join(appearance.displayed_text(line).upper() for line in elements.co_quan_ban_hanh)
    return Severity.WARNING if _BY_RULE.search(agency) else Severity.ERROR
