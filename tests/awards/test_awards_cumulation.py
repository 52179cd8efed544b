"""Several titles of one year: only the highest is paid, a form of commendation beside it is."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.awards.checking import COMMUNE, Row, codes_and_cells, decided, diagnostics_of, person

NOW = date(2026, 11, 20)


def paid(*rows: Row, on: date = NOW) -> list[tuple[object, object]]:
    made = decided(rows, on=on, grantor=COMMUNE).list
    return [(row["hinh_thuc"], row["tien_thuong"]) for row in made.duoc_khen]


def test_two_titles_of_one_year_pay_the_higher() -> None:
    rows = [person("Lò Thị Mẫu", "LĐTT"), person("Lò Thị Mẫu", "CSTĐCS")]
    assert paid(*rows) == [("Chiến sĩ thi đua cơ sở", 2_530_000), ("Lao động tiên tiến", 0)]
    (told,) = diagnostics_of(rows, "paid-once", on=NOW, grantor=COMMUNE)
    assert (told.severity.value, told.place.cell) == ("note", "B4")
    assert "Chiến sĩ thi đua cơ sở" in told.message and "Điều 49 khoản 5" in told.hint


def test_of_two_titles_with_one_sum_that_of_the_first_row_is_paid() -> None:
    names = {"LĐTT": "Lao động tiên tiến", "CSTT": "Chiến sĩ tiên tiến"}
    for first, second in (("LĐTT", "CSTT"), ("CSTT", "LĐTT")):
        found = dict(paid(person("Lò Thị Mẫu", first), person("Lò Thị Mẫu", second)))
        assert found == {names[first]: 760_000, names[second]: 0}


def test_two_people_are_both_paid() -> None:
    rows = [person("Lò Thị Mẫu", "LĐTT"), person("Lò Văn Mẫu", "CSTĐCS")]
    assert [amount for _award, amount in paid(*rows)] == [2_530_000, 760_000]


def test_a_title_and_a_certificate_are_both_paid() -> None:
    rows = [person("Lò Thị Mẫu", "LĐTT"), person("Lò Thị Mẫu", "Giấy khen")]
    assert paid(*rows) == [("Lao động tiên tiến", 760_000), ("Giấy khen", 760_000)]


def test_a_title_of_several_years_is_paid_beside_that_of_one() -> None:
    rows = [person("Lò Thị Mẫu", "CSTĐ tỉnh"), person("Lò Thị Mẫu", "CSTĐCS")]
    assert [amount for _award, amount in paid(*rows)] == [7_590_000, 2_530_000]


def test_a_title_by_another_decision_leaves_this_one_its_sum() -> None:
    rows = [person("Lò Thị Mẫu", "LĐTT"), person("Lò Thị Mẫu", "CSTĐCS", quyet_dinh_khac="Số 5/QĐ-UBND")]
    assert paid(*rows) == [("Lao động tiên tiến", 760_000)]


@pytest.mark.parametrize(
    "rows",
    [
        [person("Lò Thị Mẫu", "CSTĐCS", danh_hieu_nam="LĐTT")],
        [person("Lò Thị Mẫu", "CSTĐCS"), person("Lò Thị Mẫu", "LĐTT", quyet_dinh_khac="Số 5/QĐ-UBND")],
    ],
)
def test_what_another_decision_paid_is_pointed_out(rows: list[Row]) -> None:
    assert codes_and_cells(rows, "paid-elsewhere", on=NOW) == [("note", "B4")]
    assert codes_and_cells(rows, "paid-elsewhere", on=date(2023, 11, 20)) == []


def test_where_the_older_decrees_are_not_sure_it_warns() -> None:
    rows = [person("Lò Thị Mẫu", "LĐTT"), person("Lò Thị Mẫu", "CSTĐCS")]
    (told,) = diagnostics_of(rows, "paid-once", on=date(2024, 11, 20))
    assert told.severity.value == "warning" and "chưa được kiểm chứng" in told.hint


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Lò Thị Mẫu", "Vi Văn Mẫu"]),
            st.sampled_from(["CSTĐCS", "LĐTT", "CSTT", "CSTĐ tỉnh", "Giấy khen"]),
        ),
        unique=True,
        max_size=8,
    )
)
def test_of_each_persons_titles_of_the_year_exactly_one_is_paid(pairs: list[tuple[str, str]]) -> None:
    made = decided([person(*pair) for pair in pairs], on=NOW, grantor=COMMUNE).list
    yearly = {
        "Chiến sĩ thi đua cơ sở": 2_530_000,
        "Lao động tiên tiến": 760_000,
        "Chiến sĩ tiên tiến": 760_000,
    }
    for name in {name for name, _award in pairs}:
        own = [row for row in made if row["ten"] == name]
        sums = [row["tien_thuong"] for row in own if row["hinh_thuc"] in yearly]
        highest = max((yearly[str(row["hinh_thuc"])] for row in own if row["hinh_thuc"] in yearly), default=0)
        assert Counter(sums) == Counter([highest, *[0] * (len(sums) - 1)][: len(sums)])
        assert all(row["tien_thuong"] for row in own if row["hinh_thuc"] not in yearly)
