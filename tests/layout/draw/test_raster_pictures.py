"""Bitmaps of metafiles: parts, opacity and inversion worked into one picture over white."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest
from PIL import Image

from reportgen.layout.draw.formats import BadPictureError
from reportgen.layout.draw.raster_pictures import combined, flat, mean_colour
from reportgen.layout.metafile.bitmaps import packed
from reportgen.layout.metafile.picture import Bitmap
from tests.layout.metafile.making import dib

PLACE = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def bmp(red: int, green: int, blue: int) -> bytes:
    return packed(b"".join(dib((red, green, blue))))


def deep(*pixels: tuple[int, int, int, int], height: int = 1) -> bytes:
    """A bitmap of 32 bits, whose pixels are blue, green, red and how opaque."""
    head = struct.pack("<IiiHHIIiiII", 40, len(pixels), height, 1, 32, 0, 0, 0, 0, 0, 0)
    return packed(head + b"".join(map(bytes, pixels)))


def pixel(data: bytes, x: int = 0) -> object:
    with Image.open(BytesIO(data)) as picture:
        return picture.convert("RGB").getpixel((x, 0))


def test_what_is_only_copied_stays_as_it_is() -> None:
    data = bmp(255, 0, 0)
    assert flat(Bitmap(data, PLACE)) is data


def test_an_inverted_picture() -> None:
    assert pixel(flat(Bitmap(bmp(255, 0, 0), PLACE, "xor"))) == (0, 255, 255)


def test_half_opaque_is_half_white() -> None:
    assert pixel(flat(Bitmap(bmp(255, 0, 0), PLACE, opacity=0.5))) == (255, 127, 127)


@pytest.mark.parametrize("height", [1, -1])
def test_the_fourth_byte_says_how_opaque(height: int) -> None:
    made = flat(Bitmap(deep((0, 0, 255, 255), (0, 0, 0, 0), height=height), PLACE, alpha=True))
    assert (pixel(made), pixel(made, 1)) == ((255, 0, 0), (255, 255, 255))


def test_a_picture_without_a_fourth_byte_is_opaque() -> None:
    assert pixel(flat(Bitmap(bmp(255, 0, 0), PLACE, alpha=True))) == (255, 0, 0)


def test_a_part_is_cut_out_within_the_picture() -> None:
    made = flat(Bitmap(deep((0, 0, 255, 0), (255, 0, 0, 0)), PLACE, source=(1, 0, 9, 9)))
    with Image.open(BytesIO(made)) as picture:
        assert picture.size == (1, 1)
    assert pixel(made) == (0, 0, 255)


def test_a_mask_and_the_picture_on_it_are_one() -> None:
    mask = Bitmap(deep((0, 0, 0, 0), (255, 255, 255, 0)), PLACE, "and")
    picture = Bitmap(deep((0, 0, 255, 0), (0, 0, 0, 0)), PLACE, "xor")
    (made,) = combined([mask, picture])
    assert isinstance(made, Bitmap)
    assert [pixel(flat(made), x) for x in (0, 1)] == [(255, 0, 0), (255, 255, 255)]


def test_a_damaged_one_is_refused_and_grey_from_afar() -> None:
    broken = bmp(255, 0, 0)[:30]
    with pytest.raises(BadPictureError):
        flat(Bitmap(broken, PLACE, "xor"))
    assert mean_colour(broken) == "808080"
    assert mean_colour(bmp(255, 0, 0)) == "FF0000"
