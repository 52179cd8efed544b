"""The number of the page in the header: put there, moved there from the footer, or set right where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from reportgen.linter.edit import schema
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.edit.sections import footers, headers, own_header, sections
from reportgen.ooxml.names import R_ID, W_URI, W
from reportgen.ooxml.text import runs, text_of
from reportgen.ooxml.xml import Element

_HEADER = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_FAMILY = "Times New Roman"
_SIZE = "26"  # half-points
_ALONE = re.compile(r"[\W_]*\d*[\W_]*")
_SHOWN = (W + "t", W + "drawing", W + "pict", W + "object", W + "fldSimple", W + "instrText")
_DRAWN = _SHOWN[1:4]


def number_above(job: PaperEdit, section: Element) -> bool:
    """Number the pages in the headers, which hold nothing yet, and in no footer any more; return whether so."""
    below = [paragraph for part in footers(job) for paragraph in _numbers(job.draft.part(part))]
    above = {own_header(job, each) for each in sections(job)} - {""}
    if (
        job.paper.even_and_odd
        or not all(map(_is_alone, below))
        or any(_is_taken(job, part) for part in above)
    ):
        return False
    if not own_header(job, section):
        _add_header(job, section)
    for part in sorted(above):
        _write_number(job.draft.part(part))
    for paragraph in below:
        _empty(paragraph)
    return True


def _is_alone(paragraph: Element) -> bool:
    """Return whether nothing but the number, perhaps between dashes, stands in a paragraph."""
    drawn = next(paragraph.iter(*_DRAWN), None) is not None
    return not drawn and _ALONE.fullmatch(text_of(paragraph)) is not None


def _is_taken(job: PaperEdit, part: str) -> bool:
    """Return whether something stands in a header."""
    return any(
        item.tag != W + "t" or (item.text or "").strip() for item in job.draft.part(part).iter(*_SHOWN)
    )


def _empty(paragraph: Element) -> None:
    for item in list(paragraph):
        if item.tag != W + "pPr":
            paragraph.remove(item)


def _number() -> Element:
    """Return the field of the page's number."""
    field = etree.Element(W + "fldSimple", {W + "instr": " PAGE "})
    run = etree.SubElement(field, W + "r")
    look = schema.properties(run, "rPr")
    schema.put(look, "rFonts", dict.fromkeys(("ascii", "hAnsi", "cs"), _FAMILY))
    schema.put(look, "sz", {"val": _SIZE})
    schema.put(look, "szCs", {"val": _SIZE})
    etree.SubElement(run, W + "t").text = "2"
    return field


def _write_number(root: Element) -> None:
    """Write the number into the first paragraph of a header."""
    paragraph = next(root.iter(W + "p"), None)
    if paragraph is None:
        paragraph = etree.SubElement(root, W + "p")
    _empty(paragraph)
    schema.put(schema.properties(paragraph, "pPr"), "jc", {"val": "center"})
    paragraph.append(_number())


def _add_header(job: PaperEdit, section: Element) -> None:
    data = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:w="{W_URI}"/>'
    part = job.draft.add_part("header.xml", "header", _HEADER, data.encode())
    _write_number(job.draft.part(part))
    identifier = job.draft.identifier(part)
    section.insert(0, etree.Element(W + "headerReference", {W + "type": "default", R_ID: identifier}))


def centre_number(job: PaperEdit, section: Element) -> bool:
    """Give the number in the section's headers its place and size; return whether that changed anything."""
    paragraphs = [each for part in headers(job, section) for each in _numbers(job.draft.part(part))]
    return sum(_centre(each) for each in paragraphs if "NUMPAGES" not in _told(each)) > 0


def _numbers(root: Element) -> Iterator[Element]:
    """Yield the paragraphs with a page's number."""
    return (paragraph for paragraph in root.iter(W + "p") if "PAGE" in _told(paragraph))


def _told(paragraph: Element) -> str:
    """Return the texts of a paragraph and what its fields ask for."""
    simple = (each.get(W + "instr") or "" for each in paragraph.iter(W + "fldSimple"))
    return "".join(map(str, paragraph.itertext())) + "".join(simple)


def _centre(paragraph: Element) -> bool:
    changed = schema.put(schema.properties(paragraph, "pPr"), "jc", {"val": "center"})
    for run in runs(paragraph):
        properties = schema.properties(run, "rPr")
        for name, value in (("b", "0"), ("i", "0"), ("sz", _SIZE), ("szCs", _SIZE)):
            changed = schema.put(properties, name, {"val": value}) or changed
    return changed
