"""Plays a WMF ([MS-WMF]); the parameters of a record stand in it last one first."""

from __future__ import annotations

import struct
from collections.abc import Callable

from msgspec import Struct

from reportgen.layout.metafile import curves, objects, raster
from reportgen.layout.metafile.bitmaps import packed
from reportgen.layout.metafile.device import Device
from reportgen.layout.metafile.emf_drawing import lines
from reportgen.layout.metafile.mapping import ANISOTROPIC, Mapping
from reportgen.layout.metafile.objects import Brush, Tool
from reportgen.layout.metafile.picture import Picture, Step
from reportgen.layout.metafile.player import Kinds, colour, number, place, replay, scaled
from reportgen.layout.metafile.records import PLACEABLE, pairs, wmf_records

_SET_WINDOW = 0x020C
_DEFAULT_SIZE = 1000.0
_OPAQUE, _HAS_RECTANGLE = 0x2, 0x6


class _Region(Struct, frozen=True):
    frame: curves.Frame


class _Other(Struct, frozen=True):
    """An object that is not drawn with, which yet has a number."""


class WmfPlayer:
    """A device and the objects that records have made on it; a new one takes the first free number."""

    def __init__(self, device: Device) -> None:
        self.device = device
        self.objects: list[Tool | _Region | _Other | None] = []

    def make(self, tool: Tool | _Region | _Other) -> None:
        """Keep an object at the first free number."""
        for free, there in enumerate(self.objects):
            if there is None:
                self.objects[free] = tool
                return
        self.objects.append(tool)

    def at(self, number: int) -> Tool | _Region | _Other | None:
        """Return the object of a number; None where there is none."""
        return self.objects[number] if 0 <= number < len(self.objects) else None


def play(data: bytes) -> Picture:
    """Return what a WMF draws; damaged records are passed over."""
    left, top, width, height = _window(data)
    size = (abs(width), abs(height))
    device = Device(
        Mapping(ANISOTROPIC, (left, top), (width, height), viewport_extent=size, per_mm=(1.0, 1.0))
    )
    player = WmfPlayer(device)
    replay(player, wmf_records(data), _HANDLERS, Kinds(_SILENT, _LINES))
    return Picture(tuple(device.items), 0.0, 0.0, *size, device.complete)


def _window(data: bytes) -> tuple[float, float, float, float]:
    """Return left, top, width and height of the picture: of the placeable header, else of the first window."""
    if data.startswith(PLACEABLE) and len(data) >= 14:
        left, top, right, bottom = struct.unpack_from("<4h", data, 6)
        if right != left and bottom != top:
            return left, top, right - left, bottom - top
    for function, record in wmf_records(data):
        if function == _SET_WINDOW and len(record) >= 10:
            height, width = _shorts(record, 6, 2)
            if width and height:
                return 0.0, 0.0, width, height
    return 0.0, 0.0, _DEFAULT_SIZE, _DEFAULT_SIZE


def _shorts(record: bytes, at: int, count: int) -> tuple[int, ...]:
    return struct.unpack_from(f"<{count}h", record, at)


# --- state ---


def _parameters(record: bytes, count: int) -> tuple[int, ...]:
    return _shorts(record, 6, count)[::-1]


def _moved(name: str) -> Callable[[WmfPlayer, bytes], None]:
    def handle(player: WmfPlayer, record: bytes) -> None:
        y, x = _shorts(record, 6, 2)
        left, top = getattr(player.device.state.mapping, name)
        player.device.set_mapping(**{name: (left + x, top + y)})

    return handle


def _save(player: WmfPlayer, _record: bytes) -> None:
    player.device.save()


def _restore(player: WmfPlayer, record: bytes) -> None:
    player.device.restore(_shorts(record, 6, 1)[0])


# --- objects ---


def _select(player: WmfPlayer, record: bytes) -> None:
    found = player.at(_shorts(record, 6, 1)[0])
    if isinstance(found, _Region):
        player.device.clip_rectangle(found.frame)
    elif not isinstance(found, _Other):
        player.device.select(found)


def _select_region(player: WmfPlayer, record: bytes) -> None:
    found = player.at(_shorts(record, 6, 1)[0])
    player.device.set(clips=())
    if isinstance(found, _Region):
        player.device.clip_rectangle(found.frame)


def _delete(player: WmfPlayer, record: bytes) -> None:
    (number,) = _shorts(record, 6, 1)
    if 0 <= number < len(player.objects):
        player.objects[number] = None


def _pen(player: WmfPlayer, record: bytes) -> None:
    style, width = struct.unpack_from("<HH", record, 6)
    player.make(objects.pen(style, float(width), objects.colour(record, 12)))


def _brush(player: WmfPlayer, record: bytes) -> None:
    player.make(objects.brush(_shorts(record, 6, 1)[0], objects.colour(record, 8)))


def _pattern(player: WmfPlayer, record: bytes) -> None:
    player.make(objects.pattern_brush(packed(record[10:], _shorts(record, 8, 1)[0])))


def _font(player: WmfPlayer, record: bytes) -> None:
    player.make(objects.font(record, 6, wide=False))


def _region(player: WmfPlayer, record: bytes) -> None:
    left, top, right, bottom = _shorts(record, 20, 4)
    player.make(_Region((left, top, right, bottom)))


def _other(player: WmfPlayer, _record: bytes) -> None:
    player.make(_Other())


# --- outlines ---


def _frame(record: bytes, at: int = 6) -> curves.Frame:
    bottom, right, top, left = _shorts(record, at, 4)
    return left, top, right, bottom


def _move_to(player: WmfPlayer, record: bytes) -> None:
    y, x = _shorts(record, 6, 2)
    player.device.move_to(x, y)


def _line_to(player: WmfPlayer, record: bytes) -> None:
    y, x = _shorts(record, 6, 2)
    player.device.continue_to([("l", (x, y))])


def _ellipse(player: WmfPlayer, record: bytes) -> None:
    player.device.draw(curves.ellipse(_frame(record)))


def _rectangle(player: WmfPlayer, record: bytes) -> None:
    player.device.draw(curves.rectangle(_frame(record)))


def _rounded(player: WmfPlayer, record: bytes) -> None:
    height, width = _shorts(record, 6, 2)
    player.device.draw(curves.rounded(_frame(record, 10), width, height))


def _arc_steps(record: bytes, op: str) -> tuple[Step, ...]:
    last_y, last_x, first_y, first_x = _shorts(record, 6, 4)
    return curves.arc(_frame(record, 14), (first_x, first_y), (last_x, last_y), False, op)


def _arc(player: WmfPlayer, record: bytes) -> None:
    player.device.draw(_arc_steps(record, "m"), fill=False)


def _chord(player: WmfPlayer, record: bytes) -> None:
    player.device.draw((*_arc_steps(record, "m"), ("h", ())))


def _pie(player: WmfPlayer, record: bytes) -> None:
    middle: Step = ("m", curves.centre(_frame(record, 14)))
    player.device.draw((middle, *_arc_steps(record, "l"), ("h", ())))


def _polygon(player: WmfPlayer, record: bytes) -> None:
    player.device.draw([*lines(pairs(record, 8, _shorts(record, 6, 1)[0], short=True)), ("h", ())])


def _polyline(player: WmfPlayer, record: bytes) -> None:
    player.device.draw(lines(pairs(record, 8, _shorts(record, 6, 1)[0], short=True)), fill=False)


def _polygons(player: WmfPlayer, record: bytes) -> None:
    (count,) = struct.unpack_from("<H", record, 6)
    count = min(count, (len(record) - 8) // 2)
    at, steps = 8 + 2 * count, []
    for size in struct.unpack_from(f"<{count}H", record, 8):
        points = pairs(record, at, size, short=True)
        at += 4 * len(points)
        steps += [*lines(points), *([("h", ())] if points else [])]
    player.device.draw(steps)


def _pixel(player: WmfPlayer, record: bytes) -> None:
    y, x = _shorts(record, 10, 2)
    player.device.fill_regions([(x, y, x + 1, y + 1)], Brush(objects.colour(record, 6)))


def _clip_rectangle(exclude: bool) -> Callable[[WmfPlayer, bytes], None]:
    def handle(player: WmfPlayer, record: bytes) -> None:
        player.device.clip_rectangle(_frame(record), exclude)

    return handle


def _fill_region(player: WmfPlayer, record: bytes) -> None:
    region, brush = (player.at(number) for number in _shorts(record, 6, 2))
    if isinstance(region, _Region) and isinstance(brush, Brush):
        player.device.fill_regions([region.frame], brush)


# --- text and bitmaps ---


def _text(player: WmfPlayer, record: bytes) -> None:
    (count,) = struct.unpack_from("<H", record, 6)
    y, x = _shorts(record, 8 + count + count % 2, 2)
    player.device.text(player.device.state.font.decode(record[8 : 8 + count]), x, y)


def _extended_text(player: WmfPlayer, record: bytes) -> None:
    y, x, count, options = struct.unpack_from("<hhHH", record, 6)
    at = 14
    if options & _HAS_RECTANGLE:
        left, top, right, bottom = _shorts(record, at, 4)
        at += 8
        if options & _OPAQUE:
            player.device.fill_regions([(left, top, right, bottom)], Brush(player.device.state.back_colour))
    text = player.device.state.font.decode(record[at : at + count])
    at += count + count % 2
    spaces = _shorts(record, at, count) if count and at + 2 * count <= len(record) else ()
    player.device.text(text, x, y, float(sum(spaces)))


def _stretch_dib(player: WmfPlayer, record: bytes) -> None:
    operation, usage, down, across, top, left, height, width, y, x = struct.unpack_from("<I9h", record, 6)
    data = packed(record[28:], usage)
    raster.transfer(player.device, operation, data, (x, y, width, height), (left, top, across, down))


def _dib_stretch(player: WmfPlayer, record: bytes) -> None:
    operation, down, across, top, left, height, width, y, x = struct.unpack_from("<I8h", record, 6)
    data = packed(record[26:])
    raster.transfer(player.device, operation, data, (x, y, width, height), (left, top, across, down))


def _dib_blit(player: WmfPlayer, record: bytes) -> None:
    """META_DIBBITBLT; a short one has no bitmap, but a word that means nothing."""
    operation, top, left = struct.unpack_from("<Ihh", record, 6)
    if len(record) <= 24:
        height, width, y, x = _shorts(record, 16, 4)
        raster.transfer(player.device, operation, b"", (x, y, width, height))
        return
    height, width, y, x = _shorts(record, 14, 4)
    part = (left, top, width, height)
    raster.transfer(player.device, operation, packed(record[22:]), (x, y, width, height), part)


def _dib_to_device(player: WmfPlayer, record: bytes) -> None:
    usage, _count, _first, top, left, height, width, y, x = _shorts(record, 6, 9)
    part = (left, top, width, height)
    raster.transfer(player.device, raster.COPY, packed(record[24:], usage), (x, y, width, height), part)


def _pattern_blit(player: WmfPlayer, record: bytes) -> None:
    operation, height, width, y, x = struct.unpack_from("<I4h", record, 6)
    raster.transfer(player.device, operation, b"", (x, y, width, height))


_LINES = frozenset({0x0213, 0x0214})
# What draws nothing: the end, map modes (all of a WMF is one window), palettes, justification, escapes.
_SILENT = frozenset(
    {
        0x0000,
        0x0035,
        0x0103,
        0x0105,
        0x0107,
        0x0108,
        0x0139,
        0x0149,
        0x020A,
        0x0231,
        0x0234,
        0x0436,
        0x0626,
        0x0037,
    }
)
_HANDLERS: dict[int, Callable[[WmfPlayer, bytes], None]] = {
    0x001E: _save,
    0x00F7: _other,
    0x0102: number("opaque", lambda mode: mode == 2, _parameters),
    0x0104: number("draws", lambda mode: mode != 11, _parameters),
    0x0106: number("even_odd", lambda mode: mode != 2, _parameters),
    0x0127: _restore,
    0x012C: _select_region,
    0x012D: _select,
    0x012E: number("align", int, _parameters),
    0x0142: _pattern,
    0x01F0: _delete,
    0x01F9: _other,
    0x0201: colour("back_colour", at=6),
    0x0209: colour("text_colour", at=6),
    0x020B: place("window", _parameters),
    0x020C: place("window_extent", _parameters),
    0x020D: place("viewport", _parameters),
    0x020E: place("viewport_extent", _parameters),
    0x020F: _moved("window"),
    0x0211: _moved("viewport"),
    0x0213: _line_to,
    0x0214: _move_to,
    0x0228: _fill_region,
    0x02FA: _pen,
    0x02FB: _font,
    0x02FC: _brush,
    0x0324: _polygon,
    0x0325: _polyline,
    0x0410: scaled("window_extent", _parameters),
    0x0412: scaled("viewport_extent", _parameters),
    0x0415: _clip_rectangle(exclude=True),
    0x0416: _clip_rectangle(exclude=False),
    0x0418: _ellipse,
    0x041B: _rectangle,
    0x041F: _pixel,
    0x0521: _text,
    0x0538: _polygons,
    0x061C: _rounded,
    0x061D: _pattern_blit,
    0x06FF: _region,
    0x0817: _arc,
    0x081A: _pie,
    0x0830: _chord,
    0x0940: _dib_blit,
    0x0A32: _extended_text,
    0x0B41: _dib_stretch,
    0x0D33: _dib_to_device,
    0x0F43: _stretch_dib,
}
