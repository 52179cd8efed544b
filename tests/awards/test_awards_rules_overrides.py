"""The sheet of own rates: what a row changes, and what is wrong with one."""

from datetime import date
from decimal import Decimal

from reportgen.awards.model import Subject, Track
from reportgen.awards.overrides import problems, with_overrides
from reportgen.awards.rules import RulesInForce, rules_on
from reportgen.records import Record
from tests.awards.checking import CATALOGUE
from tests.narrow import there

P, C = Subject.INDIVIDUAL, Subject.COLLECTIVE


def row(danh_hieu: str | None, **values: str | int | Decimal) -> Record:
    names = ("danh_hieu", "doi_tuong", "so_lan", "so_tien", "ty_le_toi_da", "can_cu")
    cells = {name: f"{letter}5" for name, letter in zip(names, "ABCDEF", strict=True)}
    filled = {**dict.fromkeys(names), "danh_hieu": danh_hieu, **values}
    return Record(filled, "inputs/2025.xlsx", "Mức thưởng", cells)


def rules(*rows: Record, on: date = date(2025, 7, 1)) -> RulesInForce:
    return with_overrides(rules_on(CATALOGUE, on), rows)


def found(*rows: Record, on: date = date(2025, 7, 1)) -> list[tuple[str, str, str]]:
    return [(d.code, d.place.cell, d.severity.value) for d in problems(rules_on(CATALOGUE, on), rows)]


def test_a_flat_sum() -> None:
    own = rules(row("GIẤY KHEN", doi_tuong="Cá nhân", so_tien=300000, can_cu="Quy chế số 5"))
    bonus = there(own.bonus("GK", P, "chu_tich_xa"))
    assert (bonus.amount, bonus.times, bonus.source) == (300000, None, "Quy chế số 5")
    assert there(own.bonus("GK", C, "chu_tich_xa")).times == Decimal("0.6")


def test_a_multiple_for_whoever_receives_it() -> None:
    own = rules(row("Chiến sỹ tiên tiến", so_lan=Decimal("0.5")))
    assert there(own.bonus("CSTT", P)).times == Decimal("0.5")
    assert "Mức thưởng" in there(own.bonus("CSTT", P)).source


def test_a_lower_share_of_the_civil_track_leaves_the_others() -> None:
    own = rules(row("CSTĐCS", ty_le_toi_da=Decimal("0.1"), can_cu="QĐ tỉnh"), on=date(2023, 11, 22))
    (civil,) = own.quotas("CSTĐCS", Track.CIVIL)
    assert (civil.at_most, civil.base.awards, civil.source) == (Decimal("0.1"), ("LĐTT", "CSTT"), "QĐ tỉnh")
    assert [quota.at_most for quota in own.quotas("CSTĐCS", Track.MILITIA)] == [Decimal("0.05")]


def test_a_share_where_the_law_has_none_is_of_what_the_last_one_was() -> None:
    (quota,) = rules(row("CSTĐCS", ty_le_toi_da=Decimal("0.2"))).quotas("CSTĐCS")
    assert (quota.at_most, quota.base.awards) == (Decimal("0.2"), ("LĐTT", "CSTT"))


def test_nothing_is_wrong_with_a_right_row() -> None:
    assert found(row("CSTĐCS", so_lan=1, ty_le_toi_da=Decimal("0.15"))) == []


def test_an_unknown_award() -> None:
    assert found(row("Giấy khenn", so_tien=1)) == [("unknown-award", "A5", "warning")]
    assert rules(row("Giấy khenn", so_tien=1)).own_bonuses == ()
    assert found(row(None, so_tien=1)) == []


def test_two_sums_are_one_too_many() -> None:
    assert found(row("GK", so_tien=1, so_lan=1)) == [("two-rates", "D5", "error")]
    assert rules(row("GK", so_tien=1, so_lan=1)).own_bonuses == ()


def test_a_row_without_any_rate() -> None:
    assert found(row("GK")) == [("no-rate", "A5", "warning")]


def test_a_share_of_nobody_knows_what() -> None:
    assert found(row("GK", ty_le_toi_da=Decimal("0.1"))) == [("quota-without-base", "E5", "warning")]
    assert rules(row("GK", ty_le_toi_da=Decimal("0.1"))).own_quotas == ()
