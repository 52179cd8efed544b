"""A face that stands in for a family of Office has the line height and the advances that Word gives to that family."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.layout.boxes import Face
from reportgen.layout.fonts import Fonts
from reportgen.layout.fonts.advances import EM, advances, with_marks
from reportgen.layout.fonts.leading import LEADING
from tests.layout.fonts.building import LATIN, family_of, folder_of

LETTERS = LATIN + "éđơ"


@pytest.fixture
def fonts(tmp_path: Path) -> Fonts:
    return Fonts((folder_of(tmp_path / "fonts", family_of("Caladea", LETTERS)),), vietnamese=False)


def face(fonts: Fonts, family: str, *, bold: bool = False) -> Face:
    return fonts.face(family, bold=bold, italic=False)


@pytest.mark.parametrize("family", ["Cambria", "Segoe UI", "yu gothic", "DengXian", "SimSun"])
def test_a_stand_in_is_as_tall_as_the_family(fonts: Fonts, family: str) -> None:
    found = face(fonts, family)
    assert found.family.casefold() != family.casefold()
    assert (found.ascent, found.descent, found.line_gap) == LEADING[family.casefold()]


def test_the_family_itself_and_a_stand_in_of_the_unknown_keep_their_height(fonts: Fonts) -> None:
    own = face(fonts, "Caladea")
    assert (own.ascent, own.descent, own.line_gap) == (0.8, 0.2, 0.0)
    unknown = face(fonts, "Không Có Thật")
    assert unknown == face(fonts, unknown.family)


@pytest.mark.parametrize("family", sorted(LEADING))
def test_every_line_is_between_one_em_and_two(family: str) -> None:
    ascent, descent, gap = LEADING[family]
    assert 0.75 < ascent < 1.4
    assert 0.1 < descent < 0.65
    assert 0.99 < ascent + descent + gap < 1.8


def test_an_east_asian_line_is_1_3_times_its_ascent_and_descent() -> None:
    assert LEADING["simsun"] == pytest.approx((1.0094, 0.2906, 0.0))
    assert sum(LEADING["malgun gothic"]) == pytest.approx(1.3 * (1.0884 + 0.2417))


def test_a_stand_in_for_cambria_has_cambria_s_advances(fonts: Fonts) -> None:
    regular, bold = face(fonts, "Cambria"), face(fonts, "Cambria", bold=True)
    for digit in "0123456789":
        assert fonts.advance(digit, regular, 1.0) == pytest.approx(1134 / EM, abs=0.001)
        assert fonts.advance(digit, bold, 1.0) == pytest.approx(1213 / EM, abs=0.001)
    assert fonts.advance("é", regular, 1.0) == fonts.advance("e", regular, 1.0)
    own = face(fonts, "Caladea")
    assert fonts.advance("ơ", regular, 1.0) == fonts.advance("ơ", own, 1.0)
    assert fonts.advance("0", own, 1.0) != fonts.advance("0", regular, 1.0)


def test_all_letters_of_a_fixed_pitch_are_alike(fonts: Fonts) -> None:
    consolas = face(fonts, "Consolas")
    (advance,) = {fonts.advance(letter, consolas, 1.0) for letter in LETTERS}
    assert advance == pytest.approx(1126 / EM, abs=0.001)


def test_no_character_has_two_advances() -> None:
    for family in ("Cambria", "Aptos", "Georgia", "Verdana"):
        for bold, italic in ((False, False), (True, False), (False, True), (True, True)):
            known = advances(family, bold, italic)
            assert all(0.15 < advance < 1.1 for advance in known.values())
            assert with_marks(known, known) == known


def test_what_is_not_known_is_not_told() -> None:
    assert advances("Không Có Thật", bold=False, italic=False) == {}
    assert with_marks({"e": 0.5, "o": 0.5}, "ệơd") == {"ệ": 0.5}
