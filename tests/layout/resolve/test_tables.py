import pytest

from reportgen.layout.column import lay_out, stack
from reportgen.layout.document import Cell, Font, Paragraph, Table, Text
from reportgen.layout.resolve import load
from reportgen.layout.resolve.table_styles import CellPosition, regions
from tests.layout.making import context
from tests.layout.read.making import docx
from tests.narrow import as_a

MIDDLE = {"top": False, "bottom": False, "left": False, "right": False}


@pytest.mark.parametrize(
    ("position", "table_look", "expected"),
    [
        (CellPosition(**MIDDLE), {"firstRow"}, ()),
        (CellPosition(**MIDDLE, row_band=1, column_band=2), set(), ("band2Vert", "band1Horz")),
        (CellPosition(**{**MIDDLE, "top": True}), {"firstRow"}, ("firstRow",)),
        (
            CellPosition(**{**MIDDLE, "top": True, "left": True}),
            {"firstRow", "firstColumn"},
            ("firstCol", "firstRow", "nwCell"),
        ),
        (CellPosition(**{**MIDDLE, "bottom": True, "right": True}), {"lastRow"}, ("lastRow",)),
    ],
)
def test_regions_the_weakest_first(
    position: CellPosition, table_look: set[str], expected: tuple[str, ...]
) -> None:
    assert regions(position, frozenset(table_look)) == expected


def cell(text: str = "x", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def rows(count: int, columns: int, properties: str = "") -> str:
    return ("<w:tr>" + cell(properties=properties) * columns + "</w:tr>") * count


def table(inner: str, properties: str = "", **parts: str) -> Table:
    found, _ = load(docx(f"<w:tbl><w:tblPr>{properties}</w:tblPr>{inner}</w:tbl><w:p/>", **parts))
    return as_a(Table, found.sections[0].blocks[0])


def first_of(made: Cell) -> Paragraph:
    return as_a(Paragraph, made.blocks[0])


def font_of(made: Cell) -> Font:
    return as_a(Text, first_of(made).items[0]).font


def text_of(made: Cell) -> str:
    return as_a(Text, first_of(made).items[0]).text


def sides(made: Cell) -> tuple[str, ...]:
    return tuple(getattr(made.borders, name).style for name in ("top", "left", "bottom", "right"))


BORDERS = (
    '<w:tblBorders><w:top w:val="double" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="thick" w:sz="4"/>'
    '<w:right w:val="single" w:sz="4"/><w:insideH w:val="dotted" w:sz="4"/><w:insideV w:val="dashed" w:sz="4"/>'
    "</w:tblBorders>"
)


def test_table_borders_by_place() -> None:
    found = table(rows(3, 3), BORDERS).rows
    assert sides(found[0].cells[0]) == ("double", "single", "dotted", "dashed")
    assert sides(found[1].cells[1]) == ("dotted", "dashed", "dotted", "dashed")
    assert sides(found[2].cells[2]) == ("dotted", "dashed", "thick", "single")


def test_a_cell_s_own_border_prevails_also_when_it_is_none() -> None:
    own = '<w:tcBorders><w:top w:val="nil"/><w:left w:val="wave" w:sz="8"/></w:tcBorders>'
    found = table(rows(1, 1, own), BORDERS).rows[0].cells[0]
    assert sides(found) == ("none", "wave", "thick", "single")
    assert found.borders.left.width == 1.0


STYLE = (
    '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:pPr><w:jc w:val="center"/></w:pPr>'
    '<w:rPr><w:sz w:val="18"/></w:rPr><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblCellMar>'
    '<w:left w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12"/>'
    '<w:insideV w:val="dotted" w:sz="4"/></w:tcBorders><w:shd w:val="clear" w:fill="AAAAAA"/></w:tcPr></w:tblStylePr>'
    '<w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr></w:tblStylePr></w:style>'
)
STYLED = '<w:tblStyle w:val="T"/><w:tblLook w:val="0420"/>'


def test_conditional_formats() -> None:
    found = table(rows(4, 2), STYLED, styles=STYLE).rows
    assert [r.cells[0].shading for r in found] == ["AAAAAA", "", "EEEEEE", ""]
    first = found[0].cells[0]
    assert sides(first) == ("none", "none", "single", "dotted")
    assert font_of(first).bold
    assert not font_of(found[1].cells[0]).bold
    assert font_of(found[1].cells[0]).size == 9.0
    assert first_of(found[1].cells[0]).format.align == "center"
    assert first.margins.left == 2.0


def test_without_a_look_the_first_row_is_a_row() -> None:
    found = table(rows(2, 1), '<w:tblStyle w:val="T"/><w:tblLook w:val="0400"/>', styles=STYLE).rows
    assert not font_of(found[0].cells[0]).bold


def test_the_default_style_s_word_default_gives_way_to_the_table_style() -> None:
    normal = (
        '<w:style w:type="paragraph" w:styleId="N" w:default="1"><w:name w:val="Normal"/><w:pPr><w:jc w:val="left"/>'
        '</w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:style>'
    )
    made = table(rows(1, 1), STYLED, styles=normal + STYLE).rows[0].cells[0]
    assert (font_of(made).size, first_of(made).format.align) == (9.0, "center")


def test_spans_merges_widths_and_rows() -> None:
    properties = '<w:tcW w:w="2500" w:type="pct"/><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'
    properties += '<w:vAlign w:val="center"/>'
    row = (
        '<w:tr><w:trPr><w:trHeight w:val="400" w:hRule="exact"/><w:cantSplit/><w:tblHeader/><w:gridBefore w:val="1"/>'
        f"</w:trPr>{cell(properties=properties)}{cell(properties='<w:vMerge/>')}</w:tr>"
    )
    (found,) = table(row).rows
    assert (found.height, found.height_rule, found.cant_split, found.header, found.grid_before) == (
        20.0,
        "exact",
        True,
        True,
        1,
    )
    first, second = found.cells
    assert (first.span, first.merge, first.width.kind, first.width.value) == (2, "restart", "percent", 50.0)
    assert (first.vertical_align, second.merge) == ("center", "continue")


def test_legacy_horizontal_merges_become_spans() -> None:
    width = '<w:tcW w:w="1000" w:type="dxa"/>'
    begin, go_on = width + '<w:hMerge w:val="restart"/>', width + "<w:hMerge/>"
    row = f"<w:tr>{cell('a', begin)}{cell('b', go_on)}{cell('c')}</w:tr>"
    first, last = table(row).rows[0].cells
    assert (first.span, first.width.value, text_of(first)) == (2, 100.0, "a")
    assert text_of(last) == "c"


@pytest.mark.parametrize(("mode", "expected"), [("14", 4.6), ("15", 10.0)])
def test_indent_by_compatibility(mode: str, expected: float) -> None:
    settings = f'<w:compat><w:compatSetting w:name="compatibilityMode" w:val="{mode}"/></w:compat>'
    found = table(rows(1, 1), '<w:tblInd w:w="200" w:type="dxa"/>', settings=settings)
    assert found.indent == pytest.approx(expected)


@pytest.mark.parametrize(("mode", "expected"), [("14", 10.8), ("15", 0.0)])
def test_before_word_2013_a_table_may_be_wider_than_the_text_by_its_margins(
    mode: str, expected: float
) -> None:
    settings = f'<w:compat><w:compatSetting w:name="compatibilityMode" w:val="{mode}"/></w:compat>'
    assert table(rows(1, 1), settings=settings).hanging == pytest.approx(expected)
    inner = content(f"{INNER}<w:p/>")[0]
    assert isinstance(inner, Table) and inner.hanging == 0.0


def test_before_word_2013_the_first_cells_own_margin_hangs_out() -> None:
    own = '<w:tcMar><w:left w:w="40" w:type="dxa"/></w:tcMar>'
    assert table(rows(1, 1, own)).indent == pytest.approx(-2.0)


def test_equal_cells_share_their_borders() -> None:
    found = table(rows(30, 3), BORDERS).rows
    assert found[4].cells[1].borders is found[20].cells[1].borders
    assert first_of(found[4].cells[1]).format is first_of(found[20].cells[1]).format


def test_the_outside_of_the_left_line_stands_at_the_indent() -> None:
    office = "http://schemas.microsoft.com/office/word"
    mode = f'<w:compatSetting w:name="compatibilityMode" w:uri="{office}" w:val="15"/>'
    new = f"<w:compat>{mode}</w:compat>"
    own = '<w:tcBorders><w:left w:val="single" w:sz="48"/></w:tcBorders>'
    assert table(rows(1, 1, own), settings=new).indent == 3.0


INNER = f"<w:tbl><w:tblPr/>{rows(1, 1)}</w:tbl>"


def content(inner: str) -> tuple[Table | Paragraph, ...]:
    return table(f"<w:tr><w:tc><w:tcPr/>{inner}</w:tc></w:tr>").rows[0].cells[0].blocks


def height(block: Paragraph | Table) -> float:
    return lay_out(block, 200.0, context()).height


SPACED = '<w:pPr><w:spacing w:before="240" w:after="240" w:line="480" w:lineRule="auto"/></w:pPr>'


@pytest.mark.parametrize(
    "said", ["", SPACED, "<w:pPr><w:pBdr><w:top w:val='single' w:sz='8'/></w:pBdr></w:pPr>"]
)
@pytest.mark.parametrize("inner", ["", '<w:bookmarkStart w:id="1" w:name="here"/>', "<w:r/>"])
def test_the_empty_paragraph_after_a_nested_table_has_no_height(said: str, inner: str) -> None:
    blocks = content(f"{INNER}<w:p>{said}{inner}</w:p>")
    assert height(blocks[-1]) == 0.0
    assert stack(blocks, 200.0, context()).height == pytest.approx(height(blocks[0]))


@pytest.mark.parametrize(
    "inner",
    [
        f"{INNER}<w:p><w:r><w:t>x</w:t></w:r></w:p>",
        f"{INNER}<w:p><w:r><w:tab/></w:r></w:p>",
        f"{INNER}<w:p/><w:p/>",
        "<w:p/><w:p/>",
    ],
)
def test_any_other_last_paragraph_has_its_own(inner: str) -> None:
    assert height(content(inner)[-1]) > 9.0


def test_in_the_body_the_paragraph_after_a_table_keeps_its_height() -> None:
    found, _ = load(docx(f"{INNER}<w:p/>"))
    assert height(found.sections[0].blocks[-1]) > 9.0
