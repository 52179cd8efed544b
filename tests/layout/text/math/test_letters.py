from __future__ import annotations

import pytest

from reportgen.layout.text.math import letters


@pytest.mark.parametrize(
    ("sign", "kind"),
    [
        ("=", "relation"),
        ("+", "binary"),
        ("(", "opening"),
        ("]", "closing"),
        (",", "punctuation"),
        ("∑", "large"),
        ("x", "letter"),
    ],
)
def test_kinds(sign: str, kind: str) -> None:
    assert letters.kind(sign) == kind


def test_reach_by_shape() -> None:
    assert letters.reach("x") == (letters.X_HEIGHT, 0.01)
    assert letters.reach("Ay") == (letters.CAP, letters.DEPTH)
    assert letters.reach("ế")[0] > letters.CAP
    assert letters.reach("(") == (0.73, 0.2)


def test_stretches() -> None:
    assert list(letters.pieces("2ab-c", upright=False)) == [
        ("letter", "2", False),
        ("letter", "ab", True),
        ("binary", "−", False),
        ("letter", "c", True),
    ]
