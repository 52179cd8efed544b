"""What a fix says that it has changed, against what is in the file before and after."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reportgen.linter.finding import Finding
from reportgen.linter.fix import fix
from reportgen.linter.fix.changes import change
from reportgen.linter.paper.model import Paper, PaperSection, Passage, PassageFormat, Run
from reportgen.units import POINTS_PER_MM
from tests.linter.fix.test_fix import LONG, paper
from tests.linter.making import p

SIDES = {"top": "Lề trên", "bottom": "Lề dưới", "left": "Lề trái", "right": "Lề phải"}


def _sheet(margins: dict[str, float]) -> Paper:
    points = {side: mm * POINTS_PER_MM for side, mm in margins.items()}
    return Paper("a.docx", (replace(PaperSection(), **points),), ())


def _paper(passage: Passage) -> Paper:
    return Paper("a.docx", (PaperSection(),), (passage,))


@given(st.dictionaries(st.sampled_from(sorted(SIDES)), st.integers(5, 15), min_size=1), st.integers(16, 40))
def test_each_margin_that_moved_is_told_and_no_other(moved: dict[str, int], new: int) -> None:
    before = _sheet({side: float(mm) for side, mm in moved.items()})
    after = _sheet(dict.fromkeys(moved, float(new)))
    told = change(Finding("ND30-02", "", section=0), before, after).split("; ")
    assert told == [f"{SIDES[side]}: {moved[side]} → {new} mm" for side in SIDES if side in moved]


@pytest.mark.parametrize(
    ("code", "own", "new", "told"),
    [
        ("ND30-22", {"size": 11.0}, {"size": 13.0}, "Cỡ chữ: 11 → 13"),
        ("ND30-22", {"bold": True}, {"bold": False}, "Chữ đậm: có → không"),
        ("ND30-03", {"family": "Arial"}, {"family": "Times New Roman"}, "Phông chữ: Arial → Times New Roman"),
        ("ND30-04", {"colour": "FF0000"}, {"colour": ""}, "Màu chữ: FF0000 → đen"),
        ("ND30-22", {}, {}, ""),
    ],
)
def test_a_look_is_told_by_its_name(
    code: str, own: dict[str, object], new: dict[str, object], told: str
) -> None:
    one, other = (Passage(0, "Chữ", "Chữ", (Run("Chữ", **look),)) for look in (own, new))  # type: ignore[arg-type]  # each look is a mapping of its own
    found = change(Finding(code, "", one), _paper(one), _paper(other))
    assert found == told


def test_spacing_and_words_are_told_together() -> None:
    one = Passage(0, "Số: 5/BC", "Số: 5/BC", format=PassageFormat(before=12.0))
    other = Passage(0, "Số: 05/BC", "Số: 05/BC", format=PassageFormat(before=6.0))
    told = change(Finding("ND30-12", "", one), _paper(one), _paper(other))
    assert told == "“Số: 5/BC” → “Số: 05/BC”; Cách đoạn trước: 12 → 6 pt"


def test_a_fixed_file_tells_from_what_to_what(tmp_path: Path) -> None:
    path = paper(tmp_path / "a.docx", p(LONG * 3, align="left", first=36))
    spoilt = Document(str(path))
    spoilt.sections[0].left_margin = Mm(10)
    spoilt.save(str(path))
    told = [one.message for one in fix(path).changes]
    assert "Đã sửa: Lề trái: 10 → 30 mm" in told
    assert "Đã sửa: Căn lề: trái → đều hai bên" in told
