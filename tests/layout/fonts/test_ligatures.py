"""Standard ligatures: which a font has, how wide text with them is, how it is drawn and copied."""

from __future__ import annotations

import ctypes
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace
from pypdfium2 import raw

from reportgen.layout.boxes import GlyphRun, Page
from reportgen.layout.document import Font
from reportgen.layout.draw import write
from reportgen.layout.fonts import Fonts, features, sfnt
from reportgen.layout.fonts.metrics import Metrics
from tests.layout.draw.making import TITLED
from tests.layout.fonts.conftest import tiny_font

F, DOT_I, T, FI = 2, 3, 4, 5


def metrics(source: str) -> Metrics:
    return Metrics(sfnt.Sfnt(tiny_font(source)))


@pytest.mark.parametrize(
    "rule",
    [
        "feature liga { sub f i by f_i; } liga;",
        "feature liga { lookup own useExtension { sub f i by f_i; } own; } liga;",
        "feature liga { sub f t i by f_i; sub f i by f_i; } liga;",
    ],
)
def test_a_font_tells_its_ligatures(rule: str) -> None:
    found = features.ligatures(sfnt.Sfnt(tiny_font(rule)))
    assert found[F, DOT_I] == FI
    assert set(found) <= {(F, DOT_I), (F, T, DOT_I)}


@pytest.mark.parametrize(
    "rule",
    [
        "feature dlig { sub f i by f_i; } dlig;",
        "feature liga { sub f by t; } liga;",
        "feature kern { pos f i -100; } kern;",
    ],
)
def test_other_features_are_none(rule: str) -> None:
    assert features.ligatures(sfnt.Sfnt(tiny_font(rule))) == {}


def test_the_longest_ligature_is_set() -> None:
    made = metrics("feature liga { sub f i by f_i; sub f f i by t; } liga;")
    assert [made.letters(sign) for sign in made.ligated("ffifi")] == ["ffi", "fi"]
    assert made.ligated("tft") == "tft"


def test_one_with_a_space_is_not() -> None:
    assert metrics("feature liga { sub f space by f_i; } liga;").ligated("f i") == "f i"


@pytest.fixture
def fonts(folder: Path) -> Fonts:
    return Fonts((folder,))


def test_text_is_as_wide_as_its_ligatures(fonts: Fonts) -> None:
    face = fonts.face("Tí Hon", bold=False, italic=False)
    assert fonts.advance("tfit", face, 10.0) == pytest.approx(20.0)
    assert fonts.advance("tfit", face, 10.0, ligated=True) == pytest.approx(16.0)
    assert fonts.advance("tft", face, 10.0, True, True) == pytest.approx(14.0)


def test_a_face_with_advances_of_another_family_has_none() -> None:
    other = Metrics(sfnt.Sfnt(tiny_font())).with_advances({"f": 0.4})
    assert other.ligated("fi") == "fi"


def drawn(fonts: Fonts, text: str, font: Font) -> bytes:
    face = fonts.face(font.family, bold=False, italic=False)
    width = fonts.advance(text, face, font.size, font.kerning, font.ligatures)
    return write(
        [Page(200.0, 100.0, [(20.0, 50.0, GlyphRun(text, face, font.size, width, font))])], TITLED, fonts
    )


LIGATED = Font("Tí Hon", 10.0, ligatures=True)


@pytest.mark.parametrize("font", [LIGATED, replace(LIGATED, kerning=True), replace(LIGATED, ligatures=False)])
def test_its_letters_are_copied(fonts: Fonts, font: Font) -> None:
    page = pypdfium2.PdfDocument(drawn(fonts, "tfi tif", font))[0].get_textpage()
    assert page.get_text_range() == "tfi tif"


@pytest.mark.parametrize("font", [LIGATED, replace(LIGATED, kerning=True)])
def test_what_follows_stands_where_the_ligature_ends(fonts: Fonts, font: Font) -> None:
    page = pypdfium2.PdfDocument(drawn(fonts, "tfit", font))[0].get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(page, 3, x, y)
    assert x.value == pytest.approx(20.0 + 5.0 + 6.0, abs=0.05)
