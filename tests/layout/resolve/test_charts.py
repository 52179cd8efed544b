"""The colours, fonts and labels of charts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import pytest

from reportgen.layout.document import Inline, Paragraph
from reportgen.layout.document.chart import Chart
from reportgen.layout.resolve import load
from tests.layout.chart.making import (
    AXES,
    bars,
    cache,
    category_axis,
    document,
    legend,
    points,
    series,
    space,
    three,
    title,
    value_axis,
)
from tests.layout.read.making import relationships
from tests.narrow import as_a, there

_COLOURS = {"dk1": "000000", "lt1": "FFFFFF", "accent1": "4472C4", "accent2": "ED7D31", "accent3": "A5A5A5"}


def theme(**colours: str) -> str:
    changed = {name: colours.get(name, value) for name, value in _COLOURS.items()}
    return THEME_XML.replace(
        "{}", "".join(f'<a:{n}><a:srgbClr val="{v}"/></a:{n}>' for n, v in changed.items())
    )


THEME_XML = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">'
    '{}</a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont>'
    '<a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
)


def chart(xml: str, parts: Mapping[str, str] = MappingProxyType({})) -> Chart:
    found, _diagnostics = load(document(xml, width=432.0, height=252.0, theme=theme(), **parts))
    paragraph = as_a(Paragraph, found.sections[0].blocks[0])
    return as_a(Inline, paragraph.items[0]).shape.chart


def fills(xml: str) -> list[str]:
    return [each.paint.fill for each in chart(xml).plots[0].series]


def text(properties: str) -> str:
    return f"<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr {properties}/></a:pPr></a:p></c:txPr>"


def test_series_take_the_accents_in_turn() -> None:
    assert fills(space(bars(three()))) == ["4472C4", "ED7D31", "A5A5A5"]


def test_a_second_round_of_accents_is_lighter_and_the_first_darker() -> None:
    found = fills(space(bars("".join(series(at, (1,)) for at in range(7)))))
    assert found[0] < "4472C4" < found[6]
    assert len(set(found[:3] + found[6:])) == 4


@pytest.mark.parametrize(("style", "first"), [(2, "4472C4"), (10, "4472C4"), (3, "4472C4"), (4, "ED7D31")])
def test_a_style_of_one_accent_has_its_shades(style: int, first: str) -> None:
    xml = space(bars(series(0, (1,)))).replace("<c:chart>", f'<c:style val="{style}"/><c:chart>', 1)
    assert fills(xml) == [first]


def test_an_own_colour_prevails_also_of_a_point() -> None:
    red = '<c:spPr><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></c:spPr>'
    point = f'<c:dPt><c:idx val="1"/>{red.replace("FF0000", "00FF00")}</c:dPt>'
    (found,) = chart(space(bars(series(0, (1, 2, 3), extra=red + point)))).plots[0].series
    assert [paint.fill for paint in found.points] == ["FF0000", "00FF00", "FF0000"]


def test_points_vary_where_there_is_one_series() -> None:
    plot = bars(series(0, (1, 2))).replace('varyColors val="0"', 'varyColors val="1"')
    assert [paint.fill for paint in chart(space(plot)).plots[0].series[0].points] == ["4472C4", "ED7D31"]
    both = bars(series(0, (1, 2)) + series(1, (1, 2))).replace('varyColors val="0"', 'varyColors val="1"')
    assert chart(space(both)).plots[0].series[0].points == ()


def test_fonts_come_from_the_theme_and_from_the_chart() -> None:
    found = chart(space(bars(three()), before=title("Tên"), after=legend(), last=text('sz="1200" i="1"')))
    assert (found.legend.font.family, found.legend.font.size, found.legend.font.italic) == (
        "Calibri",
        12.0,
        True,
    )
    assert found.title.font.size == pytest.approx(14.4)
    assert found.title.font.bold
    assert (found.axes[0].font.size, found.axes[0].title.text) == (12.0, "")


def test_fonts_without_a_word_of_the_chart() -> None:
    found = chart(space(bars(three()), before=title("Tên"), after=legend()))
    assert (found.legend.font.size, found.title.font.size, found.title.font.bold) == (10.0, 18.0, True)


def test_lines_are_two_points_and_a_quarter_thick() -> None:
    plot = f'<c:lineChart>{series(0, (1, 2))}<c:marker val="1"/>{AXES}</c:lineChart>'
    (found,) = chart(space(plot)).plots[0].series
    assert (found.paint.stroke.width, found.paint.stroke.colour) == (2.25, "4472C4")
    assert found.marker.symbol == "diamond"


def test_points_alone_have_no_line() -> None:
    plot = f'<c:scatterChart><c:scatterStyle val="marker"/>{points(0, (1, 2), (1, 2))}{AXES}</c:scatterChart>'
    (found,) = chart(space(plot, value_axis())).plots[0].series
    assert (found.paint.stroke.width, found.marker.symbol) == (0.0, "diamond")


def test_a_frame_without_format_is_white_in_grey() -> None:
    found = chart(space(bars(three())))
    assert (found.paint.fill, found.paint.stroke.width) == ("FFFFFF", 0.75)
    none = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    bare = chart(space(bars(three()), last=none))
    assert (bare.paint.fill, bare.paint.stroke.width) == ("", 0.0)


def test_labels_are_written_with_their_format() -> None:
    labels = (
        '<c:dLbls><c:dLbl><c:idx val="1"/><c:delete val="1"/></c:dLbl><c:numFmt formatCode="0.0" sourceLinked="0"/>'
        '<c:showVal val="1"/><c:showCatName val="1"/><c:showSerName val="0"/><c:showPercent val="0"/></c:dLbls>'
    )
    (found,) = chart(space(bars(series(0, (4, 2, 1), extra=labels)))).plots[0].series
    assert there(found.labels[0]).text == "Một; 4,0"
    assert there(found.labels[0]).position == "outEnd"
    assert found.labels[1] is None


def test_shares_are_those_of_the_whole() -> None:
    shown = '<c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="1"/>'
    labels = f"<c:dLbls>{shown}</c:dLbls>"
    (found,) = chart(space(f"<c:pieChart>{series(0, (1, 3), extra=labels)}</c:pieChart>", "")).plots[0].series
    assert [there(label).text for label in found.labels] == ["25%", "75%"]


def test_numbers_on_the_category_axis_have_their_format() -> None:
    dates = cache("num", (45292,), "m/yyyy")
    plot = series(0, (1, 2)).partition("<c:cat>")
    xml = plot[0] + "<c:cat>" + dates + "</c:cat>" + plot[2].partition("</c:cat>")[2]
    assert chart(space(bars(xml))).plots[0].categories == ("1/2024", "2")


def test_a_chart_with_a_theme_of_its_own_takes_its_colours() -> None:
    parts = {
        "word__theme__themeOverride1.xml": theme(accent1="00B050"),
        "word__charts___rels__chart0.xml.rels": relationships(
            {"r1": ("themeOverride", "../theme/themeOverride1.xml")}
        ),
    }
    found = chart(space(bars(three())), parts)
    assert [each.paint.fill for each in found.plots[0].series] == ["00B050", "ED7D31", "A5A5A5"]


def test_negative_bars_of_a_series_that_inverts_are_white() -> None:
    (found,) = chart(space(bars(series(0, (1, -2), extra='<c:invertIfNegative val="1"/>')))).plots[0].series
    assert [paint.fill for paint in found.points] == ["4472C4", "FFFFFF"]


def test_display_units_divide_what_is_written() -> None:
    labels = '<c:dLbls><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/></c:dLbls>'
    axes = category_axis() + value_axis('<c:dispUnits><c:builtInUnit val="thousands"/></c:dispUnits>')
    found = chart(space(bars(series(0, (4500, 2000), extra=labels)), axes))
    assert found.axes[1].unit == 1000.0
    assert [there(label).text for label in found.plots[0].series[0].labels] == ["4,5", "2"]


@pytest.mark.parametrize(
    ("days", "told"), [((45292, 45323, 45352), ()), ((45292, 45293, 45301), ("dateAx",)), (("x", ""), ())]
)
def test_dates_at_unequal_distances_are_told(days: tuple[object, ...], told: tuple[str, ...]) -> None:
    head, _cat, tail = series(0, (1, 2, 3)).partition("<c:cat>")
    dated = f"{head}<c:cat>{cache('num', days, 'd/m')}</c:cat>{tail.partition('</c:cat>')[2]}"
    assert chart(space(bars(dated), category_axis(kind="dateAx") + value_axis())).simplified == told
