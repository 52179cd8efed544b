"""Equations in two dimensions, with squares for letters: 10 points wide, at a size of 10 points."""

from __future__ import annotations

import pytest

from reportgen.layout.boxes import BorderLine, Fill, GlyphRun
from reportgen.layout.document import Equation, Font
from reportgen.layout.math_tree import MathNode
from reportgen.layout.text.math import letters
from reportgen.layout.text.math.box import MathBox, Setting
from reportgen.layout.text.math.structures import math_setter
from reportgen.layout.text.run_format import RunFormats
from tests.layout.making import FONT, Squares

Node = MathNode[Font]
SETTER = math_setter(RunFormats(Squares()))
INLINE, DISPLAY = Setting(10.0), Setting(10.0, display=True)
NOTHING: Node = MathNode("row", FONT)


def text(letters: str, upright: bool = False) -> Node:
    return MathNode("text", FONT, text=letters, upright=upright)


def node(kind: str, *parts: Node, signs: tuple[str, ...] = ()) -> Node:
    return MathNode(kind, FONT, parts, signs)


def placed(box: MathBox) -> dict[str, tuple[float, float, GlyphRun]]:
    return {leaf.text: (x, y, leaf) for x, y, leaf in box.children if isinstance(leaf, GlyphRun)}


def leaf_of(box: MathBox, kind: type) -> list[tuple[float, float, object]]:
    return [(x, y, leaf) for x, y, leaf in box.children if isinstance(leaf, kind)]


def laid(kind: str, *parts: Node, signs: tuple[str, ...] = (), setting: Setting = DISPLAY) -> MathBox:
    return SETTER.node(node(kind, *parts, signs=signs), setting)


def test_letters_are_slanted_and_figures_are_not() -> None:
    found = placed(SETTER.row((text("ab2"),), INLINE))
    assert found["ab"][2].font.italic and not found["2"][2].font.italic
    assert not placed(SETTER.row((text("sin", upright=True),), INLINE))["sin"][2].font.italic


def test_signs_have_space_about_them() -> None:
    box = SETTER.row((text("a+b=c"),), INLINE)
    assert box.width == pytest.approx(50 + 2 * 10 * 4 / 18 + 2 * 10 * 5 / 18)


def test_a_sign_of_one_number_has_none() -> None:
    assert SETTER.row((text("-b"),), INLINE).width == 20.0
    assert "−" in placed(SETTER.row((text("-b"),), INLINE))


def test_scripts_have_no_space_and_are_smaller() -> None:
    box = SETTER.row((text("a+b"),), INLINE.script())
    assert box.width == pytest.approx(3 * 7.3)
    assert INLINE.script().script().script().em == pytest.approx(6.0)


def test_a_fraction_has_its_parts_above_and_below_a_line() -> None:
    box = laid("fraction", text("a"), text("b"), signs=("bar",))
    found = placed(box)
    ((_, line, fill),) = leaf_of(box, Fill)
    assert isinstance(fill, Fill) and fill.width >= 10.0
    assert found["a"][1] < line < found["b"][1]
    assert line == pytest.approx(-letters.AXIS * 10 - fill.height / 2)
    assert box.letters == 2


def test_a_fraction_in_the_line_is_smaller() -> None:
    parts = (text("a"), text("b"))
    inline = laid("fraction", *parts, signs=("bar",), setting=INLINE)
    assert inline.height < laid("fraction", *parts, signs=("bar",)).height
    assert placed(inline)["a"][2].size == pytest.approx(7.3)


def test_fractions_without_line_and_beside_each_other() -> None:
    assert leaf_of(laid("fraction", text("n"), text("k"), signs=("noBar",)), Fill) == []
    beside = laid("fraction", text("n"), text("k"), signs=("lin",))
    assert beside.letters == 2 and "/" in placed(beside)


def test_scripts_stand_above_and_below() -> None:
    found = placed(laid("scripts", text("x"), text("i"), text("2")))
    assert found["2"][1] < 0 < found["i"][1]
    assert found["2"][0] == found["i"][0] == 10.0


def test_scripts_before() -> None:
    found = placed(laid("prescripts", text("C"), text("i"), text("2")))
    assert found["2"][0] < found["C"][0]


def test_a_root_has_a_line_above_and_a_sign_before() -> None:
    box = laid("radical", text("b"), text("3"))
    ((_, top, _fill),) = leaf_of(box, Fill)
    assert top < -letters.CAP * 10 and len(leaf_of(box, BorderLine)) == 3
    assert placed(box)["3"][0] < placed(box)["b"][0] and box.letters == 2


def test_limits_stand_over_a_sum_in_display_and_beside_it_in_the_line() -> None:
    parts = (text("x"), text("i"), text("n"))
    over = placed(laid("nary", *parts, signs=("∑", "over")))
    side = placed(laid("nary", *parts, signs=("∑", "over"), setting=INLINE))
    assert over["i"][1] > 5 and over["n"][1] < -10 and over["∑"][2].size == 15.0
    assert side["i"][0] >= 10.0 and side["∑"][2].size == 10.0


def test_brackets_grow_with_what_they_hold() -> None:
    low = placed(laid("delimiters", text("x"), signs=("(", "|", ")")))
    tall = placed(
        laid("delimiters", node("fraction", text("a"), text("b"), signs=("bar",)), signs=("(", "|", ")"))
    )
    assert low["("][2].size == pytest.approx(10 / 0.93)
    assert tall["("][2].size > 20 and tall["("][2].font.scale < 0.7


def test_parts_of_brackets_are_separated() -> None:
    found = placed(laid("delimiters", text("a"), text("b"), signs=("[", ";", "")))
    assert list(found) == ["[", "a", ";", "b"]


def test_a_matrix_has_columns() -> None:
    rows = (node("row", text("a"), text("bbb")), node("row", text("ccc"), text("d")))
    found = placed(laid("matrix", *rows))
    assert found["a"][0] + 5 == found["ccc"][0] + 15 and found["bbb"][0] + 15 == found["d"][0] + 5
    assert found["a"][1] == found["bbb"][1] < found["ccc"][1]


def test_equations_below_each_other() -> None:
    found = placed(laid("array", text("a"), text("bbb"), signs=("left",)))
    assert found["a"][0] == found["bbb"][0]
    centred = placed(laid("array", text("a"), text("bbb"), signs=("center",)))
    assert centred["a"][0] == centred["bbb"][0] + 10.0


@pytest.mark.parametrize(
    ("kind", "signs"), [("accent", ("\u0302",)), ("accent", ("\u20d7",)), ("brace", ("⏞", "top"))]
)
def test_what_stands_over_a_letter_makes_it_taller(kind: str, signs: tuple[str, ...]) -> None:
    box = laid(kind, text("x"), signs=signs)
    assert box.above > letters.X_HEIGHT * 10 + 1 and box.letters == 1


def test_bars_and_frames() -> None:
    ((_, over, _),) = leaf_of(laid("bar", text("x"), signs=("top",)), Fill)
    ((_, under, _),) = leaf_of(laid("bar", text("x"), signs=("bot",)), Fill)
    assert over < 0 < under
    assert len(leaf_of(laid("frame", text("x")), BorderLine)) == 4


def test_a_phantom_takes_its_place() -> None:
    box = laid("phantom", text("x"))
    assert (box.width, box.children, box.letters) == (10.0, [], 1)


def test_limits_of_words_and_functions() -> None:
    found = placed(laid("limit", text("lim", upright=True), text("n"), signs=("low",)))
    assert found["n"][1] > 4
    function = laid("function", text("sin", upright=True), text("x"))
    assert placed(function)["x"][0] == pytest.approx(30 + 10 * 3 / 18)


def test_an_equation_breaks_before_its_signs() -> None:
    equation = Equation(node("row", text("a+b=c")), "a+b=c", FONT, display=True)
    pieces = SETTER.lines(equation)
    assert [piece.breaks for piece in pieces] == [False, True, True]
    assert sum(piece.box.letters for piece in pieces) == 5
    assert pieces[0].box.above == pytest.approx(9.5) and pieces[0].box.below == pytest.approx(2.22)


def test_a_stretch_is_a_box_from_its_top() -> None:
    equation = Equation(text("x"), "x", FONT)
    (piece,) = SETTER.lines(equation)
    box = piece.placed(equation)
    assert (box.kind, box.letters) == ("equation", 1) and box.source is equation
    assert box.children[0][1] == pytest.approx(9.5)


def test_the_invisible_is_counted_and_not_shown() -> None:
    box = SETTER.row((text("\u2062"),), INLINE)
    assert (box.letters, box.width) == (1, 0.0)
