"""Kerning, however a font writes them: by glyph, by class, behind an extension, in the old table."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest

from reportgen.layout.fonts import features, sfnt
from tests.layout.fonts.conftest import tiny_font

SPACE, F, DOT_I, T, FI = 1, 2, 3, 4, 5
"""The glyphs of the tiny font."""


def font(source: str) -> sfnt.Sfnt:
    return sfnt.Sfnt(tiny_font(source))


@pytest.mark.parametrize(
    "rule",
    [
        "feature kern { pos f t -100; pos f space -50; } kern;",
        "feature kern { lookup own useExtension { pos f t -100; pos f space -50; } own; } kern;",
        "feature kern { pos f [t] -100; pos f [space] -50; } kern;",
        "feature kern { enum pos [f] t -100; pos [f] space -50; } kern;",
        "feature kern { pos f t <0 0 -100 0>; pos f space <0 7 -50 9>; } kern;",
    ],
)
def test_a_pair_is_kerned(rule: str) -> None:
    kerning = features.Kerning(font(rule))
    assert [kerning(F, T), kerning(F, SPACE), kerning(T, F), kerning(F, 99)] == [-100, -50, 0, 0]


@pytest.mark.parametrize("others", ["[t f_i]", "[space t]", "[t]"])
def test_classes_of_glyphs_are_kerned(others: str) -> None:
    kerning = features.Kerning(font(f"feature kern {{ pos [f i] {others} -70; pos [f_i] [i] 30; }} kern;"))
    assert [kerning(F, T), kerning(DOT_I, T), kerning(FI, DOT_I), kerning(FI, F), kerning(SPACE, T)] == [
        -70,
        -70,
        30,
        0,
        0,
    ]


def test_a_range_of_glyphs_is_kerned() -> None:
    kerning = features.Kerning(font("feature kern { enum pos [space f i t f_i] t -20; } kern;"))
    assert [kerning(glyph, T) for glyph in (SPACE, F, DOT_I, T, FI)] == [-20] * 5


def test_what_moves_up_alone_kerns_nothing() -> None:
    assert features.Kerning(font("feature kern { pos f t <0 8 0 0>; } kern;"))(F, T) == 0


def with_table(name: str, data: bytes) -> sfnt.Sfnt:
    """Return the tiny font without features, with these bytes as a table."""
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.tables.DefaultTable import DefaultTable

    whole, made = TTFont(BytesIO(tiny_font(""))), BytesIO()
    whole[name] = DefaultTable(name)
    whole[name].data = data
    whole.save(made)
    return sfnt.Sfnt(made.getvalue())


def test_the_old_table_kerns_where_there_is_no_new_one() -> None:
    head = struct.pack(">HH HHH HHHH", 0, 1, 0, 20, 1, 1, 6, 0, 0)
    kerning = features.Kerning(with_table("kern", head + struct.pack(">HHh", F, T, -90)))
    assert [kerning(F, T), kerning(T, F)] == [-90, 0]


def test_an_old_table_of_no_pairs_kerns_nothing() -> None:
    assert features.Kerning(with_table("kern", bytes(30)))(F, T) == 0


@pytest.mark.parametrize(
    "data", [b"\0\1\0\0" + b"\xff" * 6, b"\0\1\0\0\0\x0a\0\x0a\0\x0a\0\1liga\0\x08" + b"\0\2"]
)
def test_a_damaged_table_changes_no_width(data: bytes) -> None:
    assert features.Kerning(with_table("GPOS", data.replace(b"liga", b"kern")))(F, T) == 0


def test_a_pair_that_points_out_of_the_table_is_not_kerned() -> None:
    data = BytesIO(tiny_font("feature kern { pos f t -100; } kern;"))
    kerning = features.Kerning(sfnt.Sfnt(data.getvalue()))
    assert kerning(F, T) == -100
    ((pairs,),) = kerning._lookups
    pairs._firsts[F] = 9999
    assert kerning(F, T) == 0
