"""Elements that python-docx has no property for: tag, attributes and children with the usual prefixes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement


def element(tag: str, *children: BaseOxmlElement, **attributes: str | int) -> BaseOxmlElement:
    """Return ``w:tag``; the ``attributes`` are of the same namespace."""
    values = {qn(f"w:{name}"): str(value) for name, value in attributes.items()}
    made = cast("BaseOxmlElement", OxmlElement(f"w:{tag}", values))
    made.extend(children)
    return made
