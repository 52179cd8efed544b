"""Diagnostics that are said together."""

from collections.abc import Iterable

from reportgen.cli import folding, grouping
from reportgen.diagnostics import Diagnostic, Place, error, question


def found(cells: Iterable[str], message: str = "“{cell}” không phải là số.") -> list[Diagnostic]:
    return [error("not-a-number", message.format(cell=cell), Place("2024.xlsx", "A", cell)) for cell in cells]


def told(diagnostics: list[Diagnostic]) -> list[tuple[str, str]]:
    return [(group.said.place.cell, group.elsewhere) for group in grouping.together(diagnostics)]


def test_equal_problems_of_a_column_are_one() -> None:
    assert told(found(["D6", "E6", "D7", "D9"], "Sai.")) == [("D6", "(và D7, D9)"), ("E6", "")]


def test_a_few_that_differ_are_said_each() -> None:
    assert told(found(["D6", "D7", "D8"])) == [("D6", ""), ("D7", ""), ("D8", "")]
    assert told(found(["D6", "D7", "D8", "D9"])) == [("D6", "(và D7:D9)")]


def test_many_scattered_cells_are_counted() -> None:
    assert told(found(f"D{row}" for row in range(6, 20, 2))) == [("D6", "(và 6 ô khác cùng cột)")]


def test_a_question_is_no_error() -> None:
    asked = question("not-a-number", "Sai.", Place("2024.xlsx", "A", "D7"), "7")
    assert told([asked, *found(["D6"], "Sai.")]) == [("D6", ""), ("D7", "")]


def test_every_one_is_a_member_of_one_group() -> None:
    all_of_them = [*found(f"D{row}" for row in range(6, 20)), *found(["E5"]), *found(["F5", "F6"], "Sai.")]
    groups = grouping.together(all_of_them)
    assert sorted(one.place.cell for group in groups for one in group.members) == sorted(
        one.place.cell for one in all_of_them
    )


def test_what_fits_is_shown_and_one_always_is() -> None:
    groups = grouping.one_by_one(found(f"D{row}" for row in range(6, 20)))
    assert len(folding.fitting(groups, lambda _group: 3, 16)) == 5
    assert len(folding.fitting(groups, lambda _group: 30, 16)) == 1
    assert len(folding.fitting(groups[:6], lambda _group: 2, 11)) == 6, (
        "to say that one is left takes as much"
    )
