"""Tables of .ods files: values that calamine leaves out or changes, percentages, what is hidden and repeated."""

from datetime import time, timedelta
from pathlib import Path

import pytest

from reportgen.sheets import FaultKind, FormulaFault, read
from tests.sheets.making import CodeOf, RowsOf, SheetOf, error_cell, open_document


def cell(kind: str = "", content: str = "", more: str = "") -> str:
    kind = f' office:value-type="{kind}"' if kind else ""
    return f"<table:table-cell{kind}{more}>{content}</table:table-cell>"


def text(content: str, more: str = "") -> str:
    return cell("string", content, more)


NOTE = "<office:annotation><text:p>ghi chú</text:p></office:annotation>"
SHAPE = (
    '<draw:frame xmlns:draw="urn:x:drawing"><draw:text-box><text:p>hình</text:p></draw:text-box></draw:frame>'
)
ONE = '<table:table-cell office:value-type="float" office:value="1"/>'
ROW = f"<table:table-row>{ONE}</table:table-row>"
FILTERED = ROW.replace("table-row>", 'table-row table:visibility="filter">', 1)
RUBY = "<text:ruby><text:ruby-base>安</text:ruby-base><text:ruby-text>An</text:ruby-text></text:ruby>"
FORMULA = ' table:formula="of:=[.B1]/0"'


def line(cells: str) -> bytes:
    return open_document(f"<table:table-row>{cells}</table:table-row>")


@pytest.mark.parametrize(
    ("made", "value"),
    [
        (text("<text:p>An Hòa</text:p>"), "An Hòa"),
        (text("<text:p>An Hòa<text:line-break/>thôn 1<text:tab/>x</text:p>"), "An Hòa\nthôn 1\tx"),
        (
            text('<text:p>a<text:s text:c="2"/><text:span>b<text:line-break/>c</text:span>d</text:p>'),
            "a  b\ncd",
        ),
        (text("<text:p>An</text:p><text:p>Hòa</text:p>"), "An\nHòa"),
        (text(SHAPE + "<text:p>An Hòa</text:p>"), "An Hòa"),
        (text(f"<text:p>An {SHAPE}Hòa</text:p>"), "An Hòa"),
        (text(NOTE + "<text:p>An Hòa</text:p>"), "An Hòa"),
        (text("<text:p>An <![CDATA[Hòa]]></text:p>"), "An Hòa"),
        (text("<text:p>An<!-- x --> Hòa</text:p>"), "An Hòa"),
        (
            text(f"<text:p>{RUBY}</text:p>"),
            "安",
        ),
        (text("<text:p>1<text:tab/>2</text:p>", ' office:string-value="12"'), "12"),
        (cell(content="<text:p>An Hòa</text:p>"), "An Hòa"),
        (cell("float", "<text:p>1250</text:p>"), "1250"),
        (cell("float", "<text:p>1.250</text:p>", ' office:value="1250"'), 1250),
        (cell(content=SHAPE), ""),
        (cell(content=NOTE), ""),
        (cell("time", more=' office:time-value="PT30H15M"'), timedelta(hours=30, minutes=15)),
        (cell("time", more=' office:time-value="P2DT1S"'), timedelta(days=2, seconds=1)),
        (cell("time", more=' office:time-value="-PT2H"'), -timedelta(hours=2)),
        (cell("time", more=' office:time-value="PT10H30M00S"'), time(10, 30)),
        (cell("boolean", more=' office:boolean-value="true"'), True),
        (cell(more=' table:formula="of:=[.B1]+1"'), FormulaFault(FaultKind.NOT_CALCULATED, "=[.B1]+1")),
        (cell(content="<text:p/>", more=' table:formula="of:=&quot;&quot;"'), ""),
        (
            cell("string", "<text:p>#DIV/0!</text:p>", FORMULA + ' office:string-value="#DIV/0!"'),
            error_cell("#DIV/0!"),
        ),
        (cell("float", "<text:p>#DIV/0!</text:p>", FORMULA + ' office:value="0"'), error_cell("#DIV/0!")),
        (cell("float", "<text:p>Err:502</text:p>", FORMULA + ' office:value="0"'), error_cell("Err:502")),
        (cell("string", "<text:p>#N/A</text:p>"), "#N/A"),
    ],
)
def test_what_stands_in_a_cell_of_an_open_document_is_read(rows: RowsOf, made: str, value: object) -> None:
    after = cell("float", "<text:p>7</text:p>", ' office:value="7"')
    assert rows(line(made + after)) == [[value, 7]]


def test_repeated_cells_are_each_read(rows: RowsOf) -> None:
    lost = cell(content="<text:p>x</text:p>", more=' table:number-columns-repeated="2"')
    data = open_document(f'<table:table-row table:number-rows-repeated="2">{lost}</table:table-row>')
    assert rows(data) == [["x", "x"]] * 2


def test_the_percent_format_of_a_row_or_a_column_counts_for_cells_without_one(
    sheet_of: SheetOf,
) -> None:
    styles = (
        '<office:automatic-styles xmlns:style="urn:s" xmlns:number="urn:n"><number:percentage-style style:name="N1"/>'
        '<style:style style:name="base" style:family="table-cell" style:data-style-name="N1"/>'
        '<style:style style:name="tỷ lệ" style:family="table-cell" style:parent-style-name="base"/>'
        '<style:style style:name="số" style:family="table-cell" style:data-style-name="N2"/></office:automatic-styles>'
    )
    number = cell("float", "", ' office:value="1.2"')
    plain = cell("float", "", ' office:value="1.2" table:style-name="số"')
    data = open_document(
        '<table:table-column/><table:table-column table:default-cell-style-name="tỷ lệ"/>'
        f"<table:table-row>{number * 2}{plain}</table:table-row>"
        f'<table:table-row table:default-cell-style-name="tỷ lệ">{number}{plain}</table:table-row>',
        styles=styles,
    )
    assert sheet_of(data).percents == {(0, 1), (1, 0)}


def test_a_style_that_is_its_own_parent_ends(sheet_of: SheetOf) -> None:
    styles = (
        '<office:automatic-styles xmlns:style="urn:s"><style:style style:name="a" style:family="table-cell" '
        'style:parent-style-name="b"/><style:style style:name="b" style:family="table-cell" '
        'style:parent-style-name="a"/></office:automatic-styles>'
    )
    number = cell("float", "", ' office:value="1.2" table:style-name="a"')
    data = open_document(f"<table:table-row>{number}</table:table-row>", styles=styles)
    assert sheet_of(data).percents == frozenset()


def test_folded_groups_and_filters_hide(sheet_of: SheetOf) -> None:
    row = ROW.replace(ONE, ONE * 3)
    data = open_document(
        '<table:table-column/><table:table-column-group table:display="false"><table:table-column/>'
        f"</table:table-column-group><table:table-column/>{row}"
        f'<table:table-row-group table:display="false">{row}</table:table-row-group>'
        f"<table:table-row-group>{FILTERED}</table:table-row-group>{row}"
    )
    sheet = sheet_of(data)
    assert (set(sheet.hidden_rows), set(sheet.hidden_columns)) == ({1, 2}, {1})


@pytest.mark.parametrize(
    "what",
    [
        'table:number-columns-spanned="2"',
        'office:value-type="percentage" office:value="1"',
        'table:formula="=1"',
    ],
)
def test_a_few_bytes_cannot_ask_for_all_memory(refusal: CodeOf, what: str) -> None:
    cells = f'<table:table-cell {what} table:number-columns-repeated="1000"/>'
    data = open_document(f'<table:table-row table:number-rows-repeated="5000">{cells}</table:table-row>')
    assert refusal(data) == "workbook-too-large"


@pytest.mark.parametrize("times", ["0", "-1", "x"])
def test_a_repetition_that_makes_no_sense_is_refused(refusal: CodeOf, times: str) -> None:
    assert refusal(line(cell(more=f' table:number-columns-repeated="{times}"'))) == "workbook-damaged"


def test_a_table_in_a_cell_is_refused(refusal: CodeOf) -> None:
    inner = (
        '<table:table table:name="Con"><table:table-row><table:table-cell/></table:table-row></table:table>'
    )
    assert refusal(line(cell(content=inner))) == "workbook-damaged"


@pytest.mark.parametrize("stray", [ROW, ONE, "<table:table-column/>", "<table:table-row-group/>"])
def test_cells_outside_of_a_table_are_none(rows: RowsOf, stray: str) -> None:
    assert rows(open_document(ROW, settings=stray)) == [[1]]


def test_two_tables_with_one_title_are_refused(refusal: CodeOf) -> None:
    assert (
        refusal(open_document(f'{ROW}</table:table><table:table table:name="Trang">{ROW}'))
        == "workbook-damaged"
    )


def test_the_table_of_a_link_is_none_of_the_sheets(tmp_path: Path) -> None:
    link = f"<table:dde-links><table:dde-link><table:table>{ROW * 2}</table:table></table:dde-link></table:dde-links>"
    path = tmp_path / "2023.ods"
    path.write_bytes(open_document(f'{ROW}</table:table>{link}<table:table table:name="Hai">{ROW}'))
    assert [(sheet.title, list(sheet.rows)) for sheet in read(path).sheets] == [
        ("Trang", [[1]]),
        ("Hai", [[1]]),
    ]
