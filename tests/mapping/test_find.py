"""Tables are found wherever they stand in a sheet."""

from __future__ import annotations

from reportgen.mapping.find import FoundTable, tables
from reportgen.sheets import Merge, Sheet
from reportgen.sheets.model import Raw


def found(rows: list[list[Raw]], *merges: Merge) -> list[FoundTable]:
    return list(tables(Sheet("Biểu 1", visible=True, rows=rows, merges=merges), lambda _title: False))


def test_two_heading_rows_give_each_column_its_captions() -> None:
    rows: list[list[Raw]] = [
        ["KẾT QUẢ TUYỂN QUÂN NĂM 2026", "", "", "", ""],
        ["", "", "", "", "Đơn vị tính: người"],
        ["TT", "Thôn", "Sơ tuyển", "", "Ghi chú"],
        ["", "", "Gọi", "Đạt", ""],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        [1.0, "Thôn Một", 10.0, 8.0, ""],
    ]
    (own,) = found(rows, Merge(0, 0, 0, 4), Merge(2, 2, 2, 3), Merge(2, 0, 3, 0), Merge(2, 1, 3, 1))
    assert own.titles[2] == ("Sơ tuyển", "Gọi")
    assert own.titles[3] == ("Sơ tuyển", "Đạt")
    assert own.titles[1] == ("Thôn",)
    assert (own.top, own.bottom, own.data, own.serial) == (2, 3, 5, 0)
    assert own.caption == "KẾT QUẢ TUYỂN QUÂN NĂM 2026 Đơn vị tính: người"


def test_captions_that_are_not_merged_reach_over_what_stands_under_them() -> None:
    rows: list[list[Raw]] = [
        ["TT", "Thôn", "Khám", "", ""],
        ["", "", "Gọi", "Có mặt", "Loại 1"],
        [1.0, "Một", 1.0, 1.0, 1.0],
    ]
    (own,) = found(rows)
    assert [own.titles[j] for j in (2, 3, 4)] == [("Khám", "Gọi"), ("Khám", "Có mặt"), ("Khám", "Loại 1")]


def test_several_tables_of_a_sheet_are_apart_with_their_own_titles() -> None:
    rows: list[list[Raw]] = [
        ["Biểu 1", ""],
        ["Thôn", "Số hộ"],
        ["Một", 3.0],
        ["Cộng", 3.0],
        [],
        ["Biểu 2", ""],
        ["Lớp", "Quân số"],
        ["A", 30.0],
    ]
    first, second = found(rows)
    assert (first.caption, len(first.sheet.rows), first.number) == ("Biểu 1", 4, 1)
    assert (second.caption, second.top, second.number) == ("Biểu 2", 6, 2)
    assert not any(second.sheet.rows[1])


def test_tables_side_by_side_are_apart() -> None:
    rows: list[list[Raw]] = [
        ["TT", "Thôn", "Số hộ", "TT", "Thôn", "Số hộ"],
        [1.0, "Một", 3.0, 2.0, "Hai", 4.0],
    ]
    left, right = found(rows)
    assert left.sheet.rows[1] == [1.0, "Một", 3.0]
    assert list(right.titles) == [3, 4, 5]
    assert right.sheet.rows[1][:3] == ["", "", ""]


def test_headings_repeated_on_a_later_page_begin_no_table() -> None:
    rows: list[list[Raw]] = [
        ["TT", "Thôn", "Số hộ"],
        [1.0, "Một", 3.0],
        ["TT", "Thôn", "Số hộ"],
        [2.0, "Hai", 4.0],
    ]
    (own,) = found(rows)
    assert len(own.sheet.rows) == 4


def test_a_letterhead_is_no_heading() -> None:
    rows: list[list[Raw]] = [
        ["ỦY BAN NHÂN DÂN", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["XÃ AN PHÚ", "", "Độc lập - Tự do - Hạnh phúc"],
        [],
        ["Nội dung", "ĐVT", "Số lượng"],
        ["Thăm tặng quà", "suất", 12.0],
    ]
    (own,) = found(rows)
    assert own.top == 3


def test_a_year_may_be_the_title_of_a_column() -> None:
    rows: list[list[Raw]] = [
        ["TT", "Nội dung", "Số lượng", ""],
        ["", "", 2025.0, 2026.0],
        [1.0, "Lớp", 3.0, 4.0],
    ]
    (own,) = found(rows)
    assert own.titles[3] == ("Số lượng", "2026")
    assert own.data == 2
