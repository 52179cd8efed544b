"""What stands in one half of the page is not put into its middle: only in a cell or a box a fix may centre it."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from reportgen import linter
from reportgen.linter.fix import fix
from tests.linter.papers.heads import Head, in_table
from tests.linter.papers.making import Place, Writer
from tests.linter.papers.reports import COMMUNE

DAY = "An Lạc Sơn, ngày 17 tháng 6 năm 2026"


def signed(path: Path, align: str, *, bold: bool = True, cell: bool = False) -> Path:
    w = in_table(Writer(), Head(COMMUNE, "Số: 52/TB-UBND", DAY)).title(
        "THÔNG BÁO", "Lịch tiếp công dân tháng 7"
    )
    w.say("Ủy ban nhân dân xã An Lạc Sơn tiếp công dân vào ngày 15 tháng 7 năm 2026./.")
    if cell:
        w.foot(("- Các thôn;", "- Lưu: VT."), (), "")
        place: Place = w.doc.tables[-1].rows[0].cells[1]
    else:
        w.recipients("- Các thôn;", "- Lưu: VT.")
        place = w.doc
    for line in ("CHỦ TỊCH", "Nguyễn Văn Ví"):
        w.add(place, line, bold=bold, align=align, before=30)
    return w.save(path)


def told(path: Path) -> set[str]:
    return {one.code for one in linter.findings(path)}


@pytest.mark.parametrize("align", ["right", "left"])
@pytest.mark.parametrize("bold", [True, False])
def test_a_signature_on_the_page_stays_where_it_is(align: str, bold: bool, tmp_path: Path) -> None:
    path = signed(tmp_path / "a.docx", align, bold=bold)
    assert "ND30-52" in told(path)
    assert fix(path).docx is None


def test_a_signature_in_a_cell_is_centred_there(tmp_path: Path) -> None:
    path = signed(tmp_path / "a.docx", "right", cell=True)
    assert {"ND30-52", "ND30-53"} <= told(path)
    made = fix(path).docx
    assert made is not None
    fixed = tmp_path / "b.docx"
    fixed.write_bytes(made)
    assert not {"ND30-52", "ND30-53"} & told(fixed)


def test_its_weight_is_fixed_where_its_place_is_right(tmp_path: Path) -> None:
    made = fix(signed(tmp_path / "a.docx", "center", bold=False)).docx
    assert made is not None
    fixed = tmp_path / "b.docx"
    fixed.write_bytes(made)
    (office,) = (line for line in Document(str(fixed)).paragraphs if line.text == "CHỦ TỊCH")
    assert office.runs[0].bold


def test_the_subject_of_a_letter_at_the_margin_stays_there(tmp_path: Path) -> None:
    w = in_table(Writer(), Head(COMMUNE, "Số: 52/UBND-VP", DAY))
    w.add(w.doc, "V/v cử người dự tập huấn", size=12)
    w.to("Trưởng các thôn").say("Ủy ban nhân dân xã đề nghị mỗi thôn cử 02 người dự tập huấn./.")
    w.foot(("- Như trên;", "- Lưu: VT."), ("CHỦ TỊCH",), "Nguyễn Văn Ví")
    path = w.save(tmp_path / "a.docx")
    assert "ND30-20" in told(path) and fix(path).docx is None
