"""The body: its paragraphs, and those of them that are numbered headings or items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.linter.elements.model import NumberedHeading
from reportgen.linter.paper import look
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


def body(pieces: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the paragraphs of the body that are text: not in tables or boxes, not empty."""
    return tuple(p for p in pieces if not p.where.table and not p.where.in_box and p.said)


def headings(pieces: Sequence[Passage]) -> tuple[NumberedHeading, ...]:
    """Return the numbered headings and items among the body's paragraphs, in order."""
    found = (heading(piece) for piece in pieces)
    return tuple(one for one in found if one is not None)


def heading(piece: Passage) -> NumberedHeading | None:
    """Return what the paragraph is by its number; None: it has none."""
    said = f"{piece.label} {look.plain(piece)}".strip() if piece.label else look.plain(piece).lstrip()
    first = said[:1]
    if not (first.isdigit() or first.isalpha()):
        return None
    return (
        _own_line(piece, said)
        or _article(piece, said)
        or _roman(piece, said)
        or _heading("khoan", _KHOAN.fullmatch(said) or _DEEP.fullmatch(said), piece)
        or _heading("diem", _DIEM.fullmatch(said), piece)
    )


def _heading(kind: str, found: re.Match[str] | None, piece: Passage) -> NumberedHeading | None:
    if found is None:
        return None
    counted = bool(piece.label) and found[1] in piece.label
    return NumberedHeading(kind, found[1], found[2].strip(), piece, counted)


def _own_line(piece: Passage, said: str) -> NumberedHeading | None:
    if len(said) > 160 or not (piece.format.align == "center" or look.is_bold(piece)):
        return None
    for kind, pattern in _ON_ITS_OWN.items():
        found = pattern.fullmatch(said)
        if found is not None:
            return _heading(kind, found, piece)
    return None


def _article(piece: Passage, said: str) -> NumberedHeading | None:
    found = _DIEU.fullmatch(said)
    if found is None or not (found[2] or look.is_bold(piece)):
        return None
    return NumberedHeading(
        "dieu", found[1], found[3].strip(), piece, bool(piece.label) and found[1] in piece.label
    )


def _roman(piece: Passage, said: str) -> NumberedHeading | None:
    """``I. …``: bold or in capitals, so that ``C. …`` or ``V. V. Linh`` in running text is none."""
    found = _LA_MA.fullmatch(said)
    if found is None or not (look.is_bold(piece) or look.is_capitals(piece)):
        return None
    return _heading("la_ma", found, piece)
