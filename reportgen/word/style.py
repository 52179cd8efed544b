"""A paragraph style, as a value; all lengths are in points."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

FONT = "Times New Roman"
SIZE = 14.0
LANGUAGE = "vi-VN"

Alignment = Literal["left", "center", "right", "both"]


class Style(Struct, frozen=True):
    """Id, name and base, and what the style sets of its own; None and False set nothing.

    ``space`` is before and after, ``line`` an exact line height, ``sides`` equal indents with a first line that has
    none, ``rule`` a solid line between such indents, ``outline`` a heading's level, from 1, which makes it a bookmark
    of the PDF, ``next`` the id of the style that follows in Word.
    """

    id: str
    name: str
    base: str = "Normal"
    space: tuple[float, float] | None = None
    line: float | None = None
    left: float | None = None
    sides: float | None = None
    first_line: float | None = None
    rule: float | None = None
    align: Alignment | None = None
    keep: bool = False
    contextual: bool = False
    outline: int | None = None
    bold: bool = False
    italic: bool = False
    caps: bool = False
    size: float | None = None
    colour: str = ""
    next: str = ""
