"""What of a chart is drawn otherwise is told once, with its page."""

from __future__ import annotations

from reportgen.diagnostics import Diagnostic
from reportgen.layout import convert
from tests.layout.chart.making import AXES, bars, document, drawing, series, space
from tests.layout.read.making import docx

FLAT = space(f"<c:bar3DChart>{series(0, (1, 2))}{AXES}</c:bar3DChart>")
TREND = space(bars(series(0, (1, 2), extra="<c:trendline/>")))


def told(data: bytes) -> list[Diagnostic]:
    return [each for each in convert(data).diagnostics if each.code.startswith("chart-")]


def test_a_flat_chart_is_told_once_with_its_page() -> None:
    (found,) = told(document(FLAT, FLAT))
    assert (found.code, found.place.page) == ("chart-flattened", 1)


def test_the_page_is_that_of_the_chart() -> None:
    body = f'<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p>{drawing("c0")}</w:p>'
    (found,) = told(docx(body, {"c0": ("chart", "charts/c.xml")}, **{"word__charts__c.xml": TREND}))
    assert (found.code, found.place.page) == ("chart-simplified", 2)
    assert "đường xu hướng" in found.message


def test_a_chart_drawn_whole_is_not_told() -> None:
    assert told(document(space(bars(series(0, (1, 2)))))) == []
