"""``reportgen template check`` and ``template fields``, as someone who writes templates types them."""

from __future__ import annotations

import json
import shutil
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from reportgen import workspace
from reportgen.cli import main, report
from reportgen.runs import listing
from tests.fill.making import add, template

KIT = Path("templates/quoc-phong")


# --- check ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", [(), ("--year", "2023")])
def test_all_templates_of_the_kit_are_looked_at(
    in_sample: Path, capsys: pytest.CaptureFixture[str], year: tuple[str, ...]
) -> None:
    assert main(["template", "check", *year]) == 0
    count = len(list((in_sample / KIT).glob("*.docx")))
    assert capsys.readouterr() == ("", f"Đã xem {count} mẫu: không thấy gì sai.\n")


@pytest.mark.parametrize("name", ["so-sanh", "tai-lieu-hoi-nghi", "giay-khen"])
def test_each_template_knows_the_names_of_its_own(
    in_sample: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert main(["template", "check", str(KIT / f"{name}.docx")]) == 0
    assert capsys.readouterr().err == "Đã xem 1 mẫu: không thấy gì sai.\n"


def test_the_names_of_a_comparison_are_not_those_of_a_report(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(in_sample / KIT / "chuong-trinh.docx", "{{ so_voi.nam }}")
    assert main(["template", "check", str(KIT / "chuong-trinh.docx")]) == 1
    assert "Không có tên “so_voi”" in capsys.readouterr().err


def test_every_mistake_is_told_at_its_template_and_counted(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(in_sample / KIT / "chuong-trinh.docx", "{{ thong_tin.dia_dan }}")
    add(in_sample / KIT / "giay-moi.docx", "{% if nam %}")
    assert main(["template", "check"]) == 1
    said = capsys.readouterr().err
    assert "giay-moi.docx  “{% if nam %}”  lỗi [block-not-closed]" in said
    assert "chuong-trinh.docx  “{{ thong_tin.dia_dan }}”  lỗi [unknown-name]" in said
    templates = len(list((in_sample / KIT).glob("*.docx")))
    assert said.splitlines()[-1] == f"Đã xem {templates} mẫu: 2 lỗi."


def test_doubts_alone_are_told_and_done(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = template(in_sample, "{% if thong_tin.cap == 'quận' %}a{% endif %}")
    assert main(["template", "check", mine.name]) == 0
    said = capsys.readouterr().err
    assert "cần xem lại [not-a-choice]" in said
    assert said.endswith("Đã xem 1 mẫu: 1 điều cần xem lại.\n")


def test_json_and_quiet_say_no_more_than_asked(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = template(in_sample, "{{ nma }}")
    assert main(["template", "check", mine.name, "--json"]) == 1
    said = capsys.readouterr()
    assert [one["code"] for one in json.loads(said.out)] == ["unknown-name"] and said.err == ""
    assert main(["template", "check", str(KIT / "giay-moi.docx"), "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_template_of_no_kit_may_be_about_anyone(in_sample: Path) -> None:
    assert main(["template", "check", template(in_sample, "{{ muc.gi_cung_duoc }}").name]) == 0


@pytest.mark.parametrize(
    ("name", "code"), [("khong-co.docx", "template-not-found"), ("inputs/2023.xlsx", "template-damaged")]
)
def test_one_that_cannot_be_read_hides_no_other(
    in_sample: Path, capsys: pytest.CaptureFixture[str], name: str, code: str
) -> None:
    mine = template(in_sample, "{{ nma }}")
    assert main(["template", "check", name, mine.name]) == 1
    said = capsys.readouterr().err
    assert f"[{code}]" in said and "[unknown-name]" in said


def test_a_year_shows_what_only_its_values_do(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = template(in_sample, "{{ huan_luyen[1000].don_vi }}")
    for year in ([], ["--year", "2022"]):
        assert main(["template", "check", mine.name, *year]) == 1
        assert "{{ huan_luyen[1000].don_vi }}" in capsys.readouterr().err


def test_the_row_of_an_unknown_document_is_taken_as_it_is(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = template(in_sample, "{{ muc.ho_ten }} {% if muc.so_luong > 5 %}{{ muc.tien|tien }}{% endif %}")
    assert main(["template", "check", mine.name]) == 0
    assert "muc" not in capsys.readouterr().err


def test_a_year_is_not_tried_on_a_template_that_is_wrong(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["template", "check", template(in_sample, "{{ nma }}").name, "--year", "2050"]) == 1
    assert "no-workbook" not in capsys.readouterr().err


def test_a_year_without_workbook_is_told(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "check", "--year", "2050"]) == 1
    assert "[no-workbook]" in capsys.readouterr().err


# --- fields --------------------------------------------------------------------------------------


def fields(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, dict[str, dict[str, str]]]:
    """Return chapter → name → what is told of it."""
    assert main(["template", "fields", "--json", *options]) == 0
    told = json.loads(capsys.readouterr().out)
    return {name: {entry["name"]: entry for entry in entries} for name, entries in told.items()}


def test_each_name_has_its_meaning_and_its_value(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = fields(capsys)
    assert told["chung"]["nam"] == {
        "name": "nam",
        "title": "năm của báo cáo",
        "description": "",
        "value": "2023",
    }
    values = {name: entry["value"] for chapter in told.values() for name, entry in chapter.items()}
    assert values["thong_tin.ngay_bc"] == "17/11/2023"
    assert values["thong_tin.kinh_gui_bc"] == "2 dòng"
    assert values["huan_luyen"] == "41 hàng"
    assert values["nam_truoc.co"] == "có"
    assert values["so_lieu.tuyen_quan_ty_le"] == "100%"
    assert values["so"] == "4.968"
    assert values["so_ky_hieu"] == "Số: 05/BC-UBND"
    assert values["{% for hang in huan_luyen %}"] == ""
    assert values["hang.don_vi"] != ""
    assert values["nhom.so_luong"].isdigit()
    assert values["bieu_do.huan_luyen"].startswith("Kết quả")


def test_a_kind_of_row_is_told_once(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    awards = list(fields(capsys, "--sheet", "khen_thuong")["khen_thuong"])
    assert awards.count("nhom.hinh_thuc") == 1
    assert "{% for nhom in khen_thuong.tap_the %}" in awards
    assert "{% for nhom in khen_thuong.ca_nhan %}" not in awards


@pytest.mark.parametrize("asked", ["huan_luyen", "HUAN_LUYEN", "Huấn luyện", "huấn luyện"])
def test_one_sheet_can_be_asked_for(in_sample: Path, capsys: pytest.CaptureFixture[str], asked: str) -> None:
    assert list(fields(capsys, "--sheet", asked)) == ["huan_luyen"]


@pytest.mark.parametrize(
    ("asked", "hint"),
    [("huan_luyne", "Có phải là “huan_luyen”?"), ("xyz", "Các phần: thong_tin, huan_luyen,")],
)
def test_a_sheet_that_there_is_not_is_told(
    in_sample: Path, capsys: pytest.CaptureFixture[str], asked: str, hint: str
) -> None:
    assert main(["template", "fields", "--sheet", asked]) == 1
    said = capsys.readouterr().err
    assert f"Không có phần nào tên là “{asked}”." in said and hint in said


def test_into_a_pipe_each_name_is_a_line(in_sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["template", "fields", "--sheet", "bo_loc"]) == 0
    said = capsys.readouterr()
    assert said.err == "Giá trị của năm 2023.\n"
    assert said.out.splitlines()[:3] == ["", "bo_loc – Bộ lọc", "  so | {{ 4968|so }} | 4.968"]


def test_on_a_terminal_there_are_tables(
    in_sample: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "wants_colour", lambda _stream: True)
    monkeypatch.setenv("COLUMNS", "100")
    assert main(["template", "fields", "--sheet", "ham"]) == 0
    assert main(["template", "fields", "--sheet", "huan_luyen"]) == 0
    said = capsys.readouterr().out
    assert "Ví dụ" in said and "In ra" in said and "Số: 05/BC-UBND" in said
    assert "Nghĩa" in said and "Giá trị" in said and "hang.don_vi" in said


def spoil(path: Path) -> None:
    """Write a year that the workbook is not of."""
    book = openpyxl.load_workbook(path)
    cell = next(cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value == 2023)
    cell.value = 1999
    book.save(path)


def test_the_values_are_of_the_newest_year_without_an_error(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(in_sample / "inputs" / "2023.xlsx")
    assert fields(capsys)["chung"]["nam"]["value"] == "2022"
    assert main(["template", "fields", "--year", "2023"]) == 1
    assert "2023.xlsx" in capsys.readouterr().err


def test_without_a_workbook_the_samples_show_the_values(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for book in (in_sample / "inputs").glob("*.xlsx"):
        book.unlink()
    assert fields(capsys)["thong_tin"]["thong_tin.dia_danh"]["value"] == "An Lạc Sơn"


def test_where_no_workbook_can_be_read_the_names_are_told_alone(
    in_sample: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(in_sample / "inputs", tmp_path / "mau" / "inputs")
    for folder in (tmp_path / "mau" / "inputs", in_sample / "inputs"):
        for book in folder.glob("*.xlsx"):
            book.write_bytes(b"")
    monkeypatch.setattr(workspace, "shipped", lambda: workspace.Workspace(tmp_path / "mau"))
    assert main(["template", "fields", "--sheet", "thong_tin"]) == 0
    said = capsys.readouterr()
    assert "  thong_tin.dia_danh | Địa danh |  | " in said.out and said.err == ""


def test_values_are_short_and_read_as_on_paper() -> None:
    assert listing.listed_value(None) == listing.listed_value({}) == listing.listed_value(object()) == ""
    assert listing.listed_value("x " * 40) == "x " * 29 + "x…"
    assert listing.listed_value("hai\n dòng") == "hai dòng"
    assert (listing.listed_value(True), listing.listed_value(False)) == ("có", "không")
    assert (listing.listed_value(9999), listing.listed_value(10000)) == ("9999", "10.000")
    assert listing.listed_value(Decimal("3.25")) == "3,25"
