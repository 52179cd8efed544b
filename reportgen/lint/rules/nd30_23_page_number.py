"""Số trang.

Số trang ghi bằng chữ số Ả Rập, cỡ chữ 13–14, kiểu chữ đứng, canh giữa ở lề trên (Header), đánh từ số 1; không hiển thị
số ở trang thứ nhất. Phụ lục được đánh số riêng.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.lint.elements.model import Elements
from reportgen.lint.finding import Finding
from reportgen.lint.judged import differences
from reportgen.lint.paper.model import Paper, Piece, Section
from reportgen.lint.paper.width import lines
from reportgen.lint.profile import Profile

CODE = "ND30-23"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I, khoản 6"
SEVERITY = Severity.ERROR
BAD = "Số trang ở chân trang, bên phải"
GOOD = "Số trang ở lề trên, canh giữa, cỡ 13–14, trang 1 không hiện số"

SURELY_TWO_PAGES = 60  # lines of text: one sheet holds some 45
PLAIN = ("decimal", "")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield what is wrong with the page number of the first section, and of others that differ from it."""
    if not elements.administrative or not paper.sections:
        return
    first = paper.sections[0]
    above, below = _numbers(first.headers.default), _numbers(first.footers.default)
    if above:
        yield from _looks(above[0], first, profile)
    elif below:
        message = _("Số trang ở chân trang, phải ở giữa lề trên.")
        yield Finding(CODE, message, hint=_("Chuyển số trang lên Header, canh giữa."), section=first.index)
    elif _is_long(paper, first) and not _has_number(paper):
        message = _("Văn bản nhiều trang nhưng không đánh số trang.")
        yield Finding(
            CODE,
            message,
            hint=_("Chèn số trang vào giữa Header, bỏ số ở trang thứ nhất."),
            section=first.index,
        )
    if (above or below) and _shows_on_first(paper, first):
        hint = _("Đánh dấu Different First Page và để trống Header của trang thứ nhất.")
        yield Finding(CODE, _("Số trang hiện ở trang thứ nhất."), hint=hint, section=first.index)


def _numbers(pieces: tuple[Piece, ...]) -> list[Piece]:
    return [piece for piece in pieces if any(run.field == "PAGE" for run in piece.runs)]


def _looks(piece: Piece, section: Section, profile: Profile) -> Iterator[Finding]:
    look = profile.look("so_trang")
    if piece.where.in_box or piece.where.cell or "\t" in piece.text:
        look = replace(look, align="")  # centred by its box, cell or tab
    number = next(run for run in piece.runs if run.field == "PAGE")
    alone = replace(piece, text="1", runs=(replace(number, text="1"),))
    wrong = differences(alone, look)
    if section.page_format not in PLAIN:
        wrong.append(_("phải là chữ số Ả Rập"))
    if wrong:
        message = _("Số trang: {wrong}.", wrong="; ".join(wrong))
        yield Finding(CODE, message, hint=_("Sửa trong Header của trang."), section=section.index)


def _shows_on_first(paper: Paper, section: Section) -> bool:
    """Return whether page 1 shows its number: a first page of its own, without one, hides it."""
    if section.page_start > 1 or (section.page_start < 0 and section.index > 0):
        return False
    if section.first_differs:
        return bool(_numbers(section.headers.first) or _numbers(section.footers.first))
    return not _is_single(paper)


def _is_single(paper: Paper) -> bool:
    """Return whether the first section is one page by its making: another begins a new page after a few lines."""
    return len(paper.sections) == 1 and not _is_long(paper, paper.sections[0])


def _is_long(paper: Paper, section: Section) -> bool:
    """Return whether the section's text surely takes more than one page."""
    total = 0.0
    for piece in paper.pieces:
        if piece.where.section == section.index and not piece.where.table:
            total += lines(piece)
            if total > SURELY_TWO_PAGES:
                return True
    return False


def _has_number(paper: Paper) -> bool:
    return any(_numbers(section.headers.first + section.headers.even) for section in paper.sections)
