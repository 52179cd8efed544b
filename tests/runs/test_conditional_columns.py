"""Columns that a year's fields ask for, or not: what is missed, what `new` draws, what figures lack."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from reportgen.kit import load
from reportgen.runs.build import build_year
from reportgen.runs.check import examine
from reportgen.runs.new import new_workbook
from reportgen.runs.request import BuildRequest, DocumentFormat
from reportgen.runs.table_schema import table_schema
from reportgen.runs.years import Years
from reportgen.workspace import Workspace
from tests.files import Typed, first_sheet, write_template

KIT = """
[kit]
name = "xa"
title = "Xã"

[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
required = true
column = [
  { name = "cap", title = "Cấp", type = "choice", constraints = { enum = ["tỉnh", "xã"] } },
  { name = "so_xa", title = "Số xã", type = "integer", when = "cap == 'tỉnh'", constraints = { required = true } },
]

[[sheet]]
name = "don_vi"
title = "Đơn vị"
required = true
column = [
  { name = "ten", title = "Tên", constraints = { required = true } },
  { name = "loai", title = "Loại", constraints = { required = true } },
  { name = "quan_so", title = "Quân số", type = "integer", when = "cap == 'tỉnh'", constraints = { required = true } },
]

[[figure]]
name = "xa"
title = "Số xã"
value = "thong_tin.so_xa"
[[figure]]
name = "quan_so"
title = "Quân số"
value = "tong(don_vi, 'quan_so')"

[[document]]
name = "bao-cao"
title = "Báo cáo"
template = "bao-cao.docx"
"""


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    folder = tmp_path / "templates" / "xa"
    folder.mkdir(parents=True)
    (folder / "kit.toml").write_text(KIT, encoding="utf-8")
    line = "{{ thong_tin.so_xa|so }}{% for hang in don_vi %}{{ hang.ten }}{{ hang.quan_so|so }}{% endfor %}"
    write_template(folder / "bao-cao.docx", line)
    (tmp_path / "inputs").mkdir()
    return Workspace(tmp_path)


def fill(
    office: Workspace, cap: str, headings: tuple[str, ...] = ("Tên", "Loại"), *more: tuple[str, Typed]
) -> None:
    book = openpyxl.Workbook()
    sheet = first_sheet(book, "Thông tin")
    for line in (("Mục", "Giá trị"), ("Cấp", cap), *more):
        sheet.append(list(line))
    table = book.create_sheet("Đơn vị")
    table.append(list(headings))
    table.append(["Trung đội Mẫu", "Cơ động", 5][: len(headings)])
    book.save(office.inputs / "2026.xlsx")


def codes(office: Workspace) -> list[str]:
    return sorted(one.code for one in examine(office, 2026))


def test_what_is_not_asked_for_is_not_missed(office: Workspace) -> None:
    fill(office, "xã")
    assert codes(office) == []
    build_year(BuildRequest(office, 2026, formats=(DocumentFormat.DOCX,)))


def test_what_is_asked_for_is(office: Workspace) -> None:
    fill(office, "tỉnh")
    assert codes(office) == ["missing-column", "missing-field"]
    fill(office, "tỉnh", ("Tên", "Loại", "Quân số"), ("Số xã", None))
    assert codes(office) == ["missing-value"]
    fill(office, "tỉnh", ("Tên", "Loại", "Quân số"), ("Số xã", 12))
    assert codes(office) == []


def test_what_is_there_all_the_same_is_read(office: Workspace) -> None:
    fill(office, "xã", ("Tên", "Loại", "Quân số"), ("Số xã", "mười hai"))
    assert codes(office) == ["not-a-number"]
    fill(office, "xã", ("Tên", "Loại", "Quân số"), ("Số xã", 12))
    assert Years(office).read(2026).data.tables["don_vi"][0]["quan_so"] == 5


def test_what_fell_away_since_last_year_is_no_loss(office: Workspace) -> None:
    fill(office, "tỉnh", ("Tên", "Loại", "Quân số"), ("Số xã", 12))
    (office.inputs / "2026.xlsx").rename(office.inputs / "2025.xlsx")
    fill(office, "xã")
    assert "empty-since-last-year" not in codes(office)


@pytest.mark.parametrize(("cap", "drawn"), [("xã", False), ("tỉnh", True)])
def test_new_draws_what_last_year_s_fields_ask_for(office: Workspace, cap: str, drawn: bool) -> None:
    fill(office, cap, ("Tên", "Loại", "Quân số"), ("Số xã", 12))
    book = openpyxl.load_workbook(new_workbook(office, 2027).path)
    texts = {cell.value for name in ("Thông tin", "Đơn vị") for row in book[name].iter_rows() for cell in row}
    assert ("Số xã" in texts, "Quân số" in texts) == (drawn, drawn)
    assert {"Cấp", "Tên"} <= texts


def test_a_table_schema_does_not_require_it(office: Workspace) -> None:
    schema = table_schema(load(office.templates / "xa").sheet("don_vi"))
    assert [field.get("constraints", {}).get("required") for field in schema["fields"]] == [True, True, None]
