"""The body: its paragraphs, and those of them that are numbered headings or items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.linter.elements.model import NumberedHeading
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Passage

_ROMAN = r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_ON_ITS_OWN = {  # centred on a line of its own: the word, its number, perhaps the title
    "phan": re.compile(r"Phần\s+(thứ\s+\w+|\w{1,6})\s*[.:]?\s*(.*)", re.IGNORECASE | re.DOTALL),
    "chuong": re.compile(r"Chương\s+(\w{1,6})\s*[.:]?\s*(.*)", re.IGNORECASE | re.DOTALL),
    "tieu_muc": re.compile(r"Tiểu mục\s+(\w{1,6})\s*[.:]?\s*(.*)", re.IGNORECASE | re.DOTALL),
    "muc": re.compile(r"Mục\s+(\w{1,6})\s*[.:]?\s*(.*)", re.IGNORECASE | re.DOTALL),
}
_DIEU = re.compile(r"Điều\s+(\d+[a-zđ]?)(\s*[.:])?\s*(.*)", re.DOTALL)
_LA_MA = re.compile(rf"(?=[IVXLCM])({_ROMAN})\s*[.)/\-–]\s*(.*)", re.DOTALL)
_KHOAN = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\s*[.)/]\s*(\D.*|\d{3,}.*|)", re.DOTALL)
_DEEP = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4})\s+(.*)", re.DOTALL)
_DIEM = re.compile(r"([a-zđ]{1,2}\d?)\s*[).]\s*(.+)", re.DOTALL)


def body(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the paragraphs of the body that are text: not in tables or boxes, not empty."""
    return tuple(p for p in passages if not p.where.table and not p.where.in_box and p.labelled_text)


def headings(passages: Sequence[Passage]) -> tuple[NumberedHeading, ...]:
    """Return the numbered headings and items among the body's paragraphs, in order."""
    found = (heading(passage) for passage in passages)
    return tuple(one for one in found if one is not None)


def heading(passage: Passage) -> NumberedHeading | None:
    """Return what the paragraph is by its number; None: it has none."""
    said = (
        f"{passage.label} {appearance.plain(passage)}".strip()
        if passage.label
        else appearance.plain(passage).lstrip()
    )
    first = said[:1]
    if not (first.isdigit() or first.isalpha()):
        return None
    return (
        _own_line(passage, said)
        or _article(passage, said)
        or _roman(passage, said)
        or _heading("khoan", _KHOAN.fullmatch(said) or _DEEP.fullmatch(said), passage)
        or _heading("diem", _DIEM.fullmatch(said), passage)
    )


def _heading(kind: str, found: re.Match[str] | None, passage: Passage) -> NumberedHeading | None:
    if found is None:
        return None
    counted = bool(passage.label) and found[1] in passage.label
    return NumberedHeading(kind, found[1], found[2].strip(), passage, counted)


def _own_line(passage: Passage, said: str) -> NumberedHeading | None:
    if len(said) > 160 or not (passage.format.align == "center" or appearance.is_bold(passage)):
        return None
    for kind, pattern in _ON_ITS_OWN.items():
        found = pattern.fullmatch(said)
        if found is not None:
            return _heading(kind, found, passage)
    return None


def _article(passage: Passage, said: str) -> NumberedHeading | None:
    found = _DIEU.fullmatch(said)
    if found is None or not (found[2] or appearance.is_bold(passage)):
        return None
    return NumberedHeading(
        "dieu", found[1], found[3].strip(), passage, bool(passage.label) and found[1] in passage.label
    )


def _roman(passage: Passage, said: str) -> NumberedHeading | None:
    """``I. …``: bold or in capitals, so that ``C. …`` or ``V. V. Linh`` in running text is none."""
    found = _LA_MA.fullmatch(said)
    if found is None or not (appearance.is_bold(passage) or appearance.is_capitals(passage)):
        return None
    return _heading("la_ma", found, passage)
