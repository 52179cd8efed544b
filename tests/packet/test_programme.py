"""The programme: times from the start and the minutes of each item."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reportgen.diagnostics import Place
from reportgen.packet import PacketItem, PacketSpec, programme
from reportgen.packet.programme import Programme, clock, minutes_of


def item(title: str, minutes: int, speaker: str = "") -> PacketItem:
    return PacketItem(title, speaker, minutes, "", "", Place("packet.toml", paragraph=title))


def spec(*items: PacketItem) -> PacketSpec:
    return PacketSpec(Path("packet.toml"), "Tài liệu", Path("bia.docx"), "", None, ("tt", "gio"), items)


def rows_of(told: Programme) -> list[dict[str, object]]:
    rows = told.context["muc"]
    assert isinstance(rows, tuple)
    return list(rows)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("13 giờ 30 phút", 810),
        ("13 giờ 30", 810),
        ("8 giờ", 480),
        ("08 giờ 00 phút.", 480),
        ("7h30", 450),
        ("7h", 420),
        ("13:30", 810),
        ("13g05", 785),
        ("0 giờ", 0),
        ("24 giờ", None),
        ("13 giờ 60", None),
        ("buổi chiều", None),
        ("", None),
    ],
)
def test_a_time_is_read_as_clerks_write_it(text: str, minutes: int | None) -> None:
    assert minutes_of(text) == minutes


@given(some.integers(0, 24 * 60 - 1))
def test_a_time_that_was_written_is_read_again(minutes: int) -> None:
    assert minutes_of(clock(minutes)) == minutes


def test_each_item_begins_where_the_one_before_ends() -> None:
    told = programme(spec(item("A", 10), item("B", 45), item("C", 15)), {"tt": {"gio": "13 giờ 30 phút"}})
    rows = rows_of(told)
    assert [(row["gio"], row["den"]) for row in rows] == [
        ("13 giờ 30", "13 giờ 40"),
        ("13 giờ 40", "14 giờ 25"),
        ("14 giờ 25", "14 giờ 40"),
    ]
    assert (told.context["ket_thuc"], told.context["buoi"]) == ("14 giờ 40", "buổi chiều")
    assert not told.diagnostics


def test_what_takes_no_time_is_not_on_the_programme() -> None:
    told = programme(spec(item("A", 0), item("B", 5)), {"tt": {"gio": "8 giờ"}})
    assert [row["noi_dung"] for row in rows_of(told)] == ["B"]


def test_titles_and_speakers_may_hold_tags() -> None:
    names = {"tt": {"gio": "8 giờ"}, "nam": 2023, "ten": "Đoàn Thế Nguyện"}
    told = programme(spec(item("Tổng kết năm {{ nam }}", 5, "Đồng chí {{ ten }}")), names)
    (row,) = rows_of(told)
    assert (row["noi_dung"], row["nguoi"]) == ("Tổng kết năm 2023", "Đồng chí Đoàn Thế Nguyện")


@pytest.mark.parametrize("start", [None, {}])
def test_without_a_start_there_are_no_times(start: object) -> None:
    told = programme(spec(item("A", 10)), {"tt": start})
    assert (rows_of(told)[0]["gio"], told.context["ket_thuc"], told.diagnostics) == ("", "", ())


def test_a_start_that_cannot_be_read_is_said() -> None:
    told = programme(spec(item("A", 10)), {"tt": {"gio": "sau giờ nghỉ trưa"}}, "inputs/2023.xlsx")
    assert rows_of(told)[0]["gio"] == ""
    (said,) = told.diagnostics
    assert said.code == "packet-start" and "sau giờ nghỉ trưa" in said.message
    assert "inputs/2023.xlsx" in str(said.place)
