"""The military chief's list of a commune on six days: its law, powers and sums, alone and beside the chair's list."""

from datetime import date

import pytest
from msgspec import Struct

from reportgen.awards import SignedDecision
from reportgen.awards.lists import AwardList
from tests.awards.checking import Row, collective, decided, diagnostics_of, person
from tests.awards.test_awards_law_by_day import AREA, CHIEF, COMMUNE, LAW
from tests.awards.test_awards_law_by_day import ROWS as CHAIR_S_ROWS

PROVINCE = "Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh Mẫu"
UNIT = "Ban CHQS xã Mẫu Hạ"
ROWS: list[Row] = [
    person(
        "Bàn Văn Mẫu", "CSTĐCS", UNIT, luc_luong="Dân quân cơ động", sang_kien="Số 1", danh_hieu_nam="CSTT"
    ),
    person("Đèo Văn Mẫu", "CSTT", UNIT, luc_luong="Dân quân thường trực"),
    collective(UNIT, "ĐVTT", luc_luong="Dân quân cơ động", so_thanh_vien=2),
    collective("Tiểu đội Mẫu", luc_luong="Dân quân cơ động"),
    person("Giàng Văn Mẫu", unit="Thôn Mẫu", luc_luong="Dân quân tại chỗ"),
]
LAW_2003, LAW_2022, LAW_2026 = "26 tháng 11 năm 2003", "15 tháng 6 năm 2022", "23 tháng 4 năm 2026"
ARMY, MILITIA = "118/2023/TT-BQP", "93/2024/TT-BQP"


class Day(Struct, frozen=True):
    """What holds on a day.

    Args:
        bases: what each legal base has in it, in the order of the paper of a military chief.
        paid: CSTĐCS, CSTT, ĐVTT, a collective's certificate, a person's, in đồng, when the province's chief decides.
        refused: grantor → how many of the rows he may not give.
    """

    on: date
    bases: tuple[str, ...]
    paid: tuple[int, int, int, int, int]
    refused: dict[str, int]


DAYS = [
    Day(
        date(2023, 11, 15),
        (LAW_2003, "91/2017/NĐ-CP", "151/2018/TT-BQP", "57/2020/TT-BQP"),
        (1_800_000, 540_000, 1_440_000, 1_080_000, 540_000),
        {PROVINCE: 0, AREA: 5, CHIEF: 5, COMMUNE: 3},
    ),
    Day(
        date(2024, 11, 20),
        (LAW_2022, "98/2023/NĐ-CP", ARMY, "57/2020/TT-BQP"),
        (2_340_000, 710_000, 1_880_000, 1_410_000, 710_000),
        {PROVINCE: 0, AREA: 5, CHIEF: 5, COMMUNE: 3},
    ),
    Day(
        date(2025, 6, 30),
        (LAW_2022, "98/2023/NĐ-CP", ARMY, MILITIA),
        (2_340_000, 710_000, 1_880_000, 1_410_000, 710_000),
        {PROVINCE: 0, AREA: 5, CHIEF: 5, COMMUNE: 3},
    ),
    Day(
        date(2025, 11, 20),
        (LAW_2022, "152/2025/NĐ-CP", ARMY, MILITIA),
        (2_340_000, 710_000, 1_880_000, 1_410_000, 710_000),
        {PROVINCE: 0, AREA: 0, CHIEF: 5, COMMUNE: 3},
    ),
    Day(
        date(2026, 11, 20),
        (LAW_2026, "152/2025/NĐ-CP", ARMY, MILITIA),
        (2_530_000, 760_000, 2_030_000, 1_520_000, 760_000),
        {PROVINCE: 0, AREA: 0, CHIEF: 0, COMMUNE: 3},
    ),
    Day(
        date(2027, 3, 10),
        (LAW_2026, "152/2025/NĐ-CP", ARMY, MILITIA),
        (2_530_000, 760_000, 2_030_000, 1_520_000, 760_000),
        {PROVINCE: 0, AREA: 0, CHIEF: 0, COMMUNE: 3},
    ),
]
BY_DAY = pytest.mark.parametrize("day", DAYS, ids=lambda day: day.on.isoformat())


def sums(listed: AwardList) -> list[object]:
    """Return what each row is paid, in the order of the sheet."""
    rows = sorted(listed.duoc_khen, key=lambda row: int(row.record_.cells["ten"][1:]))
    return [row["tien_thuong"] for row in rows]


def test_the_days_are_those_of_the_chair() -> None:
    assert [day.on for day in DAYS] == [day.on for day in LAW]


@BY_DAY
@pytest.mark.parametrize("grantor", [PROVINCE, CHIEF])
def test_bases(day: Day, grantor: str) -> None:
    found = decided(ROWS, on=day.on, grantor=grantor).list.can_cu
    assert len(found) == len(day.bases)
    for base, wanted in zip(found, day.bases, strict=True):
        assert wanted in base


@BY_DAY
def test_sums(day: Day) -> None:
    made = decided(ROWS, on=day.on, grantor=PROVINCE).list
    assert sums(made) == list(day.paid)
    assert made.tong_tien == sum(day.paid)


@BY_DAY
@pytest.mark.parametrize("grantor", [PROVINCE, AREA, CHIEF, COMMUNE])
def test_powers(day: Day, grantor: str) -> None:
    refused = diagnostics_of(ROWS, "grantor-without-power", on=day.on, grantor=grantor)
    assert len(refused) == day.refused[grantor]
    asked = diagnostics_of(ROWS, "power-without-source", on=day.on, grantor=grantor)
    assert len(asked) == (grantor == CHIEF and day.on >= date(2026, 1, 26))


@BY_DAY
@pytest.mark.parametrize("grantor", [PROVINCE, AREA, CHIEF])
def test_beside_the_chair_s_list_both_are_as_they_are_alone(day: Day, grantor: str) -> None:
    rows = [*CHAIR_S_ROWS, *({**row, "quyet_dinh": "Quân sự"} for row in ROWS)]
    signed = SignedDecision("quan_su", "Quân sự", day.on, grantor=grantor)
    made = decided(rows, on=day.on, grantor=COMMUNE, further=(signed,))
    (military,) = made.list.further_
    alone = decided(ROWS, on=day.on, grantor=grantor), decided(CHAIR_S_ROWS, on=day.on, grantor=COMMUNE)
    for both, own in zip((military, made.list), alone, strict=True):
        assert (both.can_cu, both.luong_co_so, sums(both)) == (
            own.list.can_cu,
            own.list.luong_co_so,
            sums(own.list),
        )
    for code in ("grantor-without-power", "power-without-source"):
        apart = [found for own in alone for found in own.diagnostics if found.code == code]
        assert len([found for found in made.diagnostics if found.code == code]) == len(apart)
    assert made.list.ca_nam.tong_so == alone[0].list.tong_so + alone[1].list.tong_so


def test_two_days_of_one_year_are_two_laws() -> None:
    signed = SignedDecision("quan_su", "Quân sự", date(2025, 6, 30), grantor=PROVINCE)
    rows = [*CHAIR_S_ROWS, *({**row, "quyet_dinh": "Quân sự"} for row in ROWS)]
    made = decided(rows, on=date(2025, 11, 20), grantor=COMMUNE, further=(signed,)).list
    (military,) = made.further_
    assert sums(military) == list(DAYS[2].paid) and made.tong_tien == LAW[3].total
    assert any("98/2023/NĐ-CP" in base for base in military.can_cu)
    assert not any("98/2023/NĐ-CP" in base for base in made.can_cu)
