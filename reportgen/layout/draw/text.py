"""Text: the operators that write it, highlights, underlines, strikes and borders."""

from __future__ import annotations

import re
from math import ceil, floor

from msgspec.structs import replace

from reportgen.layout.boxes import GlyphRun
from reportgen.layout.document import Border
from reportgen.layout.draw import strokes
from reportgen.layout.draw.border_lines import BorderLines
from reportgen.layout.draw.canvas import Canvas
from reportgen.layout.draw.embed import SOFT_HYPHEN, Embedded
from reportgen.layout.draw.pdf_file import number

SLANT = 0.3  # of an imitated italic
EMBOLDEN = 1 / 30  # stroke of an imitated bold, in ems
_SPACES = re.compile("([ \u00a0])")
_WORDS = re.compile("[^ \u00a0]+")
# ST_Underline as a border's style and its width in multiples of the font's own thickness.
UNDERLINES = {
    "single": ("single", 1.0),
    "words": ("single", 1.0),
    "double": ("double", 0.75),
    "thick": ("single", 2.0),
    "dotted": ("dotted", 1.0),
    "dottedHeavy": ("dotted", 2.0),
    "dash": ("dashed", 1.0),
    "dashedHeavy": ("dashed", 2.0),
    "dashLong": ("lgDash", 1.0),
    "dashLongHeavy": ("lgDash", 2.0),
    "dotDash": ("dotDash", 1.0),
    "dashDotHeavy": ("dotDash", 2.0),
    "dotDotDash": ("dotDotDash", 1.0),
    "dashDotDotHeavy": ("dotDotDash", 2.0),
    "wave": ("wave", 1.0),
    "wavyHeavy": ("wave", 2.0),
    "wavyDouble": ("doubleWave", 1.0),
}


LEADER_SLACK = 0.06  # points by which a leader's first sign may stand before the tab, as measured


def leader(glyphs: GlyphRun, embedded: Embedded, x: float) -> tuple[GlyphRun, float]:
    """Return a tab's leader at ``x``, and where it begins: its signs are in one column on every line of the page.

    Each stands at a multiple of the pitch from the page's left edge, and as many as fit in the tab (Word: contents in
    Calibri 10 and 11, Aptos 12).
    """
    first = ceil((x - LEADER_SLACK) / glyphs.pitch)
    count = max(floor((x + glyphs.width + LEADER_SLACK) / glyphs.pitch) - first, 0)
    sign = glyphs.text[:1]
    spacing = glyphs.pitch - embedded.drawn_advance(sign) * glyphs.size
    font = replace(glyphs.font, spacing=spacing, scale=1.0, kerning=False)
    return replace(glyphs, text=sign * count, font=font), first * glyphs.pitch


def write(canvas: Canvas, glyphs: GlyphRun, embedded: Embedded, x: float, y: float) -> None:
    """Write ``glyphs`` with the left end of its baseline at (x, y), y upwards."""
    font, face = glyphs.font, glyphs.face
    if font.highlight:
        _draw_highlight(canvas, glyphs, x, y)
    canvas.fill_colour(font.colour)
    font_operator = f"/{embedded.name} {number(glyphs.size)} Tf"
    select = "" if canvas.font == font_operator else font_operator + " "
    canvas.font = font_operator
    before, after = _modes(glyphs)
    place = f"1 0 {SLANT} 1 {x:.3f} {y:.3f} Tm" if face.synthetic_italic else f"{x:.3f} {y:.3f} Td"
    if face.synthetic_bold:
        canvas.stroke_colour(font.colour)
    canvas.code.append(f"BT {select}{before}{place} {_show_text(glyphs, embedded)}{after} ET")


def decorate(rules: BorderLines, glyphs: GlyphRun, embedded: Embedded, x: float, y: float) -> None:
    """Draw the underline, the strike and the border of ``glyphs``."""
    font, face, size = glyphs.font, glyphs.face, glyphs.size
    thickness = max(face.underline_thickness * size, 0.4)
    if font.underline not in ("none", ""):
        style, times = UNDERLINES.get(font.underline, ("single", 1.0))
        border = Border(style, thickness * times, font.underline_colour or font.colour)
        below = y + face.underline_position * size
        for start, width in _underline_spans(glyphs, embedded, x):
            rules.add(border, start, below, width, 0.0)
    if font.strike not in ("none", ""):
        style = "double" if font.strike == "double" else "single"
        rules.add(
            Border(style, thickness, font.colour), x, y + face.strike_position * size, glyphs.width, 0.0
        )
    if font.border.style not in strokes.INVISIBLE:
        _draw_border(rules, glyphs, x, y)


def _modes(glyphs: GlyphRun) -> tuple[str, str]:
    """Return the operators that set and reset spacing, scale and imitated bold."""
    font = glyphs.font
    before = after = ""
    if font.spacing:
        before, after = f"{number(font.spacing)} Tc ", " 0 Tc"
    if font.scale != 1.0:
        before, after = before + f"{number(100 * font.scale)} Tz ", after + " 100 Tz"
    if glyphs.face.synthetic_bold:
        before, after = before + f"2 Tr {number(glyphs.size * EMBOLDEN)} w [] 0 d ", after + " 0 Tr"
    return before, after


def _show_text(glyphs: GlyphRun, embedded: Embedded) -> str:
    """Return the operator that shows the text: plain, stretched, or letter by letter where it is kerned."""
    words = glyphs.text + " " if glyphs.space_after else glyphs.text
    if glyphs.font.ligatures:
        words = embedded.metrics.ligated(words)
    if glyphs.font.kerning:
        return _show_kerned(glyphs, words, embedded)
    encode = embedded.encode_plain if glyphs.font.spacing else embedded.encode
    if not glyphs.stretch:
        return f"<{encode(words)}> Tj"
    gap = number(-1000 * glyphs.stretch / (glyphs.size * glyphs.font.scale))
    parts = _SPACES.split(words)
    shown = [
        f"{encode(word)}{encode(space)}>{gap}<" for word, space in zip(parts[::2], parts[1::2], strict=False)
    ]
    return f"[<{''.join(shown)}{encode(parts[-1])}>] TJ"


def _show_kerned(glyphs: GlyphRun, words: str, embedded: Embedded) -> str:
    stretch = glyphs.stretch / (glyphs.size * glyphs.font.scale)
    operands = []
    for character, value in embedded.metrics.kerns(words):
        gap = value + stretch if character in " \u00a0" else value
        code = embedded.encode_plain(character)
        operands.append(f"{code}>{number(-1000 * gap)}<" if gap else code)
    if words[-1:] == SOFT_HYPHEN:  # shaping leaves it out
        operands.append(embedded.encode_plain(SOFT_HYPHEN))
    return f"[<{''.join(operands)}>] TJ"


def _underline_spans(glyphs: GlyphRun, embedded: Embedded, x: float) -> list[tuple[float, float]]:
    """Return the spans (start, width) that are underlined: the whole text, or each word."""
    if glyphs.font.underline != "words" or not glyphs.text:
        return [(x, glyphs.width)]
    font, metrics = glyphs.font, embedded.metrics

    def width(text: str) -> float:
        shown = metrics.ligated(text) if font.ligatures else text
        spaces = sum(text.count(space) for space in " \u00a0")
        return (
            metrics.widths[shown] * glyphs.size + font.spacing * len(text)
        ) * font.scale + glyphs.stretch * spaces

    return [(x + width(glyphs.text[: w.start()]), width(w[0])) for w in _WORDS.finditer(glyphs.text)]


def _draw_highlight(canvas: Canvas, glyphs: GlyphRun, x: float, y: float) -> None:
    face, size = glyphs.face, glyphs.size
    height = (face.ascent + face.descent) * size
    canvas.rectangle(x, y - face.descent * size, glyphs.width, height, glyphs.font.highlight)


def _draw_border(rules: BorderLines, glyphs: GlyphRun, x: float, y: float) -> None:
    face, size, border = glyphs.face, glyphs.size, glyphs.font.border
    low, high, width = y - face.descent * size, y + face.ascent * size, glyphs.width
    rules.add(border, x, low, width, 0.0)
    rules.add(border, x, high, width, 0.0)
    rules.add(border, x, low, 0.0, high - low)
    rules.add(border, x + width, low, 0.0, high - low)
