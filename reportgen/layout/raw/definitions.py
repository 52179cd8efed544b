"""The definitions of a Word document: styles, numbering, theme, settings, metadata."""

from __future__ import annotations

from msgspec import Struct, field

from reportgen.layout.raw.content import Shape
from reportgen.layout.raw.properties import (
    PLAIN_CELL,
    PLAIN_NOTES,
    PLAIN_PARAGRAPH,
    PLAIN_ROW,
    PLAIN_RUN,
    PLAIN_TABLE,
    CellProperties,
    NoteNumbering,
    ParagraphProperties,
    RowProperties,
    RunProperties,
    TableProperties,
)


class Condition(Struct, frozen=True):
    """``w:tblStylePr``: the properties of one region of a table style."""

    paragraph: ParagraphProperties = PLAIN_PARAGRAPH
    run: RunProperties = PLAIN_RUN
    table: TableProperties = PLAIN_TABLE
    row: RowProperties = PLAIN_ROW
    cell: CellProperties = PLAIN_CELL


class Style(Struct, frozen=True):
    """``w:style``. ``kind``: paragraph, character, table or numbering."""

    id: str
    kind: str
    name: str = ""
    based_on: str = ""
    link: str = ""
    default: bool = False
    whole: Condition = Condition()
    conditions: dict[str, Condition] = field(default_factory=dict)


class Styles(Struct, frozen=True):
    """``styles.xml``: document defaults and styles by id."""

    run: RunProperties = PLAIN_RUN
    paragraph: ParagraphProperties = PLAIN_PARAGRAPH
    by_id: dict[str, Style] = field(default_factory=dict)


class Level(Struct, frozen=True):
    """``w:lvl``: ``text`` has ``%1`` … ``%9`` for numbers."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    align: str = "left"
    restart: int = -1  # w:lvlRestart; -1 is unsaid
    legal: bool = False
    style: str = ""
    paragraph: ParagraphProperties = PLAIN_PARAGRAPH
    run: RunProperties = PLAIN_RUN
    picture: str = ""


class AbstractNumber(Struct, frozen=True):
    """``w:abstractNum``."""

    id: str
    levels: dict[int, Level] = field(default_factory=dict)
    style: str = ""  # w:numStyleLink: the levels are those of this numbering style
    defines: str = ""  # w:styleLink: the levels here belong to this numbering style


class Number(Struct, frozen=True):
    """``w:num``: an instance of an abstract definition, with overridden starts and levels."""

    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


class NumberingDefinitions(Struct, frozen=True):
    """``numbering.xml``; ``pictures`` are the picture bullets by id."""

    abstract: dict[str, AbstractNumber] = field(default_factory=dict)
    numbers: dict[int, Number] = field(default_factory=dict)
    pictures: dict[str, Shape] = field(default_factory=dict)


class Theme(Struct, frozen=True):
    """Fonts by ``major``/``minor`` + ``latin``/``ea``/``cs`` or script name; colours by name, RRGGBB."""

    fonts: dict[str, str] = field(default_factory=dict)
    colours: dict[str, str] = field(default_factory=dict)


class Settings(Struct, frozen=True):
    """The parts of ``settings.xml`` that the layout uses."""

    default_tab: float = 36.0
    even_and_odd: bool = False
    compatibility: int = 12  # §17.15.3.4: without the setting, the file is of Word 2007
    auto_hyphenation: bool = False
    mirror_margins: bool = False
    gutter_at_top: bool = False
    east_asian_language: str = ""
    language: str = ""
    complex_language: str = ""
    colour_map: dict[str, str] = field(default_factory=dict)
    override_table_style: bool = False
    show_background: bool = False
    footnotes: NoteNumbering = PLAIN_NOTES
    endnotes: NoteNumbering = PLAIN_NOTES
    update_fields: bool = False
    no_html_spacing: bool = False  # w:doNotUseHTMLParagraphAutoSpacing


class Properties(Struct, frozen=True):
    """``docProps/core.xml``."""

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: str = ""
    created: str = ""
    language: str = ""
