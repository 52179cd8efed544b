"""Proposals as tests write them, judged by the shipped law: what is said, by code and cell."""

from datetime import date
from pathlib import Path

from reportgen.awards import Case, decide, load
from reportgen.records import Record

CATALOGUE = load(Path(__file__).parents[2] / "templates" / "quoc-phong" / "awards.toml")
COLUMNS = {
    "kind": "loai",
    "title": "hinh_thuc",
    "name": "ten",
    "unit": "don_vi",
    "office": "chuc_vu",
    "initiative": "sang_kien",
    "group": "luc_luong",
    "members": "so_thanh_vien",
    "other": "quyet_dinh_khac",
    "held": "danh_hieu_nam",
}
LETTERS = dict(zip(COLUMNS.values(), "ABCDEFGHIJ", strict=True))
OLD_LAW, NEW_LAW, TWO_TIERS = date(2023, 11, 15), date(2024, 11, 15), date(2025, 11, 15)
DISTRICT, COMMUNE = "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN AN LẠC SƠN", "Chủ tịch UBND xã Hạ"


def person(name, award="Giấy khen", unit="Xã Hạ", **more):
    return {"loai": "Cá nhân", "ten": name, "don_vi": unit, "hinh_thuc": award, **more}


def collective(name, award="Giấy khen", unit=None, **more):
    return {"loai": "Tập thể", "ten": name, "don_vi": unit, "hinh_thuc": award, **more}


def people(count, award, unit="Xã Hạ", **more):
    return [person(f"Người Thứ {award} {number}", award, unit, **more) for number in range(count)]


def records(rows, year=2023):
    """Return records of rows that stand from row 4 of the sheet; what a row does not name is empty."""
    return tuple(
        Record(
            {**dict.fromkeys(LETTERS), **row},
            f"inputs/{year}.xlsx",
            "Khen thưởng",
            {column: f"{letter}{number}" for column, letter in LETTERS.items()},
        )
        for number, row in enumerate(rows, start=4)
    )


def decided(rows, on=OLD_LAW, earlier=None, catalogue=CATALOGUE, **more):
    year = more.pop("year", on.year if on else 2023)
    before = {known: records(listed, known) for known, listed in (earlier or {}).items()}
    case = Case(records(rows, year), COLUMNS, year=year, on=on, earlier=before, **more)
    return decide(catalogue, case)


def found(rows, *codes, **more):
    """Return (severity, cell) of each diagnostic of ``codes``."""
    return [(d.severity.value, d.place.cell) for d in said(rows, *codes, **more)]


def said(rows, *codes, **more):
    return [d for d in decided(rows, **more).diagnostics if d.code in codes]


def fit_for_base(name, **more):
    """Return a person who lacks nothing for Chiến sĩ thi đua cơ sở but a place in the quota."""
    return person(name, "CSTĐCS", luc_luong="Dân sự", sang_kien="Số 12/QĐ-UBND", danh_hieu_nam="LĐTT", **more)
