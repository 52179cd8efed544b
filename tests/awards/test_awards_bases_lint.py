"""The legal bases that the shipped law gives: each is in force on the day, and cited as Decree 30 asks."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from reportgen import linter
from reportgen.awards.model import Track
from reportgen.awards.rules import rules_on
from reportgen.linter.example import RuleExample
from reportgen.linter.law.out_of_force import out_of_force
from reportgen.vietnamese import dates
from tests.awards.checking import CATALOGUE
from tests.linter.models import example_docx

FIRST = date(2020, 7, 1)
ENDS = sorted(
    {
        day
        for rule_set in CATALOGUE.rule_sets
        for day in (rule_set.period.since, rule_set.period.last)
        if day is not None and FIRST <= day < date.max
    }
)
DAYS = sorted(
    {day + timedelta(days=step) for day in ENDS for step in (-1, 0, 1) if day + timedelta(days=step) >= FIRST}
)


def bases(on: date, grantor: str) -> tuple[str, ...]:
    rules = rules_on(CATALOGUE, on)
    known = next(one for one in CATALOGUE.grantors if one.name == grantor)
    return rules.legal_bases(
        (*known.tracks, *(track for track in Track if track not in known.tracks)), grantor
    )


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_every_base_is_in_force_on_its_day(on: date) -> None:
    for grantor in CATALOGUE.grantors:
        for base in bases(on, grantor.name):
            assert [lapse.message for lapse in out_of_force(base, on)] == [], base


@pytest.mark.parametrize("on", ENDS, ids=str)
@pytest.mark.parametrize("grantor", ["chu_tich_xa", "chi_huy_truong_tinh"])
def test_the_linter_has_nothing_to_say_of_them(on: date, grantor: str, tmp_path: Path) -> None:
    own = tuple(f"Căn cứ {base};" for base in bases(on, grantor))
    said = RuleExample(
        "căn cứ",
        "quyet-dinh",
        can_cu=(*own, "Theo đề nghị của Văn phòng Ủy ban nhân dân xã."),
        dia_danh_thoi_gian=f"An Lạc Sơn, {dates.long(on)}",
    )
    path = example_docx(tmp_path / "quyet-dinh.docx", said)
    assert [(one.code, one.message) for one in linter.lint(path)] == []
