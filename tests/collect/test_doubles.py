"""One person proposed by two units, told at both cells."""

from __future__ import annotations

import pytest

from reportgen.collect import doubles
from reportgen.diagnostics import Diagnostic
from reportgen.kit.model import Kit
from reportgen.records import Record, YearData

Row = tuple[str, str, str, str, str]
"""Kind, rank, name, post, title."""
LAP: Row = ("Cá nhân", "Thiếu tá", "Sầm Đức Lập", "Trợ lý", "Chiến sĩ tiên tiến")


def unit(kit: Kit, code: str, *rows: Row) -> YearData:
    assert kit.awards is not None
    columns = [kit.awards.columns[part] for part in ("kind", "rank", "name", "office", "title")]
    names = kit.sheet(kit.awards.sheet).columns
    made = []
    for at, row in enumerate(rows, 4):
        values = dict.fromkeys((own.name for own in names), None) | dict(zip(columns, row, strict=True))
        made.append(Record(values, f"{code}.xlsx", "Khen thưởng", {columns[2]: f"D{at}"}))
    return YearData(2026, f"{code}.xlsx", {}, {kit.awards.sheet: tuple(made)})


def places(found: list[Diagnostic]) -> list[str]:
    return [f"{one.place.file} {one.place.cell}" for one in found]


def test_a_person_whom_two_units_propose_is_told_at_both_cells(two_tier: Kit) -> None:
    found = list(doubles.find(two_tier, [unit(two_tier, "A", LAP), unit(two_tier, "B", LAP)]))
    assert places(found) == ["A.xlsx D4", "B.xlsx D4"]
    assert "B.xlsx" in found[0].message
    assert "A.xlsx" in found[1].message
    assert all("Chiến sĩ tiên tiến" in one.message for one in found)


def test_another_title_is_told_in_other_words(two_tier: Kit) -> None:
    other: Row = (*LAP[:4], "Chiến sĩ thi đua cơ sở")
    (first, _second) = doubles.find(two_tier, [unit(two_tier, "A", LAP), unit(two_tier, "B", other)])
    assert "nhiều đơn vị đề nghị" in first.message


@pytest.mark.parametrize("change", range(4))
def test_a_namesake_of_another_kind_rank_or_post_is_another(two_tier: Kit, change: int) -> None:
    other = list(LAP)
    other[change] = "khác"
    kind, rank, name, post, title = other
    units = [unit(two_tier, "A", LAP), unit(two_tier, "B", (kind, rank, name, post, title))]
    assert not list(doubles.find(two_tier, units))


def test_how_the_name_is_typed_makes_no_difference(two_tier: Kit) -> None:
    typed: Row = (LAP[0], LAP[1], "SẦM  ĐỨC LẬP ", *LAP[3:])
    assert len(list(doubles.find(two_tier, [unit(two_tier, "A", LAP), unit(two_tier, "B", typed)]))) == 2


def test_what_one_unit_proposes_twice_is_its_own_matter(two_tier: Kit) -> None:
    assert not list(doubles.find(two_tier, [unit(two_tier, "A", LAP, LAP), unit(two_tier, "B")]))


def test_a_name_of_many_units_is_told_in_few_words(two_tier: Kit) -> None:
    units = [unit(two_tier, f"U{number}", LAP) for number in range(500)]
    found = list(doubles.find(two_tier, units))
    assert len(found) == 500
    assert max(len(one.message) for one in found) < 400


def test_rows_without_a_name_are_nobody(two_tier: Kit) -> None:
    nobody: Row = ("Cá nhân", "", "", "", "Giấy khen")
    assert not list(doubles.find(two_tier, [unit(two_tier, "A", nobody), unit(two_tier, "B", nobody)]))
