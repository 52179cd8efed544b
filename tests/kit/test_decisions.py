"""``[[awards.decision]]``: several decisions of a year whose rows stand in one sheet; what is refused."""

from pathlib import Path

import pytest

from reportgen.awards.lists import AwardList
from reportgen.errors import KitError
from reportgen.kit.references import AWARD_LIST_NAMES
from tests.kit.making import load

GOOD = """
[kit]
name = "mau"
title = "Bộ mẫu"

[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
column = [
  { name = "ngay", title = "Ngày", type = "date" },
  { name = "nguoi", title = "Người ký" },
  { name = "quy_dinh", title = "Quy định" },
]

[[sheet]]
name = "khen_thuong"
title = "Khen thưởng"
column = [
  { name = "loai", title = "Loại" },
  { name = "ten", title = "Tên" },
  { name = "thuoc", title = "Quyết định", type = "choice", constraints = { enum = ["Quân sự", "Cấp trên"] } },
]

[awards]
sheet = "khen_thuong"
catalogue = "awards.toml"
date = "thong_tin.ngay"
columns = { kind = "loai", title = "ten", name = "ten", decision = "thuoc" }

[[awards.decision]]
name = "quan_su"
says = "Quân sự"
date = "thong_tin.ngay"
grantor = "thong_tin.nguoi"
local_basis = "thong_tin.quy_dinh"
[[awards.decision]]
name = "cap_tren"
says = "Cấp trên"
"""


def test_decisions_are_read_with_the_first_before_them(folder: Path) -> None:
    spec = load(folder, GOOD).awards
    assert spec is not None
    assert [one.name for one in spec.decisions] == ["", "quan_su", "cap_tren"]
    assert [one.is_proposal for one in spec.decisions] == [False, False, True]
    assert spec.decisions[1].local_basis.field == "quy_dinh"
    said = [spec.decision_of({"thuoc": word}).name for word in (None, "Quân sự", "Cấp trên")]
    assert said == ["", "quan_su", "cap_tren"]


def test_the_first_decision_may_have_a_word_of_its_own(folder: Path) -> None:
    text = GOOD.replace('"Quân sự", "Cấp trên"]', '"Chủ tịch", "Quân sự", "Cấp trên"]')
    spec = load(folder, text.replace("[awards]", '[awards]\nsays = "Chủ tịch"')).awards
    assert spec is not None and spec.decision_of({"thuoc": "Chủ tịch"}).name == ""


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        (', decision = "thuoc"', "", "missing-key", "decision"),
        ('name = "quan_su"', 'name = "tap_the"', "bad-name", "tap_the"),
        ('name = "quan_su"', 'name = "Quân sự"', "bad-name", "Quân sự"),
        ('name = "quan_su"', 'name = "cap_tren"', "duplicate-name", "cap_tren"),
        ('says = "Quân sự"', 'says = "Quan su"', "unknown-choice", "Quan su"),
        ('says = "Quân sự"', 'says = "Cấp trên"', "duplicate-name", "Cấp trên"),
        ('"Cấp trên"] }', '"Cấp trên", "Quận"] }', "unknown-choice", "“Quận”"),
        ('"Quyết định", type = "choice", constraints', '"Quyết định", constraints', "wrong-type", "thuoc"),
        ('grantor = "thong_tin.nguoi"', "", "missing-key", "người ký"),
        ('says = "Cấp trên"', 'says = "Cấp trên"\ngrantor = "thong_tin.nguoi"', "missing-key", "ngày"),
        ('local_basis = "thong_tin.quy_dinh"', 'local_basis = "thong_tin.quy"', "unknown-column", "quy"),
        ('date = "thong_tin.ngay"\ngrantor', 'date = "thong_tin.nguoi"\ngrantor', "wrong-type", "nguoi"),
        ('says = "Cấp trên"', 'says = "Cấp trên"\nsay = ""', "unknown-key", "say"),
    ],
)
def test_what_does_not_fit_is_refused(folder: Path, old: str, new: str, code: str, words: str) -> None:
    assert old in GOOD
    with pytest.raises(KitError) as caught:
        load(folder, GOOD.replace(old, new, 1))
    assert words in next(found.message for found in caught.value.diagnostics if found.code == code)


def test_the_names_that_no_decision_may_have_are_those_of_an_award_list() -> None:
    own = {name for name in dir(AwardList) if not name.startswith("_") and not name.endswith("_")}
    assert own == AWARD_LIST_NAMES


def test_a_derived_kit_adds_decisions(folder: Path) -> None:
    base, derived = folder.parent / "goc", folder.parent / "con"
    folder.rename(base)
    derived.mkdir()
    plain = GOOD[: GOOD.index("[[awards.decision]]")].replace(', decision = "thuoc"', "")
    (base / "kit.toml").write_text(plain, encoding="utf-8")
    own = GOOD[GOOD.index("[[awards.decision]]") :]
    head = '[kit]\nname = "con"\ntitle = "Con"\nextends = "goc"\n[awards.columns]\ndecision = "thuoc"\n'
    spec = load(derived, head + own).awards
    assert spec is not None and [one.name for one in spec.further] == ["quan_su", "cap_tren"]
    assert spec.columns["name"] == "ten"
