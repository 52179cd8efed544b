"""One list of a commune on six days: which law it cites, who may decide it, what it pays; all checked by hand."""

from datetime import date

import pytest
from msgspec import Struct

from tests.awards.checking import Row, collective, decided, diagnostics_of, person

ROWS: list[Row] = [
    person("Lò Văn Mẫu", "CSTĐCS", luc_luong="Dân sự", sang_kien="Số 12/QĐ-UBND", danh_hieu_nam="LĐTT"),
    person("Vi Thị Mẫu", "LĐTT", luc_luong="Dân quân tại chỗ"),
    collective("Thôn Mẫu Một"),
    collective("Thôn Mẫu Hai"),
    person("Hà Văn Mẫu"),
    person("Cầm Thị Mẫu"),
]
COMMUNE, DISTRICT = "Chủ tịch Ủy ban nhân dân xã Mẫu Hạ", "Chủ tịch Ủy ban nhân dân huyện Mẫu"
AREA, CHIEF = "Chỉ huy trưởng Ban Chỉ huy phòng thủ khu vực 3", "Chỉ huy trưởng Ban Chỉ huy quân sự xã Mẫu Hạ"
LAW_2015, LAW_2019 = "19 tháng 6 năm 2015", "22 tháng 11 năm 2019"
OLD = ("26 tháng 11 năm 2003", "91/2017/NĐ-CP", "12/2019/TT-BNV", "57/2020/TT-BQP")
NEW = ("15 tháng 6 năm 2022", "98/2023/NĐ-CP")
TIERS = ("15 tháng 6 năm 2022", "129/2025/NĐ-CP", "152/2025/NĐ-CP", "15/2025/TT-BNV", "93/2024/TT-BQP")
AMENDED = ("15 tháng 6 năm 2022; Luật sửa đổi", *TIERS[1:])
TODAY = "16 tháng 6 năm 2025"


class Day(Struct, frozen=True):
    """What holds on a day.

    Args:
        bases: what each legal base has in it, in the order of the paper of a commune's chair.
        salary: the base salary in đồng.
        paid: CSTĐCS, LĐTT, a collective's certificate, a person's, in đồng, when the commune's chair decides.
        total: of the whole list.
        refused: grantor → how many of the rows he may not give.
    """

    on: date
    bases: tuple[str, ...]
    salary: int
    paid: tuple[int, int, int, int]
    total: int
    refused: dict[str, int]


LAW = [
    Day(
        date(2023, 11, 15),
        (LAW_2015, LAW_2019, *OLD),
        1_800_000,
        (1_800_000, 540_000, 540_000, 270_000),
        3_960_000,
        {COMMUNE: 1, DISTRICT: 0, AREA: 6, CHIEF: 6},
    ),
    Day(
        date(2024, 11, 20),
        (LAW_2015, LAW_2019, *NEW, "57/2020/TT-BQP"),
        2_340_000,
        (2_340_000, 710_000, 710_000, 360_000),
        5_190_000,
        {COMMUNE: 1, DISTRICT: 0, AREA: 6, CHIEF: 6},
    ),
    Day(
        date(2025, 6, 30),
        (TODAY, *NEW, "93/2024/TT-BQP"),
        2_340_000,
        (2_340_000, 710_000, 710_000, 360_000),
        5_190_000,
        {COMMUNE: 1, DISTRICT: 0, AREA: 6, CHIEF: 6},
    ),
    Day(
        date(2025, 11, 20),
        (TODAY, *TIERS),
        2_340_000,
        (2_340_000, 710_000, 1_410_000, 710_000),
        7_290_000,
        {COMMUNE: 0, DISTRICT: 6, AREA: 1, CHIEF: 6},
    ),
    Day(
        date(2026, 11, 20),
        (TODAY, *AMENDED),
        2_530_000,
        (2_530_000, 760_000, 1_520_000, 760_000),
        7_850_000,
        {COMMUNE: 0, DISTRICT: 6, AREA: 1, CHIEF: 0},
    ),
    Day(
        date(2027, 3, 10),
        (TODAY, *AMENDED),
        2_530_000,
        (2_530_000, 760_000, 1_520_000, 760_000),
        7_850_000,
        {COMMUNE: 0, DISTRICT: 6, AREA: 1, CHIEF: 0},
    ),
]  # fmt: skip


@pytest.mark.parametrize("day", LAW, ids=lambda day: day.on.isoformat())
def test_bases(day: Day) -> None:
    found = decided(ROWS, on=day.on, grantor=COMMUNE).list.can_cu
    assert len(found) == len(day.bases)
    for base, wanted in zip(found, day.bases, strict=True):
        assert wanted in base


@pytest.mark.parametrize("day", LAW, ids=lambda day: day.on.isoformat())
def test_sums(day: Day) -> None:
    made = decided(ROWS, on=day.on, grantor=COMMUNE).list
    assert made.luong_co_so == day.salary
    sums = [group.so_tien_moi for group in (*made.ca_nhan[:2], made.tap_the[0], made.ca_nhan[2])]
    assert tuple(sums) == day.paid
    assert made.tong_tien == day.total == sum(day.paid[:2]) + 2 * sum(day.paid[2:])


@pytest.mark.parametrize("day", LAW, ids=lambda day: day.on.isoformat())
@pytest.mark.parametrize("grantor", [COMMUNE, DISTRICT, AREA, CHIEF])
def test_powers(day: Day, grantor: str) -> None:
    refused = diagnostics_of(ROWS, "grantor-without-power", on=day.on, grantor=grantor)
    assert len(refused) == day.refused[grantor]
    asked = diagnostics_of(ROWS, "power-without-source", on=day.on, grantor=grantor)
    assert len(asked) == (grantor == CHIEF and day.on >= date(2026, 1, 26))


@pytest.mark.parametrize("day", LAW, ids=lambda day: day.on.isoformat())
def test_only_what_comes_after_the_known_end_is_loud(day: Day) -> None:
    told = diagnostics_of(ROWS, "outlived-law", on=day.on, grantor=COMMUNE)
    assert len(told) == (day.on > date(2027, 2, 28))


def test_two_titles_of_one_person_are_one_person_and_one_sum() -> None:
    rows = [*ROWS[:1], person("Lò Văn Mẫu", "LĐTT"), *ROWS[4:]]
    made = decided(rows, on=date(2026, 11, 20), grantor=COMMUNE).list
    assert (made.so_ca_nhan, made.luot_ca_nhan) == (3, 4)
    assert made.tong_tien == 2_530_000 + 2 * 760_000


def test_a_household_of_2026() -> None:
    rows: list[Row] = [
        {"loai": "Hộ gia đình", "ten": "Hộ ông Lò Văn Mẫu", "don_vi": "Thôn Mẫu", "hinh_thuc": "Giấy khen"}
    ]
    made = decided(rows, on=date(2026, 11, 20), grantor=COMMUNE).list
    assert (made.so_ho_gia_dinh, made.tong_tien) == (1, 1_140_000)


def test_a_military_decision_cites_no_law_on_local_government() -> None:
    rows = [person("Lò Văn Mẫu", "CSTT", luc_luong="Dân quân cơ động")]
    bases = decided(rows, on=date(2026, 11, 20), grantor=AREA).list.can_cu
    assert not any("chính quyền địa phương ngày" in base for base in bases)
    assert "93/2024/TT-BQP" in bases[-1]
