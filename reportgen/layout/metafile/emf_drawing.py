"""The records of an EMF that draw outlines and text."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable

from reportgen.layout.metafile import curves
from reportgen.layout.metafile.device import Device
from reportgen.layout.metafile.objects import Brush, Pen, colour
from reportgen.layout.metafile.picture import Step
from reportgen.layout.metafile.records import pairs

MOST_REGIONS = 50_000
_GLYPH_INDICES = 0x10
_OPAQUE, _NO_RECTANGLE, _SMALL_CHARACTERS = 0x2, 0x100, 0x200
_TEXT_SIZE = 40  # of an EmrText and what stands before its string
Draw = Callable[[Device, bytes], None]


def integers(record: bytes, at: int, count: int) -> tuple[int, ...]:
    """Return signed numbers of 32 bits."""
    return struct.unpack_from(f"<{count}i", record, at)


def region_frames(record: bytes, at: int) -> list[curves.Frame]:
    """Return the rectangles of a RegionData (§2.2.24)."""
    (count,) = struct.unpack_from("<I", record, at + 8)
    points = pairs(record, at + 32, 2 * min(count, MOST_REGIONS), short=False)
    return [(a[0], a[1], b[0], b[1]) for a, b in zip(points[::2], points[1::2], strict=False)]


def _frame(record: bytes) -> curves.Frame:
    left, top, right, bottom = integers(record, 8, 4)
    return left, top, right, bottom


def lines(points: list[tuple[int, int]], begin: str = "m") -> list[Step]:
    """Return the lines through points; ``begin`` is "l" where they go on from another."""
    return [("l" if i else begin, point) for i, point in enumerate(points)]


def bezier(points: list[tuple[int, int]]) -> list[Step]:
    """Return curves, three points each."""
    return [("c", (*a, *b, *c)) for a, b, c in zip(points[::3], points[1::3], points[2::3], strict=False)]


def _points(record: bytes, short: bool) -> list[tuple[int, int]]:
    return pairs(record, 28, struct.unpack_from("<I", record, 24)[0], short)


def _poly_bezier(short: bool) -> Draw:
    def draw(device: Device, record: bytes) -> None:
        points = _points(record, short)
        if points:
            device.draw([("m", points[0]), *bezier(points[1:])], fill=False)

    return draw


def _polygon(short: bool) -> Draw:
    def draw(device: Device, record: bytes) -> None:
        device.draw([*lines(_points(record, short)), ("h", ())])

    return draw


def _polyline(short: bool) -> Draw:
    def draw(device: Device, record: bytes) -> None:
        device.draw(lines(_points(record, short)), fill=False)

    return draw


def _bezier_to(short: bool) -> Draw:
    def draw(device: Device, record: bytes) -> None:
        device.continue_to(bezier(_points(record, short)))

    return draw


def _polyline_to(short: bool) -> Draw:
    def draw(device: Device, record: bytes) -> None:
        device.continue_to(lines(_points(record, short), "l"))

    return draw


def _several(short: bool, closed: bool) -> Draw:
    def draw(device: Device, record: bytes) -> None:
        (count,) = struct.unpack_from("<I", record, 24)
        count = min(count, max(0, len(record) - 32) // 4)
        at, steps = 32 + 4 * count, []
        for size in struct.unpack_from(f"<{count}I", record, 32):
            points = pairs(record, at, size, short)
            at += len(points) * (4 if short else 8)
            steps += [*lines(points), *([("h", ())] if closed and points else [])]
        device.draw(steps, fill=closed)

    return draw


def _poly_draw(short: bool) -> Draw:
    def draw(device: Device, record: bytes) -> None:
        points = _points(record, short)
        kinds = record[28 + len(points) * (4 if short else 8) :][: len(points)]
        steps: list[Step] = []
        curve: list[int] = []
        for point, kind in zip(points, kinds, strict=False):
            if kind & 6 == 4:
                curve += point
                if len(curve) < 6:
                    continue
                steps.append(("c", tuple(curve)))
                curve = []
            else:
                steps.append(("m" if kind & 6 == 6 or not steps else "l", point))
            if kind & 1:
                steps.append(("h", ()))
        device.draw(steps, fill=False)

    return draw


def _line_to(device: Device, record: bytes) -> None:
    x, y = integers(record, 8, 2)
    device.continue_to([("l", (x, y))])


def _move_to(device: Device, record: bytes) -> None:
    x, y = integers(record, 8, 2)
    device.move_to(x, y)


def _pixel(device: Device, record: bytes) -> None:
    x, y = integers(record, 8, 2)
    device.fill_regions([(x, y, x + 1, y + 1)], Brush(colour(record, 16)))


def _closed(outline: Callable[[curves.Frame], tuple[Step, ...]]) -> Draw:
    def draw(device: Device, record: bytes) -> None:
        device.draw(outline(_frame(record)))

    return draw


def _rounded(device: Device, record: bytes) -> None:
    width, height = integers(record, 24, 2)
    device.draw(curves.rounded(_frame(record), width, height))


def _arc_steps(device: Device, record: bytes, op: str) -> tuple[Step, ...]:
    points = pairs(record, 24, 2, short=False)
    return curves.arc(_frame(record), points[0], points[1], device.state.clockwise, op)


def _arc(device: Device, record: bytes) -> None:
    device.draw(_arc_steps(device, record, "m"), fill=False)


def _chord(device: Device, record: bytes) -> None:
    device.draw((*_arc_steps(device, record, "m"), ("h", ())))


def _pie(device: Device, record: bytes) -> None:
    middle: Step = ("m", curves.centre(_frame(record)))
    device.draw((middle, *_arc_steps(device, record, "l"), ("h", ())))


def _arc_to(device: Device, record: bytes) -> None:
    device.continue_to(_arc_steps(device, record, "l"))


def _angle_arc(device: Device, record: bytes) -> None:
    x, y, radius = integers(record, 8, 3)
    start, sweep = struct.unpack_from("<2f", record, 20)
    frame = (x - radius, y - radius, x + radius, y + radius)
    first, last = (
        (x + radius * math.cos(math.radians(a)), y - radius * math.sin(math.radians(a)))
        for a in (start, start + sweep)
    )
    device.continue_to(curves.arc(frame, first, last, sweep < 0, "l"))


def _gradient(device: Device, record: bytes) -> None:
    """EMR_GRADIENTFILL: each rectangle or triangle in the mean colour of its corners."""
    count, shapes, mode = struct.unpack_from("<III", record, 24)
    count = min(count, (len(record) - 36) // 16)
    corners = [struct.unpack_from("<ii3H", record, 36 + 16 * i) for i in range(count)]
    each = 3 if mode == 2 else 2
    at = 36 + 16 * count
    for i in range(min(shapes, (len(record) - at) // (4 * each))):
        chosen = [corners[number] for number in struct.unpack_from(f"<{each}I", record, at + 4 * each * i)]
        mean = "".join(f"{sum(c[k] for c in chosen) // (each * 256):02X}" for k in (2, 3, 4))
        if each == 2:
            device.fill_regions([(*chosen[0][:2], *chosen[1][:2])], Brush(mean))
        else:
            outer = device.state
            device.set(brush=Brush(mean), pen=Pen(5))
            device.draw([*lines([(c[0], c[1]) for c in chosen]), ("h", ())])
            device.state = outer


# --- text ---


def _text(wide: bool) -> Draw:
    def draw(device: Device, record: bytes) -> None:
        _emr_text(device, record, 36, wide)

    return draw


def _texts(wide: bool) -> Draw:
    def draw(device: Device, record: bytes) -> None:
        (count,) = struct.unpack_from("<I", record, 36)
        for i in range(min(count, (len(record) - 40) // _TEXT_SIZE)):
            _emr_text(device, record, 40 + _TEXT_SIZE * i, wide)

    return draw


def _emr_text(device: Device, record: bytes, at: int, wide: bool) -> None:
    """Draw an EmrText (§2.2.5), with the rectangle behind it."""
    x, y, count, start, options = struct.unpack_from("<iiIII", record, at)
    if options & _OPAQUE:
        left, top, right, bottom = integers(record, at + 20, 4)
        device.fill_regions([(left, top, right, bottom)], Brush(device.state.back_colour))
    if not count:
        return
    if options & _GLYPH_INDICES:  # of a font that is not in the file
        device.complete = False
        return
    size = 2 if wide else 1
    count = max(0, min(count, (len(record) - start) // size))
    data = record[start : start + size * count]
    text = data.decode("utf-16-le", "replace") if wide else device.state.font.decode(data)
    (spaces,) = struct.unpack_from("<I", record, at + 36)
    length = 0.0
    if 0 < spaces <= len(record) - 4 * count:
        length = float(sum(struct.unpack_from(f"<{count}i", record, spaces)))
    device.text(text, x, y, length)


def _small_text(device: Device, record: bytes) -> None:
    x, y, count, options = struct.unpack_from("<iiII", record, 8)
    if options & _GLYPH_INDICES:
        device.complete = False
        return
    at = 36 if options & _NO_RECTANGLE else 52
    if options & _SMALL_CHARACTERS:
        text = record[at : at + count].decode("latin-1")
    else:
        text = record[at : at + 2 * count].decode("utf-16-le", "replace")
    device.text(text, x, y)


HANDLERS: dict[int, Draw] = {
    2: _poly_bezier(short=False),
    3: _polygon(short=False),
    4: _polyline(short=False),
    5: _bezier_to(short=False),
    6: _polyline_to(short=False),
    7: _several(short=False, closed=False),
    8: _several(short=False, closed=True),
    15: _pixel,
    27: _move_to,
    41: _angle_arc,
    42: _closed(curves.ellipse),
    43: _closed(curves.rectangle),
    44: _rounded,
    45: _arc,
    46: _chord,
    47: _pie,
    54: _line_to,
    55: _arc_to,
    56: _poly_draw(short=False),
    83: _text(wide=False),
    84: _text(wide=True),
    85: _poly_bezier(short=True),
    86: _polygon(short=True),
    87: _polyline(short=True),
    88: _bezier_to(short=True),
    89: _polyline_to(short=True),
    90: _several(short=True, closed=False),
    91: _several(short=True, closed=True),
    92: _poly_draw(short=True),
    96: _texts(wide=False),
    97: _texts(wide=True),
    108: _small_text,
    118: _gradient,
}
