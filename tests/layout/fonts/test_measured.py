"""A font file is read once in a process, and again when it has changed; what was measured stays with its run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reportgen.layout.fonts import gyre, measured
from reportgen.layout.fonts.catalogue import Source
from tests.layout.fonts.building import postscript
from tests.layout.fonts.conftest import tiny_font

WIDER = "feature kern { pos f t 300; } kern;"


def source(file: Path) -> Source:
    return Source(str(file), 0, ("Tí Hon",), "TiHon-Regular", 400, False)


def test_two_runs_read_a_file_once_and_measure_for_themselves(folder: Path) -> None:
    font = source(folder / "tiny.ttf")
    first, second = measured.metrics(font), measured.metrics(font)
    assert first.font is second.font
    assert first.ligated("fi") != "fi" and first.widths["fi"] == 1.0
    assert not second.widths and not second.advances
    assert set(first.glyphs) - set(second.glyphs), "the sign of a ligature is of one run"


def test_a_file_that_has_changed_is_read_again(folder: Path) -> None:
    file = folder / "tiny.ttf"
    assert measured.metrics(source(file)).kerned["ft"] == pytest.approx(0.9)
    file.write_bytes(tiny_font(WIDER))
    os.utime(file, ns=(0, 1))
    assert measured.metrics(source(file)).kerned["ft"] == pytest.approx(1.3)


def test_a_postscript_font_is_converted_once_where_nothing_can_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each paper made without a writable home would otherwise wait a second."""
    tried: list[Source] = []

    def counted(wanted: Source) -> bytes:
        tried.append(wanted)
        return made(wanted)

    made = gyre.converted
    monkeypatch.setattr(gyre, "converted", counted)
    (tmp_path / "none").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "none"))
    own = tmp_path / "own.otf"
    own.write_bytes(postscript("Riêng", "abc"))
    widths = {measured.metrics(source(own)).widths["abc"] for _paper in range(3)}
    assert len(tried) == len(widths) == 1
