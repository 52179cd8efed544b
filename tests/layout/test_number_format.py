import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.layout.number_format import format_number


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (4.3, "General", "4.3"),
        (1200000.0, "General", "1200000"),
        (0.1 + 0.2, "General", "0.3"),
        (1.5e20, "General", "1.5E+20"),
        (-5.0, "General", "-5"),
        (1234.5, "#,##0.00", "1,234.50"),
        (1234.5, "0", "1235"),
        (0.5, "0%", "50%"),
        (0.1234, "0.0%", "12.3%"),
        (0.5, "#.##", ".5"),
        (2.5, "0.##", "2.5"),
        (2.0, "0.##", "2"),
        (1234567.0, '#,##0," nghìn"', "1,235 nghìn"),
        (7.0, '0 "người"', "7 người"),
        (7.0, "0\\ \\k\\g", "7 kg"),
        (-3.0, "0;(0)", "(3)"),
        (0.0, '0;-0;"không"', "không"),
        (5.0, "[Red]0", "5"),
        (5.0, "[$₫-42A]#,##0", "₫5"),
        (12345.0, "0.00E+00", "1.23E+04"),
        (7.0, "000", "007"),
        (-0.2, "0", "0"),
        (45292.0, "d/m/yyyy", "1/1/2024"),
        (45292.0, "dd.mm.yy", "01.01.24"),
        (45292.5, "h:mm", "12:00"),
        (45292.0, "mmm yyyy", "Jan 2024"),
    ],
)
def test_a_number_in_its_format(value: float, code: str, text: str) -> None:
    assert format_number(value, code, "en-US") == text


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (1234.5, "#,##0.0", "1.234,5"),
        (4.3, "General", "4,3"),
        (0.125, "0.0%", "12,5%"),
        (45292.0, "mmmm", "Tháng Một"),
    ],
)
def test_vietnamese_writes_a_comma(value: float, code: str, text: str) -> None:
    assert format_number(value, code, "vi-VN") == text


@given(st.floats(-1e100, 1e100), st.text(max_size=40))
def test_any_format_gives_a_short_text(value: float, code: str) -> None:
    assert len(format_number(value, code, "vi")) < 2000


@given(st.floats(-1e100, 1e100), st.text('0#?,.%E+-;[]"\\_*ymdhsGeneral/ ', max_size=30))
def test_any_format_of_its_letters_gives_a_short_text(value: float, code: str) -> None:
    assert len(format_number(value, code, "en")) < 20000
