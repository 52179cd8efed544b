"""Pale pictures and WordArt: what Word's watermarks are made of."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reportgen.layout.boxes import Page
from reportgen.layout.document import Lettering, Shape, Tone
from tests.layout.draw.making import open_pdf, page, pdf, pixel, text_of
from tests.layout.draw.test_pictures import figure, image, picture

WASHED = Tone(gain=0.3, lift=0.35)


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF", "JPEG"])
@pytest.mark.parametrize(
    ("colour", "tone", "shown"),
    [
        ((0, 0, 0), WASHED, (179, 179, 179)),  # Word's "Washout" makes black 70 % white
        ((255, 255, 255), WASHED, (255, 255, 255)),
        ((200, 30, 30), WASHED, (238, 188, 188)),
        ((0, 0, 0), Tone(opacity=0.2), (204, 204, 204)),
        ((255, 0, 0), Tone(opacity=0.2), (255, 204, 204)),
        ((255, 0, 0), Tone(opacity=0.0), (255, 255, 255)),
        ((0, 0, 0), Tone(gain=0.3, lift=0.35, opacity=0.5), (217, 217, 217)),
        ((255, 0, 0), Tone(grey=True), (76, 76, 76)),
        ((100, 100, 100), Tone(lift=-0.5), (0, 0, 0)),
    ],
)
def test_a_picture_is_shown_in_its_light(
    kind: str, colour: tuple[int, int, int], tone: Tone, shown: tuple[int, int, int]
) -> None:
    found = pixel(pdf(page(picture(image("RGB", colour, kind), tone=tone))), 100, 120)
    assert found == pytest.approx(shown, abs=3)


@pytest.mark.parametrize("tone", [WASHED, Tone(lift=-0.4), Tone(opacity=0.5)])
def test_what_is_transparent_in_the_picture_stays_white(tone: Tone) -> None:
    data = pdf(page(picture(image("RGBA", (0, 0, 0, 0)), tone=tone)))
    assert pixel(data, 100, 120) == (255, 255, 255)
    assert b"/SMask" not in data and b"/ca " not in data


def test_one_picture_in_two_lights_is_carried_twice() -> None:
    seal = image("RGB", (1, 2, 3))
    made = pdf(page(picture(seal), picture(seal, tone=WASHED), picture(seal, tone=Tone(0.3, 0.35))))
    assert made.count(b"/Subtype /Image") == 2


def lettered(text: str, rotation: float = 0.0, **look: object) -> Page:
    letters = replace(Lettering(text, colour="C0C0C0"), **look)
    return page(figure(Shape("rectangle", 200, 60, lettering=letters, rotation=rotation)))


def ink(data: bytes) -> tuple[int, int, int, int]:
    picture = open_pdf(data)[0].render(scale=1).to_pil().convert("L")
    box: tuple[int, int, int, int] = picture.point(
        [255 if value < 250 else 0 for value in range(256)]
    ).getbbox()
    return box


@pytest.mark.parametrize("text", ["DỰ THẢO", "NHÁP", "mật", "Lưu hành nội bộ", "ace"])
def test_letters_fill_their_shape(text: str) -> None:
    data = pdf(lettered(text))
    assert ink(data) == pytest.approx((72, 100, 272, 160), abs=6)
    assert text in text_of(data)


def test_each_line_takes_its_share_of_the_height() -> None:
    data = pdf(lettered("NHÁP\nMẬT"))
    assert ink(data) == pytest.approx((72, 100, 272, 160), abs=6)
    assert "NHÁP" in text_of(data) and "MẬT" in text_of(data)


def test_letters_turn_with_their_shape() -> None:
    left, top, right, bottom = ink(pdf(lettered("DỰ THẢO", rotation=270)))
    assert (right - left, bottom - top) == pytest.approx((60, 200), abs=6)
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((172, 130), abs=4)


@pytest.mark.parametrize("text", [" ", "\n", "\u200b", "."])
def test_letters_without_ink_do_no_harm(text: str) -> None:
    assert pdf(lettered(text)).startswith(b"%PDF-1.4")


def test_letters_are_as_pale_as_they_are_said_to_be() -> None:
    picture = open_pdf(pdf(lettered("IIII", bold=True)))[0].render(scale=2).to_pil().convert("L")
    assert picture.getextrema()[0] == pytest.approx(0xC0, abs=2)
