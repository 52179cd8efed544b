"""A year under a kit that is built on another one: papers, sources, what a condition leaves out, words by case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from docx import Document

from reportgen import outputs
from reportgen.errors import ReportgenError
from reportgen.runs.build import build_year
from reportgen.runs.check import examine
from reportgen.runs.preview import preview_document
from reportgen.runs.request import BuildRequest, DocumentFormat
from reportgen.runs.years import Years
from reportgen.sheets import write
from reportgen.sheets.write.model import Book, CellEntry, FieldGroup, FieldLine, FieldSheet
from reportgen.workspace import Workspace
from tests.files import write_template

BASE = """
[kit]
name = "goc"
title = "Gốc"

[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
required = true
column = [
  { name = "cap", title = "Cấp", type = "choice", constraints = { enum = ["tỉnh", "xã"] } },
  { name = "kinh_gui", title = "Kính gửi", lines = 3 },
]

[[sheet]]
name = "don_vi"
title = "Đơn vị"
required = true
when = "cap == 'tỉnh'"
column = [{ name = "ten", title = "Tên" }]

[[document]]
name = "bao-cao"
title = "Báo cáo"
template = "bao-cao.docx"
[[document]]
name = "bao-cao-tinh"
title = "Báo cáo của tỉnh"
template = "bao-cao.docx"
"""
DERIVED = """
[kit]
name = "xa"
title = "Xã"
extends = "goc"

[[text]]
name = "co_quan"
by = "cap"
values = { "tỉnh" = "Bộ CHQS tỉnh", "xã" = "Ban CHQS xã" }

[[document]]
name = "bao-cao-tinh"
when = "cap == 'tỉnh'"
"""
TEMPLATE = (
    "{{ tu_ngu.co_quan }} gửi {{ thong_tin.kinh_gui|join(' và ') }}; dòng hai: {{ thong_tin.kinh_gui_2 }}."
)


def write_fields(path: Path, cap: str, *sent_to: str) -> None:
    lines = [("Cấp", cap), *((f"Kính gửi {number}", name) for number, name in enumerate(sent_to, start=1))]
    group = FieldGroup("", tuple(FieldLine(title, entry=CellEntry(value)) for title, value in lines))
    book = Book("x", "x", date(2026, 1, 1), (FieldSheet("Thông tin", "THÔNG TIN", "", (group,)),))
    path.write_bytes(write.draw(book))


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    """A workspace of the two kits and a year of a commune."""
    for name, text in (("goc", BASE), ("xa", DERIVED)):
        folder = tmp_path / "templates" / name
        folder.mkdir(parents=True)
        (folder / "kit.toml").write_text(text, encoding="utf-8")
    write_template(tmp_path / "templates" / "goc" / "bao-cao.docx", TEMPLATE)
    (tmp_path / "inputs").mkdir()
    write_fields(tmp_path / "inputs" / "2026.xlsx", "xã", "tỉnh", "huyện")
    return Workspace(tmp_path)


def order(place: Workspace) -> BuildRequest:
    return BuildRequest(place, 2026, "xa", formats=(DocumentFormat.DOCX,))


def test_a_paper_is_filled_from_the_template_of_the_base(place: Workspace) -> None:
    build_year(order(place))
    (words,) = [paragraph.text for paragraph in Document(str(place.output(2026) / "bao-cao.docx")).paragraphs]
    assert words == "Ban CHQS xã gửi tỉnh và huyện; dòng hai: huyện."


def test_the_manifest_names_the_files_of_both_kits(place: Workspace) -> None:
    build_year(order(place))
    made = outputs.read_manifest(place.output(2026)).head["templates"]
    assert isinstance(made, dict)
    assert sorted(made) == [
        "templates/goc/bao-cao.docx",
        "templates/goc/kit.toml",
        "templates/xa/kit.toml",
    ]


def test_what_the_condition_does_not_ask_for_is_left_out_with_a_note(place: Workspace) -> None:
    done = build_year(order(place))
    assert [path.name for path in done.made] == ["bao-cao.docx"]
    (told,) = [one for one in done.diagnostics if one.code == "paper-not-made"]
    assert "Báo cáo của tỉnh" in told.message and "“Cấp” là “tỉnh”" in told.message
    with pytest.raises(ReportgenError) as refused:
        preview_document(Years(place, "xa"), "bao-cao-tinh", 2026)
    assert refused.value.diagnostics[0].code == "paper-not-made"


def test_a_sheet_is_asked_for_where_its_condition_holds(place: Workspace) -> None:
    assert not [one for one in examine(place, 2026, "xa") if one.code == "missing-sheet"]
    write_fields(place.inputs / "2026.xlsx", "tỉnh")
    assert [one.code for one in examine(place, 2026, "xa") if one.place.sheet == "Đơn vị"] == [
        "missing-sheet"
    ]


def test_figures_of_a_sheet_that_is_not_asked_for_are_not_missed(place: Workspace) -> None:
    figure = '[[figure]]\nname = "so_don_vi"\ntitle = "Số đơn vị"\nvalue = "dem(don_vi)"\n'
    text = BASE.replace("required = true\nwhen", "when") + figure
    (place.templates / "goc" / "kit.toml").write_text(text, encoding="utf-8")
    assert "no-value" not in [one.code for one in examine(place, 2026, "xa")]
    write_fields(place.inputs / "2026.xlsx", "tỉnh")
    assert "no-value" in [one.code for one in examine(place, 2026, "xa")]


def test_a_figure_that_cannot_be_computed_is_told_in_the_file_that_says_it(place: Workspace) -> None:
    figure = '[[figure]]\nname = "mot"\ntitle = "Một"\nvalue = "thong_tin.khong_co.nua"\n'
    (place.templates / "goc" / "kit.toml").write_text(BASE + figure, encoding="utf-8")
    with pytest.raises(ReportgenError) as refused:
        examine(place, 2026, "xa")
    (told,) = refused.value.diagnostics
    assert Path(told.place.file).parent.name == "goc" and told.place.paragraph == "figure.mot.value"
