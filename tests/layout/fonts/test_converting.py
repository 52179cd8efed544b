"""PostScript outlines are made quadratic ones, once: ``gyre.converted``, for whatever font of the machine has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.layout.fonts import Fonts, catalogue, gyre, sfnt
from reportgen.layout.fonts.catalogue import Source
from tests.layout.fonts.building import LATIN, postscript

LETTERS = LATIN + "ơƯ"


@pytest.fixture
def source(tmp_path: Path) -> Source:
    """A face with PostScript outlines, the only one of its folder."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    (folder / "hoa.otf").write_bytes(postscript("Hoa Sen", LETTERS))
    (found,) = catalogue.scan((folder,), tmp_path / "fonts.json")
    return found


def test_twice_gives_the_same_bytes(source: Source, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(gyre, "cache_folder", lambda: tmp_path / "one")
    first = gyre.converted(source)
    monkeypatch.setattr(gyre, "cache_folder", lambda: tmp_path / "two")
    assert gyre.converted(source) == first
    kept = list((tmp_path / "two").rglob("*.ttf"))
    assert [path.read_bytes() == first for path in kept] == [True]


def test_the_second_time_nothing_is_made(
    source: Source, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(gyre, "cache_folder", lambda: tmp_path / "one")
    first = gyre.converted(source)
    monkeypatch.setattr(gyre, "_convert", lambda *_arguments: pytest.fail("made again"))
    assert gyre.converted(source) == first


def test_a_cache_that_cannot_be_written_is_done_without(
    source: Source, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(gyre, "cache_folder", lambda: tmp_path / "file")
    assert sfnt.Sfnt(gyre.converted(source)).has_outlines


def test_letters_keep_their_widths(source: Source, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(catalogue, "cache_folder", lambda: tmp_path / "cache")
    monkeypatch.setattr(gyre, "cache_folder", lambda: tmp_path / "cache")
    fonts = Fonts((Path(source.path).parent,), vietnamese=False)
    face = fonts.face("Hoa Sen", bold=False, italic=False)
    assert face.family == "Hoa Sen"
    widths = [fonts.advance(letter, face, 1000) for letter in sorted(LETTERS)]
    assert widths == pytest.approx([501 + n for n in range(len(LETTERS))], abs=0.5)


def test_a_font_that_is_none_is_refused(source: Source) -> None:
    Path(source.path).write_bytes(b"OTTO\0\1")
    with pytest.raises(ValueError, match="TrueType or OpenType"):
        gyre.converted(source)
