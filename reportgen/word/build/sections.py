"""The document's sections and the two headers that all of them show: none on a first page, else its number."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, cast

from docx.enum.section import WD_HEADER_FOOTER, WD_ORIENTATION
from docx.section import Section as WordSection
from docx.shared import Mm

from reportgen.word.blocks import PageNumber, Paragraph
from reportgen.word.build.oxml import element
from reportgen.word.build.story import add_paragraph, write_paragraph

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.section import CT_SectPr
    from docx.oxml.xmlchemy import BaseOxmlElement

    from reportgen.word.page import Section
    from reportgen.word.paper import Paper

HEADER_DISTANCE = 10.0
"""Millimetres from the edge of the paper."""


class Sections:
    """Ends the sections of a document; those that are alike are described once."""

    def __init__(self, document: Document, *, numbered: bool) -> None:
        self._document = document
        kinds = (WD_HEADER_FOOTER.PRIMARY, WD_HEADER_FOOTER.FIRST_PAGE) if numbered else ()
        self._headers = {kind: document.part.add_header_part()[1] for kind in kinds}
        self._described: dict[Section, CT_SectPr] = {}

    def end(self, page: Section) -> None:
        """End a section in a paragraph of its own, as good as without height."""
        add_paragraph(self._document._body, Paragraph("NgatPhan")).set_sectPr(self._properties(page))

    def end_document(self, paper: Paper) -> None:
        """Describe the last section, and write the headers."""
        body = self._document.element.body
        body.replace(body[-1], self._properties(paper.section))
        if self._headers:
            _write_headers(self._document.sections[-1], paper)

    def _properties(self, page: Section) -> CT_SectPr:
        if page not in self._described:
            self._described[page] = self._describe(page)
        return deepcopy(self._described[page])

    def _describe(self, page: Section) -> CT_SectPr:
        """Return a ``w:sectPr`` (§17.6.17); each names its headers, for a template may lose the section before it."""
        properties = cast("CT_SectPr", element("sectPr"))
        for kind, relationship in self._headers.items():
            properties.add_headerReference(kind, relationship)
        section = WordSection(properties, self._document.part)
        section.page_width, section.page_height = (Mm(side) for side in page.size)
        if page.landscape:
            section.orientation = WD_ORIENTATION.LANDSCAPE
        _set_margins(section, page)
        section.different_first_page_header_footer = bool(self._headers)
        properties.insert_element_before(_numbering(page), "w:cols", "w:titlePg")
        properties.insert_element_before(element("cols", space=720), "w:titlePg")
        return properties


def _write_headers(last: WordSection, paper: Paper) -> None:
    write_paragraph(last.header.paragraphs[0], Paragraph("SoTrang", (PageNumber(),)))
    behind = () if paper.first_header is None else (paper.first_header,)
    write_paragraph(last.first_page_header.paragraphs[0], Paragraph("SoTrang", behind))


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
