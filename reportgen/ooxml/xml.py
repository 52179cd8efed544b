"""XML that cannot hurt: no document type in whatever encoding, no entities, no network, bounded depth and weight.

``parse`` reads what is only looked at, ``parse_whole`` what is changed and written again (a
template goes without its comments, ``parse_template``), ``walk`` what is too long to
be held.  libxml2 bounds the depth (256 elements) and the length of an attribute (10 MB) itself, without ``huge_tree``.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import cast

from lxml import etree

from reportgen.language import _
from reportgen.ooxml import limits
from reportgen.ooxml.errors import DamagedError, DoctypeError, TooLargeError, printable
from reportgen.ooxml.names import STRICT, VAL, W

Element = etree._Element

DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_DOCTYPES = (b"<!DOCTYPE",)
_WIDE_DOCTYPES = ("<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
DECLARED_ENCODING = re.compile(rb"""\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)""")
_WIDE = re.compile(rb"utf-?16.*")
_ASCII_BELOW = re.compile(
    rb"utf-?8|(?:us-)?ascii|iso[-_]?8859-\d+|latin-?\d|windows-125\d|cp-?125\d|koi8-[ru]"
)
"""Encodings in which the letters of ASCII are what they are in ASCII."""


def refuse_doctype(data: bytes, part: str) -> None:
    """Raise DoctypeError where a part declares a document type, DamagedError where its encoding might hide one.

    Parts are in UTF-8 or UTF-16 (ECMA-376 part 2, §8.1.1); files of other programs have one of ASCII's offspring.
    """
    wide = b"\0" in data[:4] or data[:2] in _WIDE_MARKS
    if any(mark in data for mark in (_WIDE_DOCTYPES if wide else _DOCTYPES)):
        raise DoctypeError(part)
    declared = DECLARED_ENCODING.match(
        _narrow(data[:2000]) if wide else data[:1000].removeprefix(b"\xef\xbb\xbf")
    )
    known = _WIDE if wide else _ASCII_BELOW
    if declared and not known.fullmatch(declared[1].lower()):
        raise DamagedError(_("phần “{part}” viết bằng bảng mã lạ", part=printable(part)), part)


def _narrow(head: bytes) -> bytes:
    """Return the letters of ASCII in a beginning in UTF-16."""
    return bytes(byte for byte in head if 0 < byte < 0x80)


def parse(data: bytes, part: str = "") -> Element:
    """Return the root of a part to be looked at: without comments, strict namespaces as transitional ones.

    Raises:
        DamagedError, DoctypeError: it is not well-formed, nested absurdly deep, or has a document type.
        TooLargeError: it would take more memory than any honest part.
    """
    return _root(_transitional(data), part, remove_comments=True, remove_pis=True)


def parse_whole(data: bytes, part: str = "") -> Element:
    """Return the root of a part as it is, to be changed and written again; raises as ``parse`` does."""
    return _root(data, part, remove_comments=False, remove_pis=False)


def parse_template(data: bytes, part: str = "") -> Element:
    """Return the root of a part to be filled, without its comments; raises as ``parse`` does."""
    return _root(data, part, remove_comments=True, remove_pis=False)


def walk(data: bytes, events: tuple[str, ...], names: tuple[str, ...]) -> Iterator[tuple[str, Element]]:
    """Yield event and element for each element of these local names; raises as ``parse`` does, when it comes to it."""
    _check_weight(data, "")
    tags = [f"{{*}}{name}" for name in names]
    parser = etree.iterparse(
        io.BytesIO(data), events, tag=tags, resolve_entities=False, no_network=True, load_dtd=False
    )
    try:
        yield from cast("Iterator[tuple[str, Element]]", parser)
    except etree.LxmlError as problem:
        raise _damaged_error("", problem) from problem


def serialise(root: Element) -> bytes:
    """Return the bytes of a part."""
    return DECLARATION + etree.tostring(root, encoding="utf-8")


def _root(data: bytes, part: str, *, remove_comments: bool, remove_pis: bool) -> Element:
    _check_weight(data, part)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=remove_comments,
        remove_pis=remove_pis,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise _damaged_error(part, problem) from problem
    if root.getroottree().docinfo.internalDTD is not None:  # in an encoding that nobody thought of
        raise DoctypeError(part)
    return root


def _check_weight(data: bytes, part: str) -> None:
    """Refuse what would take a gigabyte as a tree: a tag weighs one, an attribute, with its value, two."""
    if len(data) > limits.MARKS and data.count(b"<") + 2 * data.count(b"=") > limits.MARKS:
        raise TooLargeError(part=part)


def _damaged_error(part: str, problem: Exception) -> DamagedError:
    why = printable(str(problem))
    if not part:
        return DamagedError(_("có phần bị hỏng hoặc lồng nhau quá sâu ({why})", why=why))
    return DamagedError(
        _("phần “{part}” bị hỏng hoặc lồng nhau quá sâu ({why})", part=printable(part), why=why), part
    )


def _transitional(data: bytes) -> bytes:
    if b"http://purl.oclc.org/ooxml/" not in data[:8192]:
        return data
    for strict, usual in STRICT:
        data = data.replace(strict, usual)
    return data


def get(element: Element, name: str) -> str | None:
    """Return the attribute ``w:name``, also where it was written without its namespace."""
    return element.get(W + name) or element.get(name)


def first(element: Element, tag: str) -> Element | None:
    """Return the first child if it has this tag: where the schema puts properties first, quicker than a search."""
    for item in element:
        return item if item.tag == tag else element.find(tag)
    return None


def child(element: Element, name: str) -> Element | None:
    """Return the first ``w:name`` child."""
    return element.find(W + name)


def child_val(element: Element, name: str) -> str | None:
    """Return the ``w:val`` of the first ``w:name`` child, or None."""
    found = element.find(W + name)
    return None if found is None else found.get(VAL)
