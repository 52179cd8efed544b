"""The styles of lines (``ST_Border`` §17.18.2, ``ST_Underline`` §17.18.99): parallel lines and dashes."""

from __future__ import annotations

# Lines of a style as (offset, width) across the path, in multiples of the border's width; upper or left first.
LINES: dict[str, tuple[tuple[float, float], ...]] = {
    "single": ((0.0, 1.0),),
    "double": ((-1.0, 1.0), (1.0, 1.0)),
    "triple": ((-2.0, 1.0), (0.0, 1.0), (2.0, 1.0)),
    "thick": ((0.0, 2.0),),
    "thinThickSmallGap": ((-1.0, 0.5), (0.25, 1.0)),
    "thickThinSmallGap": ((-0.25, 1.0), (1.0, 0.5)),
    "thinThickThinSmallGap": ((-1.25, 0.5), (0.0, 1.0), (1.25, 0.5)),
    "thinThickMediumGap": ((-1.0, 0.5), (0.5, 1.0)),
    "thickThinMediumGap": ((-0.5, 1.0), (1.0, 0.5)),
    "thinThickThinMediumGap": ((-1.5, 0.5), (0.0, 1.0), (1.5, 0.5)),
    "thinThickLargeGap": ((-1.25, 0.5), (1.0, 1.0)),
    "thickThinLargeGap": ((-1.0, 1.0), (1.25, 0.5)),
    "thinThickThinLargeGap": ((-2.0, 0.5), (0.0, 1.0), (2.0, 0.5)),
    "doubleWave": ((-1.0, 1.0), (1.0, 1.0)),
}
# Lengths of dashes and gaps, in multiples of the line's width.
DASHES: dict[str, tuple[float, ...]] = {
    "dotted": (1, 1),
    "dashed": (4, 2),
    "dashSmallGap": (3, 1),
    "dotDash": (4, 2, 1, 2),
    "dotDotDash": (4, 2, 1, 2, 1, 2),
    "dashDotStroked": (4, 2, 1, 2),
    # DrawingML (ST_PresetLineDashVal §20.1.10.49)
    "dot": (1, 3),
    "sysDot": (1, 1),
    "dash": (4, 3),
    "sysDash": (3, 1),
    "lgDash": (8, 3),
    "dashDot": (4, 3, 1, 3),
    "sysDashDot": (3, 1, 1, 1),
    "lgDashDot": (8, 3, 1, 3),
    "lgDashDotDot": (8, 3, 1, 3, 1, 3),
    "sysDashDotDot": (3, 1, 1, 1, 1, 1),
}
WAVES = frozenset({"wave", "doubleWave"})
INVISIBLE = frozenset({"", "none", "nil"})
HAIRLINE = 0.25  # what a width of nothing is drawn as


def lines(style: str) -> tuple[tuple[float, float], ...]:
    """Return the parallel lines of a border style; an unknown one is a single line."""
    return LINES.get(style, LINES["single"])


def dash(style: str, width: float) -> str:
    """Return the operand of ``d`` for a style: ``[4 2] 0``, or ``[] 0`` for an unbroken line."""
    lengths = " ".join(f"{max(length * width, 0.1):.2f}" for length in DASHES.get(style, ()))
    return f"[{lengths}] 0"


def wave(x: float, y: float, dx: float, dy: float, size: float) -> str:
    """Return a path that waves along the way from (x, y) by (dx, dy), ``size`` to each side."""
    length = (dx * dx + dy * dy) ** 0.5
    steps = min(max(2, round(length / (2 * size))), 2000)
    nx, ny = -dy / length * size, dx / length * size
    points = [f"{x:.2f} {y:.2f} m"]
    for i in range(1, steps + 1):
        side, share = (1 if i % 2 else -1), i / steps
        points.append(f"{x + dx * share + nx * side:.2f} {y + dy * share + ny * side:.2f} l")
    return " ".join(points)
