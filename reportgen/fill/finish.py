"""The filled body made valid: no cell without a paragraph, no identifier twice, one section for each copy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy

from lxml import etree

from reportgen.fill.lift import properties_of, section_of, settle
from reportgen.fill.names import (
    BODY,
    CELL,
    PARAGRAPH,
    RUN,
    SECTION,
    TABLE,
    TEXT,
    w,
)
from reportgen.fill.range_marks import renumber
from reportgen.ooxml.names import W14, WP

PAGE_NUMBERS = w("pgNumType")
BEFORE_PAGE_NUMBERS = tuple(w(name) for name in ("pgBorders", "paperSrc", "pgMar", "pgSz"))
"""What may stand before ``w:pgNumType`` in a section (§17.6.17), nearest first."""


def make_valid(root: etree._Element) -> None:
    """Make the filled part under ``root`` valid, in place."""
    _lift_runs(root)
    settle(root)
    _drop_empty_tables(root)
    _drop_empty_last_section(root)
    _fill_empty_cells(root)
    _number_drawings(root)
    renumber(root)
    _drop_repeated_ids(root)


def join(copies: Iterable[etree._Element], mark: etree._Element | None = None) -> etree._Element:
    """Return one document with the bodies of ``copies``, each a section that counts from page 1.

    ``mark`` is put before each copy but the first. There is at least one.  A copy's section is closed in the copy, not
    in the growing document: asking lxml for the end of a long body takes as long as the body is.
    """
    several = iter(copies)
    first = last = next(several)
    body = _body(first)
    _start_at_one(first)
    for copy in several:
        _start_at_one(copy)
        _close_section(_body(last))
        _move(last, body)
        if mark is not None:
            body.append(deepcopy(mark))
        last = copy
    _move(last, body)
    return first


def _move(copy: etree._Element, body: etree._Element) -> None:
    """Move the body of ``copy`` to the end of ``body``, unless it is that."""
    own = _body(copy)
    if own is not body:
        body.extend(list(own))


def _body(root: etree._Element) -> etree._Element:
    body = root.find(BODY)
    return root if body is None else body


def _start_at_one(root: etree._Element) -> None:
    section = next(root.iter(SECTION), None)
    if section is None:
        return
    numbers = section.find(PAGE_NUMBERS)
    if numbers is None:
        numbers = etree.Element(PAGE_NUMBERS)
        _insert_after(section, numbers, BEFORE_PAGE_NUMBERS)
    if numbers.get(w("start")) is None:
        numbers.set(w("start"), "1")


def _insert_after(parent: etree._Element, child: etree._Element, names: Sequence[str]) -> None:
    for name in names:
        before = parent.find(name)
        if before is not None:
            before.addnext(child)
            return
    parent.insert(0, child)


def _close_section(body: etree._Element) -> None:
    """Turn the section at the end of ``body`` into one that ends in its last paragraph."""
    section = body.find(SECTION)
    if section is None:
        return
    body.remove(section)
    properties_of(_last_paragraph(body)).append(section)


def _last_paragraph(body: etree._Element) -> etree._Element:
    last = body[-1] if len(body) else None
    if last is not None and last.tag == PARAGRAPH and section_of(last) is None:
        return last
    return etree.SubElement(body, PARAGRAPH)


def _fill_empty_cells(root: etree._Element) -> None:
    for cell in root.iter(CELL):
        if not len(cell) or cell[-1].tag != PARAGRAPH:
            etree.SubElement(cell, PARAGRAPH)


def _drop_empty_tables(root: etree._Element) -> None:
    """Take out tables all of whose rows were left out: Word calls a table without rows damaged."""
    for table in list(root.iter(TABLE)):
        parent = table.getparent()
        if parent is not None and table.find(w("tr")) is None:
            parent.remove(table)


def _drop_empty_last_section(root: etree._Element) -> None:
    """Let the section before end the document where the last one was left out: it would print an empty page.

    The paragraph that held its break goes too, unless it parts a table from the end, which Word asks for.
    """
    body = _body(root)
    before, last = (body[-2], body[-1]) if len(body) > 1 else (None, None)
    if before is None or last is None or last.tag != SECTION or before.tag != PARAGRAPH:
        return
    section = section_of(before)
    if section is None:
        return
    body.replace(last, section)
    previous = before.getprevious()
    if previous is not None and previous.tag == PARAGRAPH and before.find(f".//{RUN}") is None:
        body.remove(before)


def _lift_runs(root: etree._Element) -> None:
    """Set runs that a tag has put into a text (a picture) beside that text's run, which is cut in two."""
    for text in [text for text in root.iter(TEXT) if text.find(RUN) is not None]:
        run = text.getparent()
        if run is None or run.tag != RUN:
            continue
        for inner in list(text.iterchildren(RUN)):
            rest, inner.tail = inner.tail, None
            text.remove(inner)
            run.addnext(inner)
            run = _continue_run(run, rest or "")
            inner.addnext(run)


def _continue_run(run: etree._Element, rest: str) -> etree._Element:
    """Return a run in the same format that holds ``rest``."""
    made = etree.Element(RUN)
    properties = run.find(w("rPr"))
    if properties is not None:
        made.append(deepcopy(properties))
    text = etree.SubElement(made, TEXT)
    text.text = rest
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def _number_drawings(root: etree._Element) -> None:
    for number, properties in enumerate(root.iter(WP + "docPr"), 1):
        properties.set("id", str(number))


def _drop_repeated_ids(root: etree._Element) -> None:
    """Leave Word's own paragraph identifiers to Word where a loop has repeated them."""
    seen: set[str] = set()
    name = W14 + "paraId"
    for element in root.iter(PARAGRAPH, w("tr")):
        identifier = element.get(name)
        if identifier in seen:
            del element.attrib[name]
        elif identifier is not None:
            seen.add(identifier)
