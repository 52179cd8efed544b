"""XML in and out, hardened: no entities, no network, no document type."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 may not hold (§2.2), and the two controls that docxtpl would take for breaks."""


class UnsafeXMLError(ValueError):
    """The XML is broken, or declares a document type (the door to entity expansion)."""


def parse(data: bytes) -> etree._Element:
    """Return the root of ``data``; raise `UnsafeXMLError` for what is broken or declares a DOCTYPE."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as broken:
        raise UnsafeXMLError(str(broken)) from broken
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnsafeXMLError("DOCTYPE")
    return root


def serialise(root: etree._Element) -> bytes:
    """Return ``root`` as a part of a package."""
    return DECLARATION + etree.tostring(root, encoding="utf-8")


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
        raise UnsafeXMLError("root")
    return parent
