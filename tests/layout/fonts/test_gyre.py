from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.layout.fonts import Fonts, gyre

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


def test_converting_twice_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    source = next(s for s in gyre.installed() if s.families == ("TeX Gyre Termes",))
    monkeypatch.setattr(gyre, "cache_folder", lambda: tmp_path / "one")
    first = gyre.converted(source)
    monkeypatch.setattr(gyre, "cache_folder", lambda: tmp_path / "two")
    assert gyre.converted(source) == first
    kept = list((tmp_path / "two").rglob("*.ttf"))
    assert [path.read_bytes() == first for path in kept] == [True]


def test_vietnamese_is_whole() -> None:
    face = TERMES.face("TeX Gyre Termes", bold=False, italic=False)
    letters = "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđĐ–—“”…•→"
    assert TERMES.metrics(face).has.issuperset(letters + letters.upper())
