"""Whose people somebody may reward: forces that others grant titles to, and powers that no source speaks of."""

from datetime import date

import pytest

from reportgen.awards import DecisionBasis, decide
from reportgen.awards.model import Catalogue, Gap, Grantor, Period
from reportgen.awards.rules import rules_on
from reportgen.diagnostics import Diagnostic, Place, Severity
from tests.awards.checking import (
    CATALOGUE,
    COLUMNS,
    COMMUNE,
    codes_and_cells,
    decided,
    diagnostics_of,
    person,
    records,
)

NOW = date(2026, 11, 20)
MILITARY = "Chỉ huy trưởng Ban Chỉ huy phòng thủ khu vực 3"
OF_COMMUNE = "Chỉ huy trưởng Ban Chỉ huy quân sự xã Mẫu Hạ"
REFUSED = [("error", "B4")]


@pytest.mark.parametrize("award", ["CSTĐCS", "CSTT"])
@pytest.mark.parametrize("force", ["Quân đội", "Dân quân thường trực", "DÂN QUÂN CƠ ĐỘNG", "Tự vệ cơ động"])
def test_the_chair_gives_no_title_to_soldiers_and_mobile_militia(award: str, force: str) -> None:
    rows = [person("Lò Văn Mẫu", award, luc_luong=force)]
    assert codes_and_cells(rows, "grantor-without-power", on=NOW, grantor=COMMUNE) == REFUSED
    assert codes_and_cells(rows, "grantor-without-power", on=NOW, grantor=MILITARY) == []


@pytest.mark.parametrize("force", ["Dân sự", "Dân quân tại chỗ", "Dân quân binh chủng"])
def test_but_he_does_to_others(force: str) -> None:
    rows = [person("Lò Văn Mẫu", "CSTĐCS", luc_luong=force)]
    assert codes_and_cells(rows, "grantor-without-power", on=NOW, grantor=COMMUNE) == []


def test_a_certificate_he_gives_to_everybody() -> None:
    rows = [person("Lò Văn Mẫu", "Giấy khen", luc_luong="Quân đội")]
    assert codes_and_cells(rows, "grantor-without-power", "force-unknown", on=NOW, grantor=COMMUNE) == []


def test_the_refusal_names_force_article_and_who_may() -> None:
    rows = [person("Lò Văn Mẫu", "CSTĐCS", luc_luong="Dân quân cơ động")]
    (told,) = diagnostics_of(rows, "grantor-without-power", on=NOW, grantor=COMMUNE)
    assert "cho “Dân quân cơ động”" in told.message
    assert "Điều 80 khoản 5" in told.hint and "Điều 59" in told.hint
    assert "Chỉ huy trưởng Ban Chỉ huy phòng thủ khu vực" in told.hint
    assert "Chủ tịch Ủy ban nhân dân xã" not in told.hint


def test_before_the_law_of_2022_no_force_was_taken_from_him() -> None:
    rows = [person("Lò Văn Mẫu", "LĐTT", luc_luong="Quân đội")]
    found = codes_and_cells(rows, "grantor-without-power", on=date(2023, 11, 15), grantor=COMMUNE)
    assert found == []


def test_a_force_that_is_not_said_is_asked_for_once() -> None:
    rows = [person("Lò Văn Mẫu", "CSTĐCS"), person("Vi Văn Mẫu", "LĐTT"), person("Hà Thị Mẫu", "Giấy khen")]
    (told,) = diagnostics_of(rows, "force-unknown", on=NOW, grantor=COMMUNE)
    assert (told.severity.value, told.place.cell) == ("warning", "G4")
    assert "2 hàng" in told.message and "Lò Văn Mẫu" in told.message


# --- powers without a source ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "code", "severity"),
    [
        (date(2026, 1, 25), "grantor-without-power", "error"),
        (date(2026, 1, 26), "power-without-source", "error"),
        (NOW, "power-without-source", "error"),
    ],
)
def test_the_chief_of_a_commune_s_command(day: date, code: str, severity: str) -> None:
    codes = ("grantor-without-power", "power-without-source")
    found = diagnostics_of([person("Lò Văn Mẫu")], *codes, on=day, grantor=OF_COMMUNE)
    assert [(d.code, d.severity.value, d.is_question) for d in found] == [
        (code, severity, code == "power-without-source")
    ]


def test_the_question_names_the_gap_and_is_asked_once() -> None:
    rows = [person("Lò Văn Mẫu"), person("Vi Văn Mẫu", "CSTT", luc_luong="Dân quân cơ động")]
    (asked,) = diagnostics_of(rows, "power-without-source", on=NOW, grantor=OF_COMMUNE)
    assert "26/01/2026" in asked.message and OF_COMMUNE in asked.message
    assert "66.12/2026/NQ-CP" in asked.hint
    assert [verdict.outcome.value for verdict in decided(rows, on=NOW, grantor=OF_COMMUNE).verdicts] == [
        "review",
        "review",
    ]


def test_an_answer_makes_the_proposals_fit() -> None:
    def answer(found: object) -> list[Diagnostic]:
        assert isinstance(found, list)
        return [Diagnostic(Severity.NOTE, d.code, d.message, d.place) if d.is_question else d for d in found]

    case = DecisionBasis(
        records([person("Lò Văn Mẫu")]), COLUMNS, 2026, NOW, OF_COMMUNE, Place("a.xlsx", "Thông tin", "B7")
    )
    (asked,) = decide(CATALOGUE, case).verdicts
    (answered,) = decide(CATALOGUE, case, answer).verdicts
    assert (asked.outcome.value, answered.outcome.value) == ("review", "fit")
    assert answered.reasons[0].place.cell == "B7"


def test_a_gap_is_of_its_awards_or_of_all() -> None:
    some, all_ = Gap(("a",), "?", awards=("GK",)), Gap(("b",), "?", period=Period(NOW))
    rules = rules_on(Catalogue((), gaps=(some, all_), grantors=(Grantor("a", "A"),)), NOW)
    assert rules.gap("a", "GK") == some and rules.gap("a", "LĐTT") is None
    assert rules.gap("b", "LĐTT") == all_
