"""Phông chữ Times New Roman.

Toàn văn bản dùng một phông chữ: Times New Roman, bộ mã Unicode theo TCVN 6909:2001. Đoạn dán từ trang mạng hoặc từ tệp
khác thường mang theo phông Arial, Calibri; phông .VnTime, VNI-Times là bộ mã cũ, mở trên máy khác sẽ hỏng chữ.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.layout.resolve.legacy_fonts import is_legacy
from reportgen.linter.edit import schema
from reportgen.linter.edit.dress import text_runs
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample, line
from reportgen.linter.finding import Finding
from reportgen.linter.nature import WITH_NATIONAL_NAME
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import Profile
from reportgen.ooxml.names import W
from reportgen.ooxml.xml import Element

CODE = "ND30-03"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 4"
SEVERITY = Severity.ERROR
SPEAKS_TO = WITH_NATIONAL_NAME
BAD = RuleExample(
    "Một đoạn phông Arial giữa văn bản phông Times New Roman",
    than=line(
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ; đời sống của Nhân dân ổn định, an ninh chính trị, trật tự được giữ vững.",
        family="Arial",
    ),
)
GOOD = RuleExample(
    "Cả văn bản phông Times New Roman",
    than=line(
        "Xã An Lạc Sơn có 12 thôn, 3.250 hộ; đời sống của Nhân dân ổn định, an ninh chính trị, trật tự được giữ vững.",
        family="Times New Roman",
    ),
)

SYMBOLS = ("symbol", "wingdings", "webdings", "opensymbol", "segoe ui symbol", "cambria math")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the first passage of each foreign typeface, and how many there are."""
    found: dict[str, list[Passage]] = {}
    for passage in paper.passages:
        for family in sorted(foreign(passage, profile.family)):
            found.setdefault(family, []).append(passage)
    for family, passages in _old_ones_together(found).items():
        yield Finding(CODE, _message(family, profile.family, passages), passages[0], _hint(family))


def foreign(passage: Passage, wanted: str) -> set[str]:
    """Return the typefaces other than ``wanted`` that letters of the passage stand in."""
    return {
        run.family
        for run in passage.runs
        if not _is_same(run.family, wanted)
        and run.family.casefold() not in (wanted.casefold(), *SYMBOLS)
        and any(letter.isalnum() for letter in run.text)
    }


def _old_ones_together(found: Mapping[str, list[Passage]]) -> dict[str, list[Passage]]:
    """Return the same with all typefaces of an old encoding as one: a paper typed in it has one fault."""
    old = [family for family in found if is_legacy(family)]
    if len(old) < 2:
        return dict(found)
    passages = {passage.index: passage for family in old for passage in found[family]}
    together = {", ".join(old): [passages[index] for index in sorted(passages)]}
    return together | {family: found[family] for family in found if family not in old}


def _is_same(family: str, wanted: str) -> bool:
    """Return whether a name is the wanted typeface: also one of its faces by name (``Times New Roman Bold``)."""
    return "".join(family.split()).casefold().startswith("".join(wanted.split()).casefold())


def _message(family: str, wanted: str, passages: list[Passage]) -> str:
    if is_legacy(family):
        return _(
            "Phông chữ đang là {family}, phông của bộ mã cũ, phải là {wanted} với bộ mã Unicode ({count} đoạn; "
            "nội dung đã được soát theo chữ sau khi chuyển mã).",
            family=family,
            wanted=wanted,
            count=len(passages),
        )
    if len(passages) == 1:
        return _("Phông chữ đang là {family}, phải là {wanted}.", family=family, wanted=wanted)
    return _(
        "Phông chữ đang là {family}, phải là {wanted} ({count} đoạn).",
        family=family,
        wanted=wanted,
        count=len(passages),
    )


def _hint(family: str) -> str:
    if is_legacy(family):
        return _("Chuyển đoạn này sang Unicode rồi mới đổi phông.")
    return _("Chọn đoạn này và đổi sang phông Times New Roman.")


_SIDES = ("ascii", "hAnsi", "cs", "eastAsia")
_THEMED = ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme")


def fix(job: PaperEdit, finding: Finding) -> bool:
    """Set what stands in another typeface in the paper's own; old encodings and symbols are left to a person."""
    changed = False
    for passage in job.paper.passages:
        families = foreign(passage, job.profile.family)
        paragraph = job.places.get(passage.whole.index)
        if paragraph is None or not families or any(is_legacy(name) for name in families):
            continue
        for run in text_runs(paragraph):
            if not _is_symbol(run):
                changed = _put_family(run, job.profile.family) or changed
    return changed


def _put_family(run: Element, name: str) -> bool:
    properties = schema.properties(run, "rPr")
    unthemed = schema.drop(properties, "rFonts", *_THEMED)
    return schema.put(properties, "rFonts", dict.fromkeys(_SIDES, name)) or unthemed


def _is_symbol(run: Element) -> bool:
    fonts = run.find(f"{W}rPr/{W}rFonts")
    named = "" if fonts is None else (fonts.get(W + "ascii") or "")
    return is_legacy(named) or named.casefold().startswith(("symbol", "wingdings", "webdings"))
