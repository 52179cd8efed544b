import pytest

from reportgen.layout.document import ParagraphFormat
from reportgen.layout.text.lines import metrics

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
