"""Paragraphs of a filled Word file that must keep to so many lines: set smaller where they would not.

A paragraph style says so in its name: ``Giấy khen – người nhận (vừa 1 dòng)``; one line may become two
when the smallest size is still too wide. Nothing else of the file changes,
and nothing at all when everything fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from reportgen.fitting.lines import FittedText, FittingBox, fit
from reportgen.fitting.ruler import ruler
from reportgen.layout.styles import ParagraphStyle, paragraph_styles
from reportgen.ooxml.archive import Archive
from reportgen.ooxml.names import W
from reportgen.ooxml.writing import pack
from reportgen.ooxml.xml import parse_template, serialise
from reportgen.units import HALVES_PER_POINT, TWIPS_PER_POINT

DOCUMENT = "word/document.xml"
MARK = re.compile(r"\(vừa (\d) dòng\)")
SMALLEST = 0.6  # of the style's own size


class TooLong(NamedTuple):
    """A text that does not fit even when small: the section it stands in (from 0), its style's name."""

    section: int
    style: str
    text: str


def fit_paragraphs(docx: bytes) -> tuple[bytes, tuple[TooLong, ...]]:
    """Return the DOCX with the texts of marked styles small enough for their lines, and those that are not."""
    archive = Archive(docx)
    document = archive.read(DOCUMENT)
    styles = paragraph_styles(docx, lambda style, name: MARK.search(name) and _may_use(document, style))
    if not styles:
        return docx, ()
    root = parse_template(document)
    found, changed = [], False
    for section, width, paragraph in _paragraphs(root):
        style = styles.get(_style(paragraph))
        if style is None:
            continue
        text = "".join(part.text or "" for part in paragraph.iter(W + "t"))
        fitted = _fit(text, style, width)
        if not fitted.fits:
            found.append(TooLong(section, style.name, text))
        if fitted.size < style.font.size:
            _resize(paragraph, fitted.size)
            changed = True
    if not changed:
        return docx, tuple(found)
    return pack({**archive.members(), DOCUMENT: serialise(root)}), tuple(found)


def _may_use(document: bytes, style: str) -> bool:
    """Return whether the style's id is anywhere in the part: most papers have the styles of others, too.

    Other letters than ASCII's and digits may be written in several ways.
    """
    return not (style.isascii() and style.isalnum()) or style.encode() in document


def _fit(text: str, style: ParagraphStyle, width: float) -> FittedText:
    """Return ``text`` fitted to its style's frame, or to the text of its section, ``width`` points wide."""
    font, paragraph = style.font, style.format
    across = (paragraph.frame.width or width) - paragraph.left - paragraph.right
    lines = max(1, *map(int, MARK.findall(style.name)))
    box = FittingBox(across, font.size, font.size * SMALLEST, max(2, lines), lines)
    measure = ruler(font.family, bold=font.bold, italic=font.italic)
    return fit(text.upper() if font.capitals == "caps" else text, box, measure)


def _paragraphs(root: etree._Element) -> Iterator[tuple[int, float, etree._Element]]:
    """Yield each paragraph with the number of its section and the width of that section's text in points."""
    waiting: list[etree._Element] = []
    number = 0
    for element in root.iter(W + "p", W + "sectPr"):
        if element.tag == W + "p":
            waiting.append(element)
            continue
        width = _text_width(element)
        yield from ((number, width, paragraph) for paragraph in waiting)
        waiting, number = [], number + 1


def _text_width(section: etree._Element) -> float:
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    sides = _twips(margins, "left") + _twips(margins, "right") + _twips(margins, "gutter")
    return (_twips(size, "w") - sides) / TWIPS_PER_POINT


def _twips(element: etree._Element | None, name: str) -> float:
    text = "" if element is None else element.get(W + name) or ""
    return float(text) if text.lstrip("-").isdecimal() else 0.0


def _style(paragraph: etree._Element) -> str:
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if named is None else named.get(W + "val") or ""


def _resize(paragraph: etree._Element, size: float) -> None:
    for run in paragraph.iter(W + "r"):
        properties = run.find(W + "rPr")
        if properties is None:
            properties = etree.Element(W + "rPr")
            run.insert(0, properties)
        for name in ("sz", "szCs"):
            element = properties.find(W + name)
            if element is None:
                element = etree.SubElement(properties, W + name)
            element.set(W + "val", str(round(size * HALVES_PER_POINT)))
