"""What a paper that holds a state secret shows besides (Decree 30, annex I, II: box 10a): its level, its copies.

A stamp is a box of two red lines, 8 mm high, whose width goes by the level, with the word in bold capitals of
13 points (Circular 24/2020/TT-BCA, forms 02 to 04, by secondary sources; the forms of Decree 63/2026/NĐ-CP, which
came in its place, were not read). It stands under the number and symbol.
"""

from __future__ import annotations

from reportgen.units import POINTS_PER_MM, TWIPS_PER_POINT
from reportgen.word.blocks import Blocks, Markup, paragraph
from reportgen.word.statements import Field, choice, given

WIDTHS = {"Mật": 20.0, "Tối mật": 30.0, "Tuyệt mật": 40.0}
"""The width of each stamp, in millimetres."""
_GAP = 2.0
"""Points between the lines and the word; with a line of 13 points the box is some 8 mm high."""


def stamp(level: Field, column: int) -> Blocks:
    """Return the stamp of ``level``, where there is one, for a ``column`` so many twentieths of a point wide."""
    levels = [f"{level.expression} == '{name}'" for name in list(WIDTHS)[:-1]]
    boxes = [_box(f"{{{{ {level.expression}|hoa }}}}", column, width) for width in WIDTHS.values()]
    return given(level.expression, choice(levels, boxes))


def copies(level: Field, count: Field) -> Blocks:
    """Return how many copies of a secret paper are issued, for the end of its recipients."""
    counted = paragraph("NoiNhanDong", f"Số bản phát hành: {{{{ {count.expression}|hai_chu_so }}}} bản.")
    return given(f"{level.expression} and {count.expression}", counted)


def _box(text: str, column: int, width: float) -> Blocks:
    side = round((column - width * POINTS_PER_MM * TWIPS_PER_POINT) / 2)
    edges = "".join(
        f'<w:{edge} w:val="double" w:sz="4" w:space="{_GAP:.0f}" w:color="FF0000"/>'
        for edge in ("top", "left", "bottom", "right")
    )
    own = f'<w:pBdr>{edges}</w:pBdr><w:spacing w:before="120" w:after="0"/><w:ind w:left="{side}" w:right="{side}"/>'
    run = f'<w:rPr><w:b/><w:bCs/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">{text}</w:t>'
    return (Markup(f'<w:p><w:pPr><w:pStyle w:val="SoKyHieu"/>{own}</w:pPr><w:r>{run}</w:r></w:p>'),)
