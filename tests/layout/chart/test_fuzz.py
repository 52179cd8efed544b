"""A mutated chart part ends in pages or in one clear line, in bounded time, with every word accounted for."""

from __future__ import annotations

import random

import pytest
from lxml import etree

from reportgen.errors import DocumentError
from reportgen.layout import convert
from tests.in_time import within
from tests.layout.chart.making import AXES, bars, document, legend, series, space, three, title
from tests.layout.fuzz.mutations import NUMBERS, Dice, edit

LABELS = '<c:dLbls><c:showVal val="1"/><c:showCatName val="1"/><c:showPercent val="1"/></c:dLbls>'
CHARTS = (
    space(bars(three(extra=LABELS)), before=title("Tên"), after=legend()),
    space(bars(three(), "bar", "percentStacked"), after=legend("b")),
    space(f'<c:lineChart>{three()}<c:marker val="1"/>{AXES}</c:lineChart>', after=legend("t")),
    space(f'<c:areaChart><c:grouping val="stacked"/>{three()}{AXES}</c:areaChart>'),
    space(
        f'<c:pieChart>{series(0, (3, 2, 1), extra=LABELS)}<c:firstSliceAng val="30"/></c:pieChart>',
        after=legend(),
    ),
    space(f'<c:doughnutChart>{three()}<c:holeSize val="50"/></c:doughnutChart>', after=legend()),
)


def mutated(dice: Dice) -> str:
    root = etree.fromstring(dice.choice(CHARTS).encode())
    for _ in range(dice.choice((1, 2, 4, 8))):
        with_text = [item for item in root.iter(etree.Element) if (item.text or "").strip()]
        if with_text and dice.random() < 0.3:
            dice.choice(with_text).text = dice.choice(NUMBERS)
        else:
            edit(root, dice)
    return etree.tostring(root, encoding="unicode")


@pytest.mark.parametrize("number", range(60))
def test_a_mutated_chart_gives_pages_or_one_line(number: int) -> None:
    dice = random.Random(f"chart-{number}")  # noqa: S311 - to be repeated
    xml = mutated(dice)
    data = document(
        xml, width=dice.choice((432.0, 432.0, 1.0, 3000.0)), height=dice.choice((252.0, 252.0, 1.0))
    )
    try:
        with within(20):
            made = convert(data)
    except DocumentError as refusal:
        (found,) = refusal.diagnostics
        assert found.message
        return
    assert made.pages > 0
    assert "text-lost" not in {each.code for each in made.diagnostics}


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert convert(document(*CHARTS)).pdf == convert(document(*CHARTS)).pdf
