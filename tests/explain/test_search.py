"""Whether a printed text says a value."""

from decimal import Decimal

import pytest

from reportgen.explain import parse_question, says
from reportgen.explain.search import change_says


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [
        ("4.968", 4968, "người"),
        ("4968", 4968, "người"),
        ("4 968", 4968, "người"),
        ("4.968 người", 4968, "người"),
        ("4.968  NGƯỜI", 4968, "người"),
        ("04", 4, "cuộc"),
        ("0", 0, "cuộc"),
        ("99,8%", Decimal("0.9979"), "%"),
        ("99,8 %", Decimal("0.9979"), "%"),
        ("100%", Decimal(1), "%"),
        ("99,79%", Decimal("0.9979"), "%"),
        ("46.980.000 đồng", 46_980_000, "đồng"),
        ("12,5", Decimal("12.5"), "tấn"),
        ("12,3", Decimal("12.34"), "tấn"),
    ],
)
def test_a_text_says_a_value(typed: str, value: object, unit: str) -> None:
    assert says(parse_question(typed), value, unit)


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [
        ("4.968", 4969, "người"),
        ("4.968 lớp", 4968, "người"),
        ("100%", Decimal("0.9979"), "%"),
        ("99,8%", Decimal("0.9973"), "%"),
        ("1", Decimal("0.9979"), "%"),
        ("1", Decimal(1), "%"),
        ("12", Decimal("12.34"), "tấn"),
        ("4%", 4, "cuộc"),
        ("1", True, ""),
        ("4", None, ""),
        ("bốn", 4, ""),
        ("1.2.3", 123, ""),
    ],
)
def test_a_text_does_not_say_a_value(typed: str, value: object, unit: str) -> None:
    assert not says(parse_question(typed), value, unit)


@pytest.mark.parametrize(
    "typed", ["9" * 5000, "1," + "0" * 27, "1," + "0" * 5000 + "%", "٣", "-", "1.250.", "%", "1 %%"]
)
def test_what_is_no_number_of_a_paper_says_nothing(typed: str) -> None:
    assert not any(says(parse_question(typed), value, "%") for value in (1, Decimal("0.9979"), 10**15))
    assert not any(says(parse_question(typed), value, "") for value in (1, Decimal("0.9979"), 10**15))


def test_words_are_said_by_what_is_printed() -> None:
    assert says(parse_question("Hai Mươi  lăm"), 25, "tập thể", ["25", "hai mươi lăm"])
    assert not says(parse_question("hai mươi"), 25, "tập thể", ["25", "hai mươi lăm"])


@pytest.mark.parametrize("typed", ["5,2%", "tăng 5,2%", "tăng 5,2% so với năm 2022"])
def test_a_change_says_its_share(typed: str) -> None:
    assert change_says(parse_question(typed), "tăng 5,2% so với năm 2022")


@pytest.mark.parametrize("typed", ["2022", "2%", "5,2", "giảm 5,2%"])
def test_a_change_says_nothing_else(typed: str) -> None:
    assert not change_says(parse_question(typed), "tăng 5,2% so với năm 2022")
