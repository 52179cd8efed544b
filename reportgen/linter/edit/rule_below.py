"""The solid lines under motto, agency and subject: an empty paragraph with a border, as long as the decree says."""

from __future__ import annotations

from lxml import etree

from reportgen.linter.edit import schema
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.finding import Finding
from reportgen.linter.paper.width import width
from reportgen.ooxml.names import W
from reportgen.ooxml.text import text_of
from reportgen.ooxml.xml import Element

SHARE = 0.42
"""Of the words' length: between a third and a half."""


def draw(job: PaperEdit, finding: Finding, share: float) -> bool:
    """Draw a line of this share of the words' length under them, or set the one that is there; return whether so."""
    passage, paragraph = finding.passage, job.paragraph(finding)
    if passage is None or paragraph is None:
        return False
    length = min(width(passage), passage.room) * share
    side = str(round((passage.room - length) / 2 * 20))
    if passage.stroke is not None:
        return _set_length(paragraph, side) if passage.stroke.kind == "border" else False
    if passage.room <= 0 or passage.lines or any(passage.borders):
        return False
    paragraph.addnext(_line(side))
    return True


def _set_length(paragraph: Element, side: str) -> bool:
    """Make the bordered empty paragraph below as long as it should be."""
    below = paragraph.getnext()
    if below is None or below.tag != W + "p" or text_of(below).strip():
        return False
    properties = schema.properties(below, "pPr")
    if properties.find(W + "pBdr") is None and properties.find(W + "pStyle") is None:
        return False
    return schema.put(properties, "ind", {"left": side, "right": side, "firstLine": "0"})


def _line(side: str) -> Element:
    made = etree.Element(W + "p")
    properties = schema.properties(made, "pPr")
    border = {W + "val": "single", W + "sz": "6", W + "space": "0", W + "color": "000000"}
    etree.SubElement(etree.SubElement(properties, W + "pBdr"), W + "top", border)
    schema.put(properties, "spacing", {"before": "60", "after": "0", "line": "60", "lineRule": "exact"})
    schema.put(properties, "ind", {"left": side, "right": side, "firstLine": "0"})
    schema.put(etree.SubElement(properties, W + "rPr"), "sz", {"val": "2"})
    return made
