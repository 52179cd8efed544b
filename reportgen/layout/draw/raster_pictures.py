"""Bitmaps of metafiles made plain: masks, transparency and parts worked into one picture over white."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.layout.draw.formats import BadPictureError, open_picture
from reportgen.layout.metafile.picture import Bitmap, Item

if TYPE_CHECKING:
    from PIL.Image import Image, Resampling

_TROUBLE = (OSError, ValueError, SyntaxError, EOFError, struct.error, ArithmeticError, LookupError, TypeError)
_MASKED = ("or", "xor")


def combined(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the items, a mask and the picture on it (Windows' way of transparency) as one picture."""
    held: Bitmap | None = None
    for item in items:
        if held is not None:
            if isinstance(item, Bitmap) and item.operation in _MASKED and item.matrix == held.matrix:
                yield _together(held, item)
                held = None
                continue
            yield held
            held = None
        if isinstance(item, Bitmap) and item.operation == "and":
            held = item
        elif not (isinstance(item, Bitmap) and item.operation == "or"):  # which leaves white as it is
            yield item
    if held is not None:
        yield held


def flat(item: Bitmap) -> bytes:
    """Return the bitmap as a picture over white; raise ``BadPictureError``."""
    if item.operation in ("copy", "and") and not (item.alpha or item.source) and item.opacity == 1.0:
        return item.data
    return _png(_shown(item))


def mean_colour(data: bytes) -> str:
    """Return the colour that a small picture, repeated, has from afar; grey where it cannot be read."""
    try:
        return _read(data).resize((1, 1), _box()).tobytes().hex().upper()
    except BadPictureError:
        return "808080"


def _box() -> Resampling:
    from PIL.Image import Resampling

    return Resampling.BOX


@lru_cache(maxsize=4)
def _read(data: bytes) -> Image:
    """Return the picture in RGB, decoded."""
    from PIL.Image import DecompressionBombError

    try:
        with open_picture(data) as picture:
            return picture.convert("RGB")
    except (*_TROUBLE, MemoryError, AttributeError, DecompressionBombError) as reason:
        raise BadPictureError(str(reason)) from reason


def _shown(item: Bitmap) -> Image:
    from PIL import Image as Pictures
    from PIL import ImageChops

    picture = _read(item.data)
    if item.operation in ("xor", "not"):
        picture = ImageChops.invert(picture)
    if item.alpha or item.opacity < 1.0:
        opaque = _alpha(item.data, picture.size) if item.alpha else Pictures.new("L", picture.size, 255)
        white = Pictures.new("RGB", picture.size, "white")
        if item.alpha:  # its colours are already multiplied
            picture = ImageChops.add(picture, Pictures.merge("RGB", [ImageChops.invert(opaque)] * 3))
        picture = Pictures.blend(white, picture, item.opacity)
    return picture.crop(_part(item, picture.size)) if item.source else picture


def _part(item: Bitmap, size: tuple[int, int]) -> tuple[int, int, int, int]:
    left, top, width, height = (int(value) for value in item.source)
    left, top = max(0, min(left, size[0] - 1)), max(0, min(top, size[1] - 1))
    return left, top, max(left + 1, min(left + width, size[0])), max(top + 1, min(top + height, size[1]))


def _alpha(data: bytes, size: tuple[int, int]) -> Image:
    """Return the fourth byte of each pixel of a BMP of 32 bits; all opaque where it is another."""
    from PIL import Image as Pictures

    (offset,) = struct.unpack_from("<I", data, 10)
    height, _planes, depth = struct.unpack_from("<iHH", data, 22)
    if depth != 32:
        return Pictures.new("L", size, 255)
    try:
        pixels = Pictures.frombytes("RGBA", size, data[offset:], "raw", "BGRA", 0, -1 if height > 0 else 1)
    except _TROUBLE as reason:
        raise BadPictureError(str(reason)) from reason
    return pixels.getchannel("A")


def _together(mask: Bitmap, item: Bitmap) -> Bitmap:
    """Return white through the mask, and the picture or-ed or xor-ed onto that."""
    from PIL import ImageChops

    try:
        below, above = _shown(mask), _shown(replace(item, operation="copy"))
    except BadPictureError:
        return replace(item, operation="copy")
    if below.size != above.size:
        below = below.resize(above.size)
    merged = (
        ImageChops.lighter(below, above) if item.operation == "or" else ImageChops.difference(below, above)
    )
    return replace(item, data=_png(merged), operation="copy", source=())


def _png(picture: Image) -> bytes:
    data = io.BytesIO()
    picture.save(data, "PNG", compress_level=1)
    return data.getvalue()
