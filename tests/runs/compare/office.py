"""A small workspace made in the tests: a kit with charts and a comparison, and a workbook for each year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from reportgen.workspace import Workspace
from tests.files import Typed, write_template, write_workbook

KIT = """
[kit]
name = "nho"
title = "Bộ mẫu nhỏ"

[[sheet]]
name = "huan_luyen"
title = "Huấn luyện"
  [[sheet.column]]
  name = "nhom"
  title = "Nhóm đối tượng"
  [[sheet.column]]
  name = "quan_so"
  title = "Quân số"
  type = "integer"
  constraints = { required = true, minimum = 0 }
  [[sheet.column]]
  name = "gioi"
  title = "Giỏi"
  type = "integer"

[[figure]]
name = "quan_so"
title = "Tổng quân số"
value = "tong(huan_luyen, 'quan_so')"
unit = "đồng chí"
group = "Huấn luyện"
[[figure]]
name = "ty_le_gioi"
title = "Tỷ lệ giỏi"
value = "ty_le(tong(huan_luyen, 'gioi'), tong(huan_luyen, 'quan_so'))"
unit = "%"
group = "Huấn luyện"
[[figure]]
name = "hang_dau"
title = "Quân số nhóm thứ ba"
value = "huan_luyen[2].quan_so if huan_luyen|length > 2 else none"
group = "Khác"

[[chart]]
name = "nhom"
title = "Kết quả năm {nam}"
rows = "huan_luyen"
label = "nhom"
unit = "%"
  [[chart.series]]
  title = "Giỏi"
  value = "ty_le(tong(hang, 'gioi'), tong(hang, 'quan_so'))"
[[chart]]
name = "cac_nam"
title = "Quân số các năm {cac_nam}"
figures = ["quan_so"]

[comparison]
title = "So sánh"
template = "so-sanh.docx"

[[document]]
name = "bao-cao"
title = "Báo cáo"
template = "bao-cao.docx"
"""
REPORT = (
    "{% for hinh in bieu_do.tat_ca %}",
    "{{r hinh }}",
    "{{ hinh.ten }}{{ hinh.don_vi_tinh|kem(' (', ')') }}",
    "{% endfor %}",
)
COMPARED = (
    "Năm {{ nam }} so với năm {{ so_voi.nam }}",
    "{% for nhom in so_voi.nhom %}",
    "{{ nhom.ten }}",
    "{% for dong in nhom.dong %}",
    "{{ dong.ten }}: {{ dong.truoc }}; {{ dong.nay }}; {{ dong.thay_doi }}; {{ dong.ty_le }}",
    "{% endfor %}",
    "{% endfor %}",
)
YEARS = {
    2022: (("Dân quân", 1000, 250), ("Dự bị", 0, 0)),
    2023: (("Dân quân", 1200, 300), ("Dự bị", 34, 4), ("Tự vệ", 16, 9)),
}


def workspace(
    folder: Path, years: Mapping[int, Iterable[tuple[Typed, ...]]] = YEARS, kit: str = KIT
) -> Workspace:
    """Write a workspace with a workbook of one sheet for each of ``years``."""
    own = folder / "templates" / "nho"
    own.mkdir(parents=True)
    (own / "kit.toml").write_text(kit, encoding="utf-8")
    write_template(own / "bao-cao.docx", *REPORT)
    write_template(own / "so-sanh.docx", *COMPARED)
    (folder / "inputs").mkdir()
    for year, rows in years.items():
        workbook(folder / "inputs" / f"{year}.xlsx", rows)
    return Workspace(folder)


def workbook(path: Path, rows: Iterable[tuple[Typed, ...]]) -> None:
    """Write a workbook with ``rows`` under the kit's headings."""
    write_workbook(path, "Huấn luyện", (("Nhóm đối tượng", "Quân số", "Giỏi"), *rows))
