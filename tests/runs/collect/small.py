"""Units of a superior's workspace whose kit is small, with one paper: where the shipped kit is not the claim.

    make_units(tmp_path, {"MU": Sent("xã Mỹ Uyên"), "DL": Sent("xã Đồng Lác", cells={STRENGTH: 5})})

Units are those of `units`; nothing in them is wrong, and no workbook is a copy of another.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

import openpyxl
from openpyxl.packaging.custom import StringProperty

from reportgen.runs.collect.collect import collect
from reportgen.runs.collect.model import Collected, CollectRequest
from reportgen.sheets import entries
from reportgen.sheets.entries import Entry
from reportgen.sheets.identity import PROPERTIES
from reportgen.sheets.model import position
from reportgen.sheets.write.model import Content
from reportgen.workspace import Workspace
from tests.files import write_template
from tests.runs.collect import units as shipped
from tests.runs.collect.units import BEFORE, YEAR, Sent

KIT = "nho-cong"
RULES = """
[kit]
name = "nho-cong"
title = "Bộ mẫu nhỏ có sổ cộng được"

[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
required = true
  [[sheet.column]]
  name = "ten_dia_phuong"
  title = "Tên địa phương"
  constraints = { required = true }
  [[sheet.column]]
  name = "dan_so"
  title = "Dân số (người)"
  type = "integer"
  constraints = { required = true, minimum = 1 }
  [[sheet.column]]
  name = "cap"
  title = "Cấp"
  type = "choice"
  constraints = { required = true, enum = ["xã", "khu vực"] }
  [[sheet.column]]
  name = "co_quan_quan_su"
  title = "Cơ quan quân sự"
  [[sheet.column]]
  name = "nam"
  title = "Năm báo cáo"
  type = "integer"
  constraints = { required = true, in_year = true }

[[sheet]]
name = "luc_luong"
title = "Lực lượng"
  [[sheet.column]]
  name = "thanh_phan"
  title = "Thành phần"
  type = "choice"
  constraints = { required = true, unique = true, enum = ["Cơ động", "Tại chỗ"] }
  [[sheet.column]]
  name = "quan_so"
  title = "Quân số"
  type = "integer"
  constraints = { required = true, minimum = 0 }

[[sheet]]
name = "tuyen_quan"
title = "Tuyển quân"
  [[sheet.column]]
  name = "don_vi"
  title = "Đơn vị"
  constraints = { required = true, unique = true }
  [[sheet.column]]
  name = "kham_goi"
  title = "Gọi khám tuyển"
  type = "integer"
  constraints = { minimum = 0 }
  [[sheet.column]]
  name = "giao_quan"
  title = "Đã giao quân"
  type = "integer"
  constraints = { required = true, minimum = 0 }

[[figure]]
name = "dqtv_quan_so"
title = "Quân số dân quân tự vệ"
value = "tong(luc_luong, 'quan_so')"
unit = "đồng chí"
[[figure]]
name = "kham_goi"
title = "Công dân gọi khám tuyển"
value = "tong(tuyen_quan, 'kham_goi')"
unit = "công dân"
[[figure]]
name = "tuyen_quan_giao"
title = "Công dân đã giao cho các đơn vị"
value = "tong(tuyen_quan, 'giao_quan')"
unit = "công dân"
[[figure]]
name = "ty_le_giao"
title = "Tỷ lệ giao quân trên số gọi khám"
value = "tong_du(tuyen_quan, 'giao_quan') / tong_du(tuyen_quan, 'kham_goi')"
unit = "%"
[[figure]]
name = "dan_so"
title = "Dân số"
value = "thong_tin.dan_so"
unit = "người"

[[document]]
name = "bao-cao"
title = "Báo cáo"
template = "bao-cao.docx"

[collect]
unit = "thong_tin.ten_dia_phuong"
level = "thong_tin.cap"
size = "thong_tin.dan_so"

[[collect.sheet]]
name = "thong_tin"
sum = ["dan_so"]
[[collect.sheet]]
name = "luc_luong"
[[collect.sheet]]
name = "tuyen_quan"
unit = "don_vi"
"""
PAPER = "bao-cao"
SENTENCE = "{{ thong_tin.ten_dia_phuong }}, năm {{ nam }}: gọi khám {{ so_lieu.kham_goi|so }} công dân."
NAME, POPULATION, OFFICE, YEAR_SAID = (f"Thông tin!B{row}" for row in (2, 3, 5, 6))
STRENGTH, STRENGTHS = "Lực lượng!B2", "Lực lượng!B4"
"""Of the first component, and the row of totals."""
GIVEN, CALLED = "Tuyển quân!C2", "Tuyển quân!B2"
"""Of the first village."""
SHEETS: Mapping[str, tuple[tuple[str | int, ...], ...]] = {
    "Thông tin": (
        ("Mục", "Giá trị"),
        ("Tên địa phương", "xã Mẫu"),
        ("Dân số (người)", 9000),
        ("Cấp", "xã"),
        ("Cơ quan quân sự", "Ban Chỉ huy quân sự"),
        ("Năm báo cáo", YEAR),
    ),
    "Lực lượng": (("Thành phần", "Quân số"), ("Cơ động", 40), ("Tại chỗ", 30), ("Tổng cộng", 70)),
    "Tuyển quân": (("Đơn vị", "Gọi khám tuyển", "Đã giao quân"), ("Thôn 1", 1000, 8), ("Thôn 2", 15, 6)),
}


def make_units(root: Path, units: Mapping[str, Sent]) -> Workspace:
    """Lay out a superior's workspace in ``root``, as `units.make_units` does with the shipped kit."""
    folder = root / "templates" / KIT
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kit.toml").write_text(RULES, encoding="utf-8")
    write_template(folder / f"{PAPER}.docx", SENTENCE)
    return shipped.make_units(root, units, written=workbook)


def send(path: Path, code: str, unit: Sent) -> Path:
    """Write a unit's workbook to ``path``, as of the day on which it came."""
    return shipped.send(path, code, unit, workbook)


def collected(workspace: Workspace, on: date = BEFORE) -> Collected:
    """Collect in this process."""
    return collect(CollectRequest(workspace, YEAR, on, KIT, processes=1))


def workbook(code: str, unit: Sent) -> bytes:
    """Return a unit's workbook: the same bytes for the same unit."""
    return _workbook(code, unit.name, tuple(unit.cells.items()))


@lru_cache(maxsize=512)
def _workbook(code: str, name: str, cells: tuple[tuple[str, Content], ...]) -> bytes:
    more = zlib.crc32(code.encode()) % 97
    said: dict[str, Content] = {NAME: name, POPULATION: 9001 + more, CALLED: 1000 + more}
    said |= {OFFICE: f"Ban Chỉ huy quân sự {name}", **dict(cells)}
    put: dict[str, dict[tuple[int, int], Entry]] = {}
    for place, value in said.items():
        sheet, _, cell = place.rpartition("!")
        put.setdefault(sheet, {})[position(cell)] = Entry(value)
    return entries.put(_blank(), Path("nho.xlsx"), put, lambda _note: False)


@cache
def _blank() -> bytes:
    book, stream = openpyxl.Workbook(), io.BytesIO()
    book.remove(book.worksheets[0])
    for title, rows in SHEETS.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    for own, value in {"kit": KIT, "unit": "MY-UYEN"}.items():
        book.custom_doc_props.append(StringProperty(name=PROPERTIES[own], value=value))  # type: ignore[attr-defined]
    book.save(stream)
    return stream.getvalue()
