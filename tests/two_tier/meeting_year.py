"""The sample year 2026 as the meeting's papers see it, changed as a test needs: who holds the meeting, rows, fields."""

from __future__ import annotations

import dataclasses
import io
import re
import zipfile
from collections.abc import Mapping
from functools import lru_cache

from msgspec.structs import replace

from reportgen import fill
from reportgen.kit.model import DocumentSpec
from reportgen.records import Record, Value
from reportgen.runs.awards import decide
from reportgen.runs.context import CheckedYear, read_year, with_context
from reportgen.runs.omission import is_left_out
from reportgen.runs.years import Years
from reportgen.workspace import Workspace
from tests.shipped import ROOT

KIT = "quoc-phong-2-cap"
PAPERS = (
    "ke-hoach-hoi-nghi",
    "giay-moi",
    "chuong-trinh",
    "kich-ban-dieu-hanh",
    "dien-van-khai-mac",
    "giao-uoc-thi-dua",
    "bien-ban-hoi-nghi",
    "thong-bao-ket-luan",
)
ARMY, CIVIL = "Cơ quan quân sự", "Ủy ban nhân dân"

Names = dict[str, object]
Fields = Mapping[str, Value]

_SYMBOLS: Fields = dict.fromkeys(f"ky_hieu_{paper}" for paper in ("khhn", "gm", "ctr", "bbhn", "tbkl"))
_COMMANDER: Fields = {
    "co_quan_hoi_nghi": ARMY,
    "quyen_han_ky_gm": None,
    "chuc_vu_ky_gm": "CHỈ HUY TRƯỞNG",
    "cap_bac_ky_gm": "Trung tá",
    "nguoi_ky_gm": "Lều Văn Khải",
}
_AREA: Fields = {
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
    "hoi_nghi_chu_tri": "Đồng chí Trung tá Lều Văn Khải, Chỉ huy trưởng",
}
_PROVINCE: Fields = {
    "cap": "tỉnh",
    "ten_dia_phuong": "tỉnh Hoài Giang",
    "dia_danh": "Hoài Giang",
    "co_quan": "Ủy ban nhân dân tỉnh Hoài Giang",
    "co_quan_viet_tat": "UBND tỉnh",
    "co_quan_dong_2": "TỈNH HOÀI GIANG",
    "co_quan_quan_su": "Bộ Chỉ huy quân sự tỉnh Hoài Giang",
    "quan_su_viet_tat": "Bộ CHQS tỉnh",
    "quan_su_chu_quan_dong_1": "BỘ TƯ LỆNH",
    "quan_su_chu_quan_dong_2": "QUÂN KHU MẪU",
    "quan_su_dong_1": "BỘ CHỈ HUY QUÂN SỰ",
    "quan_su_dong_2": "TỈNH HOÀI GIANG",
    "hoi_nghi_chu_tri": "Đồng chí Tạ Đăng Mẫn, Chủ tịch Ủy ban nhân dân tỉnh",
}
OFFICES: Mapping[str, Fields] = {
    "commune's committee": _SYMBOLS,
    "commune's military command": {**_SYMBOLS, **_COMMANDER},
    "area command": {**_SYMBOLS, **_COMMANDER, **_AREA},
    "province's committee": {**_SYMBOLS, **_PROVINCE},
    "province's military command": {**_SYMBOLS, **_PROVINCE, **_COMMANDER},
}
"""The five offices that may hold the meeting, as fields of the year that differ."""
AGENCY = {
    "commune's committee": ("ỦY BAN NHÂN DÂN", "XÃ MỸ UYÊN"),
    "commune's military command": ("BỘ CHỈ HUY QUÂN SỰ", "TỈNH HOÀI GIANG", "BAN CHỈ HUY QUÂN SỰ", "XÃ MỸ UYÊN"),
    "area command": ("BỘ CHỈ HUY QUÂN SỰ", "TỈNH HOÀI GIANG", "BAN CHỈ HUY PHÒNG THỦ", "KHU VỰC 2 - PHONG TRẠCH"),
    "province's committee": ("ỦY BAN NHÂN DÂN", "TỈNH HOÀI GIANG"),
    "province's military command": ("BỘ TƯ LỆNH", "QUÂN KHU MẪU", "BỘ CHỈ HUY QUÂN SỰ", "TỈNH HOÀI GIANG"),
}  # fmt: skip
"""The lines of their letterheads."""


@lru_cache(maxsize=1)
def sample() -> CheckedYear:
    """Return the sample year, read and checked."""
    return read_year(Years(Workspace(ROOT), KIT, 2026), 2026)


def changed(fields: Fields | None = None, **tables: tuple[Record, ...]) -> CheckedYear:
    """Return the year with other values in some fields, and other rows in some tables."""
    year, new = sample(), dict(fields or {})
    own = year.data.fields["thong_tin"]
    assert not set(new) - set(own), set(new) - set(own)
    record = dataclasses.replace(own, values_={**own, **new})
    assert not set(tables) - set(year.data.tables)
    data = replace(
        year.data,
        fields={**year.data.fields, "thong_tin": record},
        tables={**year.data.tables, **tables},
    )
    return replace(year, data=data, decision=decide(year.kit, data, {}, year.years.catalogue))


def bare() -> CheckedYear:
    """Return the year without a row, and of its fields only those that must be filled, and the day of the meeting."""
    year = sample()
    columns = year.kit.sheet("thong_tin").columns
    kept = {column.name for column in columns if column.constraints.required}
    kept |= {"co_quan", "co_quan_dong_1", "hoi_nghi_ngay"}
    own = year.data.fields["thong_tin"]
    return changed({name: None for name in own if name not in kept}, **dict.fromkeys(year.data.tables, ()))


def rows(sheet: str, **wanted: Value) -> tuple[Record, ...]:
    """Return the rows of a sheet of the sample that have these values."""
    own = sample().data.tables[sheet]
    return tuple(row for row in own if all(row[name] == value for name, value in wanted.items()))


def with_values(row: Record, **new: Value) -> Record:
    """Return a row with other values."""
    return dataclasses.replace(row, values_={**row, **new})


def names(year: CheckedYear) -> Names:
    """Return what templates see of a year."""
    return with_context(year)[1]


def document(name: str) -> DocumentSpec:
    """Return the kit's document ``name``."""
    return next(one for one in sample().kit.documents if one.name == name)


def is_made(name: str, seen: Names) -> bool:
    """Return whether the year has the document ``name``."""
    return not is_left_out(sample().kit, document(name), seen)


def filled(name: str, seen: Names) -> bytes:
    """Return the Word file of the document ``name``."""
    wanted = document(name)
    return fill.render(wanted.template, seen, wanted.each)


def text(name: str, seen: Names) -> str:
    """Return the text of the document ``name``, a line for each paragraph."""
    return text_of(filled(name, seen))


def text_of(docx: bytes) -> str:
    """Return the text of a Word file, a line for each paragraph."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        body = archive.read("word/document.xml").decode()
    return "\n".join("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", line)) for line in body.split("</w:p>"))
