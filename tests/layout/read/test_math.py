"""Equations as a line of text, in the manner of Word's own linear format."""

from __future__ import annotations

import pytest

from reportgen.layout.read.math import linear
from reportgen.ooxml.names import M
from reportgen.ooxml.xml import parse


def run(text: str) -> str:
    return f"<m:r><m:rPr><m:sty m:val='p'/></m:rPr><m:t>{text}</m:t></m:r>"


def part(name: str, inner: str) -> str:
    return f"<m:{name}>{inner}</m:{name}>"


A, B, SUM = part("e", run("a")), part("e", run("b")), part("e", run("a+b"))
FROM, TO = part("sub", run("i=1")), part("sup", run("n"))


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (part("f", "<m:fPr/>" + part("num", run("a+b")) + part("den", run("2"))), "(a+b)/2"),
        (part("sSup", A + part("sup", run("2"))), "a^2"),
        (part("sSubSup", A + FROM + TO), "a_(i=1)^n"),
        (part("sPre", FROM + TO + A), "_(i=1)^na"),
        (part("rad", "<m:deg/>" + SUM), "√(a+b)"),
        (part("rad", part("deg", run("3")) + A), "3√a"),
        (part("func", part("fName", run("sin ")) + A), "sin a"),
        (part("limLow", part("e", run("lim")) + part("lim", run("x→0"))), "lim_(x→0)"),
        (part("d", A), "(a)"),
        (part("d", A + B), "(a|b)"),
        (
            part(
                "d", '<m:dPr><m:begChr m:val="["/><m:sepChr m:val=";"/><m:endChr m:val=""/></m:dPr>' + A + B
            ),
            "[a;b",
        ),
        (part("nary", FROM + TO + A), "∫_(i=1)^n a"),
        (part("nary", '<m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub/><m:sup/>' + A), "∑a"),
        (part("m", part("mr", A + B) + part("mr", B + A)), "(a&b@b&a)"),
        (part("acc", "<m:accPr/>" + A) + part("r", "<m:t/>"), "a"),
        (part("f", part("num", part("d", SUM)) + part("den", part("d", A))), "(a+b)/(a)"),
    ],
)
def test_an_equation_is_a_line_of_text(inner: str, expected: str) -> None:
    root = parse(f'<m:oMath xmlns:m="{M[1:-1]}"><!-- x -->{inner}</m:oMath>'.encode())
    assert linear(root) == expected
