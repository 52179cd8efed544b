"""Sets the parts of an equation, one beside the other or in two dimensions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout.boxes import Box, Face, GlyphRun
from reportgen.layout.document import Equation, Font
from reportgen.layout.math_tree import MathNode
from reportgen.layout.text.math import letters
from reportgen.layout.text.math.box import MathBox, Setting
from reportgen.layout.text.run_format import RunFormats
from reportgen.layout.text.visible import letters_in

Node = MathNode[Font]
INK, MIDDLE = 0.93, 0.265  # of a bracket, in ems: its height, and its middle above the baseline


class Piece(Struct):
    """A stretch of an equation that stays on one line; ``breaks``: a line may begin with it."""

    box: MathBox
    breaks: bool

    def placed(self, equation: Equation) -> Box:
        """Return the box of this stretch of an equation, from its top."""
        box = self.box
        children = [(x, y + box.above, leaf) for x, y, leaf in box.children]
        return Box("equation", box.width, box.height, children, letters=box.letters, source=equation)


class MathSetter:
    """Sets the nodes of an equation with the fonts of a run; ``structures`` sets, by kind, those without letters."""

    def __init__(self, run_formats: RunFormats, structures: Mapping[str, SetNode]) -> None:
        self._measure = run_formats.measure
        self._structures = structures

    # --- letters ---

    def glyphs(self, text: str, font: Font, reach: tuple[float, float] | None = None) -> MathBox:
        """Return text in a font; ``reach`` above and below in ems, by default that of its letters."""
        box = MathBox()
        for used, part in self._runs(text, font):
            width = self._measure.advance(part, used, font.size) * font.scale
            box.leaf(box.width, 0.0, GlyphRun(part, used, font.size, width, font))
            box.width += width
        above, below = reach or letters.reach(text)
        box.above, box.below = above * font.size, below * font.size
        return box

    def _runs(self, text: str, font: Font) -> Sequence[tuple[Face, str]]:
        """Return text by faces; what the font has not, in one with serifs where that has all of it."""
        measure = self._measure
        face = measure.face(font.family, font.bold, font.italic)
        found = measure.runs(text, face)
        if all(used is face for used, _part in found):
            return found
        serif = measure.face(_SERIF, font.bold, font.italic)
        other = measure.runs(text, serif)
        return other if all(used is serif for used, _part in other) else found

    def grown(self, sign: str, font: Font, height: float, axis: float) -> MathBox:
        """Return a bracket as high as asked about the axis: larger, and narrower so that it stays as thick."""
        size = max(height / INK, font.size)
        grown = replace(font, size=size, italic=False, scale=(font.size / size) ** 0.8)
        box = self.glyphs(sign, grown)
        drop = MIDDLE * size - axis
        return _shifted(box, drop, INK / 2 * size + axis, INK / 2 * size - axis)

    def large(self, sign: str, font: Font, setting: Setting) -> MathBox:
        """Return the sign of a sum or an integral, larger in display, in the middle of the line."""
        size = font.size * (_LARGER if setting.display else 1.0)
        tall = _INTEGRAL if sign in "∫∬∭∮∯∰" else 1.0
        box = self.glyphs(sign, replace(font, size=size * tall, italic=False))
        half = INK / 2 * size * tall
        axis = letters.AXIS * setting.em
        return _shifted(box, MIDDLE * size * tall - axis, half + axis, half - axis)

    # --- nodes ---

    def node(self, node: Node, setting: Setting) -> MathBox:
        """Return a node laid out."""
        if node.kind in ("row", "text"):
            return self.row((node,), setting)
        return self._structures[node.kind](self, node, setting)

    def row(self, nodes: tuple[Node, ...], setting: Setting) -> MathBox:
        """Return nodes beside each other."""
        box = MathBox()
        left = ""
        for name, piece in self._flat(nodes, setting, ""):
            box.append(piece, letters.space_before(left, name, setting))
            left = name
        return box

    def lines(self, equation: Equation) -> list[Piece]:
        """Return the stretches of an equation: a line may end before a relation or an operation."""
        setting = Setting(equation.font.size, display=equation.display)
        found: list[Piece] = []
        left = ""
        for name, box in self._flat((equation.root,), setting, ""):
            begins = name in ("relation", "binary") and bool(found)
            gap = letters.space_before(left, name, setting)
            if begins or not found:
                found.append(Piece(MathBox(width=gap), begins))
                gap = 0.0
            found[-1].box.append(box, gap)
            left = name
        for piece in found:
            leading = _LEADING / 2 * setting.em
            piece.box.above = max(piece.box.above + leading, _LINE[0] * setting.em)
            piece.box.below = max(piece.box.below + leading, _LINE[1] * setting.em)
        return found

    def _flat(self, nodes: tuple[Node, ...], setting: Setting, left: str) -> list[tuple[str, MathBox]]:
        """Return the stretches and structures of rows within rows, each with its kind."""
        found: list[tuple[str, MathBox]] = []
        for node in nodes:
            last = found[-1][0] if found else left
            if node.kind == "row":
                found += self._flat(node.parts, setting, last)
            elif node.kind == "text":
                found += self._stretches(node, setting, last)
            else:
                found.append((_KINDS.get(node.kind, "letter"), self.node(node, setting)))
        return found

    def _stretches(self, node: Node, setting: Setting, left: str) -> list[tuple[str, MathBox]]:
        found: list[tuple[str, MathBox]] = []
        font = setting.font(node.style)
        font = replace(font, bold=font.bold or node.bold)
        for name, text, italic in letters.pieces(node.text, node.upright):
            alone = name == "binary" and letters.without_operand(found[-1][0] if found else left)
            box = self.glyphs(text, replace(font, italic=italic or (node.upright and font.italic)))
            found.append(("letter" if alone else name, box))
        found = found or [("letter", MathBox())]
        found[0][1].letters = letters_in(node.text)
        return found


def _shifted(box: MathBox, down: float, above: float, below: float) -> MathBox:
    return MathBox(box.width, above, below, [(x, y + down, leaf) for x, y, leaf in box.children], box.letters)


_LEADING = 0.15  # ems between what is tall in two lines (MathLeading of the MATH table)
_SERIF = "Times New Roman"
SetNode = Callable[[MathSetter, Node, Setting], MathBox]
_KINDS = {"nary": "large", "function": "function"}
_LARGER, _INTEGRAL = 1.5, 1.35  # of the letters' size, in display; an integral against a sum
_LINE = (0.95, 0.222)  # ems above and below the baseline that a line has at least: those of Cambria
