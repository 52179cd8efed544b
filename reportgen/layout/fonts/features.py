"""Pair kerning and ligatures: the OpenType features that change a line's width in the documents we set.

Word kerns only where ``w:kern`` asks for it, and sets ligatures only where ``w14:ligatures`` does.
Only what Latin text needs is read: pair adjustment and ligatures, also behind extension lookups.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from reportgen.layout.fonts.sfnt import Sfnt

PAIRS, LIGATURES = (b"kern", 2, 9), (b"liga", 4, 7)
"""The tag of a feature, the kind of its lookups, the kind of extensions in their table."""


def _lookups(table: bytes, feature: tuple[bytes, int, int]) -> Iterator[list[bytes]]:
    """Yield the subtables of each of the lookups of a feature that are of its kind."""
    if len(table) < 10:
        return
    tag, kind, extension = feature
    _, features, lookups = struct.unpack_from(">HHH", table, 4)
    for number in _lookups_of(table[features:], tag):
        (offset,) = struct.unpack_from(">H", table, lookups + 2 + 2 * number)
        lookup = table[lookups + offset :]
        found, _, count = struct.unpack_from(">HHH", lookup)
        tables = []
        for i in range(count):
            (start,) = struct.unpack_from(">H", lookup, 6 + 2 * i)
            sub = lookup[start:]
            actual = found
            if found == extension:
                _, actual, start = struct.unpack_from(">HHL", sub)
                sub = sub[start:]
            if actual == kind:
                tables.append(sub)
        if tables:
            yield tables


def _lookups_of(features: bytes, wanted: bytes) -> list[int]:
    (count,) = struct.unpack_from(">H", features)
    numbers: set[int] = set()
    for i in range(count):
        tag, offset = struct.unpack_from(">4sH", features, 2 + 6 * i)
        if tag == wanted:
            (lookups,) = struct.unpack_from(">H", features, offset + 2)
            numbers.update(struct.unpack_from(f">{lookups}H", features, offset + 4))
    return sorted(numbers)


def _coverage(table: bytes) -> list[int]:
    form, count = struct.unpack_from(">HH", table)
    if form == 1:
        return list(struct.unpack_from(f">{count}H", table, 4))
    glyphs: list[int] = []
    for i in range(count):
        start, end, _ = struct.unpack_from(">HHH", table, 4 + 6 * i)
        glyphs.extend(range(start, end + 1))
    return glyphs


def ligatures(font: Sfnt) -> dict[tuple[int, ...], int]:
    """Return the standard ligatures of a font: the glyphs that one glyph stands for, and that; a bad table has none."""
    try:
        lookups = list(_lookups(font.table("GSUB"), LIGATURES))
        return {key: glyph for tables in lookups for table in tables for key, glyph in _ligatures(table)}
    except (struct.error, IndexError):
        return {}


def _ligatures(table: bytes) -> Iterator[tuple[tuple[int, ...], int]]:
    _, coverage, count = struct.unpack_from(">HHH", table)
    firsts = _coverage(table[coverage:])
    for first, at in zip(firsts, struct.unpack_from(f">{count}H", table, 6), strict=False):
        (own,) = struct.unpack_from(">H", table, at)
        for offset in struct.unpack_from(f">{own}H", table, at + 2):
            glyph, length = struct.unpack_from(">HH", table, at + offset)
            rest = struct.unpack_from(f">{max(length - 1, 0)}H", table, at + offset + 4)
            yield (first, *rest), glyph


class Kerning:
    """Pair kerning in font units: ``kerning(left, right)`` of two glyphs, 0 where there is none."""

    def __init__(self, font: Sfnt) -> None:
        """Find the tables; a bad one kerns nothing."""
        try:
            found = _lookups(font.table("GPOS"), PAIRS)
            self._lookups = [list(map(_Pairs, tables)) for tables in found]
            self._old = {} if self._lookups else _old_kern(font.table("kern"))
        except (struct.error, IndexError):
            self._lookups, self._old = [], {}

    def __call__(self, left: int, right: int) -> int:
        """Return what is added to the advance of ``left`` before ``right``; lookups add up."""
        if not self._lookups:
            return self._old.get((left, right), 0)
        return sum(_first(tables, left, right) for tables in self._lookups)


def _first(tables: list[_Pairs], left: int, right: int) -> int:
    """Return what the first of a lookup's tables that knows the pair says."""
    for pairs in tables:
        value = pairs.value(left, right)
        if value is not None:
            return value
    return 0


def _old_kern(table: bytes) -> dict[tuple[int, int], int]:
    if len(table) < 18 or struct.unpack_from(">HH", table)[1] == 0:
        return {}
    (count,) = struct.unpack_from(">H", table, 10)
    entries = (struct.unpack_from(">HHh", table, 18 + 6 * i) for i in range(count))
    return {(left, right): value for left, right, value in entries}


class _Pairs:
    """One PairPos subtable: by glyph (format 1) or by class (format 2)."""

    def __init__(self, table: bytes) -> None:
        self._table = table
        self._form, coverage, first, second = struct.unpack_from(">HHHH", table)
        self._size = 2 * (first.bit_count() + second.bit_count())
        self._x_at = 2 * (first & 3).bit_count() if first & 4 else -1
        self._firsts = {glyph: i for i, glyph in enumerate(_coverage(table[coverage:]))}
        if self._form == 2:
            left, right, _, self._columns = struct.unpack_from(">HHHH", table, 8)
            self._left, self._right = _classes(table[left:]), _classes(table[right:])

    def value(self, left: int, right: int) -> int | None:
        """Return the pair's adjustment, or None where this subtable does not know the pair."""
        index = self._firsts.get(left)
        if index is None or self._x_at < 0:
            return None
        try:
            at = self._by_class(left, right) if self._form == 2 else self._by_glyph(index, right)
            return None if at is None else self._number(at + self._x_at)
        except struct.error:
            return None

    def _number(self, at: int) -> int:
        (value,) = struct.unpack_from(">h", self._table, at)
        return int(value)

    def _by_class(self, left: int, right: int) -> int:
        cell = self._left.get(left, 0) * self._columns + self._right.get(right, 0)
        return int(16 + self._size * cell)

    def _by_glyph(self, index: int, right: int) -> int | None:
        (offset,) = struct.unpack_from(">H", self._table, 10 + 2 * index)
        (count,) = struct.unpack_from(">H", self._table, offset)
        step = 2 + self._size
        for at in range(offset + 2, offset + 2 + step * count, step):
            if struct.unpack_from(">H", self._table, at)[0] == right:
                return at + 2
        return None


def _classes(table: bytes) -> dict[int, int]:
    (form,) = struct.unpack_from(">H", table)
    if form == 1:
        start, count = struct.unpack_from(">HH", table, 2)
        values = struct.unpack_from(f">{count}H", table, 6)
        return {start + i: value for i, value in enumerate(values) if value}
    (count,) = struct.unpack_from(">H", table, 2)
    found: dict[int, int] = {}
    for i in range(count):
        start, end, value = struct.unpack_from(">HHH", table, 4 + 6 * i)
        found.update(dict.fromkeys(range(start, end + 1), value))
    return found
