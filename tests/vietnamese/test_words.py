"""Numbers read out: the textbook's readings, and each rule of the last digit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.vietnamese import words

READINGS = {
    0: "không",
    1: "một",
    4: "bốn",
    5: "năm",
    10: "mười",
    11: "mười một",
    14: "mười bốn",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    34: "ba mươi tư",
    55: "năm mươi lăm",
    91: "chín mươi mốt",
    100: "một trăm",
    101: "một trăm linh một",
    104: "một trăm linh bốn",
    105: "một trăm linh năm",
    110: "một trăm mười",
    115: "một trăm mười lăm",
    121: "một trăm hai mươi mốt",
    1000: "một nghìn",
    1005: "một nghìn không trăm linh năm",
    1015: "một nghìn không trăm mười lăm",
    1100: "một nghìn một trăm",
    4968: "bốn nghìn chín trăm sáu mươi tám",
    10_000: "mười nghìn",
    100_009: "một trăm nghìn không trăm linh chín",
    105_000: "một trăm linh năm nghìn",
    2_005_400: "hai triệu không trăm linh năm nghìn bốn trăm",
    10_000_005: "mười triệu không nghìn không trăm linh năm",
    10_250_214: "mười triệu hai trăm năm mươi nghìn hai trăm mười bốn",
    253_564_888: "hai trăm năm mươi ba triệu năm trăm sáu mươi tư nghìn tám trăm tám mươi tám",
    400_036_105: "bốn trăm triệu không trăm ba mươi sáu nghìn một trăm linh năm",
    700_000_231: "bảy trăm triệu không nghìn hai trăm ba mươi mốt",
    10**9: "một tỷ",
    10**9 + 5: "một tỷ không triệu không nghìn không trăm linh năm",
    1_005_000_000: "một tỷ không trăm linh năm triệu",
    1_000_500_000: "một tỷ không triệu năm trăm nghìn",
    1_500_000_000_000: "một nghìn năm trăm tỷ",
    1_005 * 10**9: "một nghìn không trăm linh năm tỷ",
    10**15: "một triệu tỷ",
    10**18: "một tỷ tỷ",
    -5: "âm năm",
}


@pytest.mark.parametrize(("value", "text"), READINGS.items())
def test_a_number_in_words(value: int, text: str) -> None:
    assert words.number(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "Không đồng"),
        (1_440_000, "Một triệu bốn trăm bốn mươi nghìn đồng"),
        (2_340_000, "Hai triệu ba trăm bốn mươi nghìn đồng"),
        (540_000, "Năm trăm bốn mươi nghìn đồng"),
        (-20_000, "Âm hai mươi nghìn đồng"),
        (Decimal("270000"), "Hai trăm bảy mươi nghìn đồng"),
    ],
)
def test_money_begins_with_a_capital_and_names_the_currency(value: int | Decimal, text: str) -> None:
    assert words.money(value) == text


def test_a_fraction_has_no_reading() -> None:
    with pytest.raises(ValueError, match=r"2\.5"):
        words.number(Decimal("2.5"))


DIGITS = {
    w: n for n, w in enumerate(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"])
}
DIGITS |= {"mốt": 1, "tư": 4, "lăm": 5}
CLASSES = {"nghìn": 10**3, "triệu": 10**6}


def read_back(text: str) -> int:
    """Compute the number that ``text`` says, by a way of its own: digits, then their multipliers."""
    billions = group = below = digit = 0
    for word in text.split():
        if word in DIGITS:
            digit = DIGITS[word]
        elif word in ("trăm", "mươi"):
            group, digit = group + digit * (100 if word == "trăm" else 10), 0
        elif word == "mười":
            group += 10
        elif word in CLASSES:
            below, group, digit = below + (group + digit) * CLASSES[word], 0, 0
        elif word == "tỷ":
            billions, below, group, digit = (billions + below + group + digit) * 10**9, 0, 0, 0
        else:
            assert word == "linh"
    return billions + below + group + digit


@given(st.integers(0, 10**15))
def test_words_say_the_number(value: int) -> None:
    assert read_back(words.number(value)) == value


def test_numbers_below_ten_thousand_are_all_said_differently() -> None:
    assert len({words.number(n) for n in range(10_000)}) == 10_000
