from __future__ import annotations

import pytest

from reportgen.layout.boxes import BorderLine, Box, Fill, Page, ShapeGraphic
from reportgen.layout.document import Border, Shape
from reportgen.layout.draw.border_lines import BorderLines
from reportgen.layout.draw.canvas import Canvas, rgb
from reportgen.layout.draw.strokes import DASHES, LINES
from tests.layout.draw.making import glyphs, page, pdf, pixel

THIN = Border("single", 0.5)


def line_code(*lines: tuple[float, float, float, float], border: Border = THIN) -> str:
    rules, canvas = BorderLines(), Canvas()
    for line in lines:
        rules.add(border, *line)
    rules.draw(canvas)
    return "\n".join(canvas.code)


def test_lines_that_continue_each_other_become_one() -> None:
    assert line_code((0, 10, 50, 0), (50, 10, 50, 0), (150, 10, -50, 0)).count(" l") == 1


def test_lines_with_a_gap_stay_two() -> None:
    assert line_code((0, 10, 50, 0), (51, 10, 50, 0)).count(" l") == 2


def test_the_same_line_twice_is_drawn_once() -> None:
    assert line_code((5, 0, 0, 50), (5, 50, 0, -50)).count(" l") == 1


def test_looks_are_kept_apart() -> None:
    rules, canvas = BorderLines(), Canvas()
    for colour in ("FF0000", "00FF00", "FF0000"):
        rules.add(Border("single", 1.0, colour), 0, 0, 10, 0)
    rules.draw(canvas)
    assert sum(code.endswith("RG") for code in canvas.code) == 2


@pytest.mark.parametrize("style", ["none", "nil", ""])
def test_no_border_draws_nothing(style: str) -> None:
    assert line_code((0, 0, 10, 0), border=Border(style, 1.0)) == ""


@pytest.mark.parametrize("style", sorted({*LINES, *DASHES, "wave", "khongbiet"}))
@pytest.mark.parametrize("path", [(0, 0, 100, 0), (0, 0, 0, -100), (0, 0, 100, -100)])
def test_every_style_is_drawn(style: str, path: tuple[int, int, int, int]) -> None:
    code = line_code(path, border=Border(style, 1.0))
    assert code.count(" S") == len(LINES.get(style, [0]))
    assert (" [] 0 d" in code) == (style not in DASHES)


def test_a_double_line_leaves_its_middle_free() -> None:
    shown = pdf(page(BorderLine(100, 0, Border("double", 4.0, "FF0000"))))
    assert [pixel(shown, 100, y)[1] > 200 for y in (96, 100, 104)] == [False, True, False]


@pytest.mark.parametrize(("colour", "numbers"), [("FF0000", "1 0 0"), ("", "0 0 0"), ("zzzzzz", "0 0 0")])
def test_what_is_no_colour_is_black(colour: str, numbers: str) -> None:
    assert rgb(colour) == numbers


def test_a_fill_covers_its_place() -> None:
    shown = pdf(page(Fill(50, 30, "00FF00")))
    assert [pixel(shown, x, y) for x, y in ((74, 102), (120, 128), (74, 132))] == [
        (0, 255, 0),
        (0, 255, 0),
        (255, 255, 255),
    ]


def test_a_clipped_box_hides_what_hangs_over() -> None:
    shown = pdf(page(Box("cell", 20, 20, [(0, 0, Fill(100, 100, "FF0000"))], clip=True)))
    assert pixel(shown, 80, 110) == (255, 0, 0)
    assert pixel(shown, 100, 110) == (255, 255, 255)


@pytest.mark.parametrize(("rotation", "red_at"), [(90, (125, 105)), (270, (77, 155))])
def test_a_rotated_box_is_fitted_again(rotation: int, red_at: tuple[int, int]) -> None:
    # Laid out 60 wide and 60 high, its top left corner red; rotated clockwise that is the top right.
    box = Box("cell", 60, 60, [(0, 0, Fill(10, 10, "FF0000"))], rotation=rotation)
    shown = pdf(Page(595, 842, [(72, 100, box)]))
    assert pixel(shown, *red_at) == (255, 0, 0)
    assert pixel(shown, 77, 105) == (255, 255, 255)


def test_text_in_a_turned_box_stays_text() -> None:
    from tests.layout.draw.making import text_of

    box = Box("cell", 20, 100, [(0, 13, glyphs("Ghi chú"))], rotation=270)
    assert text_of(pdf(page(box))) == "Ghi chú"


@pytest.mark.parametrize(("shape", "colour"), [("00FF00", (0, 255, 0)), ("", (255, 0, 0))])
def test_a_filled_shape_covers_earlier_lines_only(shape: str, colour: tuple[int, int, int]) -> None:
    red, blue = Border("single", 6.0, "FF0000"), Border("single", 6.0, "0000FF")
    filled = ShapeGraphic(60.0, 60.0, Shape("rectangle", 60.0, 60.0, fill=shape))
    shown = Page(
        200.0,
        200.0,
        [
            (10.0, 50.0, BorderLine(150.0, 0.0, red)),
            (40.0, 20.0, filled),
            (10.0, 70.0, BorderLine(150.0, 0.0, blue)),
        ],
    )
    data = pdf(shown)
    assert pixel(data, 70, 50) == colour
    assert pixel(data, 20, 50) == (255, 0, 0)
    assert pixel(data, 70, 70) == (0, 0, 255)


def test_what_is_no_number_does_not_reach_the_file() -> None:
    shown = Page(
        100.0,
        100.0,
        [
            (float("nan"), 10.0, BorderLine(50.0, 0.0, Border("single", 2.0))),
            (0.0, 0.0, Fill(float("inf"), 9.0, "FF0000")),
        ],
    )
    assert pixel(pdf(shown, page(glyphs("sau"))), 50, 50) == (255, 255, 255)
