"""Tinos, Arimo and Cousine from PyPI: which faces there are, when they are chosen, and what they are like."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document

from reportgen import layout
from reportgen.layout.fonts import Fonts, catalogue, croscore, gyre, sfnt
from reportgen.layout.fonts.catalogue import Source
from reportgen.layout.fonts.families import same_widths
from tests.layout.fonts.building import LATIN, family_of, folder_of
from tests.layout.fonts.test_distributions import record
from tests.typefaces import ALPHABET, CROSCORE

STYLES = [(False, False), (True, False), (False, True), (True, True)]
Told = tuple[str, list[str]]


@pytest.fixture
def site_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is searched before others, for packages."""
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


def listed(site_packages: Path, *names: str) -> list[Source]:
    """Return the faces of a package of files of these names."""
    record(site_packages, f"{croscore.DISTRIBUTION.replace('-', '_')}-1.0", *names)
    return list(croscore.installed())


@pytest.mark.parametrize(
    ("name", "family", "weight", "italic", "postscript"),
    [
        ("Tinos-Regular.ttf", "Tinos", 400, False, "Tinos-Regular"),
        ("Tinos-BoldItalic.ttf", "Tinos", 700, True, "Tinos-BoldItalic"),
        ("Cousine-Italic.ttf", "Cousine", 400, True, "Cousine-Italic"),
        ("Arimo[wght].ttf", "Arimo", 400, False, "Arimo-Regular"),
        ("Arimo-Italic[wght].ttf", "Arimo", 400, True, "Arimo-Italic"),
        ("Arimo-Bold.ttf", "Arimo", 700, False, "Arimo-Bold"),
    ],
)
def test_a_files_name_tells_its_face(
    name: str, family: str, weight: int, italic: bool, postscript: str, site_packages: Path
) -> None:
    (source,) = listed(site_packages, f"fonts/{name}")
    assert source == Source(str(site_packages / "fonts" / name), 0, (family,), postscript, weight, italic)


def test_other_files_are_no_faces(site_packages: Path) -> None:
    assert not listed(
        site_packages, "fonts/OFL.txt", "fonts/Tinos-Black.ttf", "fonts/Lato-Bold.ttf", "__init__.py"
    )


def test_where_the_package_is_not_there_are_no_faces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert croscore.installed() == ()


# --- which face is chosen ----------------------------------------------------------------------

Chosen = Callable[..., Told]


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Chosen:
    """What is chosen for a family, and told, on a machine that has ``families``, with the Croscore set beside them."""
    monkeypatch.setattr(catalogue, "cache_folder", lambda: tmp_path / "cache")
    files = folder_of(tmp_path / "package", *(family_of(name, ALPHABET) for name in croscore.FAMILIES))
    shipped = tuple(
        Source(str(files / f"{n}.ttf"), 0, (name,), name, 400, False)
        for n, name in enumerate(croscore.FAMILIES)
    )
    monkeypatch.setattr(croscore, "installed", lambda: shipped)
    monkeypatch.setattr(gyre, "installed", lambda: ())

    def choose(asked: str, *families: str, named: bool = False, letters: str = ALPHABET) -> Told:
        folder = folder_of(tmp_path / "fonts", *(family_of(name, letters) for name in families))
        monkeypatch.setattr(catalogue, "font_folders", lambda: (folder,))
        monkeypatch.setenv(catalogue.VARIABLE, str(folder) if named else "")
        fonts = Fonts()
        return fonts.face(asked, bold=False, italic=False).family, [d.message for d in fonts.diagnostics]

    return choose


MACHINE = (
    "Liberation Serif",
    "Liberation Sans",
    "Liberation Mono",
    "DejaVu Serif",
    "DejaVu Sans",
    "Noto Sans",
)


@pytest.mark.parametrize(
    ("asked", "family"),
    [
        ("Times New Roman", "Tinos"),
        ("Arial", "Arimo"),
        ("Helvetica", "Arimo"),
        ("Courier New", "Cousine"),
        ("Garamond", "Tinos"),
        ("Calibri", "Arimo"),
        ("Không Có Thật", "Arimo"),
        ("Consolas", "Cousine"),
        ("VNI-Times", "Tinos"),
    ],
)
def test_what_the_machine_lacks_does_not_depend_on_the_machine(
    chosen: Chosen, asked: str, family: str
) -> None:
    as_wide = ", chữ rộng như nhau" if same_widths(asked, family) else ""
    told = [] if asked.startswith("VNI") else [f"Máy không có phông {asked}; đã dùng {family}{as_wide}."]
    assert chosen(asked) == (family, told)
    assert chosen(asked, *MACHINE) == (family, told)


@pytest.mark.parametrize(
    "asked", ["Times New Roman", "Arial", "Liberation Serif", "DejaVu Sans", "Noto Sans"]
)
def test_a_family_that_is_installed_is_itself(chosen: Chosen, asked: str) -> None:
    assert chosen(asked, *MACHINE, "Times New Roman", "Arial") == (asked, [])


def test_one_of_its_widths_goes_before_one_of_its_class(chosen: Chosen) -> None:
    assert chosen("Calibri", *MACHINE, "Carlito")[0] == "Carlito"


def test_the_family_that_an_old_font_meant_goes_first(chosen: Chosen) -> None:
    assert chosen(".VnTime", *MACHINE, "Times New Roman") == ("Times New Roman", [])


def test_folders_that_the_user_names_go_before_what_came_with_the_program(chosen: Chosen) -> None:
    assert chosen("Times New Roman", *MACHINE, named=True)[0] == "Liberation Serif"
    assert chosen("Không Có Thật", *MACHINE, named=True)[0] == "Liberation Sans"
    assert chosen("Times New Roman", "DejaVu Sans", named=True)[0] == "Tinos"


def test_a_family_without_vietnamese_letters_gives_way(chosen: Chosen) -> None:
    family, told = chosen("Times New Roman", "Times New Roman", letters=LATIN)
    assert family == "Tinos"
    assert told == ["Phông Times New Roman trên máy thiếu chữ tiếng Việt; đã dùng Tinos."]


# --- the files ---------------------------------------------------------------------------------

only_where_they_are = pytest.mark.skipif(not CROSCORE, reason="the package needs Python 3.12")


@only_where_they_are
def test_each_family_has_four_faces() -> None:
    there = {(s.families[0], s.weight >= 600, s.italic) for s in croscore.installed()}
    assert there == {(family, *style) for family in croscore.FAMILIES for style in STYLES}


@only_where_they_are
@pytest.mark.parametrize("source", croscore.installed(), ids=lambda source: source.postscript)
def test_a_face_is_what_its_name_says(source: Source) -> None:
    font = sfnt.read(Path(source.path))
    assert (source.families[0] in sfnt.names(font)[0], sfnt.names(font)[1]) == (True, source.postscript)
    assert sfnt.style(font) == (source.weight, source.italic, source.width)
    assert sfnt.may_embed(font) and font.has_outlines


@only_where_they_are
@pytest.mark.parametrize("source", croscore.installed(), ids=lambda source: source.postscript)
def test_the_outlines_of_a_variable_font_are_those_of_its_instance(source: Source) -> None:
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import OverlapMode, instantiateVariableFont

    as_it_is: Any = TTFont(BytesIO(Path(source.path).read_bytes()))
    if "fvar" in as_it_is:
        unflagged = OverlapMode.KEEP_AND_DONT_SET_FLAGS
        instance = instantiateVariableFont(TTFont(source.path), {"wght": source.weight}, overlap=unflagged)
        assert as_it_is["hmtx"].metrics == instance["hmtx"].metrics
        drawn = [name for name in as_it_is.getGlyphOrder() if as_it_is["glyf"][name].numberOfContours]
        assert [name for name in drawn if as_it_is["glyf"][name] != instance["glyf"][name]] == []


@only_where_they_are
@pytest.mark.parametrize(("bold", "italic"), STYLES)
def test_horned_letters_have_the_widths_of_times(bold: bool, italic: bool) -> None:
    fonts = Fonts(folders=())
    face = fonts.face("Tinos", bold, italic)
    assert [fonts.advance(letter, face, 2048) for letter in "ơƠưƯ±÷"] == list(
        gyre.TIMES_ADVANCES[bold, italic]
    )


@only_where_they_are
@pytest.mark.parametrize(
    ("family", "leading"),
    [
        ("Tinos", gyre.LEADING["termes"]),
        ("Arimo", gyre.LEADING["heros"]),
        ("Cousine", gyre.LEADING["cursor"]),
    ],
)
def test_lines_are_as_high_as_those_of_the_family_it_stands_for(
    family: str, leading: tuple[int, int, int]
) -> None:
    for bold, italic in STYLES:
        face = Fonts(folders=()).face(family, bold, italic)
        assert (face.ascent * 2048, face.descent * 2048, face.line_gap * 2048) == leading


@only_where_they_are
def test_every_letter_of_vietnamese_is_in_the_file_and_can_be_copied(tmp_path: Path) -> None:
    document = Document()
    for family in croscore.FAMILIES:
        for bold, italic in STYLES:
            run = document.add_paragraph().add_run(ALPHABET)
            run.font.name, run.font.bold, run.font.italic = family, bold, italic
    document.save(str(tmp_path / "chu.docx"))
    data = layout.convert(tmp_path / "chu.docx").pdf
    assert all(f"+{source.postscript}".encode() in data for source in croscore.installed())
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
    assert "".join(text.split()) == ALPHABET * 12
