"""Questions and their answers on the sheet Xác nhận: as long as the value stays, with a reason, each of its own."""

from __future__ import annotations

import pytest

from reportgen.checks import check_year, idle, used_confirmations
from reportgen.checks.confirmations import answer_questions
from reportgen.diagnostics import Place, Severity, question
from reportgen.kit.model import Kit
from reportgen.records import Confirmation
from reportgen.sheets import Raw

from .making import FIELDS, ROW, book, sheet, training

HEADINGS: list[Raw] = ["Ô", "Giá trị", "Lý do"]
TOTAL: list[Raw] = ["Cộng", "", 121.0, 100.0, 20.0]


def asked(kit: Kit, *answers: list[Raw], headings: list[Raw] = HEADINGS) -> tuple[str, list[str]]:
    """Return the severity of the question about a wrong total, and the codes of all that was said of the answers."""
    tabs = [sheet("Xác nhận", [["XÁC NHẬN"], headings, *answers])] if answers else []
    data, problems = check_year(kit, book(sheet("Thông tin", FIELDS), training(ROW, TOTAL), *tabs), 2023)
    about = next(p for p in problems if p.code == "total-mismatch")
    said = [p.code for p in problems if p.place.sheet == "Xác nhận"]
    return about.severity.value, [*said, *(p.code for p in idle(data.confirmations, problems))]


def test_a_question_stops_until_it_is_answered(kit: Kit) -> None:
    assert asked(kit) == ("error", [])
    assert asked(kit, ["Huấn luyện!C3", 121.0, "Theo biên bản."]) == ("note", [])


@pytest.mark.parametrize("cell", ["Huấn luyện!C3", "huấn  luyện!c3", "'Huấn luyện'!$C$3", " Huấn luyện!C3 "])
@pytest.mark.parametrize("value", [121.0, "121", " 121 "])
def test_an_answer_may_be_typed_in_many_ways(kit: Kit, cell: str, value: Raw) -> None:
    assert asked(kit, [cell, value, "Đúng."])[0] == "note"


def test_the_sheet_may_have_a_column_of_its_own(kit: Kit) -> None:
    headings: list[Raw] = ["TT", "Trang", "Ô", "Giá trị", "Lý do"]
    assert asked(kit, [1.0, "Huấn luyện", "C3", 121.0, "Đúng."], headings=headings)[0] == "note"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (["Huấn luyện!C3", 120.0, "Đúng."], ["confirmation-idle"]),
        (["Huấn luyện!C4", 121.0, "Đúng."], ["confirmation-idle"]),
        (["Huấn luyện!C3", 121.0, ""], ["confirmation-without-reason"]),
        (["C3", 121.0, "Đúng."], ["confirmation-unread"]),
    ],
)
def test_another_value_cell_or_no_reason_answers_nothing(
    kit: Kit, answer: list[Raw], said: list[str]
) -> None:
    assert asked(kit, answer) == ("error", said)


def test_a_value_that_changed_since_is_told(kit: Kit) -> None:
    tab = sheet("Xác nhận", [HEADINGS, ["Huấn luyện!C3", 120.0, "Đúng."]])
    _data, problems = check_year(kit, book(sheet("Thông tin", FIELDS), training(ROW, TOTAL), tab), 2023)
    about = next(p for p in problems if p.code == "total-mismatch")
    assert "“120”" in about.message


def test_answers_are_listed_with_their_reasons(kit: Kit) -> None:
    tab = sheet("Xác nhận", [HEADINGS, ["Huấn luyện!C3", 121.0, "Theo biên bản."]])
    data, problems = check_year(kit, book(sheet("Thông tin", FIELDS), training(ROW, TOTAL), tab), 2023)
    assert [own.reason for own in used_confirmations(data.confirmations, problems)] == ["Theo biên bản."]
    assert "Theo biên bản." in next(p for p in problems if p.code == "total-mismatch").message
    assert data.extra == {}


def test_an_error_cannot_be_confirmed_away(kit: Kit) -> None:
    row: list[Raw] = ["Cơ động", "xã A", "12 người", 5.0, 5.0, "", ""]
    tab = sheet("Xác nhận", [HEADINGS, ["Huấn luyện!C2", "12 người", "Đúng."]])
    _data, problems = check_year(kit, book(sheet("Thông tin", FIELDS), training(row), tab), 2023)
    assert next(p for p in problems if p.code == "not-a-number").severity is Severity.ERROR


def test_an_empty_cell_is_answered_by_an_empty_value() -> None:
    about = question("empty", "Trống.", Place("a.xlsx", "Tuyển quân", "H4"), "")
    yes = Confirmation(Place("a.xlsx", "tuyển quân", "H4"), "", "Không có.")
    (told,) = answer_questions([about], [yes])
    assert (told.severity, told.message) == (Severity.NOTE, "Trống. Đã xác nhận: Không có.")
    assert list(answer_questions([told], [yes])) == [told]


def test_a_sheet_without_its_headings_is_told(kit: Kit) -> None:
    tab = sheet("Xác nhận", [["Huấn luyện!C3", 121.0, "Đúng."]])
    _data, problems = check_year(kit, book(sheet("Thông tin", FIELDS), training(ROW, TOTAL), tab), 2023)
    assert [p.code for p in problems if p.place.sheet == "Xác nhận"] == ["missing-headings"]
