"""What a kit says of units' workbooks: how sheets are added, and that every name leads somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import KitError
from reportgen.kit.awards import FieldRef
from tests.kit.making import load
from tests.narrow import there
from tests.runs.compare.office import KIT

COLLECT = """
[collect]
unit = "thong_tin.co_quan"
level = "thong_tin.cap"
size = "thong_tin.dan_so"

[[collect.sheet]]
name = "thong_tin"
sum = ["dan_so"]
[[collect.sheet]]
name = "huan_luyen"
unit = "nhom"
by = ["nhom"]
same = ["gioi"]
where = "quan_so > 0 and nam > 2000"
[[collect.sheet]]
name = "ghi_chu"
each = true
"""
SHEETS = """
[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
column = [
  { name = "co_quan", title = "Cơ quan" },
  { name = "cap", title = "Cấp" },
  { name = "dan_so", title = "Dân số", type = "integer" },
]
[[sheet]]
name = "ghi_chu"
title = "Ghi chú"
column = [{ name = "noi_dung", title = "Nội dung" }]
"""
WHOLE = f"{KIT}\n{SHEETS}\n{COLLECT}"


def test_a_kit_says_how_sheets_are_added(folder: Path) -> None:
    spec = there(load(folder, WHOLE).collect)
    assert (spec.unit, spec.level) == (FieldRef("thong_tin", "co_quan"), FieldRef("thong_tin", "cap"))
    fields, rows, single = spec.sheets
    assert (fields.sum, rows.by, rows.same, single.each) == (("dan_so",), ("nhom",), ("gioi",), True)
    goes_up = there(rows.where)
    assert [goes_up(nhom="a", quan_so=number, nam=2026) for number in (0, 3)] == [False, True]


def test_a_kit_needs_none(folder: Path) -> None:
    assert load(folder, KIT).collect is None


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ('unit = "thong_tin.co_quan"', 'unit = "thong_tin.coquan"', "unknown-name", ""),
        ('unit = "thong_tin.co_quan"', 'unit = "co_quan"', "wrong-value", ""),
        ('unit = "thong_tin.co_quan"\n', "", "missing-key", ""),
        ('size = "thong_tin.dan_so"', 'size = "thongtin.dan_so"', "unknown-name", ""),
        ('name = "ghi_chu"\neach', 'name = "ghichu"\neach', "unknown-name", "ghi_chu"),
        ('name = "ghi_chu"\neach', 'name = "huan_luyen"\neach', "duplicate-name", ""),
        ('by = ["nhom"]', 'by = ["nhoms"]', "unknown-name", "nhom"),
        ('same = ["gioi"]', 'same = ["goi"]', "unknown-name", "gioi"),
        ('sum = ["dan_so"]', 'sum = ["danso"]', "unknown-name", "dan_so"),
        ("quan_so > 0", "quanso > 0", "unknown-name", "quan_so"),
        ("quan_so > 0", "quan_so >", "bad-expression", ""),
        ("each = true", "each = 1", "wrong-type", ""),
        ("each = true", "eech = true", "unknown-key", "each"),
    ],
)
def test_each_mistake_is_named_with_its_mend(folder: Path, old: str, new: str, code: str, hint: str) -> None:
    begin = WHOLE.index("[collect]")
    assert old in WHOLE[begin:]
    with pytest.raises(KitError) as refused:
        load(folder, WHOLE[:begin] + WHOLE[begin:].replace(old, new, 1))
    found = refused.value.diagnostics
    assert code in {one.code for one in found}
    assert any(hint in one.hint for one in found)
