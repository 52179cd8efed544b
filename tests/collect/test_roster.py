"""The list of units: what it says, and every mistake at its key or cell."""

from __future__ import annotations

import time
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.collect import roster
from reportgen.collect.roster import Unit
from reportgen.diagnostics import Place
from reportgen.errors import ReportgenError
from tests.collect.making import listed, problems, told, units_toml, write_sheet, write_toml

GOOD = """
deadline = 2026-12-05
[[unit]]
code = "KV1"
name = "khu vực 1"
level = "khu vực"
own = true
[[unit]]
code = "MU"
name = "xã Mỹ Uyên"
parent = "KV1"
mail = "my.uyen+bch@hoaigiang.example.vn"
[[unit]]
code = "DL"
name = "xã Đồng Lác"
parent = "KV1"
deadline = 2026-12-08
"""


def test_a_list_says_who_stands_under_whom_and_until_when(tmp_path: Path) -> None:
    found = roster.load(write_toml(tmp_path, GOOD))
    assert [unit.code for unit in found.units] == ["KV1", "MU", "DL"]
    assert [unit.deadline for unit in found.units] == [
        date(2026, 12, 5),
        date(2026, 12, 5),
        date(2026, 12, 8),
    ]
    assert [unit.code for unit in found.senders] == ["KV1", "MU", "DL"]
    assert [unit.code for unit in found.under("KV1")] == ["KV1", "MU", "DL"]
    assert [unit.code for unit in found.under("MU")] == ["MU"]


def test_a_unit_that_others_stand_under_sends_nothing_unless_it_has_figures_of_its_own() -> None:
    found = listed(
        Unit("KV", "khu vực 1"), Unit("A", "xã A", parent="KV"), Unit("B", "xã B", parent="A", own=True)
    )
    assert [unit.code for unit in found.senders] == ["B"]
    assert [unit.code for unit in found.under("")] == ["B"]


def test_a_sheet_says_the_same_under_many_headings(tmp_path: Path) -> None:
    rows = (
        ("DANH SÁCH ĐƠN VỊ",),
        ("TT", "Mã đơn vị", "Tên đơn vị", "Trực thuộc", "Hạn nộp", "Email", "Số liệu riêng"),
        (1, "MU", "xã\nMỹ  Uyên", "", datetime(2026, 12, 5), "a@b.vn", "có"),
        (2, 102, "xã Đồng Lác", "MU", "05/12/2026", None, None),
    )
    found = roster.load(write_sheet(tmp_path, rows))
    day = date(2026, 12, 5)
    assert found.units == (
        Unit("MU", "xã Mỹ Uyên", deadline=day, mail="a@b.vn", own=True),
        Unit("102", "xã Đồng Lác", parent="MU", deadline=day),
    )


def test_a_csv_list_is_read(tmp_path: Path) -> None:
    path = tmp_path / "don-vi.csv"
    path.write_text("Mã;Tên\nMU;xã Mỹ Uyên\n", encoding="utf-8")
    assert roster.load(path).units == (Unit("MU", "xã Mỹ Uyên"),)


def test_a_sheet_without_headings_is_told(tmp_path: Path) -> None:
    assert told(problems(write_sheet(tmp_path, [("MU", "xã Mỹ Uyên")]))) == [("units-no-heading", "")]


def test_every_mistake_of_a_sheet_is_told_at_its_cell(tmp_path: Path) -> None:
    rows = (
        ("Mã", "Tên", "Trực thuộc", "Hạn nộp", "Thư điện tử", "Số liệu riêng"),
        ("MU", "xã Mỹ Uyên", "KV9", "hôm nào", "a@b.vn; c@d.vn", "có lẽ"),
        ("mu", "xã Đồng Lác", None, None, None),
        (None, "xã Bến Sậy", None, None, None),
        ("a/b", None, None, None, None),
    )
    assert set(told(problems(write_sheet(tmp_path, rows)))) == {
        ("not-a-date", "D2"),
        ("bad-mail", "E2"),
        ("not-a-boolean", "F2"),
        ("duplicate-code", "A3"),
        ("empty-code", "A4"),
        ("bad-code", "A5"),
        ("empty-name", "B5"),
        ("unknown-parent", "C2"),
    }


@pytest.mark.parametrize("code", ["..", ".", "con", "NUL.x", "a/b", "a\\b", "a b", "x:", "a" * 41, "mã."])
def test_a_code_that_no_folder_may_be_called_is_told(tmp_path: Path, code: str) -> None:
    path = write_toml(tmp_path, f"[[unit]]\ncode = {code!r}\nname = 'xã A'\n".replace("\\\\", "\\"))
    assert told(problems(path)) == [("bad-code", "unit.xã A.code")]


@pytest.mark.parametrize(
    "mail",
    [
        "a@b.vn\\nBcc: c@d.vn",
        "a@b.vn\\r\\n",
        "a@b.vn, c@d.vn",
        "a@b.vn;c@d.vn",
        "A <a@b.vn>",
        "a@b",
        "@b.vn",
        "a\\u0000@b.vn",
        "ưng@b.vn",
        "a b@c.vn",
        "a@b..vn",
        "a@b.vn@c.vn",
    ],
)
def test_what_is_no_single_address_is_told(tmp_path: Path, mail: str) -> None:
    path = write_toml(tmp_path, f'[[unit]]\ncode = "A"\nname = "xã A"\nmail = "{mail}"\n')
    assert told(problems(path)) == [("bad-mail", "unit.xã A.mail")]


@given(st.text('ab.-@@\n\r;," <ư\0', min_size=1, max_size=12) | st.text(max_size=30))
def test_no_address_that_is_taken_can_add_a_line_to_the_head_of_a_mail(text: str) -> None:
    found = list(roster._problems([(Unit("A", "xã A", mail=text), {"mail": Place("x")})]))
    if text and not found:
        assert text.isascii()
        assert text.isprintable()
        assert text.count("@") == 1
        assert not set(text) & set(' ,;:<>()[]"\\')


def test_names_have_no_line_breaks_and_nothing_invisible(tmp_path: Path) -> None:
    path = write_toml(tmp_path, '[[unit]]\ncode = "A"\nname = " xã\\nMỹ\\u200b  Uyên\\u0007 "\n')
    assert roster.load(path).units[0].name == "xã Mỹ Uyên"


def test_a_name_of_spaces_is_none(tmp_path: Path) -> None:
    path = write_toml(tmp_path, '[[unit]]\ncode = "A"\nname = "  "\n')
    assert [code for code, _place in told(problems(path))] == ["empty-name"]


@pytest.mark.parametrize("day", ["2026-12-05T10:00:00", "2026-12-05T10:00:00Z", "5", '"5/12"', "true"])
def test_a_deadline_is_a_day_and_nothing_else(tmp_path: Path, day: str) -> None:
    path = write_toml(tmp_path, f'deadline = {day}\n[[unit]]\ncode = "A"\nname = "xã A"\n')
    assert told(problems(path)) == [("wrong-type", "deadline")]


def test_a_key_that_there_is_not_and_one_that_is_missing_are_told(tmp_path: Path) -> None:
    path = write_toml(tmp_path, '[[unit]]\nma = "A"\nname = "xã A"\n')
    assert set(told(problems(path))) == {("unknown-key", "unit.xã A.ma"), ("empty-code", "unit.xã A.code")}


@pytest.mark.parametrize(
    "text", ["", "[[unit]]\ncode = 'A", "unit = 3", "x = 1", "\x00", "[[unit]]\ncode = 1\nname = 2"]
)
def test_what_is_no_list_is_told_with_the_file(tmp_path: Path, text: str) -> None:
    path = write_toml(tmp_path, text)
    assert all(one.place.file == path.as_posix() for one in problems(path))


def test_circles_and_unknown_parents_are_told(tmp_path: Path) -> None:
    units = (
        {"code": "A", "name": "xã A", "parent": "B"},
        {"code": "B", "name": "xã B", "parent": "A"},
        {"code": "C", "name": "xã C", "parent": "C"},
        {"code": "D", "name": "xã D", "parent": "Đ"},
    )
    assert told(problems(write_toml(tmp_path, units_toml(units)))) == [
        ("unknown-parent", "unit.xã D.parent"),
        ("circle", "unit.xã A.parent"),
        ("circle", "unit.xã B.parent"),
        ("circle", "unit.xã C.parent"),
    ]


def test_units_may_stand_under_one_another_so_deep_and_no_deeper(tmp_path: Path) -> None:
    chain = [{"code": "U0", "name": "xã 0"}]
    chain += [
        {"code": f"U{n}", "name": f"xã {n}", "parent": f"U{n - 1}"} for n in range(1, roster.DEEPEST + 3)
    ]
    deep = roster.DEEPEST + 1
    assert roster.load(write_toml(tmp_path, units_toml(chain[:deep]))).units
    assert told(problems(write_toml(tmp_path, units_toml(chain)))) == [
        ("too-deep", f"unit.xã {n}.parent") for n in range(deep, len(chain))
    ]


def test_thousands_of_wrong_parents_are_told_soon(tmp_path: Path) -> None:
    units = ({"code": f"X{n}", "name": f"xã {n}", "parent": f"Y{n}"} for n in range(4_000))
    path = write_toml(tmp_path, units_toml(units))
    start = time.process_time()
    assert len(problems(path)) == 4_000
    assert time.process_time() - start < 20  # each of them compared with all took minutes


def test_two_lists_in_one_folder_are_told(tmp_path: Path) -> None:
    write_toml(tmp_path, GOOD)
    write_sheet(tmp_path, [("Mã", "Tên")])
    with pytest.raises(ReportgenError, match=r"don-vi\.xlsx"):
        roster.find(tmp_path)


def test_the_list_of_the_nearest_folder_counts(tmp_path: Path) -> None:
    near = tmp_path / "near"
    near.mkdir()
    write_toml(tmp_path, GOOD)
    assert roster.find(near, tmp_path) == tmp_path / "don-vi.toml"
    write_toml(near, GOOD)
    assert roster.find(near, tmp_path) == near / "don-vi.toml"
    assert roster.find(tmp_path / "none") is None


def test_an_empty_list_is_told(tmp_path: Path) -> None:
    assert told(problems(write_sheet(tmp_path, [("Mã", "Tên"), (None, None)]))) == [("units-none", "")]


def test_a_list_is_as_long_as_it_may_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roster, "MOST", 2)
    units = [{"code": f"X{n}", "name": f"xã {n}"} for n in range(3)]
    assert len(roster.load(write_toml(tmp_path, units_toml(units[:2]))).units) == 2
    assert told(problems(write_toml(tmp_path, units_toml(units)))) == [("units-too-many", "")]


def test_a_formula_without_a_value_is_told_and_breaks_nothing(tmp_path: Path) -> None:
    found = problems(write_sheet(tmp_path, [("Mã", "Tên"), ("=1/0", "xã A")]))
    assert told(found) in ([("bad-code", "A2")], [("empty-code", "A2")])
    assert "FormulaFault" not in str(found)
