"""Authority, suitability, repetition, spelling: each at its boundary, with its source."""

import unicodedata
from datetime import date

import pytest
from msgspec.structs import replace

from reportgen.awards.model import Subject
from tests.awards.checking import (
    CATALOGUE,
    COMMUNE,
    DISTRICT,
    NEW_LAW,
    OLD_LAW,
    TWO_TIERS,
    codes_and_cells,
    collective,
    decided,
    diagnostics_of,
    person,
)


@pytest.mark.parametrize(
    ("grantor", "day", "refused"),
    [
        (DISTRICT, date(2025, 6, 30), []),
        (DISTRICT, date(2025, 7, 1), [("error", "B4")]),
        (COMMUNE, date(2025, 6, 30), [("error", "B4")]),
        (COMMUNE, date(2025, 7, 1), []),
    ],
)
def test_the_commune_takes_over_the_district_s_powers(
    grantor: str, day: date, refused: list[tuple[str, str]]
) -> None:
    assert (
        codes_and_cells([person("Lê Văn An", "CSTĐCS")], "grantor-without-power", on=day, grantor=grantor)
        == refused
    )


def test_who_may_grant_it_is_named_with_the_decree() -> None:
    (refusal,) = diagnostics_of(
        [person("Lê Văn An", "CSTĐCS")], "grantor-without-power", on=NEW_LAW, grantor=COMMUNE
    )
    assert "Chủ tịch Ủy ban nhân dân xã không có thẩm quyền tặng “Chiến sĩ thi đua cơ sở”" in refusal.message
    assert "Chủ tịch Ủy ban nhân dân huyện" in refusal.hint
    assert "Luật số 06/2022/QH15 Điều 80" in refusal.hint


def test_an_office_that_is_gone_is_said_to_be_gone() -> None:
    (refusal,) = diagnostics_of(
        [person("Lê Văn An")], "grantor-without-power", on=TWO_TIERS, grantor=DISTRICT
    )
    assert "ngày 15/11/2025 không có chức danh này" in refusal.message


def test_an_award_by_another_decision_needs_no_authority_here() -> None:
    row = person("Lê Văn An", "CSTĐCS", quyet_dinh_khac="Số 41/QĐ-BCH")
    assert codes_and_cells([row], "grantor-without-power", on=NEW_LAW, grantor=COMMUNE) == []


def test_where_the_law_is_not_sure_the_refusal_only_warns() -> None:
    (refusal,) = diagnostics_of([person("Lê Văn An", "CSTĐ tỉnh")], "grantor-without-power", grantor=DISTRICT)
    assert refusal.severity.value == "warning"
    assert "chưa được kiểm chứng" in refusal.hint


def test_an_unknown_grantor_is_said_once() -> None:
    rows = [person("Lê Văn An"), person("Lê Văn Ba")]
    (doubt,) = diagnostics_of(rows, "unknown-grantor", grantor="Trưởng thôn Đông")
    assert "Trưởng thôn Đông" in doubt.message
    assert codes_and_cells(rows, "grantor-without-power", grantor="Trưởng thôn Đông") == []


@pytest.mark.parametrize(("day", "errors"), [(date(2023, 12, 31), [("error", "B4")]), (date(2024, 1, 1), [])])
def test_an_award_of_the_new_law_begins_with_it(day: date, errors: list[tuple[str, str]]) -> None:
    rows = [collective("Đại đội 1", "Đơn vị huấn luyện giỏi")]
    assert codes_and_cells(rows, "award-not-in-force", on=day) == errors


def test_an_award_for_persons_is_not_for_a_collective() -> None:
    (error,) = diagnostics_of([collective("Ban CHQS xã Hạ", "CSTĐCS")], "unsuitable-award")
    assert error.place.cell == "B4"
    assert "Chỉ dành cho cá nhân" in error.hint
    assert CATALOGUE.awards[0].subjects != {Subject.INDIVIDUAL}  # others are for both


def test_a_title_of_another_force_is_doubted_but_a_commendation_is_not() -> None:
    rows = [
        person("Lê Văn An", "CSTT", luc_luong="Dân sự"),
        person("Lê Văn Ba", "Giấy khen", luc_luong="Dân sự"),
    ]
    assert codes_and_cells(rows, "award-of-another-force") == [("warning", "B4")]


def test_without_a_day_nothing_dated_is_checked() -> None:
    rows = [person("Lê Văn An", "CSTĐ tỉnh"), collective("Đại đội 1", "Đơn vị huấn luyện giỏi")]
    assert decided(rows, on=None, grantor=COMMUNE).diagnostics == ()


# --- twice, and two spellings --------------------------------------------------------------------


def test_the_same_award_twice_is_an_error_at_the_second_name() -> None:
    rows = [person("Lê Văn Hòa", "LĐTT"), person("Lê Văn Hoà", "Lao động tiên tiến")]
    assert codes_and_cells(rows, "duplicate-award") == [("error", "C5")]


def test_a_row_without_unit_may_be_anybody_s() -> None:
    rows = [person("Lê Văn An"), person("Lê Văn An", unit=None), person("Lê Văn An", unit="Xã Thượng")]
    assert codes_and_cells(rows, "duplicate-award") == [("error", "C5"), ("error", "C6")]


def test_namesakes_of_two_units_are_only_pointed_out() -> None:
    rows = [person("Lê Văn An"), person("Lê Văn An", unit="Xã Thượng")]
    assert codes_and_cells(rows, "duplicate-award", "namesake") == [("warning", "C5")]


@pytest.mark.parametrize(
    "other",
    [
        "lê văn hòa",
        "Lê Văn Hoà",
        "Lê  Văn Hòa",
        unicodedata.normalize("NFD", "Lê Văn Hòa"),
        "Lê V. Hòa",
        "Lê V Hòa",
        "L. V. Hòa",
        "Lê Hòa",
    ],
)
def test_one_person_in_two_spellings_is_pointed_out(other: str) -> None:
    rows = [person("Lê Văn Hòa", "Giấy khen"), person(other, "LĐTT")]
    codes = [d.code for d in decided(rows).diagnostics if "spelling" in d.code]
    assert codes == ["two-spellings"]


def test_an_initial_of_two_letters_fits_its_word() -> None:
    assert codes_and_cells([person("Lê Thị An", "GK"), person("Lê Th. An", "LĐTT")], "two-spellings")
    assert not codes_and_cells([person("Lê Tuấn An", "GK"), person("Lê Th. An", "LĐTT")], "two-spellings")


@pytest.mark.parametrize(
    "names",
    [
        ("Lê Văn Hòa", "Lê Văn Hỏa"),  # another tone, another person
        ("Lê Văn Ý", "Lê Văn Yên"),  # a given name of one letter is no initial
        ("Lê Văn An", "Lê Thị An", "Lê An"),  # two whom the short one fits
        ("Lê Văn An", "Lý V. An"),
        ("Lê Văn An", "Lê T. An"),
    ],
)
def test_what_may_be_two_people_is_left_alone(names: tuple[str, ...]) -> None:
    rows = [person(name, award) for name, award in zip(names, ("GK", "LĐTT", "BK tỉnh"), strict=False)]
    assert codes_and_cells(rows, "two-spellings") == []


def test_a_short_name_of_another_unit_is_left_alone() -> None:
    rows = [person("Lê Văn An"), person("Lê V. An", "LĐTT", unit="Xã Thượng")]
    assert codes_and_cells(rows, "two-spellings") == []


# --- verdicts ------------------------------------------------------------------------------------


def test_verdicts_give_the_very_diagnostics_of_the_build() -> None:
    rows = [
        person("Lê Văn An"),
        person("Lê Văn Ba", "CSTĐCS"),
        person("Lê Văn Cả", "CSTĐ tỉnh", unit="Xã Thượng", sang_kien="Số 1"),
    ]
    decision = decided(rows, grantor=DISTRICT, earlier={2022: rows[2:], 2020: rows[:1]})
    outcomes = [verdict.outcome.in_words for verdict in decision.verdicts]
    assert outcomes[:2] == ["đủ điều kiện", "chưa đủ"]
    told = {id(diagnostic) for diagnostic in decision.diagnostics}
    assert all(id(reason) in told for verdict in decision.verdicts for reason in verdict.reasons)
    assert decision.verdicts[1].reasons


def test_a_rule_that_is_not_sure_asks_to_look_again_and_says_so() -> None:
    rules = tuple(replace(rule, sure=False) for rule in CATALOGUE.requirements)
    unsure = replace(CATALOGUE, requirements=rules)
    decision = decided([person("Lê Văn Ba", "CSTĐCS")], catalogue=unsure)
    (verdict,) = decision.verdicts
    assert verdict.outcome.in_words == "cần xem lại"
    assert {reason.severity.value for reason in verdict.reasons} == {"warning"}
    assert all("Quy định này chưa được kiểm chứng." in reason.hint for reason in verdict.reasons)
    assert decided([person("Lê Văn Ba", "CSTĐCS")], on=OLD_LAW).verdicts[0].outcome.in_words == "chưa đủ"
