"""A chart in a document: wherever it stands, no word of it is lost and every number is finite."""

import math

import pytest

from reportgen.layout import lay_out
from reportgen.layout.boxes import Box, Path, Placed, ShapeGraphic, count_letters
from reportgen.layout.chart.words import words as words_of
from reportgen.layout.document import Inline, Paragraph
from reportgen.layout.text.visible import letters_in
from tests.layout.chart import making
from tests.layout.chart.laying import HEIGHT, WIDTH, page, resolved
from tests.layout.chart.making import bars, category_axis, legend, series, space, three, title, value_axis
from tests.layout.making import glyphs, leaves
from tests.layout.read.making import docx, part, relationships
from tests.narrow import as_a

CHARTS = {
    "columns": space(bars(three()), before=title("Tên biểu đồ"), after=legend()),
    "crowded": space(bars(series(0, [1] * 100, [f"Mục {at}" for at in range(100)])), after=legend("b")),
    "titles": space(bars(three(), "bar"), category_axis(title("Ngang"), "l") + value_axis(title("Dọc"), "b")),
    "pie": space(f"<c:pieChart>{series(0, (1, 2, 3, 4))}</c:pieChart>", "", after=legend("b")),
    "many series": space(bars("".join(series(at, (1, 2)) for at in range(90))), after=legend()),
    "empty": space(bars(series(0, (), ()))),
}


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("size", [(WIDTH, HEIGHT), (60.0, 40.0), (3.0, 2.0), (2000.0, 1000.0)])
def test_every_word_is_drawn_or_left_out_by_a_rule(name: str, size: tuple[float, float]) -> None:
    document = resolved(CHARTS[name], *size)
    shape = as_a(Inline, as_a(Paragraph, document.sections[0].blocks[0]).items[0]).shape
    expected = sum(letters_in(text.replace("\n", "")) for text in words_of(shape.chart))
    assert count_letters(page(CHARTS[name], *size)) == expected


@pytest.mark.parametrize("name", CHARTS)
def test_numbers_are_finite_and_sizes_not_negative(name: str) -> None:
    def walk(children: list[Placed]) -> None:
        for x, y, child in children:
            assert math.isfinite(x)
            assert math.isfinite(y)
            if isinstance(child, Box):
                walk(child.children)
            elif isinstance(child, Path):
                assert all(math.isfinite(value) for step in child.steps for value in step)

    for size in ((WIDTH, HEIGHT), (3.0, 2.0), (0.0, 0.0)):
        walk(page(CHARTS[name], *size).children)


ANCHOR = (
    '<wp:anchor behindDoc="0" simplePos="0" layoutInCell="1"><wp:positionH relativeFrom="page"><wp:posOffset>1270000'
    '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>2540000</wp:posOffset>'
    "</wp:positionV>"
)


def test_an_anchored_chart_stands_at_its_place() -> None:
    inline = making.drawing("c0")
    start, end = inline.index("<wp:inline"), inline.index("<wp:extent")
    floating = (inline[:start] + ANCHOR + inline[end:]).replace("</wp:inline>", "</wp:anchor>")
    data = docx(
        f"<w:p>{floating}</w:p>", {"c0": ("chart", "charts/c.xml")}, **{"word__charts__c.xml": CHARTS["pie"]}
    )
    layout = lay_out(data)
    ((x, y, shape),) = leaves(layout.pages[0].children, ShapeGraphic)
    assert (x, y, shape.shape.kind, shape.shape.description) == (100.0, 200.0, "chart", "Biểu đồ mẫu")
    assert "text-lost" not in {each.code for each in layout.diagnostics}


def test_a_chart_in_a_header_is_on_every_page() -> None:
    header = f"<w:p>{making.drawing('c0', 200.0, 80.0)}</w:p>"
    section = '<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>'
    parts = {
        "word__header.xml": part("hdr", header),
        "word___rels__header.xml.rels": relationships({"c0": ("chart", "charts/c.xml")}),
        "word__charts__c.xml": CHARTS["pie"],
    }
    body = f'<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p/>{section}'
    layout = lay_out(docx(body, {"h": ("header", "header.xml")}, **parts))
    assert [sum(1 for _ in leaves(page.children, ShapeGraphic)) for page in layout.pages] == [1, 1]
    assert "text-lost" not in {each.code for each in layout.diagnostics}


def test_a_chart_in_a_cell_is_as_wide_as_it_says() -> None:
    drawing = making.drawing("c0", 200.0, 150.0)
    row = f"<w:tr><w:tc><w:p>{drawing}</w:p></w:tc></w:tr>"
    body = f"<w:tbl><w:tblGrid><w:gridCol w:w='4000'/></w:tblGrid>{row}</w:tbl><w:p/>"
    data = docx(body, {"c0": ("chart", "charts/c.xml")}, **{"word__charts__c.xml": CHARTS["columns"]})
    layout = lay_out(data)
    assert not [each for each in layout.diagnostics if each.code in ("text-lost", "unsupported-drawing")]
    assert "Chuỗi 1" in [leaf.text for _x, _y, leaf in glyphs(layout.pages[0].children)]
