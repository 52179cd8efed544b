"""Law whose known end has passed: it goes on until something follows it, and the clerk is told so."""

from datetime import date
from decimal import Decimal

from reportgen.awards import going_on
from reportgen.awards.model import Bonus, Catalogue, Period, RuleSet, Subject, Track
from reportgen.awards.rules import rules_on
from tests.awards.checking import CATALOGUE, COMMUNE, Row, collective, decided, diagnostics_of, person
from tests.narrow import there

P = Subject.INDIVIDUAL
LAST, AFTER = date(2027, 2, 28), date(2027, 3, 10)
OLD = Period(date(2025, 7, 1), LAST)
NEW = Period(date(2027, 3, 1))


def bonus(*awards: str, period: Period = OLD, times: int = 1, by: tuple[str, ...] = ()) -> Bonus:
    return Bonus(awards, times=Decimal(times), grantors=by, period=period, goes_on=period is OLD)


def paid(award: str, *rules: Bonus, by: str = "") -> int | None:
    found = rules_on(Catalogue((), bonuses=rules), AFTER).bonus(award, P, by)
    return None if found is None or found.times is None else int(found.times)


def test_a_rate_goes_on_after_its_end() -> None:
    assert paid("A", bonus("A")) == 1


def test_a_rate_that_is_not_said_to_go_on_ends() -> None:
    assert paid("A", Bonus(("A",), times=Decimal(1), period=OLD)) is None


def test_a_later_rate_takes_its_place_for_its_own_award_only() -> None:
    old, new = bonus("A", "B"), bonus("A", period=NEW, times=2)
    assert (paid("A", old, new), paid("B", old, new)) == (2, 1)


def test_a_later_rate_for_any_grantor_takes_the_place_of_one_for_some() -> None:
    old, new = bonus("A", by=("xa",)), bonus("A", period=NEW, times=2)
    assert paid("A", old, new, by="xa") == 2


def test_a_later_rate_for_one_grantor_leaves_the_old_one_to_the_others() -> None:
    old, new = bonus("A"), bonus("A", period=NEW, times=2, by=("xa",))
    assert (paid("A", old, new, by="xa"), paid("A", old, new, by="tinh")) == (2, 1)


def test_of_two_that_go_on_the_last_does() -> None:
    older = Period(date(2020, 1, 1), date(2025, 6, 30))
    rules = [RuleSet(Track.CIVIL, ("Cũ",), period=older, goes_on=True)]
    rules.append(RuleSet(Track.CIVIL, ("Mới",), period=OLD, goes_on=True))
    same = going_on.with_going_on(rules, AFTER, lambda later, rule: later.track is rule.track)
    assert [rule.legal_bases for rule in same] == [("Mới",)]


def test_the_decree_of_2025_goes_on_with_all_that_it_says() -> None:
    last, after = (rules_on(CATALOGUE, day) for day in (LAST, AFTER))
    assert after.legal_bases() == last.legal_bases() != ()
    for award in last.awards:
        for subject in Subject:
            one, other = (rules.bonus(award.abbreviation, subject, "chu_tich_xa") for rules in (last, after))
            assert (one and one.times) == (other and other.times), award.abbreviation


ROWS: list[Row] = [person("Lò Thị Mẫu", "LĐTT"), collective("Ban CHQS xã Hạ")]


def test_and_is_told_loudly_once() -> None:
    assert not diagnostics_of(ROWS, "outlived-law", on=LAST, grantor=COMMUNE)
    (told,) = diagnostics_of(ROWS, "outlived-law", on=AFTER, grantor=COMMUNE)
    assert told.severity.value == "warning"
    assert "28/02/2027" in told.message and "10/03/2027" in told.message
    assert "152/2025/NĐ-CP" in told.message


def test_nothing_is_told_of_an_empty_list() -> None:
    assert not diagnostics_of([], "outlived-law", on=AFTER)


def test_a_title_that_is_money_alone_brings_no_paper() -> None:
    rows = [person("Lò Thị Mẫu", "LĐTT"), person("Lò Văn Mẫu", "CSTĐCS"), person("Vi Văn Mẫu")]
    now = decided(rows, on=date(2026, 11, 20), grantor=COMMUNE).list
    assert [row["ten"] for row in now.co_bang] == ["Lò Văn Mẫu", "Vi Văn Mẫu"]
    then = decided(rows, on=date(2023, 11, 20), grantor=COMMUNE).list
    assert then.co_bang == then.duoc_khen


def test_who_says_what_goes_with_the_money() -> None:
    rules = rules_on(CATALOGUE, date(2026, 11, 20))
    certificates = [there(rules.bonus(award, P)).certificate for award in ("CSTĐCS", "LĐTT", "CSTĐTQ")]
    assert certificates == ["Bằng chứng nhận, khung", "", None]
