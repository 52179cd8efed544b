"""Gradients as PDF shadings (8.7.4.5): along a line, or from the middle outwards."""

from __future__ import annotations

import math
from itertools import pairwise

from reportgen.layout.document import Gradient
from reportgen.layout.draw.canvas import rgb
from reportgen.layout.draw.pdf_file import PdfFile, number

Frame = tuple[float, float, float, float]  # left, bottom, width, height


class Shadings:
    """The shadings of one file: ``name`` adds one."""

    def __init__(self, pdf_file: PdfFile) -> None:
        """Begin with none."""
        self._pdf_file = pdf_file
        self._names: dict[tuple[Gradient, Frame], str] = {}
        self._references: list[str] = []

    def name(self, gradient: Gradient, frame: Frame) -> str:
        """Return the name in the resources of a gradient over a frame."""
        key = (gradient, frame)
        if key not in self._names:
            self._references.append(self._pdf_file.add(_shading(gradient, frame)))
            self._names[key] = f"S{len(self._references)}"
        return self._names[key]

    def resources(self) -> str:
        """Return the body of the Shading dictionary."""
        return " ".join(f"/S{i} {reference}" for i, reference in enumerate(self._references, start=1))


def _shading(gradient: Gradient, frame: Frame) -> str:
    left, bottom, width, height = frame
    x, y = left + width / 2, bottom + height / 2
    kind, places = 3, [x, y, 0.0, x, y, math.hypot(width, height) / 2]
    if not gradient.radial:
        angle = math.radians(gradient.angle)  # clockwise
        cos, sin = math.cos(angle), math.sin(angle)
        half = (abs(width * cos) + abs(height * sin)) / 2
        kind, places = 2, [x - half * cos, y + half * sin, x + half * cos, y - half * sin]
    coordinates = " ".join(map(number, places))
    return (
        f"<< /ShadingType {kind} /ColorSpace /DeviceRGB /Coords [{coordinates}] /Extend [true true]"
        f" /Function {_function(gradient)} >>"
    )


def _function(gradient: Gradient) -> str:
    """Return the colours between the stops, one after another."""
    parts = [
        f"<< /FunctionType 2 /Domain [0 1] /C0 [{rgb(first)}] /C1 [{rgb(second)}] /N 1 >>"
        for (_, first), (_, second) in pairwise(gradient.stops)
    ]
    inner = " ".join(number(place) for place, _ in gradient.stops[1:-1])
    domain = f"{number(gradient.stops[0][0])} {number(gradient.stops[-1][0])}"
    encode = " ".join(["0 1"] * len(parts))
    stitched = f"/Bounds [{inner}] /Encode [{encode}] /Functions [{' '.join(parts)}]"
    return f"<< /FunctionType 3 /Domain [{domain}] {stitched} >>"
