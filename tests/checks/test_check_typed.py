"""What clerks type in another encoding, as text, or under another title: understood, and told."""

import unicodedata
from collections.abc import Sequence
from datetime import date

import pytest

from reportgen.checks import check_year
from reportgen.kit.model import Kit
from reportgen.records import Value, YearData
from reportgen.sheets import FaultKind, FormulaFault, Raw
from reportgen.sheets.model import Sheet
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


def award_row(name: str, unit: str = "Xã An Hòa") -> list[Raw]:
    return ["Cá nhân", name, unit, "Giấy khen"]


def awards(*rows: Sequence[Raw], headings: Sequence[Raw] = AWARDS) -> Sheet:
    return sheet("Khen thưởng", [headings, *rows])


def names(data: YearData) -> list[Value]:
    return [record["ten"] for record in data.tables["khen"]]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("NguyÔn V¨n MÉu", "text-tcvn3"),
        ("Nguyeãn Vaên Maãu", "text-vni"),
        ("Nguyễn Văn Mẫu".encode().decode("latin-1"), "text-utf-8"),
    ],
)
def test_other_encodings_are_converted_and_told(kit: Kit, typed: str, code: str) -> None:
    data, problems = checked(kit, awards(award_row(typed)))
    assert names(data) == ["Nguyễn Văn Mẫu"]
    assert codes_and_cells(problems) == [("note", code, "Khen thưởng!B2")]
    assert "“Nguyễn Văn Mẫu”" in problems[0].message
    assert problems[0].hint


def test_headings_in_another_encoding_are_found(kit: Kit) -> None:
    headings = ["TËp thÓ/C¸ nh©n", "Hä vµ tªn", "§¬n vÞ", "H×nh thøc"]
    data, problems = checked(
        kit, awards(["C¸ nh©n", "Lª ThÞ MÉu", "X· An Hßa", "GiÊy khen"], headings=headings)
    )
    (record,) = data.tables["khen"]
    assert (record["loai"], record["ten"], record["don_vi"]) == ("Cá nhân", "Lê Thị Mẫu", "Xã An Hòa")
    assert {problem.severity.value for problem in problems} == {"note"}


def test_many_conversions_are_few_notes(kit: Kit) -> None:
    people = [award_row(f"NguyÔn V¨n MÉu {chr(65 + n % 26)}{chr(65 + n // 26)}") for n in range(300)]
    data, problems = checked(kit, awards(*people))
    assert names(data)[299] == "Nguyễn Văn Mẫu NL"
    assert codes_and_cells(problems) == [("note", "text-tcvn3", f"Khen thưởng!B{row}") for row in (2, 3, 4)]
    assert "297" in problems[-1].message


def test_what_makes_sense_both_ways_is_kept_and_asked_about(kit: Kit) -> None:
    rows = [award_row("TrÇn V¨n Hïng"), award_row("Lª §×nh H­¬ng"), award_row("Dòng")]
    data, problems = checked(kit, awards(*rows))
    assert names(data)[2] == "Dòng"
    (doubt,) = [problem for problem in problems if problem.severity == "warning"]
    assert (doubt.code, doubt.place.cell) == ("text-doubtful", "B4")
    assert "“Dũng”" in doubt.message


def test_viqr_is_named_and_left(kit: Kit) -> None:
    data, problems = checked(kit, awards(award_row("Nguye^~n Va(n Ma^~u")))
    assert names(data) == ["Nguye^~n Va(n Ma^~u"]
    assert codes_and_cells(problems) == [("warning", "text-viqr", "Khen thưởng!B2")]
    assert "“Nguyễn Văn Mẫu”" in problems[0].message


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (unicodedata.normalize("NFD", "Nguyễn Văn Mẫu"), "text-decomposed"),
        ("Nguyễn\xa0Văn Mẫu", "text-spaces"),
        ("Nguyễn\u200b Văn Mẫu", "text-hidden"),
        ("Ｎguyễn Văn Mẫu", "text-full-width"),
    ],
)
def test_each_repair_is_told_once(kit: Kit, typed: str, code: str) -> None:
    data, problems = checked(kit, awards(award_row(typed), award_row(f"{typed} A")))
    assert names(data) == ["Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu A"]
    assert codes_and_cells(problems) == [("note", code, "Khen thưởng!B2")]
    assert "1 ô nữa" in problems[0].message


def test_both_tone_placements_print_as_typed_and_compare_as_one(kit: Kit) -> None:
    data, problems = checked(kit, awards(award_row("Lê Thị Hoà"), award_row("Lê Thị Hòa")))
    assert names(data) == ["Lê Thị Hoà", "Lê Thị Hòa"]
    assert codes_and_cells(problems) == [("error", "repeated-row", "Khen thưởng!B3")]


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("120", 120, "number-as-text"),
        ("１２０", 120, "number-as-text"),
        ("1\xa0250", 1250, "number-as-text"),
        ("l2O", 120, "letters-in-number"),
        ("1.25o", 1250, "letters-in-number"),
        ("I0", 10, "letters-in-number"),
    ],
)
def test_numbers_typed_as_text(kit: Kit, typed: str, value: int, code: str) -> None:
    data, problems = checked(kit, training([*ROW[:2], typed, "", "", "", ""]))
    assert data.tables["huan_luyen"][0]["quan_so"] == value
    assert code in [problem.code for problem in problems if problem.place.cell == "C2"]
    assert {problem.severity.value for problem in problems} == {"note"}


@pytest.mark.parametrize("typed", ["O", "lO", "không", "12A", "1-2-3"])
def test_what_is_no_number_stays_an_error(kit: Kit, typed: str) -> None:
    _data, problems = checked(kit, training([*ROW[:2], typed, "", "", "", ""]))
    assert codes_and_cells(problems) == [("error", "not-a-number", "Huấn luyện!C2")]


@pytest.mark.parametrize(
    "typed",
    ["05/02/2023", "5-2-23", "5.2.2023", "ngày 5 tháng 2 năm 2023", "An Hòa, ngày 05 tháng 02 năm 2023",
     "O5/O2/2O23", "０５/０２/２０２３", " 5 / 2 / 2023 "],
)  # fmt: skip
def test_dates_typed_as_text(kit: Kit, typed: str) -> None:
    data, problems = checked(kit, training([*ROW[:5], typed, ""]))
    assert data.tables["huan_luyen"][0]["ngay"] == date(2023, 2, 5)
    (only,) = [problem for problem in problems if problem.place.cell == "F2" and "text-" not in problem.code]
    assert (only.severity.value, only.code) in {("note", "date-as-text"), ("note", "letters-in-number")}


def test_two_digits_of_a_year_are_of_the_nearest_past(kit: Kit) -> None:
    data, _problems = checked(
        kit, sheet("Thông tin", [*FIELDS, ["Ngày tờ trình", "1/2/24"], ["Ngày quyết định", "1/2/75"]])
    )
    fields = data.fields["thong_tin"]
    assert (fields["ngay_tt"], fields["ngay_qd"]) == (date(2024, 2, 1), date(1975, 2, 1))


@pytest.mark.parametrize(
    ("title", "meant"),
    [(title, "Quân số") for title in ("Quan so", "QS", "Tổng quân số", "Quân sô", "Sĩ số")],
)
def test_a_renamed_column_is_suggested(kit: Kit, title: str, meant: str) -> None:
    headings = [title if own == meant else own for own in HEADINGS]
    _data, problems = checked(kit, sheet("Huấn luyện", [headings, ROW]))
    (missing,) = [problem for problem in problems if problem.code == "missing-column"]
    assert f"“{meant}”" in missing.message
    assert f"“{title}”" in missing.hint


def test_a_column_like_one_that_is_there_is_no_suggestion(kit: Kit) -> None:
    headings = ["Quan so" if own == "Đơn vị" else own for own in HEADINGS]
    _data, problems = checked(kit, sheet("Huấn luyện", [headings, ROW]))
    hints = {problem.code: problem.hint for problem in problems}
    assert hints["unknown-column"] == ""
    assert "Quan so" not in hints["missing-column"]


@pytest.mark.parametrize("title", ["Huan luyen", "HUẤN LUYỆN 2023", "HL"])
def test_a_renamed_sheet_is_suggested(kit: Kit, title: str) -> None:
    rows: Rows = [HEADINGS, ROW]
    _data, problems = check_year(kit, book(sheet("Thông tin", FIELDS), sheet(title, rows)), 2023)
    (missing,) = [problem for problem in problems if problem.severity == "error"]
    assert missing.hint == f"Có phải là “{title}”?"


def test_columns_of_a_newer_kit_are_one_note(kit: Kit) -> None:
    _data, problems = checked(kit, sheet("Huấn luyện", [HEADINGS[:3], ROW[:3]]))
    assert codes_and_cells(problems) == [("note", "missing-column", "Huấn luyện!A1")]
    assert "4 cột: “Giỏi”, “Khá”, “Ngày bắt đầu”, “Tỷ lệ (%)”" in problems[0].message
    assert "cột mới" in problems[0].hint


def test_swapped_columns_are_one_error(kit: Kit) -> None:
    rows: Rows = [["Cơ động", float(n), f"xã {name}", "", "", "", ""] for n, name in enumerate("ABCDEG")]
    _data, problems = checked(kit, training(*rows))
    assert codes_and_cells(problems) == [("error", "swapped-columns", "Huấn luyện!C1")]
    assert "“Quân số”" in problems[0].message
    assert "“Đơn vị”" in problems[0].message


def test_formulas_never_calculated_are_no_swapped_columns(kit: Kit) -> None:
    fault = FormulaFault(FaultKind.NOT_CALCULATED, "=1+1")
    row: list[Raw] = ["Cơ động", "", fault, "", "", "", ""]
    _data, problems = checked(kit, training(*[row] * 5))
    assert {problem.code for problem in problems} == {"formula-not-calculated"}


def test_a_workbook_of_another_year_says_both(kit: Kit) -> None:
    _data, problems = checked(kit, year=2024)
    (wrong,) = problems
    assert (wrong.code, wrong.place.cell) == ("outside-year", "B2")
    assert "2023" in wrong.message
    assert "2024" in wrong.message
