"""Empty cells of one sheet are said in one line."""

from reportgen.cli import gaps, report
from reportgen.diagnostics import Diagnostic, Place, error


def empty(cell: str, sheet: str = "Huấn luyện") -> Diagnostic:
    return error("missing-value", "ô này không được để trống.", Place("inputs/2024.xlsx", sheet, cell))


def test_cells_under_each_other_are_one_range() -> None:
    assert gaps.ranges(["E7", "AA2", "E6", "F6", "E8", "F9"]) == ["E6:E8", "F6", "F9", "AA2"]


def test_many_empty_cells_of_a_sheet_are_one_line() -> None:
    other = error("sum-mismatch", "119 ≠ 120.", Place("inputs/2024.xlsx", "Huấn luyện", "F7"))
    said = gaps.together([empty("E6"), other, empty("E7"), empty("E8"), empty("G9")])
    assert [report.in_words(one) for one in said] == [
        "inputs/2024.xlsx  Huấn luyện  lỗi [missing-value]\n  4 ô trống phải điền: E6:E8, G9.",
        report.in_words(other),
    ]


def test_a_few_keep_their_explanations() -> None:
    few = [empty("E6"), empty("E7"), empty("E8"), empty("B4", "Thông tin")]
    assert gaps.together(few) == few


def test_an_empty_sheet_is_no_empty_cell() -> None:
    whole = [error("missing-value", str(number), Place("a.xlsx", "A")) for number in range(9)]
    assert gaps.together(whole) == whole
