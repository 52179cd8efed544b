"""Recipients: their numbers, the chosen ones, safe names for their files, the cells they come from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.certificates import (
    Recipient,
    file_name,
    numbers_in_list,
    numbers_name,
    recipients,
    select_recipients,
)
from reportgen.certificates.recipients import ranges
from reportgen.diagnostics import Place
from reportgen.errors import WorkspaceError
from reportgen.records import Record

COLUMNS = {"kind": "loai", "title": "hinh_thuc", "name": "ten", "unit": "don_vi"}


def record(row: int, name: str, title: str = "GK", serial: int = 0) -> Record:
    values = {"loai": "Cá nhân", "ten": name, "don_vi": "Xã Mẫu", "hinh_thuc": title}
    cells = {column: f"{letter}{row}" for column, letter in zip(values, "ABCD", strict=True)}
    return Record(values, "inputs/2023.xlsx", "Khen thưởng", cells, serial)


def three() -> tuple[Recipient, ...]:
    records = [record(4, "Trần Đình Lưỡng"), record(5, "Đỗ Thị Ả"), record(6, "Đỗ Thị Ả", "LĐTT")]
    rows = [{**records[i], "hinh_thuc": "Giấy khen", "tien_thuong": 1} for i in (1, 0, 2)]
    return recipients(rows, records, COLUMNS, numbers_in_list(records))


def test_each_row_finds_its_own_cells() -> None:
    assert [each.cells["ten"].cell for each in three()] == ["B5", "B4", "B6"]


def test_place_is_the_cell_that_most_of_the_text_comes_from() -> None:
    first = three()[1]
    assert first.place_of("Trần Đình Lưỡng") == Place("inputs/2023.xlsx", "Khen thưởng", "B4")
    assert first.place_of("Trung đội trưởng, xã Mẫu").cell == "C4"
    assert first.place_of("chữ khác").cell == "B4"


def test_file_names_are_plain_and_differ() -> None:
    names = [file_name(each, 59) for each in three()]
    assert names == ["002-do-thi-a", "001-tran-dinh-luong", "003-do-thi-a"]
    assert file_name(Recipient(7, "../..\\ \u202e", {}, {}), 59) == "007"


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        ([], [2, 1, 3]),
        (["2"], [2]),
        (["2-3"], [2, 3]),
        (["do thi a"], [2, 3]),
        (["Đỗ Thị Ả", "1"], [2, 1, 3]),
    ],
)
def test_chosen_by_number_range_or_name(wanted: list[str], numbers: list[int]) -> None:
    assert [each.number for each in select_recipients(three(), wanted)] == numbers


def test_somebody_unknown_is_told_with_the_nearest() -> None:
    with pytest.raises(WorkspaceError) as refused:
        select_recipients(three(), ["Trần Đình Lượn", "9"])
    assert [found.code for found in refused.value.diagnostics] == ["no-such-recipient"] * 2
    assert "Trần Đình Lưỡng (1)" in refused.value.diagnostics[0].hint


def test_many_numbers_make_a_short_name() -> None:
    many = [Recipient(number, "", {}, {}) for number in range(3, 13)]
    assert numbers_name(many[:2]) == "3-4" and numbers_name(many) == "3-den-12-gom-10"


@given(st.permutations(range(1, 12)))
def test_a_number_is_that_of_the_column_whatever_the_order(serials: list[int]) -> None:
    records = [record(4 + i, f"Người {i}", serial=serial) for i, serial in enumerate(serials)]
    who = recipients(records[::-1], records, COLUMNS, numbers_in_list(records))
    assert [each.number for each in who] == serials[::-1]


@pytest.mark.parametrize("serials", [(0, 0, 0), (1, 2, 0), (1, 1, 2)])
def test_without_a_number_of_its_own_for_each_rows_are_counted(serials: tuple[int, ...]) -> None:
    records = [record(4 + i, f"Người {i}", serial=serial) for i, serial in enumerate(serials)]
    assert list(numbers_in_list(records).values()) == [1, 2, 3]


@given(st.sets(st.integers(1, 40), min_size=1))
def test_ranges_hold_each_number_once(numbers: set[int]) -> None:
    ends = [[int(end) for end in part.split("-")] for part in ranges(numbers).split(", ")]
    assert [number for own in ends for number in range(own[0], own[-1] + 1)] == sorted(numbers)


def test_a_row_that_receives_none_is_answered_with_those_that_do() -> None:
    records = [record(4 + i, f"Người {i}", serial=7 + i) for i in range(4)]
    who = recipients([records[0], records[1], records[3]], records, COLUMNS, numbers_in_list(records))
    with pytest.raises(WorkspaceError) as refused:
        select_recipients(who, ["9"])
    assert "7-8, 10" in refused.value.diagnostics[0].hint
