"""Paths: the lines, bars and sectors of charts; y is converted from downwards to upwards."""

from __future__ import annotations

from reportgen.layout.boxes import Path, Step
from reportgen.layout.draw import strokes
from reportgen.layout.draw.canvas import Canvas


def draw(canvas: Canvas, path: Path, x: float, y: float) -> None:
    """Draw a path whose place is (x, y), y upwards."""
    if len(path.steps) < 2 or not (path.fill or path.stroke.width > 0):
        return
    if path.fill:
        canvas.fill_colour(path.fill)
    if path.stroke.width > 0:
        canvas.stroke_colour(path.stroke.colour)
        dash = strokes.dash(path.stroke.dash, path.stroke.width)
        canvas.code.append(f"{path.stroke.width:.3f} w 0 J 1 j {dash} d")
    operator = {(True, True): "B", (True, False): "f", (False, True): "S"}[
        bool(path.fill), path.stroke.width > 0
    ]
    outline = " ".join(_operator(step, number, x, y) for number, step in enumerate(path.steps))
    canvas.code.append(
        f"{outline}{' h' if path.closed else ''} {operator}{' 0 j' if path.stroke.width > 0 else ''}"
    )


def _operator(step: Step, number: int, x: float, y: float) -> str:
    points = zip(step[::2], step[1::2], strict=True)
    operands = " ".join(f"{x + dx:.3f} {y - dy:.3f}" for dx, dy in points)
    return f"{operands} {'c' if len(step) == 6 else 'l' if number else 'm'}"
