"""What an expression reads is noted: each function, a selection, a field, an earlier figure, a list's own names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

import pytest

from reportgen import figures, trace
from reportgen.awards.lists import AwardGroup, AwardList, AwardRow
from reportgen.errors import ReportgenError
from reportgen.records import Record, Value, YearData
from reportgen.trace import CellRange, CellSource, RowRange, Trace
from tests.spec import Spec


def row(number: int, **values: Value) -> Record:
    cells = {name: f"{chr(ord('B') + index)}{number}" for index, name in enumerate(values)}
    return Record(values, "inputs/2023.xlsx", "Huấn luyện", cells)


TRAINING = (
    row(4, nhom="Cơ động", quan_so=120, gioi=60),
    row(5, nhom="Tại chỗ", quan_so=300, gioi=None),
    row(7, nhom="cơ động", quan_so=80, gioi=10),
)
ABOUT = Record(
    {"dan_so": 1000, "khong_ghi": None, "khong_co": None},
    "inputs/2023.xlsx",
    "Thông tin",
    {"dan_so": "B9", "khong_ghi": "B10"},
)
YEAR = YearData(2023, "inputs/2023.xlsx", {"thong_tin": ABOUT}, {"huan_luyen": TRAINING, "dien_tap": ()})


def traced(*expressions: str, decided: Mapping[str, object] | None = None) -> Trace:
    """Return the trace of the last of the expressions."""
    specs = [Spec(f"so_{number}", text) for number, text in enumerate(expressions)]
    return trace.evaluate(specs, YEAR, decided).traces[specs[-1].name]


def column(name: str, *cells: tuple[str, Value], sheet: str = "Huấn luyện") -> CellRange:
    return CellRange(sheet, name, tuple(CellSource(address, value) for address, value in cells))


STRENGTH = column("quan_so", ("C4", 120), ("C5", 300), ("C7", 80))


def test_a_sum_reads_its_column() -> None:
    assert traced("tong(huan_luyen, 'quan_so')") == Trace(columns=(STRENGTH,))


def test_an_empty_cell_is_read_too() -> None:
    (read,) = traced("tong(huan_luyen, 'gioi')").columns
    assert read.cells == (CellSource("D4", 60), CellSource("D5", None), CellSource("D7", 10))


def test_a_count_counts_rows() -> None:
    assert traced("dem(huan_luyen)") == Trace(counted=(RowRange("Huấn luyện", (4, 5, 7)),))
    assert traced("huan_luyen|length") == Trace(counted=(RowRange("Huấn luyện", (4, 5, 7)),))


def test_nothing_to_count_is_nothing_noted() -> None:
    assert traced("dem(dien_tap)") == Trace()
    assert traced("tong(dien_tap, 'quan_so')") == Trace()


def test_a_selection_tells_what_it_left_out() -> None:
    found = traced("tong(loc(huan_luyen, nhom='Cơ động'), 'quan_so')")
    assert found.columns == (column("quan_so", ("C4", 120), ("C7", 80)),)
    assert found.counted == ()
    (chosen,) = found.selections
    assert chosen.wanted == {"nhom": ("Cơ động",)}
    assert chosen.kept == RowRange("Huấn luyện", (4, 7))
    assert chosen.left_out == RowRange("Huấn luyện", (5,))
    assert chosen.columns == (column("nhom", ("B4", "Cơ động"), ("B5", "Tại chỗ"), ("B7", "cơ động")),)


def test_a_selection_of_a_selection() -> None:
    found = traced("dem(loc(loc(huan_luyen, nhom='Cơ động'), gioi=[10, 20]))")
    assert [chosen.kept.numbers for chosen in found.selections] == [(4, 7), (7,)]
    assert found.selections[1].left_out.numbers == (4,)
    assert found.counted == (RowRange("Huấn luyện", (7,)),)


def test_a_selection_that_keeps_nothing() -> None:
    (chosen,) = traced("dem(loc(huan_luyen, nhom='Dự bị'))").selections
    assert (chosen.kept.numbers, chosen.left_out.numbers) == ((), (4, 5, 7))


def test_a_share_reads_both_sides() -> None:
    found = traced("ty_le(tong(huan_luyen, 'gioi'), thong_tin.dan_so)")
    assert [(read.sheet, read.name) for read in found.columns] == [
        ("Huấn luyện", "gioi"),
        ("Thông tin", "dan_so"),
    ]


def test_a_field_is_one_cell() -> None:
    assert traced("thong_tin.dan_so").columns == (column("dan_so", ("B9", 1000), sheet="Thông tin"),)


def test_an_empty_field_and_one_that_the_workbook_lacks() -> None:
    found = traced("(thong_tin.khong_ghi or 0) + (thong_tin.khong_co or 0)")
    assert [read.cells for read in found.columns] == [(CellSource("B10", None),), (CellSource("", None),)]


def test_earlier_figures_are_named_and_not_read_again() -> None:
    assert traced("dem(huan_luyen)", "so_lieu.so_0 * 2") == Trace(figures=("so_0",))


def test_one_row_of_a_table_and_a_part_of_it() -> None:
    assert traced("huan_luyen[1].quan_so").columns == (column("quan_so", ("C5", 300)),)
    assert traced("tong(huan_luyen[1:], 'quan_so')").columns == (column("quan_so", ("C5", 300), ("C7", 80)),)


def test_filters_of_jinja_read_as_well() -> None:
    found = traced("huan_luyen|map(attribute='quan_so')|sum")
    assert found.columns == (STRENGTH,)


def test_whether_a_table_has_rows_is_no_count() -> None:
    assert traced("1 if huan_luyen else 0") == Trace()


def test_a_figure_of_nothing_reads_nothing() -> None:
    assert traced("nam") == Trace()


EXPRESSIONS = [
    "tong(huan_luyen, 'quan_so')",
    "dem(loc(huan_luyen, nhom='Cơ động'))",
    "ty_le(tong(huan_luyen, 'gioi'), tong(huan_luyen, 'quan_so'))",
    "huan_luyen|length + thong_tin.dan_so",
    "ty_le(1, dem(dien_tap))",
    "so_lieu.so_0 - so_lieu.so_1",
]


def test_figures_have_the_values_that_they_have_without_a_trace() -> None:
    specs = [Spec(f"so_{number}", text) for number, text in enumerate(EXPRESSIONS)]
    assert dict(trace.evaluate(specs, YEAR).figures) == dict(figures.evaluate(specs, YEAR))


@pytest.mark.parametrize(
    "expression", ["dem(khong_co)", "tong(huan_luyen, 'khong_co')", "'chữ'", "thong_tin.x"]
)
def test_what_cannot_be_computed_is_told_as_without_a_trace(expression: str) -> None:
    with pytest.raises(ReportgenError) as plain:
        figures.evaluate([Spec("x", expression)], YEAR)
    with pytest.raises(ReportgenError) as own:
        trace.evaluate([Spec("x", expression)], YEAR)
    assert own.value.diagnostics == plain.value.diagnostics


# --- a list that adds names to its rows --------------------------------------------------------


RECIPIENTS = tuple(
    AwardRow({**record, "tien_thuong": 540_000, "stt": 1}, number, record)
    for number, record in enumerate(TRAINING)
)
AWARDS = AwardList(ca_nhan=(AwardGroup("Giấy khen", RECIPIENTS),), duoc_khen=RECIPIENTS)


def test_what_a_list_adds_is_noted_by_its_rows() -> None:
    found = traced("khen_thuong.tong_tien", decided={"khen_thuong": AWARDS})
    assert [(added.name, added.rows) for added in found.added] == [("tien_thuong", RECIPIENTS)]
    assert list(found.rows()) == [("Huấn luyện", 4), ("Huấn luyện", 5), ("Huấn luyện", 7)]


def test_what_a_list_takes_over_is_the_cell() -> None:
    found = traced("tong(khen_thuong, 'quan_so')", decided={"khen_thuong": AWARDS})
    assert found.columns == (STRENGTH,)
    assert found.added == ()


@pytest.mark.parametrize("path", ["tong_so", "so_ca_nhan", "ca_nhan[0].so_luong", "ca_nam.tong_so"])
def test_the_size_of_a_list_counts_its_rows(path: str) -> None:
    found = traced(f"khen_thuong.{path}", decided={"khen_thuong": AWARDS})
    assert found == Trace(counted=(RowRange("Huấn luyện", (4, 5, 7)),))


def test_groups_are_counted_by_their_rows() -> None:
    found = traced("dem(khen_thuong.ca_nhan)", decided={"khen_thuong": AWARDS})
    assert found.counted == (RowRange("Huấn luyện", (4, 5, 7)),)


# --- ranges ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Several:
    addresses: tuple[str, ...]
    ranges: tuple[str, ...] = field(default=())


@pytest.mark.parametrize(
    "several",
    [
        Several((), ()),
        Several(("",), ()),
        Several(("D4",), ("D4",)),
        Several(("D5", "D4", "D6", "D6"), ("D4:D6",)),
        Several(("D4", "D6", "AA1", "C9", "C10"), ("C9:C10", "D4", "D6", "AA1")),
    ],
)
def test_cells_in_ranges(several: Several) -> None:
    assert trace.cells(several.addresses) == several.ranges


def test_rows_in_ranges() -> None:
    assert trace.rows((7, 4, 5, 0, 4)) == ("4:5", "7:7")


def test_decimals_stay_exact() -> None:
    found = trace.evaluate([Spec("x", "ty_le(1, 3)")], YEAR)
    assert found.figures["x"] == Decimal(1) / Decimal(3)
