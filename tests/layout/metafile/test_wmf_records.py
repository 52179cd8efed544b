"""State, objects and rarer records of a WMF: each by what it does to a drawing."""

from __future__ import annotations

import struct

import pytest

from reportgen.layout.metafile import bitmaps, play
from reportgen.layout.metafile.picture import Bitmap, Item, Outline, Words
from tests.layout.metafile.making import dib, wmf, wmf_record

RED, BLUE = struct.pack("<I", 0x0000FF), struct.pack("<I", 0xFF0000)
RED_BRUSH = wmf_record(0x02FC, 0, data=RED + bytes(2))
BLUE_BRUSH = wmf_record(0x02FC, 0, data=BLUE + bytes(2))
SQUARE = wmf_record(0x041B, 9, 9, 0, 0)
FONT = wmf_record(0x02FB, data=struct.pack("<5h8B", -12, *[0] * 12) + b"Arial\0") + wmf_record(0x012D, 0)
HELLO = wmf_record(0x0521, 2, data=b"ab" + struct.pack("<hh", 20, 10))


def drawn(*records: bytes) -> list[Item]:
    return list(play(wmf(*records)).items)


def outlines(*records: bytes) -> list[Outline]:
    return [item for item in drawn(*records) if isinstance(item, Outline)]


def places(item: Outline) -> list[tuple[float, ...]]:
    return [points for op, points in item.region.steps if op in "ml"]


def select(number: int) -> bytes:
    return wmf_record(0x012D, number)


def test_what_was_saved_comes_back() -> None:
    first, second, third = outlines(
        *(RED_BRUSH, BLUE_BRUSH, select(0), SQUARE, wmf_record(0x001E), select(1), SQUARE),
        *(wmf_record(0x0127, -1), SQUARE),
    )
    assert (first.fill, second.fill, third.fill) == ("FF0000", "0000FF", "FF0000")


@pytest.mark.parametrize(
    ("record", "corner"),
    [
        (wmf_record(0x020B, 10, 20), (-20, -10)),  # the window's origin
        (wmf_record(0x020F, 10, 20), (-20, -10)),  # moved
        (wmf_record(0x020D, 10, 20), (20, 10)),  # the viewport's
        (wmf_record(0x0211, 10, 20), (20, 10)),
    ],
)
def test_origins(record: bytes, corner: tuple[float, float]) -> None:
    (found,) = outlines(record, wmf_record(0x0325, 2, 0, 0, 9, 9))
    assert places(found)[0] == corner


@pytest.mark.parametrize(("function", "end"), [(0x0410, 5.0), (0x0412, 20.0)])
def test_extents_are_scaled(function: int, end: float) -> None:
    (found,) = outlines(wmf_record(function, 1, 2, 1, 2), wmf_record(0x0325, 2, 0, 0, 10, 10))
    assert places(found)[1] == (end, end)


def test_an_extent_of_nothing_is_passed_over_and_told() -> None:
    picture = play(wmf(wmf_record(0x0410, 0, 2, 1, 2), SQUARE))
    assert len(picture.items) == 1 and not picture.complete


def test_a_pen_draws_in_its_colour_and_width() -> None:
    pen = wmf_record(0x02FA, data=struct.pack("<HHH", 0, 3, 0) + BLUE)
    (found,) = outlines(pen, select(0), wmf_record(0x0214, 0, 0), wmf_record(0x0213, 9, 9))
    assert (found.stroke, found.width) == ("0000FF", 3.0)


def test_regions_clip_and_are_filled() -> None:
    region = wmf_record(0x06FF, 0, 6, 0, 0, 0, 0, 0, 2, 3, 8, 7)
    filled = outlines(region, RED_BRUSH, wmf_record(0x0228, 0, 1))
    assert [one.fill for one in filled] == ["FF0000"]
    for choose in (0x012C, 0x012D):
        (clipped,) = outlines(region, wmf_record(choose, 0), RED_BRUSH, select(1), SQUARE)
        assert clipped.clips
    (free,) = outlines(region, wmf_record(0x012C, 0), wmf_record(0x012C, 9), SQUARE)
    assert not free.clips


def test_objects_that_draw_nothing_take_a_number() -> None:
    (found,) = outlines(wmf_record(0x00F7, 0, 0), RED_BRUSH, select(0), select(1), SQUARE)
    assert found.fill == "FF0000"
    (found,) = outlines(wmf_record(0x01F0, 7), RED_BRUSH, select(0), SQUARE)
    assert found.fill == "FF0000"


@pytest.mark.parametrize(
    "record",
    [
        wmf_record(0x0418, 10, 20, 0, 0),
        wmf_record(0x061C, 2, 2, 10, 20, 0, 0),
        wmf_record(0x0830, 0, 10, 10, 20, 20, 20, 0, 0),
        wmf_record(0x0817, 0, 10, 10, 20, 20, 20, 0, 0),
    ],
    ids=["ellipse", "rounded", "chord", "arc"],
)
def test_round_outlines_stay_in_their_frame(record: bytes) -> None:
    (found,) = outlines(record)
    points = [value for _op, at in found.region.steps for value in at]
    assert points and all(-0.01 <= value <= 20.01 for value in points)


def test_a_pixel_is_a_square_of_its_colour() -> None:
    (found,) = outlines(wmf_record(0x041F, data=RED + struct.pack("<hh", 4, 5)))
    assert (found.fill, places(found)[0]) == ("FF0000", (5, 4))


def test_text_over_an_opaque_rectangle() -> None:
    data = struct.pack("<hhHH4h", 20, 10, 2, 2, 0, 0, 30, 30) + b"ab"
    found = drawn(FONT, wmf_record(0x0201, data=BLUE), wmf_record(0x0A32, data=data))
    (ground,) = [item for item in found if isinstance(item, Outline)]
    (words,) = [item for item in found if isinstance(item, Words)]
    assert (ground.fill, words.text) == ("0000FF", "ab")


def test_text_has_its_colour() -> None:
    (found,) = drawn(FONT, wmf_record(0x0209, data=RED), HELLO)
    assert isinstance(found, Words) and found.colour == "FF0000"


@pytest.mark.parametrize("function", [0x061D, 0x0940])
def test_a_blit_without_a_bitmap_is_in_the_colour_of_the_brush(function: int) -> None:
    copy = struct.pack("<I", 0x00F00021)
    middle = b"" if function == 0x061D else bytes(6)
    place = struct.pack("<4h", 5, 10, 0, 0)
    (found,) = outlines(RED_BRUSH, select(0), wmf_record(function, data=copy + middle + place))
    assert found.fill == "FF0000"


def test_a_pattern_is_a_brush() -> None:
    picture = b"".join(dib((255, 0, 0)))
    (found,) = outlines(wmf_record(0x0142, 5, 0, data=picture), select(0), SQUARE)
    assert found.fill


# --- bitmaps ---


def core(depth: int, colours: bytes, bits: bytes) -> bytes:
    return struct.pack("<IHHHH", 12, 8, 4, 1, depth) + colours + bits


def test_the_head_of_an_old_bitmap_has_three_bytes_a_colour() -> None:
    made = bitmaps.packed(core(1, b"\0\0\0\xff\xff\xff", bytes(32)))
    assert struct.unpack_from("<I", made, 10) == (14 + 12 + 6,)
    assert bitmaps.size_of(made) == (8, 4)


@pytest.mark.parametrize(("usage", "entry"), [(0, 4), (1, 2)])
def test_colours_are_of_four_bytes_or_numbers_of_a_palette(usage: int, entry: int) -> None:
    head = struct.pack("<IiiHHIIiiII", 40, 8, -4, 1, 8, 0, 0, 0, 0, 2, 0)
    made = bitmaps.packed(head + bytes(2 * entry) + bytes(32), usage)
    assert struct.unpack_from("<I", made, 10) == (14 + 40 + 2 * entry,)
    assert bitmaps.size_of(made) == (8, 4)


def test_masks_follow_the_head() -> None:
    head = struct.pack("<IiiHHIIiiII", 40, 8, 4, 1, 16, 3, 0, 0, 0, 0, 0)
    assert struct.unpack_from("<I", bitmaps.packed(head + bytes(12 + 64)), 10) == (14 + 40 + 12,)


@pytest.mark.parametrize("data", [b"", bytes(39), struct.pack("<I", 40) + bytes(36)])
def test_what_is_too_short_is_none(data: bytes) -> None:
    assert bitmaps.packed(data) == b""


def test_a_core_bitmap_is_drawn() -> None:
    heads = struct.pack("<I9h", 0x00CC0020, 0, 4, 8, 0, 0, 50, 100, 0, 0)
    (found,) = drawn(wmf_record(0x0F43, data=heads + core(24, b"", bytes(96))))
    assert isinstance(found, Bitmap)
