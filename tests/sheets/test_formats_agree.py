"""The same table written as .xlsx, .ods and .xls is read alike, to the last percentage and hidden row."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.sheets import read
from reportgen.sheets.model import Merge, Sheet

from .tables import DATE, FORMATS, GENERAL, LITERAL, OWN_PERCENT, PERCENT, WRITERS, Table, xlsx

DAYS = st.dates(date(1954, 10, 4), date(2100, 1, 1))
NUMBERS = st.one_of(
    st.integers(-(2**29), 2**29 - 1), st.floats(allow_nan=False, allow_infinity=False, width=32)
)
TEXTS = st.text("aăâđêôơưỳ 0%<&", min_size=1, max_size=6).filter(str.strip).map(str.strip)
CELLS = st.one_of(
    st.tuples(NUMBERS, st.sampled_from([code for code in FORMATS if code != DATE])),
    st.tuples(TEXTS, st.sampled_from([GENERAL, PERCENT])),
    st.tuples(st.booleans(), st.just(GENERAL)),
    st.tuples(DAYS, st.just(DATE)),
)
SPOTS = st.tuples(st.integers(0, 6), st.integers(0, 5))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    cells = draw(st.dictionaries(SPOTS, CELLS, min_size=1, max_size=12))
    top, left = draw(st.sampled_from(sorted(cells)))
    high, wide = draw(st.sampled_from([(0, 0), (1, 0), (0, 2), (2, 1)]))
    return Table(
        cells=cells,
        merges=(Merge(top, left, top + high, left + wide),) if high or wide else (),
        hidden_rows=frozenset(draw(st.sets(st.integers(0, 6)))),
        hidden_columns=frozenset(draw(st.sets(st.integers(0, 5)))),
        is_1904=draw(st.booleans()),
    )


def numbers(table: Table, *formats: str) -> set[tuple[int, int]]:
    """Return the cells whose number has one of these formats."""
    return {
        spot for spot, (value, code) in table.cells.items() if code in formats and not isinstance(value, str)
    }


def open_sheet(folder: Path, ending: str, data: bytes) -> Sheet:
    path = folder / f"2023.{ending}"
    path.write_bytes(data)
    (sheet,) = read(path).sheets
    return sheet


@pytest.mark.parametrize("ending", WRITERS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(tables())
def test_what_was_written_is_read(tmp_path: Path, ending: str, table: Table) -> None:
    sheet = open_sheet(tmp_path, ending, WRITERS[ending](table))
    read_cells = {
        (row, column): value
        for row, values in enumerate(sheet.rows)
        for column, value in enumerate(values)
        if value != ""
    }
    assert read_cells == {spot: value for spot, (value, _code) in table.cells.items()}
    assert sheet.percents == numbers(table, PERCENT, OWN_PERCENT)
    assert sheet.literal_percents == numbers(table, LITERAL)
    height, width = 1 + max(row for row, _ in table.cells), 1 + max(column for _, column in table.cells)
    assert sheet.merges == table.merges
    assert sheet.hidden_rows == {row for row in table.hidden_rows if row < height}
    assert sheet.hidden_columns == {column for column in table.hidden_columns if column < width}
    assert sheet.epoch == (date(1904, 1, 1) if table.is_1904 else date(1899, 12, 30))


@pytest.mark.parametrize("ending", WRITERS)
def test_a_literal_percent_sign_is_no_percentage(tmp_path: Path, ending: str) -> None:
    table = Table({(0, 0): (98.5, LITERAL), (0, 1): (0.985, OWN_PERCENT)})
    sheet = open_sheet(tmp_path, ending, WRITERS[ending](table))
    assert (set(sheet.percents), set(sheet.literal_percents)) == ({(0, 1)}, {(0, 0)})


# Another way to write the same XML (XML 1.0 §3.1, Namespaces in XML §3).
STYLES_OF_XML = {
    "prefix": lambda xml: re.sub(r"<(/?)(?=\w)", r"<\1x:", xml).replace("xmlns=", "xmlns:x="),
    "single quotes": lambda xml: xml.replace('"', "'"),
    "format before address": lambda xml: re.sub(r'<c (r="\w+") (s="\d+")', r"<c \2 \1", xml),
    "type before format": lambda xml: re.sub(r'<c (r="\w+") (s="\d+") (t="\w+")', r"<c \1 \3 \2", xml),
    "address last": lambda xml: re.sub(r'<c (r="\w+") ([^>]*)>', r"<c \2 \1>", xml),
    "hidden before number": lambda xml: re.sub(r'<row (r="\d+") (hidden="1")', r"<row \2 \1", xml),
    "hidden is true": lambda xml: xml.replace('hidden="1"', "hidden='true'"),
    "spaces": lambda xml: re.sub(r'(\w)="', r'\1 = "', xml),
    "new lines": lambda xml: re.sub(r" (?=\w+=)", "\n  ", xml),
    "a comment": lambda xml: "<!-- made by hand -->" + xml,
    "other attributes": lambda xml: xml.replace("<row ", '<row spans="1:9" ').replace("<c ", '<c cm="0" '),
}


@pytest.mark.parametrize("style", STYLES_OF_XML)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(tables())
def test_however_the_xml_is_written_the_sheet_is_the_same(tmp_path: Path, style: str, table: Table) -> None:
    usual = open_sheet(tmp_path, "xlsx", xlsx(table))
    assert open_sheet(tmp_path, "xlsx", xlsx(table, STYLES_OF_XML[style])) == usual


def test_cells_without_addresses_follow_each_other(tmp_path: Path) -> None:
    table = Table(
        {(0, 0): (1, GENERAL), (0, 1): (1.2, PERCENT), (1, 0): (0.5, OWN_PERCENT)}, hidden_rows=frozenset({1})
    )
    bare = open_sheet(tmp_path, "xlsx", xlsx(table, lambda xml: re.sub(r' r="\w+"', "", xml)))
    assert bare == open_sheet(tmp_path, "xlsx", xlsx(table))
    assert (set(bare.percents), set(bare.hidden_rows)) == ({(0, 1), (1, 0)}, {1})
