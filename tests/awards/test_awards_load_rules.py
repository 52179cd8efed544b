"""The dated rules in the catalogue's file: what each entry gives, and every mistake in it named."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.awards import load
from reportgen.awards.model import Period, QuotaBase, RequirementKind, RoundingMode, Subject, Track
from reportgen.errors import KitError

AWARDS = """
[[award]]
name = "Giấy khen"
abbreviation = "GK"
kind = "form"
for = ["tap_the", "ca_nhan"]
rank = 540
source = "Luật"
sure = true
[[award]]
name = "Chiến sĩ tiên tiến"
abbreviation = "CSTT"
kind = "title"
for = ["ca_nhan"]
rank = 520
source = "Luật"
sure = true
[[grantor]]
name = "chu_tich_xa"
title = "Chủ tịch Ủy ban nhân dân xã"
source = "Luật"
sure = true
"""
END = 'source = "Luật"\nsure = true\n'
BONUS = f'[[bonus]]\nawards = ["GK"]\nfor = ["ca_nhan"]\nby = ["chu_tich_xa"]\ntimes = 0.15\n{END}'
AUTHORITY = f'[[authority]]\ngrantors = ["chu_tich_xa"]\nawards = ["GK"]\n{END}'
MEMBERS = (
    f'[[requirement]]\nawards = ["GK"]\nkind = "members"\nof = ["CSTT"]\nat_least = 0.7\ntext = "70%"\n{END}'
)
QUOTA = f'[[quota]]\nawards = ["GK"]\nat_most = 0.15\nof = {{ awards = ["CSTT"] }}\ntrack = ["civil"]\n{END}'
SALARY = f"[[base_salary]]\namount = 1800000\nfrom = 2023-07-01\n{END}"
ROUNDING = f'[[rounding]]\nmultiple_of = 10000\nmode = "nearest"\n{END}'
RULE_SET = f'[[rule_set]]\ntrack = "militia"\nlegal_bases = ["Luật A"]\nnote = "Nhớ"\n{END}'


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "awards.toml"
    path.write_text(AWARDS + text, encoding="utf-8")
    return path


def problems(tmp_path: Path, text: str) -> list[tuple[str, str, str, str]]:
    with pytest.raises(KitError) as caught:
        load(write(tmp_path, text))
    return [(d.code, d.place.paragraph, d.message, d.hint) for d in caught.value.diagnostics]


def test_every_kind_of_entry(tmp_path: Path) -> None:
    text = BONUS + AUTHORITY + MEMBERS + QUOTA + SALARY + ROUNDING + RULE_SET
    catalogue = load(write(tmp_path, text))
    (bonus,), (authority,) = catalogue.bonuses, catalogue.authorities
    assert (bonus.times, bonus.amount, bonus.grantors) == (Decimal("0.15"), None, ("chu_tich_xa",))
    assert bonus.subjects == {Subject.INDIVIDUAL}
    assert authority.covers("chu_tich_xa", "GK", Subject.COLLECTIVE)
    (requirement,), (quota,) = catalogue.requirements, catalogue.quotas
    assert (requirement.kind, requirement.of, requirement.at_least) == (
        RequirementKind.MEMBERS,
        ("CSTT",),
        Decimal("0.7"),
    )
    assert (quota.at_most, quota.base) == (Decimal("0.15"), QuotaBase(awards=("CSTT",)))
    assert quota.tracks == (Track.CIVIL,)
    (salary,), (rounding,), (rules,) = catalogue.base_salaries, catalogue.roundings, catalogue.rule_sets
    assert (salary.amount, salary.period) == (1800000, Period(since=date(2023, 7, 1)))
    assert (rounding.to, rounding.mode) == (10000, RoundingMode.NEAREST)
    assert (rules.track, rules.legal_bases, rules.note) == (Track.MILITIA, ("Luật A",), "Nhớ")


def test_a_misspelt_award_is_told_the_nearest(tmp_path: Path) -> None:
    ((code, where, message, hint),) = problems(tmp_path, BONUS.replace('["GK"]', '["CSTTT"]'))
    assert (code, where, hint) == ("unknown-name", "bonus 1 (CSTTT).awards", "Có phải là “CSTT”?")
    assert "“CSTTT”" in message


def test_a_misspelt_grantor_is_told_the_nearest(tmp_path: Path) -> None:
    ((code, where, _message, hint),) = problems(tmp_path, AUTHORITY.replace("xa", "xaa"))
    assert (code, where) == ("unknown-name", "authority 1 (GK).grantors")
    assert hint == "Có phải là “chu_tich_xa”?"


@pytest.mark.parametrize(
    ("text", "change", "code", "key"),
    [
        (BONUS, ("times = 0.15", ""), "missing-key", "bonus 1 (GK)"),
        (BONUS, ("times = 0.15", "times = 1\namount = 5"), "missing-key", "bonus 1 (GK)"),
        (BONUS, ("times = 0.15", "times = 0.0001"), "wrong-value", "times"),
        (BONUS, ("times = 0.15", "times = -1"), "wrong-value", "times"),
        (BONUS, ("times = 0.15", "times = nan"), "wrong-value", "times"),
        (BONUS, ("times = 0.15", "times = 2023-01-01"), "wrong-value", "times"),
        (BONUS, ("times = 0.15", "amount = 1.5"), "wrong-value", "amount"),
        (BONUS, ('["GK"]', "[]"), "empty-key", "awards"),
        (BONUS, ("sure = true", ""), "missing-key", "sure"),
        (BONUS, ('source = "Luật"', ""), "missing-key", "source"),
        (BONUS, ("times", "from = 2024-01-01\nto = 2023-01-01\ntimes"), "wrong-value", "from"),
        (QUOTA, ("0.15", "15"), "wrong-value", "at_most"),
        (QUOTA, ("0.15", "inf"), "wrong-value", "at_most"),
        (QUOTA, ("at_most = 0.15", ""), "missing-key", "at_most"),
        (QUOTA, ('{ awards = ["CSTT"] }', "{}"), "missing-key", "of"),
        (QUOTA, ('of = { awards = ["CSTT"] }', ""), "missing-key", "of"),
        (QUOTA, ('["CSTT"] }', '["CSTT"], field = "so" }'), "missing-key", "of"),
        (QUOTA, ("awards = [", "award = ["), "unknown-key", "award"),
        (MEMBERS, ("at_least = 0.7", ""), "missing-key", "requirement 1 (GK)"),
        (MEMBERS, ("at_least = 0.7", "at_least = 0.7\nmore_than = 0.5"), "missing-key", "requirement 1 (GK)"),
        (MEMBERS, ('"members"', '"member"'), "wrong-value", "kind"),
        (MEMBERS, ("at_least", "years = 3\nat_least"), "unknown-key", "years"),
        (MEMBERS, ('of = ["CSTT"]', ""), "missing-key", "of"),
        (MEMBERS, ('text = "70%"', 'text = " "'), "empty-key", "text"),
        (SALARY, ("amount = 1800000", "amount = 0"), "wrong-value", "amount"),
        (ROUNDING, ('"nearest"', '"down"'), "wrong-value", "mode"),
        (RULE_SET, ('"militia"', '"dân quân"'), "wrong-value", "track"),
    ],
)
def test_a_mistake_is_named_with_its_entry_and_key(
    tmp_path: Path, text: str, change: tuple[str, str], code: str, key: str
) -> None:
    found = problems(tmp_path, text.replace(*change))
    assert any(own == code and where.endswith(key) for own, where, *_rest in found), found


def test_all_mistakes_of_all_entries_at_once(tmp_path: Path) -> None:
    found = problems(tmp_path, BONUS.replace("GK", "GKK") + QUOTA.replace("0.15", "2") + "[[quata]]\n")
    assert [code for code, *_rest in found] == ["unknown-name", "wrong-value", "unknown-key"]


@pytest.mark.parametrize("text", [SALARY, ROUNDING, RULE_SET, BONUS])
def test_two_entries_may_not_say_two_things_of_one_day(tmp_path: Path, text: str) -> None:
    ((code, where, *_rest),) = problems(tmp_path, text + text)
    assert code == "duplicate-name"
    assert where.endswith(" 2")


def test_entries_may_follow_each_other(tmp_path: Path) -> None:
    older = SALARY.replace("from = 2023-07-01", "to = 2023-06-30")
    assert len(load(write(tmp_path, older + SALARY)).base_salaries) == 2


@pytest.mark.parametrize(
    "change", [('["ca_nhan"]', '["tap_the"]'), ('by = ["chu_tich_xa"]', ""), ('["GK"]', '["CSTT"]')]
)
def test_bonuses_of_different_cases_stand_side_by_side(tmp_path: Path, change: tuple[str, str]) -> None:
    assert len(load(write(tmp_path, BONUS + BONUS.replace(*change))).bonuses) == 2
