"""The document's styles: those of ``reportgen.word.styles`` in place of python-docx's own."""

from __future__ import annotations

from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt, RGBColor

from reportgen.word.build.oxml import element
from reportgen.word.style import FONT, LANGUAGE, SIZE, Style
from reportgen.word.styles import CHARACTER_STYLES, STYLES, TABLE_STYLES

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.styles.style import CharacterStyle, ParagraphStyle, _TableStyle
    from docx.styles.styles import Styles
    from docx.text.font import Font
    from docx.text.parfmt import ParagraphFormat

CELL_SIDES, DATA_CELL_SIDES = 108, 70
"""Twentieths of a point between a cell's text and its sides."""
RULE_WEIGHT, GRID_WEIGHT = 6, 4
"""Eighths of a point."""


def replace_styles(document: Document) -> None:
    """Take out the styles that are there and put ours in, with the defaults that they build on."""
    own = document.styles.element
    for child in list(own):
        own.remove(child)
    own.extend([deepcopy(style) for style in _styles()])


@lru_cache(maxsize=1)  # python-docx looks through all styles for each that it adds
def _styles() -> tuple[BaseOxmlElement, ...]:
    """Return the defaults and our styles, to be copied."""
    styles = docx.Document().styles
    for child in list(styles.element):
        styles.element.remove(child)
    styles.element.append(_defaults())
    _add_bases(styles)
    _add_paragraph_styles(styles)
    bold, italic = (_add_character_style(styles, *names).font for names in CHARACTER_STYLES.items())
    bold.bold = bold.cs_bold = True
    italic.italic = italic.cs_italic = True
    data, plain = TABLE_STYLES.items()
    _add_table_style(styles, *data, _grid(), _cell_margins(DATA_CELL_SIDES))
    _add_table_style(styles, *plain, _cell_margins(0))
    return tuple(styles.element)


def _defaults() -> BaseOxmlElement:
    font = element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    language = element("lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi="ar-SA")
    run = element("rPr", font, *_sizes(SIZE), language)
    spacing = element("spacing", before=0, after=0, line=240, lineRule="auto")
    return element("docDefaults", element("rPrDefault", run), element("pPrDefault", element("pPr", spacing)))


def _sizes(points: float) -> tuple[BaseOxmlElement, BaseOxmlElement]:
    """Return the size of letters, and of those of complex scripts, for which python-docx has no property."""
    half_points = round(points * 2)
    return element("sz", val=half_points), element("szCs", val=half_points)


def _add_bases(styles: Styles) -> None:
    normal: ParagraphStyle = styles.add_style("Normal", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    normal.quick_style = True
    plain: _TableStyle = styles.add_style("Normal Table", WD_STYLE_TYPE.TABLE, builtin=True)
    plain.style_id = "BangThuong"
    plain.priority, plain.hidden, plain.unhide_when_used = 99, True, True
    indent = element("tblInd", w=0, type="dxa")
    plain.element.append(element("tblPr", indent, _cell_margins(CELL_SIDES)))
    for style in (normal, plain):
        style.element.default = True


def _add_paragraph_styles(styles: Styles) -> None:
    made: dict[str, ParagraphStyle] = {"Normal": styles["Normal"]}
    for style in STYLES:
        made[style.id] = styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
        made[style.id].style_id = style.id
        made[style.id].quick_style = True
    for style in STYLES:
        own = made[style.id]
        own.base_style = made[style.base]
        if style.next:
            own.next_paragraph_style = made[style.next]
        _set_paragraph(own.paragraph_format, style)
        _set_borders(own, style)
        _set_font(own, style)


def _set_paragraph(paragraph: ParagraphFormat, style: Style) -> None:
    if style.align:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.from_xml(style.align)
    if style.keep:
        paragraph.keep_with_next = True
    _set_spacing(paragraph, *_spacing(style))
    sides = style.sides if style.rule is None else style.rule
    _set_indents(paragraph, *((style.left, None, style.first_line) if sides is None else (sides, sides, 0.0)))


def _spacing(style: Style) -> tuple[tuple[float, float] | None, float | None]:
    """Return space and line height; a rule is on top of a line of 3 points, 3 points below the text."""
    return (style.space, style.line) if style.rule is None else ((3.0, 0.0), 3.0)


def _set_spacing(paragraph: ParagraphFormat, space: tuple[float, float] | None, line: float | None) -> None:
    if space is not None:
        paragraph.space_before, paragraph.space_after = Pt(space[0]), Pt(space[1])
    if line is not None:
        paragraph.line_spacing = Pt(line)


def _set_indents(
    paragraph: ParagraphFormat, left: float | None, right: float | None, first_line: float | None
) -> None:
    if left is not None:
        paragraph.left_indent = Pt(left)
    if right is not None:
        paragraph.right_indent = Pt(right)
    if first_line is not None:
        paragraph.first_line_indent = Pt(first_line)


def _set_borders(own: ParagraphStyle, style: Style) -> None:
    """Set what python-docx has no property for, each in its place in the sequence of ``pPr`` (§17.3.1.26)."""
    properties = own.element.get_or_add_pPr()
    if style.rule is not None:
        top = element("top", val="single", sz=RULE_WEIGHT, space=0, color="000000")
        _insert(properties, element("pBdr", top), "spacing", "ind", "contextualSpacing", "jc", "outlineLvl")
    if style.contextual:
        _insert(properties, element("contextualSpacing"), "jc", "outlineLvl")
    if style.outline is not None:
        properties.append(element("outlineLvl", val=style.outline - 1))
    if not len(properties):
        own.element.remove(properties)


def _insert(properties: BaseOxmlElement, child: BaseOxmlElement, *successors: str) -> None:
    properties.insert_element_before(child, *(f"w:{name}" for name in successors))


def _set_font(own: ParagraphStyle, style: Style) -> None:
    font: Font = own.font
    if style.bold:
        font.bold = font.cs_bold = True
    if style.italic:
        font.italic = font.cs_italic = True
    if style.caps:
        font.all_caps = True
    if style.colour:
        font.color.rgb = RGBColor.from_string(style.colour)
    if style.size is not None:
        font.size = Pt(style.size)
        own.element.rPr.append(_sizes(style.size)[1])


def _add_character_style(styles: Styles, identifier: str, name: str) -> CharacterStyle:
    style: CharacterStyle = styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    style.style_id = identifier
    style.quick_style = True
    return style


def _add_table_style(styles: Styles, identifier: str, name: str, *properties: BaseOxmlElement) -> None:
    style: _TableStyle = styles.add_style(name, WD_STYLE_TYPE.TABLE)
    style.style_id = identifier
    style.base_style = styles["Normal Table"]
    style.priority = 59
    style.element.append(element("tblPr", *properties))


def _grid() -> BaseOxmlElement:
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = (element(edge, val="single", sz=GRID_WEIGHT, space=0, color="000000") for edge in edges)
    return element("tblBorders", *lines)


def _cell_margins(sides: int) -> BaseOxmlElement:
    widths = {"top": 0, "left": sides, "bottom": 0, "right": sides}
    return element("tblCellMar", *(element(side, w=width, type="dxa") for side, width in widths.items()))
