"""Vietnamese text is set in faces that have its letters; what comes from another font is told."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from reportgen import layout
from reportgen.layout.boxes import Box, GlyphRun, Placed
from reportgen.layout.fonts import Fonts, catalogue
from tests.layout.fonts.building import LATIN, family_of, folder_of
from tests.typefaces import ALPHABET, SERIF

Made = Callable[..., Fonts]
ALL = LATIN + ALPHABET
TOLD = "font-substituted"


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """What makes fonts of families: each its name, whether it has Vietnamese letters, and its weight if not 400."""
    monkeypatch.setattr(catalogue, "cache_folder", lambda: tmp_path / "cache")

    def make(*families: tuple[str, bool] | tuple[str, bool, int], vietnamese: bool = True) -> Fonts:
        files = [
            family_of(each[0], ALL if each[1] else LATIN, each[2] if len(each) == 3 else 400)
            for each in families
        ]
        return Fonts((folder_of(tmp_path / "fonts", *files),), vietnamese=vietnamese)

    return make


def family(fonts: Fonts, asked: str, *, bold: bool = False) -> str:
    return fonts.face(asked, bold=bold, italic=False).family


def test_a_substitute_without_vietnamese_letters_is_passed_over(made: Made) -> None:
    fonts = made(("Caladea", False), ("DejaVu Serif", True))
    assert family(fonts, "Cambria") == "DejaVu Serif"
    assert [d.message for d in fonts.diagnostics] == ["Máy không có phông Cambria; đã dùng DejaVu Serif."]


def test_it_serves_where_the_text_is_not_vietnamese(made: Made) -> None:
    fonts = made(("Caladea", False), ("DejaVu Serif", True), vietnamese=False)
    assert family(fonts, "Cambria") == "Caladea"


def test_of_two_files_of_a_family_the_one_with_the_letters_is_taken(made: Made) -> None:
    fonts = made(("Liberation Serif", False), ("Liberation Serif", True))
    face = fonts.face("Times New Roman", bold=False, italic=False)
    assert face.family == "Liberation Serif"
    assert list(fonts.runs("Tự vệ", face)) == [(face, "Tự vệ")]


def test_a_bold_without_the_letters_is_imitated_by_the_regular_that_has_them(made: Made) -> None:
    fonts = made(("Liberation Serif", True), ("Liberation Serif", False, 700))
    face = fonts.face("Times New Roman", bold=True, italic=False)
    assert (face.bold, face.synthetic_bold) == (True, True)


def test_the_documents_own_family_gives_way_to_one_of_its_widths(made: Made) -> None:
    fonts = made(("Liberation Serif", False))
    assert family(fonts, "Liberation Serif") == SERIF
    (told,) = fonts.diagnostics
    assert told.code == TOLD
    assert told.message == f"Phông Liberation Serif trên máy thiếu chữ tiếng Việt; đã dùng {SERIF}."


def test_another_own_family_stays_and_what_it_lacks_is_told_once(made: Made) -> None:
    fonts = made(("Hoa Lá", False), ("DejaVu Sans", True))
    face = fonts.face("Hoa Lá", bold=False, italic=False)
    assert face.family == "Hoa Lá"
    assert [(one.family, part) for one, part in fonts.runs("Tự vệ", face)] == [("DejaVu Sans", "Tự vệ")]
    assert [(one.family, part) for one, part in fonts.runs("Hoa", face)] == [("Hoa Lá", "Hoa")]
    assert [d.code for d in fonts.diagnostics] == ["letters-from-other-font"]
    assert "Hoa Lá không có chữ ự" in fonts.diagnostics[0].message


def test_a_sign_from_another_font_is_not_told(made: Made) -> None:
    fonts = made(("Hoa Lá", True), ("DejaVu Sans", False))
    face = fonts.face("Hoa Lá", bold=False, italic=False)
    assert len(fonts.runs("a→b", face)) == 3
    assert fonts.diagnostics == []


def test_a_font_of_signs_needs_no_letters(made: Made) -> None:
    fonts = made(("Wingdings", False), ("DejaVu Sans", True))
    assert family(fonts, "Wingdings") == "Wingdings"


def test_where_only_the_shipped_typeface_has_the_letters_it_is_taken(made: Made) -> None:
    fonts = made(("Caladea", False), ("Noto Serif", False))
    assert family(fonts, "Cambria") == SERIF


# --- documents ---------------------------------------------------------------------------------


def faces(docx: Path) -> set[str]:
    """The families that stand on the pages of a document."""

    def within(children: list[Placed]) -> Iterator[str]:
        for _x, _y, child in children:
            if isinstance(child, Box):
                yield from within(child.children)
            elif isinstance(child, GlyphRun):
                yield child.face.family

    return {name for page in layout.lay_out(docx).pages for name in within(page.children)}


@pytest.mark.parametrize(
    ("text", "header", "expected"),
    [
        ("Tự vệ", "", {"DejaVu Serif"}),
        ("Défense", "", {"Caladea"}),
        ("Défense", "Tự vệ", {"DejaVu Serif"}),
    ],
)
def test_the_text_decides(
    text: str, header: str, expected: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    western = family_of("Caladea", LATIN + "é")
    folder = folder_of(tmp_path / "fonts", western, family_of("DejaVu Serif", ALL))
    monkeypatch.setenv("REPORTGEN_FONTS", str(folder))
    document = Document()
    document.styles["Normal"].font.name = "Cambria"
    document.add_paragraph().add_run(text).font.name = "Cambria"
    if header:
        document.sections[0].header.paragraphs[0].add_run(header).font.name = "Cambria"
    document.save(str(tmp_path / "thu.docx"))
    assert faces(tmp_path / "thu.docx") == expected


# --- folders -----------------------------------------------------------------------------------


def test_named_folders_stand_for_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTGEN_FONTS", os.pathsep.join(["/mot", "", "/hai"]))
    assert catalogue.font_folders() == (Path("/mot"), Path("/hai"))
    monkeypatch.setenv("REPORTGEN_FONTS", "")
    assert Path("/mot") not in catalogue.font_folders()
    assert len(catalogue.font_folders()) > 1


def test_the_null_device_has_no_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTGEN_FONTS", os.devnull)
    fonts = Fonts()
    assert family(fonts, "Garamond") == SERIF
    assert [d.code for d in fonts.diagnostics] == [TOLD]


def test_a_named_folder_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REPORTGEN_FONTS", str(tmp_path / "gõ-sai"))
    fonts = Fonts()
    family(fonts, SERIF)
    (told,) = fonts.diagnostics
    assert told.code == "font-folder-missing"
    assert "gõ-sai" in told.message


SHIPPED = Fonts(())


@given(st.text(st.sampled_from(ALL), max_size=30), st.sampled_from(["Times New Roman", "Cambria", "Arial"]))
def test_the_shipped_typeface_sets_all_vietnamese(text: str, asked: str) -> None:
    face = SHIPPED.face(asked, bold=False, italic=False)
    assert list(SHIPPED.runs(text, face)) == [(face, text)]
