import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reportgen.checks import check_year
from reportgen.kit.model import Kit
from reportgen.sheets import FaultKind, FormulaFault, Merge
from tests.checks.making import (
    AWARDS,
    FIELDS,
    HEADINGS,
    ROW,
    Rows,
    book,
    checked,
    codes_and_cells,
    sheet,
    training,
)


def test_a_sound_workbook_has_no_problem(kit: Kit) -> None:
    data, problems = checked(kit)
    assert problems == ()
    (record,) = data.tables["huan_luyen"]
    assert record["nhom"] == "Dân quân cơ động"
    assert (record["quan_so"], type(record["quan_so"])) == (120, int)
    assert str(record.place("quan_so")) == "inputs/2023.xlsx  Huấn luyện!C2"
    assert data.fields["thong_tin"]["co_quan"] == "UBND huyện An Lạc Sơn"
    assert data.fields["thong_tin"].place("nam").cell == "B2"


def test_ten_mistakes_are_ten_problems_at_their_cells(kit: Kit) -> None:
    """Each row has one mistake, each of another kind."""
    data, problems = checked(
        kit,
        sheet("Thông tin", [*FIELDS, ["Ngày tờ trình", "12/12/2023"], ["Ngày quyết định", "01/12/2023"]]),
        training(
            ["Cơ động", "xã A", 119.0, 100.0, 20.0, "", ""],
            ["", "xã B", 5.0, 5.0, 0.0, "", ""],
            ["Tại chỗ", "xã C", "5 người", 5.0, 0.0, "", ""],
            ["Tại chỗ", "xã D", 5.0, 5.0, 0.0, "22/11/2022", ""],
            ["Tại chỗ", "xã Đ", -5.0, "", "", "", ""],
            ["Tại chỗ", "xã E", 5.0, FormulaFault(FaultKind.ERROR, "#DIV/0!"), 0.0, "", ""],
            ["Tại chỗ", "xã có một cái tên quá dài", 5.0, 5.0, 0.0, "", ""],
        ),
        sheet(
            "Khen thưởng",
            [AWARDS, ["Tập the", "Xã A", "", "Giấy khen"], ["Cá nhân", "Lê Văn Mẫu", "", "Giấy khen"]],
        ),
    )
    severe = tuple(problem for problem in problems if problem.severity == "error")
    assert [p.code for p in problems if p not in severe] == ["date-as-text"] * 3
    problems = severe
    assert codes_and_cells(problems) == [
        ("error", "check", "Thông tin!B4"),
        ("error", "sum-mismatch", "Huấn luyện!C2"),
        ("error", "missing-value", "Huấn luyện!A3"),
        ("error", "not-a-number", "Huấn luyện!C4"),
        ("error", "outside-year", "Huấn luyện!F5"),
        ("error", "below-minimum", "Huấn luyện!C6"),
        ("error", "formula-error", "Huấn luyện!D7"),
        ("error", "too-long", "Huấn luyện!B8"),
        ("error", "unknown-choice", "Khen thưởng!A2"),
        ("error", "no-unit", "Khen thưởng!C3"),
    ]
    assert problems[1].message == "Tổng xếp loại phải bằng quân số: 120 ≠ 119."
    assert problems[0].message == "Tờ trình sau quyết định: 12/12/2023 > 01/12/2023."
    assert problems[9].message == "Cá nhân Lê Văn Mẫu phải có đơn vị."
    assert problems[8].hint == "Có phải là “Tập thể”?"
    assert len(data.tables["huan_luyen"]) == 7


def test_numbers_in_messages_are_vietnamese(kit: Kit) -> None:
    _data, problems = checked(kit, training(["Cơ động", "", 1250.0, 1000.0, 249.0, "", ""]))
    assert problems[0].message.endswith("1.249 ≠ 1.250.")


@pytest.mark.parametrize(
    "headings",
    [
        [title.upper() for title in HEADINGS],
        [unicodedata.normalize("NFD", title) for title in HEADINGS],
        [f"  {title.replace(' ', chr(10))} *" for title in HEADINGS],
        [title.replace(" ", "\u00a0\n ") + ":" for title in HEADINGS],
    ],
)
def test_columns_are_found_however_they_are_titled(kit: Kit, headings: list[str]) -> None:
    data, problems = checked(kit, sheet("Huấn luyện", [headings, ROW]))
    assert {problem.code for problem in problems} <= {"text-decomposed", "text-spaces"}
    assert data.tables["huan_luyen"][0]["kha"] == 20


def test_columns_are_found_wherever_they_stand(kit: Kit) -> None:
    mixed = [["", "", *reversed(row)] for row in (HEADINGS, ROW)]
    data, problems = checked(
        kit, sheet("KẾT QUẢ  huấn luyện", [["BẢNG TỔNG HỢP"], [], *mixed]), sheet("Thông tin", FIELDS)
    )
    mine = [problem for problem in problems if problem.place.sheet.startswith("KẾT QUẢ")]
    assert mine == []
    assert data.tables["huan_luyen"][0].place("nhom").cell == "I4"


def test_headings_on_two_rows_and_numbered_columns(kit: Kit) -> None:
    rows: Rows = [
        ["STT", "Nhóm đối tượng", "Đơn vị", "Quân số", "Xếp loại", "", "Ngày bắt đầu", "Tỷ lệ (%)"],
        ["", "", "", "", "Giỏi", "Khá", "", ""],
        ["A", "B", "C", "1", "2", "3", "4", "5"],
        [1.0, *ROW],
    ]
    data, problems = checked(kit, sheet("Huấn luyện", rows))
    assert problems == ()
    assert len(data.tables["huan_luyen"]) == 1
    assert data.tables["huan_luyen"][0]["gioi"] == 100


def test_missing_repeated_and_unknown_columns(kit: Kit) -> None:
    rows: Rows = [["Nhóm đối tượng", "Quân sô", "Giỏi", "Giỏi", "Ghi chú"], ["Cơ động", 5.0, 5.0, 5.0, "x"]]
    _data, problems = checked(kit, sheet("Huấn luyện", rows))
    severe = [problem for problem in problems if problem.severity == "error"]
    assert [problem.code for problem in severe] == ["missing-column", "repeated-column"]
    assert "Quân sô" in severe[0].hint
    unknown = [problem for problem in problems if problem.code == "unknown-column"]
    assert [problem.place.cell for problem in unknown] == ["B1", "E1"]
    assert "Quân số" in unknown[0].hint


def test_a_sheet_without_headings(kit: Kit) -> None:
    _data, problems = checked(kit, sheet("Huấn luyện", [["gì đó"], [1.0]]))
    assert codes_and_cells(problems) == [("error", "missing-headings", "Huấn luyện!")]


def test_blank_rows_totals_and_what_comes_after(kit: Kit) -> None:
    _data, problems = checked(
        kit,
        training(
            ROW,
            [],
            ["", " ", "", "", "", "", ""],
            ["Dân quân tại chỗ", *ROW[1:]],
            ["Tổng cộng:", "", 240.0, 200.0, 40.0],
            ["", "Người lập biểu"],
        ),
    )
    assert codes_and_cells(problems) == [
        ("note", "totals-row", "Huấn luyện!A6"),
        ("note", "footer-row", "Huấn luyện!B7"),
    ]


def test_a_wrong_total_is_asked_about(kit: Kit) -> None:
    _data, problems = checked(kit, training(ROW, ["Cộng", "", 121.0, 100.0, 20.0]))
    (asked,) = problems
    assert (asked.code, asked.place.cell, asked.value) == ("total-mismatch", "C3", "121")
    assert "121" in asked.message
    assert "120" in asked.message


def test_words_merged_downwards_count_for_every_row(kit: Kit) -> None:
    rows = (ROW, ["", "xã B", *ROW[2:]], ["", "xã C", *ROW[2:]])
    merged = training(*rows, merges=(Merge(1, 0, 3, 0),))
    data, problems = checked(kit, merged)
    assert problems == ()
    assert [record["nhom"] for record in data.tables["huan_luyen"]] == ["Dân quân cơ động"] * 3


@pytest.mark.parametrize(
    ("typed", "percents", "value", "codes"),
    [
        (98.0, (), Decimal("0.98"), []),
        (0.98, (), Decimal("0.98"), []),
        ("98,5%", (), Decimal("0.985"), []),
        (1.5, (), Decimal("0.015"), ["ambiguous-percent"]),
        (1.05, ((1, 6),), Decimal("1.05"), []),
        (0.5, ((1, 6),), Decimal("0.5"), []),
    ],
)
def test_percentages_by_format_and_by_size(
    kit: Kit, typed: str | float, percents: tuple[tuple[int, int], ...], value: Decimal, codes: list[str]
) -> None:
    data, problems = checked(kit, training([*ROW[:6], typed], percents=frozenset(percents)))
    assert data.tables["huan_luyen"][0]["ti_le"] == value
    assert [problem.code for problem in problems] == codes


def test_formulas_never_calculated_are_named(kit: Kit) -> None:
    fault = FormulaFault(FaultKind.NOT_CALCULATED, "=SUM(D2:E2)")
    _data, problems = checked(kit, training(["Cơ động", "", fault, 5.0, 5.0, "", ""]))
    assert codes_and_cells(problems) == [("error", "formula-not-calculated", "Huấn luyện!C2")]
    assert "=SUM(D2:E2)" in problems[0].message
    assert problems[0].hint


def test_repeated_rows_point_at_the_second(kit: Kit) -> None:
    rows = [
        ["Cá nhân", "Lê Văn Hòa", "A", "GK"],
        ["Cá nhân", "lê văn  hoà", "B", "GK"],
        ["Cá nhân", "Lê Văn Hóa", "C", "GK"],
    ]
    _data, problems = checked(kit, sheet("Khen thưởng", [AWARDS, *rows]))
    assert codes_and_cells(problems) == [("error", "repeated-row", "Khen thưởng!B3")]
    assert "B2" in problems[0].message


def test_a_check_of_the_whole_sheet(kit: Kit) -> None:
    rows: Rows = [[f"Nhóm {i}", "", 5000.0, 5000.0, 0.0, "", ""] for i in range(2)]
    _data, problems = checked(kit, training(*rows))
    assert codes_and_cells(problems) == [("warning", "too-many", "Huấn luyện!C2")]
    assert "10.000 ≥ 10.000" in problems[0].message


def test_fields_missing_repeated_unknown_and_wrong(kit: Kit) -> None:
    fields: Rows = [["STT", "Mục", "Giá trị"], ["", "A. CHUNG", ""], [1.0, "Năm báo cáo*:", 2022.0], [2.0, "Số", "12a"],
              [3.0, "Cơ quan ban hàn", "UBND"], [4.0, "Số", "5"]]  # fmt: skip
    data, problems = checked(kit, sheet("Thông tin", fields))
    assert codes_and_cells(problems) == [
        ("error", "missing-field", "Thông tin!"),
        ("error", "outside-year", "Thông tin!C3"),
        ("error", "wrong-pattern", "Thông tin!C4"),
        ("note", "unknown-field", "Thông tin!B5"),
        ("error", "repeated-field", "Thông tin!C6"),
    ]
    assert "Cơ quan ban hàn" in problems[0].hint
    assert "2022" in problems[1].message
    assert data.fields["thong_tin"]["ngay_tt"] is None


def test_missing_sheets_and_extra_ones(kit: Kit) -> None:
    extra = sheet(
        "Ghi chép riêng",
        [["a", 1.0, "", date(2023, 5, 1)], [0.5, True, FormulaFault(FaultKind.ERROR, "#N/A")]],
    )
    data, problems = check_year(kit, book(sheet("Huấn luyen", []), extra), 2023)
    assert ("error", "missing-sheet", "Huấn luyện!") in codes_and_cells(problems)
    assert next(p for p in problems if p.severity == "error").hint == "Có phải là “Huấn luyen”?"
    assert ("note", "missing-sheet", "Khen thưởng!") in codes_and_cells(problems)
    assert data.extra["Ghi chép riêng"] == (("a", 1, None, date(2023, 5, 1)), (Decimal("0.5"), True, None))
    assert data.tables["khen"] == ()
    assert data.fields["thong_tin"]["co_quan"] is None


def test_two_tabs_for_one_sheet(kit: Kit) -> None:
    _data, problems = checked(kit, training(ROW), sheet("Kết quả huấn luyện", [HEADINGS, ROW]))
    assert ("error", "repeated-sheet", "Kết quả huấn luyện!") in codes_and_cells(problems)


CELL = st.one_of(
    st.sampled_from([*HEADINGS, *AWARDS, "Tổng cộng", "", "Năm báo cáo", "1.250", "98,5%", "22/11/2023"]),
    st.text(max_size=8),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.times(),
    st.builds(FormulaFault, st.sampled_from(FaultKind), st.text(max_size=5)),
)
GRID = st.lists(st.lists(CELL, max_size=8), max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@example([], [[1e100] * 8] * 3, [])
@given(GRID, GRID, GRID)
def test_nothing_in_a_workbook_makes_a_traceback(kit: Kit, first: Rows, second: Rows, third: Rows) -> None:
    tables = [sheet("Thông tin", first), training(*second), sheet("Khen thưởng", [AWARDS, *third])]
    data, problems = check_year(kit, book(*tables), 2023)
    assert check_year(kit, book(*tables), 2023) == (data, problems)
    assert all(problem.message and problem.place.file == "inputs/2023.xlsx" for problem in problems)
