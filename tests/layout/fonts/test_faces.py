from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.layout.fonts import Fonts, catalogue, croscore, gyre
from reportgen.layout.fonts.families import candidates, classify
from tests.typefaces import SERIF

SHIPPED = Fonts(folders=())


@pytest.fixture
def fonts(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Fonts:
    monkeypatch.setattr(catalogue, "cache_folder", lambda: tmp_path / "cache")
    return Fonts((folder,))


def test_the_documents_own_family_is_taken_where_it_is(fonts: Fonts) -> None:
    face = fonts.face("tí hon", bold=False, italic=False)
    assert (face.name, face.family) == ("TiHon-Regular", "Tí Hon")
    assert fonts.diagnostics == []


def test_a_missing_style_is_imitated(fonts: Fonts) -> None:
    face = fonts.face("Tí Hon", bold=True, italic=True)
    assert face.synthetic_bold and face.synthetic_italic
    assert face.name == "TiHon-Regular+Bold+Italic"
    assert fonts.advance("ft", face, 10) == 10.0


def test_times_falls_to_the_shipped_typeface_and_says_so_once() -> None:
    fonts = Fonts(folders=())
    fonts.face("Times New Roman", bold=False, italic=False)
    assert fonts.face("Times New Roman", bold=False, italic=False).family == SERIF
    assert [d.code for d in fonts.diagnostics] == ["font-substituted"]
    assert "Times New Roman" in fonts.diagnostics[0].message


def test_any_family_gets_a_face() -> None:
    families = {source.families[0] for source in (*croscore.installed(), *gyre.installed())}
    assert Fonts(folders=()).face("Không Có Thật", bold=False, italic=False).family in families


@pytest.mark.parametrize(
    ("family", "kind"),
    [
        ("Noto Serif", "serif"),
        ("Open Sans", "sans"),
        ("Consolas", "mono"),
        ("Foo", "sans"),
        ("Garamond", "serif"),
    ],
)
def test_a_name_tells_the_class(family: str, kind: str) -> None:
    assert classify(family) == kind


@pytest.mark.parametrize(
    ("family", "first"),
    [
        ("Times New Roman", "Liberation Serif"),
        ("Arial", "Liberation Sans"),
        ("Courier New", "Liberation Mono"),
        ("Calibri", "Carlito"),
        ("Cambria", "Caladea"),
        ("Georgia", "Gelasio"),
        (".VnTime", "Times New Roman"),
        (".VnTimeH", "Times New Roman"),
        (".VnArial", "Arial"),
        ("VNI-Times", "Times New Roman"),
    ],
)
def test_metric_compatible_families_come_first(family: str, first: str) -> None:
    others = [name for name in candidates(family) if name != family]
    assert others[0] == first


@pytest.mark.parametrize(
    ("family", "bold", "italic"),
    [
        ("Times New Roman Bold", True, False),
        ("Arial Bold Italic", True, True),
        ("Times New Roman", False, False),
    ],
)
def test_a_faces_full_name_is_that_face_as_in_word(family: str, bold: bool, italic: bool) -> None:
    face = SHIPPED.face(family, bold=False, italic=False)
    assert (face.bold, face.italic) == (bold, italic)


def test_an_unknown_family_is_as_wide_as_times_or_arial() -> None:
    assert next(n for n in candidates("Cambria") if n not in ("Cambria", "Caladea")) == "Times New Roman"
    assert candidates("Segoe UI")[1:3] == ("Arial", "Liberation Sans")


def test_a_letter_no_font_has_is_named_once_and_left_blank() -> None:
    fonts = Fonts(folders=())
    face = fonts.face("Times New Roman", bold=False, italic=False)
    fonts.diagnostics.clear()
    assert list(fonts.runs("a\u4e2d\u4e2db", face)) == [(face, "a\u4e2d\u4e2db")]
    assert [d.code for d in fonts.diagnostics] == ["letter-missing"]


def test_the_letters_of_east_asia_are_named_once() -> None:
    fonts = Fonts(folders=())
    face = fonts.face("Times New Roman", bold=False, italic=False)
    fonts.diagnostics.clear()
    fonts.runs("\u4e2d\u6587\ud55c\uff0c", face)
    assert [d.code for d in fonts.diagnostics] == ["letter-missing"]


def test_text_with_a_letter_that_the_font_lacks_goes_to_one_that_has_all(fonts: Fonts) -> None:
    face = fonts.face("Tí Hon", bold=False, italic=False)
    ((other, text),) = fonts.runs("fi Đf", face)
    assert (text, other.family != "Tí Hon") == ("fi Đf", True)
    assert [text for _, text in fonts.runs("fi→f", face)] == ["fi", "→", "f"]


def test_letters_that_no_font_has_together_come_one_by_one() -> None:
    fonts = Fonts(folders=())
    face = fonts.face("Times New Roman", bold=False, italic=False)
    assert [text for _, text in fonts.runs("ab \u4e2d", face)] == ["ab \u4e2d"]


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(max_codepoint=0x2FFF, exclude_categories=("Cs", "Cc")), max_size=20))
def test_runs_lose_nothing(text: str) -> None:
    face = SHIPPED.face("Times New Roman", bold=False, italic=False)
    assert "".join(part for _, part in SHIPPED.runs(text, face)) == text


@settings(max_examples=60, deadline=None)
@given(st.text("aăâbcdđeêơưôợữ .,", max_size=12), st.text("xyzơƯỨ 0123", max_size=12))
def test_advances_add_up(a: str, b: str) -> None:
    face = SHIPPED.face("Times New Roman", bold=False, italic=False)
    whole = SHIPPED.advance(a + b, face, 13)
    assert whole == pytest.approx(SHIPPED.advance(a, face, 13) + SHIPPED.advance(b, face, 13))
