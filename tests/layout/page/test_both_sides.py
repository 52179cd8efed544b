"""Text on both sides of a shape, with squares of 10 points for letters."""

from __future__ import annotations

import random

import pytest

from reportgen.layout.boxes import count_letters
from reportgen.layout.document import Anchor, Shape
from reportgen.layout.page.regions import TextColumn
from reportgen.layout.page.wrap import Obstacle, slots_at
from tests.layout.making import glyphs, pages, paragraph, section

COLUMN = TextColumn(0.0, 200.0)
WORDS = " ".join(f"a{i}b" for i in range(10, 34))


def obstacle(left: float, right: float, side: str = "bothSides") -> Obstacle:
    return Obstacle(left, 0.0, right, 20.0, side=side)


@pytest.mark.parametrize(
    ("side", "expected"),
    [
        ("bothSides", [(0.0, 140.0), (90.0, 0.0)]),
        ("left", [(0.0, 140.0)]),
        ("right", [(90.0, 0.0)]),
        ("largest", [(90.0, 0.0)]),
    ],
)
def test_the_shape_says_where_text_may_stand(side: str, expected: list[tuple[float, float]]) -> None:
    assert slots_at([obstacle(60.0, 90.0, side)], COLUMN, 0.0, 10.0) == expected
    assert slots_at([obstacle(60.0, 90.0, side)], COLUMN, 20.0, 30.0) == [(0.0, 0.0)]


def test_narrow_places_are_left_out() -> None:
    assert slots_at([obstacle(20.0, 90.0)], COLUMN, 0.0, 10.0) == [(90.0, 0.0)]
    assert slots_at([obstacle(20.0, 190.0)], COLUMN, 0.0, 10.0) == []
    assert slots_at([], TextColumn(0.0, 20.0), 0.0, 10.0) == [(0.0, 0.0)]


def test_two_shapes_leave_three_places() -> None:
    both = [obstacle(40.0, 70.0), obstacle(120.0, 150.0)]
    assert slots_at(both, COLUMN, 0.0, 10.0) == [(0.0, 160.0), (70.0, 80.0), (150.0, 0.0)]


def rows(anchor: Anchor) -> list[list[tuple[float, str]]]:
    body = section(paragraph(anchor, WORDS), page_width=300.0, height=400.0)
    (page,) = pages(body)
    assert count_letters(page) == len(WORDS.replace(" ", ""))
    found: dict[float, list[tuple[float, str]]] = {}
    for x, y, g in glyphs(page.children):
        found.setdefault(y, []).append((x, g.text))
    return list(found.values())


def test_a_line_goes_on_beyond_the_shape() -> None:
    found = rows(Anchor(Shape("rectangle", 100.0, 20.0), x=100.0, wrap="square"))
    assert found[0] == [(0.0, "a10b a11b"), (200.0, "a12b a13b")]
    assert found[1] == [(0.0, "a14b a15b"), (200.0, "a16b a17b")]
    assert len(found[2]) == 1 and found[2][0][1].startswith("a18b")


def test_lines_leave_out_a_shape_that_is_too_wide() -> None:
    body = section(
        paragraph(Anchor(Shape("rectangle", 290.0, 20.0), y=12.0, wrap="square"), WORDS),
        page_width=300.0,
        height=400.0,
    )
    heights = sorted({y for _, y, _ in glyphs(pages(body)[0].children)})
    assert heights[:3] == [8.0, 48.0, 58.0]


def test_no_letter_is_lost_beside_random_shapes() -> None:
    dice = random.Random("both sides")  # noqa: S311 - the same shapes each time
    sides = ("bothSides", "left", "right", "largest")
    for _ in range(150):
        anchors = [
            Anchor(
                Shape("rectangle", dice.uniform(0, 320), dice.uniform(0, 150)),
                x=dice.uniform(-50, 280),
                y=dice.uniform(-20, 150),
                wrap=dice.choice(("square", "tight", "topAndBottom")),
                wrap_side=dice.choice(sides),
            )
            for _ in range(dice.randrange(1, 4))
        ]
        body = section(
            paragraph("đầu"), paragraph(*anchors, WORDS), paragraph(WORDS), page_width=300.0, height=200.0
        )
        laid = pages(body)
        assert sum(map(count_letters, laid)) == 3 + 2 * len(WORDS.replace(" ", "")) and len(laid) < 12
