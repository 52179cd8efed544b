"""Small changes of a template's tree: text put in, elements taken out, texts that XML can hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from reportgen.ooxml.errors import DamagedError

ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 may not hold (§2.2), and the two controls that docxtpl would take for breaks."""


def clean(text: str) -> str:
    """Return ``text`` with line ends as LF and without what XML may not hold."""
    return ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n"))


def put_text_before(element: etree._Element, text: str) -> None:
    """Put ``text`` where ``element`` begins."""
    before = element.getprevious()
    if before is None:
        parent = _parent(element)
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text


def remove(element: etree._Element) -> None:
    """Take ``element`` out; the text after it stays."""
    put_text_before(element, element.tail or "")
    _parent(element).remove(element)


def unwrap(element: etree._Element) -> None:
    """Put the children of ``element`` in its place."""
    _parent(element)  # lxml has an error of its own for a root
    for child in list(element):
        element.addprevious(child)
    remove(element)


def put_behind(parent: etree._Element, child: etree._Element, names: Sequence[str]) -> None:
    """Put ``child`` into ``parent`` behind the first of ``names`` that is there, else before all else."""
    before = next((found for name in names if (found := parent.find(name)) is not None), None)
    parent.insert(0 if before is None else parent.index(before) + 1, child)


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    if parent is None:
        raise DamagedError
    return parent
