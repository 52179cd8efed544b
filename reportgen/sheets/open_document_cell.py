"""A cell of an .ods file → what stands in it, where calamine leaves it out or gives something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from reportgen.sheets.details import is_error
from reportgen.sheets.markup import attribute, local
from reportgen.sheets.model import FaultKind, FormulaFault, Raw

if TYPE_CHECKING:
    from lxml.etree import _Element

_NUMBERS = ("float", "percentage", "currency")
_SIMPLE = ("p", "span", "s", "a", "annotation")
"""What calamine reads; beside these it joins words across a tab or a new line, and takes in the text of shapes."""
_UNSEEN = ("annotation", "note", "ruby-text")
_BREAKS = {"tab": "\t", "line-break": "\n"}
_DURATION = re.compile(
    r"(-?)P(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?)?"
)
_DAY = timedelta(days=1)
_GRAMMAR = re.compile(r"^\w+:(?==)")
"""The name of the language of a formula (§19.642): ``of:=[.A1]``."""


def value(cell: _Element, kind: str, split: bool) -> Raw | None:
    """Return what calamine does not give of a cell; None where it does.

    Args:
        cell: the cell with its paragraphs.
        kind: its office:value-type (§19.389), empty for none.
        split: whether texts of the document may have comments or CDATA inside.
    """
    formula = attribute(cell, "formula")
    if formula and not kind and not any(local(child) == "p" for child in cell):
        return FormulaFault(FaultKind.NOT_CALCULATED, _GRAMMAR.sub("", formula))
    if any(str(key).endswith("}value-type") and of == "error" for key, of in cell.items()):
        return FormulaFault(FaultKind.ERROR, _text(cell).strip() or "#VALUE!")
    if formula and is_error(text := attribute(cell, "string-value") or _text(cell)):
        return FormulaFault(FaultKind.ERROR, text)
    return _duration(attribute(cell, "time-value")) if kind == "time" else _unread_text(cell, kind, split)


def _unread_text(cell: _Element, kind: str, split: bool) -> str | None:
    """Return the text of a cell that has no other value, unless calamine reads that text."""
    if kind == "string":
        if _has_attribute(cell, "string-value") or not (split or _is_intricate(cell)):
            return None
        return _text(cell)
    if kind in _NUMBERS and attribute(cell, "value"):
        return None
    return _text(cell) or None if not kind or kind in _NUMBERS else None


def _is_intricate(cell: _Element) -> bool:
    """Return whether there is more in a cell than plain paragraphs, which most have alone."""
    if len(cell) == 1 and not len(cell[0]):
        return local(cell[0]) != "p"
    return any(local(own) not in _SIMPLE for child in cell for own in _visible(child))


def _visible(element: _Element) -> Iterator[_Element]:
    yield element
    if local(element) not in _UNSEEN:
        for child in element:
            yield from _visible(child)


def _text(cell: _Element) -> str:
    """Return the paragraphs of a cell itself, one to a line; not those of its note or of shapes in it."""
    return "\n".join("".join(_texts(child)) for child in cell if local(child) == "p")


def _texts(element: _Element) -> Iterator[str]:
    """Yield the texts of a paragraph, with spaces, tabs and new lines where elements stand for them (§6.1)."""
    yield element.text or ""
    for child in element:
        name = local(child)
        if name == "s":
            yield " " * min(int(attribute(child, "c") or 1), 1000)
        elif name in _BREAKS:
            yield _BREAKS[name]
        elif name not in _UNSEEN and ":xmlns:text:" in str(child.tag):
            yield from _texts(child)
        yield child.tail or ""


def _has_attribute(cell: _Element, name: str) -> bool:
    return any(str(key).endswith("}" + name) for key, _value in cell.items())


def _duration(text: str) -> timedelta | None:
    """Read a duration (§18.2) of a day or more, or below nought; calamine gives shorter ones as times of the day."""
    found = _DURATION.fullmatch(text)
    if not found:
        return None
    days, hours, minutes, seconds = (float(part or 0) for part in found.groups()[1:])
    length = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    if not found[1]:
        return length if length >= _DAY else None
    return -length
