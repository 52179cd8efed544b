"""Worksheets of .xlsx files: values that calamine leaves out or changes, and what is hidden."""

from time import process_time

import pytest

from reportgen.sheets import FormulaFault
from tests.sheets.making import MAIN, CodeOf, RowsOf, SheetOf, error_cell, workbook


def row_of(cells: str) -> bytes:
    return workbook(f'<row r="1">{cells}</row>')


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="A1" t="inlineStr"><is><t>An Hòa</t></is><v>2</v></c>', "An Hòa"),
        ('<c r="A1" t="inlineStr"><is><t>An Hòa</t></is></c>', "An Hòa"),
        ('<c r="A1" t="inlineStr"><v>1250</v></c>', "1250"),
        ('<c r="A1" t="inlineStr"><is><r><t>An</t></r><r><t> Hòa</t></r></is><v/></c>', "An Hòa"),
        ('<c r="A1" t="inlineStr"><is><t>安</t><rPh sb="0" eb="1"><t>An</t></rPh></is><v>1</v></c>', "安"),
        ('<c r="A1" t="inlineStr"><is><t>安</t><rPh sb="0" eb="1"><t>An</t></rPh></is></c>', "安"),
        ('<c r="A1" t="str"><f>X()</f><v>#ERROR!</v></c>', error_cell("#ERROR!")),
        ('<c r="A1" t="str"><f>X()</f><v>Err:502</v></c>', error_cell("Err:502")),
        ('<c r="A1" t="str"><f>X()</f><v>#1</v></c>', "#1"),
        ('<c r="A1" t="str"><v>#N/A</v></c>', "#N/A"),
        ('<c r="A1"><v>1.25E3</v></c>', 1250),
        ('<c r="A1" t="b"><v>1</v></c>', True),
    ],
)
def test_what_stands_in_a_cell_is_read(rows: RowsOf, cell: str, value: str | int | FormulaFault) -> None:
    assert rows(row_of(cell + '<c r="B1"><v>7</v></c>')) == [[value, 7]]


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1"><v>5<!-- x -->6</v></c>',
        '<c r="A1"><v><![CDATA[56]]></v></c>',
        '<c r="A1" t="inlineStr"><is><t>a<!-- x -->b</t></is></c>',
        '<c r="A1" t="s"><v>-1</v></c>',
        '<c r="A1" t="s"><v>1</v></c>',
    ],
)
def test_a_value_that_would_be_read_in_part_is_refused(refusal: CodeOf, cell: str) -> None:
    assert refusal(row_of(cell)) == "workbook-damaged"


def test_rows_are_hidden_by_default_where_the_sheet_says_so(sheet_of: SheetOf) -> None:
    hidden = '<row r="2"><c r="A2"><v>1</v></c></row><row r="4" hidden="1"><c r="A4"><v>1</v></c></row>'
    data = workbook(hidden, inside='<sheetFormatPr zeroHeight="1"/>')
    assert sheet_of(data).hidden_rows == {0, 2, 3}


def test_hidden_columns_come_in_ranges_and_end_with_the_sheet(sheet_of: SheetOf) -> None:
    columns = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/></cols>'
    row = '<row r="1"><c r="A1"><v>1</v></c><c r="F1"><v>2</v></c></row>'
    assert sheet_of(workbook(row, inside=columns)).hidden_columns == {1, 2, 4, 5}


def test_many_ranges_of_columns_take_no_time(sheet_of: SheetOf) -> None:
    columns = "".join(f'<col min="{number}" max="16384" hidden="1"/>' for number in range(1, 16_384))
    row = '<row r="1"><c r="A1"><v>1</v></c></row>'
    start = process_time()
    assert sheet_of(workbook(row, inside=f"<cols>{columns}</cols>")).hidden_columns == {0}
    assert process_time() - start < 2


def test_the_format_of_a_row_is_none_of_its_cells(sheet_of: SheetOf) -> None:
    row = (
        '<row r="1" s="1" customFormat="1"><c r="A1" s="0"><v>1.2</v></c><c r="B1" s="1"><v>1.2</v></c></row>'
    )
    assert sheet_of(workbook(row)).percents == {(0, 1)}


NO_STYLES = f'<styleSheet xmlns="{MAIN}"/>'


def test_errors_in_single_quotes_are_found_in_a_workbook_without_percentages(
    rows: RowsOf,
) -> None:
    row = "<row r='1'><c r='A1' t='e'><v>#N/A</v></c></row>"
    assert rows(workbook(row, styles=NO_STYLES)) == [[error_cell("#N/A")]]


def test_hidden_rows_without_a_number_follow_each_other(sheet_of: SheetOf) -> None:
    row = '<row hidden="1"><c r="A{0}"><v>1</v></c></row><row><c r="A{1}"><v>1</v></c></row>'
    data = workbook(row.format(1, 2) + row.format(3, 4), styles=NO_STYLES)
    assert sheet_of(data).hidden_rows == {0, 2}
