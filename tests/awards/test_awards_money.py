"""What awards pay: the law's own arithmetic in both readings of its rounding, and who goes before whom."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.awards import DecisionBasis, decide
from reportgen.awards.decide import Decision
from reportgen.awards.model import Rounding, RoundingMode, Subject
from reportgen.awards.money import amount, total
from reportgen.awards.rules import rules_on
from reportgen.diagnostics import Severity
from reportgen.records import Record
from tests.awards.checking import CATALOGUE, DISTRICT

UP, NEAREST, NONE = (Rounding(to=10_000, mode=mode) for mode in RoundingMode)
COLUMNS = {
    "kind": "loai",
    "title": "hinh_thuc",
    "name": "ten",
    "unit": "don_vi",
    "amount": "tien_thuong",
    "other": "khac",
}

# times → exact, rounded up, rounded to the nearest; by base salary. Exact sums as in the decrees' own examples.
TABLE = {
    1_490_000: {
        "0.15": (223_500, 230_000, 220_000),
        "0.3": (447_000, 450_000, 450_000),
        "0.6": (894_000, 900_000, 890_000),
        "0.8": (1_192_000, 1_200_000, 1_190_000),
        "1.0": (1_490_000, 1_490_000, 1_490_000),
        "1.5": (2_235_000, 2_240_000, 2_240_000),
        "3.0": (4_470_000, 4_470_000, 4_470_000),
        "3.5": (5_215_000, 5_220_000, 5_220_000),
    },
    1_800_000: {
        "0.15": (270_000, 270_000, 270_000),
        "0.3": (540_000, 540_000, 540_000),
        "0.6": (1_080_000, 1_080_000, 1_080_000),
        "0.8": (1_440_000, 1_440_000, 1_440_000),
        "1.0": (1_800_000, 1_800_000, 1_800_000),
        "1.5": (2_700_000, 2_700_000, 2_700_000),
        "3.0": (5_400_000, 5_400_000, 5_400_000),
        "3.5": (6_300_000, 6_300_000, 6_300_000),
    },
    2_340_000: {
        "0.15": (351_000, 360_000, 350_000),
        "0.3": (702_000, 710_000, 700_000),
        "0.6": (1_404_000, 1_410_000, 1_400_000),
        "0.8": (1_872_000, 1_880_000, 1_870_000),
        "1.0": (2_340_000, 2_340_000, 2_340_000),
        "1.5": (3_510_000, 3_510_000, 3_510_000),
        "3.0": (7_020_000, 7_020_000, 7_020_000),
        "3.5": (8_190_000, 8_190_000, 8_190_000),
    },
    2_530_000: {
        "0.15": (379_500, 380_000, 380_000),
        "0.3": (759_000, 760_000, 760_000),
        "0.6": (1_518_000, 1_520_000, 1_520_000),
        "0.8": (2_024_000, 2_030_000, 2_020_000),
        "1.0": (2_530_000, 2_530_000, 2_530_000),
        "1.5": (3_795_000, 3_800_000, 3_800_000),
        "3.0": (7_590_000, 7_590_000, 7_590_000),
        "3.5": (8_855_000, 8_860_000, 8_860_000),
    },
}
CELLS = [(base, times, *sums) for base, row in TABLE.items() for times, sums in row.items()]


@pytest.mark.parametrize(("base", "times", "exact", "up", "nearest"), CELLS)
def test_the_table_in_both_readings(base: int, times: str, exact: int, up: int, nearest: int) -> None:
    assert amount(Decimal(times), base, NONE) == exact
    assert amount(Decimal(times), base, UP) == up
    assert amount(Decimal(times), base, NEAREST) == nearest


@pytest.mark.parametrize(
    ("exact", "up", "nearest"), [(1_112_000, 1_120_000, 1_110_000), (834_000, 840_000, 830_000)]
)
def test_sums_asked_about_under_the_salary_of_2018(exact: int, up: int, nearest: int) -> None:
    times = Decimal("0.8") if exact == 1_112_000 else Decimal("0.6")
    assert (amount(times, 1_390_000, NONE), amount(times, 1_390_000, UP)) == (exact, up)
    assert amount(times, 1_390_000, NEAREST) == nearest


def test_halves_of_the_unit_go_up() -> None:
    assert amount(Decimal("0.5"), 10_000, NEAREST) == 10_000
    assert amount(Decimal("0.4999"), 10_000, NEAREST) == 0
    assert amount(Decimal(0), 1_800_000, UP) == 0


@given(st.integers(0, 5000), st.integers(0, 10**8), st.sampled_from([1, 1000, 10_000]))
def test_rounded_sums_are_multiples_near_the_exact_one(hundredths: int, base: int, to: int) -> None:
    exact = Fraction(hundredths * base, 100)
    up = amount(Decimal(hundredths) / 100, base, Rounding(to=to, mode=RoundingMode.UP))
    near = amount(Decimal(hundredths) / 100, base, Rounding(to=to, mode=RoundingMode.NEAREST))
    assert up % to == near % to == 0
    assert 0 <= up - exact < to
    assert abs(near - exact) * 2 <= to
    assert near in (up, up - to)


SUMS = st.lists(st.none() | st.integers(0, 10**9))


def summed(parts: list[int | None]) -> int | None:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


@given(SUMS)
def test_a_total_of_which_one_part_is_not_known_is_not_known(amounts: list[int | None]) -> None:
    assert total(amounts) == (summed(amounts) if amounts else None)


@given(SUMS, SUMS)
def test_no_total_of_a_list_hides_a_sum_that_is_not_known(
    people: list[int | None], groups: list[int | None]
) -> None:
    rows = [row(f"Người {n}", "Giấy khen", own=own) for n, own in enumerate(people)]
    rows += [row(f"Ban {n}", "LĐTT", kind="Tập thể", own=own) for n, own in enumerate(groups)]
    awards = listed(*rows, on=None).list
    every = [*people, *groups]
    assert awards.tong_tien == (summed(every) if every else None)
    assert awards.tong_tien_ca_nhan == (summed(people) if people else None)
    assert awards.tong_tien_tap_the == (summed(groups) if groups else None)
    for form in awards.theo_hinh_thuc:
        own = people if form.hinh_thuc == "Giấy khen" else groups
        assert form.tien == summed(own)


def test_every_award_without_a_rate_is_an_error_at_its_cell() -> None:
    rows = [row("A", "Kỷ niệm chương"), row("B", "Giấy khen"), row("C", "Kỷ niệm chương")]
    made = listed(*rows)
    told = [d for d in made.diagnostics if d.code == "no-bonus"]
    assert [(d.severity, d.place.cell) for d in told] == [(Severity.ERROR, "D4"), (Severity.ERROR, "D6")]
    assert "“A”" in told[0].message and "“C”" in told[1].message
    assert "Mức thưởng" in told[0].hint and "Tiền thưởng" in told[0].hint
    assert (made.list.tong_tien, made.list.tong_tien_ca_nhan) == (None, None)


@pytest.mark.parametrize("own", [0, 500_000])
def test_a_sum_of_the_row_s_own_makes_up_for_the_rate(own: int) -> None:
    made = listed(row("A", "Kỷ niệm chương", own=own), row("B", "Giấy khen"))
    assert "no-bonus" not in {d.code for d in made.diagnostics}
    assert made.list.tong_tien == 540_000 + own


def test_an_award_that_nobody_knows_has_no_rate_either() -> None:
    told = [d.code for d in listed(row("A", "Giấy khem tặng"), row("B", "Giấy khen")).diagnostics]
    assert "no-bonus" in told


def test_what_another_authority_decides_is_not_paid_by_this_decision() -> None:
    other = "Quyết định số 12/QĐ-UBND"
    made = listed(
        row("A", "LĐTT"), row("B", "BK tỉnh", other=other), row("C", "Kỷ niệm chương", own=7, other=other)
    )
    assert "no-bonus" not in {d.code for d in made.diagnostics}
    assert {r["ten"]: r["tien_thuong"] for r in made.list.cap_khac} == {"B": None, "C": 7}
    assert made.list.tong_tien == 540_000
    assert made.list.ca_nam.tong_tien is None


# --- the kit's law -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "salary"),
    [
        ((2023, 6, 30), 1_490_000),
        ((2023, 7, 1), 1_800_000),
        ((2024, 6, 30), 1_800_000),
        ((2024, 7, 1), 2_340_000),
        ((2026, 6, 30), 2_340_000),
        ((2026, 7, 1), 2_530_000),
    ],
)
def test_the_base_salary_is_that_of_the_day_of_the_decision(day: tuple[int, int, int], salary: int) -> None:
    found = rules_on(CATALOGUE, date(*day)).base_salary
    assert found is not None
    assert found.amount == salary


@pytest.mark.parametrize("award", ["GK", "BK tỉnh"])
@pytest.mark.parametrize(("year", "households"), [(2022, False), (2023, False), (2024, True), (2025, True)])
def test_collectives_get_twice_and_households_one_and_a_half(award: str, year: int, households: bool) -> None:
    # Hộ gia đình: từ Nghị định số 98/2023/NĐ-CP; trước đó chưa rõ.
    rules = rules_on(CATALOGUE, date(year, 11, 15))
    person, group, house = (
        rules.bonus(award, subject, "thu_truong_don_vi")
        for subject in (Subject.INDIVIDUAL, Subject.COLLECTIVE, Subject.HOUSEHOLD)
    )
    assert person is not None and person.times is not None and group is not None
    assert group.times == 2 * person.times
    assert (house is not None) == households
    assert house is None or house.times == person.times * Decimal("1.5")


def sheet(*rows: tuple[str, str, str, str, int | None, str | None]) -> tuple[Record, ...]:
    return tuple(
        Record(
            dict(zip(COLUMNS.values(), row, strict=True)), "2023.xlsx", "Khen thưởng", {"hinh_thuc": f"D{n}"}
        )
        for n, row in enumerate(rows, start=4)
    )


def row(
    name: str, award: str, kind: str = "Cá nhân", own: int | None = None, other: str | None = None
) -> tuple[str, str, str, str, int | None, str | None]:
    return kind, award, name, "xã Hạ", own, other


def listed(
    *rows: tuple[str, str, str, str, int | None, str | None],
    on: date | None = date(2023, 11, 15),
) -> Decision:
    return decide(CATALOGUE, DecisionBasis(sheet(*rows), COLUMNS, 2023, on, DISTRICT))


def test_the_rows_own_sum_goes_first() -> None:
    awards = listed(row("A", "Giấy khen"), row("B", "Giấy khen", own=1_000_000), row("C", "GK", own=0)).list
    assert [(r["ten"], r["tien_thuong"]) for r in awards] == [("A", 540_000), ("B", 1_000_000), ("C", 0)]
    (group,) = awards.ca_nhan
    assert (group.tien, group.so_tien_moi) == (1_540_000, None)


def test_a_rows_own_sum_is_paid_beside_a_higher_title() -> None:
    on = date(2026, 11, 20)
    made = listed(row("A", "CSTĐCS"), row("A", "LĐTT", own=100_000), on=on).list
    assert [r["tien_thuong"] for r in made] == [2_530_000, 100_000]
    higher = listed(row("A", "CSTĐCS"), row("A", "LĐTT", own=9_000_000), on=on).list
    assert [r["tien_thuong"] for r in higher] == [0, 9_000_000]


def test_subtotals_and_totals_are_of_the_rows() -> None:
    awards = listed(
        row("A", "LĐTT"), row("B", "LĐTT"), row("Ban", "Giấy khen", kind="Tập thể"), row("C", "Giấy khen")
    ).list
    assert [(g.hinh_thuc, g.tien, g.so_tien_moi) for g in awards.ca_nhan] == [
        ("Lao động tiên tiến", 1_080_000, 540_000),
        ("Giấy khen", 540_000, 540_000),
    ]
    assert [(f.hinh_thuc, f.tien) for f in awards.theo_hinh_thuc] == [
        ("Lao động tiên tiến", 1_080_000),
        ("Giấy khen", 1_620_000),
    ]
    assert (awards.tong_tien_tap_the, awards.tong_tien_ca_nhan, awards.tong_tien) == (
        1_080_000,
        1_620_000,
        2_700_000,
    )
    assert awards.luong_co_so == 1_800_000


def test_without_a_day_there_is_no_sum_and_no_basis() -> None:
    awards = listed(row("A", "LĐTT"), on=None).list
    assert (awards.tong_tien, awards.luong_co_so, awards.can_cu) == (None, None, ())


@pytest.mark.parametrize(
    ("on", "decree"), [(date(2023, 12, 31), "91/2017/NĐ-CP"), (date(2024, 1, 1), "98/2023/NĐ-CP")]
)
def test_legal_bases_follow_the_day(on: date, decree: str) -> None:
    bases = listed(row("A", "LĐTT"), on=on).list.can_cu
    assert bases[0].startswith("Luật Tổ chức chính quyền địa phương")  # a chair decides
    assert bases[2].startswith("Luật Thi đua, khen thưởng")
    assert any(decree in text for text in bases)


def test_what_another_authority_decides_is_counted_but_not_printed() -> None:
    awards = listed(row("A", "LĐTT"), row("B", "BK tỉnh", other="Quyết định số 12/QĐ-UBND")).list
    assert [r["ten"] for r in awards] == ["A"]
    assert [r["ten"] for r in awards.cap_khac] == ["B"]
    assert (awards.tong_so, awards.ca_nam.tong_so, awards.tong_tien) == (1, 2, 540_000)
    assert awards.ca_nam.ca_nam is awards.ca_nam


def test_two_readings_are_told_when_they_differ() -> None:
    found = listed(row("Ban", "Giấy khen", kind="Tập thể"), on=date(2022, 11, 15)).diagnostics
    (told,) = [d for d in found if d.code == "two-roundings"]
    assert told.severity is Severity.NOTE
    assert "900.000" in told.message and "890.000" in told.message
    assert "two-roundings" not in {
        d.code for d in listed(row("Ban", "Giấy khen", kind="Tập thể")).diagnostics
    }
