"""What is read of a chart part, and what of it is refused."""

from __future__ import annotations

import pytest

from reportgen.diagnostics import Diagnostic
from reportgen.layout import raw
from reportgen.layout.raw import chart as raw_chart
from reportgen.layout.read import chart_series, charts, read
from tests.layout.chart.making import (
    AXES,
    bars,
    cache,
    document,
    drawing,
    legend,
    series,
    space,
    three,
    title,
)
from tests.layout.read.making import docx
from tests.narrow import as_a, there

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def shapes(data: bytes) -> tuple[list[raw.Shape], list[Diagnostic]]:
    found, diagnostics = read(data)
    blocks = [as_a(raw.Paragraph, block) for section in found.sections for block in section.blocks]
    items = [item for block in blocks for item in block.items]
    return [item.shape for item in items if isinstance(item, raw.Drawing)], diagnostics


def chart(xml: str) -> raw_chart.Chart:
    (shape,), diagnostics = shapes(document(xml))
    assert diagnostics == []
    return there(shape.chart)


def only(xml: str) -> raw_chart.ChartSeries:
    (found,) = chart(xml).plots[0].series
    return found


def test_the_values_are_those_kept_beside_the_chart() -> None:
    found = only(space(bars(series(0, (4.5, None, "x", 2), ("a", "b", None, "d"), name="Tên"))))
    assert found.values == (4.5, None, None, 2.0)
    assert found.categories == ("a", "b", "", "d")
    assert found.name == "Tên"


@pytest.mark.parametrize("value", ["NaN", "inf", "1e400", "9e101", "", "٣x"])
def test_what_is_no_number_is_no_value(value: str) -> None:
    assert only(space(bars(series(0, (value, 1))))).values == (None, 1.0)


def test_a_drawing_has_the_size_and_the_description_of_its_frame() -> None:
    (shape,), _ = shapes(document(space(bars(three()))))
    assert (shape.kind, shape.width, shape.height, shape.description) == (
        "chart",
        432.0,
        252.0,
        "Biểu đồ mẫu",
    )


def test_series_stand_in_their_order() -> None:
    first, second = series(0, (1,)), series(1, (2,))
    found = chart(space(bars(first.replace('order val="0"', 'order val="5"') + second))).plots[0].series
    assert [each.index for each in found] == [1, 0]


def test_categories_of_two_levels_are_lines() -> None:
    levels = (
        '<c:multiLvlStrRef><c:multiLvlStrCache><c:ptCount val="2"/><c:lvl><c:pt idx="0"><c:v>a</c:v></c:pt>'
        '<c:pt idx="1"><c:v>b</c:v></c:pt></c:lvl><c:lvl><c:pt idx="0"><c:v>Nhóm</c:v></c:pt></c:lvl>'
        "</c:multiLvlStrCache></c:multiLvlStrRef>"
    )
    found = series(0, (1, 2), ("x",)).replace(cache("str", ("x",)), levels)
    assert only(space(bars(found))).categories == ("a\nNhóm", "b")


def test_labels_show_what_they_do_not_deny() -> None:
    labels = '<c:dLbls><c:showVal val="1"/><c:showSerName val="0"/></c:dLbls>'
    found = there(only(space(bars(series(0, (1,), extra=labels)))).labels)
    assert (found.value, found.series, found.category) == (True, False, True)
    nothing = there(only(space(bars(series(0, (1,), extra="<c:dLbls/>")))).labels)
    assert not (nothing.value or nothing.category)


def test_titles() -> None:
    assert there(chart(space(bars(three()), before=title("Một<a:t/>hai"))).title).text == "Mộthai"[:3]
    assert chart(space(bars(three()))).title is None
    alone = space(bars(series(0, (1,), name="Riêng")), before='<c:autoTitleDeleted val="0"/>')
    assert there(chart(alone).title).text == "Riêng"
    assert there(chart(space(bars(three()), before="<c:title/>")).title).text == "Chart Title"


def test_a_logarithmic_axis_and_its_ends() -> None:
    scaling = '<c:scaling><c:logBase val="10"/><c:max val="1000"/><c:min val="x"/></c:scaling>'
    axis = f'<c:valAx><c:axId val="2"/>{scaling}<c:majorUnit val="-4"/></c:valAx>'
    found = chart(space(bars(three()), axis)).axes["2"]
    assert (found.log, found.minimum, found.maximum, found.major) == (10.0, None, 1000.0, None)


def test_a_manual_place_counts_from_the_edge_alone() -> None:
    def place(mode: str) -> raw_chart.ManualLayout:
        layout = (
            f'<c:layout><c:manualLayout><c:xMode val="{mode}"/><c:yMode val="{mode}"/><c:x val="0.5"/><c:y val="7"/>'
            "<c:w val='0.25'/></c:manualLayout></c:layout>"
        )
        return there(
            there(
                chart(
                    space(bars(three()), after=legend().replace("<c:overlay", layout + "<c:overlay"))
                ).legend
            ).place
        )

    assert (place("edge").x, place("edge").y, place("edge").width) == (0.5, 1.0, 0.25)
    assert (place("factor").x, place("factor").width) == (None, 0.25)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("bar3DChart", "bar"), ("line3DChart", "line"), ("pie3DChart", "pie"), ("area3DChart", "area")],
)
def test_three_dimensions_are_read_flat(name: str, kind: str) -> None:
    found = chart(space(f"<c:{name}>{series(0, (1,))}{AXES}</c:{name}>"))
    assert (found.plots[0].kind, found.simplified) == (kind, [name])


def test_what_is_not_drawn_is_named() -> None:
    extra = "<c:trendline/><c:errBars/>"
    found = chart(
        space(bars(series(0, (1,), extra=extra)) + "<c:radarChart/><c:dTable/>", last="<c:userShapes/>")
    )
    assert found.simplified == ["radarChart", "trendline", "errBars", "dTable", "userShapes"]


def test_the_words_of_a_divided_axis_are_named_as_not_drawn() -> None:
    unit = '<c:valAx><c:dispUnits><c:builtInUnit c:val="thousands"/><c:dispUnitsLbl/></c:dispUnits></c:valAx>'
    assert chart(space(bars(series(0, (1,))) + unit)).simplified == ["dispUnitsLbl"]


# --- what cannot be trusted ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "xml", ["<x/>", space("").replace("c:chartSpace", "c:other"), space("<c:radarChart/>"), space("")]
)
def test_no_chart_is_a_named_place(xml: str) -> None:
    (shape,), (told,) = shapes(document(xml))
    assert (shape.kind, shape.description) == ("placeholder", "chart")
    assert told.code == "unsupported-drawing"


@pytest.mark.parametrize(
    "links", [{}, {"r9": ("chart", "charts/none.xml")}, {"r9": ("chart", "http://x.y/chart")}]
)
def test_a_chart_that_is_nowhere_is_a_named_place(links: dict[str, tuple[str, str]]) -> None:
    (shape,), _ = shapes(docx(f"<w:p>{drawing()}</w:p>", links))
    assert shape.kind == "placeholder"


def test_too_many_points_are_clipped_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chart_series, "MOST_POINTS", 10)
    (shape,), (told,) = shapes(
        document(space(bars(series(0, range(8), "abcdefgh") + series(1, range(8), "abcdefgh"))))
    )
    assert sum(len(each.values) for each in there(shape.chart).plots[0].series) == 2
    assert told.code == "chart-clipped"


def test_too_many_series_are_clipped_and_told() -> None:
    (shape,), (told,) = shapes(document(space(bars("".join(series(at, (1,), "a") for at in range(300))))))
    assert len(there(shape.chart).plots[0].series) == chart_series.MOST_SERIES
    assert told.code == "chart-clipped"


def test_a_long_name_is_clipped_and_told() -> None:
    (shape,), (told,) = shapes(document(space(bars(series(0, (1,), ("x" * 5000,))))))
    (name,) = there(shape.chart).plots[0].series[0].categories
    assert len(name) == 1000
    assert told.code == "chart-clipped"


@pytest.mark.parametrize(
    ("count", "at"), [("4294967296", "3"), ("4", "4294967296"), ("-9", "3"), ("x", "-1")]
)
def test_numbers_of_points_make_no_room(count: str, at: str) -> None:
    found = (
        series(0, (1, 2, 3, 4))
        .replace("ptCount val='4'", f"ptCount val='{count}'")
        .replace('idx="3"', f'idx="{at}"')
    )
    assert len(only(space(bars(found))).values) <= 4


def test_a_part_that_is_shown_often_is_read_once_and_counted_each_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(charts, "MOST_POINTS_IN_ALL", 20)
    body = f"<w:p>{drawing('c0') * 4}</w:p>"
    xml = space(bars(series(0, (1, 2, 3, 4))))  # eight points, the categories counted
    found, told = shapes(docx(body, {"c0": ("chart", "charts/c.xml")}, **{"word__charts__c.xml": xml}))
    assert [shape.kind for shape in found] == ["chart", "chart", "placeholder", "placeholder"]
    assert found[0].chart is found[1].chart
    assert [each.code for each in told] == ["unsupported-drawing"]


def test_a_chart_in_a_group_has_its_place() -> None:
    wpg = 'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
    graphic = drawing("c0").partition("<a:graphic>")[2].partition("</a:graphic>")[0]
    frame = (
        f'<wpg:wgp {wpg}><wpg:grpSpPr/><wpg:graphicFrame><wpg:xfrm><a:off x="127000" y="254000"/>'
        f'<a:ext cx="1270000" cy="635000"/></wpg:xfrm><a:graphic>{graphic}</a:graphic></wpg:graphicFrame></wpg:wgp>'
    )
    inline = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="2540000" cy="1270000"/><a:graphic><a:graphicData>'
        f"{frame}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    xml = {"word__charts__c.xml": space(bars(three()))}
    (group,), _ = shapes(docx(f"<w:p>{inline}</w:p>", {"c0": ("chart", "charts/c.xml")}, **xml))
    ((x, y, child),) = group.children
    assert (x, y, child.kind, child.width, child.height) == (10.0, 20.0, "chart", 100.0, 50.0)
