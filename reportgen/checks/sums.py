"""Rows that repeat a sum: what their words say, and what their figures are the sum of.  No I/O, no diagnostics.

Words: ``Tổng cộng toàn huyện``, ``Cộng cụm 1``, ``Toàn xã``, ``Trong đó: …``, ``Lũy kế``.  A commune called Cộng Hòa or
Toàn Thắng has none.  Arithmetic: each figure of the row is the sum of rows above it, or below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from math import log2

from reportgen.vietnamese.unicode import fold

Figures = tuple[float | None, ...]
"""A row's figures, one for each column that is summed up; None where the cell has none."""

_GENERIC = frozenset(
    (
        "cụm", "xã", "phường", "thị trấn", "đặc khu", "thôn", "huyện", "quận", "tỉnh", "thành phố", "thị xã", "khu",
        "khối", "nhóm", "mục", "phần", "đối tượng", "loại", "trang", "bảng", "biểu", "các", "toàn", "tất cả", "số",
        "tiền", "kinh phí", "dồn", "lại", "chung", "quý", "tháng", "đợt", "kỳ", "cả", "theo", "tổng",
    )
)  # fmt: skip
"""Common nouns that may follow ``Cộng``; after a proper name, as in Cộng Hòa, the row is a commune's."""
_AFTER = {
    "tổng": _GENERIC | {"cộng", "hợp", "quân số", "chi", "thu", "mức", "giá trị", "lượt"},
    "cộng": _GENERIC,
    "toàn": frozenset(
        (
            "huyện", "tỉnh", "xã", "phường", "đặc khu", "khu vực", "thành phố", "thị xã", "thị trấn", "quận", "đơn vị",
            "ngành", "cụm", "khối", "bộ",
        )
    ),
    "lũy": frozenset(("kế",)),
    "bình": frozenset(("quân",)),
    "trung": frozenset(("bình",)),
    "tỷ": frozenset(("lệ",)),
    "tỉ": frozenset(("lệ",)),
    "so": frozenset(("với", "sánh")),
    "cùng": frozenset(("kỳ",)),
}  # fmt: skip
"""First word of a row of sums, or of one that compares → the words that must follow it."""
_ALONE = ("tổng", "cộng")
"""First words that say it alone, or before a number, a sign, a letter of a group."""
_WORDS = re.compile(r"(\w+)\s*([^\w\s]?)\s*(\w*)\s*(\w*)")
_GROUP = re.compile(r"[ivx]{1,5}|[a-h]|\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_RISE = re.compile(r"tăng\s*(?:\(\+\)|[,/]\s*giảm)")
_PARTS = frozenset(("gồm", "bao gồm", "gồm có"))
_MORE_PARTS = re.compile(r"[-–+•*]\s*\S")
_BEFORE = re.compile(r"(?:(?:\d{1,3}|[ivxlc]{1,5}|[a-h])[.)]\s+|[-–+•*(\s]+)*")
"""A running number or a sign before the words: ``II. Cộng``, ``* Tổng cộng``."""
_BEGINNINGS = frozenset(
    (
        "tổn", "cộn", "toà", "lũy", "luỹ", "bìn", "tru", "tỷ ", "tỉ ", "so ", "cùn", "năm", "tăn", "tro", "gồm", "bao",
    )
)  # fmt: skip
"""The first letters of all telling words; folding every text would take longer than reading it."""
_MARKS = frozenset("-–+•*( \u00a0")
_LONGEST = 60
"""Letters of a text that may name a row of sums; sentences do not."""
_CLOSE = 1e-9


class Word(StrEnum):
    """What a row's words make of it."""

    TOTAL = "total"
    PART = "part"
    MORE = "more"
    """A line with a dash, which goes on with the parts before it."""
    NONE = ""


def word_of(texts: Iterable[str]) -> Word:
    """Return what the first text with a telling beginning says."""
    telling = [
        text for text in texts if text[:3].lower() in _BEGINNINGS or text[:1] in _MARKS or _is_odd(text[:6])
    ]
    return next((word for text in telling if len(text) <= _LONGEST and (word := _word(text))), Word.NONE)


def _is_odd(head: str) -> bool:
    """Return whether a text begins with a number or a letter of a group, or with accents apart from their letters."""
    return "." in head or ")" in head or (bool(head) and "\u0300" <= max(head) <= "\u036f")


@lru_cache(maxsize=4096)  # texts of a column repeat
def _word(text: str) -> Word:
    folded = fold(text)
    before = _BEFORE.match(folded)
    start = before.end() if before else 0
    match = _WORDS.match(folded, start)
    if match and _is_total(*match.groups()):
        return Word.TOTAL
    if match and _is_part(*match.groups()):
        return Word.PART
    if _RISE.match(folded, start):
        return Word.TOTAL
    return Word.MORE if _MORE_PARTS.match(folded) else Word.NONE


def _is_total(first: str, sign: str, second: str, third: str) -> bool:
    """Return whether the first words of a text, with a sign between the first two, name a sum or a comparison."""
    if first == "năm":
        return not sign and bool(_YEAR.fullmatch(second))
    if first not in _AFTER:
        return False
    if first in _ALONE and (sign or not second or _GROUP.fullmatch(second)):
        return True
    return not sign and (second in _AFTER[first] or f"{second} {third}" in _AFTER[first])


def _is_part(first: str, sign: str, second: str, third: str) -> bool:
    if first == "trong":
        return not sign and (second == "đó" or f"{second} {third}" == "số đó")
    return (first in _PARTS and bool(sign or not second)) or (first == "bao" and second == "gồm")


class RunningSum:
    """A running sum of rows: how many, and of each column how much."""

    __slots__ = ("count", "figures")

    def __init__(self, width: int) -> None:
        self.figures = [0.0] * width
        self.count = 0

    def add(self, figures: Figures) -> None:
        """Add one row; an empty cell adds nothing."""
        self.count += 1
        for i, figure in enumerate(figures):
            if figure:
                self.figures[i] += figure

    def clear(self) -> None:
        """Begin anew."""
        self.figures = [0.0] * len(self.figures)
        self.count = 0

    def is_of(self, figures: Figures, least: int = 1) -> bool:
        """Return whether each of ``figures`` is this sum of at least ``least`` rows; all zero does not count."""
        return self.count >= least and any(figures) and self.first_other(figures) < 0

    def first_other(self, figures: Figures) -> int:
        """Return the index of the first figure that is not the sum; -1 where each is."""
        pairs = zip(figures, self.figures, strict=True)
        return next((i for i, (own, sums) in enumerate(pairs) if own is not None and not same(own, sums)), -1)


def same(one: float, other: float) -> bool:
    """Return whether two figures are equal but for what floats lose."""
    return abs(one - other) <= _CLOSE * max(1.0, abs(one), abs(other))


def exceeds(figures: Figures, whole: Figures) -> bool:
    """Return whether a part has a figure greater than the whole's."""
    return any(
        own is not None and of is not None and own > of and not same(own, of)
        for own, of in zip(figures, whole, strict=True)
    )


def sum_of_next(figures: Figures, below: Iterable[Figures], least: int) -> int:
    """Return how many of the rows directly ``below`` have these figures as their sum; 0 for no such number.

    Looks no further than a sum that is already greater, as no figure is negative.
    """
    if not any(figures):
        return 0
    running = RunningSum(len(figures))
    for own in below:
        running.add(own)
        if running.is_of(figures, least):
            return running.count
        if exceeds(tuple(running.figures), figures):
            return 0
    return 0


def evidence(figures: Figures) -> float:
    """Return in bits how unlikely it is that figures of this size are a sum by chance; equal columns count once."""
    return sum(log2(1 + own) for own in {own for own in figures if own is not None and own > 0})
