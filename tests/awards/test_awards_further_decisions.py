"""Several decisions of a year in one sheet: each by its own law and grantor, the people counted over all of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.awards import SignedDecision
from reportgen.awards.decide import Decision
from reportgen.awards.lists import AwardList, AwardRow
from reportgen.awards.verdicts import Outcome
from tests.awards.checking import (
    COMMUNE,
    Options,
    Row,
    collective,
    decided,
    diagnostics_of,
    fit_for_base,
    people,
    person,
)

CHAIR_S_DAY, CHIEF_S_DAY = date(2026, 11, 20), date(2026, 12, 1)
AREA = "Chỉ huy trưởng Ban Chỉ huy phòng thủ khu vực 3"
ARMY, PROPOSED = {"quyet_dinh": "Quân sự"}, {"quyet_dinh": "Đề nghị"}


def further(on: date | None = CHIEF_S_DAY, grantor: str = AREA) -> tuple[SignedDecision, ...]:
    return (
        SignedDecision("quan_su", "Quân sự", on, grantor=grantor, local_basis="Căn cứ Quy chế của khu vực;"),
        SignedDecision("de_nghi", "Đề nghị", is_proposal=True),
    )


def of_year(*rows: Row, on: date | None = CHAIR_S_DAY, army: date | None = CHIEF_S_DAY) -> Decision:
    return decided(rows, on=on, grantor=COMMUNE, further=further(army), year=2026)


def army(made: Decision | AwardList) -> AwardList:
    listed = made.list if isinstance(made, Decision) else made
    return next(one for one in listed.further_ if one.name_ == "quan_su")


def proposed(made: Decision) -> AwardList:
    return next(one for one in made.list.further_ if one.name_ == "de_nghi")


def names(rows: tuple[AwardRow, ...]) -> list[object]:
    return [row["ten"] for row in rows]


ROWS: list[Row] = [
    person("Hà Văn Mẫu"),
    person("Vi Văn Mẫu", "CSTT", luc_luong="Dân quân cơ động", **ARMY),
    collective("Tiểu đội Mẫu", **ARMY),
    person("Lò Văn Mẫu", "BK BQP", luc_luong="Quân đội", **PROPOSED),
    person("Cầm Văn Mẫu", "BK tỉnh", quyet_dinh_khac="Số 9/QĐ-UBND"),
]


def test_each_decision_has_its_rows_and_the_year_has_all_that_is_decided() -> None:
    made = of_year(*ROWS)
    assert names(made.list.duoc_khen) == ["Hà Văn Mẫu"]
    assert names(army(made).duoc_khen) == ["Vi Văn Mẫu", "Tiểu đội Mẫu"]
    assert names(proposed(made).duoc_khen) == ["Lò Văn Mẫu"]
    assert names(made.list.cap_khac) == ["Cầm Văn Mẫu"]
    assert set(names(made.list.ca_nam.duoc_khen)) == {row["ten"] for row in ROWS} - {"Lò Văn Mẫu"}
    assert (army(made).so_tap_the, army(made).so_ca_nhan, len(army(made).theo_hinh_thuc)) == (1, 1, 2)


def test_a_list_is_asked_for_by_its_name() -> None:
    listed = of_year(*ROWS).list
    assert getattr(listed, "quan_su") is army(listed)  # noqa: B009 - as templates ask, unknown to a type checker
    assert not hasattr(listed, "quan_xu") and not hasattr(army(listed), "quan_su")


def test_each_is_made_by_the_law_of_its_own_day_and_grantor() -> None:
    made = of_year(*ROWS, army=date(2024, 11, 20))
    assert (made.list.luong_co_so, army(made).luong_co_so) == (2_530_000, 2_340_000)
    assert "98/2023/NĐ-CP" in " ".join(army(made).can_cu) and "152/2025/NĐ-CP" in " ".join(made.list.can_cu)
    assert army(made).can_cu[-1] == "Quy chế của khu vực" and "Quy chế của khu vực" not in made.list.can_cu
    assert any("chính quyền địa phương" in base for base in made.list.can_cu)
    assert not any("chính quyền địa phương ngày" in base for base in army(made).can_cu)


def test_a_grantor_is_asked_about_his_own_rows_alone() -> None:
    base = fit_for_base("Lò Văn Mẫu")
    sergeant = person("Vi Văn Mẫu", "CSTT", luc_luong="Dân quân cơ động")
    code = "grantor-without-power"
    assert not diagnostics_of(
        [base, {**sergeant, **ARMY}], code, on=CHAIR_S_DAY, grantor=COMMUNE, further=further()
    )
    (refused,) = diagnostics_of([base, sergeant], code, on=CHAIR_S_DAY, grantor=COMMUNE, further=further())
    assert refused.place.cell == "B5"


def test_what_is_proposed_is_neither_granted_nor_paid_but_judged() -> None:
    rows = [person("Lò Văn Mẫu", "CSTĐ tỉnh", luc_luong="Dân sự", sang_kien="Số 1", **PROPOSED)]
    made = of_year(*rows)
    assert proposed(made).tong_tien is None and made.list.ca_nam.so_luot == 0
    codes = {found.code for found in made.diagnostics}
    assert "earlier-year-missing" in codes
    assert codes.isdisjoint({"grantor-without-power", "no-bonus", "unknown-grantor", "unsure-bonus"})
    assert [verdict.outcome for verdict in made.verdicts] == [Outcome.REVIEW]


def test_one_who_stands_in_two_lists_is_one_person_and_paid_once() -> None:
    rows = [
        person("Vi Văn Mẫu", "CSTĐCS", luc_luong="Dân quân cơ động", sang_kien="Số 1", **ARMY),
        person("Vi Văn Mẫu", "LĐTT", luc_luong="Dân quân tại chỗ"),
        person("Vi Văn Mẫu"),
    ]
    made = of_year(*rows)
    assert (made.list.so_ca_nhan, army(made).so_ca_nhan, made.list.ca_nam.so_ca_nhan) == (1, 1, 1)
    assert [row["tien_thuong"] for row in made.list.duoc_khen] == [0, 760_000]
    assert army(made).tong_tien == 2_530_000
    (told,) = [found for found in made.diagnostics if found.code == "paid-once"]
    assert told.place.cell == "B5"


def test_a_title_that_is_only_proposed_takes_no_money_from_another() -> None:
    rows = [person("Vi Văn Mẫu", "CSTĐ tỉnh", **PROPOSED), person("Vi Văn Mẫu", "LĐTT")]
    assert of_year(*rows).list.tong_tien == 760_000


def test_a_title_of_another_decision_is_a_title_of_the_year() -> None:
    base = person("Vi Văn Mẫu", "CSTĐCS", luc_luong="Dân quân cơ động", sang_kien="Số 1", **ARMY)
    title = person("Vi Văn Mẫu", "CSTT", luc_luong="Dân quân cơ động")
    code = "title-of-the-year-missing"
    said: Options = {"on": date(2023, 11, 15), "further": further(date(2023, 11, 15))}
    assert diagnostics_of([base], code, **said)
    assert not diagnostics_of([base, {**title, **PROPOSED}], code, **said)


def test_a_quota_counts_the_rows_of_all_decisions_and_is_told_once() -> None:
    at_bounds = [*people(20, "LĐTT", luc_luong="Dân sự"), *(fit_for_base(f"Người Mẫu {n}") for n in range(3))]
    both = [{**row, **(ARMY if index % 2 else {})} for index, row in enumerate(at_bounds)]
    said: Options = {"on": date(2023, 11, 15), "further": further(date(2023, 11, 15))}
    assert not diagnostics_of(both, "quota-exceeded", **said)
    (told,) = diagnostics_of([*both, {**fit_for_base("Người Dư"), **ARMY}], "quota-exceeded", **said)
    assert told.place.cell == "B27"


def test_what_two_decisions_have_in_common_is_told_once() -> None:
    rows = [person("Hà Văn Mẫu"), person("Vi Văn Mẫu", **ARMY), person("Lò Văn Mẫu", "BK tỉnh", **PROPOSED)]
    said: Options = {"on": CHAIR_S_DAY, "further": further(CHAIR_S_DAY), "grantor": COMMUNE}
    (told,) = diagnostics_of(rows, "unsure-bonus", **said)
    assert told.place.cell == "B4"
    late: Options = {"on": date(2027, 3, 10), "further": further(date(2027, 3, 11)), "grantor": COMMUNE}
    assert len(diagnostics_of(rows, "outlived-law", **late)) == 2
    assert len(diagnostics_of(rows[2:], "outlived-law", **late)) == 1


def test_the_same_award_in_two_decisions_is_a_repetition_told_once() -> None:
    rows = [person("Hà Văn Mẫu"), person("Hà Văn Mẫu", **ARMY)]
    (told,) = diagnostics_of(rows, "duplicate-award", on=CHAIR_S_DAY, further=further())
    assert told.place.cell == "C5"


def test_a_decision_without_a_day_is_not_judged_and_not_paid_while_the_other_is() -> None:
    made = of_year(*ROWS, army=None)
    assert army(made).tong_tien is None and army(made).can_cu == () and made.list.tong_tien == 760_000
    judged = [verdict.outcome is not Outcome.UNJUDGED for verdict in made.verdicts]
    assert judged == [True, False, False, True, True]


def test_members_are_counted_over_all_decisions() -> None:
    unit = collective("Trung đội Mẫu", "ĐVTT", so_thanh_vien=10, luc_luong="Dân quân cơ động", **ARMY)
    members = people(9, "CSTT", "Trung đội Mẫu", luc_luong="Dân quân cơ động")
    said: Options = {"on": CHAIR_S_DAY, "further": further()}
    assert diagnostics_of([unit], "too-few-members", **said)
    assert not diagnostics_of([unit, *members], "too-few-members", **said)


SAYS = st.sampled_from([None, "Quân sự", "Đề nghị"])


@given(st.lists(st.tuples(st.integers(0, 6), SAYS), max_size=12))
def test_the_lists_share_out_the_rows_of_the_sheet(shares: list[tuple[int, str | None]]) -> None:
    rows = [person(f"Người Mẫu {number}", quyet_dinh=says) for number, says in shares]
    made = of_year(*rows)
    lists = [made.list, army(made), proposed(made)]
    assert sum(map(len, lists)) == len(rows) == len(made.verdicts)
    assert len(made.list.ca_nam) == len(rows) - len(proposed(made))
    assert made.list.ca_nam.tong_so == len({number for number, says in shares if says != "Đề nghị"})
    of_rows = [reason for verdict in made.verdicts for reason in verdict.reasons]
    assert set(of_rows) <= set(made.diagnostics) and len(set(made.diagnostics)) == len(made.diagnostics)


@pytest.mark.parametrize("column", [None, "Quân sự", "Đề nghị", "không có"])
def test_without_further_decisions_the_column_says_nothing(column: str | None) -> None:
    made = decided([person("Hà Văn Mẫu", quyet_dinh=column)], on=CHAIR_S_DAY, grantor=COMMUNE)
    assert len(made.list) == 1 and made.list.further_ == () and made.list.ca_nam is made.list
