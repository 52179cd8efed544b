"""The sample workspace with rows of our own added to its award list."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import openpyxl

from reportgen.records import Value

ROOT = Path(__file__).parents[2]
TAB = "Khen thưởng"
HEADINGS = {
    "loai": "Tập thể/Cá nhân",
    "ten": "Họ và tên/Tên tập thể",
    "don_vi": "Đơn vị",
    "hinh_thuc": "Danh hiệu, hình thức khen thưởng",
    "luc_luong": "Lực lượng",
    "danh_hieu_nam": "Danh hiệu đã có trong năm",
    "sang_kien": "Sáng kiến (số quyết định công nhận)",
    "so_thanh_vien": "Số thành viên",
    "quyet_dinh_khac": "Quyết định của cấp khác",
}


def add(path: Path, rows: Iterable[Mapping[str, Value]]) -> list[dict[str, str]]:
    """Add ``rows`` to the award list of a workbook; return the address of each of their cells."""
    book = openpyxl.load_workbook(path)
    sheet = book[TAB]
    heading = next(r for r in range(1, 10) if HEADINGS["ten"] in [cell.value for cell in sheet[r]])
    titles = {cell.value: cell.column for cell in sheet[heading] if cell.value}
    for title in HEADINGS.values():
        if title not in titles:
            titles[title] = max(titles.values()) + 1
            sheet.cell(heading, titles[title], title)
    last = max(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, titles[HEADINGS["ten"]]).value)
    places = []
    for number, row in enumerate(rows, start=last + 1):
        for name, value in row.items():
            sheet.cell(number, titles[HEADINGS[name]], value)
        places.append({n: sheet.cell(number, titles[t]).coordinate for n, t in HEADINGS.items()})
    book.save(path)
    return places
