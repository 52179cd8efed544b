"""Texts made to fit: measured with letters of half an em, so that every sum can be done by hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportgen.fitting.lines import SLACK, FittingBox, fit


def half(text: str) -> float:
    return len(text) * 0.5


def test_short_text_keeps_its_size() -> None:
    fitted = fit("Nguyễn Văn Mẫu", FittingBox(100, 12, 8), half)
    assert (fitted.size, fitted.lines, fitted.fits) == (12, ("Nguyễn Văn Mẫu",), True)


def test_name_is_rather_smaller_than_broken() -> None:
    fitted = fit("a" * 10 + " " + "b" * 9, FittingBox(100 + SLACK, 12, 8, lines=2), half)
    assert (fitted.size, len(fitted.lines), fitted.fits) == (10, 1, True)


def test_two_lines_when_the_smallest_size_is_too_wide() -> None:
    fitted = fit("a" * 15 + " " + "b" * 15, FittingBox(100 + SLACK, 12, 8, lines=2), half)
    assert (fitted.size, fitted.lines, fitted.fits) == (12, ("a" * 15, "b" * 15), True)


def test_free_lines_come_before_a_smaller_size() -> None:
    fitted = fit("a" * 10 + " " + "b" * 9, FittingBox(100, 12, 8, lines=2, free=2), half)
    assert (fitted.size, len(fitted.lines)) == (12, 2)


def test_what_cannot_fit_says_so_and_loses_nothing() -> None:
    fitted = fit("a" * 80, FittingBox(100, 12, 8, lines=2), half)
    assert not fitted.fits and "".join(fitted.lines) == "a" * 80 and fitted.size == 8


@given(st.lists(st.text("abc", min_size=1, max_size=12), min_size=1, max_size=12), st.integers(20, 300))
def test_fitting_lines_are_within_their_room(words: list[str], width: int) -> None:
    room = FittingBox(width, 20, 8.2, lines=3)
    fitted = fit(" ".join(words), room, half)
    assert " ".join(fitted.lines).split() == words and 8.2 <= fitted.size <= 20
    if fitted.fits:
        assert len(fitted.lines) <= 3 and all(half(line) * fitted.size <= width for line in fitted.lines)
