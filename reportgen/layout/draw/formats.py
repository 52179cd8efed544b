"""The picture formats that are read, each by one decoder of Pillow; no other decoder is used.

Pillow reads some forty formats, and opens one of them, EPS, with an external program, which a document must not start.
The size that a picture declares is checked before its decoder allocates memory.
"""

from __future__ import annotations

import struct
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PIXELS = 50_000_000
MAX_BYTES = 100_000_000
MAX_SCANS = 200
"""Scans of a progressive JPEG, each of which decodes the whole picture; encoders write about ten."""

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
)
_PLUGINS = {
    "PNG": "Png",
    "JPEG": "Jpeg",
    "GIF": "Gif",
    "BMP": "Bmp",
    "TIFF": "Tiff",
    "WEBP": "WebP",
}
_TILE_WIDTH, _TILE_HEIGHT = 322, 323
_START_OF_SCAN = b"\xff\xda"


class BadPictureError(ValueError):
    """The picture cannot be shown; the text gives the reason."""


def format_of(data: bytes) -> str:
    """Return Pillow's name of the format that the bytes are in; "" where it is none of those that are read."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    return next((name for magic, name in _MAGIC if data.startswith(magic)), "")


def open_picture(data: bytes) -> Image:
    """Return the picture, not yet decoded, its size within bounds.

    Raises:
        BadPictureError: in no format that is read, or too large.
        OSError, ValueError, SyntaxError and others of Pillow's: damaged.
    """
    from PIL import Image as Pictures

    name = format_of(data)
    if not name or len(data) > MAX_BYTES:
        raise BadPictureError("no format that is read, or too large")
    if name == "WEBP":
        _check_size(*_webp_size(data))  # its decoder allocates memory when it opens
    if name == "JPEG" and data.count(_START_OF_SCAN) > MAX_SCANS:
        raise BadPictureError("too many scans")
    import_module(f"PIL.{_PLUGINS[name]}ImagePlugin")  # else Pillow loads all forty
    picture = Pictures.open(BytesIO(data), formats=[name])
    _check_size(*picture.size)
    if name == "TIFF":
        _check_tiles(picture)
    return picture


def _check_size(width: int, height: int) -> None:
    if width * height > MAX_PIXELS or not width or not height:
        raise BadPictureError(f"{width} × {height} pixels")


def _check_tiles(picture: Image) -> None:
    """Refuse tiles larger than ``MAX_PIXELS``: memory is allocated for each, whatever the size of the picture."""
    tags = getattr(picture, "tag_v2", {})
    sides = [tags.get(side, 1) for side in (_TILE_WIDTH, _TILE_HEIGHT)]
    if not all(isinstance(side, int) for side in sides):
        raise BadPictureError("tiles without a size")
    _check_size(*sides)


def _webp_size(data: bytes) -> tuple[int, int]:
    """Return width and height from the first chunk (RFC 9649, 2.5 to 2.7)."""
    kind, head = data[12:16], data[20:30]
    if len(head) < 10:
        raise BadPictureError("cut off")
    if kind == b"VP8X":
        width, height = (int.from_bytes(head[at : at + 3], "little") + 1 for at in (4, 7))
    elif kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", head, 1)
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    else:
        width, height = (side & 0x3FFF for side in struct.unpack_from("<HH", head, 6))
    return width, height
