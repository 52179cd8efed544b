from __future__ import annotations

import ctypes
import unicodedata
from pathlib import Path

import pytest
from PIL import Image
from pypdfium2 import raw

from reportgen.layout.boxes import GlyphRun
from reportgen.layout.document import NO_BORDER, Border, Font
from reportgen.layout.draw import write
from reportgen.layout.draw.text import UNDERLINES
from reportgen.layout.fonts import Fonts
from tests.layout.draw.making import FONTS, TITLED, glyphs, open_pdf, page, pdf, pixel, text_of
from tests.narrow import as_a


def origins(data: bytes) -> list[tuple[str, float]]:
    """Each character and where it begins."""
    text = open_pdf(data)[0].get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    found = []
    for i in range(text.count_chars()):
        raw.FPDFText_GetCharOrigin(text, i, x, y)
        found.append((chr(raw.FPDFText_GetUnicode(text, i)), x.value))
    return found


def test_text_copies_out_as_nfc() -> None:
    words = "Đường ờ ớ ở ỡ ợ ừ ứ ử ữ ự — Ủy ban nhân dân"
    text = text_of(pdf(page(glyphs(words))))
    assert text == words
    assert unicodedata.is_normalized("NFC", text)


def test_lines_come_in_reading_order() -> None:
    assert text_of(pdf(page(glyphs("một"), glyphs("hai"), glyphs("ba")))).split("\n") == ["một", "hai", "ba"]


@pytest.mark.parametrize("kerning", [False, True])
def test_a_letter_stands_where_its_advances_say(kerning: bool) -> None:
    font = Font(size=13.0, kerning=kerning)
    item = glyphs("AVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAVAx", font)
    _, last = origins(pdf(page(item)))[-1]
    assert last == pytest.approx(72 + FONTS.advance(item.text[:-1], item.face, 13, kerning), abs=0.15)


@pytest.mark.parametrize("kerning", [False, True])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_justification_widens_every_space(kerning: bool, scale: float) -> None:
    font = Font(size=13.0, kerning=kerning, scale=scale)
    item = glyphs("một hai\u00a0ba bốn", font, stretch=7.0)
    plain = FONTS.advance("một hai\u00a0ba ", item.face, 13, kerning) * scale
    begin = next(x for letter, x in reversed(origins(pdf(page(item)))) if letter == "b")
    assert begin == pytest.approx(72 + plain + 3 * 7.0, abs=0.1)


@pytest.mark.parametrize("width", [4.0, 40.0, 300.0])
@pytest.mark.parametrize("kerning", [False, True])
def test_a_leader_stands_at_multiples_of_its_pitch_inside_the_tab(width: float, kerning: bool) -> None:
    item = glyphs("......", Font(size=13.0, kerning=kerning))
    item.pitch, item.width = 3.24, width
    places = [x for _, x in origins(pdf(page(item)))]
    first = 23 * 3.24  # the first multiple from 72 on
    assert places == pytest.approx([first + 3.24 * number for number in range(len(places))], abs=0.05)
    assert len(places) == int((72.0 + width - first + 0.06) / 3.24)


def test_spacing_is_added_to_every_letter() -> None:
    item = glyphs("abc", Font(size=13.0, spacing=5.0))
    places = [x for _, x in origins(pdf(page(item)))]
    assert places[2] - places[0] == pytest.approx(FONTS.advance("ab", item.face, 13) + 10, abs=0.1)


def colours(picture: Image.Image) -> list[tuple[int, int, int]]:
    """Every colour of a picture, once."""
    found = picture.getcolors(picture.width * picture.height)
    assert found is not None
    return [as_a(tuple, colour) for _count, colour in found]


@pytest.mark.parametrize("kind", sorted(UNDERLINES))
def test_every_underline_is_drawn(kind: str) -> None:
    item = glyphs("mmmmmmmm", Font(size=40.0, underline=kind, underline_colour="FF0000"))
    picture = open_pdf(pdf(page(item)))[0].render(scale=2).to_pil().convert("RGB")
    assert any(r > 200 and g < 120 for r, g, _ in colours(picture))


def test_a_strike_crosses_the_letters() -> None:
    struck = pdf(page(glyphs("     ", Font(size=40.0, strike="single"))))
    rows = {y for y in range(70, 100) if pixel(struck, 80, y) != (255, 255, 255)}
    assert rows


def test_highlight_lies_behind() -> None:
    shown = pdf(page(glyphs("     ", Font(size=40.0, highlight="FFFF00"))))
    assert pixel(shown, 80, 95) == (255, 255, 0)


def test_a_framed_run_has_four_edges() -> None:
    border = Border("single", 2.0, "0000FF")
    shown = pdf(page(glyphs("     ", Font(size=40.0, border=border))))
    assert pixel(shown, 72, 95) == (0, 0, 255)
    assert Font().border is NO_BORDER


@pytest.mark.parametrize("text", ["\U000f0003", "\ue000", "\u4e2d", "\U0001f600", "\ud800", "\x07", "\ufffe"])
def test_strange_letters_are_no_harm(text: str) -> None:
    assert len(open_pdf(pdf(page(glyphs("a" + text + "b"))))) == 1


@pytest.mark.parametrize("font", [Font(size=0.0), Font(size=12.0, scale=0.0)])
def test_text_without_size_is_not_drawn(font: Font) -> None:
    assert text_of(pdf(page(glyphs("a b", font, stretch=1.0)))) == ""


def test_nothing_is_drawn_for_no_text() -> None:
    assert text_of(pdf(page(glyphs("")))) == ""


def test_letters_that_might_join_copy_out_as_they_are(tiny: bytes, tmp_path: Path) -> None:
    (tmp_path / "tiny.ttf").write_bytes(tiny)
    fonts = Fonts((tmp_path,))
    face = fonts.face("Tí Hon", bold=False, italic=False)
    item = GlyphRun("fit", face, 13.0, fonts.advance("fit", face, 13), Font("Tí Hon", 13.0))
    assert text_of(write([page(item)], TITLED, fonts)) == "fit"
