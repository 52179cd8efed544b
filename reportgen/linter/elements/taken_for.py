"""What a paper is taken for: by the name of its kind, its number, its blanks, and what stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from reportgen.linter.elements import kinds, words
from reportgen.linter.elements.letterhead import Letterhead
from reportgen.linter.elements.lines import lines
from reportgen.linter.elements.opening import Opening
from reportgen.linter.nature import Nature
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, Passage


class Recognition(Struct, frozen=True):
    """What a paper was taken for, and by which of its words."""

    nature: Nature
    evidence: str = ""


_TEMPLATE = re.compile(
    r"\{\{|\{%|#[A-ZĐ][A-ZĐ0-9_]{1,40}#|«[A-Za-z0-9_]{1,60}»|<<[^<>]{1,60}>>|\$\{[^{}]{1,60}\}"
)
"""Marks of templates: of Jinja, of mail merge, of other programs."""
_BLANK = re.compile(
    r"\.{4,}|…{2,}|(?<=[\s:(])…(?=[\s.,;)]|$)|_{4,}|(?:\.\s){5,}|:[ ]*\t\s*$|\[[^\]\d][^\]]{1,60}\]"
)
"""Room for words: dots, underscores, what a tab leaves free after a colon, a word in brackets for what is to come."""
_DATED = re.compile(r"(?:ngày|tháng|năm|số)\W*(?:\.+|…+|_+)", re.IGNORECASE)
_MANY = 3  # paragraphs with blanks
_SHARE = 0.25
_WITH_LAW = re.compile(
    r"\(?\s*(?:Ban hành\s+)?[Kk]èm theo\s+(?:Luật|Nghị định|Thông tư|Quyết định số\s*\d+/20\d\d/QĐ)"
)
NUMBERED_SAMPLE = re.compile(r"Mẫu\s+(?:số\s+)?[\dIVX]+[\w./-]*(?:\s*[-–:.].{0,80})?", re.IGNORECASE)
"""The number that a form bears over its letterhead: ``Mẫu số 01``."""
_PARTY = re.compile(r"ĐẢNG CỘNG SẢN VIỆT NAM")
_UNION = re.compile(
    r"ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH|ĐỘI (?:TNTP|THIẾU NIÊN TIỀN PHONG) HỒ CHÍ MINH"
)
_HEAD = 30  # lines


def without_letterhead(paper: Paper) -> Recognition:
    """Return what a paper is that has no national name near its beginning."""
    for line in _first(paper.passages):
        text = appearance.displayed_text(line)
        if _WITH_LAW.match(text):
            return Recognition(Nature.LEGAL, text)
        if _PARTY.fullmatch(text.strip()):
            return Recognition(Nature.PARTY, _PARTY.pattern)
        if _UNION.fullmatch(text.strip()):
            return Recognition(Nature.YOUTH_UNION, text.strip())
        if _TEMPLATE.search(text):
            return Recognition(Nature.FORM, _find(_TEMPLATE, text))
    return Recognition(Nature.UNKNOWN)


def has_own_format(text: str) -> bool:
    """Return whether a line is the head of papers that follow a guide of their own: the Party's, the Youth Union's."""
    return _PARTY.fullmatch(text) is not None or _UNION.fullmatch(text) is not None


def _first(passages: Sequence[Passage]) -> Iterable[Passage]:
    for count, line in enumerate(lines(passages[:200])):
        if count > _HEAD:
            return
        yield line


def nature(paper: Paper, head: Letterhead, start: Opening, body: Sequence[Passage]) -> Recognition:
    """Return what a paper with a national name is; ``body`` are the paragraphs after its opening."""
    other = _not_administrative(head, start) or _award(paper, head, start)
    if other is not None and other.nature is not Nature.PRIVATE:
        return other
    blank = _blanks(paper, head, start, body)
    return Recognition(Nature.FORM, blank) if blank else other or _official(head, start)


def _official(head: Letterhead, start: Opening) -> Recognition:
    if start.name and start.name not in kinds.LISTS:
        return Recognition(Nature.OFFICIAL, start.name)
    if head.vv:
        return Recognition(Nature.OFFICIAL, appearance.plain(head.vv[0]))
    if start.kinh_gui is not None and head.so_ky_hieu is not None:
        return Recognition(Nature.OFFICIAL, appearance.plain(start.kinh_gui))
    return Recognition(Nature.UNKNOWN)


def _not_administrative(head: Letterhead, start: Opening) -> Recognition | None:
    number = "" if head.so_ky_hieu is None else appearance.plain(head.so_ky_hieu)
    if start.name in kinds.LAWS:
        return Recognition(Nature.LEGAL, start.name)
    if (found := words.LEGAL_NUMBER.search(number)) and not _makes_no_law(head):
        return Recognition(Nature.LEGAL, number if len(number) < 40 else found[0])
    if start.name in kinds.AWARDS:
        return Recognition(Nature.AWARD, start.name)
    if start.name in kinds.PRIVATE or _is_between_parties(head, start):
        return Recognition(Nature.PRIVATE, start.name)
    return None


def _makes_no_law(head: Letterhead) -> bool:
    names = (
        " ".join(appearance.displayed_text(line).upper().strip() for line in agency)
        for agency in (head.superior, head.agency)
    )
    return any(words.NO_LAWGIVER.match(name) for name in names)


def _award(paper: Paper, head: Letterhead, start: Opening) -> Recognition | None:
    """Return what a paper without a number is that awards something in a line of its own."""
    if head.so_ky_hieu is not None or start.name:
        return None
    near = (
        passage
        for passage in paper.passages[:_HEAD]
        if len(passage.text) < 80 and passage.format.align == "center"
    )
    found = next((passage for passage in near if words.AWARDED.match(appearance.plain(passage))), None)
    return None if found is None else Recognition(Nature.AWARD, appearance.plain(found).strip())


def _is_between_parties(head: Letterhead, start: Opening) -> bool:
    """Return whether nobody issues the paper: no agency, no number."""
    return start.name in kinds.MAY_BE_PRIVATE and not head.agency and head.so_ky_hieu is None


def _blanks(paper: Paper, head: Letterhead, start: Opening, body: Sequence[Passage]) -> str:
    """Return the words by which the paper is a form to be filled in; "": it is none."""
    for line in paper.passages[:12]:
        if NUMBERED_SAMPLE.fullmatch(appearance.plain(line).strip(" .:")):
            return line.text.strip()
    for passage in paper.passages:
        if marked := _TEMPLATE.search(passage.text):
            return marked[0] if marked[0][0] == "#" else passage.text[marked.start() :]
    for passage in (*head.superior, *head.agency, *start.trich_yeu, *head.vv):
        if (
            _BLANK.search(passage.text)
            or "TÊN CƠ QUAN" in passage.text
            or words.BRACKETED.search(passage.text)
        ):
            return passage.text.strip()
    told = [passage for passage in body if passage.text.strip()]
    blank = [passage for passage in told if _BLANK.search(_DATED.sub("", passage.text))]
    many = len(blank) >= _MANY and len(blank) >= _SHARE * len(told)
    few = len(blank) == len(told) > 0 or (len(blank) >= 2 and len(blank) >= 0.5 * len(told))
    return blank[0].text.strip() if many or few else ""


def _find(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""


def belongs_to_a_law(paper: Paper) -> bool:
    """Return whether what stands before the letterhead says that the paper is annexed to a law: ``Mẫu số 01``."""
    return any(_WITH_LAW.match(appearance.plain(line)) for line in _first(paper.passages))
