"""The letterhead: national name and motto, agencies, number and symbol, place and date, subject of a letter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from reportgen.linter.elements import national, words
from reportgen.linter.elements.lines import lines
from reportgen.linter.elements.title import title_kind
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Passage

_FARTHEST = 45  # lines: no letterhead is longer
_NAMELESS = 14  # lines of a letterhead without a national name
_RULE = re.compile(r"[\s_\-–—─*=.]+")


class Letterhead(Struct):
    """What the letterhead holds, and the last passage that belongs to it."""

    quoc_hieu: Passage | None = None
    quoc_hieu_tiep: Passage | None = None
    tieu_ngu: Passage | None = None
    superior: tuple[Passage, ...] = ()
    agency: tuple[Passage, ...] = ()
    so_ky_hieu: Passage | None = None
    dia_danh_thoi_gian: Passage | None = None
    vv: tuple[Passage, ...] = ()
    last: int = -1


def letterhead(passages: Sequence[Passage]) -> Letterhead | None:
    """Return the letterhead; None where there is no national name near the beginning."""
    found = Letterhead()
    rest: list[Passage] = []
    before = _head(passages)
    _name(found, before)
    if found.quoc_hieu is None:
        return None
    for line in before:
        if line is found.quoc_hieu or line is found.quoc_hieu_tiep or _take(found, line):
            found.last = max(found.last, line.whole.index)
        else:
            rest.append(line)
    agencies = [line for line in rest if _is_agency(line, found)]
    found.superior, found.agency = _split(agencies)
    found.vv = _subject(rest, found)
    for line in (*found.superior, *found.agency, *found.vv):
        found.last = max(found.last, line.whole.index)
    return found


def without_name(passages: Sequence[Passage]) -> Letterhead | None:
    """Return the letterhead of an official paper that lacks the national name; None where it is none.

    It is known by its number (``15/BC-UBND``: no Party paper writes it so) and its place and date, or its agency.
    """
    found = Letterhead()
    rest: list[Passage] = []
    for count, line in enumerate(lines(passages[:60])):
        text = appearance.plain(line).strip()
        if count > _NAMELESS or title_kind(line) is not None or len(text) > 120 or words.KINH_GUI.match(text):
            break
        if _take_reference(found, line, text, words.OWN_NUMBER):
            found.last = max(found.last, line.whole.index)
        else:
            rest.append(line)
    if found.so_ky_hieu is None or found.dia_danh_thoi_gian is None:
        return None
    found.superior, found.agency = _split([line for line in rest if _is_agency(line, found)])
    if not found.agency:
        return None
    found.last = max(found.last, *(line.whole.index for line in found.agency))
    return found


def _name(found: Letterhead, before: Sequence[Passage]) -> None:
    """Find the national name, on one line or broken over two."""
    for at, line in enumerate(before):
        if national.is_name(appearance.plain(line)):
            found.quoc_hieu = line
            return
        if (rest := national.rest_of(before, at)) is not None:
            found.quoc_hieu, found.quoc_hieu_tiep = line, rest
            return


def _head(passages: Sequence[Passage]) -> list[Passage]:
    """Return the lines before the kind of paper, the addressees, the legal bases or the body."""
    found: list[Passage] = []
    named = -1
    for line in lines(passages[:200]):
        text = appearance.plain(line)
        if national.begins(text) and named < 0:
            named = len(found)
        if _begins_text(line, text, named) or len(found) > named + _FARTHEST:
            break
        found.append(line)
    return found


def _begins_text(line: Passage, text: str, named: int) -> bool:
    if named >= 0 and title_kind(line) is not None:
        return True
    return bool((named >= 0 and (words.KINH_GUI.match(text) or words.CAN_CU.match(text))) or len(text) > 250)


def _take(found: Letterhead, line: Passage) -> bool:
    """Take the line for the element it is by its words; False: it says nothing of the kind."""
    text = appearance.plain(line).strip()
    if found.tieu_ngu is None and national.is_motto(text):
        found.tieu_ngu = line
        return True
    return _take_reference(found, line, text, words.SO)


def _take_reference(found: Letterhead, line: Passage, text: str, number: re.Pattern[str]) -> bool:
    """Take the line for the number as ``number`` has it, for place and date, or for the subject of a letter."""
    if found.so_ky_hieu is None and number.fullmatch(text):
        found.so_ky_hieu = line
    elif found.dia_danh_thoi_gian is None and _is_date(text):
        found.dia_danh_thoi_gian = line
    elif not found.vv and words.VE_VIEC.fullmatch(text):
        found.vv = (line,)
    else:
        return False
    return True


def _is_date(text: str) -> bool:
    return len(text) < 90 and words.NGAY.fullmatch(text) is not None and not text.startswith("(")


def _is_agency(line: Passage, found: Letterhead) -> bool:
    text = appearance.plain(line).strip()
    if (
        len(text) < 3
        or _RULE.fullmatch(text)
        or words.MARKS.fullmatch(text)
        or (line.where.in_box and "/" in text)
    ):
        return False
    if found.so_ky_hieu is not None and _after(line, found.so_ky_hieu):
        return False
    name = found.quoc_hieu
    if name is not None and name.where.table and line.where.table != name.where.table:
        return False
    if name is not None and name.where.table and line.where.cell == name.where.cell and name.part_of is None:
        return _in_capitals(line) and words.AGENCY.match(text.upper()) is not None
    return _in_capitals(line) or words.AGENCY.match(text.upper()) is not None


def _after(line: Passage, other: Passage) -> bool:
    return line.whole.index > other.whole.index and line.where.cell == other.where.cell


def _in_capitals(line: Passage) -> bool:
    return appearance.is_capitals(line)


def _split(found: list[Passage]) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """Return the lines of the superior agency and of the issuing one: by weight, else by how names begin."""
    bold = [appearance.is_bold(line) for line in found]
    if len(found) > 1 and bold[-1] and not bold[0]:
        at = bold.index(True)
        if all(bold[at:]):
            return tuple(found[:at]), tuple(found[at:])
    starts = [
        i for i, line in enumerate(found) if words.AGENCY.match(appearance.displayed_text(line).upper())
    ]
    at = starts[-1] if len(starts) > 1 else 0
    return tuple(found[:at]), tuple(found[at:])


def _subject(rest: list[Passage], found: Letterhead) -> tuple[Passage, ...]:
    """Return all lines of a letter's subject: ``V/v …`` and what follows it in its column, in small letters."""
    if not found.vv:
        return ()
    first = found.vv[0]
    same = (first.where.table, first.where.cell)
    after = [
        line
        for line in rest
        if line.whole.index > first.whole.index and (line.where.table, line.where.cell) == same
    ]
    if not first.where.table:
        after = []
    kept = [line for line in after if not appearance.is_capitals(line) and not _RULE.fullmatch(line.text)]
    return (first, *kept)
