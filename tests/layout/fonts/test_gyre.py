"""TeX Gyre Termes, made a stand-in for Times New Roman: widths, heights, letters."""

from __future__ import annotations

import sys

import pytest

from reportgen.layout.fonts import Fonts, gyre
from tests.typefaces import ALPHABET, CROSCORE

pytestmark = pytest.mark.skipif(
    CROSCORE or sys.platform != "linux", reason="comes with Python 3.11 on Linux alone"
)

TERMES = Fonts(folders=())
STYLES = [(False, False), (True, False), (False, True), (True, True)]


@pytest.mark.parametrize(("bold", "italic"), STYLES)
def test_horned_letters_have_the_widths_of_times(bold: bool, italic: bool) -> None:
    face = TERMES.face("TeX Gyre Termes", bold, italic)
    widths = [TERMES.advance(letter, face, 2048) for letter in "ơƠưƯ±÷"]
    assert widths == list(gyre.TIMES_ADVANCES[bold, italic])
    assert {TERMES.advance(letter, face, 2048) for letter in "ờớởỡợ"} == {widths[0]}
    assert {TERMES.advance(letter, face, 2048) for letter in "ỪỨỬỮỰ"} == {widths[3]}


def test_other_letters_have_them_already() -> None:
    face = TERMES.face("TeX Gyre Termes", bold=False, italic=False)
    assert [TERMES.advance(letter, face, 2048) for letter in "anM đ"] == [909, 1024, 1821, 512, 1024]


def test_lines_are_as_high_as_in_times() -> None:
    face = TERMES.face("TeX Gyre Termes", bold=False, italic=False)
    assert (face.ascent * 2048, face.descent * 2048, face.line_gap * 2048) == (1825, 443, 87)


def test_vietnamese_is_whole() -> None:
    face = TERMES.face("TeX Gyre Termes", bold=False, italic=False)
    assert TERMES.metrics(face).has.issuperset(ALPHABET + "–—“”…•→")
