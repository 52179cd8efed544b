"""The shapes that offices give their sheets: headings, years side by side, dashes, hidden rows, merged sums, copies."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reportgen.checks import check_against
from reportgen.kit.model import Kit
from reportgen.sheets import Merge, Raw
from tests.checks.making import FIELDS, HEADINGS, ROW, Rows, checked, codes_and_cells, sheet, training
from tests.kit.making import load

EMPTY: list[Raw] = ["", "", "", "", "", "", ""]

RESULTS = """
[kit]
name = "mau"
title = "Bộ mẫu"
[[sheet]]
name = "giao_duc"
title = "Giáo dục"
column = [
  { name = "nhom", title = "Đối tượng", constraints = { required = true } },
  { name = "chi_tieu", title = "Chỉ tiêu", type = "integer" },
  { name = "so_lop", title = "Số lớp", type = "integer" },
  { name = "ket_qua", title = "Kết quả", type = "integer", aliases = ["Số người"] },
]
"""


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    return load(tmp_path_factory.mktemp("ket-qua"), RESULTS)


# --- headings ---------------------------------------------------------------------------------


@pytest.mark.parametrize("merges", [(Merge(0, 3, 0, 4),), ()], ids=["merged", "blank beside it"])
def test_a_caption_over_named_columns_names_none_of_them(results: Kit, merges: tuple[Merge, ...]) -> None:
    rows: Rows = [
        ["TT", "Đối tượng", "Chỉ tiêu", "Kết quả", ""],
        ["", "", "", "Số lớp", "Số người"],
        [1.0, "Đối tượng 3", 85.0, 2.0, 86.0],
    ]
    data, problems = checked(results, sheet("Giáo dục", rows, merges=merges))
    (record,) = data.tables["giao_duc"]
    assert (record["so_lop"], record["ket_qua"], problems) == (2, 86, ())


@pytest.mark.parametrize("years", [("Năm 2022", "Năm 2023"), (2022.0, 2023.0), ("Năm trước", "Năm nay")])
def test_a_caption_over_two_years_means_this_year(results: Kit, years: tuple[Raw, Raw]) -> None:
    rows: Rows = [
        ["TT", "Đối tượng", "Chỉ tiêu", "Kết quả", ""],
        ["", "", "", *years],
        [1.0, "Đối tượng 3", 85.0, 80.0, 86.0],
    ]
    data, problems = checked(results, sheet("Giáo dục", rows, merges=(Merge(0, 3, 0, 4),)))
    assert data.tables["giao_duc"][0]["ket_qua"] == 86
    assert ("note", "unknown-column", "Giáo dục!D2") in codes_and_cells(problems)


def test_a_caption_over_names_that_nobody_knows_binds_to_none(results: Kit) -> None:
    rows: Rows = [
        ["Đối tượng", "Chỉ tiêu", "Kết quả", ""],
        ["", "", "Đợt 1", "Đợt 2"],
        ["A", 8.0, 4.0, 4.0],
    ]
    data, problems = checked(results, sheet("Giáo dục", rows, merges=(Merge(0, 2, 0, 3),)))
    assert data.tables["giao_duc"][0]["ket_qua"] is None
    assert {cell for _severity, code, cell in codes_and_cells(problems) if code == "unknown-column"} == {
        "Giáo dục!C2",
        "Giáo dục!D2",
    }


@pytest.mark.parametrize(
    "numbers",
    [
        ["(1)", "(2)", "(3)", "(4)=(5)+(6)", "(5)", "(6)", "(7)"],
        ["A", "B", 1.0, "2=3+4", 3.0, 4.0, 5.0],
        ["1", "2", "3", "4", "5", "6", "7"],
        [1.0, 2.0, "3 = 4 + 5", 4.0, 5.0, 6.0, 7.0],
    ],
)
def test_rows_that_number_the_columns_are_passed_over(kit: Kit, numbers: list[Raw]) -> None:
    data, problems = checked(kit, training(numbers, ROW))
    assert (len(data.tables["huan_luyen"]), problems) == (1, ())


def test_words_under_a_merged_heading_beyond_its_first_column_are_told(kit: Kit) -> None:
    rows: Rows = [["Nhóm đối tượng", "", "Quân số"], ["Cơ động", "thêm", 5.0]]
    _data, problems = checked(kit, sheet("Huấn luyện", rows, merges=(Merge(0, 0, 0, 1),)))
    assert ("note", "cell-not-used", "Huấn luyện!B2") in codes_and_cells(problems)


def test_a_row_after_words_of_parts_without_numbers_is_asked_about(results: Kit) -> None:
    rows: Rows = [
        ["Đối tượng", "Chỉ tiêu", "Số lớp", "Kết quả"],
        ["Đối tượng 3", 85.0, 2.0, 86.0],
        ["Trong đó:"],
        ["Nữ", 20.0, 1.0, 21.0],
        ["Đối tượng 4", 730.0, 8.0, 742.0],
    ]
    data, problems = checked(results, sheet("Giáo dục", rows))
    assert codes_and_cells(problems) == [
        ("note", "part-row", "Giáo dục!A3"),
        ("error", "part-or-row", "Giáo dục!A4"),
    ]
    assert len(data.tables["giao_duc"]) == 2


def test_the_parts_of_a_total_that_stands_first_are_records(results: Kit) -> None:
    rows: Rows = [
        ["Đối tượng", "Chỉ tiêu", "Số lớp", "Kết quả"],
        ["Tổng số", 815.0, 10.0, 828.0],
        ["Trong đó:"],
        ["Đối tượng 3", 85.0, 2.0, 86.0],
        ["Đối tượng 4", 730.0, 8.0, 742.0],
    ]
    data, problems = checked(results, sheet("Giáo dục", rows))
    assert [code for _severity, code, _cell in codes_and_cells(problems)] == ["group-row", "part-row"]
    assert len(data.tables["giao_duc"]) == 2


# --- cells ------------------------------------------------------------------------------------


def test_a_dash_is_nought_and_told_once_a_column(kit: Kit) -> None:
    rows: Rows = [[f"Nhóm {i}", f"xã {i}", 120.0, 120.0, dash, "", ""] for i, dash in enumerate("-–—")]
    data, problems = checked(kit, training(*rows))
    assert [record["kha"] for record in data.tables["huan_luyen"]] == [0, 0, 0]
    assert codes_and_cells(problems) == [("note", "dash-as-zero", "Huấn luyện!E2")]
    assert "3 ô" in problems[0].message


def test_a_dash_is_no_date_and_no_text(kit: Kit) -> None:
    _data, problems = checked(kit, training([*ROW[:5], "-", ""]))
    assert codes_and_cells(problems) == [("error", "not-a-date", "Huấn luyện!F2")]


def test_hidden_rows_count_and_are_told(kit: Kit) -> None:
    rows: Rows = [[f"Nhóm {i}", f"xã {i}", 120.0, 100.0, 20.0, "", ""] for i in range(5)]
    data, problems = checked(
        kit, training(*rows, hidden_rows=frozenset({0, 2, 3, 5}), hidden_columns=frozenset({3}))
    )
    assert len(data.tables["huan_luyen"]) == 5
    assert codes_and_cells(problems) == [
        ("note", "hidden-column", "Huấn luyện!D1"),
        ("note", "hidden-rows", "Huấn luyện!A3"),
    ]
    assert "3–4, 6" in problems[1].message


def test_a_figure_merged_over_two_rows_counts_once(kit: Kit) -> None:
    rows: Rows = (["Nhóm 1", "xã A", 120.0, 100.0, 20.0, "", ""], ["Nhóm 2", "xã B", "", 0.0, 0.0, "", ""])
    _data, problems = checked(kit, training(*rows, merges=(Merge(1, 2, 2, 2),)))
    assert ("note", "merged-figure", "Huấn luyện!C2") in codes_and_cells(problems)


def test_a_row_pasted_twice_is_warned_of(kit: Kit) -> None:
    data, problems = checked(kit, training(ROW, ["Nhóm 2", *ROW[1:]], ROW))
    assert len(data.tables["huan_luyen"]) == 3
    assert codes_and_cells(problems) == [("warning", "row-pasted-twice", "Huấn luyện!A4")]


def test_cells_beside_and_above_a_table_are_told(kit: Kit) -> None:
    rows: Rows = [
        ["BẢNG TỔNG HỢP", "", "", 55.0],
        [*HEADINGS, "", ""],
        [*ROW, "", 7.0],
        EMPTY,
        [*EMPTY, "xem lại"],
    ]
    _data, problems = checked(kit, sheet("Huấn luyện", rows))
    assert codes_and_cells(problems) == [
        ("warning", "cell-not-used", "Huấn luyện!D1"),
        ("warning", "cell-not-used", "Huấn luyện!I3"),
        ("note", "footer-row", "Huấn luyện!H5"),
    ]


def test_many_cells_of_one_column_are_told_as_a_range(kit: Kit) -> None:
    rows: Rows = [[f"Nhóm {i}", f"xã {i}", 120.0, 100.0, 20.0, "", "", float(i)] for i in range(30)]
    _data, problems = checked(kit, training(*rows))
    assert codes_and_cells(problems) == [("warning", "cell-not-used", "Huấn luyện!H2:H31")]


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("KẾT QUẢ HUẤN LUYỆN NĂM 2022", True),
        ("Số liệu đến 14/12/2022", True),
        ("KẾT QUẢ NĂM 2023 SO VỚI NĂM 2022", False),
        ("CHỈ TIÊU NĂM 2024", False),
        ("Theo Nghị định số 72/2020/NĐ-CP", False),
        ("KẾT QUẢ HUẤN LUYỆN", False),
    ],
)
def test_a_title_of_another_year_is_asked_about(kit: Kit, title: str, asked: bool) -> None:
    _data, problems = checked(kit, sheet("Huấn luyện", [[title], [], HEADINGS, ROW]))
    assert codes_and_cells(problems) == (
        [("error", "sheet-of-another-year", "Huấn luyện!A1")] if asked else []
    )


# --- a sheet of fields ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heads", "cell"),
    [
        (("Năm 2022", "Năm 2023"), "C2"),
        (("Năm 2023", "Năm 2022"), "B2"),
        ((2022.0, 2023.0), "C2"),
        (("Năm trước", "Năm nay"), "C2"),
    ],
)
def test_of_two_years_this_one_is_taken(kit: Kit, heads: tuple[Raw, Raw], cell: str) -> None:
    rows: Rows = [["Mục", *heads], ["Năm báo cáo", 2023.0, 2023.0], ["Cơ quan ban hành", "A", "B"]]
    data, problems = checked(kit, sheet("Thông tin", rows))
    assert data.fields["thong_tin"].place("nam").cell == cell
    assert [code for _severity, code, _cell in codes_and_cells(problems)] == ["column-of-another-year"]
    assert problems[0].severity == "note"


def test_two_columns_of_values_that_no_year_tells_apart_are_asked_about(kit: Kit) -> None:
    rows: Rows = [
        ["Mục", "Kế hoạch", "Thực hiện"],
        ["Năm báo cáo", 2023.0, 2023.0],
        ["Cơ quan ban hành", "A", "B"],
        ["Số", "1", "2"],
    ]
    _data, problems = checked(kit, sheet("Thông tin", rows))
    assert ("error", "two-columns-of-values", "Thông tin!C1") in codes_and_cells(problems)


def test_only_another_year_is_asked_about(kit: Kit) -> None:
    rows: Rows = [["Mục", "Năm 2022"], ["Năm báo cáo", 2023.0], ["Cơ quan ban hành", "A"]]
    _data, problems = checked(kit, sheet("Thông tin", rows))
    assert codes_and_cells(problems) == [("error", "column-of-another-year", "Thông tin!B1")]


def test_values_elsewhere_and_without_a_name_are_told(kit: Kit) -> None:
    rows: list[Sequence[Raw]] = [*FIELDS, ["", 77.0], ["Số", "5", 88.0], [99.0, "không tên"]]
    rows[0] = ["Mục", "Giá trị", ""]
    _data, problems = checked(kit, sheet("Thông tin", rows))
    assert codes_and_cells(problems) == [
        ("warning", "cell-not-used", "Thông tin!B4"),
        ("warning", "cell-not-used", "Thông tin!C5"),
        ("warning", "cell-not-used", "Thông tin!A6"),
        ("note", "cell-not-used", "Thông tin!B6"),
    ]


def test_a_column_of_explanations_needs_no_word(kit: Kit) -> None:
    rows: Rows = [["Mục", "Giá trị", "Giải thích"], *([*row, "giải thích"] for row in FIELDS[1:])]
    _data, problems = checked(kit, sheet("Thông tin", rows))
    assert problems == ()


# --- against last year ------------------------------------------------------------------------


def years(kit: Kit, now: Rows, before: Rows) -> list[tuple[str, str, str]]:
    ours, _problems = checked(kit, training(*now))
    theirs, _problems = checked(kit, training(*before), year=2022)
    return [one for one in codes_and_cells(check_against(kit, ours, theirs)) if one[1] != "moved-tenfold"]


def test_a_column_that_had_figures_and_has_none_is_asked_about(kit: Kit) -> None:
    now: Rows = [["Nhóm", "xã A", 120.0, "", "", "", ""]]
    before: Rows = [["Nhóm", "xã A", 110.0, 100.0, 10.0, "", ""]]
    assert years(kit, now, before) == [
        ("error", "empty-since-last-year", "Huấn luyện!D2"),
        ("error", "empty-since-last-year", "Huấn luyện!E2"),
    ]


def test_a_fall_to_nothing_is_asked_about(kit: Kit) -> None:
    now: Rows = [["Nhóm", "xã A", 120.0, 120.0, 0.0, "", ""]]
    before: Rows = [["Nhóm", "xã A", 110.0, 100.0, 10.0, "", ""]]
    assert years(kit, now, before) == [("error", "fell-to-zero", "Huấn luyện!E2")]


def test_a_sheet_that_is_all_last_years_is_asked_about(kit: Kit) -> None:
    rows: Rows = [[f"Nhóm {i}", "xã A", 110.0 + i, 100.0 + i, 10.0, "", ""] for i in range(3)]
    assert years(kit, rows, rows) == [("error", "same-as-last-year", "Huấn luyện!C2")]
    assert years(kit, [*rows[:2], [*rows[2][:4], 11.0, "", ""]], rows) == []


def test_a_few_figures_may_be_the_same_again(kit: Kit) -> None:
    rows: Rows = [["Nhóm", "xã A", 110.0, 100.0, 10.0, "", ""]]
    assert years(kit, rows, rows) == []
