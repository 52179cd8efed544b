"""What a sample workbook holds, before it is drawn: sheets of rows, with the titles that the kit gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reportgen.kit import SheetSpec, load
from reportgen.records import CONFIRMATIONS
from tools.sample_workbooks import y2022, y2023, y2025, y2026
from tools.sample_workbooks.cells import Cell, Row, Rows, Said

ROOT = Path(__file__).resolve().parents[2]
DISTRICT, TWO_TIER = "quoc-phong", "quoc-phong-2-cap"
"""The kits of the samples, to 2023 and from 2025."""
UNITS = {DISTRICT: "AN-LAC-SON", TWO_TIER: "MY-UYEN"}
"""The codes of their units: the district's figures are not the commune's."""


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
    """Everything of a workbook; ``kit`` and ``unit`` stand in its properties, ``notes`` on a tab of their own."""

    year: int
    kit: str
    unit: str
    office: str
    fields: Fields
    tables: tuple[Table, ...]
    notes: tuple[str, ...]


FIRST_ROW = 4
"""Below the caption and the headings of each worksheet."""
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
    "van_ban": "VĂN BẢN LÃNH ĐẠO, CHỈ ĐẠO ĐÃ BAN HÀNH NĂM {nam}",
    "luc_luong": "QUÂN SỐ DÂN QUÂN TỰ VỆ NĂM {nam}",
    "du_bi": "LỰC LƯỢNG DỰ BỊ ĐỘNG VIÊN NĂM {nam}",
    "phong_thu_dan_su": "CÔNG TÁC PHÒNG THỦ DÂN SỰ NĂM {nam}",
    "bao_dam": "KINH PHÍ BẢO ĐẢM CÔNG TÁC QUỐC PHÒNG, QUÂN SỰ NĂM {nam}",
    "hoi_dong": "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG, PHIÊN HỌP XÉT KHEN THƯỞNG NĂM {nam}",
    "thanh_tich": "LỜI BÁO CÁO THÀNH TÍCH NĂM {nam}",
    "dang_ky_thi_dua": "ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM {nam_sau}",
    "sap_xep": "CÁC ĐƠN VỊ CŨ HỢP THÀNH XÃ",
    "nam_truoc_quy_doi": "SỐ LIỆU NĂM {nam_truoc} QUY ĐỔI THEO ĐỊA GIỚI MỚI",
    "phan_cong": "PHÂN CÔNG CHUẨN BỊ HỘI NGHỊ TỔNG KẾT NĂM {nam}",
}
SUMMED = ("huan_luyen", "giao_duc", "tuyen_quan", "chinh_sach", "luc_luong", "du_bi", "van_ban", "bao_dam")


DISTRICT_NOTES = (
    "Số liệu chốt đến ngày 10 tháng 11 năm {nam}; đối chiếu với báo cáo của các xã, thị trấn.",
    "Bảng Huấn luyện: đồng chí Hợi (Dân quân) nhập; bảng Chính sách: lấy từ Phòng Lao động - Thương binh và Xã hội.",
    "Danh sách khen thưởng đã qua họp xét của Hội đồng Thi đua - Khen thưởng huyện.",
    "Còn chờ: số và ngày quyết định do văn thư cấp, nhập lại vào trang Thông tin trước khi in.",
)
COMMUNE_NOTES = (
    "Số liệu chốt đến ngày 14 tháng 11 năm {nam}; đối chiếu với sổ đăng ký của các thôn và của Công an xã.",
    "Trang Chính sách: lấy từ Phòng Văn hóa - Xã hội; trang Hậu cần, ngân sách: lấy từ Phòng Kinh tế.",
    "Danh sách khen thưởng đã qua họp xét của Hội đồng Thi đua - Khen thưởng xã.",
)


def years() -> tuple[Year, ...]:
    """Return the sample years, earliest first."""
    return (
        _year(2022, DISTRICT, y2022.FIELDS, y2022.TABLES, DISTRICT_NOTES),
        _year(2023, DISTRICT, y2023.FIELDS, y2023.TABLES, DISTRICT_NOTES),
        _year(2025, TWO_TIER, y2025.FIELDS, y2025.TABLES, COMMUNE_NOTES),
        _year(2026, TWO_TIER, y2026.FIELDS, y2026.TABLES, COMMUNE_NOTES),
    )


def _year(
    year: int, kit: str, fields: Mapping[str, Cell], tables: Mapping[str, Said], notes: tuple[str, ...]
) -> Year:
    """Return a year of ``kit``; a sheet that the tables do not name and the kit does not ask for has no tab."""
    first, *others = load(ROOT / "templates" / kit).sheets
    unknown = set(tables) - {sheet.name for sheet in others} - {CONFIRMATIONS}
    if unknown:
        raise KeyError(f"not in the kit: {sorted(unknown)}")
    drawn = [_table(sheet, year, tables[sheet.name]) for sheet in others if sheet.name in tables]
    form = _fields(first, year, fields)
    if CONFIRMATIONS in tables:
        drawn.append(_confirmations(tables[CONFIRMATIONS], first, form))
    return Year(year, kit, UNITS[kit], str(fields["co_quan_quan_su"]), form, tuple(drawn), notes)


def _confirmations(said: Said, sheet: SheetSpec, form: Fields) -> Table:
    """Return the answers to what is asked about fields: each names a field, and has the reason."""
    columns = tuple(Column(name, name, "text") for name in ("Ô", "Giá trị", "Lý do"))
    rows = tuple(_answer(str(name), reason, sheet, form) for name, reason in said)
    return Table("xac_nhan", CONFIRMATIONS, "XÁC NHẬN CÁC GIÁ TRỊ BỊ HỎI", columns, rows, summed=False)


def _answer(name: str, reason: Cell, sheet: SheetSpec, form: Fields) -> Row:
    title = sheet.column(name).title
    row = FIRST_ROW
    for _group, lines in form.groups:
        for offset, (own, value, _type) in enumerate(lines, start=1):
            if own == title:
                return f"{sheet.title}!B{row + offset}", value, reason
        row += len(lines) + 1
    raise KeyError(name)


def _table(sheet: SheetSpec, year: int, said: Said) -> Table:
    columns = tuple(Column(column.name, column.title, column.type) for column in sheet.columns)
    caption = CAPTIONS[sheet.name].format(nam=year, nam_sau=year + 1, nam_truoc=year - 1)
    return Table(sheet.name, sheet.title, caption, columns, _rows(said, columns), sheet.name in SUMMED)


def _rows(said: Said, columns: tuple[Column, ...]) -> Rows:
    return tuple(row if isinstance(row, tuple) else _cells(row, columns) for row in said)


def _cells(row: Mapping[str, Cell], columns: tuple[Column, ...]) -> Row:
    names = [column.name for column in columns]
    unknown = set(row) - set(names)
    if unknown:
        raise KeyError(f"not in the kit: {sorted(unknown)}")
    return tuple(row.get(name) for name in names)


def _fields(sheet: SheetSpec, year: int, info: Mapping[str, Cell]) -> Fields:
    groups: dict[str, list[tuple[str, Cell, str]]] = {}
    unknown = set(info) - {column.name for column in sheet.columns}
    if unknown:
        raise KeyError(f"not in the kit: {sorted(unknown)}")
    for column in sheet.columns:
        groups.setdefault(column.group, []).append((column.title, info.get(column.name), column.type))
    caption = f"THÔNG TIN CHUNG NĂM {year}"
    return Fields(sheet.title, caption, tuple((g, tuple(rows)) for g, rows in groups.items()))
