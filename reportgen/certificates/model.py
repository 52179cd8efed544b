"""The nouns of certificates: the blank to print on, its fields in millimetres, and who receives one."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from reportgen.diagnostics import NOWHERE, Place


class TextAlign(StrEnum):
    """How a field's text stands in its width."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class TextStyle(Struct, frozen=True):
    """How text looks: the family, its size and smallest size in points, and a colour as six digits."""

    font: str = "Times New Roman"
    size: float = 14.0
    minimum: float = 10.0
    bold: bool = False
    italic: bool = False
    colour: str = "000000"


class TextField(Struct, frozen=True):
    """One text on the blank, in millimetres from the paper's top left corner.

    ``y`` is the foot of the letters of the first line (what a dotted line of the blank shows), ``line`` the distance
    of two lines, ``lines`` how many there may be; ``grow_up`` puts more lines above ``y`` instead of below, ``wrap``
    takes all lines before the text is set smaller.
    ``text`` is a template: ``{{ muc.ten|hoa }}``.
    """

    name: str
    title: str
    text: str
    x: float
    y: float
    width: float
    align: TextAlign = TextAlign.CENTER
    look: TextStyle = TextStyle()
    lines: int = 1
    line: float = 0.0
    grow_up: bool = False
    wrap: bool = False


class Blank(Struct, frozen=True):
    """A pre-printed sheet: its size in millimetres as it goes through the printer, and its fields."""

    width: float
    height: float
    fields: tuple[TextField, ...]


class CertificateSettings(Struct, frozen=True):
    """What a kit's ``certificates.toml`` says: the document of the full page, the blank, and ``others`` beside them."""

    file: Path
    document: str
    blank: Blank
    others: tuple[CertificateSettings, ...] = ()


class Recipient(Struct, frozen=True):
    """One award: its ``number`` in the workbook's list, its row, and where the columns of the row stand."""

    number: int
    name: str
    row: Mapping[str, object]
    cells: Mapping[str, Place]

    def place_of(self, text: str) -> Place:
        """Return the cell from which the most of ``text`` comes; the cell of the name where none does."""
        folded = text.casefold()
        found = [(len(value), column) for column in self.cells if (value := self._value(column)) in folded]
        longest = max(((size, column) for size, column in found if size), default=None)
        return self.cells[longest[1]] if longest else next(iter(self.cells.values()), NOWHERE)

    def _value(self, column: str) -> str:
        return str(self.row.get(column) or "").rstrip(" .;,").casefold()
