import pytest

from reportgen.sheets.number_formats import Percent, percent, percent_of

SCALED = [
    "0%",
    "0.00%",
    "#,##0.0%;[Red]-0.0%",
    "0 %",
    '0.0%" năm"',
    "General%",
    '"tăng "0%',
    "[>1]0%;0.0%",
    '0"a"%"b"',
]
LITERAL = ['0"%"', "0.0\\%", '#,##0" %"', "0\\ \\%", '[Red]0.0"%"', 'General"%"', '0_)"%"']
NEITHER = ["General", "0.00", "@", '"Tỷ lệ %: "0', "0_%", "0*%", "[$%-409]0", '"100%"', "", '0"phần %"']


@pytest.mark.parametrize("code", SCALED)
def test_a_sign_of_the_format_scales(code: str) -> None:
    assert percent(code) is Percent.SCALED


@pytest.mark.parametrize("code", LITERAL)
def test_a_quoted_or_escaped_sign_is_text(code: str) -> None:
    assert percent(code) is Percent.LITERAL


@pytest.mark.parametrize("code", NEITHER)
def test_a_sign_elsewhere_says_nothing_of_the_number(code: str) -> None:
    assert percent(code) is None


def test_the_formats_of_the_file_go_before_the_built_in() -> None:
    assert [percent_of(number, {}) for number in (0, 9, 10, 14)] == [
        None,
        Percent.SCALED,
        Percent.SCALED,
        None,
    ]
    assert percent_of(9, {9: "0.00"}) is None
    assert percent_of(164, {164: '0"%"'}) is Percent.LITERAL
