"""XML parts parsed as a stream: no entities, no network, no DTD."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element

XmlError = etree.LxmlError

_DECLARED = re.compile(rb"""\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)""")
_ENTITIES = re.compile(rb"(?>\s+|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE[^>\[]*\[", re.DOTALL)
"""A DTD of the part's own, which Office's files must not have (ECMA-376 part 2, §8.1.4)."""
_READABLE = (b"utf-8", b"utf8", b"us-ascii", b"ascii")


def check_readable(data: bytes) -> None:
    """Raise ValueError for a part that calamine would read as empty, or with holes, without a word.

    It reads no encoding but UTF-8, and no entities that a part makes for itself.
    """
    start = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    declared = _DECLARED.match(data, start, 200)
    if (
        b"\0" in data[:4]
        or (declared and declared[1].lower() not in _READABLE)
        or _ENTITIES.match(data, start)
    ):
        raise ValueError


def walk(data: bytes, events: tuple[str, ...], names: tuple[str, ...]) -> Iterator[tuple[str, _Element]]:
    """Yield event and element for each element of these local names. Raises XmlError as it comes to the damage."""
    tags = [f"{{*}}{name}" for name in names]
    parser = etree.iterparse(
        io.BytesIO(data), events, tag=tags, resolve_entities=False, no_network=True, load_dtd=False
    )
    return cast("Iterator[tuple[str, _Element]]", parser)


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
