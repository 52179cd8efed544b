"""From logical to device coordinates: world transform, window, viewport ([MS-EMF] 2.1.21)."""

from __future__ import annotations

import math

from msgspec import Struct

from reportgen.layout.metafile.picture import Matrix

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
ISOTROPIC, ANISOTROPIC = 7, 8
_FURTHEST = 1e7
# Millimetres of one unit in the metric modes, whose y goes upwards: MM_LOMETRIC to MM_TWIPS.
_METRIC = {2: 0.1, 3: 0.01, 4: 0.254, 5: 0.0254, 6: 25.4 / 1440}


class Mapping(Struct, frozen=True):
    """One setting of all that decides where a point is. ``per_mm``: pixels of the device in a millimetre."""

    mode: int = 1
    window: tuple[float, float] = (0.0, 0.0)
    window_extent: tuple[float, float] = (1.0, 1.0)
    viewport: tuple[float, float] = (0.0, 0.0)
    viewport_extent: tuple[float, float] = (1.0, 1.0)
    world: Matrix = IDENTITY
    per_mm: tuple[float, float] = (3.78, 3.78)

    def scale(self) -> tuple[float, float]:
        """Return device units per page unit, across and down."""
        if self.mode in _METRIC:
            unit = _METRIC[self.mode]
            return unit * self.per_mm[0], -unit * self.per_mm[1]
        if self.mode not in (ISOTROPIC, ANISOTROPIC):
            return 1.0, 1.0
        across = self.viewport_extent[0] / (self.window_extent[0] or 1.0)
        down = self.viewport_extent[1] / (self.window_extent[1] or 1.0)
        if self.mode == ISOTROPIC:
            least = min(abs(across), abs(down))
            return math.copysign(least, across), math.copysign(least, down)
        return across, down

    def matrix(self) -> Matrix:
        """Return all of it as one matrix."""
        across, down = self.scale()
        page = (
            across,
            0.0,
            0.0,
            down,
            self.viewport[0] - self.window[0] * across,
            self.viewport[1] - self.window[1] * down,
        )
        return product(self.world, page)


def product(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that does ``first`` and ``then``."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def at(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where a point comes to lie, kept within what a page can say."""
    a, b, c, d, e, f = matrix
    return _near(a * x + c * y + e), _near(b * x + d * y + f)


def magnification(matrix: Matrix) -> float:
    """Return by how much lengths grow, on the average of both directions."""
    a, b, c, d, _e, _f = matrix
    return _near(math.sqrt(abs(a * d - b * c)))


def _near(value: float) -> float:
    return max(-_FURTHEST, min(_FURTHEST, value)) if math.isfinite(value) else 0.0
