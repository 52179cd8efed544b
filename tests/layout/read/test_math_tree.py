"""Equations as trees, in the line and in lines of their own."""

from __future__ import annotations

import pytest

from reportgen.layout import document, raw
from reportgen.layout.math_tree import restyled, texts
from reportgen.layout.read.math_tree import Node
from tests.layout.read.making import paragraphs
from tests.layout.read.test_math import part, run


def equation(inner: str) -> raw.Equation:
    (found,) = items(f"<m:oMath>{inner}</m:oMath>")
    assert isinstance(found, raw.Equation)
    return found


def items(inner: str) -> list[raw.InlineItem]:
    (block,) = paragraphs(f"<w:p>{inner}</w:p>")
    return block.items


def shape(node: Node) -> object:
    """The tree in short: kind and parts, or the text."""
    return node.text or (node.kind, *map(shape, node.parts))


A, B = part("e", run("a")), part("e", run("b"))
LOW, HIGH = part("sub", run("1")), part("sup", run("n"))
NONE = ("row",)


@pytest.mark.parametrize(
    ("inner", "expected", "signs"),
    [
        (part("f", part("num", run("a")) + part("den", run("b"))), ("fraction", "a", "b"), ("bar",)),
        (part("sSup", A + HIGH), ("scripts", "a", NONE, "n"), ()),
        (part("sSub", A + LOW), ("scripts", "a", "1", NONE), ()),
        (part("sPre", LOW + HIGH + A), ("prescripts", "a", "1", "n"), ()),
        (part("rad", part("deg", run("3")) + A), ("radical", "a", "3"), ()),
        (
            part("rad", '<m:radPr><m:degHide m:val="1"/></m:radPr>' + part("deg", run("3")) + A),
            ("radical", "a", NONE),
            (),
        ),
        (part("nary", LOW + HIGH + A), ("nary", "a", "1", "n"), ("∫", "side")),
        (
            part("nary", '<m:naryPr><m:chr m:val="∑"/></m:naryPr>' + A),
            ("nary", "a", NONE, NONE),
            ("∑", "over"),
        ),
        (part("d", A + B), ("delimiters", "a", "b"), ("(", "|", ")")),
        (
            part("m", part("mr", A + B) + part("mr", B + A)),
            ("matrix", ("row", "a", "b"), ("row", "b", "a")),
            (),
        ),
        (part("eqArr", part("e", run("x&amp;=1")) + A), ("array", "x=1", "a"), ("left",)),
        (part("acc", A), ("accent", "a"), ("\u0302",)),
        (part("bar", A), ("bar", "a"), ("bot",)),
        (part("groupChr", A), ("brace", "a"), ("⏟", "bot")),
        (part("limLow", A + part("lim", run("x"))), ("limit", "a", "x"), ("low",)),
        (part("func", part("fName", run("sin")) + A), ("function", "sin", "a"), ()),
        (part("borderBox", A), ("frame", "a"), ()),
        (part("phant", '<m:phantPr><m:show m:val="0"/></m:phantPr>' + A), ("phantom", "a"), ()),
        (part("phant", A), "a", ()),
        (part("box", A) + run("c"), ("row", "a", "c"), ()),
    ],
)
def test_structures(inner: str, expected: object, signs: tuple[str, ...]) -> None:
    root = equation(inner).root
    assert shape(root) == expected and root.signs == signs


def test_runs_say_how_their_letters_are_set() -> None:
    plain, bold, normal = (
        equation(f"<m:r><m:rPr>{rpr}</m:rPr><m:t>x</m:t></m:r>").root
        for rpr in ("", "<m:sty m:val='b'/>", "<m:nor/>")
    )
    assert [(n.upright, n.bold) for n in (plain, bold, normal)] == [
        (False, False),
        (True, True),
        (True, False),
    ]


def test_double_struck_letters() -> None:
    found = equation("<m:r><m:rPr><m:scr m:val='double-struck'/></m:rPr><m:t>R</m:t></m:r>")
    assert found.root.text == "ℝ"


def test_a_tree_too_deep_is_a_line_of_text() -> None:
    inner = "<m:f><m:num>" * 60 + run("x") + "</m:num></m:f>" * 60
    (found,) = items(f"<m:oMath>{inner}</m:oMath>")
    assert isinstance(found, raw.Text)


def test_display_equations_alone_align_their_paragraph() -> None:
    para = f"<m:oMathPara><m:oMath>{run('a')}</m:oMath><m:oMath>{run('b')}</m:oMath></m:oMathPara>"
    (block,) = paragraphs(f"<w:p>{para}</w:p>")
    assert [type(item) for item in block.items] == [raw.Equation, raw.Break, raw.Equation]
    assert block.properties.align == "center"


def test_a_display_equation_asks_for_its_side() -> None:
    place = "<m:oMathParaPr><m:jc m:val='left'/></m:oMathParaPr>"
    para = f"<m:oMathPara>{place}<m:oMath>{run('a')}</m:oMath></m:oMathPara>"
    (block,) = paragraphs(f"<w:p>{para}</w:p>")
    assert block.properties.align == "left"


def test_a_display_equation_among_words_has_a_line_of_its_own() -> None:
    para = f"<m:oMathPara><m:oMath>{run('a')}</m:oMath></m:oMathPara>"
    found = items(f"<w:r><w:t>x</w:t></w:r>{para}<w:r><w:t>y</w:t></w:r>")
    assert [type(item) for item in found] == [raw.Text, raw.Break, raw.Equation, raw.Break, raw.Text]


def test_a_tree_is_restyled() -> None:
    root = equation(part("sSup", A + HIGH)).root
    other = restyled(root, lambda _style: document.Font(size=7.0))
    assert other.parts[0].style.size == 7.0 and list(texts(other)) == ["a", "n"]
