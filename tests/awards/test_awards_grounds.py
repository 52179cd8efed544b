"""The standards of the Law of 2022 by the columns that awards.toml names: grade of work, initiative, force."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from reportgen.awards import DecisionBasis, decide
from reportgen.diagnostics import Diagnostic
from reportgen.records import Record, Value
from tests.awards.checking import CATALOGUE, COMMUNE, codes_and_cells, person

NOW = date(2026, 11, 20)
COLUMNS = {"kind": "loai", "title": "hinh_thuc", "name": "ten", "unit": "don_vi"}
CELLS = {"hinh_thuc": "B4", "ten": "C4", "muc_do_hoan_thanh": "D4", "sang_kien": "E4", "luc_luong": "F4"}
"""A small kit of its own: it has the columns of the grade and the force, by the names that awards.toml uses."""


def said(*codes: str, columns: Sequence[str] = tuple(CELLS), **values: Value) -> list[tuple[str, str]]:
    """Return (severity, cell) of what is said of one person; the sheet has ``columns`` and no others."""
    return [(d.severity.value, d.place.cell) for d in found(columns, values) if d.code in codes]


def found(columns: Sequence[str], values: Mapping[str, Value]) -> tuple[Diagnostic, ...]:
    own: dict[str, Value] = {
        "loai": "Cá nhân",
        "ten": "Lò Thị Mẫu",
        "don_vi": "Xã Hạ",
        **dict.fromkeys(columns),
    }
    record = Record({**own, **values}, "2026.xlsx", "Khen thưởng", {name: CELLS[name] for name in columns})
    return decide(CATALOGUE, DecisionBasis([record], COLUMNS, 2026, NOW, COMMUNE)).diagnostics


@pytest.mark.parametrize(
    ("grade", "initiative", "lacks"),
    [
        ("Hoàn thành xuất sắc nhiệm vụ", None, []),
        ("HOÀN THÀNH XUẤT SẮC NHIỆM VỤ", None, []),
        ("Hoàn thành tốt nhiệm vụ", "Sáng kiến số 12/QĐ-UBND", []),
        ("Hoàn thành tốt nhiệm vụ", None, [("error", "D4")]),
        (None, None, [("error", "D4")]),
    ],
)
def test_any_of_the_four_grounds_is_enough(
    grade: str | None, initiative: str | None, lacks: list[tuple[str, str]]
) -> None:
    found = said("evidence-missing", hinh_thuc="CSTĐCS", muc_do_hoan_thanh=grade, sang_kien=initiative)
    assert found == lacks


def test_a_kit_without_the_grade_is_only_told_that_a_ground_is_not_seen() -> None:
    columns = ("hinh_thuc", "ten", "sang_kien")
    assert said("evidence-missing", columns=columns, hinh_thuc="CSTĐCS") == [("warning", "E4")]
    assert said("evidence-missing", columns=columns, hinh_thuc="CSTĐCS", sang_kien="Số 12") == []
    assert said("evidence-missing", columns=("hinh_thuc", "ten"), hinh_thuc="CSTĐCS") == []


def test_the_standard_of_the_lower_title_is_asked_for_not_the_title() -> None:
    excellent = "Hoàn thành xuất sắc nhiệm vụ"
    assert said("title-of-the-year-missing", hinh_thuc="CSTĐCS", muc_do_hoan_thanh=excellent) == []


@pytest.mark.parametrize("award", ["LĐTT", "CSTĐCS"])
@pytest.mark.parametrize(
    ("grade", "code", "lacks"),
    [
        ("Hoàn thành nhiệm vụ", "entry-unsuitable", [("error", "D4")]),
        ("Hoàn thành tốt nhiệm vụ", "entry-unsuitable", []),
        (None, "entry-unknown", [("warning", "D4")]),
    ],
)
def test_work_done_well_is_asked_for(
    award: str, grade: str | None, code: str, lacks: list[tuple[str, str]]
) -> None:
    assert said(code, hinh_thuc=award, muc_do_hoan_thanh=grade) == lacks


@pytest.mark.parametrize(
    ("force", "lacks"),
    [
        ("Dân sự", []),
        ("Dân quân tại chỗ", []),
        ("Dân quân cơ động", [("warning", "F4")]),
        ("Quân đội", [("warning", "F4")]),
        (None, []),
    ],
)
def test_who_may_be_an_advanced_worker(force: str | None, lacks: list[tuple[str, str]]) -> None:
    codes = ("force-unsuitable", "force-unknown", "award-of-another-force")
    assert said(*codes, hinh_thuc="LĐTT", luc_luong=force) == lacks


def test_under_the_old_law_the_title_was_for_civilians() -> None:
    rows = [person("Lò Thị Mẫu", "LĐTT", luc_luong="Dân quân tại chỗ")]
    assert codes_and_cells(rows, "award-of-another-force") == [("warning", "B4")]
