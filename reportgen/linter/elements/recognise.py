"""``Paper`` → ``Elements``: the letterhead first, then what follows it down to the annexes."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.linter.elements import kinds, words
from reportgen.linter.elements.annexes import annexes
from reportgen.linter.elements.body import body, headings
from reportgen.linter.elements.closing import Closing, closing
from reportgen.linter.elements.letterhead import Letterhead, letterhead, without_name
from reportgen.linter.elements.model import Elements
from reportgen.linter.elements.opening import Opening, opening
from reportgen.linter.elements.taken_for import Recognition, nature, without_letterhead
from reportgen.linter.nature import OF_THE_DECREE, Nature
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, Passage

_ANNEX_HEAD = 12  # passages: an annex that is a file of its own begins with its heading


def recognise(paper: Paper, *, with_law: bool = False) -> Elements:
    """Return the elements of one paper; of one that is no paper of the decree, what it is, national name and motto.

    ``with_law``: it stands in the file of a law, as one of its forms.
    """
    head = letterhead(paper.passages)
    if head is None:
        return _without_letterhead(paper)
    start = opening(paper.passages, head.last)
    known = _recognition(paper, head, start, with_law=with_law)
    if known.nature not in OF_THE_DECREE:
        return Elements(
            nature=known.nature,
            evidence=known.evidence,
            name=start.name,
            quoc_hieu=head.quoc_hieu,
            quoc_hieu_tiep=head.quoc_hieu_tiep,
            tieu_ngu=head.tieu_ngu,
        )
    return _elements(paper, head, start, known)


def _recognition(paper: Paper, head: Letterhead, start: Opening, *, with_law: bool) -> Recognition:
    if with_law:
        return Recognition(Nature.FORM, start.name)
    if start.kem_theo and head.so_ky_hieu is None and start.name in kinds.MAY_BE_ATTACHED:
        return Recognition(Nature.ATTACHED, appearance.plain(start.kem_theo[0]))
    return nature(paper, head, start, [passage for passage in paper.passages if passage.index >= start.body])


def _without_letterhead(paper: Paper) -> Elements:
    """Return what a paper without a national name is: one issued with another says so under its title."""
    first = paper.passages[0].index if paper.passages else 0
    known = without_letterhead(paper)
    if known.nature in (Nature.PARTY, Nature.YOUTH_UNION):
        return Elements(nature=known.nature, evidence=known.evidence)
    start = opening(paper.passages, first - 1)
    if start.ten_loai is not None and start.kem_theo and start.name in kinds.MAY_BE_ATTACHED:
        attached = Recognition(Nature.ATTACHED, appearance.plain(start.kem_theo[0]))
        return _elements(paper, Letterhead(), start, attached)
    annexed = annexes(paper.passages[:_ANNEX_HEAD], first - 1)
    nameless = without_name(paper.passages)
    if nameless is not None:
        start = opening(paper.passages, nameless.last)
        if start.name in kinds.KINDS or nameless.vv:
            return _elements(paper, nameless, start, Recognition(Nature.OFFICIAL, start.name))
    if annexed and annexed[0].reference is not None and known.nature is Nature.UNKNOWN:
        reference = appearance.plain(annexed[0].reference)
        return _elements(paper, Letterhead(), Opening(body=first), Recognition(Nature.ATTACHED, reference))
    return Elements(nature=known.nature, evidence=known.evidence)


def _elements(paper: Paper, head: Letterhead, start: Opening, known: Recognition) -> Elements:
    end = closing(paper.passages, start.body)
    found = annexes(paper.passages, end.last if end.last >= 0 else start.body)
    last = paper.passages[-1].index + 1 if paper.passages else 0
    text = body(_between(paper.passages, start, end, found[0].passage.index if found else last))
    return Elements(
        nature=known.nature,
        evidence=known.evidence,
        name=start.name,
        code=kinds.KINDS.get(start.name, ""),
        army=any(
            words.ARMY.search(appearance.displayed_text(line).upper())
            for line in (*head.superior, *head.agency)
        ),
        quoc_hieu=head.quoc_hieu,
        quoc_hieu_tiep=head.quoc_hieu_tiep,
        tieu_ngu=head.tieu_ngu,
        co_quan_chu_quan=head.superior,
        co_quan_ban_hanh=head.agency,
        so_ky_hieu=head.so_ky_hieu,
        dia_danh_thoi_gian=head.dia_danh_thoi_gian,
        ten_loai=start.ten_loai,
        trich_yeu_cung_dong=start.cung_dong,
        trich_yeu=start.trich_yeu,
        tham_quyen=start.tham_quyen,
        vv=head.vv,
        kem_theo=start.kem_theo,
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


def _between(passages: Sequence[Passage], start: Opening, end: Closing, annexed: int) -> list[Passage]:
    """Return the passages of the body: after the opening, before the closing or the first annex."""
    stop = end.first if end.first >= 0 else annexed
    first = passages[0].index if passages else 0
    return list(passages[start.body - first : max(stop - first, 0)])
