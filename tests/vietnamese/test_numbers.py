"""Numbers written and read back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.vietnamese import numbers


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (999, "999"),
        (4968, "4.968"),
        (1440000, "1.440.000"),
        (-4968, "-4.968"),
        (Decimal("12345.60"), "12.345,6"),
        (Decimal("-0.5"), "-0,5"),
        (Decimal("-0.0"), "0"),
        (Decimal("1E+6"), "1.000.000"),
        (0.1, "0,1"),
    ],
)
def test_a_number_in_full(value: float | Decimal, text: str) -> None:
    assert numbers.group_thousands(value) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [
        ("0.998", "99,8%"),
        ("0.9975", "99,8%"),
        ("0.9974", "99,7%"),
        ("1", "100%"),
        ("0.95", "95%"),
        ("0", "0%"),
        ("-0.0325", "-3,3%"),
        ("-0.0001", "-0,01%"),
        ("-0.00001", "0%"),
        ("12.5", "1.250%"),
    ],
)
def test_a_share_in_percent_rounds_half_up(share: str, text: str) -> None:
    assert numbers.percent(Decimal(share)) == text


def test_a_third_may_keep_more_places() -> None:
    assert numbers.percent(Decimal(1) / 3, 2) == "33,33%"


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (3, 1, "3,0"),
        (Decimal("3.25"), 1, "3,3"),
        (Decimal("1234.5"), 2, "1.234,50"),
        (Decimal("2.5"), 0, "3"),
        (-0.01, 1, "0,0"),
    ],
)
def test_a_fixed_number_of_decimals(value: float | Decimal, places: int, text: str) -> None:
    assert numbers.with_decimals(value, places) == text


def test_decimals_end_without_zeros() -> None:
    assert [numbers.decimal(Decimal(v)) for v in ("3.2", "15", "0.04", "2.25")] == ["3,2", "15", "0", "2,3"]


def test_a_paper_s_number_below_ten_gets_a_zero() -> None:
    assert [numbers.two_digits(n) for n in (5, 15, 120)] == ["05", "15", "120"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *((1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL")),
        *((49, "XLIX"), (50, "L"), (90, "XC"), (99, "XCIX")),
        *((400, "CD"), (499, "CDXCIX"), (500, "D"), (899, "DCCCXCIX"), (900, "CM"), (1000, "M")),
        *((1999, "MCMXCIX"), (3999, "MMMCMXCIX")),
    ],
)
def test_roman_numerals(value: int, text: str) -> None:
    assert numbers.roman(value) == text


@pytest.mark.parametrize("value", [0, -1, 4000])
def test_what_has_no_roman_numeral(value: int) -> None:
    with pytest.raises(ValueError, match=str(value)):
        numbers.roman(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.250", 1250),
        ("1 250", 1250),
        ("1\u00a0250", 1250),
        ("1250", 1250),
        ("007", 7),
        ("1.440.000", 1440000),
        ("98,5", Decimal("98.5")),
        ("98.5", Decimal("98.5")),
        ("1.234,56", Decimal("1234.56")),
        ("1,250", Decimal("1.250")),
        ("1,250,000", 1250000),
        ("1,250.5", Decimal("1250.5")),
        ("-5", -5),
        ("\u22125", -5),
        ("\u20115", -5),
        ("12\u201113", None),
        (" 12 ", 12),
        ("98,5%", Decimal("0.985")),
        ("100 %", Decimal(1)),
        ("", None),
        ("%", None),
        ("abc", None),
        ("12a", None),
        ("1.25.0", None),
        ("12.50.000", None),
        ("1.250,", None),
        ("1,2,3", None),
        ("22/11/2023", None),
        ("١٢", None),
    ],
)
def test_what_a_clerk_types(text: str, value: int | Decimal | None) -> None:
    assert numbers.parse(text) == value
    assert type(numbers.parse(text)) is type(value)


@given(st.integers(-(10**15), 10**15))
def test_a_whole_number_comes_back(value: int) -> None:
    assert numbers.parse(numbers.group_thousands(value)) == value


@given(st.decimals(-(10**9), 10**9, places=4))
def test_a_decimal_comes_back(value: Decimal) -> None:
    assert numbers.parse(numbers.group_thousands(value)) == value


@given(st.decimals(-(10**6), 10**6, places=5), st.integers(0, 4))
def test_rounding_moves_by_half_a_step_at_most(value: Decimal, places: int) -> None:
    assert abs(numbers.round_half_up(value, places) - value) <= Decimal(1).scaleb(-places) / 2


@pytest.mark.parametrize(
    ("share", "text"),
    [
        ("1", "100%"),
        ("0.998", "99,8%"),
        ("0.01", "1%"),
        ("0.0035", "0,35%"),
        ("-0.0035", "-0,35%"),
        ("0", "0%"),
    ],
)
def test_a_share_has_one_decimal_and_two_below_one_percent(share: str, text: str) -> None:
    assert numbers.percent(Decimal(share)) == text


@pytest.mark.parametrize(
    ("size", "text"), [("-0.017", "1,7"), ("0.0001", "0,01"), ("0.00001", "dưới 0,01"), ("0", "0")]
)
def test_points_of_percent_are_never_rounded_to_nothing(size: str, text: str) -> None:
    assert numbers.points(Decimal(size)) == text


def test_counts_below_ten_have_two_digits() -> None:
    counts = (0, 4, Decimal(4), Decimal("4.5"), 25, 4968)
    assert [numbers.count(value) for value in counts] == ["0", "04", "04", "4,5", "25", "4.968"]
