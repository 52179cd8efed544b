"""Units added up: counts add, rates are those of all rows together, what cannot be added is listed and not lost."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen import kit
from reportgen.collect import sums
from reportgen.figures import PERCENT
from reportgen.kit.collecting import CollectedSheet, CollectSpec
from reportgen.kit.model import Kit, SheetLayout
from reportgen.records import Record, Value, YearData
from tests.collect.tables import figures_of, union, unit_data, units, without_awards
from tests.shipped import ROOT


@cache
def shipped() -> Kit:
    return without_awards(kit.load(ROOT / "templates" / "quoc-phong-2-cap"))


def spec() -> CollectSpec:
    found = shipped().collect
    assert found is not None
    return found


def rules(*, each: bool) -> list[CollectedSheet]:
    """The sheets whose rows stay as they are, or those whose rows are added."""
    tables = (rule for rule in spec().sheets if shipped().sheet(rule.sheet).layout is SheetLayout.TABLE)
    return [rule for rule in tables if rule.each is each]


def combined(parts: list[YearData]) -> YearData:
    return sums.combine(shipped(), spec(), parts)


def values_in(data: YearData) -> dict[str, Counter[tuple[object, ...]]]:
    """What stands in the tables, without cells, in whatever order."""
    return {name: Counter(tuple(row.values()) for row in rows) for name, rows in data.tables.items()}


SEVERAL = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
PARTS = st.deferred(lambda: units(shipped()))


@SEVERAL
@given(PARTS)
def test_counts_add_and_rates_are_those_of_all_rows_together(parts: list[YearData]) -> None:
    own = {part.file: figures_of(shipped(), part) for part in parts}
    added = [combined([part]) for part in parts]
    found = sums.summed(shipped(), combined(added), own)
    expected = figures_of(shipped(), union(shipped(), parts))
    for figure in shipped().figures:
        known = [value for value in (figures[figure.name] for figures in own.values()) if value is not None]
        together = found[figure.name]
        if figure.unit == PERCENT:
            assert together.value == expected[figure.name], figure.name
        else:
            assert together.value == (sum(known) if known else None), figure.name
        assert together.units == len(known)
        assert together.parts == {file: figures[figure.name] for file, figures in own.items()}


@SEVERAL
@given(PARTS)
def test_every_column_adds_up_to_what_all_rows_do(parts: list[YearData]) -> None:
    made, everything = combined(parts), union(shipped(), parts)
    for rule in rules(each=False):
        for column in sums.added_columns(shipped().sheet(rule.sheet), rule):
            assert total(made.tables[rule.sheet], column) == total(everything.tables[rule.sheet], column)


def total(rows: tuple[Record, ...], column: str) -> Decimal:
    return sum((Decimal(str(row[column])) for row in rows if row[column] is not None), Decimal(0))


@SEVERAL
@given(PARTS)
def test_sums_of_sums_are_the_sums(parts: list[YearData]) -> None:
    half = len(parts) // 2
    halves = [combined(own) for own in (parts[:half], parts[half:]) if own]
    assert values_in(combined(halves)) == values_in(combined(parts))
    assert values_in(combined([combined(parts)])) == values_in(combined(parts))
    assert dict(combined(halves).fields["thong_tin"]) == dict(combined(parts).fields["thong_tin"])


@SEVERAL
@given(st.deferred(lambda: unit_data(shipped(), "U.xlsx")))
def test_the_shipped_kit_keeps_all_that_its_rates_look_at(own: YearData) -> None:
    assert sums.unproven(shipped(), figures_of(shipped(), own), combined([own])) == ()


@SEVERAL
@given(PARTS)
def test_rows_that_stay_are_all_there_as_they_were(parts: list[YearData]) -> None:
    made = combined(parts)
    for rule in rules(each=True):
        rows = [row for part in parts for row in part.tables[rule.sheet]]
        wanted = [row for row in rows if rule.where is None or rule.where(**row, nam=2026)]
        assert made.tables[rule.sheet] == tuple(wanted)


@SEVERAL
@given(st.deferred(lambda: unit_data(shipped(), "U.xlsx")))
def test_nothing_that_a_unit_wrote_is_lost(own: YearData) -> None:
    listed = Counter((one.sheet, one.column, one.value) for one in sums.not_added(shipped(), spec(), own))
    for rule in rules(each=False):
        sheet = shipped().sheet(rule.sheet)
        told = {*sums.rule_columns(shipped(), rule), *sums.added_columns(sheet, rule), rule.unit}
        for column in sheet.columns:
            written = [row[column.name] for row in own.tables[sheet.name] if row[column.name] is not None]
            found = sum(
                count for (name, key, _v), count in listed.items() if (name, key) == (sheet.name, column.name)
            )
            assert found == (0 if column.name in told else len(written))


@SEVERAL
@given(PARTS)
def test_what_is_not_named_by_the_kit_stays_with_its_unit(parts: list[YearData]) -> None:
    named = {rule.sheet for rule in spec().sheets}
    made = combined(parts)
    assert all(not rows for name, rows in made.tables.items() if name not in named)


@SEVERAL
@given(PARTS)
def test_rows_as_a_superior_s_sheet_shows_them_are_one_of_each_kind(parts: list[YearData]) -> None:
    made = sums.combine(shipped(), spec(), parts, whole=True)
    for rule in rules(each=False):
        by = sums.rule_columns(shipped(), rule)
        keys = [sums.key(row, by) for row in made.tables[rule.sheet]]
        assert len(keys) == len(set(keys))


# --- by hand ----------------------------------------------------------------------------------


def recruits(file: str, *rows: tuple[int | None, int | None, int | None]) -> YearData:
    """A unit whose villages have so many called, examined and fit of class 1; of the other classes none."""
    sheet = shipped().sheet("tuyen_quan")
    made = []
    for at, (quota, examined, fit) in enumerate(rows, 4):
        values: dict[str, Value] = dict.fromkeys(column.name for column in sheet.columns)
        values |= {"don_vi": f"Thôn {at}", "chi_tieu": quota, "giao_quan": quota, "kham_co_mat": examined}
        values |= {"loai_1": fit, "loai_2": 0, "loai_3": 0}
        made.append(Record(values, file, sheet.title, {"kham_co_mat": f"K{at}", "loai_1": f"L{at}"}))
    empty = {own.name: () for own in shipped().sheets if own.layout is SheetLayout.TABLE}
    fields = {
        own.name: Record(dict.fromkeys(column.name for column in own.columns))
        for own in shipped().sheets
        if own.layout is SheetLayout.FIELDS
    }
    return YearData(2026, file, fields, {**empty, "tuyen_quan": tuple(made)})


def together(*parts: YearData) -> dict[str, sums.SummedFigure]:
    own = {part.file: figures_of(shipped(), part) for part in parts}
    return sums.summed(shipped(), combined([combined([part]) for part in parts]), own)


def test_a_rate_is_no_mean_of_rates() -> None:
    found = together(recruits("A", (1, 10, 9)), recruits("B", (1, 90, 45)))
    assert found["kham_ty_le_dat"].value == Decimal(54) / Decimal(100)
    assert found["kham_ty_le_dat"].parts == {"A": Decimal("0.9"), "B": Decimal("0.5")}


def test_an_empty_cell_of_one_unit_leaves_the_rate_of_all_open_and_the_count_of_the_others() -> None:
    found = together(recruits("A", (1, 10, 9)), recruits("B", (1, 90, 45), (2, None, 4)))
    assert found["kham_ty_le_dat"].value is None
    assert found["kham_ty_le_dat"].parts == {"A": Decimal("0.9"), "B": None}
    assert found["kham_co_mat"].value == 100
    assert found["tuyen_quan_giao"].value == 4


def test_a_unit_without_rows_has_no_count_and_changes_none() -> None:
    found = together(recruits("A", (1, 10, 9)), recruits("B"))
    assert found["kham_co_mat"].value == 10
    assert found["kham_co_mat"].units == 1
    assert found["kham_ty_le_dat"].value == Decimal("0.9")


def test_where_no_unit_has_rows_there_is_no_figure() -> None:
    found = together(recruits("A"), recruits("B"))
    assert {figure.value for name, figure in found.items() if name.startswith("kham_")} == {None}


def test_the_cells_of_what_was_added_are_told_in_few_words() -> None:
    (row,) = combined([recruits("A", (1, 10, 9), (1, 10, 8), (1, 10, 7))]).tables["tuyen_quan"]
    assert (row.file, row.cells["kham_co_mat"]) == ("A", "K4:K6")
    (row,) = combined([recruits("A", (1, 10, 9)), recruits("B", (1, 10, 9))]).tables["tuyen_quan"]
    assert (row.file, dict(row.cells)) == ("", {})


def training(file: str, *rows: tuple[str, str, int, int]) -> YearData:
    """A unit whose classes have a group, a name, so many people, so many days."""
    base = recruits(file)
    sheet = shipped().sheet("huan_luyen")
    empty: dict[str, Value] = dict.fromkeys(column.name for column in sheet.columns)
    made = [
        Record(empty | {"nhom": group, "don_vi": name, "quan_so": people, "so_ngay": days}, file, sheet.title)
        for group, name, people, days in rows
    ]
    return YearData(2026, file, base.fields, {**base.tables, "huan_luyen": tuple(made)})


def test_days_of_a_class_are_not_added_but_kept_where_all_say_the_same() -> None:
    one = training("A", ("Tự vệ", "Lớp 1", 10, 12), ("Dân quân cơ động", "Lớp 2", 20, 7))
    two = training("B", ("Tự vệ", "Lớp 3", 30, 12), ("Dân quân cơ động", "Lớp 4", 40, 9))
    rows = combined([one, two]).tables["huan_luyen"]
    assert [(row["nhom"], row["quan_so"], row["so_ngay"]) for row in rows] == [
        ("Tự vệ", 40, 12),
        ("Dân quân cơ động", 60, None),
    ]


def test_fields_are_added_only_where_every_unit_has_them() -> None:
    def people(file: str, count: int | None) -> YearData:
        base = recruits(file)
        info = Record({**base.fields["thong_tin"], "dan_so": count, "ten_dia_phuong": file}, file)
        return YearData(2026, file, {**base.fields, "thong_tin": info}, base.tables)

    assert combined([people("A", 5), people("B", 7)]).fields["thong_tin"]["dan_so"] == 12
    assert combined([people("A", 5), people("B", None)]).fields["thong_tin"]["dan_so"] is None
    assert combined([people("A", 5), people("B", 0)]).fields["thong_tin"]["dan_so"] == 5
    assert combined([people("A", 5), people("B", 7)]).fields["thong_tin"]["ten_dia_phuong"] is None


@pytest.mark.parametrize(
    ("decides", "goes_up"), [("Đề nghị cấp trên", True), ("Quân sự", False), (None, False)]
)
def test_only_what_is_proposed_goes_up(decides: str | None, goes_up: bool) -> None:
    base = recruits("A")
    sheet = shipped().sheet("khen_thuong")
    empty: dict[str, Value] = dict.fromkeys(column.name for column in sheet.columns)
    row = Record(empty | {"ten": "Sầm Đức Lập", "quyet_dinh": decides}, "A")
    data = YearData(2026, "A", base.fields, {**base.tables, "khen_thuong": (row,)})
    assert bool(combined([data]).tables["khen_thuong"]) is goes_up
