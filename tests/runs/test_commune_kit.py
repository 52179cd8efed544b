"""A small kit of a commune of 2026: it adds the columns that the shipped rules name, and prints what they decide."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest

from reportgen.runs.build import build_year
from reportgen.runs.check import examine
from reportgen.runs.request import BuildRequest, DocumentFormat
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
  { name = "quy_dinh_tinh", title = "Quy định của tỉnh" },
  { name = "can_cu_qd", title = "Căn cứ", lines = 2 },
]

[[sheet]]
name = "khen_thuong"
title = "Khen thưởng"
column = [
  { name = "loai", title = "Loại", type = "choice", constraints = { enum = ["Tập thể", "Cá nhân", "Hộ gia đình"] } },
  { name = "ten", title = "Tên" },
  { name = "don_vi", title = "Đơn vị" },
  { name = "hinh_thuc", title = "Hình thức" },
  { name = "luc_luong", title = "Lực lượng" },
  { name = "muc_do_hoan_thanh", title = "Mức độ hoàn thành" },
]

[awards]
sheet = "khen_thuong"
catalogue = "awards.toml"
date = "thong_tin.ngay_qd"
grantor = "thong_tin.tham_quyen_qd"
local_basis = "thong_tin.quy_dinh_tinh"
columns = { kind = "loai", title = "hinh_thuc", name = "ten", unit = "don_vi", group = "luc_luong" }

[[awards.bases]]
field = "thong_tin.can_cu_qd"
date = "thong_tin.ngay_qd"

[[document]]
name = "quyet-dinh"
title = "Quyết định"
template = "quyet-dinh.docx"

[[document]]
name = "giay-khen"
title = "Giấy khen"
template = "giay-khen.docx"
each = "khen_thuong.co_bang"
"""
HEADINGS = ("Loại", "Tên", "Đơn vị", "Hình thức", "Lực lượng", "Mức độ hoàn thành")
EXCELLENT, WELL = "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ"
ROWS: list[tuple[Typed, ...]] = [
    ("Cá nhân", "Lò Văn Mẫu", "Xã Mẫu Hạ", "CSTĐCS", "Dân sự", EXCELLENT),
    ("Cá nhân", "Vi Thị Mẫu", "Xã Mẫu Hạ", "LĐTT", "Dân quân tại chỗ", WELL),
    ("Tập thể", "Thôn Mẫu Một", None, "Giấy khen", None, None),
    ("Tập thể", "Thôn Mẫu Hai", None, "Giấy khen", None, None),
    ("Cá nhân", "Lò Văn Mẫu", "Xã Mẫu Hạ", "Giấy khen", "Dân sự", None),
    ("Cá nhân", "Cầm Thị Mẫu", "Xã Mẫu Hạ", "Giấy khen", "Dân sự", None),
]
CHAIR = "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU HẠ"
NO_FIELDS: Mapping[str, Typed] = {}
RULE = "Quyết định số 86/2025/QĐ-UBND ngày 10 tháng 9 năm 2025 của Ủy ban nhân dân tỉnh Mẫu"


@pytest.fixture
def commune(tmp_path: Path) -> Workspace:
    kit = tmp_path / "templates" / "xa"
    kit.mkdir(parents=True)
    (kit / "kit.toml").write_text(KIT, encoding="utf-8")
    shutil.copy(ROOT / "templates" / "quoc-phong" / "awards.toml", kit)
    write_template(
        kit / "quyet-dinh.docx",
        "{% for can_cu in khen_thuong.can_cu %}",
        "Căn cứ {{ can_cu }};",
        "{% endfor %}",
        "{{ khen_thuong.so_ca_nhan|hai_chu_so }} cá nhân, {{ khen_thuong.luot_ca_nhan|hai_chu_so }} lượt; "
        "{{ khen_thuong.tong_tien|so }} đồng",
    )
    write_template(kit / "giay-khen.docx", "{{ muc.hinh_thuc }}: {{ muc.ten }}")
    (tmp_path / "inputs").mkdir()
    return Workspace(tmp_path)


def fill(
    commune: Workspace,
    rows: list[tuple[Typed, ...]],
    on: date = date(2026, 11, 20),
    fields: Mapping[str, Typed] = NO_FIELDS,
) -> None:
    book = openpyxl.Workbook()
    sheet = first_sheet(book, "Thông tin")
    said = {"Ngày quyết định": on, "Thẩm quyền ban hành": CHAIR, "Quy định của tỉnh": RULE, **fields}
    for line in (("Mục", "Giá trị"), *said.items()):
        sheet.append(list(line))
    table = book.create_sheet("Khen thưởng")
    for row in (HEADINGS, *rows):
        table.append(list(row))
    book.save(commune.inputs / "2026.xlsx")


def told(commune: Workspace) -> dict[str, str]:
    return {one.code: one.place.cell for one in examine(commune, 2026) if one.severity.value != "note"}


def built(commune: Workspace, name: str) -> list[str]:
    build_year(BuildRequest(commune, 2026, formats=(DocumentFormat.DOCX,)))
    paper = docx.Document(str(commune.output(2026) / f"{name}.docx"))
    return [paragraph.text for paragraph in paper.paragraphs if paragraph.text]


def test_the_decision_of_2026(commune: Workspace) -> None:
    fill(commune, ROWS)
    assert told(commune) == {"unsure-bonus": "D6"}
    *bases, counted = built(commune, "quyet-dinh")
    assert counted == "03 cá nhân, 04 lượt; 7.850.000 đồng"
    assert bases[0] == "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"
    assert bases[-1] == f"Căn cứ {RULE};"


def test_who_is_handed_a_paper(commune: Workspace) -> None:
    fill(commune, ROWS)
    papers = built(commune, "giay-khen")
    assert len(papers) == 5
    assert not any("Lao động tiên tiến" in paper for paper in papers)


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        (("Cá nhân", "Hà Văn Mẫu", "Xã", "CSTĐCS", "Dân quân cơ động", EXCELLENT), "grantor-without-power", "D2"),
        (("Cá nhân", "Hà Văn Mẫu", "Xã", "CSTT", "Quân đội", WELL), "grantor-without-power", "D2"),
        (("Cá nhân", "Hà Văn Mẫu", "Xã", "CSTĐCS", "Dân sự", WELL), "evidence-missing", "F2"),
        (("Cá nhân", "Hà Văn Mẫu", "Xã", "LĐTT", "Dân sự", "Hoàn thành nhiệm vụ"), "entry-unsuitable", "F2"),
        (("Hộ gia đình", "Hộ ông Hà Văn Mẫu", "Thôn", "LĐTT", None, None), "unsuitable-award", "D2"),
    ],
)  # fmt: skip
def test_what_the_columns_tell(commune: Workspace, row: tuple[Typed, ...], code: str, cell: str) -> None:
    fill(commune, [row])
    assert told(commune).get(code) == cell


def test_after_the_last_known_day_it_is_made_with_a_loud_warning(commune: Workspace) -> None:
    fill(commune, ROWS, date(2027, 3, 10))
    assert told(commune) == {"unsure-bonus": "D6", "outlived-law": "B2"}
    *bases, counted = built(commune, "quyet-dinh")
    assert "7.850.000" in counted and any("152/2025/NĐ-CP" in base for base in bases)


def test_a_typed_base_and_a_missing_rule_of_the_province(commune: Workspace) -> None:
    old = "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ"
    fill(commune, ROWS, fields={"Căn cứ 1": old, "Quy định của tỉnh": None})
    assert {"base-not-in-force", "no-local-basis"} < told(commune).keys()
