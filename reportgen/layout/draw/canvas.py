"""The drawing operators of one page; the graphics state is tracked, so that no operator is repeated.

All coordinates are those of PDF: y upwards.
"""

from __future__ import annotations

from functools import lru_cache

from reportgen.layout.draw.pdf_file import number

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Canvas:
    """Operators of one page in ``code``; ``matrix`` is the current transformation."""

    def __init__(self) -> None:
        """Begin an empty page."""
        self.code: list[str] = []
        self.matrix = IDENTITY
        self._saved: list[tuple[Matrix, str, str, str]] = []
        self._fill = self._stroke = "000000"
        self.font = ""

    def fill_colour(self, colour: str) -> None:
        """Fill and write with ``RRGGBB`` from now on; "" is black."""
        colour = colour or "000000"
        if colour != self._fill:
            self._fill = colour
            self.code.append(rgb(colour) + " rg")

    def stroke_colour(self, colour: str) -> None:
        """Draw lines with ``RRGGBB`` from now on; "" is black."""
        colour = colour or "000000"
        if colour != self._stroke:
            self._stroke = colour
            self.code.append(rgb(colour) + " RG")

    def save(self) -> None:
        """Save the graphics state (``q``)."""
        self._saved.append((self.matrix, self._fill, self._stroke, self.font))
        self.code.append("q")

    def restore(self) -> None:
        """Restore the state saved last (``Q``)."""
        self.matrix, self._fill, self._stroke, self.font = self._saved.pop()
        self.code.append("Q")

    def transform(self, matrix: Matrix) -> None:
        """Change the coordinates by ``matrix`` (``cm``)."""
        self.code.append(" ".join(f"{value:.5f}" for value in matrix) + " cm")
        self.matrix = product(matrix, self.matrix)

    def clip(self, x: float, y: float, width: float, height: float) -> None:
        """Clip to the rectangle until ``restore``."""
        self.code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re W n")

    def rectangle(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle."""
        self.fill_colour(colour)
        self.code.append(f"{x:.3f} {y:.3f} {width:.3f} {height:.3f} re f")

    def on_page(self, x: float, y: float) -> tuple[float, float]:
        """Return a point in the page's own coordinates."""
        a, b, c, d, e, f = self.matrix
        return a * x + c * y + e, b * x + d * y + f


def product(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that does ``first`` and ``then``."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


@lru_cache(maxsize=1024)
def rgb(colour: str) -> str:
    """Return ``RRGGBB`` as three numbers; what is no colour is black."""
    try:
        value = int(colour, 16) if len(colour) == 6 else 0
    except ValueError:
        value = 0
    return " ".join(number((value >> shift & 0xFF) / 255) for shift in (16, 8, 0))
