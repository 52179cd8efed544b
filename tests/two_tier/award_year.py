"""The commune's sample of 2026 as the award papers see it: its fields and rows of awards changed as a test needs."""

from __future__ import annotations

import dataclasses
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec.structs import replace

from reportgen import awards, checks, fill, kit, sheets
from reportgen.awards.decide import Decision
from reportgen.fill.context import context
from reportgen.kit import conditions
from reportgen.kit.model import DocumentSpec, Kit
from reportgen.kit.references import TEXTS
from reportgen.records import Record, Value, YearData
from reportgen.runs.awards import decide
from reportgen.runs.figures import evaluate
from reportgen.runs.omission import is_left_out
from tests.shipped import ROOT
from tools.word_templates.two_tier.papers import AWARDS

KIT = ROOT / "templates" / "quoc-phong-2-cap"
FILES = tuple(template.name for template in AWARDS)
"""The Word files of the award papers."""

Row = Mapping[str, Value]
Fields = Mapping[str, Value]
NOTHING: Fields = {}
TITLES = ("Chiến sĩ thi đua cơ sở", "Lao động tiên tiến")
EXCELLENT, WELL = "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ"
ARMY, UP = {"quyet_dinh": "Quân sự"}, {"quyet_dinh": "Đề nghị cấp trên"}


def collective(name: str, award: str = "Giấy khen", **more: Value) -> Row:
    return {"loai": "Tập thể", "ten": name, "hinh_thuc": award, **more}


def person(name: str, award: str = "Giấy khen", **more: Value) -> Row:
    said = {"loai": "Cá nhân", "ten": name, "don_vi": "Thôn Mẫu", "hinh_thuc": award, "luc_luong": "Dân sự"}
    return {**said, **more}


def household(name: str, award: str = "Giấy khen", **more: Value) -> Row:
    return {"loai": "Hộ gia đình", "ten": name, "don_vi": "Thôn Mẫu", "hinh_thuc": award, **more}


COMMUNE_OF_2026: tuple[Row, ...] = (
    person("Lò Văn Mẫu", TITLES[0], muc_do_hoan_thanh=EXCELLENT),
    person("Vi Thị Mẫu", TITLES[1], muc_do_hoan_thanh=WELL),
    collective("Thôn Mẫu Một"),
    collective("Thôn Mẫu Hai"),
    person("Hà Văn Mẫu"),
    person("Cầm Thị Mẫu"),
)
"""Two titles of two persons, two collective and two personal giấy khen: 7.850.000 đồng in November 2026."""

OFFICES: Mapping[str, Fields] = {
    "commune": {},
    "area command": {
        "cap": "khu vực",
        "ten_dia_phuong": "khu vực 2 - Phong Trạch",
        "dia_danh": "Phong Trạch",
        "co_quan": None,
        "co_quan_viet_tat": None,
        "co_quan_dong_1": None,
        "co_quan_dong_2": None,
        "don_vi_trinh": None,
        "co_quan_quan_su": "Ban Chỉ huy phòng thủ khu vực 2 - Phong Trạch",
        "quan_su_dong_1": "BAN CHỈ HUY PHÒNG THỦ",
        "quan_su_dong_2": "KHU VỰC 2 - PHONG TRẠCH",
        "tham_quyen_qdqs": "CHỈ HUY TRƯỞNG BAN CHỈ HUY PHÒNG THỦ KHU VỰC 2 - PHONG TRẠCH",
        "ten_hd": "Hội đồng Thi đua - Khen thưởng Ban Chỉ huy phòng thủ khu vực 2 - Phong Trạch",
    },
    "province": {
        "cap": "tỉnh",
        "ten_dia_phuong": "tỉnh Hoài Giang",
        "dia_danh": "Hoài Giang",
        "co_quan": "Ủy ban nhân dân tỉnh Hoài Giang",
        "co_quan_viet_tat": "UBND tỉnh",
        "co_quan_dong_2": "TỈNH HOÀI GIANG",
        "tham_quyen_qd": "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HOÀI GIANG",
        "co_quan_quan_su": "Bộ Chỉ huy quân sự tỉnh Hoài Giang",
        "quan_su_chu_quan_dong_1": "QUÂN KHU MẪU",
        "quan_su_chu_quan_dong_2": None,
        "quan_su_dong_1": "BỘ CHỈ HUY QUÂN SỰ",
        "quan_su_dong_2": "TỈNH HOÀI GIANG",
        "tham_quyen_qdqs": "CHỈ HUY TRƯỞNG BỘ CHỈ HUY QUÂN SỰ TỈNH HOÀI GIANG",
    },
}
"""The three levels; the civil and the military office of one level issue papers of the same year."""


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


@lru_cache(maxsize=1)
def sample() -> YearData:
    """Return the data of the sample."""
    return checks.check_year(rules(), sheets.read(ROOT / "inputs" / "2026.xlsx"), 2026)[0]


def year(
    rows: Sequence[Row] | None = None, fields: Fields = NOTHING, **tables: tuple[Record, ...]
) -> YearData:
    """Return the sample with other rows of awards, some fields changed, and other rows in some tables."""
    data = sample()
    info = data.fields["thong_tin"]
    unknown = set(fields) - set(info)
    assert not unknown, unknown
    changed = dataclasses.replace(info, values_={**info, **fields})
    awarded = {} if rows is None else {"khen_thuong": tuple(_award(row, n) for n, row in enumerate(rows, 4))}
    return replace(
        data, fields={**data.fields, "thong_tin": changed}, tables={**data.tables, **awarded, **tables}
    )


def _award(row: Row, number: int) -> Record:
    columns = [column.name for column in rules().sheet("khen_thuong").columns]
    unknown = set(row) - set(columns)
    assert not unknown, unknown
    cells = {name: f"{chr(ord('A') + place)}{number}" for place, name in enumerate(columns)}
    return Record({name: row.get(name) for name in columns}, "inputs/2026.xlsx", "Khen thưởng", cells)


def record(sheet: str, **values: Value) -> Record:
    """Return a row of ``sheet`` with the columns not named left empty."""
    return Record({column.name: values.get(column.name) for column in rules().sheet(sheet).columns})


def decided(data: YearData) -> Decision:
    """Return who receives what, and what there is to fix or to know."""
    made = decide(rules(), data, {}, catalogue())
    assert made is not None
    return made


def names_of(data: YearData) -> dict[str, Any]:
    """Return what templates see of ``data``, compared with no year."""
    listed = decided(data).list
    names = context(rules(), data, evaluate(rules(), data, listed), None, listed)
    names[TEXTS] = conditions.texts(rules(), data.fields, data.year)
    return names


def document(name: str) -> DocumentSpec:
    """Return a document of the kit."""
    return next(one for one in rules().documents if one.name == name)


def is_made(name: str, names: Mapping[str, Any]) -> bool:
    """Return whether a year has this document."""
    return not is_left_out(rules(), document(name), names)


def made_papers(names: Mapping[str, Any]) -> dict[str, str]:
    """Return the text of every award paper that the year has, by its name."""
    return {name: plain(made) for name, made in made_files(names).items()}


def made_files(names: Mapping[str, Any]) -> dict[str, bytes]:
    """Return every award paper that the year has, by its name."""
    own = [one for one in rules().documents if one.template.name in FILES]
    return {
        one.name: fill.render(one.template, names, one.each)
        for one in own
        if not is_left_out(rules(), one, names)
    }


def paper(name: str, names: Mapping[str, Any]) -> str:
    """Return the text of one document, a paragraph to a line."""
    return plain(filled(name, names))


def filled(name: str, names: Mapping[str, Any]) -> bytes:
    """Return one document as it is made for a year."""
    own = document(name)
    return fill.render(own.template, names, own.each)


def plain(data: bytes) -> str:
    """Return the text of a Word file, a paragraph to a line."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = archive.read("word/document.xml").decode()
    return "\n".join("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", line)) for line in body.split("</w:p>"))
