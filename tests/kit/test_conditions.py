"""What depends on a year's fields: documents, sheets, and words by case."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import KitError
from reportgen.kit import conditions
from tests.kit.making import load

KIT = """
[kit]
name = "mau"
title = "Mẫu"

[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
column = [
  { name = "cap", title = "Cấp", type = "choice", constraints = { enum = ["tỉnh", "xã"] } },
  { name = "dan_so", title = "Dân số", type = "integer" },
  { name = "so_xa", title = "Số xã", when = "cap == 'tỉnh'", constraints = { required = true } },
]

[[sheet]]
name = "don_vi"
title = "Đơn vị"
when = "cap == 'tỉnh'"
column = [{ name = "ten", title = "Tên" }]

[[text]]
name = "co_quan"
by = "cap"
values = { "tỉnh" = "Bộ Chỉ huy quân sự tỉnh", "Xã" = "Ban Chỉ huy quân sự xã" }

[[document]]
name = "bao-cao"
title = "Báo cáo"
template = "bao-cao.docx"
when = "thong_tin.cap == 'xã' and dan_so > 100"
"""


def names(cap: str | None, dan_so: int | None) -> dict[str, dict[str, object]]:
    return {"thong_tin": {"cap": cap, "dan_so": dan_so}}


@pytest.mark.parametrize(
    ("cap", "dan_so", "wanted"),
    [("xã", 200, True), ("xã", 50, False), ("tỉnh", 200, False), ("xã", None, False), (None, None, False)],
)
def test_a_condition_holds_for_the_fields_of_a_year(
    folder: Path, cap: str | None, dan_so: int | None, wanted: bool
) -> None:
    made = load(folder, KIT)
    known = conditions.condition_names(made, names(cap, dan_so), 2026)
    assert conditions.holds(made.documents[0].when, known) is wanted


@pytest.mark.parametrize(("cap", "wanted"), [("tỉnh", True), ("xã", False), (None, False)])
def test_a_column_is_needed_where_its_condition_holds(folder: Path, cap: str | None, wanted: bool) -> None:
    made = load(folder, KIT)
    column = conditions.for_year(made, names(cap, None), 2026).sheet("thong_tin").column("so_xa")
    assert (column.wanted, column.constraints.required) == (wanted, wanted)
    lenient = conditions.leniently(made).sheet("thong_tin")
    assert [one.wanted for one in lenient.columns] == [True, True, False]


def test_without_conditional_columns_the_kit_is_the_same(folder: Path) -> None:
    line = next(line for line in KIT.splitlines() if "so_xa" in line)
    made = load(folder, KIT.replace(line, ""))
    assert conditions.for_year(made, names("xã", None), 2026) is made


def test_no_condition_always_holds() -> None:
    assert conditions.holds(None, {})


@pytest.mark.parametrize(
    ("cap", "words"),
    [("tỉnh", "Bộ Chỉ huy quân sự tỉnh"), ("xã", "Ban Chỉ huy quân sự xã"), (None, None)],
)
def test_words_go_by_case(folder: Path, cap: str | None, words: str | None) -> None:
    assert conditions.texts(load(folder, KIT), names(cap, None), 2026) == {"co_quan": words}


def test_a_case_may_be_computed_and_have_a_default(folder: Path) -> None:
    text = KIT.replace('by = "cap"', "by = \"'trước' if nam < 2025 else 'sau'\"\ndefault = \"chưa rõ\"")
    text = text.replace('"tỉnh" = "Bộ', '"trước" = "Bộ').replace('"Xã" =', '"x" =')
    made = load(folder, text)
    assert conditions.texts(made, names("xã", None), 2024) == {"co_quan": "Bộ Chỉ huy quân sự tỉnh"}
    assert conditions.texts(made, names("xã", None), 2026) == {"co_quan": "chưa rõ"}


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ('"cap == ', '"cpa == ', "unknown-name", "cap"),
        ("when = \"cap == 'tỉnh'\", ", "when = \"cpa == 'tỉnh'\", ", "unknown-name", "cap"),
        ("dan_so > 100", "don_vi", "unknown-name", ""),
        ("dan_so > 100", "dan_so >", "bad-expression", ""),
        ('by = "cap"', 'by = "cpa"', "unknown-name", "cap"),
        ('"Xã" =', '"xã, phường" =', "unknown-choice", "xã"),
        (', "Xã" = "Ban Chỉ huy quân sự xã"', "", "missing-key", "default"),
        ('values = { "tỉnh" = "Bộ Chỉ huy quân sự tỉnh", "Xã" = "Ban Chỉ huy quân sự xã" }', "", "missing-key", ""),
        ('layout = "fields"', 'layout = "fields"\nwhen = "nam > 2025"', "wrong-value", ""),
        ('name = "don_vi"', 'name = "tu_ngu"', "bad-name", ""),
        ("[[text]]", '[[text]]\nname = "co_quan"\nby = "nam"\nvalues = { "1" = "x" }\n[[text]]', "duplicate-name", ""),
    ],
)  # fmt: skip
def test_a_mistake_is_named(folder: Path, old: str, new: str, code: str, hint: str) -> None:
    assert old in KIT
    with pytest.raises(KitError) as caught:
        load(folder, KIT.replace(old, new))
    assert any(one.code == code and hint in one.hint for one in caught.value.diagnostics)


def test_a_field_of_two_sheets_is_reached_by_its_sheet(folder: Path) -> None:
    other = '[[sheet]]\nname = "khac"\ntitle = "Khác"\nlayout = "fields"\ncolumn = [{ name = "cap", title = "Cấp" }]\n'
    text = KIT.replace("\"cap == 'tỉnh'\"", "\"khac.cap == 'tỉnh'\"").replace(
        'by = "cap"', 'by = "thong_tin.cap"'
    )
    made = load(folder, text + other)
    known = conditions.condition_names(made, {**names("xã", None), "khac": {"cap": "tỉnh"}}, 2026)
    assert conditions.holds(made.sheet("don_vi").when, known)
    with pytest.raises(KitError) as caught:
        load(folder, KIT + other)
    assert {one.code for one in caught.value.diagnostics} == {"unknown-name"}
