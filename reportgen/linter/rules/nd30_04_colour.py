"""Chữ màu đen.

Chữ trong văn bản có màu đen. Chữ đỏ hoặc xanh thường sót lại từ lần góp ý, in ra hoặc sao chụp sẽ mờ. Địa chỉ liên kết,
dấu chỉ độ mật và độ khẩn (mực đỏ) không bị xét.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.edit import schema
from reportgen.linter.edit.dress import text_runs
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample, line
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import Profile
from reportgen.ooxml.names import W
from reportgen.ooxml.xml import Element

CODE = "ND30-04"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 4"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "Hoàn thành 100% chỉ tiêu (chữ màu đỏ)", than=line("Hoàn thành 100% chỉ tiêu được giao.", colour="FF0000")
)
GOOD = RuleExample(
    "Hoàn thành 100% chỉ tiêu (chữ màu đen)",
    than=line("Hoàn thành 100% chỉ tiêu được giao.", colour="000000"),
)

STAMPS = frozenset(("mật", "tối mật", "tuyệt mật", "khẩn", "thượng khẩn", "hỏa tốc", "hoả tốc"))
"""What is stamped in red: secrecy (Circular 24/2020/TT-BCA, article 3), urgency (Annex I, part II, box 10b)."""
DARK = 0x30  # what is this dark in each colour is black to the eye


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the first passage of each colour that is not black, and how many there are."""
    found: dict[str, list[Passage]] = {}
    for passage in paper.passages:
        for colour in sorted(colours(passage)):
            found.setdefault(colour, []).append(passage)
    for colour, passages in found.items():
        words = next(
            run.text.strip() for run in passages[0].runs if run.colour == colour and run.text.strip()
        )
        message = _(
            "Chữ “{words}” đang có màu {colour}, phải là màu đen.", words=_short(words), colour=f"#{colour}"
        )
        if len(passages) > 1:
            message = _("{message} Cả văn bản có {count} đoạn như vậy.", message=message, count=len(passages))
        yield Finding(CODE, message, passages[0], _("Chọn chữ và đổi màu về Automatic hoặc Black."))


def colours(passage: Passage) -> set[str]:
    """Return the colours other than black that letters of the passage have; none of a stamp."""
    if "".join(run.text for run in passage.runs).strip().lower() in STAMPS:
        return set()
    return {run.colour for run in passage.runs if not run.link and _shows(run.text, run.colour)}


def _shows(text: str, colour: str) -> bool:
    if not colour or not any(letter.isalnum() for letter in text):
        return False
    return any(int(colour[at : at + 2], 16) > DARK for at in (0, 2, 4))


def _short(words: str) -> str:
    return words if len(words) <= 40 else words[:39] + "…"


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Set coloured letters in black; links keep their colour."""
    changed = False
    for passage in job.paper.passages:
        paragraph = job.places.get(passage.whole.index)
        if paragraph is None or not colours(passage):
            continue
        for run in text_runs(paragraph):
            parent = run.getparent()
            if parent is None or parent.tag != W + "hyperlink":
                changed = _put_black(run) or changed
    return changed


def _put_black(run: Element) -> bool:
    properties = schema.properties(run, "rPr")
    unthemed = schema.drop(properties, "color", "themeColor", "themeTint", "themeShade")
    return schema.put(properties, "color", {"val": "000000"}) or unthemed
