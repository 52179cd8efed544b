"""A Word file of pages that hold nothing but frames and drawings: a section for each."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reportgen.word import build
from reportgen.word.blocks import Blocks, Markup, concatenate, paragraph, section_break
from reportgen.word.page import Margins, Section
from reportgen.word.paper import Paper

MARGINS = Margins(5.0, 5.0, 5.0, 5.0)
"""Nothing stands in the text area but paragraphs without height."""


class Sheets(Struct, frozen=True):
    """What to put in the file: each page's paragraphs, the paper's size in millimetres, title and author."""

    pages: Sequence[str]
    width: float
    height: float
    title: str
    author: str = ""


def docx(sheets: Sheets) -> bytes:
    """Return the DOCX: a section for each page, equal bytes for equal sheets."""
    section = Section((sheets.width, sheets.height), MARGINS)
    *before, last = sheets.pages or ("",)
    closed = (_page(each) + section_break(section) for each in before)
    body = concatenate(*closed, _page(last))
    return build.docx(Paper(sheets.title, sheets.author, body, section, numbered=False))


def _page(markup: str) -> Blocks:
    """Return the paragraphs of a page, and one without height that their frames hang on."""
    return (Markup(markup), *paragraph("NgatPhan"))
