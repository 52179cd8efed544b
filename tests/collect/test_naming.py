"""Whose workbook a file is: by the code in it, by the office that it names, by its name."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.collect import naming
from reportgen.collect.naming import Basis, Naming
from reportgen.collect.roster import Roster, Unit
from tests.collect.making import listed

ROSTER = listed(
    ("MU", "xã Mỹ Uyên"),
    ("MU-2", "phường Mỹ Uyên Đông"),
    ("DL", "xã Đồng Lác"),
    ("HOA", "xã An Hòa"),
    ("HOAS", "xã An Hóa"),
    ("101", "xã Bến Sậy"),
    ("TA1", "xã Tân An"),
    ("TA2", "phường Tân An"),
    ("KV", "khu vực 2 - Phong Trạch"),
    ("SOX", "xã So"),
)


def code(unit: Unit | None) -> str:
    return "" if unit is None else unit.code


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("MU.xlsx", "MU"),
        ("mu-xa-my-uyen.xlsx", "MU"),
        ("MU_2026.xls", "MU"),
        ("MU-2.xlsx", "MU-2"),
        ("MU-2-so lieu.xlsx", "MU-2"),
        ("MU-22.xlsx", "MU"),
        ("MUX.xlsx", ""),
        ("101 so lieu.ods", "101"),
        ("1012.xlsx", ""),
        ("xa_dong_lac.xlsx", "DL"),
        ("Báo cáo xã Đồng Lác năm 2026 (lần 2).xlsx", "DL"),
        ("ĐỒNG LÁC.xlsx", "DL"),
        ("dong lac nop.xlsx", "DL"),
        ("so lieu my uyen.xlsx", "MU"),
        ("so lieu phuong my uyen dong.xlsx", "MU-2"),
        ("my uyen dong.xlsx", "MU-2"),
        ("xã An Hóa.xlsx", "HOAS"),
        ("xã An Hoá.xlsx", "HOAS"),
        ("An Hòa 2026.xlsx", "HOA"),
        ("xa an hoa.xlsx", ""),
        ("an-hoa.xlsx", ""),
        ("HOA xa an hoa.xlsx", "HOA"),
        ("xa tan an.xlsx", "TA1"),
        ("Tân An.xlsx", ""),
        ("khu vuc 2 phong trach.xlsx", "KV"),
        ("so lieu nam 2026.xlsx", ""),
        ("xa so.xlsx", "SOX"),
        ("101. xa dong lac.xlsx", ""),
        ("101. xa ben say.xlsx", "101"),
        (".xlsx", ""),
        ("", ""),
    ],
)
def test_a_file_is_known_by_the_code_it_begins_with_or_the_name_in_it(file: str, expected: str) -> None:
    assert code(naming.by_file(ROSTER, file)) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("xã Mỹ Uyên", "MU"),
        ("XÃ  MỸ UYÊN", "MU"),
        ("Mỹ Uyên", "MU"),
        ("xa my uyen", "MU"),
        (normalize("NFD", "xã Đồng Lác"), "DL"),
        ("An Hoà", "HOA"),
        ("an hoa", ""),
        ("phường Tân An", "TA2"),
        ("Tân An", ""),
        ("khu vực 2 – Phong Trạch", "KV"),
        ("Phong Trạch", ""),
        ("mu", "MU"),
        ("xã Mỹ", ""),
        ("", ""),
    ],
)
def test_an_office_is_known_however_it_is_spelt_unless_two_are(typed: str, expected: str) -> None:
    assert code(ROSTER.find(typed)) == expected


def test_two_units_of_one_name_are_known_by_their_codes_alone() -> None:
    twins = listed(("A", "xã Tân Lập"), ("B", "xã Tân Lập"))
    assert twins.find("xã Tân Lập") is None
    assert naming.by_file(twins, "xã Tân Lập.xlsx") is None
    assert code(naming.by_file(twins, "B xã Tân Lập.xlsx")) == "B"


def test_the_code_in_a_workbook_comes_before_its_office_and_its_file() -> None:
    found = naming.name(ROSTER, "MU", "xã Đồng Lác", "HOA.xlsx")
    assert (code(found.unit), found.basis) == ("MU", Basis.CODE)
    assert [(unit.code, basis) for unit, basis in found.others] == [("DL", Basis.OFFICE), ("HOA", Basis.FILE)]


def test_what_tells_the_same_unit_is_no_doubt() -> None:
    assert naming.name(ROSTER, "DL", "xã Đồng Lác", "dong lac.xlsx").others == ()


def test_a_code_that_is_not_in_the_list_leaves_the_office_to_tell() -> None:
    found = naming.name(ROSTER, "XYZ", "xã Đồng Lác", "x.xlsx")
    assert (code(found.unit), found.basis) == ("DL", Basis.OFFICE)


def test_nothing_tells() -> None:
    assert naming.name(ROSTER, "", "", "x.xlsx") == Naming(None)
    assert naming.name(Roster(()), "A", "B", "C.xlsx") == Naming(None)


@given(st.text(max_size=60))
def test_any_file_name_is_looked_at(text: str) -> None:
    found = naming.by_file(ROSTER, text)
    assert found is None or found in ROSTER.units


def test_a_very_long_file_name_is_looked_at_soon() -> None:
    assert naming.by_file(ROSTER, "a-" * 500_000 + ".xlsx") is None


@given(
    st.lists(
        st.sampled_from(["An", "Bình", "Cầu", "Đông", "Hòa", "Hóa", "Yên", "Yến"]), min_size=2, max_size=4
    ),
    st.data(),
)
def test_a_unit_is_never_taken_for_another(words: list[str], data: st.DataObject) -> None:
    others = data.draw(st.lists(st.lists(st.sampled_from(words), min_size=1, max_size=4), max_size=5))
    names = list(dict.fromkeys(["xã " + " ".join(own) for own in (words, *others)]))
    roster = listed(*((f"U{number}", name) for number, name in enumerate(names)))
    for typed in (names[0], names[0].upper(), normalize("NFD", names[0])):
        found = roster.find(typed)
        assert found is not None
        assert found.code == "U0"
