"""Sections: A4 and its margins by Decree 30/2020 (annex I, I), and how their pages are numbered."""

from __future__ import annotations

from msgspec import Struct

from reportgen.units import POINTS_PER_MM, TWIPS_PER_POINT

A4, A4_LANDSCAPE = (210.0, 297.0), (297.0, 210.0)
"""Width and height, in millimetres."""


class Margins(Struct, frozen=True):
    """The margins of a page, in millimetres; Decree 30 allows 20–25, 15–20, 20–25 and 30–35."""

    top: float = 20.0
    right: float = 15.0
    bottom: float = 20.0
    left: float = 30.0


class Section(Struct, frozen=True):
    """Pages of one ``size``, in millimetres, and one numbering; the first shows no number.

    ``first_number`` None counts on from the section before; ``number_format`` is an ST_NumberFormat (§17.18.59).
    """

    size: tuple[float, float] = A4
    margins: Margins = Margins()
    first_number: int | None = 1
    number_format: str = ""

    @property
    def landscape(self) -> bool:
        """Whether the pages are wider than high."""
        return self.size[0] > self.size[1]

    @property
    def text_width(self) -> int:
        """The width between the margins, in twentieths of a point."""
        return _twips(self.size[0]) - _twips(self.margins.left) - _twips(self.margins.right)


def _twips(millimetres: float) -> int:
    return round(millimetres * POINTS_PER_MM * TWIPS_PER_POINT)
