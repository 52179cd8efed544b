"""Equations through the whole engine: lines as tall as they are, letters kept and copied."""

from __future__ import annotations

import random
import re
from contextlib import suppress

import pytest

from reportgen.errors import DocumentError
from reportgen.layout import convert, lay_out
from reportgen.layout.conservation import check
from reportgen.layout.document import Document, Equation, Font
from reportgen.layout.math_tree import MathNode
from tests.layout.draw.making import text_of
from tests.layout.fuzz.mutations import mutate
from tests.layout.making import FONT, baselines, pages, paragraph, section
from tests.layout.read.making import docx
from tests.layout.read.test_math import part, run

Node = MathNode[Font]
FRACTION = part("f", part("num", run("a+b")) + part("den", run("c")))
QUADRATIC = (
    "<m:oMathPara><m:oMath>"
    + run("x=")
    + FRACTION
    + part("rad", "<m:deg/>" + part("e", run("d")))
    + "</m:oMath></m:oMathPara>"
)


def text(letters: str) -> Node:
    return MathNode("text", FONT, text=letters)


def fraction(display: bool) -> Equation:
    root: Node = MathNode("fraction", FONT, (text("ab"), text("c")), ("bar",))
    return Equation(root, "ab/c", FONT, display)


def test_a_line_is_as_tall_as_its_equation() -> None:
    (page,) = pages(section(paragraph("x ", fraction(display=True)), paragraph("y")))
    places = dict(baselines(page))
    assert places["ab"] < places["x "] < places["c"] < places["y"]
    assert places["y"] > 25


def test_a_long_equation_is_broken_at_its_signs() -> None:
    equation = Equation(text("aaaa+bbbb=cccc"), "", FONT, display=True)
    (page,) = pages(section(paragraph(equation)))
    places = dict(baselines(page))
    assert places["aaaa"] == places["+"] == places["bbbb"] < places["="] == places["cccc"]


def test_no_letter_of_an_equation_is_lost() -> None:
    body = section(paragraph("x ", fraction(display=False)))
    laid = pages(body)
    assert check(Document((body,)), laid, "a.docx") == []
    assert check(Document((section(*body.blocks, paragraph(fraction(display=True))),)), laid, "a.docx") != []


def test_letters_can_be_copied() -> None:
    made = convert(docx(f"<w:p>{QUADRATIC}</w:p>"))
    assert not [each for each in made.diagnostics if each.code == "text-lost"]
    assert set("xabcd") <= set(text_of(made.pdf))


def test_an_equation_costs_the_height_that_it_has() -> None:
    line = docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 2)
    tall = docx(f"<w:p>{QUADRATIC}</w:p><w:p><w:r><w:t>x</w:t></w:r></w:p>")
    low, high = (dict(baselines(lay_out(data).pages[0]))["x"] for data in (line, tall))
    assert high > low + 5


def test_an_equation_is_read_aloud_as_its_line_of_text() -> None:
    made = convert(docx(f"<w:p><w:r><w:t>Ta có </w:t></w:r><m:oMath>{FRACTION}</m:oMath></w:p>"))
    assert re.search(rb"/S/Formula/P \d+ 0 R/Alt \(\\\(a\+b\\\)/c\)", made.pdf)


@pytest.mark.parametrize("seed", range(40))
def test_mutated_equations_are_pages(seed: int) -> None:
    structures = "".join(
        part(
            name, part("e", run("a")) + part("sub", run("b")) + part("sup", FRACTION) + part("lim", run("d"))
        )
        for name in (
            "sSubSup",
            "sPre",
            "nary",
            "d",
            "acc",
            "bar",
            "groupChr",
            "limLow",
            "limUpp",
            "eqArr",
            "borderBox",
        )
    )
    matrix = part("m", part("mr", part("e", run("a")) * 3) * 2)
    data = docx(
        f"<w:p><m:oMathPara><m:oMath>{structures}{matrix}</m:oMath></m:oMathPara></w:p><w:p>{QUADRATIC}</w:p>"
    )
    _, changed = mutate(data, random.Random(f"equations-{seed}"))  # noqa: S311 - the same files each time
    with suppress(DocumentError):
        assert lay_out(changed).pages
