"""The collection as data: a row a unit, counts, the ranking; and the same for programs."""

import json
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reportgen.collect.roster import Unit
from reportgen.errors import ReportgenError
from reportgen.runs.collect import listing, table
from reportgen.runs.collect.model import OFFICE, Collected, Status, UnitState
from tests.runs.collect.story import ADDED, Story


def test_a_row_for_each_sender_says_how_it_stands(told: Story) -> None:
    rows = {row.code: row for row in table.rows(told.collected)}
    assert {code: row.status_in_words for code, row in rows.items()} == {
        "A": "đã nhận",
        "B": "có lỗi",
        "C": "chưa gửi",
        "D": "quá hạn",
        "E": "nhiều sổ",
        "F": "có lỗi",
        "H": "đã nhận",
        "Z": "đã nhận",
    }
    assert {code for code, row in rows.items() if row.counted} == ADDED
    assert {code: row.under for code, row in rows.items() if code in "AZ"} == {
        "A": "khu vực 1",
        "Z": "khu vực 2",
    }


def test_what_is_worst_is_told_with_its_cell(told: Story) -> None:
    rows = {row.code: row for row in table.rows(told.collected)}
    worst = rows["B"].worst
    assert worst is not None and worst.place.inside == "Thông tin!B124"
    twice = rows["E"].worst
    assert twice is not None and twice.code == "unit-doubled"
    assert (rows["C"].worst, rows["C"].errors) == (None, 0)
    assert all(row.errors >= 1 for code, row in rows.items() if code in "BEF")


def test_groups_count_all_and_those_under_each_upper_unit(told: Story) -> None:
    whole, *uppers = table.groups(told.collected)
    assert (whole.code, whole.senders, sum(whole.counts.values())) == (OFFICE, 8, 8)
    assert [own.name for own in uppers] == ["khu vực 1", "khu vực 2"]
    for status in Status:
        assert whole.counts[status] == sum(own.counts[status] for own in uppers)


def test_a_sum_says_of_how_many_it_is_where_that_is_not_all(told: Story) -> None:
    total = told.collected.totals[OFFICE]
    name = told.collected.kit.figures[0].name
    value, share = table.total_of(total, name)
    assert value == sum(part for part in total.figures[name].parts.values() if part is not None)
    assert share == "3/8 đơn vị"
    assert table.total_of(replace(total, senders=3), name) == (value, "")


# --- ranking ----------------------------------------------------------------------------------


def ranked(told: Story, values: Sequence[int | None]) -> table.Ranking:
    """Return the ranking of units with these values of the kit's first figure."""
    base = told.collected
    reading = next(state.reading for state in base.states if state.added is not None)
    assert reading is not None
    name = base.kit.figures[0].name
    states = tuple(
        UnitState(Unit(f"U{at}", f"xã {at}"), Status.RECEIVED, replace(reading, figures={name: value}))
        for at, value in enumerate(values)
    )
    return table.rank(replace(base, states=states), name)


@given(values=st.lists(st.none() | st.integers(-3, 5), max_size=12))
def test_a_rank_is_one_more_than_those_that_are_greater(told: Story, values: list[int | None]) -> None:
    made = ranked(told, values)
    known = [value for value in values if value is not None]
    assert [own.value for own in made.ranked] == sorted(known, reverse=True)
    for own in made.ranked:
        assert own.rank == 1 + sum(value > own.value for value in known)
    assert len(made.without) == len(values) - len(known)


def test_units_that_are_not_added_have_no_rank(told: Story) -> None:
    made = table.rank(told.collected, told.collected.kit.figures[0].name)
    assert {own.unit.unit.code for own in made.ranked} <= ADDED
    assert {own.unit.code for own in made.without} >= {"B", "C", "D", "E", "F"}


def test_a_figure_is_found_by_name_and_title_and_another_is_suggested(told: Story) -> None:
    spec = told.collected.kit.figures[0]
    assert table.find_figure(told.collected, spec.title.upper()) is spec
    with pytest.raises(ReportgenError) as refused:
        table.rank(told.collected, spec.name[:-1] + "x")
    assert spec.name in refused.value.diagnostics[0].hint


# --- for programs -----------------------------------------------------------------------------


def as_read(collected: Collected, ranked: str = "") -> dict[str, object]:
    """Return what a program reads."""
    read = json.loads(json.dumps(listing.as_json(collected, ranked), allow_nan=False))
    assert isinstance(read, dict)
    return read


def test_programs_read_every_unit_and_every_diagnostic(told: Story) -> None:
    read = as_read(told.collected, told.collected.kit.figures[0].name)
    units = read["units"]
    assert isinstance(units, list)
    assert [own["code"] for own in units] == [state.unit.code for state in told.collected.states]
    assert {own["code"] for own in units if own["counted"]} == ADDED
    diagnostics = read["diagnostics"]
    assert isinstance(diagnostics, list)
    whole = len(told.collected.diagnostics) + sum(len(one.diagnostics) for one in told.collected.readings)
    assert len(diagnostics) == whole
    assert {own["unit"] for own in diagnostics if own["severity"] == "error"} == {"B", "E", "F"}
    assert read["ranking"] is not None and as_read(told.collected)["ranking"] is None
