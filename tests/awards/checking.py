"""Proposals as tests write them, judged by the shipped law: what is said, by code and cell."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

from reportgen.awards import DecisionBasis, SignedDecision, decide, load
from reportgen.awards.decide import Decision
from reportgen.awards.model import Catalogue
from reportgen.diagnostics import Diagnostic
from reportgen.records import Record, Value

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
    "decision": "quyet_dinh",
}
LETTERS = dict(zip(COLUMNS.values(), "ABCDEFGHIJK", strict=True))
OLD_LAW, NEW_LAW, TWO_TIERS = date(2023, 11, 15), date(2024, 11, 15), date(2025, 11, 15)
DISTRICT, COMMUNE = "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN AN LẠC SƠN", "Chủ tịch UBND xã Hạ"


Row = Mapping[str, Value]
"""Column → value; what is not named is empty."""


class Options(TypedDict, total=False):
    """What else may be said of a case."""

    on: date | None
    earlier: Mapping[int, Sequence[Row]]
    catalogue: Catalogue
    year: int
    grantor: str
    numbers: Mapping[str, int]
    further: tuple[SignedDecision, ...]


def person(name: str, award: str = "Giấy khen", unit: str | None = "Xã Hạ", **more: Value) -> Row:
    return {"loai": "Cá nhân", "ten": name, "don_vi": unit, "hinh_thuc": award, **more}


def collective(name: str, award: str = "Giấy khen", unit: str | None = None, **more: Value) -> Row:
    return {"loai": "Tập thể", "ten": name, "don_vi": unit, "hinh_thuc": award, **more}


def people(count: int, award: str, unit: str = "Xã Hạ", **more: Value) -> list[Row]:
    return [person(f"Người Thứ {award} {number}", award, unit, **more) for number in range(count)]


def records(rows: Sequence[Row], year: int = 2023) -> tuple[Record, ...]:
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


def decided(rows: Sequence[Row], **options: Unpack[Options]) -> Decision:
    on = options.get("on", OLD_LAW)
    year = options.get("year", on.year if on else 2023)
    case = DecisionBasis(
        records(rows, year),
        COLUMNS,
        year=year,
        on=on,
        grantor=options.get("grantor", ""),
        earlier={known: records(listed, known) for known, listed in options.get("earlier", {}).items()},
        numbers=options.get("numbers", {}),
        further=options.get("further", ()),
    )
    return decide(options.get("catalogue", CATALOGUE), case)


def codes_and_cells(rows: Sequence[Row], *codes: str, **options: Unpack[Options]) -> list[tuple[str, str]]:
    """Return (severity, cell) of each diagnostic of ``codes``."""
    return [(d.severity.value, d.place.cell) for d in diagnostics_of(rows, *codes, **options)]


def diagnostics_of(rows: Sequence[Row], *codes: str, **options: Unpack[Options]) -> list[Diagnostic]:
    return [d for d in decided(rows, **options).diagnostics if d.code in codes]


def fit_for_base(name: str, unit: str = "Xã Hạ", **more: Value) -> Row:
    """Return a person who lacks nothing for Chiến sĩ thi đua cơ sở but a place in the quota."""
    held = {"sang_kien": "Số 12/QĐ-UBND", "danh_hieu_nam": "LĐTT"}
    return {**person(name, "CSTĐCS", unit, luc_luong="Dân sự", **more), **held}
