"""Pictures: each distinct one carried once, without transparency, in grey or RGB (ISO 19005-1 §6.4).

A JPEG goes in as it is unless it is CMYK; everything else through Pillow, as ``formats`` lets it.
"""

from __future__ import annotations

import struct
import warnings
from typing import TYPE_CHECKING

from msgspec import Struct

from reportgen.layout.document import PLAIN_TONE, ImageData, Tone
from reportgen.layout.draw.formats import BadPictureError, open_picture
from reportgen.layout.draw.pdf_file import PdfFile, number
from reportgen.layout.draw.shadings import Shadings

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PIXELS_IN_ALL = 2_000_000_000
"""Decoded for one file; two hundred scanned pages have so many."""


class _Samples(Struct, frozen=True):
    width: int
    height: int
    grey: bool
    data: bytes
    jpeg: bool


class Images:
    """The pictures and gradients of one file: ``name(image)`` embeds at first use."""

    def __init__(self, pdf_file: PdfFile) -> None:
        """Begin with none."""
        self._archive = pdf_file
        self._names: dict[tuple[bytes, Tone], str] = {}
        self._references: list[str] = []
        self._bad: set[tuple[bytes, Tone]] = set()
        self._pixels = 0
        self.shared = ""
        self.shadings = Shadings(pdf_file)

    def name(self, image: ImageData, tone: Tone = PLAIN_TONE) -> str:
        """Return the name in the resources of the picture in this light; raise ``BadPictureError``."""
        key = (image.data, tone)
        if key in self._bad:
            raise BadPictureError("as before")
        if key not in self._names:
            self._bad.add(key)
            self._references.append(self._embed(self._samples(image.data, tone)))
            self._bad.remove(key)
            self._names[key] = f"P{len(self._references)}"
        return self._names[key]

    def form(self, code: str, width: float, height: float) -> str:
        """Add a drawing that may be shown many times; return its name.

        It has the resources of the pages, whose reference is ``shared`` from then on.
        """
        self.shared = self.shared or self._archive.add()
        entries = f"/Type /XObject /Subtype /Form /BBox [0 0 {number(width)} {number(height)}] /Resources {self.shared}"
        self._references.append(self._archive.stream(code.encode("ascii"), entries))
        return f"P{len(self._references)}"

    def resources(self) -> str:
        """Return the body of the XObject dictionary."""
        return " ".join(f"/P{i} {reference}" for i, reference in enumerate(self._references, start=1))

    def _samples(self, data: bytes, tone: Tone) -> _Samples:
        samples = _samples(data, tone, MAX_PIXELS_IN_ALL - self._pixels)
        if not samples.jpeg:
            self._pixels += samples.width * samples.height
        return samples

    def _embed(self, samples: _Samples) -> str:
        entries = (
            f"/Type /XObject /Subtype /Image /Width {samples.width} /Height {samples.height} /BitsPerComponent 8"
            f" /ColorSpace /Device{'Gray' if samples.grey else 'RGB'}"
        )
        if samples.jpeg:
            return self._archive.stream(samples.data, entries + " /Filter /DCTDecode", deflate=False)
        return self._archive.stream(samples.data, entries)


def _samples(data: bytes, tone: Tone, max_pixels: int) -> _Samples:
    """Return what a picture shows; no more than ``max_pixels`` pixels are decoded for it."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with open_picture(data) as picture:
                return _encode_samples(picture, data, tone, max_pixels)
    except (OSError, ValueError, SyntaxError, EOFError, struct.error, ArithmeticError) as reason:
        raise BadPictureError(str(reason)) from reason
    except (Image.DecompressionBombError, MemoryError, LookupError, TypeError, AttributeError) as reason:
        raise BadPictureError(str(reason)) from reason


def _encode_samples(picture: Image, data: bytes, tone: Tone, max_pixels: int) -> _Samples:
    width, height = picture.size
    if picture.format == "JPEG" and picture.mode in ("L", "RGB") and tone == PLAIN_TONE:
        return _Samples(width, height, picture.mode == "L", data, jpeg=True)
    if width * height > max_pixels:
        raise BadPictureError("too many pixels in all")
    flat = _flatten(picture, tone)
    return _Samples(width, height, flat.mode == "L", flat.tobytes(), jpeg=False)


def _flatten(picture: Image, tone: Tone) -> Image:
    """Return the picture in grey or RGB and in its light, what was transparent in it on white."""
    if picture.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        shown = picture.convert("RGBA")
        opaque = shown.getchannel("A")
        return _on_white(_apply_tone(shown.convert("RGB"), tone), opaque, tone.opacity)
    flat = _apply_tone(picture.convert("L" if picture.mode in ("1", "L") else "RGB"), tone)
    return flat if tone.opacity == 1.0 else _on_white(flat, None, tone.opacity)


def _apply_tone(picture: Image, tone: Tone) -> Image:
    """Return a picture in grey or RGB with its light changed."""
    if tone.grey:
        picture = picture.convert("L")
    if tone.gain == 1.0 and tone.lift == 0.0:
        return picture
    samples = ((value / 255 - 0.5) * tone.gain + 0.5 + tone.lift for value in range(256))
    table = [round(max(0.0, min(1.0, sample)) * 255) for sample in samples]
    return picture.point(table * len(picture.getbands()))


def _on_white(picture: Image, opaque: Image | None, opacity: float) -> Image:
    """Return ``opacity`` of a picture over white, less where ``opaque`` (its own transparency) is below 255."""
    from PIL import Image as Pictures

    if opaque is None:
        opaque = Pictures.new("L", picture.size, 255)
    if opacity != 1.0:
        opaque = opaque.point([round(value * opacity) for value in range(256)])
    white = Pictures.new(picture.mode, picture.size, "white")
    white.paste(picture, mask=opaque)
    return white
