"""What a sample workbook holds, before it is drawn: sheets of rows, with the titles that the kit gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportgen.kit import SheetSpec, load
from tools.sample_workbooks import y2022, y2023

ROOT = Path(__file__).resolve().parents[2]
KIT = ROOT / "templates" / "quoc-phong"

Cell = str | int | date | None
Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the kit: its name, its title and the type that decides the number format."""

    name: str
    title: str
    type: str


@dataclass(frozen=True, slots=True)
class Table:
    """A worksheet with a caption, a heading row and, where ``summed``, a totals row."""

    name: str
    tab: str
    caption: str
    columns: tuple[Column, ...]
    rows: Rows
    summed: bool


@dataclass(frozen=True, slots=True)
class Fields:
    """The worksheet of fields: ``groups`` of (title, value, type) under their captions."""

    tab: str
    caption: str
    groups: tuple[tuple[str, tuple[tuple[str, Cell, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class Year:
    """Everything of one year's workbook."""

    year: int
    fields: Fields
    tables: tuple[Table, ...]


CAPTIONS = {
    "huan_luyen": "KẾT QUẢ HUẤN LUYỆN, TẬP HUẤN NĂM {nam}",
    "giao_duc": "KẾT QUẢ GIÁO DỤC, BỒI DƯỠNG KIẾN THỨC QUỐC PHÒNG VÀ AN NINH NĂM {nam}",
    "dien_tap": "CÁC CUỘC DIỄN TẬP, HỘI THI, HỘI THAO NĂM {nam}",
    "tuyen_quan": "KẾT QUẢ TUYỂN CHỌN, GỌI CÔNG DÂN NHẬP NGŨ NĂM {nam}",
    "chinh_sach": "KẾT QUẢ THỰC HIỆN CHÍNH SÁCH HẬU PHƯƠNG QUÂN ĐỘI NĂM {nam}",
    "khen_thuong": "TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM {nam}",
    "muc_thuong": "MỨC TIỀN THƯỞNG, TỶ LỆ THEO QUY CHẾ RIÊNG (NẾU CÓ) NĂM {nam}",
    "nhan_dinh": "NHẬN XÉT, ĐÁNH GIÁ NĂM {nam} VÀ PHƯƠNG HƯỚNG NĂM {nam_sau}",
    "chi_tieu": "CHỈ TIÊU CHỦ YẾU NĂM {nam_sau}",
    "khach_moi": "KHÁCH MỜI DỰ HỘI NGHỊ TỔNG KẾT NĂM {nam}",
}
SUMMED = ("huan_luyen", "giao_duc", "tuyen_quan", "chinh_sach")


def years() -> tuple[Year, ...]:
    """Return the sample years, earliest first."""
    return _year(2022, y2022.FIELDS, y2022.TABLES), _year(2023, y2023.FIELDS, y2023.TABLES)


def _year(year: int, fields: Mapping[str, Cell], tables: Mapping[str, Rows]) -> Year:
    first, *others = load(KIT).sheets
    drawn = tuple(_table(sheet, year, tables[sheet.name]) for sheet in others)
    return Year(year, _fields(first, year, fields), drawn)


def _table(sheet: SheetSpec, year: int, rows: Rows) -> Table:
    columns = tuple(Column(column.name, column.title, column.type) for column in sheet.columns)
    caption = CAPTIONS[sheet.name].format(nam=year, nam_sau=year + 1)
    return Table(sheet.name, sheet.title, caption, columns, rows, sheet.name in SUMMED)


def _fields(sheet: SheetSpec, year: int, info: Mapping[str, Cell]) -> Fields:
    groups: dict[str, list[tuple[str, Cell, str]]] = {}
    unknown = set(info) - {column.name for column in sheet.columns}
    if unknown:
        raise KeyError(f"not in the kit: {sorted(unknown)}")
    for column in sheet.columns:
        groups.setdefault(column.group, []).append((column.title, info.get(column.name), column.type))
    caption = f"THÔNG TIN CHUNG NĂM {year}"
    return Fields(sheet.title, caption, tuple((g, tuple(rows)) for g, rows in groups.items()))
