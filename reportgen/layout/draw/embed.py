"""Embed fonts: one composite font for each face (Type 0, Identity-H), subset to the glyphs that were drawn.

Each character gets a code in the order of first use, so that text is extracted as it was written. Widths are rounded
to whole thousandths of the em, since PDFium truncates fractions: a line of ninety letters is then drawn within 0.1 pt
of its measure in every viewer.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from unicodedata import normalize

from reportgen.layout.boxes import Face
from reportgen.layout.draw.pdf_file import PdfFile, number
from reportgen.layout.draw.subset import subset
from reportgen.layout.fonts import Metrics

MAX_CACHED = 100_000
SOFT_HYPHEN = "\u00ad"


class _Codes(dict[int, str]):
    """Code point → four hexadecimal digits, assigned at first use; for ``str.translate``."""

    def __missing__(self, point: int) -> str:
        code = self[point] = f"{len(self) + 1:04X}"
        return code


class Embedded:
    """One face in the PDF: ``name`` in the page's resources, ``encode`` for text operators."""

    def __init__(self, name: str, face: Face, metrics: Metrics) -> None:
        """Begin with no character used."""
        self.name = name
        self.face = face
        self.metrics = metrics
        self._codes = _Codes()
        self._encoded: dict[str, str] = {}

    def encode(self, text: str) -> str:
        """Return the text's codes in hexadecimal."""
        try:
            return self._encoded[text]
        except KeyError:
            if len(self._encoded) > MAX_CACHED:
                self._encoded.clear()
            code = self.metrics.shaped(text).translate(self._codes)
            if text[-1:] == SOFT_HYPHEN:  # shown here; anywhere else it is invisible
                code += self._codes[ord(SOFT_HYPHEN)]
            self._encoded[text] = code
            return code

    def encode_plain(self, text: str) -> str:
        """Return the codes of text as it is: letter by letter, as spaced or kerned text needs."""
        return text.translate(self._codes)

    def drawn_advance(self, character: str) -> float:
        """Return the advance of a character in ems as viewers have it."""
        return round(self.metrics.units[self._glyph(character)] * 1000 / self.metrics.em) / 1000

    def letters(self) -> Iterator[str]:
        """Yield what each code stands for."""
        return (_letters(self.metrics.letters(chr(point))) for point in self._codes)

    def write(self, pdf_file: PdfFile) -> str:
        """Add the font's objects and return the reference."""
        characters = [chr(point) for point in self._codes]
        glyphs = [0, *(self._glyph(character) for character in characters)]
        data, order = subset(self.metrics.font, glyphs, self.metrics.units)
        name = f"{_tag(data)}+{_clean(self.face.name)}"
        program = pdf_file.stream(data, f"/Length1 {len(data)}")
        descriptor = pdf_file.add(self._descriptor(name, program, pdf_file.stream(_cid_set(len(order)))))
        scale = 1000 / self.metrics.em
        widths = " ".join(str(round(self.metrics.units[glyph] * scale)) for glyph in order)
        descendant = pdf_file.add(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /FontDescriptor {descriptor}"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            f" /CIDToGIDMap /Identity /DW {widths.split(' ', 1)[0]} /W [0 [{widths}]] >>"
        )
        unicode = pdf_file.stream(self._to_unicode())
        return pdf_file.add(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H"
            f" /DescendantFonts [{descendant}] /ToUnicode {unicode} >>"
        )

    def _glyph(self, character: str) -> int:
        """Return the character's glyph; a blank if no font has it.

        U+00AD is the hyphen at which a word goes on in the next line (ISO 32000-1, 14.8.2.2.3).
        """
        character = "-" if character == SOFT_HYPHEN else character
        return self.metrics.glyph(character) or self.metrics.glyph(" ")

    def _descriptor(self, name: str, program: str, cids: str) -> str:
        head, post = self.metrics.font.table("head"), self.metrics.font.table("post")
        scale = 1000 / self.metrics.em
        box = " ".join(number(value * scale) for value in struct.unpack_from(">hhhh", head, 36))
        angle = struct.unpack_from(">l", post, 4)[0] / 65536 if len(post) >= 8 else 0.0
        face = self.face
        return (
            f"<< /Type /FontDescriptor /FontName /{name} /Flags {4 | 64 * face.italic} /FontBBox [{box}]"
            f" /ItalicAngle {number(angle)} /Ascent {number(1000 * face.ascent)}"
            f" /Descent {number(-1000 * face.descent)} /CapHeight {number(700)}"
            f" /StemV {140 if face.bold else 80} /FontFile2 {program} /CIDSet {cids} >>"
        )

    def _to_unicode(self) -> bytes:
        lines = [
            f"<{code:04X}> <{letter.encode('utf-16-be', 'replace').hex().upper()}>"
            for code, letter in enumerate(self.letters(), start=1)
        ]
        blocks = [lines[i : i + 100] for i in range(0, len(lines), 100)]
        body = "\n".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks)
        return _CMAP.format(body=body).encode("ascii")


def _letters(character: str) -> str:
    """Return what a character is copied out as: a joined form of Arabic (``text/arabic.py``) as its letters."""
    return (
        normalize("NFKC", character)
        if len(character) == 1 and "\ufe70" <= character <= "\ufefc"
        else character
    )


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{body}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def _tag(data: bytes) -> str:
    digest = hashlib.sha256(data).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])


def _clean(name: str) -> str:
    return "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "-" for c in name)


def _cid_set(count: int) -> bytes:
    bits = bytearray((count + 7) // 8)
    for i in range(count):
        bits[i // 8] |= 0x80 >> i % 8
    return bytes(bits)
