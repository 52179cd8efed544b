"""Ellipses, arcs and rounded rectangles as steps of lines and Bézier curves, in logical units."""

from __future__ import annotations

import math

from reportgen.layout.metafile.picture import Step, Steps

Frame = tuple[float, float, float, float]  # left, top, right, bottom
_TURN = 2 * math.pi


def rectangle(frame: Frame) -> Steps:
    """Return the four sides."""
    left, top, right, bottom = frame
    return (("m", (left, top)), ("l", (right, top)), ("l", (right, bottom)), ("l", (left, bottom)), ("h", ()))


def ellipse(frame: Frame) -> Steps:
    """Return the ellipse in a frame."""
    return (*sweep(frame, 0.0, _TURN, "m"), ("h", ()))


def rounded(frame: Frame, across: float, down: float) -> Steps:
    """Return the rectangle whose corners are quarters of an ellipse as wide and as high as given."""
    left, right = sorted((frame[0], frame[2]))
    top, bottom = sorted((frame[1], frame[3]))
    across, down = min(abs(across), right - left), min(abs(down), bottom - top)
    corners = (
        (right - across, bottom - down, right, bottom),
        (left, bottom - down, left + across, bottom),
        (left, top, left + across, top + down),
        (right - across, top, right, top + down),
    )
    steps: list[Step] = []
    for number, corner in enumerate(corners):
        begin = number * _TURN / 4
        steps += sweep(corner, begin, begin + _TURN / 4, "l" if steps else "m")
    return (*steps, ("h", ()))


def arc(
    frame: Frame, begin: tuple[float, float], end: tuple[float, float], clockwise: bool, op: str
) -> Steps:
    """Return the part of the ellipse between the rays through two points; ``op`` goes to its start.

    ``clockwise`` as it is seen where y goes down. The whole ellipse if both rays are the same.
    """
    first, last = (_angle(frame, point) for point in (begin, end))
    swept = (last - first) % _TURN or _TURN
    if not clockwise:
        swept = swept - _TURN if swept < _TURN else -_TURN
    return sweep(frame, first, first + swept, op)


def centre(frame: Frame) -> tuple[float, float]:
    """Return the middle of a frame."""
    return (frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2


def _angle(frame: Frame, point: tuple[float, float]) -> float:
    x, y = centre(frame)
    across, down = (frame[2] - frame[0]) / 2 or 1.0, (frame[3] - frame[1]) / 2 or 1.0
    return math.atan2((point[1] - y) / down, (point[0] - x) / across)


def sweep(frame: Frame, begin: float, end: float, op: str) -> Steps:
    """Return curves of a quarter turn at most."""
    x, y = centre(frame)
    across, down = (frame[2] - frame[0]) / 2, (frame[3] - frame[1]) / 2
    pieces = max(1, min(5, math.ceil(abs(end - begin) / (_TURN / 4) - 1e-9)))
    step = (end - begin) / pieces
    handle = 4 / 3 * math.tan(step / 4)
    steps: list[Step] = [(op, (x + across * math.cos(begin), y + down * math.sin(begin)))]
    for number in range(pieces):
        a, b = begin + number * step, begin + (number + 1) * step
        steps.append(
            (
                "c",
                (
                    x + across * (math.cos(a) - handle * math.sin(a)),
                    y + down * (math.sin(a) + handle * math.cos(a)),
                    x + across * (math.cos(b) + handle * math.sin(b)),
                    y + down * (math.sin(b) - handle * math.cos(b)),
                    x + across * math.cos(b),
                    y + down * math.sin(b),
                ),
            )
        )
    return tuple(steps)
