import pytest
from msgspec.structs import replace

from reportgen.layout.block.paragraph import lay_out
from reportgen.layout.document import Break, Inline, ParagraphFormat, Shape, Tab, Text
from reportgen.layout.text.lines import metrics
from tests.layout.making import FONT, paragraph, scene

TALL = replace(FONT, size=30.0)

CASES = [
    # rule, value → height, baseline for letters 8 pt above and 2 pt below the baseline
    ("auto", 1.0, 10.0, 8.0),
    ("auto", 1.5, 15.0, 8.0),  # what is added stands below
    ("auto", 0.8, 8.0, 6.4),  # a shrunk line stands four fifths down
    ("atLeast", 5.0, 10.0, 8.0),
    ("atLeast", 16.0, 16.0, 14.0),  # what is added stands above
    ("exact", 20.0, 20.0, 16.0),
    ("exact", 5.0, 5.0, 4.0),
]


@pytest.mark.parametrize(("rule", "value", "height", "baseline"), CASES)
def test_line_rule(rule, value, height, baseline):
    form = ParagraphFormat(line_rule=rule, line=value)
    assert metrics(8.0, 2.0, form) == pytest.approx((height, baseline))


@pytest.mark.parametrize(("tall", "height"), [(4.0, 10.0), (9.0, 10.0), (30.0, 30.0)])
def test_a_shape_alone_stands_at_the_top_of_a_line_of_text(tall, height):
    shape = Inline(Shape("picture", 10.0, tall), FONT)
    laid = lay_out(paragraph(shape), 100.0, scene())
    assert laid.height == pytest.approx(height)
    assert laid.lines[0].baseline == pytest.approx(tall)


@pytest.mark.parametrize(
    ("items", "heights"),
    [
        ((Tab(TALL),), [10.0]),
        ((Text("  ", TALL),), [10.0]),
        ((Tab(TALL), Text("a", TALL)), [30.0]),
        ((Tab(TALL), Break("line", TALL), Text("a", TALL)), [30.0, 30.0]),
        ((Text("a", TALL), Break("line", TALL)), [30.0, 10.0]),
        ((Text("a", TALL), Break("line", TALL), Tab(TALL)), [30.0, 30.0]),
    ],
)
def test_a_first_line_of_tabs_or_spaces_is_as_tall_as_an_empty_one(items, heights):
    laid = lay_out(paragraph(*items), 200.0, scene())
    assert [line.height for line in laid.lines] == pytest.approx(heights)
