"""A year of a commune with a decision of its chair, one of the military chief, and a list that is proposed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest

from reportgen.cli import main
from reportgen.errors import ReportgenError
from reportgen.runs.awards import award_history, judge_proposals
from reportgen.runs.build import build_year
from reportgen.runs.certificates import CertificateOptions, print_certificates
from reportgen.runs.check import examine
from reportgen.runs.explain import by_name, by_number, explanation_index
from reportgen.runs.listing import template_names
from reportgen.runs.request import BuildRequest, DocumentFormat
from reportgen.runs.templates import check_templates
from reportgen.runs.years import Years
from reportgen.workspace import Workspace
from tests.files import Typed, first_sheet, write_template
from tests.shipped import ROOT

KIT = """
[kit]
name = "xa"
title = "Bộ mẫu cấp xã"

[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
column = [
  { name = "ngay_qd", title = "Ngày quyết định", type = "date" },
  { name = "tham_quyen_qd", title = "Thẩm quyền ban hành" },
  { name = "ngay_qdqs", title = "Ngày quyết định quân sự", type = "date" },
  { name = "tham_quyen_qdqs", title = "Thẩm quyền quân sự" },
  { name = "quy_dinh_qs", title = "Quy định quân sự" },
]

[[sheet]]
name = "khen_thuong"
title = "Khen thưởng"
column = [
  { name = "loai", title = "Loại", type = "choice", constraints = { enum = ["Tập thể", "Cá nhân"] } },
  { name = "ten", title = "Tên" },
  { name = "don_vi", title = "Đơn vị" },
  { name = "hinh_thuc", title = "Hình thức" },
  { name = "luc_luong", title = "Lực lượng" },
  { name = "quyet_dinh", title = "Quyết định", type = "choice", constraints = { enum = [
    "UBND", "Quân sự", "Đề nghị",
  ] } },
]

[[figure]]
name = "ca_nam"
title = "Khen thưởng cả năm"
value = "khen_thuong.ca_nam.tong_so"
[[figure]]
name = "tien_quan_su"
title = "Tiền thưởng của quyết định quân sự"
value = "khen_thuong.quan_su.tong_tien"
unit = "đồng"

[awards]
sheet = "khen_thuong"
catalogue = "awards.toml"
date = "thong_tin.ngay_qd"
grantor = "thong_tin.tham_quyen_qd"
says = "UBND"

[awards.columns]
kind = "loai"
title = "hinh_thuc"
name = "ten"
unit = "don_vi"
group = "luc_luong"
decision = "quyet_dinh"

[[awards.decision]]
name = "quan_su"
says = "Quân sự"
date = "thong_tin.ngay_qdqs"
grantor = "thong_tin.tham_quyen_qdqs"
local_basis = "thong_tin.quy_dinh_qs"
[[awards.decision]]
name = "de_nghi"
says = "Đề nghị"

[[document]]
name = "quyet-dinh"
title = "Quyết định"
template = "quyet-dinh.docx"
needs = "khen_thuong.duoc_khen"
[[document]]
name = "quyet-dinh-quan-su"
title = "Quyết định quân sự"
template = "quyet-dinh-quan-su.docx"
needs = "khen_thuong.quan_su.duoc_khen"
[[document]]
name = "giay-khen-quan-su"
title = "Giấy khen quân sự"
template = "giay-khen.docx"
each = "khen_thuong.quan_su.co_bang"
[[document]]
name = "de-nghi"
title = "Đề nghị cấp trên"
template = "de-nghi.docx"
needs = "khen_thuong.de_nghi.duoc_khen"
"""
FIELDS: dict[str, Typed] = {
    "Ngày quyết định": date(2026, 11, 20),
    "Thẩm quyền ban hành": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU",
    "Ngày quyết định quân sự": date(2026, 12, 1),
    "Thẩm quyền quân sự": "CHỈ HUY TRƯỞNG BAN CHỈ HUY PHÒNG THỦ KHU VỰC 3",
    "Quy định quân sự": "Quy chế khen thưởng của khu vực",
}
HEADINGS = ("Loại", "Tên", "Đơn vị", "Hình thức", "Lực lượng", "Quyết định")
ROWS = [
    ("Cá nhân", "Hà Văn Mẫu", "Thôn Một", "Giấy khen", "Dân sự", None),
    ("Cá nhân", "Vi Văn Mẫu", "Ban CHQS xã", "CSTT", "Dân quân cơ động", "Quân sự"),
    ("Cá nhân", "Lò Văn Mẫu", "Ban CHQS xã", "Giấy khen", "Dân quân cơ động", "Quân sự"),
    ("Cá nhân", "Cầm Văn Mẫu", "Ban CHQS xã", "BK tỉnh", "Dân sự", "Đề nghị"),
    ("Tập thể", "Thôn Một", None, "Giấy khen", None, "UBND"),
]


@pytest.fixture
def commune(tmp_path: Path) -> Path:
    folder = tmp_path / "templates" / "xa"
    folder.mkdir(parents=True)
    (folder / "kit.toml").write_text(KIT, encoding="utf-8")
    shutil.copy(ROOT / "templates" / "quoc-phong" / "awards.toml", folder)
    rows = "{% for hang in khen_thuong.quan_su %}{{ hang.ten }}; {% endfor %}"
    money = "{{ khen_thuong.quan_su.tong_tien|tien }} {% for c in khen_thuong.quan_su.can_cu %}{{ c }}; {% endfor %}"
    write_template(
        folder / "quyet-dinh.docx", "{{ khen_thuong.so_luot|so }} {{ khen_thuong.tong_tien|tien }}"
    )
    write_template(folder / "quyet-dinh-quan-su.docx", rows, money)
    write_template(folder / "giay-khen.docx", "{{ muc.ten }}")
    write_template(folder / "de-nghi.docx", "{% for hang in khen_thuong.de_nghi %}{{ hang.ten }}{% endfor %}")
    (tmp_path / "inputs").mkdir()
    fill(tmp_path)
    return tmp_path


def fill(root: Path, year: int = 2026, fields: Mapping[str, Typed] = FIELDS, *, without: str = "") -> None:
    book = openpyxl.Workbook()
    awards = first_sheet(book, "Khen thưởng")
    awards.append(HEADINGS)
    for row in ROWS:
        awards.append([None if without and cell == without else cell for cell in row])
    info = book.create_sheet("Thông tin")
    for title, value in fields.items():
        info.append([title, value])
    book.save(root / "inputs" / f"{year}.xlsx")


def order(root: Path) -> BuildRequest:
    return BuildRequest(Workspace(root), 2026, formats=(DocumentFormat.DOCX,))


def text_of(root: Path, name: str) -> str:
    return "\n".join(
        p.text for p in docx.Document(str(root / "outputs" / "2026" / f"{name}.docx")).paragraphs
    )


def codes(root: Path) -> list[str]:
    return [found.code for found in examine(Workspace(root), 2026)]


def test_each_paper_is_of_its_own_decision(commune: Path) -> None:
    build_year(order(commune))
    assert text_of(commune, "quyet-dinh") == "2 2.280.000 đồng"
    military = text_of(commune, "quyet-dinh-quan-su")
    assert "Vi Văn Mẫu; Lò Văn Mẫu; " in military and "1.520.000 đồng" in military
    assert "Quy chế khen thưởng của khu vực" in military and "93/2024/TT-BQP" in military
    assert text_of(commune, "giay-khen-quan-su").split() == ["Lò", "Văn", "Mẫu"]
    assert text_of(commune, "de-nghi") == "Cầm Văn Mẫu"


CERTIFICATES = """
document = "giay-khen"
[paper]
width = 297
height = 210
[[field]]
name = "nguoi"
text = "{{ thong_tin.tham_quyen_qd }}"
x = 30
y = 60
width = 230
[[field]]
name = "ten"
text = "{{ muc.ten }}"
x = 30
y = 90
width = 230
[[certificate]]
document = "giay-khen-quan-su"
[[certificate.field]]
name = "nguoi"
text = "{{ thong_tin.tham_quyen_qdqs }}"
"""


@pytest.mark.parametrize(
    ("document", "names", "grantor"),
    [
        ("", {"Hà Văn Mẫu", "Thôn Một"}, "CHỦ TỊCH"),
        ("giay-khen-quan-su", {"Lò Văn Mẫu"}, "CHỈ HUY TRƯỞNG"),
    ],
)
def test_certificates_are_those_of_the_document_s_decision(
    commune: Path, document: str, names: set[str], grantor: str
) -> None:
    (commune / "templates" / "xa" / "certificates.toml").write_text(CERTIFICATES, encoding="utf-8")
    options = CertificateOptions(blanks=True, document=document)
    (path,) = print_certificates(order(commune), options).made
    texts = {p.text for p in docx.Document(str(path)).paragraphs if p.text}
    assert names == {text for text in texts if "Mẫu" in text or "Thôn" in text}
    assert all(text.startswith(grantor) for text in texts - names)
    assert path.parent.name == (document or "giay-khen")


def test_certificates_of_a_full_page_are_of_that_document_s_template(commune: Path) -> None:
    (commune / "templates" / "xa" / "certificates.toml").write_text(CERTIFICATES, encoding="utf-8")
    (path,) = print_certificates(order(commune), CertificateOptions(document="giay-khen-quan-su")).made
    assert [p.text for p in docx.Document(str(path)).paragraphs if p.text] == ["Lò Văn Mẫu"]
    with pytest.raises(ReportgenError) as refused:
        print_certificates(order(commune), CertificateOptions(document="giay-khen-quan-xu"))
    assert "giay-khen-quan-su" in refused.value.diagnostics[0].hint


def test_a_list_without_a_row_makes_no_paper(commune: Path) -> None:
    fill(commune, without="Đề nghị")
    build_year(order(commune))
    assert not (commune / "outputs" / "2026" / "de-nghi.docx").exists()


def test_figures_see_the_lists_and_explain_names_the_cells_of_the_right_decision(commune: Path) -> None:
    index = explanation_index(order(commune))
    (whole,) = by_name(index, "ca_nam").figures
    assert whole.value == 4
    (money,) = (one for one in by_number(index, "1.520.000").figures if one.name == "tien_quan_su")
    cells = {(column.sheet, column.name) for column in money.trace.columns}
    assert {("Thông tin", "ngay_qdqs"), ("Thông tin", "tham_quyen_qdqs")} <= cells
    assert ("Thông tin", "ngay_qd") not in cells
    assert "khen_thuong.quan_su.so_ca_nhan" in {one.name for one in index.figures}
    assert index.printed["quyet-dinh-quan-su"]["tien_quan_su"] == ("1.520.000 đồng",)


def test_templates_may_ask_for_the_lists_and_for_no_other(commune: Path) -> None:
    years = Years(Workspace(commune), "xa")
    assert not check_templates(years).diagnostics
    listed = {entry.name for chapter in template_names(years).chapters for entry in chapter.entries}
    assert {"khen_thuong.quan_su.tong_tien", "khen_thuong.de_nghi", "khen_thuong.ca_nam"} <= listed
    write_template(commune / "templates" / "xa" / "de-nghi.docx", "{{ khen_thuong.ca_nam.de_nghi.so_luot }}")
    assert [found.code for found in check_templates(years).diagnostics] == ["unknown-name"]


def test_the_day_and_the_grantor_of_each_are_asked_for(commune: Path) -> None:
    assert "no-decision-date" not in codes(commune)
    fill(commune, fields={**FIELDS, "Ngày quyết định quân sự": None})
    assert codes(commune).count("no-decision-date") == 1
    fill(commune, fields={**FIELDS, "Ngày quyết định": None})
    assert codes(commune).count("no-decision-date") == 1
    fill(commune, fields={**FIELDS, "Thẩm quyền quân sự": "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU"})
    found = examine(Workspace(commune), 2026)
    assert [one.place.cell for one in found if one.code == "grantor-without-power"] == ["D3"]


def test_the_verdicts_name_the_decision(commune: Path, capsys: pytest.CaptureFixture[str]) -> None:
    judged = judge_proposals(Years(Workspace(commune), "xa"), 2026)
    said = [one.proposal.text("decision") for one in judged.verdicts]
    assert said == ["", "Quân sự", "Quân sự", "Đề nghị", "UBND"]
    asked = ["awards", "check", "2026", "--workspace", str(commune)]
    main(asked)
    assert "Chiến sĩ tiên tiến (Quân sự)" in capsys.readouterr().out
    main([*asked, "--json"])
    told = json.loads(capsys.readouterr().out)["proposals"]
    assert told[1]["decision"] == "Quân sự" and "decision" not in told[0]


def test_what_was_only_proposed_in_an_earlier_year_was_not_received(commune: Path) -> None:
    fill(commune, 2025)
    history = award_history(Years(Workspace(commune), "xa")).history
    assert {row.name for row in history.years[2025]} == {row[1] for row in ROWS} - {"Cầm Văn Mẫu"}
