"""A page of a PDF → a small PNG in greys or few colours."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

DPI = 75
COLOURS = 32


def picture(target: Path, pdf: Path, number: int, *, dpi: int = DPI, crop: bool = False) -> None:
    """Write page ``number`` (from 0) of ``pdf``; ``crop`` leaves out the white around what is on it."""
    document = pypdfium2.PdfDocument(pdf)
    image = document[number].render(scale=dpi / 72).to_pil().convert("RGB")
    document.close()
    if crop:
        image = image.crop(ImageOps.invert(image).getbbox())
    store(target, ImageOps.expand(image, border=1, fill="grey"))


def store(target: Path, image: Image.Image) -> None:
    """Write a picture with so few colours that it is small."""
    target.parent.mkdir(parents=True, exist_ok=True)
    image.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(target, optimize=True)
