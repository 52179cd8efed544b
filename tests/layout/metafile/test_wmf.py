"""What the records of a WMF draw."""

from __future__ import annotations

import struct

import pytest

from reportgen.layout.metafile import play
from reportgen.layout.metafile.picture import Bitmap, Item, Outline, Words
from tests.layout.metafile.making import dib, wmf, wmf_record

RED = struct.pack("<I", 0x0000FF)
BRUSH = wmf_record(0x02FC, 0, data=RED + bytes(2)) + wmf_record(0x012D, 0)


def only(*records: bytes) -> Item:
    (found,) = play(wmf(*records)).items
    return found


def corners(item: Item) -> list[tuple[float, ...]]:
    assert isinstance(item, Outline)
    return [points for op, points in item.region.steps if op in "ml"]


def test_the_placeable_frame_is_the_picture() -> None:
    picture = play(wmf(BRUSH, wmf_record(0x041B, 50, 100, 0, 0)))
    assert (picture.width, picture.height, picture.complete) == (100.0, 50.0, True)
    assert isinstance(picture.items[0], Outline) and picture.items[0].fill == "FF0000"
    assert corners(picture.items[0]) == [(0, 0), (100, 0), (100, 50), (0, 50)]


def test_a_window_is_the_whole_picture() -> None:
    found = only(wmf_record(0x020C, 500, 1000), wmf_record(0x041B, 500, 1000, 0, 0))
    assert corners(found)[2] == (100, 50)


def test_without_a_place_the_first_window_is_the_picture() -> None:
    data = wmf(wmf_record(0x020C, 20, -30), wmf_record(0x0325, 2, 0, 0, -30, 20), placeable=False)
    picture = play(data)
    assert (picture.width, picture.height) == (30.0, 20.0)
    assert corners(picture.items[0]) == [(0, 0), (30, 20)]


def test_polygons() -> None:
    assert corners(only(wmf_record(0x0324, 3, 0, 0, 10, 0, 10, 10))) == [(0, 0), (10, 0), (10, 10)]
    found = only(wmf_record(0x0538, 2, 2, 2, 0, 0, 1, 1, 2, 2, 3, 3))
    assert corners(found) == [(0, 0), (1, 1), (2, 2), (3, 3)]


def test_lines_and_arcs() -> None:
    assert corners(only(wmf_record(0x0214, 1, 2), wmf_record(0x0213, 3, 4))) == [(2, 1), (4, 3)]
    pie = only(wmf_record(0x081A, 0, 10, 10, 20, 20, 20, 0, 0))
    assert isinstance(pie, Outline) and pie.region.steps[0] == ("m", (10, 10))


def test_an_object_takes_the_first_free_number() -> None:
    blue = wmf_record(0x02FC, 0, data=struct.pack("<I", 0xFF0000) + bytes(2))
    found = only(
        BRUSH, blue, wmf_record(0x01F0, 0), blue, wmf_record(0x012D, 0), wmf_record(0x041B, 9, 9, 0, 0)
    )
    assert isinstance(found, Outline) and found.fill == "0000FF"


@pytest.mark.parametrize(("charset", "encoding"), [(0, "cp1252"), (163, "cp1258"), (204, "cp1251")])
def test_text_in_the_code_page_of_its_font(charset: int, encoding: str) -> None:
    text = {"cp1252": "é", "cp1258": "ưđ", "cp1251": "Жд"}[encoding]
    font = struct.pack("<5h8B", -12, 0, 0, 0, 700, 0, 0, 0, charset, 0, 0, 0, 0) + b"Arial\0"
    data = text.encode(encoding)
    written = wmf_record(0x0521, len(data), data=data + bytes(len(data) % 2) + struct.pack("<hh", 20, 10))
    found = only(wmf_record(0x02FB, data=font), wmf_record(0x012D, 0), written)
    assert isinstance(found, Words)
    assert (found.text, found.bold, found.x, found.y) == (text, True, 10, 20)


def test_text_with_distances() -> None:
    data = struct.pack("<hhHH", 20, 10, 3, 0) + b"abc\0" + struct.pack("<3h", 5, 5, 5)
    found = only(wmf_record(0x0A32, data=data))
    assert isinstance(found, Words) and (found.text, found.length) == ("abc", 15.0)


@pytest.mark.parametrize("function", [0x0F43, 0x0B41, 0x0940, 0x0D33])
def test_bitmaps(function: int) -> None:
    copy = struct.pack("<I", 0x00CC0020)
    heads = {
        0x0F43: copy + struct.pack("<9h", 0, 4, 8, 0, 0, 50, 100, 0, 0),
        0x0B41: copy + struct.pack("<8h", 4, 8, 0, 0, 50, 100, 0, 0),
        0x0940: copy + struct.pack("<6h", 0, 0, 4, 8, 0, 0),
        0x0D33: struct.pack("<9h", 0, 4, 0, 0, 0, 4, 8, 0, 0),
    }
    found = only(wmf_record(function, data=heads[function] + b"".join(dib((255, 0, 0)))))
    assert isinstance(found, Bitmap) and found.data.startswith(b"BM") and found.source == ()


def test_an_unknown_record_is_told() -> None:
    picture = play(wmf(wmf_record(0x0B23, 0), wmf_record(0x041B, 9, 9, 0, 0)))
    assert len(picture.items) == 1 and not picture.complete
