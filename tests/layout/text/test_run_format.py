import pytest
from msgspec.structs import replace

from reportgen.layout.text.run_format import RunFormats
from tests.layout.making import FONT, Squares

FORMATS = RunFormats(Squares())


@pytest.mark.parametrize(("size", "small"), [(11.0, 7.0), (12.0, 8.0), (13.0, 8.5), (14.0, 9.0), (0.5, 0.5)])
def test_a_script_is_printed_in_half_points(size: float, small: float) -> None:
    for script in ("superscript", "subscript"):
        assert FORMATS.for_font(replace(FONT, size=size, script=script)).size == small


def test_scripts_are_raised_and_lowered_by_a_share_of_the_full_size() -> None:
    raised, lowered = (
        FORMATS.for_font(replace(FONT, script=script, rise=1.0)) for script in ("superscript", "subscript")
    )
    assert (raised.rise, lowered.rise) == pytest.approx((4.5, 0.2))


def test_a_line_is_as_tall_with_scripts_as_without() -> None:
    plain = FORMATS.for_font(FONT)
    for script in ("superscript", "subscript"):
        found = FORMATS.for_font(replace(FONT, script=script))
        assert (found.above, found.below) == (plain.above, plain.below)
