"""Text at places in millimetres, as Word's text frames: out of the flow, counted from the corner of the page.

The lines have an exact height, of which the letters' feet stand at four fifths in Word, LibreOffice and here:
so a field's ``y`` holds whatever the font measures.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from msgspec import Struct

from reportgen.certificates.model import TextAlign, TextStyle

TWIPS_PER_MM = 1440 / 25.4
FOOT = 0.8  # of an exact line's height is above the feet of its letters


class TextFrame(Struct, frozen=True):
    """Lines of text: left edge and feet of the first line, width and distance of lines (mm); size in points."""

    lines: Sequence[str]
    x: float
    y: float
    width: float
    line: float
    size: float
    look: TextStyle
    align: TextAlign = TextAlign.LEFT


def paragraph(frame: TextFrame) -> str:
    """Return the paragraph of ``frame``; it stands on the page of the next paragraph that is in no frame."""
    line = max(1, _twips(frame.line))
    top = _not_zero(round(frame.y * TWIPS_PER_MM - FOOT * line))
    return (
        f'<w:p><w:pPr><w:framePr w:w="{_twips(frame.width)}" w:h="{line * len(frame.lines)}" w:hRule="exact" '
        f'w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="{_not_zero(_twips(frame.x))}" w:y="{top}"/>'
        f'<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/>'
        f'<w:jc w:val="{frame.align}"/></w:pPr><w:r>{_properties(frame)}{_text(frame.lines)}</w:r></w:p>'
    )


def _properties(frame: TextFrame) -> str:
    look = frame.look
    fonts = "".join(f' w:{part}="{escape(look.font)}"' for part in ("ascii", "hAnsi", "eastAsia", "cs"))
    bold = "<w:b/><w:bCs/>" if look.bold else ""
    italic = "<w:i/><w:iCs/>" if look.italic else ""
    halves = round(frame.size * 2)
    return (
        f'<w:rPr><w:rFonts{fonts}/>{bold}{italic}<w:color w:val="{look.colour}"/>'
        f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/></w:rPr>'
    )


def _text(lines: Sequence[str]) -> str:
    return "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)


def _twips(millimetres: float) -> int:
    return round(millimetres * TWIPS_PER_MM)


def _not_zero(twips: int) -> int:
    """Return 1 for 0, which Word takes for “wherever the text is”."""
    return twips or 1
