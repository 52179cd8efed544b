"""The entries of a table of contents as Word writes them: style, tabs, link, number, text, leader, page field."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from reportgen.layout.write_back.headings import TocHeading
from reportgen.layout.write_back.toc_switches import TocSwitches
from reportgen.ooxml.names import VAL, XML_SPACE, W
from reportgen.ooxml.xml import Element, get

INDENT = 220  # twips for each level below the first, as in Word's own styles
AFTER_LABEL = 440  # twips for each level to the words after a number, from the margin
AFTER = 100  # twips below an entry


def field_begin(code: str) -> list[Element]:
    """Return the runs that open the field."""
    instruction = etree.Element(W + "instrText", {XML_SPACE: "preserve"})
    instruction.text = code
    return [_character("begin"), _run(instruction), _character("separate")]


def entry(heading: TocHeading, level: int, switches: TocSwitches, style: str, width: int) -> Element:
    """Return an entry's paragraph; ``style`` is a style's id, ``width`` the column's in twips."""
    paragraph = etree.Element(W + "p")
    paragraph.append(_properties(style, level, bool(heading.label), width))
    place = paragraph
    if switches.links:
        place = etree.SubElement(
            paragraph, W + "hyperlink", {W + "anchor": heading.bookmark, W + "history": "1"}
        )
    if heading.label:
        place.extend([_text(heading.label), _run(etree.Element(W + "tab"))])
    place.append(_text(heading.text))
    if level not in switches.numberless:
        place.extend(_page(heading.bookmark, switches))
    return paragraph


def _properties(style: str, level: int, labelled: bool, width: int) -> Element:
    properties = etree.Element(W + "pPr")
    etree.SubElement(properties, W + "pStyle", {VAL: style})
    tabs = etree.SubElement(properties, W + "tabs")
    if labelled:
        at = level * AFTER_LABEL
        etree.SubElement(tabs, W + "tab", {VAL: "left", W + "pos": str(at)})
    etree.SubElement(tabs, W + "tab", {VAL: "right", W + "leader": "dot", W + "pos": str(width)})
    return properties


def _page(bookmark: str, switches: TocSwitches) -> list[Element]:
    before = _run(etree.Element(W + "tab")) if switches.separator == "\t" else _text(switches.separator)
    code = f" PAGEREF {bookmark} \\h " if switches.links else f" PAGEREF {bookmark} "
    return [before, *field_begin(code), _text("0"), _character("end")]


def _run(inner: Element) -> Element:
    run = etree.Element(W + "r")
    run.append(inner)
    return run


def _text(words: str) -> Element:
    text = etree.Element(W + "t", {XML_SPACE: "preserve"})
    text.text = words
    return _run(text)


def _character(kind: str) -> Element:
    return _run(etree.Element(W + "fldChar", {W + "fldCharType": kind}))


class TocStyles:
    """The styles TOC 1 to 9 of a ``styles.xml``; a missing one is added with the properties of Word's own."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.changed = False
        paragraphs = [s for s in root.iterchildren(W + "style") if get(s, "type") == "paragraph"]
        self._ids = {_name(style).lower(): get(style, "styleId") or "" for style in paragraphs}
        defaults = [get(s, "styleId") for s in paragraphs if get(s, "default") in ("1", "true", "on")]
        self._normal = next((name for name in defaults if name), "Normal")

    def of(self, level: int) -> str:
        """Return the id of the style of a level."""
        name = f"toc {level}"
        if not self._ids.get(name):
            self._ids[name] = self._free(f"TOC{level}")
            self.root.append(_style(self._ids[name], name, self._normal, (level - 1) * INDENT))
            self.changed = True
        return self._ids[name]

    def _free(self, style_id: str) -> str:
        used_ids = {get(style, "styleId") for style in self.root.iterchildren(W + "style")}
        return style_id if style_id not in used_ids else self._free(style_id + "a")


def _name(style: Element) -> str:
    name = style.find(W + "name")
    return "" if name is None else name.get(VAL) or ""


def _style(identity: str, name: str, based_on: str, indent: int) -> Element:
    style = etree.Element(W + "style", {W + "type": "paragraph", W + "styleId": identity})
    for tag, value in (("name", name), ("basedOn", based_on), ("next", based_on), ("uiPriority", "39")):
        etree.SubElement(style, W + tag, {VAL: value})
    etree.SubElement(style, W + "unhideWhenUsed")
    properties = etree.SubElement(style, W + "pPr")
    etree.SubElement(properties, W + "spacing", {W + "after": str(AFTER)})
    if indent:
        etree.SubElement(properties, W + "ind", {W + "left": str(indent)})
    return style


def column_width(body: Element, at: Element) -> int:
    """Return the width in twips of the column of a block, from the section that ends after it."""
    ahead = (found for block in (at, *at.itersiblings()) for found in block.iter(W + "sectPr"))
    section = next(ahead, None)
    if section is None:
        section = next(iter(reversed(_own_sections(body))), None)
    return _text_width(section) if section is not None else 9360


def _own_sections(body: Element) -> Sequence[Element]:
    return list(body.iterchildren(W + "sectPr"))


def _text_width(section: Element) -> int:
    size, margins, columns = (section.find(W + name) for name in ("pgSz", "pgMar", "cols"))
    width = _twips(size, "w", 12240) - _twips(margins, "left", 1440) - _twips(margins, "right", 1440)
    count = max(_twips(columns, "num", 1), 1)
    if count > 1:
        width = (width - _twips(columns, "space", 720) * (count - 1)) // count
    return max(width, 1440)


def _twips(element: Element | None, name: str, default: int) -> int:
    text = "" if element is None else get(element, name) or ""
    try:
        return min(int(float(text)), 31680) if text else default
    except (ValueError, OverflowError):
        return default
