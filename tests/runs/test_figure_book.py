"""Workbooks of figures for the upper body: what stands in them, and what becomes of edited and left ones."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from reportgen import kit
from reportgen.errors import KitError, WorkspaceError
from reportgen.runs.books import chosen_books
from reportgen.runs.build import build_year
from reportgen.runs.context import context_of
from reportgen.runs.figure_book import FIGURES_TAB, figure_book
from reportgen.runs.request import BuildRequest, BuildResult, DocumentFormat
from reportgen.runs.years import Years
from reportgen.sheets.write.formats import RATE
from reportgen.workspace import Workspace
from tests.files import Typed, first_sheet, write_template
from tests.small_kit import KIT, lay_out

BOOK = """
[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
column = [
  { name = "co_quan", title = "Cơ quan" },
  { name = "cap", title = "Cấp" },
]

[[sheet]]
name = "dien_tap"
title = "Diễn tập"
column = [
  { name = "ten", title = "Tên" },
  { name = "ngay", title = "Ngày", type = "date" },
  { name = "dat", title = "Đạt", type = "percent" },
  { name = "nam", title = "Năm", type = "integer", constraints = { in_year = true } },
  { name = "tien", title = "Kinh phí", type = "money" },
  { name = "xong", title = "Xong", type = "boolean" },
]

[[document]]
name = "so-lieu"
title = "Số liệu gửi cấp trên"
sheets = ["huan_luyen", "dien_tap", "thong_tin"]
unit = "thong_tin.co_quan"
when = "cap == 'xã'"
"""


@pytest.fixture
def commune(tmp_path: Path) -> Workspace:
    workspace = lay_out(tmp_path)
    (workspace.templates / "nho" / "kit.toml").write_text(KIT + BOOK, encoding="utf-8")
    write(workspace)
    return workspace


def write(workspace: Workspace, level: str = "xã") -> None:
    book = openpyxl.Workbook()
    sheet = first_sheet(book, "Huấn luyện")
    sheet.append(["Nhóm đối tượng", "Quân số"])
    sheet.append([None, 1200])
    sheet["A2"].value = "=HYPERLINK(1)"
    sheet["A2"].data_type = "s"
    sheet.append(["@Dự bị", 34])
    others: dict[str, list[list[Typed]]] = {
        "Thông tin": [["Mục", "Giá trị"], ["Cơ quan", "Ban CHQS xã Mẫu"], ["Cấp", level]],
        "Diễn tập": [
            ["Tên", "Ngày", "Đạt", "Năm", "Kinh phí", "Xong"],
            ["Chiến đấu phòng thủ", date(2025, 6, 1), "98,5%", 2025, 1000, "Có"],
        ],
    }
    for name, rows in others.items():
        other = book.create_sheet(name)
        for row in rows:
            other.append(row)
    book.save(workspace.inputs / "2025.xlsx")


def build(workspace: Workspace, *, force: bool = False, only: tuple[str, ...] = ("so-lieu",)) -> BuildResult:
    return build_year(BuildRequest(workspace, 2025, only=only, force=force))


def values(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]


def test_what_stands_in_it(commune: Workspace) -> None:
    done = build(commune)
    assert [path.name for path in done.made] == ["so-lieu.xlsx"]
    book = openpyxl.load_workbook(commune.output(2025) / "so-lieu.xlsx")
    assert book.sheetnames == [FIGURES_TAB, "Huấn luyện", "Diễn tập", "Thông tin"]
    figures, training, exercises, fields = book.worksheets
    assert figures["A2"].value == "Ban CHQS xã Mẫu – Số liệu gửi cấp trên – năm 2025"
    assert values(figures)[1] == [1, "Tổng quân số", 1234, None, None, None]
    assert values(training)[1:] == [[1, "=HYPERLINK(1)", 1200], [2, "@Dự bị", 34], ["Cộng", None, 1234]]
    assert [training["B5"].data_type, training["C5"].data_type] == ["s", "n"]
    typed = [cell.value for cell in exercises[5]]
    assert [typed[1], typed[3:]] == ["Chiến đấu phòng thủ", [0.985, 2025, 1000, "Có"]]
    assert exercises["C5"].is_date and exercises["D5"].number_format == RATE
    assert values(exercises)[2] == ["Cộng", None, None, None, None, 1000, None]
    assert values(fields)[1:] == [[1, "Cơ quan", "Ban CHQS xã Mẫu"], [2, "Cấp", "xã"]]


def test_last_year_stands_beside_the_figures(commune: Workspace) -> None:
    book = openpyxl.load_workbook(commune.inputs / "2025.xlsx")
    book["Huấn luyện"]["B2"] = 966
    book["Diễn tập"].delete_rows(2)
    book.save(commune.inputs / "2024.xlsx")
    build(commune)
    (figure, *_rest) = openpyxl.load_workbook(commune.output(2025) / "so-lieu.xlsx").worksheets
    assert values(figure)[1] == [1, "Tổng quân số", 1234, None, 1000, "tăng 234"]


def test_it_is_the_same_each_time_and_in_the_manifest(commune: Workspace) -> None:
    year = context_of(Years(commune), 2025)
    (spec,) = chosen_books(year.kit, ())
    assert figure_book(year.year, spec) == figure_book(year.year, spec)
    build(commune)
    manifest = json.loads((commune.output(2025) / "manifest.json").read_text(encoding="utf-8"))
    assert list(manifest["outputs"]) == ["so-lieu.xlsx"]


def test_the_date_of_the_source_is_its_date(commune: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    build(commune)
    book = openpyxl.load_workbook(commune.output(2025) / "so-lieu.xlsx")
    assert book.properties.created is not None and book.properties.created.date() == date(2001, 9, 9)


def edit(path: Path) -> bytes:
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["A1"] = "Sửa tay"
    stream = BytesIO()
    book.save(stream)
    path.write_bytes(stream.getvalue())
    return stream.getvalue()


def test_an_edited_one_stays_unless_it_is_forced(commune: Workspace) -> None:
    build(commune)
    path = commune.output(2025) / "so-lieu.xlsx"
    fresh, edited = path.read_bytes(), edit(path)
    done = build(commune)
    assert (path.read_bytes(), done.kept) == (edited, (path,))
    assert "edited-kept" in {one.code for one in done.diagnostics}
    build(commune, force=True)
    assert path.read_bytes() == fresh
    assert path.with_name("so-lieu.cu.xlsx").read_bytes() == edited


def test_where_its_condition_does_not_hold_a_made_one_goes_and_an_edited_one_stays(
    commune: Workspace,
) -> None:
    build(commune)
    path = commune.output(2025) / "so-lieu.xlsx"
    write(commune, "tỉnh")
    assert "paper-not-made" in {one.code for one in build(commune).diagnostics}
    assert not path.exists()
    write(commune)
    build(commune)
    edit(path)
    write(commune, "tỉnh")
    assert "outlived-paper" in {one.code for one in build(commune).diagnostics}
    assert path.exists()


def test_beside_a_paper_of_the_same_name(commune: Workspace) -> None:
    folder = commune.templates / "nho"
    (folder / "kit.toml").write_text(
        KIT + BOOK.replace("[[document]]", '[[document]]\ntemplate = "so-lieu.docx"'), encoding="utf-8"
    )
    write_template(folder / "so-lieu.docx", "Năm {{ nam }}")
    made = {path.name for path in build(commune).made}
    assert made == {"so-lieu.docx", "so-lieu.pdf", "so-lieu.xlsx"}
    edit(commune.output(2025) / "so-lieu.xlsx")
    order = BuildRequest(commune, 2025, only=("so-lieu",), formats=(DocumentFormat.DOCX,))
    assert [path.name for path in build_year(order).made] == ["so-lieu.docx"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (('"dien_tap", "thong_tin"]', '"dien_tab", "thong_tin"]'), "unknown-sheet"),
        (('unit = "thong_tin.co_quan"', 'unit = "thong_tin.co_qua"'), "unknown-column"),
        (('name = "so-lieu"', 'name = "bao-cao"'), "duplicate-name"),
        (('sheets = ["huan_luyen", "dien_tap", "thong_tin"]', ""), "missing-key"),
    ],
)
def test_what_the_kit_may_not_say(commune: Workspace, change: tuple[str, str], code: str) -> None:
    assert change[0] in BOOK
    file = commune.templates / "nho" / "kit.toml"
    file.write_text(KIT + BOOK.replace(*change), encoding="utf-8")
    with pytest.raises(KitError) as refused:
        kit.load(file.parent)
    assert code in {one.code for one in refused.value.diagnostics}


def test_an_unknown_name_is_refused(commune: Workspace) -> None:
    with pytest.raises(WorkspaceError):
        build(commune, only=("so-lieuu",))
