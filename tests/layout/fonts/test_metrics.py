from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.layout.fonts import sfnt
from reportgen.layout.fonts.metrics import Metrics
from tests.layout.fonts.building import begun, outline, saved

ANY_ERROR = (ValueError, IndexError, struct.error, OverflowError)


@pytest.fixture
def metrics(tiny: bytes) -> Metrics:
    return Metrics(sfnt.Sfnt(tiny))


def test_a_width_is_the_sum_of_advances(metrics: Metrics) -> None:
    assert metrics.widths["tt t"] == 2.0


def test_there_are_no_ligatures(metrics: Metrics) -> None:
    assert metrics.widths["fi"] == metrics.widths["f"] + metrics.widths["i"]


def test_kerning_counts_only_where_asked(metrics: Metrics) -> None:
    assert metrics.widths["ft"] == 1.0
    assert metrics.kerned["ft"] == pytest.approx(0.9)
    assert metrics.kerned["f t"] == pytest.approx(1.45)


def test_the_invisible_is_not_wide(metrics: Metrics) -> None:
    assert metrics.widths["t\u200bt\ufefft\u00ad"] == 1.5


def test_a_no_break_space_is_a_space(metrics: Metrics) -> None:
    assert metrics.widths["\u00a0"] == metrics.widths[" "]


def test_leading_without_windows_measures_is_that_of_hhea(tiny: bytes) -> None:
    assert sfnt.leading(sfnt.Sfnt(tiny)) == (800, 200, 90)


@pytest.mark.parametrize(
    ("windows", "gap", "leading"),
    [
        ((800, 200), 90, (800, 200, 90)),
        ((950, 270), 220, (950, 270, 0)),  # as in Calibri: the Windows measures hold the gap
        ((850, 200), 90, (850, 200, 40)),
    ],
)
def test_leading_is_that_of_windows(
    windows: tuple[int, int], gap: int, leading: tuple[int, int, int]
) -> None:
    builder = begun("Tall", {}, {".notdef": outline(".notdef")})
    builder.setupHorizontalHeader(ascent=800, descent=-200, lineGap=gap)
    builder.setupOS2(usWinAscent=windows[0], usWinDescent=windows[1], fsSelection=0)
    assert sfnt.leading(sfnt.Sfnt(saved(builder.font))) == leading


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_font_ends_in_an_expected_error(tiny: bytes, data: st.DataObject) -> None:
    places = st.tuples(st.integers(0, len(tiny) - 1), st.integers(0, 255))
    changed = bytearray(tiny)
    for at, value in data.draw(st.lists(places, min_size=1, max_size=8)):
        changed[at] = value
    cut = bytes(changed[: data.draw(st.integers(0, len(changed)))])
    try:
        metrics = Metrics(sfnt.Sfnt(cut))
        assert metrics.widths["f"] >= 0
        assert isinstance(metrics.kerned["ft"], float)
    except ANY_ERROR:
        pass
