from __future__ import annotations

import struct

import pytest
from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic
from reportgen.layout.boxes import ShapeGraphic
from reportgen.layout.document import Crop, ImageData, Shape
from reportgen.layout.draw import write
from tests.layout.draw.making import FONTS, TITLED, page, pdf, pixel, text_of
from tests.layout.metafile.making import (
    dib,
    emf,
    emf_brush,
    emf_font,
    emf_record,
    emf_text,
    frame,
    select,
    stretched,
    wmf,
    wmf_record,
)

HOLLOW, NO_PEN = select(0x80000005), select(0x80000008)
AND, OR, XOR = 0x008800C6, 0x00EE0086, 0x00660046


def graphic(kind: str, data: bytes) -> ShapeGraphic:
    """A metafile 100 × 50 points large; its top left is at (72, 100) on the page."""
    return ShapeGraphic(100.0, 50.0, Shape("picture", 100.0, 50.0, image=ImageData(kind, data, "Sơ đồ")))


def shown(*records: bytes) -> bytes:
    return pdf(page(graphic("emf", emf(*records))))


def test_a_bitmap_is_shown() -> None:
    assert pixel(shown(stretched((255, 0, 0))), 120, 120) == (255, 0, 0)
    picture = struct.pack("<I9h", 0x00CC0020, 0, 4, 8, 0, 0, 50, 100, 0, 0) + b"".join(dib((255, 0, 0)))
    assert pixel(pdf(page(graphic("wmf", wmf(wmf_record(0x0F43, data=picture))))), 120, 120) == (255, 0, 0)


def test_outlines_are_drawn_where_they_stand() -> None:
    data = shown(NO_PEN, emf_brush(1, 0, 0, 255), frame(43, 0, 0, 50, 25))
    assert [pixel(data, x, y) for x, y in ((80, 105), (150, 105), (80, 140))] == [
        (0, 0, 255),
        (255, 255, 255),
        (255, 255, 255),
    ]


def test_text_can_be_copied() -> None:
    data = shown(emf_font(1), select(1), emf_text("Sơ đồ huyện", 5, 5, each=7))
    assert "Sơ đồ huyện" in text_of(data)


def test_turned_text_can_be_copied() -> None:
    assert "Trục" in text_of(shown(emf_font(1, angle=900), select(1), emf_text("Trục", 20, 40)))


def test_nothing_is_drawn_outside_of_the_picture() -> None:
    data = shown(NO_PEN, emf_brush(1, 0, 0, 255), frame(43, -500, -500, 500, 500))
    assert pixel(data, 60, 120) == (255, 255, 255) and pixel(data, 120, 120) == (0, 0, 255)


def test_a_crop_shows_the_middle() -> None:
    whole = graphic("emf", emf(NO_PEN, emf_brush(1, 0, 255, 0), frame(43, 25, 12, 75, 38)))
    part = replace(whole, shape=replace(whole.shape, crop=Crop(0.3, 0.3, 0.3, 0.3)))
    assert pixel(pdf(page(whole)), 76, 104) == (255, 255, 255)
    assert pixel(pdf(page(part)), 76, 104) == (0, 255, 0)


@pytest.mark.parametrize(("operation", "expected"), [(OR, (255, 0, 0)), (XOR, (255, 0, 0))])
def test_a_picture_on_its_mask_is_itself(operation: int, expected: tuple[int, int, int]) -> None:
    data = shown(stretched((0, 0, 0), AND), stretched((255, 0, 0), operation))
    assert pixel(data, 120, 120) == expected
    assert data.count(b"/Subtype /Image") == 1


def test_a_white_mask_lets_the_page_through() -> None:
    data = shown(stretched((255, 255, 255), AND), stretched((0, 0, 0), XOR))
    assert pixel(data, 120, 120) == (255, 255, 255)


def test_an_opacity_is_worked_in() -> None:
    record = bytearray(stretched((0, 0, 0)))
    head, bits = dib((0, 0, 0))
    place = struct.pack("<4i", 0, 0, 100, 50) + bytes((0, 0, 128, 0)) + struct.pack("<2i", 0, 0) + bytes(32)
    offsets = struct.pack("<4I2i", 108, len(head), 108 + len(head), len(bits), 8, 4)
    record = bytearray(emf_record(114, bytes(16) + place + offsets + head + bits))
    red, green, blue = pixel(shown(bytes(record)), 120, 120)
    assert red == green == blue and 120 <= red <= 135


def test_a_pattern_is_filled_with_its_mean() -> None:
    head, bits = dib((40, 80, 120))
    offsets = struct.pack("<IIIIII", 1, 0, 32, len(head), 32 + len(head), len(bits))
    data = shown(NO_PEN, emf_record(94, offsets + head + bits), select(1), frame(43, 0, 0, 100, 50))
    assert pixel(data, 120, 120) == (40, 80, 120)


def test_what_draws_nothing_is_a_named_box() -> None:
    told: list[Diagnostic] = []
    data = write([page(graphic("emf", emf())), page(graphic("emf", emf()))], TITLED, FONTS, told)
    assert [(each.code, each.place.page) for each in told] == [("picture-not-shown", 1)]
    assert "Sơ đồ" in text_of(data)


def test_what_is_not_all_drawn_is_told_once_with_its_page() -> None:
    told: list[Diagnostic] = []
    half = graphic("emf", emf(frame(43, 0, 0, 9, 9), emf_text("abc", 0, 0, options=0x10)))
    write([page(), page(half), page(half)], TITLED, FONTS, told)
    assert [(each.code, each.place.page) for each in told] == [("picture-incomplete", 2)]


def test_the_same_metafile_is_the_same_file() -> None:
    records = (
        emf_font(1),
        select(1),
        emf_text("abc", 5, 5),
        stretched((1, 2, 3), AND),
        stretched((9, 9, 9), XOR),
    )
    assert shown(*records) == shown(*records)


def test_a_metafile_shown_often_is_drawn_once() -> None:
    one = graphic("emf", emf(emf_font(1), select(1), emf_text("Huyện", 5, 5)))
    data = pdf(*[page(one)] * 5)
    assert data.count(b"/Subtype /Form") == 1
    assert all("Huyện" in text_of(data, number) for number in range(5))


def test_what_is_clipped_endlessly_is_left_out_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportgen.layout.draw.metafiles.MOST_CLIP_STEPS", 12)
    told: list[Diagnostic] = []
    clips = [record for i in range(9) for record in (frame(30, i, 0, 50, 50), frame(43, 0, 0, 50, 50))]
    write([page(graphic("emf", emf(*clips)))], TITLED, FONTS, told)
    assert [each.code for each in told] == ["picture-incomplete"]


def test_bitmaps_beyond_measure_are_left_out_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportgen.layout.draw.metafiles.MOST_PIXELS", 40)
    told: list[Diagnostic] = []
    records = (frame(43, 0, 0, 9, 9), stretched((1, 2, 3)), stretched((4, 5, 6)))
    data = write([page(graphic("emf", emf(*records)))], TITLED, FONTS, told)
    assert [each.code for each in told] == ["picture-incomplete"]
    assert b"/Subtype /Image" not in data
