"""Plays an EMF ([MS-EMF]); the offsets are those of the records of its clause 2.3."""

from __future__ import annotations

import struct
from collections.abc import Callable

from reportgen.layout.metafile import curves, emf_drawing, objects, raster
from reportgen.layout.metafile.bitmaps import from_offsets
from reportgen.layout.metafile.device import Device
from reportgen.layout.metafile.emf_drawing import integers, region_frames
from reportgen.layout.metafile.mapping import IDENTITY, Mapping, product
from reportgen.layout.metafile.objects import Tool
from reportgen.layout.metafile.picture import Bitmap, Picture, Region
from reportgen.layout.metafile.player import Kinds, colour, number, place, replay, scaled
from reportgen.layout.metafile.records import emf_records

_STOCK = 0x80000000
_COPY_REGION, _AND_REGION = 5, 1


class EmfPlayer:
    """A device and the objects that records have made on it, by number."""

    def __init__(self, device: Device) -> None:
        self.device = device
        self.objects: dict[int, Tool] = {}


def play(data: bytes) -> Picture:
    """Return what an EMF draws; damaged records are passed over."""
    left, top, width, height, per_mm = _frame(data)
    device = Device(Mapping(per_mm=per_mm))
    player = EmfPlayer(device)
    replay(player, emf_records(data), _HANDLERS, Kinds(_SILENT, _LINES))
    return Picture(tuple(device.items), left, top, width, height, device.complete)


def _frame(data: bytes) -> tuple[float, float, float, float, tuple[float, float]]:
    """Return left, top, width, height of the picture in pixels of the device, and these per millimetre."""
    if len(data) < 88:
        return 0.0, 0.0, 1.0, 1.0, (1.0, 1.0)
    bounds, frame = struct.unpack_from("<4i", data, 8), struct.unpack_from("<4i", data, 24)
    pixels, millimetres = struct.unpack_from("<2i", data, 72), struct.unpack_from("<2i", data, 80)
    across, down = (p / mm if p > 0 and mm > 0 else 3.78 for p, mm in zip(pixels, millimetres, strict=True))
    left, right = (frame[i] / 100 * across for i in (0, 2))
    top, bottom = (frame[i] / 100 * down for i in (1, 3))
    if right - left <= 0 or bottom - top <= 0:
        left, top, right, bottom = bounds[0], bounds[1], bounds[2] + 1, bounds[3] + 1
    return left, top, max(right - left, 1.0), max(bottom - top, 1.0), (across, down)


# --- state ---


def _parameters(record: bytes, count: int) -> tuple[int, ...]:
    return integers(record, 8, count)


def _map_mode(player: EmfPlayer, record: bytes) -> None:
    player.device.set_mapping(mode=integers(record, 8, 1)[0])


def _restore(player: EmfPlayer, record: bytes) -> None:
    player.device.restore(integers(record, 8, 1)[0])


def _world(player: EmfPlayer, record: bytes) -> None:
    a, b, c, d, e, f = struct.unpack_from("<6f", record, 8)
    player.device.set_mapping(world=(a, b, c, d, e, f))


def _modify_world(player: EmfPlayer, record: bytes) -> None:
    a, b, c, d, e, f = struct.unpack_from("<6f", record, 8)
    given, now = (a, b, c, d, e, f), player.device.state.mapping.world
    modes = {1: IDENTITY, 2: product(given, now), 3: product(now, given), 4: given}
    player.device.set_mapping(world=modes.get(integers(record, 32, 1)[0], now))


# --- objects ---


def _select(player: EmfPlayer, record: bytes) -> None:
    (number,) = struct.unpack_from("<I", record, 8)
    stock = number & _STOCK
    player.device.select(objects.STOCK.get(number - _STOCK) if stock else player.objects.get(number))


def _delete(player: EmfPlayer, record: bytes) -> None:
    player.objects.pop(integers(record, 8, 1)[0], None)


def _made(make: Callable[[bytes], Tool]) -> Callable[[EmfPlayer, bytes], None]:
    def handle(player: EmfPlayer, record: bytes) -> None:
        player.objects[integers(record, 8, 1)[0]] = make(record)

    return handle


def _pen(record: bytes) -> Tool:
    style, width = struct.unpack_from("<II", record, 12)
    return objects.pen(style, float(width), objects.colour(record, 24))


def _brush(record: bytes) -> Tool:
    return objects.brush(integers(record, 12, 1)[0], objects.colour(record, 16))


def _pattern(record: bytes) -> Tool:
    return objects.pattern_brush(from_offsets(record, 16))


# --- clipping and regions ---


def _clip_rectangle(exclude: bool) -> Callable[[EmfPlayer, bytes], None]:
    def handle(player: EmfPlayer, record: bytes) -> None:
        a, b, c, d = integers(record, 8, 4)
        player.device.clip_rectangle((a, b, c, d), exclude)

    return handle


def _select_region(player: EmfPlayer, record: bytes) -> None:
    """EMR_EXTSELECTCLIPRGN: the rectangles are in device units; none at all is the whole device."""
    size, mode = integers(record, 8, 2)
    frames = region_frames(record, 16) if size else []
    if not frames and mode == _COPY_REGION:
        player.device.set(clips=())
    elif mode in (_COPY_REGION, _AND_REGION):
        steps = tuple(step for frame in frames for step in curves.rectangle(frame))
        player.device.clip(Region(steps, even_odd=False), copy=mode == _COPY_REGION)
    else:
        player.device.complete = False


def _clip_path(player: EmfPlayer, record: bytes) -> None:
    player.device.clip_to_path(copy=integers(record, 8, 1)[0] == _COPY_REGION)


def _fill_region(at: int) -> Callable[[EmfPlayer, bytes], None]:
    def handle(player: EmfPlayer, record: bytes) -> None:
        found = player.objects.get(integers(record, 28, 1)[0]) if at > 28 else player.device.state.brush
        if isinstance(found, objects.Brush):
            player.device.fill_regions(region_frames(record, at), found)

    return handle


# --- bitmaps ---


def _blit(source: int) -> Callable[[EmfPlayer, bytes], None]:
    """EMR_BITBLT and those like it; the size of what is shown of the bitmap stands at ``source``, 0: as drawn."""

    def handle(player: EmfPlayer, record: bytes) -> None:
        x, y, width, height = integers(record, 24, 4)
        (operation,) = struct.unpack_from("<I", record, 40)
        data = from_offsets(record, 84) if len(record) >= 100 else b""
        part = (*integers(record, 44, 2), *(integers(record, source, 2) if source else (width, height)))
        raster.transfer(player.device, operation, data, (x, y, width, height), part if data else None)  # type: ignore[arg-type]  # four numbers

    return handle


def _stretch_dib(player: EmfPlayer, record: bytes) -> None:
    x, y, left, top, across, down = integers(record, 24, 6)
    operation, width, height = struct.unpack_from("<Iii", record, 68)
    data = from_offsets(record, 48)
    raster.transfer(player.device, operation, data, (x, y, width, height), (left, top, across, down))


def _dib_to_device(player: EmfPlayer, record: bytes) -> None:
    x, y, left, top, width, height = integers(record, 24, 6)
    part = (left, top, width, height)
    raster.transfer(player.device, raster.COPY, from_offsets(record, 48), (x, y, width, height), part)


def _blend(player: EmfPlayer, record: bytes) -> None:
    x, y, width, height = integers(record, 24, 4)
    opacity, alpha = record[42], record[43]
    left, top, across, down = (*integers(record, 44, 2), *integers(record, 100, 2))
    bitmap = Bitmap(from_offsets(record, 84), IDENTITY, opacity=opacity / 255, alpha=bool(alpha & 1))
    raster.draw(player.device, bitmap, (x, y, width, height), (left, top, across, down))


def _transparent(player: EmfPlayer, record: bytes) -> None:
    x, y, width, height = integers(record, 24, 4)
    left, top, across, down = (*integers(record, 44, 2), *integers(record, 100, 2))
    bitmap = Bitmap(from_offsets(record, 84), IDENTITY)
    raster.draw(player.device, bitmap, (x, y, width, height), (left, top, across, down))


def _do(name: str, *arguments: object) -> Callable[[EmfPlayer, bytes], None]:
    def handle(player: EmfPlayer, record: bytes) -> None:
        getattr(player.device, name)(*arguments)

    return handle


def _drawn(draw: Callable[[Device, bytes], None]) -> Callable[[EmfPlayer, bytes], None]:
    def handle(player: EmfPlayer, record: bytes) -> None:
        draw(player.device, record)

    return handle


_LINES = frozenset({27, 54})  # of which many make one line
# Records that draw nothing: the header, the end, comments (EMF+ among them), palettes, colours, settings of the mapper.
_SILENT = frozenset(
    {
        1,
        13,
        14,
        16,
        21,
        23,
        28,
        48,
        49,
        50,
        51,
        52,
        58,
        65,
        68,
        70,
        *range(98, 103),
        104,
        109,
        110,
        111,
        112,
        113,
        115,
    }
)
_HANDLERS: dict[int, Callable[[EmfPlayer, bytes], None]] = {
    **{kind: _drawn(draw) for kind, draw in emf_drawing.HANDLERS.items()},
    9: place("window_extent", _parameters),
    10: place("window", _parameters),
    11: place("viewport_extent", _parameters),
    12: place("viewport", _parameters),
    17: _map_mode,
    18: number("opaque", lambda mode: mode == 2, _parameters),
    19: number("even_odd", lambda mode: mode != 2, _parameters),
    20: number("draws", lambda mode: mode != 11, _parameters),
    22: number("align", int, _parameters),
    24: colour("text_colour", at=8),
    25: colour("back_colour", at=8),
    29: _clip_rectangle(exclude=True),
    30: _clip_rectangle(exclude=False),
    31: scaled("viewport_extent", _parameters),
    32: scaled("window_extent", _parameters),
    33: _do("save"),
    34: _restore,
    35: _world,
    36: _modify_world,
    37: _select,
    38: _made(_pen),
    39: _made(_brush),
    40: _delete,
    57: number("clockwise", lambda direction: direction == 2, _parameters),
    59: _do("begin_path"),
    60: _do("end_path"),
    61: _do("close_figure"),
    62: _do("draw_path", True, False),
    63: _do("draw_path", True, True),
    64: _do("draw_path", False, True),
    67: _clip_path,
    71: _fill_region(32),
    74: _fill_region(28),
    75: _select_region,
    76: _blit(0),
    77: _blit(100),
    78: _blit(0),
    80: _dib_to_device,
    81: _stretch_dib,
    82: _made(lambda record: objects.font(record, 12, wide=True)),
    93: _made(_pattern),
    94: _made(_pattern),
    95: _made(lambda record: objects.extended_pen(record, 28)),
    114: _blend,
    116: _transparent,
}
