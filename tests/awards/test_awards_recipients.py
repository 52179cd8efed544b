"""One recipient of two awards is one recipient: in every count of a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.awards import DecisionBasis, decide
from reportgen.awards.verdicts import Outcome
from tests.awards.checking import CATALOGUE, COLUMNS, OLD_LAW, Row, collective, decided, person, records


def counts(rows: list[Row]) -> tuple[int, int, int, int]:
    made = decided(rows).list
    return (made.so_ca_nhan, made.luot_ca_nhan, made.so_tap_the, made.luot_tap_the)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([person("An"), person("An", "LĐTT")], (1, 2, 0, 0)),
        ([person("An"), person("AN ", "LĐTT", unit="xã  hạ")], (1, 2, 0, 0)),
        ([person("An"), person("An", "LĐTT", unit="Xã Thượng")], (2, 2, 0, 0)),
        ([person("An"), person("An", "LĐTT", unit=None)], (1, 2, 0, 0)),
        ([person("An"), collective("An")], (1, 1, 1, 1)),
        ([collective("Thôn 1"), collective("Thôn 1", "TTLĐTT"), person("B")], (1, 1, 1, 2)),
        ([person("An"), person("An", "LĐTT"), person("Bình"), person("Chi")], (3, 4, 0, 0)),
        ([], (0, 0, 0, 0)),
    ],
)
def test_a_recipient_is_counted_once(rows: list[Row], expected: tuple[int, int, int, int]) -> None:
    assert counts(rows) == expected


def test_two_ranks_are_two_people_and_no_rank_may_be_either() -> None:
    rows = [person("An", chuc_vu="Đại úy"), person("An", "LĐTT", chuc_vu="Thiếu tá"), person("An", "CSTT")]
    case = DecisionBasis(records(rows), {**COLUMNS, "rank": "chuc_vu"}, 2023, OLD_LAW)
    assert decide(CATALOGUE, case).list.so_ca_nhan == 2
    assert decided(rows).list.so_ca_nhan == 1  # here the column is the office, which tells nobody apart


def test_what_another_authority_decides_counts_the_same_person_once_in_the_year() -> None:
    rows = [person("An"), person("An", "BK tỉnh", quyet_dinh_khac="Số 12/QĐ-UBND")]
    made = decided(rows).list
    assert (made.so_ca_nhan, made.so_luot) == (1, 1)
    assert (made.ca_nam.so_ca_nhan, made.ca_nam.so_luot, made.ca_nam.tong_so) == (1, 2, 1)


NAMES = st.sampled_from(["An", "Bình", "Chi"])
UNITS = st.sampled_from(["Xã Hạ", "Xã Thượng"])
AWARDS = st.sampled_from(["Giấy khen", "LĐTT", "CSTĐCS"])


@given(st.lists(st.tuples(NAMES, UNITS, AWARDS), unique=True))
def test_recipients_are_as_many_as_there_are_names_and_units(several: list[tuple[str, str, str]]) -> None:
    made = decided([person(name, award, unit) for name, unit, award in several]).list
    assert made.so_ca_nhan == made.tong_so == len({(name, unit) for name, unit, _award in several})
    assert made.luot_ca_nhan == made.so_luot == len(several)
    assert sum(group.so_luong for group in made.ca_nhan) == made.luot_ca_nhan


@pytest.mark.parametrize("award", ["Giấy khen", "CSTĐCS", "Giấy khem", "BK tỉnh"])
def test_without_the_day_of_the_decision_nobody_is_judged(award: str) -> None:
    made = decided([person("An", award)], on=None)
    assert [verdict.outcome for verdict in made.verdicts] == [Outcome.UNJUDGED]
    assert made.verdicts[0].outcome.in_words == "chưa xét"
