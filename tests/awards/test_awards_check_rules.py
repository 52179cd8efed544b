"""Conditions and quotas at their boundaries, with the arithmetic that is shown, exact to the last person."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reportgen.awards.model import Quota, QuotaBase, Requirement, RequirementKind
from tests.awards.checking import (
    CATALOGUE,
    NEW_LAW,
    OLD_LAW,
    Row,
    codes_and_cells,
    collective,
    diagnostics_of,
    fit_for_base,
    people,
    person,
)

CONSECUTIVE = ("prerequisite-missing", "earlier-year-missing", "prerequisite-unsure")


def base_fighters(count: int) -> list[Row]:
    return [fit_for_base(f"Chiến Sĩ {number}", unit="Xã Thượng") for number in range(count)]


def listed(fighters: int, others: int) -> list[Row]:
    """Return ``fighters`` CSTĐCS, all of whom are among ``others`` people with LĐTT."""
    return [*people(others - fighters, "LĐTT", luc_luong="Dân sự"), *base_fighters(fighters)]


# --- quotas --------------------------------------------------------------------------------------


def test_fifteen_in_a_hundred_exactly_passes() -> None:
    assert codes_and_cells(listed(3, 20), "quota-exceeded") == []


def test_just_over_fifteen_in_a_hundred_shows_its_arithmetic() -> None:
    rows = listed(5, 28)
    (error,) = diagnostics_of(rows, "quota-exceeded")
    assert error.message == "5 CSTĐCS trên 28 LĐTT/CSTT = 17,9% > 15%."
    assert error.hint.startswith("Nhiều nhất 4; ")
    assert "Nghị định 91/2017/NĐ-CP" in error.hint
    assert error.place.cell == "B31"  # the fifth of them
    assert error.severity.value == "error"


def test_a_share_that_would_round_to_the_limit_is_told_apart() -> None:
    (error,) = diagnostics_of(listed(151, 1006), "quota-exceeded")
    assert error.message == "151 CSTĐCS trên 1.006 LĐTT/CSTT = 15,01% > 15%."


def test_the_quota_ended_with_the_old_law() -> None:
    assert codes_and_cells(listed(5, 28), "quota-exceeded", on=date(2023, 12, 31)) != []
    assert codes_and_cells(listed(5, 28), "quota-exceeded", on=date(2024, 1, 1), year=2023) == []


@given(st.integers(1, 40), st.integers(0, 60), st.decimals("0.01", "1", places=2))
def test_a_quota_is_exceeded_exactly_when_the_fraction_says_so(
    fighters: int, more: int, limit: Decimal
) -> None:
    quota = Quota(awards=("CSTĐCS",), at_most=limit, base=QuotaBase(awards=("LĐTT",)), source="Điều 1")
    catalogue = replace(CATALOGUE, quotas=(quota,))
    total = fighters + more
    over = bool(codes_and_cells(listed(fighters, total), "quota-exceeded", catalogue=catalogue))
    assert over == (Fraction(fighters, total) > Fraction(limit))


@pytest.mark.parametrize(("strength", "over"), [(20, []), (19, [("error", "B5")])])
def test_a_quota_of_a_head_count(strength: int, over: list[tuple[str, str]]) -> None:
    rows = people(2, "CSTT", luc_luong="Dân quân cơ động")
    numbers = {"quan_so_dqtv_nong_cot": strength}
    assert codes_and_cells(rows, "quota-exceeded", numbers=numbers) == over


def test_a_head_count_that_is_not_there_is_said() -> None:
    rows = people(2, "CSTT", luc_luong="Dân quân cơ động")
    assert codes_and_cells(rows, "quota-unknown") == [("warning", "B4")]


# --- years in a row ------------------------------------------------------------------------------

FIGHTER = person("Lê Văn An", "CSTĐ tỉnh", sang_kien="Số 1")


def with_title_in(
    *years: int, missing: Sequence[int] = (), award: str = "CSTĐCS", unit: str = "Xã Hạ"
) -> dict[int, list[Row]]:
    """Return the lists of 2018 to 2022 but for ``missing`` years; the fighter is on those of ``years``."""
    somebody = person("Trần Thị Bê")
    return {
        year: [somebody, *([person("LÊ VĂN AN", award, unit)] if year in years else [])]
        for year in range(2018, 2023)
        if year not in missing
    }


def test_three_years_in_a_row_are_enough() -> None:
    assert codes_and_cells([FIGHTER], *CONSECUTIVE, earlier=with_title_in(2020, 2021, 2022)) == []


@pytest.mark.parametrize("years", [(2021, 2022), (2019, 2020, 2022), (2019, 2020, 2021), ()])
def test_two_years_or_a_gap_are_not(years: tuple[int, ...]) -> None:
    assert codes_and_cells([FIGHTER], *CONSECUTIVE, earlier=with_title_in(*years)) == [("error", "B4")]


def test_the_years_that_lack_are_named_with_the_source() -> None:
    (error,) = diagnostics_of([FIGHTER], *CONSECUTIVE, earlier=with_title_in(2020, 2022))
    assert error.message == "“Lê Văn An” chưa đủ 3 năm liên tục CSTĐCS: năm 2021 không có."
    assert "Luật Thi đua, khen thưởng 2003 Điều 22" in error.hint


def test_a_missing_year_is_said_never_guessed() -> None:
    (doubt,) = diagnostics_of([FIGHTER], *CONSECUTIVE, earlier=with_title_in(2020, 2022, missing=[2021]))
    assert (doubt.code, doubt.severity.value) == ("earlier-year-missing", "warning")
    assert "Thiếu sổ năm 2021 nên không đối chiếu được" in doubt.message


def test_a_year_surely_without_decides_though_another_is_missing() -> None:
    (error,) = diagnostics_of([FIGHTER], *CONSECUTIVE, earlier=with_title_in(2020, missing=[2021]))
    assert error.code == "prerequisite-missing"
    assert "năm 2022 không có" in error.message
    assert "Thiếu sổ năm 2021 nên không đối chiếu được." in error.message


def test_a_namesake_in_another_unit_is_not_taken_for_granted() -> None:
    earlier = with_title_in(2020, 2021, 2022, unit="Xã Thượng")
    (doubt,) = diagnostics_of([FIGHTER], *CONSECUTIVE, earlier=earlier)
    assert doubt.code == "prerequisite-unsure"
    assert "ở đơn vị khác" in doubt.message


def test_two_years_of_a_provincial_title_for_the_national_one() -> None:
    row = person("Lê Văn An", "CSTĐTQ", sang_kien="Số 1")
    both = with_title_in(2021, 2022, award="CSTĐ tỉnh")
    assert codes_and_cells([row], *CONSECUTIVE, earlier=both) == []
    assert codes_and_cells([row], *CONSECUTIVE, earlier=with_title_in(2022, award="CSTĐ tỉnh")) == [
        ("error", "B4")
    ]


def test_a_rule_may_count_the_award_s_own_year() -> None:
    rule = Requirement(
        awards=("GK",),
        kind=RequirementKind.CONSECUTIVE,
        text="Hai năm liên tục.",
        years=2,
        of=("LĐTT",),
        counting_this_year=True,
    )
    catalogue = replace(CATALOGUE, requirements=(rule,))
    rows = [person("Lê Văn An"), person("Lê Văn An", "LĐTT")]
    earlier = with_title_in(2022, award="LĐTT")
    assert codes_and_cells(rows, *CONSECUTIVE, earlier=earlier, catalogue=catalogue) == []
    assert codes_and_cells(rows[:1], *CONSECUTIVE, earlier=earlier, catalogue=catalogue) == [("error", "B4")]
    before = with_title_in(2021, 2022, award="LĐTT")
    assert codes_and_cells(rows[:1], *CONSECUTIVE, earlier=before, catalogue=catalogue) == []


# --- this year, evidence, force, once ------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "lacks"),
    [
        ([], [("error", "B4")]),
        ([person("lê văn an", "CSTT")], []),
        ([person("Lê Văn An", "Giấy khen")], [("error", "B4")]),
        ([person("Lê Văn An", "LĐTT", unit="Xã Thượng")], [("warning", "B4")]),
    ],
)
def test_the_title_of_the_year_stands_on_the_list(more: list[Row], lacks: list[tuple[str, str]]) -> None:
    rows = [person("Lê Văn An", "CSTĐCS", sang_kien="Số 1"), *more]
    assert codes_and_cells(rows, "title-of-the-year-missing") == lacks


def test_or_the_row_says_so_itself() -> None:
    row = person("Lê Văn An", "CSTĐCS", sang_kien="Số 1", danh_hieu_nam="Giấy khen; Lao động tiên tiến")
    assert codes_and_cells([row], "title-of-the-year-missing") == []


def test_the_recognised_initiative_is_asked_for_at_its_cell() -> None:
    (error,) = diagnostics_of([person("Lê Văn An", "CSTĐCS", danh_hieu_nam="LĐTT")], "evidence-missing")
    assert error.place.cell == "F4"
    assert "sáng kiến" in error.hint


@pytest.mark.parametrize(
    ("day", "force", "lacks"),
    [
        (date(2023, 12, 31), "Dân quân tại chỗ", []),
        (date(2024, 1, 1), "Dân quân tại chỗ", [("error", "G4")]),
        (date(2024, 1, 1), "dân quân cơ động", []),
        (date(2024, 1, 1), None, [("warning", "G4")]),
    ],
)
def test_who_may_be_an_advanced_fighter_by_the_new_law(
    day: date, force: str | None, lacks: list[tuple[str, str]]
) -> None:
    row = person("Lê Văn An", "CSTT", luc_luong=force)
    assert codes_and_cells([row], "force-unsuitable", "force-unknown", on=day) == lacks


def test_what_is_given_once_is_not_given_again() -> None:
    row = person("Lê Văn An", "KNC VSNVTQC")
    earlier = with_title_in(2019, award="KNC VSNVTQC")
    (error,) = diagnostics_of([row], "awarded-before", earlier=earlier, on=date(2024, 12, 22))
    assert "năm 2019" in error.message
    assert (error.severity.value, error.place.cell) == ("error", "C4")
    assert codes_and_cells([row], "awarded-before", earlier=earlier, on=date(2024, 12, 21)) == []
    moved = with_title_in(2019, award="KNC VSNVTQC", unit="Xã Thượng")
    assert codes_and_cells([row], "awarded-before", earlier=moved, on=date(2025, 1, 1)) == [("warning", "C4")]


# --- members -------------------------------------------------------------------------------------

OFFICE = "Phòng Nội vụ"


def office(award: str, members: int | None, holders: int, title: str = "LĐTT") -> list[Row]:
    unit = [*people(holders, title, OFFICE), fit_for_base("Đầu Tàu", unit=OFFICE)]
    return [collective(OFFICE, award, so_thanh_vien=members), *unit]


@pytest.mark.parametrize(("holders", "short"), [(6, []), (5, [("error", "B4")])])
def test_seventy_in_a_hundred_exactly_is_enough(holders: int, short: list[tuple[str, str]]) -> None:
    rows = office("TTLĐXS", 10, holders)  # and one more by his own row
    assert codes_and_cells(rows, "too-few-members", on=NEW_LAW) == short


def test_the_share_of_members_shows_its_arithmetic() -> None:
    (error,) = diagnostics_of(office("TTLĐXS", 10, 5), "too-few-members", on=NEW_LAW)
    assert error.message == "“Phòng Nội vụ”: 6 LĐTT trên 10 thành viên = 60% < 70%."
    assert "Luật Thi đua, khen thưởng 2022 Điều 27" in error.hint


@pytest.mark.parametrize(("holders", "short"), [(4, [("error", "B4")]), (5, [])])
def test_half_is_not_more_than_half(holders: int, short: list[tuple[str, str]]) -> None:
    rows = office("TTLĐTT", 10, holders)
    assert codes_and_cells(rows, "too-few-members", on=OLD_LAW) == short


def test_half_is_enough_by_the_new_law_which_is_not_sure() -> None:
    assert codes_and_cells(office("TTLĐTT", 10, 4), "too-few-members", on=NEW_LAW) == []
    assert codes_and_cells(office("TTLĐTT", 10, 3), "too-few-members", on=NEW_LAW) == [("warning", "B4")]


def test_without_the_number_of_members_nothing_is_guessed() -> None:
    rows = office("TTLĐTT", None, 3)
    assert codes_and_cells(rows, "members-unknown", "too-few-members") == [("warning", "H4")]


def test_a_member_with_a_higher_title_is_asked_for() -> None:
    rows = office("TTLĐXS", 10, 8)
    assert codes_and_cells(rows, "member-title-missing", on=NEW_LAW) == []
    assert codes_and_cells(rows[:-1], "member-title-missing", on=NEW_LAW) == [("error", "B4")]


def test_members_are_known_by_their_office_too() -> None:
    chief = fit_for_base("Đầu Tàu", unit="Xã Hạ", chuc_vu="Chỉ huy trưởng Ban Chỉ huy quân sự")
    rows = [collective("Ban Chỉ huy quân sự xã Hạ", "TTLĐXS", "Xã Hạ", so_thanh_vien=1), chief]
    assert codes_and_cells(rows, "member-title-missing", "too-few-members", on=NEW_LAW) == []


@given(st.integers(1, 30), st.data())
def test_a_share_of_members_is_held_against_its_limit_exactly(members: int, data: st.DataObject) -> None:
    holders = data.draw(st.integers(0, members))
    limit = data.draw(st.decimals("0.01", "1", places=2))
    rule = Requirement(
        awards=("GK",),
        kind=RequirementKind.MEMBERS,
        text="",
        of=("LĐTT",),
        at_least=limit if data.draw(st.booleans()) else None,
        more_than=limit,
    )
    catalogue = replace(CATALOGUE, requirements=(rule,))
    rows = [collective(OFFICE, "GK", so_thanh_vien=members), *people(holders, "LĐTT", OFFICE)]
    short = bool(codes_and_cells(rows, "too-few-members", catalogue=catalogue))
    assert short == (Decimal(holders) <= limit * members)
