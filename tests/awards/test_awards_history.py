"""Who received what in which year; names in any case, form and placement of tones; years that are missing."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.awards import history_of
from reportgen.awards.history import History, Standing, without_accents
from reportgen.awards.proposals import Proposal
from tests.awards.checking import CATALOGUE, COLUMNS, Row, collective, person, records


def history(**years: list[Row]) -> History:
    lists = {int(year[1:]): records(rows, int(year[1:])) for year, rows in years.items()}
    return history_of(CATALOGUE, lists, COLUMNS)


LISTS = history(
    y2020=[person("Nguyễn Văn Hòa", "CSTĐCS"), collective("Ban CHQS xã Hạ")],
    y2021=[person("Trần Thị Bê")],
    y2023=[person("NGUYỄN VĂN HOÀ", "LĐTT", unit="Xã Thượng"), person("Nguyễn Văn Hòa")],
)


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Văn Hòa",
        "nguyễn văn hoà",
        "  Nguyễn  Văn Hòa ",
        unicodedata.normalize("NFD", "Nguyễn Văn Hòa"),
    ],
)
def test_a_name_is_found_in_any_spelling_by_year(name: str) -> None:
    found = [(year, row.wording, row.unit) for year, row in LISTS.rows_of(name)]
    assert found == [
        (2020, "Chiến sĩ thi đua cơ sở", "Xã Hạ"),
        (2023, "Lao động tiên tiến", "Xã Thượng"),
        (2023, "Giấy khen", "Xã Hạ"),
    ]


def test_a_collective_is_found_too() -> None:
    assert [year for year, _row in LISTS.rows_of("ban chqs XÃ HẠ")] == [2020]


def test_years_without_a_list_are_known() -> None:
    assert LISTS.gaps() == (2022,)
    assert LISTS.missing_years(range(2019, 2024)) == (2019, 2022)
    assert history().gaps() == ()


def test_an_unknown_name_has_its_nearest() -> None:
    assert list(LISTS.rows_of("Nguyen Van Hoa")) == []
    assert LISTS.nearest("Nguyen Van Hoa")[0] in {"Nguyễn Văn Hòa", "NGUYỄN VĂN HOÀ"}
    assert LISTS.nearest("Trần Thị Bế") == ("Trần Thị Bê",)
    assert LISTS.nearest("Xyz") == ()


def test_accents_go_but_letters_stay() -> None:
    assert without_accents("Đỗ Mạnh Ả") == "do manh a"
    assert without_accents("Âu Dương Kha") == "au duong kha"


def row_of(**years: list[Row]) -> Proposal:
    ((rows),) = history(**years).years.values()
    return rows[0]


@pytest.mark.parametrize(
    ("unit", "year", "standing"),
    [
        ("Xã Hạ", 2020, Standing.RECEIVED),
        ("xã  hạ", 2020, Standing.RECEIVED),
        (None, 2020, Standing.RECEIVED),
        ("Xã Thượng", 2020, Standing.NAMESAKE),
        ("Xã Hạ", 2021, Standing.NOT_RECEIVED),
        ("Xã Hạ", 2022, Standing.UNKNOWN),
    ],
)
def test_how_somebody_stands_in_a_year(unit: str | None, year: int, standing: Standing) -> None:
    proposal = row_of(y2024=[person("nguyễn văn hoà", unit=unit)])
    assert LISTS.standing(proposal, ("CSTĐTQ", "CSTĐCS"), year) is standing


def test_a_person_is_no_collective_of_the_same_name() -> None:
    proposal = row_of(y2024=[collective("Nguyễn Văn Hòa")])
    assert LISTS.standing(proposal, ("CSTĐCS",), 2020) is Standing.NOT_RECEIVED


names = st.lists(st.sampled_from(["Hòa", "Thúy", "Ả", "Đăng", "Khuê", "Mỹ", "Quý"]), min_size=1, max_size=4)


@given(names.map(" ".join), st.sampled_from(["NFC", "NFD"]), st.booleans())
def test_a_name_finds_itself_however_it_is_typed(name: str, form: Literal["NFC", "NFD"], upper: bool) -> None:
    known = history(y2022=[person(name)])
    typed = unicodedata.normalize(form, name.upper() if upper else name)
    assert [row.name for _year, row in known.rows_of(typed)] == [name]
