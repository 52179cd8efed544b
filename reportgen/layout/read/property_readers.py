"""What the readers of properties share: one reader a child element, found by its tag."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportgen.layout.read import values
from reportgen.ooxml.names import VAL
from reportgen.ooxml.xml import Element

Properties = dict[str, Any]
"""Field of a raw properties class → value; what the file does not say is not there."""

Reader = Callable[[Element, Properties], None]
Readers = dict[str, Reader]


def read_children(element: Element | None, readers: Readers) -> Properties:
    """Return what the children of ``element`` say; those without a reader do not affect the layout."""
    properties: Properties = {}
    for item in () if element is None else element:
        reader = readers.get(item.tag)
        if reader is not None:
            reader(item, properties)
    return properties


def switch(name: str) -> Reader:
    """Return a reader of an on-off property."""

    def read(element: Element, properties: Properties) -> None:
        properties[name] = values.on_off(element.get(VAL))

    return read


def value(name: str, parse: Callable[[str | None], Any]) -> Reader:
    """Return a reader of a property whose value is in ``w:val``."""

    def read(element: Element, properties: Properties) -> None:
        properties[name] = parse(element.get(VAL))

    return read


def text(text: str | None) -> str | None:
    """Return the text unchanged."""
    return text
