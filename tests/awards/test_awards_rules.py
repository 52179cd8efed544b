"""The shipped rules by date: the day before and the day after each decree, and the answers rules give."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import pytest
from msgspec import structs

from reportgen.awards.model import (
    Authority,
    Award,
    AwardKind,
    Bonus,
    Catalogue,
    DatedRule,
    Period,
    Quota,
    QuotaBase,
    Requirement,
    RequirementKind,
    RoundingMode,
    RuleSet,
    Subject,
    Track,
)
from reportgen.awards.rules import RulesInForce, rules_on, with_own
from tests.awards.checking import CATALOGUE
from tests.narrow import there

P, C, H = Subject.INDIVIDUAL, Subject.COLLECTIVE, Subject.HOUSEHOLD


def on(text: str) -> RulesInForce:
    return rules_on(CATALOGUE, date.fromisoformat(text))


def before(text: str) -> RulesInForce:
    return rules_on(CATALOGUE, date.fromisoformat(text) - timedelta(days=1))


# --- the file as a whole -----------------------------------------------------------------------


def everything() -> list[DatedRule]:
    groups = (getattr(CATALOGUE, field.name) for field in structs.fields(CATALOGUE))
    return [
        rule for group in groups if isinstance(group, tuple) for rule in group if isinstance(rule, DatedRule)
    ]


def test_every_entry_has_a_source() -> None:
    assert len(everything()) > 200
    assert all(rule.source for rule in everything())


def test_every_name_in_a_rule_is_an_award_on_some_day_of_that_rule() -> None:
    rules: list[Bonus | Authority | Requirement | Quota] = [*CATALOGUE.bonuses, *CATALOGUE.authorities]
    for rule in (*rules, *CATALOGUE.requirements, *CATALOGUE.quotas):
        for name in (*rule.awards, *getattr(rule, "of", ())):
            awards = [award for award in CATALOGUE.awards if award.abbreviation == name]
            assert any(award.period.overlaps(rule.period) for award in awards), (name, rule)


def test_every_bonus_and_authority_is_for_somebody_who_may_receive_the_award() -> None:
    rules: list[Bonus | Authority] = [*CATALOGUE.bonuses, *CATALOGUE.authorities]
    for rule in rules:
        for award in CATALOGUE.awards:
            if award.abbreviation in rule.awards and rule.subjects:
                assert award.subjects & rule.subjects, (award.abbreviation, rule)


def test_every_grantor_of_a_rule_is_in_office_on_some_day_of_it() -> None:
    rules: list[Bonus | Authority] = [*CATALOGUE.bonuses, *CATALOGUE.authorities]
    for rule in rules:
        for name in rule.grantors:
            assert any(g.name == name and g.period.overlaps(rule.period) for g in CATALOGUE.grantors), rule


def test_every_kind_of_rule_that_is_unsure_stays_marked() -> None:
    unsure = [rule for rule in everything() if not rule.sure]
    assert {type(rule).__name__ for rule in unsure} >= {"Bonus", "Authority", "Requirement", "Rounding"}


@cache
def rule_sets_of_every_day() -> dict[date, Sequence[RuleSet]]:
    first, last = date(2020, 7, 1), date(2027, 12, 31)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return {day: rules_on(CATALOGUE, day).rule_sets for day in days}


@pytest.mark.parametrize("track", list(Track))
def test_there_is_one_rule_set_for_each_track_on_every_day_from_mid_2020(track: Track) -> None:
    for day, all_sets in rule_sets_of_every_day().items():
        sets = [rules for rules in all_sets if rules.track is track]
        assert len([rules for rules in sets if not rules.grantors]) == 1, day
        assert len([rules for rules in sets if "chu_tich_xa" in rules.grantors]) == (track is Track.CIVIL), (
            day
        )


# --- the day before, the day after -------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "amount_before", "amount"),
    [
        ("2019-07-01", 1390000, 1490000),
        ("2023-07-01", 1490000, 1800000),
        ("2024-07-01", 1800000, 2340000),
        ("2026-07-01", 2340000, 2530000),
    ],
)
def test_the_base_salary_changes_on_the_day(day: str, amount_before: int, amount: int) -> None:
    assert (there(before(day).base_salary).amount, there(on(day).base_salary).amount) == (
        amount_before,
        amount,
    )


def test_there_is_no_base_salary_before_the_first_that_is_known() -> None:
    assert before("2018-07-01").base_salary is None


@pytest.mark.parametrize(
    ("day", "tracks", "old", "new"),
    [
        ("2024-01-01", [Track.CIVIL], "91/2017/NĐ-CP", "98/2023/NĐ-CP"),
        ("2024-01-01", [Track.CIVIL], "26 tháng 11 năm 2003", "15 tháng 6 năm 2022"),
        ("2024-01-01", [Track.ARMY], "151/2018/TT-BQP", "118/2023/TT-BQP"),
        ("2024-12-22", [Track.MILITIA], "57/2020/TT-BQP", "93/2024/TT-BQP"),
        ("2025-07-01", [Track.CIVIL], "98/2023/NĐ-CP", "152/2025/NĐ-CP"),
    ],
)
def test_a_decree_follows_another_in_the_legal_bases(
    day: str, tracks: list[Track], old: str, new: str
) -> None:
    texts_before, texts = (" ".join(rules.legal_bases(tracks)) for rules in (before(day), on(day)))
    assert old in texts_before
    assert new not in texts_before
    assert new in texts
    assert f"{old} ngày" not in texts


@pytest.mark.parametrize(
    ("day", "tracks", "new"),
    [
        ("2025-07-01", [Track.CIVIL], "129/2025/NĐ-CP"),
        ("2025-07-01", [Track.MILITIA], "62/2025/TT-BQP"),
        ("2025-08-05", [Track.CIVIL], "15/2025/TT-BNV"),
        ("2026-10-01", list(Track), "ngày 23 tháng 4 năm 2026"),
    ],
)
def test_a_text_joins_the_legal_bases(day: str, tracks: list[Track], new: str) -> None:
    assert new not in " ".join(before(day).legal_bases(tracks))
    assert new in " ".join(on(day).legal_bases(tracks))


def test_legal_bases_of_two_tracks_say_what_they_share_once() -> None:
    texts = on("2023-11-22").legal_bases([Track.CIVIL, Track.MILITIA])
    assert [text.split(" ngày")[0] for text in texts] == [
        "Luật Thi đua, khen thưởng",
        "Nghị định số 91/2017/NĐ-CP",
        "Thông tư số 12/2019/TT-BNV",
        "Thông tư số 57/2020/TT-BQP",
    ]
    assert not any(text.endswith(";") or text.startswith("Căn cứ") for text in texts)


@pytest.mark.parametrize(
    ("day", "award", "subject", "grantor", "times_before", "times"),
    [
        ("2024-01-01", "BK tỉnh", P, "chu_tich_tinh", "1", "1.5"),
        ("2024-01-01", "BK tỉnh", C, "chu_tich_tinh", "2", "3"),
        ("2024-01-01", "Cờ TĐ QK", C, "", None, "6"),
        ("2024-01-01", "XTB", C, "", None, "2"),
        ("2024-01-01", "GK", H, "chu_tich_xa", None, "0.225"),
        ("2025-07-01", "HCQC hạng Nhì", P, "", None, "12.5"),
        ("2025-07-01", "GK", P, "chu_tich_xa", "0.15", "0.3"),
        ("2025-07-01", "GK", C, "chu_tich_xa", "0.3", "0.6"),
        ("2025-07-01", "GK", H, "chu_tich_xa", "0.225", "0.45"),
        ("2025-07-01", "GK", P, "chi_huy_phong_thu_khu_vuc", None, "0.3"),
        ("2027-03-01", "CSTĐCS", P, "", "1", "1"),
    ],
)
def test_a_bonus_changes_on_the_day(
    day: str, award: str, subject: Subject, grantor: str, times_before: str | None, times: str | None
) -> None:
    found = [rules.bonus(award, subject, grantor) for rules in (before(day), on(day))]
    wanted = [None if text is None else Decimal(text) for text in (times_before, times)]
    assert [bonus and bonus.times for bonus in found] == wanted


@pytest.mark.parametrize("day", ["2023-11-22", "2024-03-01", "2025-07-01", "2026-10-02"])
@pytest.mark.parametrize(
    ("award", "subject", "times"),
    [
        ("CSTĐTQ", P, "4.5"),
        ("CSTĐ tỉnh", P, "3"),
        ("CSTĐTQuân", P, "3"),
        ("CSTĐCS", P, "1"),
        ("LĐTT", P, "0.3"),
        ("CSTT", P, "0.3"),
        ("TTLĐXS", C, "1.5"),
        ("ĐVQT", C, "1.5"),
        ("TTLĐTT", C, "0.8"),
        ("ĐVTT", C, "0.8"),
        ("Cờ TĐCP", C, "12"),
        ("Cờ TĐ tỉnh", C, "8"),
        ("BK TTg", P, "3.5"),
    ],
)
def test_bonuses_that_all_three_decrees_share(day: str, award: str, subject: Subject, times: str) -> None:
    assert there(on(day).bonus(award, subject)).times == Decimal(times)


def test_what_a_certificate_pays_depends_on_who_grants_it() -> None:
    rules = on("2023-11-22")
    assert there(rules.bonus("GK", P, "chu_tich_huyen")).times == Decimal("0.3")
    assert there(rules.bonus("GK", P, "chu_tich_xa")).times == Decimal("0.15")
    assert there(rules.bonus("GK", C, "chu_tich_xa")).times == Decimal("0.3")
    assert rules.bonus("GK", P) is None


def test_rounding_is_up_and_says_that_it_is_disputed() -> None:
    rounding = on("2023-11-22").rounding
    assert (rounding.to, rounding.mode, rounding.sure) == (10000, RoundingMode.UP, False)
    assert "gần nhất" in rounding.note


# --- who may grant -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "grantor", "award", "subject", "may_before", "may"),
    [
        ("2025-07-01", "chu_tich_xa", "CSTĐCS", P, False, True),
        ("2025-07-01", "chu_tich_xa", "TTLĐTT", C, False, True),
        ("2025-07-01", "chu_tich_xa", "LĐTT", P, True, True),
        ("2025-07-01", "chu_tich_huyen", "CSTĐCS", P, True, False),
        ("2025-07-01", "chi_huy_truong_huyen", "CSTT", P, True, False),
        ("2025-07-01", "chi_huy_phong_thu_khu_vuc", "CSTT", P, False, True),
        ("2025-07-01", "chi_huy_phong_thu_khu_vuc", "ĐVTT", C, False, True),
        ("2025-07-01", "chi_huy_truong_tinh", "CSTĐCS", P, True, True),
        ("2024-01-01", "chu_tich_xa", "CSTĐCS", P, False, False),
        ("2024-12-22", "chi_huy_truong_tinh", "CSTĐCS", P, True, True),
        ("2020-07-01", "chi_huy_truong_huyen", "CSTT", P, False, True),
    ],
)
def test_a_power_changes_on_the_day(
    day: str, grantor: str, award: str, subject: Subject, may_before: bool, may: bool
) -> None:
    found = [rules.may_grant(grantor, award, subject) is not None for rules in (before(day), on(day))]
    assert found == [may_before, may]


def test_a_power_that_was_kept_over_a_gap_is_not_sure() -> None:
    assert there(before("2024-12-22").may_grant("chi_huy_truong_tinh", "CSTT", P)).sure
    assert not there(on("2024-12-22").may_grant("chi_huy_truong_tinh", "CSTT", P)).sure
    assert there(on("2025-07-01").may_grant("chi_huy_truong_tinh", "CSTT", P)).sure


def test_the_district_command_rewards_no_base_fighters() -> None:
    assert on("2023-11-22").may_grant("chi_huy_truong_huyen", "CSTĐCS") is None


def test_the_district_goes_with_the_reform() -> None:
    assert there(before("2025-07-01").grantor("chu_tich_huyen")).title == "Chủ tịch Ủy ban nhân dân huyện"
    assert on("2025-07-01").grantor("chu_tich_huyen") is None


# --- requirements and quotas -------------------------------------------------------------------


def kinds(rules: RulesInForce, award: str, track: Track | None = None) -> list[RequirementKind]:
    return sorted(rule.kind for rule in rules.requirements(award, track))


def test_requirements() -> None:
    rules = on("2023-11-22")
    assert kinds(rules, "CSTĐCS") == ["column", "this_year"]
    assert [rule.years for rule in rules.requirements("CSTĐ tỉnh") if rule.years] == [3]
    assert [rule.years for rule in rules.requirements("CSTĐTQ") if rule.years] == [2]
    assert kinds(rules, "CSTT", Track.MILITIA) == []


def test_requirements_of_the_law_of_2022() -> None:
    rules = on("2024-01-01")
    mobile, grade = rules.requirements("CSTT", Track.MILITIA)
    assert grade.column == "muc_do_hoan_thanh"
    assert "Dân quân cơ động" in mobile.one_of
    assert "Dân quân tại chỗ" not in mobile.one_of
    assert mobile.sure
    assert rules.requirements("CSTT", Track.CIVIL) == (grade,)
    (share,) = (rule for rule in rules.requirements("TTLĐXS") if rule.of == ("LĐTT",))
    assert (share.at_least, share.more_than, share.sure) == (Decimal("0.70"), None, True)


def test_half_of_the_members_was_to_be_exceeded_and_is_now_to_be_reached() -> None:
    (old,) = before("2024-01-01").requirements("TTLĐTT")
    (new,) = on("2024-01-01").requirements("TTLĐTT")
    assert (old.more_than, old.at_least, old.sure) == (Decimal("0.50"), None, True)
    assert (new.more_than, new.at_least, new.sure) == (None, Decimal("0.50"), False)


def test_the_badge_is_given_once_from_the_day_of_its_circular() -> None:
    assert kinds(before("2024-12-22"), "KNC VSNVTQC") == []
    assert kinds(on("2024-12-22"), "KNC VSNVTQC") == ["once"]


def shares(rules: RulesInForce, award: str, track: Track | None = None) -> list[str]:
    return [str(quota.at_most) for quota in rules.quotas(award, track)]


def test_quotas_by_track() -> None:
    rules = on("2023-12-31")
    assert shares(rules, "CSTĐCS", Track.CIVIL) == ["0.15"]
    assert shares(rules, "CSTĐCS", Track.ARMY) == ["0.10"]
    assert shares(rules, "CSTĐCS", Track.MILITIA) == ["0.05"]
    assert rules.quotas("CSTĐCS", Track.CIVIL)[0].base == QuotaBase(awards=("LĐTT", "CSTT"))
    assert shares(rules, "CSTT") == ["0.40", "0.10"]


def test_quotas_end_where_no_later_one_is_known() -> None:
    assert shares(on("2024-01-01"), "CSTĐCS", Track.CIVIL) == []
    assert shares(before("2024-12-22"), "CSTĐCS") == ["0.05"]
    assert shares(on("2024-12-22"), "CSTĐCS") == []


# --- the answers, on small catalogues ----------------------------------------------------------


def test_a_day_is_in_its_period_with_both_ends() -> None:
    period = Period(date(2024, 1, 1), date(2024, 1, 31))
    covered = [period.covers(date(2023, 12, 31) + timedelta(days=n)) for n in (0, 1, 31, 32)]
    assert covered == [False, True, True, False]
    assert period.covers(None)
    assert Period().covers(date.min)
    assert not period.overlaps(Period(since=date(2024, 2, 1)))
    assert period.overlaps(Period(since=date(2024, 1, 31)))


def test_awards_are_in_order_of_rank() -> None:
    ranks = [award.rank for award in on("2023-11-22").awards]
    assert ranks == sorted(ranks)
    assert on("2023-11-22").award("ĐVHLG") is None
    assert there(on("2024-01-01").award("ĐVHLG")).name == "Đơn vị huấn luyện giỏi"


def test_the_workbooks_own_bonus_goes_first_then_the_grantors_then_anybodys() -> None:
    award = Award("Giấy khen", "GK", AwardKind.FORM, frozenset(Subject), 1)
    general, of_chair = Bonus(("GK",), amount=1), Bonus(("GK",), grantors=("chair",), amount=2)
    rules = rules_on(Catalogue((award,), bonuses=(general, of_chair)), date(2024, 1, 1))
    assert rules.bonus("GK", P, "chair") == of_chair
    assert rules.bonus("GK", P, "other") == general
    own = with_own(rules, (Bonus(("GK",), frozenset([P]), amount=3),), ())
    assert there(own.bonus("GK", P, "chair")).amount == 3
    assert own.bonus("GK", C, "chair") == of_chair


def test_own_quotas_replace_those_of_their_track_only() -> None:
    base = QuotaBase(field="so")
    civil = Quota(("A",), Decimal("0.15"), base, tracks=(Track.CIVIL,))
    militia = Quota(("A",), Decimal("0.05"), base, tracks=(Track.MILITIA,))
    rules = rules_on(Catalogue((), quotas=(civil, militia)), date(2024, 1, 1))
    own = with_own(rules, (), (structs.replace(civil, at_most=Decimal("0.10")),))
    assert shares(own, "A") == ["0.10", "0.05"]
