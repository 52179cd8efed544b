from __future__ import annotations

from io import BytesIO

import pytest
from msgspec.structs import replace
from PIL import Image

from reportgen.diagnostics import Diagnostic
from reportgen.layout.boxes import ShapeGraphic
from reportgen.layout.document import Crop, ImageData, Shape, Stroke
from reportgen.layout.draw import write
from tests.layout.draw.making import FONTS, TITLED, page, pdf, pixel, text_of


def image(
    mode: str, colour: int | tuple[int, ...] | str, kind: str = "PNG", size: tuple[int, int] = (20, 10)
) -> ImageData:
    data = BytesIO()
    Image.new(mode, size, colour).save(data, kind)
    return ImageData(kind.lower(), data.getvalue(), "hinh")


def figure(shape: Shape) -> ShapeGraphic:
    return ShapeGraphic(shape.width, shape.height, shape)


def picture(data: ImageData, **more: object) -> ShapeGraphic:
    return figure(replace(Shape("picture", 60, 40, image=data), **more))


@pytest.mark.parametrize("kind", ["PNG", "GIF", "BMP", "TIFF", "JPEG"])
def test_common_formats_are_shown(kind: str) -> None:
    red, green, blue = pixel(pdf(page(picture(image("RGB", (255, 0, 0), kind)))), 100, 120)
    assert red > 240 and green < 15 and blue < 15


def test_transparency_is_laid_on_white() -> None:
    data = pdf(page(picture(image("RGBA", (255, 0, 0, 0)))))
    assert pixel(data, 100, 120) == (255, 255, 255)
    assert b"/SMask" not in data


def test_cmyk_becomes_rgb() -> None:
    data = pdf(page(picture(image("CMYK", (255, 0, 0, 0), "JPEG"))))
    assert b"/DeviceCMYK" not in data
    assert pixel(data, 100, 120)[0] < 60


def test_one_picture_is_carried_once() -> None:
    seal = image("RGB", (1, 2, 3))
    again = ImageData("png", bytes(bytearray(seal.data)), "khac")
    assert pdf(page(picture(seal), picture(again)), page(picture(seal))).count(b"/Subtype /Image") == 1


def test_a_crop_shows_the_middle() -> None:
    canvas = Image.new("RGB", (100, 100), (255, 0, 0))
    canvas.paste((0, 0, 255), (25, 25, 75, 75))
    data = BytesIO()
    canvas.save(data, "PNG")
    shown = pdf(page(picture(ImageData("png", data.getvalue()), crop=Crop(0.25, 0.25, 0.25, 0.25))))
    assert [pixel(shown, x, y) for x, y in ((75, 103), (128, 136), (70, 120))] == [
        (0, 0, 255),
        (0, 0, 255),
        (255, 255, 255),
    ]


@pytest.mark.parametrize(
    "bad",
    [
        ImageData("emf", b"\1\0\0\0 no picture", "Logo.emf"),
        ImageData("png", b"", "Logo.emf"),
        ImageData("png", image("RGB", (0, 0, 0)).data[:40], "Logo.emf"),
    ],
)
def test_what_cannot_be_shown_is_a_named_box(bad: ImageData) -> None:
    told: list[Diagnostic] = []
    data = write([page(picture(bad), picture(bad))], TITLED, FONTS, told)
    assert [d.code for d in told] == ["picture-not-shown"]
    assert "Logo.emf" in text_of(data)


def test_a_picture_of_absurd_size_is_refused() -> None:
    told: list[Diagnostic] = []
    write([page(picture(image("1", 0, size=(8_000, 8_000))))], TITLED, FONTS, told)
    assert [d.code for d in told] == ["picture-not-shown"]


@pytest.mark.parametrize(("flip", "red_at"), [(False, (75, 103)), (True, (128, 103))])
def test_a_flip_mirrors(flip: bool, red_at: tuple[int, int]) -> None:
    group = Shape(
        "group", 60, 40, flip_h=flip, children=((0.0, 0.0, Shape("rectangle", 10, 10, fill="FF0000")),)
    )
    assert pixel(pdf(page(figure(group))), *red_at) == (255, 0, 0)


def test_a_rotation_is_clockwise_about_the_middle() -> None:
    group = Shape(
        "group", 40, 40, rotation=90, children=((0.0, 0.0, Shape("rectangle", 10, 10, fill="FF0000")),)
    )
    assert pixel(pdf(page(figure(group))), 107, 105) == (255, 0, 0)


@pytest.mark.parametrize(("flip", "on", "off"), [(False, (74, 102), (74, 138)), (True, (74, 138), (74, 102))])
def test_a_line_runs_as_its_flip_says(flip: bool, on: tuple[int, int], off: tuple[int, int]) -> None:
    shown = pdf(page(figure(Shape("line", 40, 40, stroke=Stroke(5, "FF0000"), flip_v=flip))))
    assert pixel(shown, *on)[1] < 128
    assert pixel(shown, *off) == (255, 255, 255)


def test_an_ellipse_leaves_its_corners() -> None:
    shown = pdf(page(figure(Shape("ellipse", 60, 40, fill="00FF00"))))
    assert pixel(shown, 102, 120) == (0, 255, 0)
    assert pixel(shown, 73, 101) == (255, 255, 255)
