"""``Paper`` → ``Elements``: the letterhead first, then what follows it down to the annexes."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.lint.elements import words
from reportgen.lint.elements.annexes import annexes
from reportgen.lint.elements.body import body, headings
from reportgen.lint.elements.closing import Closing, closing
from reportgen.lint.elements.letterhead import Letterhead, letterhead
from reportgen.lint.elements.model import Elements
from reportgen.lint.elements.opening import Opening, opening
from reportgen.lint.paper import look
from reportgen.lint.paper.model import Paper, Piece

_NOTHING = Elements()


def recognise(paper: Paper) -> Elements:
    """Return the elements of one paper; a file without a national name has none."""
    head = letterhead(paper.pieces)
    if head is None:
        return _NOTHING
    start = opening(paper.pieces, head.last)
    sample = _is_sample(head, start)
    if not _is_administrative(head, start) or sample:
        return Elements(sample=sample, quoc_hieu=head.quoc_hieu, tieu_ngu=head.tieu_ngu)
    return _elements(paper, head, start)


def _elements(paper: Paper, head: Letterhead, start: Opening) -> Elements:
    end = closing(paper.pieces, start.body)
    found = annexes(paper.pieces, end.last if end.last >= 0 else start.body)
    text = body(_between(paper.pieces, start, end, found[0].piece.index if found else len(paper.pieces)))
    return Elements(
        administrative=True,
        code=words.KINDS.get(start.name, ""),
        army=any("QUÂN SỰ" in look.shown(line).upper() for line in head.agency),
        quoc_hieu=head.quoc_hieu,
        tieu_ngu=head.tieu_ngu,
        co_quan_chu_quan=head.superior,
        co_quan_ban_hanh=head.agency,
        so_ky_hieu=head.so_ky_hieu,
        dia_danh_thoi_gian=head.dia_danh_thoi_gian,
        ten_loai=start.ten_loai,
        trich_yeu=start.trich_yeu,
        tham_quyen=start.tham_quyen,
        vv=head.vv,
        can_cu=start.can_cu,
        kinh_gui=start.kinh_gui,
        kinh_gui_dong=start.kinh_gui_dong,
        than=text,
        de_muc=headings(text),
        ket_thuc=text[-1] if text and end.first >= 0 else None,
        chu_ky=end.signatures,
        noi_nhan=end.noi_nhan,
        noi_nhan_dong=end.recipients,
        phu_luc=found,
    )


def _between(pieces: Sequence[Piece], start: Opening, end: Closing, annexed: int) -> list[Piece]:
    """Return the pieces of the body: after the opening, before the closing or the first annex."""
    stop = end.first if end.first >= 0 else annexed
    first = pieces[0].index if pieces else 0
    return list(pieces[start.body - first : max(stop - first, 0)])


def _is_administrative(head: Letterhead, start: Opening) -> bool:
    """Return whether the decree speaks to the paper: not to laws, nor to awards, nor to what has no name."""
    if start.name in words.LAWS or start.name in words.AWARDS:
        return False
    number = "" if head.so_ky_hieu is None else look.plain(head.so_ky_hieu)
    if words.LEGAL_NUMBER.search(number):
        return False
    return bool(start.name or head.vv or (start.kinh_gui and head.so_ky_hieu))


def _is_sample(head: Letterhead, start: Opening) -> bool:
    """Return whether the paper is a form to be filled in: dots stand for its agency or its subject."""
    told = [*head.superior, *head.agency, *start.trich_yeu, *head.vv]
    return any(words.BLANK.search(piece.text) or "TÊN CƠ QUAN" in piece.text for piece in told)
