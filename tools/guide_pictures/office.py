"""A workbook as an office may have it, with two heading rows, a total and a note: what is imported in a picture."""

from __future__ import annotations

from pathlib import Path

import openpyxl

ROWS = (
    ("KẾT QUẢ GIAO QUÂN NĂM 2024",),
    (None, None, None, None, "Đơn vị tính: người"),
    ("TT", "Xã, thị trấn", "Giao quân", None, "QS đảng viên"),
    (None, None, "Chỉ tiêu", "Kết quả", None),
    ("(1)", "(2)", "(3)", "(4)", "(5)"),
    (1, "Thị trấn Lạc Khê", 8, 8, 2),
    (2, "Thị trấn Đồi Ngà", 7, 7, 1),
    (3, "Xã An Bình Thượng", 12, 12, 2),
    (4, "Xã An Bình Hạ", 6, 6, 2),
    (5, "Xã Cẩm Thạch Đông", 5, 5, 1),
    (6, "Xã Đức Ẩn", 9, 9, 2),
    (7, "Xã Hòa Lĩnh", 8, 8, 0),
    (8, "Xã Kỳ Nham", 12, 12, 2),
    (9, "Xã Lũng Vẹt", 12, 12, 1),
    (10, "Xã Mỹ Uyên", 7, 7, 0),
    (11, "Xã Ngọc Trản", 7, 7, 2),
    (12, "Xã Phú Mộng", 11, 11, 2),
    (13, "Xã Quế Lãm", 5, 5, 2),
    (14, "Xã Tân Sậy", 6, 6, 0),
    (15, "Xã Thượng Đãi", 5, 5, 1),
    (16, "Xã Vĩnh Ngưỡng", 5, 5, 1),
    (17, "Xã Xuân Trũng", 12, 12, 2),
    (None, "Tổng cộng", 137, 137, 23),
    (None, "Ghi chú: số liệu đến ngày 30/11/2024"),
)
MERGES = ("A1:E1", "A3:A4", "B3:B4", "C3:D3", "E3:E4")


def write(path: Path) -> None:
    """Write the workbook."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Tuyển quân"
    for row in ROWS:
        sheet.append(list(row))
    for area in MERGES:
        sheet.merge_cells(area)
    for letter, width in zip("ABCDE", (6, 30, 12, 12, 20), strict=True):
        sheet.column_dimensions[letter].width = width
    book.save(path)
