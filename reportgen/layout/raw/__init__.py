"""What a Word document says: every property optional, every length a float in points.

These are the types between ``read`` and ``resolve``: ``properties``, the ``content`` that has them, and the
``definitions`` of the whole document (styles, numbering, theme, settings).
"""

from __future__ import annotations

from msgspec import Struct, field

from reportgen.layout.raw.content import (
    AnchorProperties,
    Block,
    Bookmark,
    Break,
    Cell,
    Drawing,
    Equation,
    Field,
    Gradient,
    Image,
    InlineItem,
    Lettering,
    Note,
    NoteMark,
    Paragraph,
    PositionalTab,
    Row,
    Section,
    Shape,
    Share,
    Tab,
    Table,
    Text,
    Tone,
)
from reportgen.layout.raw.definitions import (
    AbstractNumber,
    Condition,
    Level,
    Number,
    NumberingDefinitions,
    Properties,
    Settings,
    Style,
    Styles,
    Theme,
)
from reportgen.layout.raw.properties import (
    PLAIN_CELL,
    PLAIN_NOTES,
    PLAIN_PARAGRAPH,
    PLAIN_ROW,
    PLAIN_RUN,
    PLAIN_TABLE,
    Border,
    Borders,
    CellProperties,
    Colour,
    Float,
    Frame,
    LineNumbering,
    Margins,
    NoteNumbering,
    ParagraphProperties,
    Reference,
    RowProperties,
    RunProperties,
    SectionProperties,
    Shading,
    TableProperties,
    TableWidth,
    TabStop,
)


class RawDocument(Struct):
    """Everything that was read. ``running`` are the headers and footers by part name."""

    sections: list[Section]
    styles: Styles = field(default_factory=Styles)
    numbering: NumberingDefinitions = field(default_factory=NumberingDefinitions)
    theme: Theme = field(default_factory=Theme)
    settings: Settings = field(default_factory=Settings)
    running: dict[str, list[Block]] = field(default_factory=dict)
    footnotes: dict[str, Note] = field(default_factory=dict)
    endnotes: dict[str, Note] = field(default_factory=dict)
    properties: Properties = field(default_factory=Properties)
    background: Colour = field(default_factory=Colour)


__all__ = [
    "PLAIN_CELL",
    "PLAIN_NOTES",
    "PLAIN_PARAGRAPH",
    "PLAIN_ROW",
    "PLAIN_RUN",
    "PLAIN_TABLE",
    "AbstractNumber",
    "AnchorProperties",
    "Block",
    "Bookmark",
    "Border",
    "Borders",
    "Break",
    "Cell",
    "CellProperties",
    "Colour",
    "Condition",
    "Drawing",
    "Equation",
    "Field",
    "Float",
    "Frame",
    "Gradient",
    "Image",
    "InlineItem",
    "Lettering",
    "Level",
    "LineNumbering",
    "Margins",
    "Note",
    "NoteMark",
    "NoteNumbering",
    "Number",
    "NumberingDefinitions",
    "Paragraph",
    "ParagraphProperties",
    "PositionalTab",
    "Properties",
    "RawDocument",
    "Reference",
    "Row",
    "RowProperties",
    "RunProperties",
    "Section",
    "SectionProperties",
    "Settings",
    "Shading",
    "Shape",
    "Share",
    "Style",
    "Styles",
    "Tab",
    "TabStop",
    "Table",
    "TableProperties",
    "TableWidth",
    "Text",
    "Theme",
    "Tone",
]
