"""What a commune's decision pays against its award fund, a share of its regular spending; both sums are told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.awards import SignedDecision
from reportgen.diagnostics import Diagnostic
from tests.awards.checking import COMMUNE, DISTRICT, Options, Row, diagnostics_of, person

DAY = date(2026, 11, 20)
ROWS: list[Row] = [person(f"Người Mẫu {number}") for number in range(10)]
"""Ten certificates of 760 000 đồng."""


def told(
    spending: int | None, *, is_remote: bool | None = None, grantor: str = COMMUNE, on: date = DAY
) -> list[Diagnostic]:
    numbers = {"chi_thuong_xuyen": spending, "dia_ban_kho_khan": is_remote}
    known = {name: value for name, value in numbers.items() if value is not None}
    return diagnostics_of(ROWS, "fund-exceeded", on=on, grantor=grantor, numbers=known)


@pytest.mark.parametrize(
    ("spending", "is_remote", "count"),
    [
        (760_000_000, False, 0),
        (759_999_900, False, 1),
        (759_999_900, None, 1),
        (759_999_900, True, 0),
        (506_666_667, True, 0),
        (506_000_000, True, 1),
        (0, False, 1),
        (None, False, 0),
        (None, True, 0),
    ],
)
def test_the_fund_is_a_share_of_what_is_spent(
    spending: int | None, is_remote: bool | None, count: int
) -> None:
    assert len(told(spending, is_remote=is_remote)) == count


def test_both_sums_and_the_source_are_told_and_nothing_is_stopped() -> None:
    (found,) = told(700_000_000)
    assert found.severity.value == "warning"
    assert "7.600.000 đồng" in found.message and "7.000.000 đồng" in found.message and "1%" in found.message
    assert "Điều 46" in found.hint and "chưa được kiểm chứng" in found.hint


def test_it_is_of_a_commune_s_chair_since_the_decree() -> None:
    assert not told(1, grantor=DISTRICT)
    assert not told(1, on=date(2025, 6, 30)) and told(1, on=date(2025, 7, 1)) and told(1, on=date(2028, 1, 1))


def test_another_decision_pays_from_another_fund() -> None:
    area = "Chỉ huy trưởng Ban Chỉ huy phòng thủ khu vực 3"
    rows = [{**row, "quyet_dinh": "Quân sự" if number else None} for number, row in enumerate(ROWS)]
    said: Options = {
        "on": DAY,
        "grantor": COMMUNE,
        "numbers": {"chi_thuong_xuyen": 76_000_000},
        "further": (SignedDecision("quan_su", "Quân sự", DAY, grantor=area),),
    }
    assert not diagnostics_of(rows, "fund-exceeded", **said)
    assert diagnostics_of(ROWS, "fund-exceeded", **said)


@given(st.integers(0, 2_000_000_000), st.booleans())
def test_it_is_told_exactly_where_the_sum_is_above_the_share(spending: int, is_remote: bool) -> None:
    exceeded = spending * (15 if is_remote else 10) < 7_600_000 * 1000
    assert bool(told(spending, is_remote=is_remote)) is exceeded
