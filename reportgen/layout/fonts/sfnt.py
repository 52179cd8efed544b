"""Read what layout and drawing need from a TrueType or OpenType file, and nothing else.

fontTools reads everything, at 0.1–0.3 s a face; a short letter should not wait for that.  The parsing of
untrusted bytes ends in ``BadFont``, never in another exception.
"""

from __future__ import annotations

import struct
import sys
from array import array
from pathlib import Path

MAX_FONT_BYTES = 100_000_000
USE_TYPO_METRICS = 1 << 7  # OS/2 fsSelection
MACINTOSH = 1  # platform of the name table; its names count where there are no others
EMBEDDING_FORBIDDEN = 0x0002  # OS/2 fsType: restricted licence


class BadFont(ValueError):  # noqa: N818 - says what the file is
    """The file is not a font that we can read."""


class Sfnt:
    """One face of a font file: ``table(tag)`` gives its tables' bytes, an absent one being empty."""

    def __init__(self, data: bytes, index: int = 0) -> None:
        """Read the table directory of face ``index`` (of a collection); raise ``BadFont``."""
        self.data = data
        try:
            self._tables = _directory(data, index)
        except struct.error as reason:
            raise BadFont(str(reason)) from reason

    def table(self, tag: str) -> bytes:
        """Return a table's bytes, or ``b""``."""
        offset, length = self._tables.get(tag, (0, 0))
        return self.data[offset : offset + length]

    @property
    def has_outlines(self) -> bool:
        """Whether the face has TrueType outlines (else they are CFF, or bitmaps)."""
        return "glyf" in self._tables and "loca" in self._tables

    @property
    def has_cff(self) -> bool:
        """Whether the outlines are PostScript ones."""
        return "CFF " in self._tables


def read(path: Path, index: int = 0) -> Sfnt:
    """Return the face ``index`` of the file; raise ``BadFont`` for a bad one, ``OSError`` for none."""
    if path.stat().st_size > MAX_FONT_BYTES:
        raise BadFont("too large")
    return Sfnt(path.read_bytes(), index)


def _directory(data: bytes, index: int) -> dict[str, tuple[int, int]]:
    start = 0
    if data[:4] == b"ttcf":
        (count,) = struct.unpack_from(">L", data, 8)
        if index >= count:
            raise BadFont("no such face")
        (start,) = struct.unpack_from(">L", data, 12 + 4 * index)
    elif data[:4] not in (b"\0\1\0\0", b"OTTO", b"true"):
        raise BadFont("not a font")
    (tables,) = struct.unpack_from(">H", data, start + 4)
    entries = (struct.unpack_from(">4sLLL", data, start + 12 + 16 * i) for i in range(tables))
    return {tag.decode("latin-1"): (offset, length) for tag, _, offset, length in entries}


def shorts(data: bytes, kind: str = "H") -> array[int]:
    """Return big-endian numbers (``H``, ``h`` or ``I``) as an array."""
    numbers = array(kind)
    numbers.frombytes(data[: len(data) // numbers.itemsize * numbers.itemsize])
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def advances(font: Sfnt) -> array[int]:
    """Return each glyph's advance in font units; the last stands for all that follow."""
    (count,) = struct.unpack_from(">H", font.table("hhea"), 34)
    widths = shorts(font.table("hmtx")[: 4 * count])[::2]
    if not widths:
        raise BadFont("no widths")
    (glyphs,) = struct.unpack_from(">H", font.table("maxp"), 4)
    widths.extend([widths[-1]] * (glyphs - len(widths)))
    return widths


def bearings(font: Sfnt) -> array[int]:
    """Return each glyph's left bearing in font units: where the left edge of its outline stands, as drawn."""
    (count,) = struct.unpack_from(">H", font.table("hhea"), 34)
    (glyphs,) = struct.unpack_from(">H", font.table("maxp"), 4)
    table = font.table("hmtx")
    found = shorts(table[: 4 * count], "h")[1::2]
    found.extend(shorts(table[4 * count :], "h")[: max(0, glyphs - len(found))])
    found.extend([0] * (glyphs - len(found)))
    return found


def characters(font: Sfnt) -> dict[int, int]:
    """Return the glyph of each Unicode character: the widest of the Unicode ``cmap`` subtables."""
    cmap = font.table("cmap")
    (count,) = struct.unpack_from(">H", cmap, 2)
    found = [struct.unpack_from(">HHL", cmap, 4 + 8 * i) for i in range(count)]
    ranked = [(p, e) for p, e in ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0), (3, 0))]
    for wanted in ranked:
        for platform, encoding, offset in found:
            if (platform, encoding) == wanted:
                mapping = _subtable(cmap[offset:])
                if mapping:
                    return _unsymbol(mapping) if wanted == (3, 0) else mapping
    raise BadFont("no Unicode characters")


def _subtable(data: bytes) -> dict[int, int]:
    (form,) = struct.unpack_from(">H", data)
    if form == 4:
        return _format4(data)
    return _format12(data) if form == 12 else {}


def _format4(data: bytes) -> dict[int, int]:
    (segments,) = struct.unpack_from(">H", data, 6)
    words = shorts(data)
    half = segments // 2
    ends, starts = words[7 : 7 + half], words[8 + half : 8 + 2 * half]
    deltas, base = words[8 + 2 * half : 8 + 3 * half], 8 + 3 * half
    glyphs: dict[int, int] = {}
    for i, (start, end, delta) in enumerate(zip(starts, ends, deltas, strict=False)):
        offset = words[base + i]
        for code in range(start, min(end, 0xFFFE) + 1):
            if not offset:
                glyph = code + delta & 0xFFFF
            else:
                at = base + i + offset // 2 + code - start
                glyph = words[at] if at < len(words) else 0
                glyph = glyph + delta & 0xFFFF if glyph else 0
            if glyph:
                glyphs[code] = glyph
    return glyphs


def _format12(data: bytes) -> dict[int, int]:
    (groups,) = struct.unpack_from(">L", data, 12)
    glyphs: dict[int, int] = {}
    for i in range(min(groups, 0x10000)):
        start, end, glyph = struct.unpack_from(">LLL", data, 16 + 12 * i)
        for code in range(start, min(end, start + 0xFFFF, 0x10FFFF) + 1):
            glyphs[code] = glyph + code - start
    return glyphs


def _unsymbol(mapping: dict[int, int]) -> dict[int, int]:
    """Let a symbol font's characters (U+F020 …) be found by their Latin codes too."""
    return {**{code - 0xF000: glyph for code, glyph in mapping.items() if code >= 0xF000}, **mapping}


def units(font: Sfnt) -> int:
    """Return the units of an em."""
    (per_em,) = struct.unpack_from(">H", font.table("head"), 18)
    if not per_em:
        raise BadFont("no em")
    return int(per_em)


def leading(font: Sfnt) -> tuple[int, int, int]:
    """Return ascent, descent (positive) and line gap in font units, as Windows gives them to Word.

    Ascent and descent are the Windows ones of ``OS/2``; the gap of ``hhea`` counts as far as these do not hold it
    already ("external leading" in the OpenType specification of ``hhea``). With the USE_TYPO_METRICS bit the
    typographic ones count.
    """
    ascent, descent, gap = struct.unpack_from(">hhh", font.table("hhea"), 4)
    os2 = font.table("OS/2")
    if len(os2) < 78:
        return ascent, -descent, gap
    (selection,) = struct.unpack_from(">H", os2, 62)
    typo = struct.unpack_from(">hhh", os2, 68)
    above, below = struct.unpack_from(">HH", os2, 74)
    if selection & USE_TYPO_METRICS and (typo[0] or typo[1]):
        return typo[0], -typo[1], typo[2]
    if not above + below:
        return ascent, -descent, gap
    return above, below, max(gap - (above + below - (ascent - descent)), 0)


def lines(font: Sfnt, em: int) -> tuple[float, float, float]:
    """Return underline position and thickness and the height of a strike, in ems."""
    post, os2 = font.table("post"), font.table("OS/2")
    position, thickness = struct.unpack_from(">hh", post, 8) if len(post) >= 12 else (-em // 10, em // 20)
    (strike,) = struct.unpack_from(">h", os2, 28) if len(os2) >= 30 else (em // 4,)
    return position / em, (thickness or em // 20) / em, (strike or em // 4) / em


def extent(font: Sfnt, glyph: int) -> tuple[int, int] | None:
    """Return the lowest and the highest point of a glyph's outline, in font units; None for one without."""
    head, places, outlines = font.table("head"), font.table("loca"), font.table("glyf")
    try:
        if struct.unpack_from(">h", head, 50)[0]:
            start, end = struct.unpack_from(">2L", places, 4 * glyph)
        else:
            start, end = (2 * place for place in struct.unpack_from(">2H", places, 2 * glyph))
        low, high = struct.unpack_from(">4x h 2x h", outlines, start)
    except struct.error:
        return None
    return (low, high) if end > start else None


def may_embed(font: Sfnt) -> bool:
    """Return whether the font's licence bits let a document carry it."""
    os2 = font.table("OS/2")
    return len(os2) < 10 or struct.unpack_from(">H", os2, 8)[0] & 0xF != EMBEDDING_FORBIDDEN


def names(font: Sfnt) -> tuple[tuple[str, ...], str]:
    """Return the family's names (typographic ones too) and the PostScript name."""
    table = font.table("name")
    _, count, storage = struct.unpack_from(">HHH", table)
    records = [struct.unpack_from(">HHHHHH", table, 6 + 12 * i) for i in range(count)]
    families: dict[str, None] = {}
    postscript = ""
    for platform, _, _, name, length, offset in sorted(records, key=lambda r: (r[0] == MACINTOSH, r[3])):
        if name not in (1, 6, 16):
            continue
        raw = table[storage + offset : storage + offset + length]
        text = raw.decode("mac_roman" if platform == MACINTOSH else "utf-16-be", "replace").strip("\0 ")
        if name == 6:
            postscript = postscript or text
        elif text:
            families[text] = None
    return tuple(families), postscript


def style(font: Sfnt) -> tuple[int, bool, int]:
    """Return the weight (100–900), whether the face is italic, and the width class (5 is normal)."""
    (mac,) = struct.unpack_from(">H", font.table("head"), 44)
    os2 = font.table("OS/2")
    if len(os2) < 64:
        return (700 if mac & 1 else 400), bool(mac & 2), 5
    weight, width = struct.unpack_from(">HH", os2, 4)
    (selection,) = struct.unpack_from(">H", os2, 62)
    if selection & 0x20:
        weight = max(weight, 700)
    return weight, bool(selection & 0x201), width
