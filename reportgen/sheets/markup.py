"""What sheets ask of XML: elements by their local names, whatever their namespace; parts that calamine can read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportgen.ooxml.xml import DECLARED_ENCODING, walk

if TYPE_CHECKING:
    from lxml.etree import _Element

_READABLE = (b"utf-8", b"utf8", b"us-ascii", b"ascii")


def check_readable(data: bytes) -> None:
    """Raise ValueError for a part that calamine would read as empty without a word: it knows no encoding but UTF-8."""
    declared = DECLARED_ENCODING.match(data, 3 if data.startswith(b"\xef\xbb\xbf") else 0, 200)
    if b"\0" in data[:4] or (declared and declared[1].lower() not in _READABLE):
        raise ValueError


def elements(data: bytes, *names: str) -> Iterator[_Element]:
    """Yield each element of these local names, whole, in the order of their ends."""
    return (element for _event, element in walk(data, ("end",), names))


def local(element: _Element) -> str:
    """Return the name of an element without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def parent(element: _Element) -> str:
    """Return the local name of the element around ``element``; empty for the root."""
    above = element.getparent()
    return "" if above is None else local(above)


def attribute(element: _Element, name: str) -> str:
    """Return an attribute by its local name, in whatever namespace; empty where there is none."""
    return next((str(value) for key, value in element.items() if str(key).endswith("}" + name)), "")
