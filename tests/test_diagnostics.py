"""What a diagnostic repeats of a user's file is shown on one line, and steers no terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.diagnostics import error, one_line


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("một\nhai", "một hai"),
        ("một \r\n\t hai", "một hai"),
        ("đỏ\x1b[31m", "đỏ�[31m"),
        ("a\u202eb", "a�b"),
        ("a\u2028b", "a b"),
        ("1\u00a0250  đồng", "1\u00a0250  đồng"),
        ("", ""),
    ],
)
def test_one_line(typed: str, shown: str) -> None:
    assert one_line(typed) == shown
    told = error("code", typed, hint=typed)
    assert (told.message, told.hint) == (shown, shown)


@given(st.text())
def test_no_letter_is_lost_and_no_line_ends(text: str) -> None:
    shown = one_line(text)
    assert len(shown.splitlines()) <= 1
    assert [c for c in shown if c.isalnum()] == [c for c in text if c.isalnum()]
    assert one_line(shown) == shown
