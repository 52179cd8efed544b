"""Ternary raster operations ([MS-WMF] 2.1.1.31): what a bitmap does with what is below it."""

from __future__ import annotations

from msgspec.structs import replace

from reportgen.layout.metafile import bitmaps, mapping
from reportgen.layout.metafile.device import Device
from reportgen.layout.metafile.objects import Brush
from reportgen.layout.metafile.picture import Bitmap

COPY = 0x00CC0020
_OPERATIONS = {COPY: "copy", 0x008800C6: "and", 0x00EE0086: "or", 0x00660046: "xor", 0x00330008: "not"}
_NOTHING = 0x00AA0029
_PATTERN, _BLACK, _WHITE = 0x00F00021, 0x00000042, 0x00FF0062
Frame = tuple[float, float, float, float]  # x, y, width, height


def transfer(device: Device, operation: int, data: bytes, frame: Frame, source: Frame | None = None) -> None:
    """Draw a bitmap, or without one the brush, black or white, into a frame."""
    if operation in (_PATTERN, _BLACK, _WHITE) or not data:
        _paint(device, operation, frame)
    elif operation != _NOTHING:
        known = _OPERATIONS.get(operation)
        device.complete &= known is not None
        draw(device, Bitmap(data, mapping.IDENTITY, known or "copy"), frame, source)


def draw(device: Device, bitmap: Bitmap, frame: Frame, source: Frame | None = None) -> None:
    """Draw a bitmap, or the part of it that ``source`` names in pixels, into a frame."""
    if len(bitmap.data) < 26:
        device.complete = False
        return
    width, height = bitmaps.size_of(bitmap.data)
    if source is not None and source != (0, 0, width, height) and source[2] > 0 and source[3] > 0:
        bitmap = replace(bitmap, source=source)
    device.bitmap(bitmap, frame)


def _paint(device: Device, operation: int, frame: Frame) -> None:
    x, y, width, height = frame
    brushes = {_PATTERN: device.state.brush, _BLACK: Brush("000000"), _WHITE: Brush("FFFFFF")}
    if operation in brushes:
        device.fill_regions([(x, y, x + width, y + height)], brushes[operation])
    elif operation != _NOTHING:
        device.complete = False
