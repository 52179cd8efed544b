"""Did you mean: the same answer in whatever order the known names come."""

from __future__ import annotations

from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest

from reportgen import suggest

KNOWN = ("huan_luyen", "tuyen_quan", "thong_tin", "khen_thuong")


@pytest.mark.parametrize(
    ("typed", "near"), [("huan_luyne", "huan_luyen"), ("khenthuong", "khen_thuong"), ("xyz", ""), ("", "")]
)
def test_the_nearest_name(typed: str, near: str) -> None:
    assert suggest.nearest(typed, KNOWN) == suggest.nearest(typed, reversed(KNOWN)) == near
    assert suggest.did_you_mean(typed, KNOWN) == (f"Có phải là “{near}”?" if near else "")


def test_several_the_likest_first() -> None:
    assert suggest.several("quan", ("quan_so", "quans", "don_vi"), 2) == ["quans", "quan_so"]
    assert suggest.several("quan", ("quan_so", "quans"), 1) == ["quans"]
    assert suggest.nearest("quan", ("quan_so",), 0.9) == ""


def test_no_name_gives_no_hint() -> None:
    assert suggest.suggestion_in_words("") == ""


def test_a_file_that_is_not_there_gets_the_nearest_of_its_kind(tmp_path: Path) -> None:
    for name in ("bao-cao.docx", "bao-cao.pdf", "giay-moi.docx"):
        (tmp_path / name).touch()
    assert str(tmp_path / "bao-cao.docx") in suggest.existing_file(tmp_path / "bao-cal.docx")
    assert str(tmp_path / "bao-cao.pdf") in suggest.existing_file(tmp_path / "bao-cap.pdf")
    assert not suggest.existing_file(tmp_path / "xyz.docx")
    assert not suggest.existing_file(tmp_path / "khong-co" / "bao-cao.docx")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_with_diacritics_is_told_without_them(form: Literal["NFC", "NFD"]) -> None:
    assert suggest.without_accents(normalize(form, "số_liệu_đầu")) == "Tên viết không dấu: so_lieu_dau."
    assert suggest.without_accents("so_lieu") == ""
