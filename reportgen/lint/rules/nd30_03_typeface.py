"""Phông chữ Times New Roman.

Toàn văn bản dùng một phông chữ: Times New Roman, bộ mã Unicode theo TCVN 6909:2001. Đoạn dán từ trang mạng hoặc từ tệp
khác thường mang theo phông Arial, Calibri; phông .VnTime, VNI-Times là bộ mã cũ, mở trên máy khác sẽ hỏng chữ.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.lint.elements.model import Elements
from reportgen.lint.finding import Finding
from reportgen.lint.paper.model import Paper, Piece
from reportgen.lint.profile import Profile

CODE = "ND30-03"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 4"
SEVERITY = Severity.ERROR
BAD = "Một đoạn phông Arial giữa văn bản phông Times New Roman"
GOOD = "Cả văn bản phông Times New Roman"

SYMBOLS = ("symbol", "wingdings", "webdings", "opensymbol", "segoe ui symbol", "cambria math")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the first piece of each foreign typeface, and how many there are."""
    if not elements.administrative:
        return
    found: dict[str, list[Piece]] = {}
    for piece in paper.pieces:
        for family in sorted(foreign(piece, profile.family)):
            found.setdefault(family, []).append(piece)
    for family, pieces in found.items():
        yield Finding(CODE, _message(family, profile.family, pieces), pieces[0], _hint(family))


def foreign(piece: Piece, wanted: str) -> set[str]:
    """Return the typefaces other than ``wanted`` that letters of the piece stand in."""
    return {
        run.family
        for run in piece.runs
        if run.family != wanted
        and run.family.casefold() not in (wanted.casefold(), *SYMBOLS)
        and any(letter.isalnum() for letter in run.text)
    }


def _message(family: str, wanted: str, pieces: list[Piece]) -> str:
    if len(pieces) == 1:
        return _("Phông chữ {family}, phải là {wanted}.", family=family, wanted=wanted)
    return _(
        "Phông chữ {family}, phải là {wanted} ({count} đoạn).",
        family=family,
        wanted=wanted,
        count=len(pieces),
    )


def _hint(family: str) -> str:
    if family.casefold().startswith((".vn", "vni")):
        return _("Chuyển đoạn này sang Unicode rồi mới đổi phông.")
    return _("Chọn đoạn này và đổi sang phông Times New Roman.")
