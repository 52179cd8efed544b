"""The document's sections and the two headers that all of them show: none on a first page, else its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docx.enum.section import WD_HEADER_FOOTER, WD_ORIENTATION
from docx.section import Section as WordSection
from docx.shared import Mm

from reportgen.word.blocks import PageNumber, Paragraph
from reportgen.word.build.oxml import element
from reportgen.word.build.story import add_block, write_paragraph

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.section import CT_SectPr
    from docx.oxml.xmlchemy import BaseOxmlElement

    from reportgen.word.page import Section
    from reportgen.word.paper import Paper

    Headers = dict[WD_HEADER_FOOTER, str]

HEADER_DISTANCE = 10.0
"""Millimetres from the edge of the paper."""


def add_headers(document: Document) -> Headers:
    """Add the two headers, still empty, and return their relationships."""
    kinds = (WD_HEADER_FOOTER.PRIMARY, WD_HEADER_FOOTER.FIRST_PAGE)
    return {kind: document.part.add_header_part()[1] for kind in kinds}


def end_section(document: Document, page: Section, headers: Headers) -> None:
    """End a section in a paragraph of its own, as good as without height."""
    properties = cast("CT_SectPr", element("sectPr"))
    _describe(document, properties, page, headers)
    add_block(document, Paragraph("NgatPhan"))
    document.paragraphs[-1]._p.set_sectPr(properties)


def end_document(document: Document, paper: Paper, headers: Headers) -> None:
    """Describe the last section, and write the headers."""
    last = document.sections[-1]
    properties = last._sectPr
    for child in list(properties):
        properties.remove(child)
    properties.attrib.clear()
    _describe(document, properties, paper.section, headers)
    if headers:
        _write_headers(last, paper)


def _write_headers(last: WordSection, paper: Paper) -> None:
    write_paragraph(last.header.paragraphs[0], Paragraph("SoTrang", (PageNumber(),)))
    behind = () if paper.first_header is None else (paper.first_header,)
    write_paragraph(last.first_page_header.paragraphs[0], Paragraph("SoTrang", behind))


def _describe(document: Document, properties: CT_SectPr, page: Section, headers: Headers) -> None:
    """Fill an empty ``w:sectPr`` (§17.6.17); each names its headers, for a template may lose the section before it."""
    for kind, relationship in headers.items():
        properties.add_headerReference(kind, relationship)
    section = WordSection(properties, document.part)
    section.page_width, section.page_height = (Mm(side) for side in page.size)
    if page.landscape:
        section.orientation = WD_ORIENTATION.LANDSCAPE
    _set_margins(section, page)
    section.different_first_page_header_footer = bool(headers)
    properties.insert_element_before(_numbering(page), "w:cols", "w:titlePg")
    properties.insert_element_before(element("cols", space=720), "w:titlePg")


def _set_margins(section: WordSection, page: Section) -> None:
    margins = page.margins
    section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
    section.header_distance = section.footer_distance = Mm(HEADER_DISTANCE)
    section.gutter = Mm(0)


def _numbering(page: Section) -> BaseOxmlElement:
    attributes: dict[str, str | int] = {"fmt": page.number_format} if page.number_format else {}
    if page.first_number is not None:
        attributes["start"] = page.first_number
    return element("pgNumType", **attributes)
