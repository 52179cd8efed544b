"""The structures of equations: fractions, scripts, radicals, sums, brackets, matrices, accents.

Distances are in ems of the letters: those of the MATH table of a font made for equations (OpenType, 6.3.6), which is
how Word and TeX place them.
"""

from __future__ import annotations

from msgspec.structs import replace

from reportgen.layout.boxes import BorderLine, Fill
from reportgen.layout.document import Border, Font
from reportgen.layout.text.math import letters
from reportgen.layout.text.math.box import MathBox, Setting
from reportgen.layout.text.math.setter import MathSetter, Node, SetNode
from reportgen.layout.text.run_format import RunFormats

RULE = 0.065
FRACTION_GAP, FRACTION_GAP_DISPLAY = 0.068, 0.15  # between a fraction's line and its parts
FRACTION_SHIFT, FRACTION_SHIFT_DISPLAY = 0.585, 0.64  # of their baselines
FRACTION_OVERHANG = 0.06  # of the line on both sides
SUPERSCRIPT_SHIFT, SUBSCRIPT_SHIFT, SCRIPT_DROP = 0.36, 0.21, 0.23
SCRIPT_GAP, SPACE_AFTER_SCRIPT = 0.15, 0.04
LIMIT_GAP = 0.135
RADICAL_GAP, RADICAL_GAP_DISPLAY = 0.085, 0.17
SURD, DEGREE_RAISE = 0.55, 0.55  # the width of the sign; how high on it the degree stands
COLUMN_GAP, ROW_GAP = 1.0, 0.35
STRUT = (0.7, 0.25)  # above and below the baseline that a row of a matrix has at least
GROWS = 1.1  # brackets grow from this height on


def _fraction(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    top, bottom = node.parts
    if node.signs[0] in ("skw", "lin"):
        slash = replace(node, kind="text", text="/", parts=(), upright=True)
        box = setter.row((top, slash, bottom), setting)
        box.letters -= 1
        return box
    em, inner = setting.em, setting.inside()
    upper, lower = setter.node(top, inner), setter.node(bottom, inner)
    axis, rule = letters.AXIS * em, RULE * em
    gap = (FRACTION_GAP_DISPLAY if setting.display else FRACTION_GAP) * em
    shift = (FRACTION_SHIFT_DISPLAY if setting.display else FRACTION_SHIFT) * em
    side = FRACTION_OVERHANG * em
    box = MathBox(max(upper.width, lower.width) + 4 * side)
    box.add(upper, (box.width - upper.width) / 2, -max(shift, axis + rule / 2 + gap + upper.below))
    box.add(lower, (box.width - lower.width) / 2, max(shift, gap + lower.above - axis + rule / 2))
    if node.signs[0] != "noBar":
        line = Fill(box.width - 2 * side, rule, node.style.colour)
        box.leaf(side, -axis - rule / 2, line)
    return box


def _with_scripts(setter: MathSetter, base: MathBox, scripts: tuple[Node, Node], setting: Setting) -> MathBox:
    """Return the two scripts one above the other, placed for a base; its width is that of the wider."""
    em = setting.em
    lower, upper = (setter.node(script, setting.script()) for script in scripts)
    up = max(SUPERSCRIPT_SHIFT * em, base.above - SCRIPT_DROP * em, upper.below + 0.12 * em)
    down = max(SUBSCRIPT_SHIFT * em, base.below + SCRIPT_DROP * em * 0.6, lower.above - 0.368 * em)
    if lower.children and upper.children:
        overlap = SCRIPT_GAP * em - ((up - upper.below) + (down - lower.above))
        down += max(overlap, 0.0)
    box = MathBox(max(lower.width, upper.width))
    if upper.children:
        box.add(upper, 0.0, -up)
    if lower.children:
        box.add(lower, 0.0, down)
    return box


def _scripts(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    base, lower, upper = node.parts
    box = MathBox()
    box.append(setter.node(base, setting))
    box.append(_with_scripts(setter, box, (lower, upper), setting))
    box.width += SPACE_AFTER_SCRIPT * setting.em
    return box


def _prescripts(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    base, lower, upper = node.parts
    inner = setter.node(base, setting)
    box = MathBox()
    box.append(_with_scripts(setter, inner, (lower, upper), setting))
    box.append(inner, SPACE_AFTER_SCRIPT * setting.em)
    return box


def _radical(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    base, degree = node.parts
    inner = setter.node(base, Setting(setting.size, setting.level, setting.display))
    em = setting.em
    rule = RULE * em
    gap = (RADICAL_GAP_DISPLAY if setting.display else RADICAL_GAP) * em
    above = max(inner.above, letters.X_HEIGHT * em) + gap + rule
    below = max(inner.below, 0.05 * em)
    index = setter.node(degree, Setting(setting.size, 2))
    surd = SURD * em
    left = max(index.width - surd * 0.45, 0.0)
    box = MathBox(left + surd + inner.width + rule, above + rule, below)
    box.add(inner, left + surd)
    box.leaf(left + surd, -above, Fill(inner.width + rule, rule, node.style.colour))
    _surd(box, left, (surd, above - rule / 2, below), Border("single", rule, node.style.colour))
    if index.children:
        raised = DEGREE_RAISE * (above + below) - below + index.below
        box.add(index, left + surd * 0.45 - index.width, -raised)
    return box


def _surd(box: MathBox, x: float, size: tuple[float, float, float], border: Border) -> None:
    """Draw the sign of a root: a tick, a thick stroke down, a thin one up."""
    width, above, below = size
    middle = below - 0.55 * (above + below) * min(1.0, 1.2 * width / (above + below) + 0.4)
    tick, foot = 0.16 * width, 0.48 * width
    box.leaf(x, middle + tick / 2, BorderLine(tick, -tick / 2, border))
    thick = replace(border, width=border.width * 1.6)
    box.leaf(x + tick, middle, BorderLine(foot - tick, below - middle, thick))
    box.leaf(x + foot, below, BorderLine(width - foot, -above - below, border))


def _nary(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    base, lower, upper = node.parts
    sign = setter.large(node.signs[0], setting.font(node.style), setting) if node.signs[0] else MathBox()
    box = MathBox()
    if node.signs[1] == "over" and setting.display:
        box.append(_limits(setter, sign, lower, upper, setting))
    else:
        box.append(sign)
        box.append(_with_scripts(setter, sign, (lower, upper), setting))
    box.append(setter.node(base, setting), letters.SPACES["punctuation"] * setting.em)
    return box


def _limits(setter: MathSetter, base: MathBox, low: Node, high: Node, setting: Setting) -> MathBox:
    under, over = (setter.node(script, setting.script()) for script in (low, high))
    gap = LIMIT_GAP * setting.em
    box = MathBox(max(base.width, under.width, over.width))
    box.add(base, (box.width - base.width) / 2)
    if over.children:
        box.add(over, (box.width - over.width) / 2, -(base.above + gap + over.below))
    if under.children:
        box.add(under, (box.width - under.width) / 2, base.below + gap + under.above)
    return box


def _limit(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    base, limit = node.parts
    none = replace(node, kind="row", parts=(), signs=())
    low, high = (limit, none) if node.signs[0] == "low" else (none, limit)
    return _limits(setter, setter.node(base, setting), low, high, setting)


def _function(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    name, base = node.parts
    box = MathBox()
    box.append(setter.node(name, setting))
    gap = 0.0 if base.kind == "delimiters" else letters.SPACES["function"] * setting.em
    box.append(setter.node(base, setting), gap)
    return box


def _delimiters(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    opening, separator, closing = node.signs
    parts = [setter.node(part, setting) for part in node.parts]
    axis, font = letters.AXIS * setting.em, setting.font(node.style)
    half = max((max(part.above - axis, part.below + axis) for part in parts), default=0.0)
    height = 2 * half if 2 * half > GROWS * setting.em else setting.em
    box = MathBox()
    for number, part in enumerate(parts):
        sign = separator if number else opening
        if sign:
            box.append(setter.grown(sign, font, height, axis))
        box.append(part)
    if closing:
        box.append(setter.grown(closing, font, height, axis))
    return box


def _grid(rows: list[list[MathBox]], setting: Setting, align: float) -> MathBox:
    """Return boxes in rows and columns, the middle of all on the axis."""
    em = setting.em
    columns = max(map(len, rows), default=0)
    widths = [max((row[i].width for row in rows if i < len(row)), default=0.0) for i in range(columns)]
    box = MathBox(sum(widths) + COLUMN_GAP * em * max(columns - 1, 0))
    y, places = 0.0, []
    for number, row in enumerate(rows):
        above = max((cell.above for cell in row), default=0.0)
        y += max(above, STRUT[0] * em) + (ROW_GAP * em if number else 0.0)
        places.append(y)
        y += max(max((cell.below for cell in row), default=0.0), STRUT[1] * em)
    top = y / 2 + letters.AXIS * em
    for row, place in zip(rows, places, strict=True):
        x = 0.0
        for cell, width in zip(row, widths, strict=False):
            box.add(cell, x + (width - cell.width) * align, place - top)
            x += width + COLUMN_GAP * em
    box.above, box.below = max(box.above, top), max(box.below, y - top)
    return box


def _matrix(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    inner = setting if not setting.display else Setting(setting.size, setting.level)
    return _grid([[setter.node(cell, inner) for cell in row.parts] for row in node.parts], setting, 0.5)


def _array(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    """Equations below each other, aligned left where they have marks of alignment."""
    rows = [[setter.node(part, setting)] for part in node.parts]
    return _grid(rows, setting, 0.0 if node.signs[0] == "left" else 0.5)


_SPACING = {
    "\u0300": "`", "\u0301": "´", "\u0302": "ˆ", "\u0303": "˜", "\u0304": "¯", "\u0306": "˘", "\u0307": "˙",
    "\u0308": "¨", "\u030c": "ˇ",
}  # fmt: skip
_ARROWS = {"\u20d6": "←", "\u20d7": "→", "\u20e1": "↔"}
_OVERLINES = ("\u0305", "\u033f", "¯", "\u0304")


def _accent(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    (base,) = node.parts
    (sign,) = node.signs
    if sign in _OVERLINES:
        return _barred(setter.node(base, setting), setting, node.style, over=True)
    inner = setter.node(base, setting)
    font, em = replace(setting.font(node.style), italic=False), setting.em
    if sign in _ARROWS:
        font, bottom, top = replace(font, size=em * 0.75), 0.14 * em, 0.36 * em
        mark = setter.glyphs(_ARROWS[sign], font)
    else:
        bottom, top = (letters.X_HEIGHT + 0.05) * em, 0.72 * em
        mark = setter.glyphs(_SPACING.get(sign, sign), font)
    box = MathBox(inner.width)
    box.add(inner, 0.0)
    lift = max(inner.above + 0.06 * em - bottom, 0.0)
    mark.above, mark.below = top, 0.0
    box.add(mark, (inner.width - mark.width) / 2 + 0.05 * em, -lift)
    return box


def _barred(inner: MathBox, setting: Setting, font: Font, over: bool) -> MathBox:
    rule, gap = RULE * setting.em, 0.1 * setting.em
    box = MathBox(inner.width)
    box.add(inner, 0.0)
    y = -inner.above - gap - rule if over else inner.below + gap
    box.leaf(0.0, y, Fill(inner.width, rule, font.colour))
    box.above, box.below = max(box.above, rule - y), max(box.below, y + 2 * rule)
    return box


def _bar(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    return _barred(setter.node(node.parts[0], setting), setting, node.style, over=node.signs[0] == "top")


def _brace(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    """``m:groupChr``: a brace or an arrow as wide as what it is below or above."""
    (base,), (sign, place) = node.parts, node.signs
    inner, font = setter.node(base, setting), replace(setting.font(node.style), italic=False)
    natural = setter.glyphs(sign, font).width or 1.0
    mark = setter.glyphs(sign, replace(font, scale=max(inner.width / natural, 0.3)))
    gap, high = LIMIT_GAP * setting.em, 0.35 * setting.em
    box = MathBox(max(inner.width, mark.width))
    box.add(inner, (box.width - inner.width) / 2)
    y = -(inner.above + gap) if place == "top" else inner.below + gap + high
    mark.above, mark.below = high, 0.0
    box.add(mark, (box.width - mark.width) / 2, y)
    return box


def _frame(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    inner, pad = setter.node(node.parts[0], setting), 0.2 * setting.em
    width, height = inner.width + 2 * pad, inner.height + 2 * pad
    box = MathBox(width, inner.above + pad, inner.below + pad)
    box.add(inner, pad)
    border = Border("single", 0.05 * setting.em, node.style.colour)
    for x, y, dx, dy in (
        (0.0, -box.above, width, 0.0),
        (0.0, box.below, width, 0.0),
        (0.0, -box.above, 0.0, height),
        (width, -box.above, 0.0, height),
    ):
        box.leaf(x, y, BorderLine(dx, dy, border))
    return box


def _phantom(setter: MathSetter, node: Node, setting: Setting) -> MathBox:
    inner = setter.node(node.parts[0], setting)
    return MathBox(inner.width, inner.above, inner.below, [], inner.letters)


SETTERS: dict[str, SetNode] = {
    "fraction": _fraction,
    "scripts": _scripts,
    "prescripts": _prescripts,
    "radical": _radical,
    "nary": _nary,
    "limit": _limit,
    "function": _function,
    "delimiters": _delimiters,
    "matrix": _matrix,
    "array": _array,
    "accent": _accent,
    "bar": _bar,
    "brace": _brace,
    "frame": _frame,
    "phantom": _phantom,
}


def math_setter(run_formats: RunFormats) -> MathSetter:
    """Return what sets all that equations are made of, with the fonts of a run."""
    return MathSetter(run_formats, SETTERS)
