"""The sample years of the invented commune as templates see them, changed as a test needs: level, issuer, sheets."""

from __future__ import annotations

import dataclasses
import io
import re
import zipfile
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from msgspec.structs import replace

from reportgen import awards, charts, checks, fill, kit, sheets
from reportgen.figures import Figures
from reportgen.kit import conditions
from reportgen.kit.model import Kit
from reportgen.records import Record, Value, YearData
from reportgen.runs.awards import list_of
from reportgen.runs.figures import chart_pictures, evaluate
from reportgen.runs.last_year import restate
from tests.shipped import ROOT

KIT = ROOT / "templates" / "quoc-phong-2-cap"
ARMY, CIVIL = "Cơ quan quân sự", "Ủy ban nhân dân"

_COMMUNE: dict[str, Value] = {"cap": "xã"}
_AREA: dict[str, Value] = {
    "cap": "khu vực",
    "ten_dia_phuong": "khu vực 2 - Phong Trạch",
    "dia_danh": "Phong Trạch",
    "co_quan": None,
    "co_quan_viet_tat": None,
    "co_quan_dong_1": None,
    "co_quan_dong_2": None,
    "co_quan_quan_su": "Ban Chỉ huy phòng thủ khu vực 2 - Phong Trạch",
    "quan_su_viet_tat": "Ban CHPTKV 2",
    "quan_su_dong_1": "BAN CHỈ HUY PHÒNG THỦ",
    "quan_su_dong_2": "KHU VỰC 2 - PHONG TRẠCH",
}
_PROVINCE: dict[str, Value] = {
    "cap": "tỉnh",
    "ten_dia_phuong": "tỉnh Hoài Giang",
    "dia_danh": "Hoài Giang",
    "co_quan": "Ủy ban nhân dân tỉnh Hoài Giang",
    "co_quan_viet_tat": "UBND tỉnh",
    "co_quan_dong_2": "TỈNH HOÀI GIANG",
    "co_quan_quan_su": "Bộ Chỉ huy quân sự tỉnh Hoài Giang",
    "quan_su_viet_tat": "Bộ CHQS tỉnh",
    "quan_su_chu_quan_dong_1": "QUÂN KHU MẪU",
    "quan_su_chu_quan_dong_2": None,
    "quan_su_dong_1": "BỘ CHỈ HUY QUÂN SỰ",
    "quan_su_dong_2": "TỈNH HOÀI GIANG",
}
_BY_ARMY: dict[str, Value] = {
    "co_quan_bao_cao": ARMY,
    "quyen_han_ky_bc": None,
    "chuc_vu_ky_bc": "CHỈ HUY TRƯỞNG",
    "cap_bac_ky_bc": "Trung tá",
    "ky_hieu_bc": "BC-BCH",
    "ky_hieu_dk": None,
    "ky_hieu_khns": None,
}
_BY_COMMITTEE: dict[str, Value] = {
    "co_quan_bao_cao": CIVIL,
    "quyen_han_ky_bc": "TM. ỦY BAN NHÂN DÂN",
    "chuc_vu_ky_bc": "CHỦ TỊCH",
    "cap_bac_ky_bc": None,
    "ky_hieu_bc": "BC-UBND",
    "ky_hieu_dk": None,
    "ky_hieu_khns": None,
}
OFFICES: Mapping[str, Mapping[str, Value]] = {
    "commune's committee": _COMMUNE | _BY_COMMITTEE,
    "commune's military command": _COMMUNE | _BY_ARMY,
    "area command": _AREA | _BY_ARMY,
    "province's committee": _PROVINCE | _BY_COMMITTEE,
    "province's military command": _PROVINCE | _BY_ARMY,
}
"""The five offices of the kit, as fields of the year that differ."""


@lru_cache(maxsize=1)
def rules() -> Kit:
    """Return the kit."""
    return kit.load(KIT)


@lru_cache(maxsize=1)
def catalogue() -> awards.Catalogue:
    """Return the kit's law of awards."""
    said = rules().awards
    assert said is not None
    return awards.load(said.catalogue, rules().folders)


@lru_cache(maxsize=2)
def sample(year: int) -> YearData:
    """Return the data of a sample year."""
    return checks.check_year(rules(), sheets.read(ROOT / "inputs" / f"{year}.xlsx"), year)[0]


def with_fields(data: YearData, **changed: Value) -> YearData:
    """Return ``data`` with other values in some fields of the sheet Thông tin."""
    own = data.fields["thong_tin"]
    unknown = set(changed) - set(own)
    assert not unknown, unknown
    record = dataclasses.replace(own, values_={**own, **changed})
    return replace(data, fields={**data.fields, "thong_tin": record})


def with_tables(data: YearData, **tables: tuple[Record, ...]) -> YearData:
    """Return ``data`` with other rows in some of its tables."""
    return replace(data, tables={**data.tables, **tables})


def bare(data: YearData) -> YearData:
    """Return ``data`` without any row, and of its fields only those that must be filled."""
    required = {column.name for column in rules().sheet("thong_tin").columns if column.constraints.required}
    emptied = {name: None for name in data.fields["thong_tin"] if name not in required}
    return with_tables(with_fields(data, **emptied), **dict.fromkeys(data.tables, ()))


@lru_cache(maxsize=2)
def figures_before(year: int) -> Figures:
    """Return the figures of the year before ``year``: restated in its workbook, or of last year's sample."""
    if year == 2025:
        stated = checks.restated_year(rules(), sample(2025)).figures
        return restate(rules(), Figures({}), stated)
    before = sample(year - 1)
    return evaluate(rules(), before, list_of(rules(), before, catalogue()))


def names(data: YearData, *, compared: bool = True) -> dict[str, Any]:
    """Return what templates see of ``data``; nothing is written."""
    decided = list_of(rules(), data, catalogue())
    figures = {data.year: evaluate(rules(), data, decided)}
    if compared:
        figures[data.year - 1] = figures_before(data.year)
    made = fill.context(rules(), data, figures[data.year], figures.get(data.year - 1), decided)
    made["tu_ngu"] = conditions.texts(rules(), data.fields, data.year)
    made["bieu_do"] = chart_pictures(rules(), charts.ChartYear(data.year, made, figures))
    return made


def filled(name: str, data: YearData) -> bytes:
    """Return the paper of template ``name``."""
    return filled_with(name, names(data))


def filled_with(name: str, context: Mapping[str, object]) -> bytes:
    """Return the paper of template ``name`` with these names."""
    return fill.render(KIT / f"{name}.docx", context)


def text(docx: bytes) -> str:
    """Return the text of a Word file, a line for each paragraph."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        body = archive.read("word/document.xml").decode()
    return "\n".join("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", line)) for line in body.split("</w:p>"))
