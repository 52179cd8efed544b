"""Each number format of labels, pages and notes by an example, and that numbers stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.layout.numerals import letters, numeral, roman


@pytest.mark.parametrize(
    ("number", "word", "expected"),
    [
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (27, "lowerLetter", "aa"),
        (53, "upperLetter", "AAA"),
        (7, "decimalZero", "07"),
        (112, "ordinal", "112th"),
        (23, "ordinal", "23rd"),
        (21, "cardinalText", "Twenty-one"),
        (112, "ordinalText", "One hundred twelfth"),
        (20, "ordinalText", "Twentieth"),
        (6, "chicago", "††"),
        (3, "numberInDash", "- 3 -"),
        (2, "decimalEnclosedCircle", "②"),
        (2, "none", ""),
        (2, "unheardOf", "2"),
        (0, "upperRoman", "0"),
        (99999, "lowerRoman", "99999"),
        (10**9, "chicago", "1000000000"),
        (21, "decimalEnclosedCircle", "21"),
        (12, "decimalFullWidth", "１２"),
    ],
)
def test_number_formats(number: int, word: str, expected: str) -> None:
    assert numeral(number, word) == expected


@given(st.integers(1, 3999), st.integers(1, 3999))
def test_labels_of_different_numbers_differ(one: int, other: int) -> None:
    for write in (roman, letters):
        assert (write(one) == write(other)) == (one == other)
