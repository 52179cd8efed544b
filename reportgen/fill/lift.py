"""Lone statements lifted out of their paragraph or row; what else the file keeps there stays behind.

A section's break, a page break and the ends of bookmarks stand inside paragraphs (§17.6.18, §17.3.3.1,
§17.13.6), also inside that of a statement: LibreOffice hangs the break after a statement onto the statement's
own paragraph.  They outlive it, before or after the statement as they were, and so inside or outside of its block.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from reportgen.fill.edits import put_text_before, remove
from reportgen.fill.names import (
    BREAK,
    DRAWN,
    MARKS,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    PICTURE,
    ROW,
    RUN,
    SECTION,
    TEXT,
    w,
)
from reportgen.fill.places import text_of
from reportgen.fill.tags import PREFIX, is_lone, without_prefix
from reportgen.ooxml.names import M

PRINTED = (
    *(DRAWN, PICTURE, w("object"), w("sym"), w("fldChar"), w("fldSimple")),
    *(w("footnoteReference"), w("endnoteReference")),
    M + "oMath",
)
"""What prints without being text, and so must not vanish with a lone tag."""

BREAKS_A_PAGE = w("pageBreakBefore")
OFF = ("0", "false", "off")

CARRIER = "carrier"
"""Marks a paragraph that holds nothing but the break of a statement's; taken off when the paper is filled."""


def lift(element: etree._Element) -> None:
    """Let ``element`` (a row or paragraph) give way to its tags when it holds nothing else."""
    text = text_of(element)
    if not (is_lone(text) and may_go(element, text)):
        return
    for remain in list(_remains(element)):
        if isinstance(remain, str):
            put_text_before(element, without_prefix(remain))
        else:
            remain.tail = None
            element.addprevious(remain)
    remove(element)


def may_go(element: etree._Element, text: str) -> bool:
    """Return whether ``element``, a row or paragraph of the statements ``text``, may give way to them."""
    if any(True for _printed in element.iter(*PRINTED)):
        return False
    return element.tag == ROW or not set(PREFIX.findall(text)) & {"tr", "tc", "r"}


def settle(root: etree._Element) -> None:
    """Hang the section breaks that outlived their statement onto the paragraph before, where there is one."""
    for carrier in [p for p in root.iter(PARAGRAPH) if p.get(CARRIER)]:
        del carrier.attrib[CARRIER]
        section, before = section_of(carrier), carrier.getprevious()
        if section is None or before is None or before.tag != PARAGRAPH or section_of(before) is not None:
            continue
        properties_of(before).append(section)
        remove(carrier)


def section_of(paragraph: etree._Element) -> etree._Element | None:
    """Return the section that ends with ``paragraph``, None where none does."""
    return paragraph.find(f"{PARAGRAPH_PROPERTIES}/{SECTION}")


def properties_of(paragraph: etree._Element) -> etree._Element:
    """Return the properties of ``paragraph``, which gets some where it has none."""
    found = paragraph.find(PARAGRAPH_PROPERTIES)
    if found is None:
        found = etree.Element(PARAGRAPH_PROPERTIES)
        paragraph.insert(0, found)
    return found


def _remains(element: etree._Element) -> Iterator[str | etree._Element]:
    """Yield the statements of ``element`` and what stays with them, in the order of the page."""
    if element.tag == ROW:  # in a cell a break breaks nothing
        yield from (node.text or "" if node.tag == TEXT else node for node in element.iter(TEXT, *MARKS))
        return
    if _breaks_before(element):
        yield _page_break()
    for node in element.iter(TEXT, BREAK, *MARKS):
        if node.tag == TEXT:
            yield node.text or ""
        elif node.tag != BREAK:
            yield node
        elif node.get(w("type")) in ("page", "column"):
            yield _carrier(_run(node))
    section = section_of(element)
    if section is not None:
        yield _carrier(section)


def _breaks_before(paragraph: etree._Element) -> bool:
    found = paragraph.find(f"{PARAGRAPH_PROPERTIES}/{BREAKS_A_PAGE}")
    return found is not None and found.get(w("val")) not in OFF


def _page_break() -> etree._Element:
    return _carrier(_run(etree.Element(BREAK, {w("type"): "page"})))


def _run(content: etree._Element) -> etree._Element:
    run = etree.Element(RUN)
    run.append(content)
    return run


def _carrier(content: etree._Element) -> etree._Element:
    """Return a paragraph one point high (§17.3.1.33) for ``content``: a run, or the section that it ends."""
    paragraph = etree.Element(PARAGRAPH, {CARRIER: "1"})
    properties = properties_of(paragraph)
    spacing = {w("before"): "0", w("after"): "0", w("line"): "20", w("lineRule"): "exact"}
    etree.SubElement(properties, w("spacing"), spacing)
    etree.SubElement(etree.SubElement(properties, w("rPr")), w("sz"), {w("val"): "2"})
    (properties if content.tag == SECTION else paragraph).append(content)
    return paragraph
