"""Units over figures: read and multiplied, or refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen import kit
from reportgen.checks import check_year, units
from reportgen.checks.units import Unit
from reportgen.kit.model import Kit
from reportgen.records import Value
from reportgen.sheets import Raw, Sheet, Workbook

KIT = """
[kit]
name = "mau"
title = "Bộ mẫu"

[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
column = [
  { name = "nam", title = "Năm", type = "integer" },
  { name = "ngan_sach", title = "Ngân sách (đồng)", type = "money" },
  { name = "dan_so", title = "Dân số (người)", type = "integer" },
]

[[sheet]]
name = "chinh_sach"
title = "Chính sách"
column = [
  { name = "noi_dung", title = "Nội dung", constraints = { required = true } },
  { name = "so_luong", title = "Số lượng", type = "integer" },
  { name = "kinh_phi", title = "Kinh phí (đồng)", type = "money", aliases = ["Số tiền"] },
]
"""


@pytest.fixture(scope="module")
def with_units(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    folder = tmp_path_factory.mktemp("kit")
    (folder / "kit.toml").write_text(KIT, encoding="utf-8")
    return kit.load(folder)


def read(
    with_units: Kit, *sheets: tuple[str, list[list[Raw]]]
) -> tuple[dict[str, Value], list[tuple[str, str, str]]]:
    """Return the values of the first record of Chính sách and of Thông tin, and (severity, code, cell) of problems."""
    book = Workbook(
        Path("inputs/2023.xlsx"), tuple(Sheet(title, visible=True, rows=rows) for title, rows in sheets)
    )
    data, problems = check_year(with_units, book, 2023)
    values = {
        **data.fields["thong_tin"],
        **(data.tables["chinh_sach"][0] if data.tables["chinh_sach"] else {}),
    }
    mine = [p for p in problems if p.code not in ("missing-sheet", "missing-column", "missing-field")]
    return values, [(p.severity.value, p.code, p.place.cell) for p in mine]


def table(
    heading: str, money: Raw, *above: list[Raw], count: str = "Số lượng"
) -> tuple[str, list[list[Raw]]]:
    return "Chính sách", [*above, ["Nội dung", count, heading], ["Quà", 3.0, money]]


@pytest.mark.parametrize(
    ("heading", "typed", "meant"),
    [
        ("Kinh phí (triệu đồng)", 738.4, 738_400_000),
        ("Kinh phí (nghìn đồng)", 738_400.0, 738_400_000),
        ("Kinh phí (1.000 đ)", 738_400.0, 738_400_000),
        ("Kinh phí (1000đ)", "738.400", 738_400_000),
        ("Số tiền (Tr.đ)", "738,4", 738_400_000),
        ("KINH PHÍ\n(tỷ đồng)", 1.5, 1_500_000_000),
        ("Kinh phí (triệu đồng)", "738.400.000 đồng", 738_400_000),
    ],
)
def test_the_unit_of_a_heading_multiplies(with_units: Kit, heading: str, typed: Raw, meant: int) -> None:
    values, problems = read(with_units, table(heading, typed))
    assert values["kinh_phi"] == meant
    assert ("note", "unit-multiplied", "C1") in problems
    assert not [p for p in problems if p[0] == "error"]


@pytest.mark.parametrize(
    "line", ["Đơn vị tính: triệu đồng", "ĐVT: Triệu đồng", "(ĐVT: người, triệu đồng)", "Đơn vị: triệu đồng"]
)
def test_the_unit_line_above_a_table_multiplies_its_money(with_units: Kit, line: str) -> None:
    values, problems = read(with_units, table("Kinh phí", 738.0, ["", "", line]))
    assert (values["kinh_phi"], values["so_luong"]) == (738_000_000, 3)
    assert problems == [("note", "unit-multiplied", "C1")]


def test_dong_changes_nothing(with_units: Kit) -> None:
    values, problems = read(with_units, table("Kinh phí (đồng)", 738_000.0, ["Đơn vị tính: đồng"]))
    assert (values["kinh_phi"], problems) == (738_000, [])


def test_who_a_table_is_of_is_no_unit(with_units: Kit) -> None:
    values, problems = read(with_units, table("Kinh phí", 738_000.0, ["Đơn vị: Ban Chỉ huy quân sự xã"]))
    assert (values["kinh_phi"], problems) == (738_000, [])


@pytest.mark.parametrize(
    ("heading", "above", "cell"),
    [
        ("Kinh phí (USD)", [], "C1"),
        ("Kinh phí", ["ĐVT: trăm đồng"], "A1"),
        ("Kinh phí", ["Đơn vị tính: USD"], "A1"),
    ],
)
def test_a_unit_that_is_not_understood_is_an_error(
    with_units: Kit, heading: str, above: list[Raw], cell: str
) -> None:
    _values, problems = read(with_units, table(heading, 738_000.0, *([above] if above else [])))
    assert ("error", "unknown-unit", cell) in problems


def test_two_units_that_contradict_each_other_are_an_error(with_units: Kit) -> None:
    _values, problems = read(with_units, table("Kinh phí (đồng)", 738.0, ["ĐVT: triệu đồng"]))
    assert ("error", "contradictory-units", "C2") in problems


def test_thousands_of_people_are_an_error(with_units: Kit) -> None:
    _values, problems = read(with_units, table("Kinh phí", 738_000.0, count="Số lượng (nghìn người)"))
    assert ("error", "unknown-unit", "B1") in problems


def test_a_field_may_have_a_unit_of_its_own(with_units: Kit) -> None:
    rows: list[list[Raw]] = [
        ["Mục", "Giá trị"],
        ["Ngân sách (triệu đồng)", 9860.0],
        ["Dân số (người)", 121_460.0],
    ]
    values, problems = read(with_units, ("Thông tin", rows))
    assert (values["ngan_sach"], values["dan_so"]) == (9_860_000_000, 121_460)
    assert problems == [("note", "unit-multiplied", "A2")]


@pytest.mark.parametrize(
    ("typed", "asked"), [(540.0, True), (1.0, True), (540_500.0, True), (540_000.0, False), (0.0, False)]
)
def test_sums_that_look_like_thousands_are_asked_about(with_units: Kit, typed: float, asked: bool) -> None:
    _values, problems = read(with_units, table("Kinh phí", typed))
    assert problems == ([("error", "doubtful-money", "C2")] if asked else [])


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("1.000.000đ", Unit("1.000.000đ", 10**6, is_money=True)), ("đ/c", Unit("đ/c", 1, is_money=False)),
        ("%", Unit("%", 1, is_money=False)), ("USD", None), ("nghìn người", None), ("", None),
    ],
)  # fmt: skip
def test_what_a_unit_means(text: str, unit: Unit | None) -> None:
    assert units.parse(text) == unit


def test_a_rate_in_parentheses_is_no_count(with_units: Kit) -> None:
    rows: list[list[Raw]] = [["Nội dung", "Số lượng", "Số lượng (%)"], ["Quà", 3.0, 60.0]]
    values, problems = read(with_units, ("Chính sách", rows))
    assert values["so_luong"] == 3
    assert ("note", "unknown-column", "C1") in problems
