from __future__ import annotations

from reportgen.layout.boxes import (
    BorderLine,
    Box,
    Face,
    Fill,
    GlyphRun,
    OutlineEntry,
    Page,
    Placed,
    ShapeGraphic,
    Target,
)
from reportgen.layout.document import Border, Font, Shape
from reportgen.layout.dump import dump

FACE = Face("Mau-Regular", "Mẫu", False, False, 0.9, 0.2, 0.0)


def test_a_dump_reads_as_the_page_stands() -> None:
    line = Box("line", 50, 14, [(0.0, 11.04, GlyphRun('Số "1"', FACE, 13.0, 40.26, Font(), 1.5, "#a"))])
    children: list[Placed] = [
        (
            72.0,
            72.0,
            Box(
                "paragraph",
                450,
                14,
                [(0.0, 0.0, line), (0.0, 14.0, BorderLine(450, 0, Border("single", 0.5)))],
            ),
        ),
        (72.0, 100.0, Box("cell", 20, 80, [(1.0, 2.0, Fill(10, 5, "EEEEEE"))], clip=True, rotation=90)),
        (10.0, -0.01, ShapeGraphic(30, 20, Shape("ellipse", 30, 20))),
        (72.0, 72.0, Target("a")),
        (72.0, 72.0, OutlineEntry(1, "Phần")),
    ]
    assert dump([Page(595.3, 841.9, children, "1")]).splitlines() == [
        'page 1 595.3x841.9 label "1"',
        "  paragraph 72.0,72.0 450.0x14.0",
        "    line 72.0,72.0 50.0x14.0",
        '      text 72.0,83.0 w 40.3 Mau-Regular 13.0 "Số \\"1\\"" stretch 1.50 link #a',
        "    rule 72.0,86.0 by 450.0,0.0 single 0.5 auto",
        "  cell 72.0,100.0 20.0x80.0 clip rotate 90",
        "    fill 1.0,2.0 10.0x5.0 EEEEEE",
        "  figure 10.0,0.0 30.0x20.0 ellipse",
        '  target 72.0,72.0 "a"',
        '  heading 72.0,72.0 1 "Phần"',
    ]


def test_looks_that_show_are_named() -> None:
    font = Font(colour="FF0000", highlight="FFFF00", underline="double", strike="single")
    text = dump([Page(10, 10, [(0, 0, GlyphRun("x", FACE, 10, 5, font))])])
    assert text.endswith('"x" colour FF0000 highlight FFFF00 underline double strike single\n')


def test_nothing_is_nothing() -> None:
    assert dump([]) == ""
