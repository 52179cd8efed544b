from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.layout.read import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [(None, True), ("1", True), ("true", True), ("on", True), ("0", False), ("false", False), ("OFF", False)],
)
def test_on_off(text: str | None, expected: bool) -> None:
    assert values.on_off(text) is expected


@pytest.mark.parametrize(
    ("parse", "text", "expected"),
    [
        (values.twips, "567", 28.35),
        (values.twips, "-20", -1.0),
        (values.twips, "1in", 72.0),
        (values.twips, "2.54cm", 72.0),
        (values.twips, "12.5", 0.625),
        (values.twips, "", None),
        (values.twips, "auto", None),
        (values.half_points, "28", 14.0),
        (values.half_points, "14pt", 14.0),
        (values.eighths, "4", 0.5),
        (values.emu, "914400", 72.0),
        (values.fiftieths, "2500", 50.0),
        (values.fiftieths, "50%", 50.0),
        (values.thousandths, "50000", 0.5),
        (values.thousandths, "50%", 0.5),
        (values.integer, "3.0", 3),
        (values.integer, "x", None),
        (values.colour, "ff0000", "FF0000"),
        (values.colour, "#1f497dff", "1F497D"),
        (values.colour, "auto", "auto"),
        (values.colour, "red", ""),
        (values.hex_share, "FF", 1.0),
        (values.hex_share, "", None),
    ],
)
def test_value(parse: Callable[[str], object], text: str, expected: str | float | None) -> None:
    found = parse(text)
    assert found == (pytest.approx(expected) if isinstance(expected, float) else expected)


@given(st.text())
def test_no_text_is_an_error_and_every_length_is_bounded(text: str) -> None:
    for parse in (values.twips, values.half_points, values.emu, values.percent, values.fiftieths):
        found = parse(text)
        assert found is None or abs(found) <= 1e9
    assert values.colour(text) == "" or len(values.colour(text)) in (4, 6)
