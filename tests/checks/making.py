"""A kit of three sheets and workbooks typed as lists of rows."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict, Unpack

from reportgen import kit
from reportgen.checks import check_year
from reportgen.diagnostics import Diagnostic
from reportgen.records import YearData
from reportgen.sheets import Raw, Sheet, Workbook
from reportgen.sheets.model import FaultKind, Merge

Rows = Sequence[Sequence[Raw]]

KIT = """
[kit]
name = "mau"
title = "Bộ mẫu"

[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
column = [
  { name = "nam", title = "Năm báo cáo", type = "integer", constraints = { required = true, in_year = true } },
  { name = "co_quan", title = "Cơ quan ban hành", constraints = { required = true } },
  { name = "so", title = "Số", constraints = { pattern = "[0-9]+" } },
  { name = "ngay_tt", title = "Ngày tờ trình", type = "date" },
  { name = "ngay_qd", title = "Ngày quyết định", type = "date" },
]
  [[sheet.check]]
  that = "ngay_tt <= ngay_qd"
  message = "Tờ trình sau quyết định."

[[sheet]]
name = "huan_luyen"
title = "Huấn luyện"
required = true
aliases = ["Kết quả huấn luyện"]
compare_by = ["nhom"]
column = [
  { name = "nhom", title = "Nhóm đối tượng", constraints = { required = true } },
  { name = "don_vi", title = "Đơn vị", constraints = { max_length = 20 } },
  { name = "quan_so", title = "Quân số", type = "integer", constraints = { required = true, minimum = 0 } },
  { name = "gioi", title = "Giỏi", type = "integer" },
  { name = "kha", title = "Khá", type = "integer" },
  { name = "ngay", title = "Ngày bắt đầu", type = "date", constraints = { in_year = true } },
  { name = "ti_le", title = "Tỷ lệ (%)", type = "percent" },
]
  [[sheet.check]]
  that = "gioi + kha == quan_so"
  message = "Tổng xếp loại phải bằng quân số."
  columns = ["quan_so"]
  code = "sum-mismatch"
  [[sheet.check]]
  scope = "sheet"
  that = "tong(hang, 'quan_so') < 10000"
  message = "Quá đông trong năm {nam}: {so_sanh}."
  severity = "warning"
  columns = ["quan_so"]
  code = "too-many"

[[sheet]]
name = "khen"
title = "Khen thưởng"
unique = ["ten", "hinh_thuc"]
column = [
  { name = "loai", title = "Tập thể/Cá nhân", type = "choice", constraints = { enum = ["Tập thể", "Cá nhân"] } },
  { name = "ten", title = "Họ và tên" },
  { name = "don_vi", title = "Đơn vị" },
  { name = "hinh_thuc", title = "Hình thức" },
]
  [[sheet.check]]
  that = "loai != 'Cá nhân' or don_vi"
  message = "Cá nhân {ten} phải có đơn vị."
  columns = ["don_vi"]
  code = "no-unit"
  skip_empty = false
"""

FIELDS: Rows = [["Mục", "Giá trị"], ["Năm báo cáo", 2023.0], ["Cơ quan ban hành", "UBND huyện An Lạc Sơn"]]
HEADINGS = ["Nhóm đối tượng", "Đơn vị", "Quân số", "Giỏi", "Khá", "Ngày bắt đầu", "Tỷ lệ (%)"]
ROW: list[Raw] = ["Dân quân cơ động", "xã An Hòa", 120.0, 100.0, 20.0, "", ""]
AWARDS: list[Raw] = ["Tập thể/Cá nhân", "Họ và tên", "Đơn vị", "Hình thức"]


class Also(TypedDict, total=False):
    """What else a sheet may have."""

    merges: tuple[Merge, ...]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    percents: frozenset[tuple[int, int]]


def sheet(title: str, rows: Rows, **more: Unpack[Also]) -> Sheet:
    return Sheet(title, True, rows, **more)


def book(*sheets: Sheet) -> Workbook:
    return Workbook(Path("inputs/2023.xlsx"), sheets)


def training(*rows: Sequence[Raw], **more: Unpack[Also]) -> Sheet:
    return sheet("Huấn luyện", [HEADINGS, *rows], **more)


def checked(own: kit.Kit, *sheets: Sheet, year: int = 2023) -> tuple[YearData, tuple[Diagnostic, ...]]:
    """Return the data and the problems of a workbook; a sheet of fields and of training are added if missing."""
    titles = {own.title for own in sheets}
    defaults = [sheet("Thông tin", FIELDS), training(ROW), sheet("Khen thưởng", [AWARDS])]
    return check_year(own, book(*sheets, *(d for d in defaults if d.title not in titles)), year)


def codes_and_cells(problems: tuple[Diagnostic, ...]) -> list[tuple[str, str | FaultKind, str]]:
    """Return what problems say where: (severity, code, cell)."""
    return [(p.severity.value, p.code, f"{p.place.sheet}!{p.place.cell}") for p in problems]
