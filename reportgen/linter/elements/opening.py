"""Between letterhead and body: kind, subject, who decides, legal bases, addressees."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from reportgen.linter.elements import words
from reportgen.linter.elements.kinds import KindLine
from reportgen.linter.elements.lines import split_at_breaks
from reportgen.linter.elements.title import title_kind
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Passage

_FARTHEST = 40  # passages
_NO_SUBJECT = re.compile(r"\(?(?:SỐ|LẦN|CỦA|NGÀY)\b")
_LONGEST_BASE = 900  # letters


class Opening(Struct):
    """What was found, and the first passage of the body."""

    name: str = ""
    ten_loai: Passage | None = None
    cung_dong: str = ""
    trich_yeu: tuple[Passage, ...] = ()
    tham_quyen: tuple[Passage, ...] = ()
    kem_theo: tuple[Passage, ...] = ()
    can_cu: tuple[Passage, ...] = ()
    kinh_gui: Passage | None = None
    kinh_gui_dong: tuple[Passage, ...] = ()
    body: int = 0


def opening(passages: Sequence[Passage], after: int) -> Opening:
    """Return the opening that follows the passage with the index ``after``."""
    found = Opening(body=after + 1)
    rest = [line for line in split_at_breaks(passages) if line.whole.index > after]
    rest = _kind(found, rest)
    if found.ten_loai is not None:
        rest = _take_reference(found, _subject(found, rest))
    for step in (_addressees, _bases, _addressees):
        rest = step(found, rest)
    return found


def _kind(found: Opening, rest: list[Passage]) -> list[Passage]:
    for at, line in enumerate(rest[:_FARTHEST]):
        if (kind := title_kind(line)) is not None:
            found.name, found.ten_loai, found.cung_dong = kind.name, line, _subject_of(kind)
            found.body = line.whole.index + 1
            return rest[at + 1 :]
        if words.KINH_GUI.match(line.labelled_text) or len(line.text) > 200:
            break
    return rest


def _subject_of(kind: KindLine) -> str:
    """Return the subject on the line of the kind: not its number, nor who issued it."""
    return "" if _NO_SUBJECT.match(kind.rest.upper()) else kind.rest


def _subject(found: Opening, rest: list[Passage]) -> list[Passage]:
    taken: list[Passage] = []
    for line in rest:
        if not _goes_on(found, line, taken):
            break
        taken.append(line)
        if line.stroke is not None:
            break
    found.trich_yeu = tuple(taken)
    rest = _past(found, rest, taken)
    return _authority(found, rest)


def _goes_on(found: Opening, line: Passage, taken: list[Passage]) -> bool:
    """Return whether the line belongs to the subject: centred, or bold right after the kind."""
    text = appearance.plain(line)
    if len(taken) >= 6 or line.where.table != (found.ten_loai or line).where.table or _is_other(text):
        return False
    if _rules(text):
        return False
    if taken and line.whole.index - taken[-1].whole.index > 2:
        return False
    if appearance.is_capitals(line) and (found.name in _DECIDED or taken) and _decides(line):
        return False
    if taken and appearance.is_capitals(line) and not appearance.is_capitals(taken[-1]):
        return False
    beside = not taken and not found.cung_dong and appearance.is_bold(line) and len(text) < 200
    return line.format.align == "center" or beside


_DECIDED = frozenset({"QUYẾT ĐỊNH", "NGHỊ QUYẾT", "CHỈ THỊ"})


def _decides(line: Passage) -> bool:
    text = appearance.displayed_text(line).upper()
    return bool(words.OFFICE.match(text) or words.AGENCY.match(text) or text.startswith("THẨM QUYỀN"))


def _is_other(text: str) -> bool:
    return bool(
        words.KINH_GUI.match(text)
        or words.CAN_CU.match(text)
        or words.QUYET_DINH.fullmatch(text)
        or words.KEM_THEO.match(text)
    )


def _rules(text: str) -> bool:
    return not any(letter.isalnum() for letter in text) and "." not in text and "…" not in text


def _authority(found: Opening, rest: list[Passage]) -> list[Passage]:
    taken: list[Passage] = []
    for line in rest[:4]:
        if _rules(appearance.plain(line)):
            continue
        if not (
            appearance.is_capitals(line)
            and line.format.align == "center"
            and _decides_or_goes_on(line, taken)
        ):
            break
        taken.append(line)
    found.tham_quyen = tuple(taken)
    return _past(found, rest, taken)


def _decides_or_goes_on(line: Passage, taken: list[Passage]) -> bool:
    return bool(taken) or _decides(line)


def _past(found: Opening, rest: list[Passage], taken: list[Passage]) -> list[Passage]:
    if not taken:
        return rest
    last = taken[-1].whole.index
    found.body = max(found.body, last + 1)
    return [line for line in rest if line.whole.index >= last and not any(line is one for one in taken)]


def _take_reference(found: Opening, rest: list[Passage]) -> list[Passage]:
    """Take the reference ``(Ban hành kèm theo Quyết định số …)``, on as many lines as it has."""
    for at, line in enumerate(rest[:4]):
        text = appearance.plain(line)
        if words.KEM_THEO.match(text):
            ends = (n for n, other in enumerate(rest[at : at + 4], at) if ")" in other.text)
            found.kem_theo = tuple(rest[at : next(ends, at) + 1])
            return _past(found, rest, list(found.kem_theo))
        if not _rules(text):
            break
    return rest


def _addressees(found: Opening, rest: list[Passage]) -> list[Passage]:
    if found.kinh_gui is not None:
        return rest
    if found.name == "CÔNG ĐIỆN":
        return _skip_addressees(found, rest)
    for at, line in enumerate(rest[:6]):
        if words.KINH_GUI.match(line.labelled_text):
            listed = _list_addressees(line, rest[at + 1 :])
            found.kinh_gui, found.kinh_gui_dong = line, tuple(listed)
            return _past(found, rest, [line, *listed])
        if not _rules(appearance.plain(line)):
            break
    return rest


def _skip_addressees(found: Opening, rest: list[Passage]) -> list[Passage]:
    """Pass over whom a dispatch is sent to: ``… điện:`` and the lines with a dash after it (Annex III, model 1.6)."""
    for at, line in enumerate(rest[:6]):
        if appearance.plain(line).rstrip(" :").endswith("điện"):
            return _past(found, rest, [line, *_list_addressees(line, rest[at + 1 :])])
    return rest


def _list_addressees(line: Passage, rest: list[Passage]) -> list[Passage]:
    """Return the addressees on lines of their own; they begin with a dash, or fill a cell beside the word."""
    after = appearance.plain(line)
    one = words.KINH_GUI.sub("", after, count=1).strip(" :")
    taken = []
    for other in rest[:15]:
        dashed = other.labelled_text.startswith(("-", "–", "+", "•", "*"))
        beside = other.where.table != 0 and other.where.table == line.where.table
        if (not dashed and not beside) or (one and not dashed):
            break
        taken.append(other)
    return taken


def _until_decided(rest: Sequence[Passage]) -> int:
    """Return how many lines stand before ``QUYẾT ĐỊNH:``, all of them bases; 0: there is no such line."""
    for at, line in enumerate(rest[:_FARTHEST]):
        text = appearance.plain(line)
        if words.QUYET_DINH.fullmatch(text.strip()):
            return at
        if words.DIEU.match(text) or len(text) > _LONGEST_BASE:
            break
    return 0


def _bases(found: Opening, rest: list[Passage]) -> list[Passage]:
    """Take the paragraphs that begin as legal bases do; a single one that runs on into a sentence is body."""
    decided = _until_decided(rest)
    taken: list[Passage] = []
    for line in rest[: decided or _FARTHEST]:
        text = appearance.plain(line)
        if words.CAN_CU.match(text) or (taken and (decided or words.DE_NGHI.match(text))):
            taken.extend([] if _rules(text) else [line])
        elif not _rules(text):
            break
    if taken and not (len(taken) > 1 or taken[0].text.rstrip().endswith(";") or found.name in _DECIDED):
        taken = []
    found.can_cu = tuple(taken)
    return _past(found, rest, taken)
