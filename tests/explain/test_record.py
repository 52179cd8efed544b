"""What the manifest says of a figure, the bonuses in it, and the confirmations that bear on it."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from reportgen import explain, kit, trace
from reportgen.diagnostics import Place
from reportgen.explain import Explanation, YearSources, parse_question, says
from reportgen.explain.confirmed import confirmations_of
from reportgen.explain.record import MOST_RANGES, record, with_values
from reportgen.figures import Figures
from reportgen.kit.model import FigureSpec
from reportgen.records import Confirmation, YearData
from reportgen.runs.awards import list_of
from reportgen.runs.figures import trace_figures
from reportgen.trace import CellRange, CellSource, RowRange, Trace
from tests.shipped import figures_of, year_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def figures(shipped_kit: kit.Kit) -> dict[str, Explanation]:
    now, before = year_of(shipped_kit, 2023), year_of(shipped_kit, 2022)
    decided = list_of(shipped_kit, now)
    last = figures_of(shipped_kit, before)
    traced = trace_figures(shipped_kit, now, decided)
    return {
        one.name: one
        for one in explain.explain_figures(YearSources(shipped_kit, now, decided, before, last), traced)
    }


def test_the_record_of_a_sum(figures: dict[str, Explanation]) -> None:
    assert record(figures["tuyen_quan_giao"], lambda file: Path(file).name) == {
        "value": 166,
        "written": "166",
        "unit": "công dân",
        "rule": "tong(tuyen_quan, 'giao_quan')",
        "file": "2023.xlsx",
        "cells": [{"sheet": "Tuyển quân", "column": "giao_quan", "ranges": ["D4:D20"], "count": 17}],
        "last_year": {
            "year": 2022,
            "file": "2022.xlsx",
            "value": 161,
            "written": "161",
            "change": "tăng 3,1% so với năm 2022",
        },
    }


def test_a_rate_is_exact_and_as_written(figures: dict[str, Explanation]) -> None:
    made = record(figures["huan_luyen_ty_le_dat"])
    assert made["written"] == "99,8%"
    assert Decimal(made["exact"]) == figures["huan_luyen_ty_le_dat"].value
    assert made["value"] == pytest.approx(0.998, abs=0.0005)


def test_a_selection_says_what_it_left_out(figures: dict[str, Explanation]) -> None:
    (chosen,) = record(figures["huan_luyen_nam_nhat"])["selections"]
    assert chosen["where"] == {"nhom": ["Dân quân năm thứ nhất"]}
    assert (chosen["kept"]["ranges"], chosen["left_out"]["ranges"]) == (["4:6"], ["7:44"])


def test_money_names_its_rule_and_what_chose_it(figures: dict[str, Explanation]) -> None:
    made = record(figures["khen_thuong_tien"])
    assert sum(one["each"] * one["recipients"] for one in made["payments"]) == made["value"] == 46_980_000
    paid = next(one for one in made["payments"] if (one["award"], one["kind"]) == ("Giấy khen", "Tập thể"))
    assert (paid["recipients"], paid["each"], paid["times"]) == (24, 1_080_000, 0.6)
    assert paid["base_salary"] == 1_800_000
    assert "24/2023" in paid["base_salary_source"]
    assert paid["rounding"]["mode"] == "up"
    assert [cell["column"] for cell in made["cells"]] == ["ngay_qd", "tham_quyen_qd"]
    assert made["rows"] == [{"sheet": "Khen thưởng", "ranges": ["4:62"], "count": 59}]


def test_the_award_list_has_figures_of_its_own(figures: dict[str, Explanation]) -> None:
    assert figures["khen_thuong.tong_tien"].value == figures["khen_thuong_tien"].value
    assert figures["khen_thuong.so_tap_the"].spec.unit == ""
    assert "khen_thuong.luong_co_so" not in figures


def test_a_number_is_found_by_its_path(shipped_kit: kit.Kit) -> None:
    data = year_of(shipped_kit, 2023)
    year = YearSources(shipped_kit, data, list_of(shipped_kit, data))
    (found,) = explain.at_paths(year, ["khen_thuong.ca_nhan[0].tien"])
    assert (found.value, found.spec.unit) == (1_800_000, "đồng")
    assert len(found.payments) == 1


def test_a_sum_of_the_rows_own_has_no_rule(shipped_kit: kit.Kit) -> None:
    data = year_of(shipped_kit, 2023)
    first, *others = data.tables["khen_thuong"]
    own = type(first)({**first, "tien_thuong": 123_000}, first.file, first.sheet, first.cells)
    changed = YearData(2023, data.file, data.fields, {**data.tables, "khen_thuong": (own, *others)})
    decided = list_of(shipped_kit, changed)
    (found,) = explain.at_paths(YearSources(shipped_kit, changed, decided), ["khen_thuong.tong_tien"])
    (payment,) = [one for one in found.payments if one.rule is None]
    assert (payment.recipients, payment.each) == (1, 123_000)


def test_rows_of_the_agencys_own_rates_are_named(shipped_kit: kit.Kit) -> None:
    data = year_of(shipped_kit, 2023)
    cells = {"danh_hieu": "A4", "so_tien": "D4"}
    values = {
        "danh_hieu": "Giấy khen",
        "doi_tuong": None,
        "so_lan": None,
        "so_tien": 700_000,
        "ty_le_toi_da": None,
    }
    rate = type(data.tables["khen_thuong"][0])(values, data.file, "Mức thưởng", cells)
    changed = YearData(2023, data.file, data.fields, {**data.tables, "muc_thuong": (rate,)})
    decided = list_of(shipped_kit, changed)
    (found,) = explain.at_paths(YearSources(shipped_kit, changed, decided), ["khen_thuong.tong_tien"])
    assert ("Mức thưởng", 4) in set(found.trace.rows())


def many(count: int) -> Explanation:
    cells = tuple(CellSource(f"C{2 * number}", number) for number in range(1, count + 1))
    return Explanation(
        FigureSpec("x", "X", "tong(a, 'b')"), 1, "a.xlsx", Trace((CellRange("Trang", "b", cells),))
    )


def test_many_ranges_are_bounded_and_what_is_left_is_counted() -> None:
    (few,) = record(many(MOST_RANGES))["cells"]
    assert (len(few["ranges"]), "more_ranges" in few) == (MOST_RANGES, False)
    (column,) = record(many(10_000))["cells"]
    assert (len(column["ranges"]), column["more_ranges"]) == (MOST_RANGES, 10_000 - MOST_RANGES)
    assert column["count"] == 10_000
    assert len(json.dumps(record(many(10_000)))) < 4_000


def test_for_programs_each_cell_has_its_value() -> None:
    figure = Explanation(
        FigureSpec("x", "X", "a"),
        None,
        "a.xlsx",
        Trace(
            (
                CellRange(
                    "Trang",
                    "b",
                    (
                        CellSource("C2", Decimal("0.5")),
                        CellSource("C3", date(2023, 1, 2)),
                        CellSource("", None),
                    ),
                ),
            )
        ),
    )
    made = with_values(figure)
    assert (made["name"], made["title"], made["value"], made["written"]) == ("x", "X", None, "")
    assert made["cells"][0]["values"] == {"C2": 0.5, "C3": "2023-01-02"}
    assert made["cells"][0]["empty"] == 1
    json.dumps(made)


def test_numbers_beyond_measure_are_told_unrounded(shipped_kit: kit.Kit) -> None:
    """Decimals round within 28 digits; a slip of the hand in a cell may be longer."""
    specs = (FigureSpec("x", "X", "2 * 10 ** 40"), FigureSpec("y", "Y", "ty_le(10 ** 40, 3)", "%"))
    own = replace(shipped_kit, figures=specs, awards=None)
    now, before = YearData(2023, "a.xlsx", {}, {}), YearData(2022, "b.xlsx", {}, {})
    last = Figures({"x": 1, "y": Decimal("0.5")})
    found = explain.explain_figures(YearSources(own, now, None, before, last), trace.evaluate(specs, now))
    assert [record(one)["last_year"]["change"] for one in found] == ["", ""]
    assert all(record(one)["written"] for one in found)
    assert not says(parse_question("0,5"), found[0].value, "")
    assert not says(parse_question("0,5%"), found[1].value, "%")


# --- confirmations -----------------------------------------------------------------------------


READ = Trace(
    (CellRange("Trang", "b", (CellSource("C4", 1), CellSource("C5", 2))),), (RowRange("Danh sách", (7,)),)
)


@pytest.mark.parametrize(
    ("place", "bears"),
    [
        (Place("a.xlsx", "Trang", "C4"), True),
        (Place("a.xlsx", "Trang", "F5"), True),
        (Place("a.xlsx", "Trang", "A5:F5"), True),
        (Place("a.xlsx", "Trang", "A1:F4"), True),
        (Place("a.xlsx", "Trang", ""), True),
        (Place("a.xlsx", "Danh sách", "B7"), True),
        (Place("a.xlsx", "Trang", "C6"), False),
        (Place("a.xlsx", "Danh sách", "B4"), False),
        (Place("a.xlsx", "Khác", "C4"), False),
        (Place("a.xlsx", "Khác", ""), False),
        (Place("a.xlsx", "Trang", "hàng 4"), False),
    ],
)
def test_which_confirmations_bear_on_a_figure(place: Place, bears: bool) -> None:
    one = Confirmation(place, "40", "Đã kiểm tra.", Place("a.xlsx", "Xác nhận", "B3"))
    assert confirmations_of(READ, (one,)) == ((one,) if bears else ())


def test_a_confirmation_is_recorded(shipped_kit: kit.Kit) -> None:
    data = year_of(shipped_kit, 2023)
    place = Place(data.file, "Tuyển quân", "D7")
    one = Confirmation(place, "9", "Đã kiểm tra.", Place(data.file, "Xác nhận", "B3"))
    confirmed = YearData(2023, data.file, data.fields, data.tables, confirmations=(one,))
    traced = trace.evaluate(shipped_kit.figures, confirmed, {"khen_thuong": list_of(shipped_kit, confirmed)})
    found = {
        own.name: own for own in explain.explain_figures(YearSources(shipped_kit, confirmed, None), traced)
    }
    assert record(found["tuyen_quan_giao"])["confirmations"] == [
        {"sheet": "Tuyển quân", "cell": "D7", "value": "9", "reason": "Đã kiểm tra.", "at": "Xác nhận!B3"}
    ]
    assert "confirmations" not in record(found["giao_duc_ket_qua"])
