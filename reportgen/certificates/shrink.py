"""Paragraphs of a filled Word file that must keep to so many lines: set smaller where they would not.

A paragraph style says so in its name: ``Giấy khen – người nhận (vừa 1 dòng)``; one line may become two
when the smallest size is still too wide. Nothing else of the file changes,
and nothing at all when everything fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from reportgen.certificates.fit import FittingBox, fit
from reportgen.certificates.ruler import ruler
from reportgen.fill import package
from reportgen.fill.names import PARAGRAPH, PARAGRAPH_PROPERTIES, RUN, SECTION, TEXT, w
from reportgen.ooxml.writing import pack
from reportgen.ooxml.xml import parse_template, serialised
from reportgen.units import HALVES_PER_POINT, TWIPS_PER_POINT

MARK = re.compile(r"\(vừa (\d) dòng\)")
SMALLEST = 0.6  # of the style's own size
STYLES = "word/styles.xml"


class TooLong(NamedTuple):
    """A text that does not fit even when small: the section it stands in (from 0), its style's name."""

    section: int
    style: str
    text: str


@dataclass(frozen=True, slots=True)
class _MarkedStyle:
    """What a marked style says: its name, lines, font, points; indents and the frame's width in points."""

    name: str
    lines: int
    family: str
    size: float
    bold: bool
    italic: bool
    caps: bool
    indents: float
    frame: float


def shrunk(docx: bytes) -> tuple[bytes, tuple[TooLong, ...]]:
    """Return the DOCX with the texts of marked styles small enough for their lines, and those that are not."""
    members = package.unpack(docx, "")
    styles = _styles(members.get(STYLES, b""))
    if not styles:
        return docx, ()
    root = parse_template(members[package.DOCUMENT])
    found, changed = [], False
    for section, width, paragraph in _paragraphs(root):
        style = styles.get(_value(paragraph.find(f"{PARAGRAPH_PROPERTIES}/{w('pStyle')}")))
        if style is None:
            continue
        text = "".join(part.text or "" for part in paragraph.iter(TEXT))
        across = (style.frame or width) - style.indents
        room = FittingBox(across, style.size, style.size * SMALLEST, max(2, style.lines), style.lines)
        measure = ruler(style.family, bold=style.bold, italic=style.italic)
        fitted = fit(text.upper() if style.caps else text, room, measure)
        if not fitted.fits:
            found.append(TooLong(section, style.name, text))
        if fitted.size < style.size:
            _resize(paragraph, fitted.size)
            changed = True
    if not changed:
        return docx, tuple(found)
    return pack({**members, package.DOCUMENT: serialised(root)}), tuple(found)


def _paragraphs(root: etree._Element) -> Iterator[tuple[int, float, etree._Element]]:
    """Yield each paragraph with the number of its section and the width of that section's text in points."""
    waiting: list[etree._Element] = []
    number = 0
    for element in root.iter(PARAGRAPH, SECTION):
        if element.tag == PARAGRAPH:
            waiting.append(element)
            continue
        width = _text_width(element)
        yield from ((number, width, paragraph) for paragraph in waiting)
        waiting, number = [], number + 1


def _text_width(section: etree._Element) -> float:
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    sides = _number(margins, "left") + _number(margins, "right") + _number(margins, "gutter")
    return (_number(size, "w") - sides) / TWIPS_PER_POINT


def _resize(paragraph: etree._Element, size: float) -> None:
    for run in paragraph.iter(RUN):
        properties = run.find(w("rPr"))
        if properties is None:
            properties = etree.Element(w("rPr"))
            run.insert(0, properties)
        for name in ("sz", "szCs"):
            element = properties.find(w(name))
            if element is None:
                element = etree.SubElement(properties, w(name))
            element.set(w("val"), str(round(size * HALVES_PER_POINT)))


# --- what a style says -------------------------------------------------------------------------


def _styles(data: bytes) -> dict[str, _MarkedStyle]:
    """Return the marked paragraph styles by their identifiers."""
    if "dòng)".encode() not in data and b"d&#" not in data:
        return {}
    root = parse_template(data)
    by_id = {str(style.get(w("styleId"))): style for style in root.iter(w("style"))}
    defaults = root.find(f"{w('docDefaults')}/{w('rPrDefault')}")
    found = {}
    for identifier, style in by_id.items():
        name = _value(style.find(w("name")))
        if match := MARK.search(name):
            found[identifier] = _style(name, int(match.group(1)), [*_chain(style, by_id), defaults])
    return found


def _chain(style: etree._Element, by_id: Mapping[str, etree._Element]) -> list[etree._Element]:
    chain: list[etree._Element] = []
    following: etree._Element | None = style
    while following is not None and following not in chain:
        chain.append(following)
        following = by_id.get(_value(following.find(w("basedOn"))))
    return chain


def _style(name: str, lines: int, chain: Sequence[etree._Element | None]) -> _MarkedStyle:
    frame = _first(chain, PARAGRAPH_PROPERTIES, "framePr")
    indent = _first(chain, PARAGRAPH_PROPERTIES, "ind")
    fonts, size = _first(chain, w("rPr"), "rFonts"), _first(chain, w("rPr"), "sz")
    return _MarkedStyle(
        name,
        max(1, lines),
        "Times New Roman" if fonts is None else fonts.get(w("ascii")) or "Times New Roman",
        _number(size, "val", 20) / HALVES_PER_POINT,
        _on(_first(chain, w("rPr"), "b")),
        _on(_first(chain, w("rPr"), "i")),
        _on(_first(chain, w("rPr"), "caps")),
        (_number(indent, "left") + _number(indent, "right")) / TWIPS_PER_POINT,
        _number(frame, "w") / TWIPS_PER_POINT,
    )


def _first(chain: Sequence[etree._Element | None], group: str, name: str) -> etree._Element | None:
    for style in chain:
        found = None if style is None else style.find(f"{group}/{w(name)}")
        if found is not None:
            return found
    return None


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(w("val")) or ""


def _number(element: etree._Element | None, name: str, default: float = 0.0) -> float:
    text = "" if element is None else element.get(w(name)) or ""
    return float(text) if text.lstrip("-").isdecimal() else default


def _on(element: etree._Element | None) -> bool:
    return element is not None and _value(element) not in ("0", "false", "off")
