"""A kit that is built on another one: what it adds, changes and leaves out, and where mistakes are told."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen import kit
from reportgen.diagnostics import Diagnostic, Place
from reportgen.errors import KitError
from reportgen.kit import extends
from reportgen.kit.load import read
from reportgen.kit.section import TomlSection
from reportgen.kit.tables import located
from tests.kit.test_load import GOOD

DERIVED = """
[kit]
name = "con"
title = "Bộ mẫu con"
extends = "goc"
"""


@pytest.fixture
def kits(tmp_path: Path) -> Path:
    """A folder of two kits: ``goc``, and ``con``, which is built on it."""
    for name in ("goc", "con"):
        (tmp_path / name).mkdir()
    base = tmp_path / "goc"
    for name in ("awards.toml", "bao-cao.docx", "rieng.docx"):
        (base / name).write_bytes(b"")
    (base / "kit.toml").write_text(
        GOOD.replace('title = "Bộ mẫu"', 'title = "Bộ mẫu"\ndue_month = 10'), "utf-8"
    )
    return tmp_path


def load(kits: Path, text: str, name: str = "con") -> kit.Kit:
    (kits / name / "kit.toml").write_text(DERIVED.replace('"con"', f'"{name}"') + text, encoding="utf-8")
    return kit.load(kits / name)


def problems(kits: Path, text: str) -> tuple[Diagnostic, ...]:
    with pytest.raises(KitError) as caught:
        load(kits, text)
    return caught.value.diagnostics


def test_what_is_not_said_is_as_in_the_base(kits: Path) -> None:
    made, base = load(kits, ""), kit.load(kits / "goc")
    assert (made.name, made.title, made.due_month, made.extends) == ("con", "Bộ mẫu con", 10, "goc")
    assert made.sheets == base.sheets
    assert (made.figures, made.awards, made.documents) == (base.figures, base.awards, base.documents)
    assert made.folders == (kits / "con", kits / "goc")


def test_a_sheet_a_column_a_check_and_a_figure_are_changed_by_name(kits: Path) -> None:
    made = load(
        kits,
        """
        [[sheet]]
        name = "huan_luyen"
        title = "Huấn luyện cấp xã"
        [[sheet.column]]
        name = "quan_so"
        constraints = { maximum = 500 }
        [[sheet.column]]
        name = "ghi_chu"
        title = "Ghi chú"
        after = "nhom"
        [[sheet.check]]
        that = "quan_so > 0"
        severity = "warning"
        [[figure]]
        name = "tong_quan_so"
        unit = "đồng chí"
        """,
    )
    sheet = made.sheet("huan_luyen")
    assert (sheet.title, sheet.required, sheet.unique) == ("Huấn luyện cấp xã", True, (("nhom", "don_vi"),))
    assert [column.name for column in sheet.columns] == ["nhom", "ghi_chu", "don_vi", "quan_so"]
    limits = sheet.column("quan_so").constraints
    assert (sheet.column("quan_so").title, limits.minimum, limits.maximum) == ("Quân số", 0, 500)
    assert [(check.message, check.severity) for check in sheet.checks] == [("Phải có người.", "warning")]
    assert (made.figures[0].title, made.figures[0].unit) == ("Tổng quân số", "đồng chí")


def test_what_the_base_has_is_left_out(kits: Path) -> None:
    made = load(
        kits,
        """
        [awards]
        drop = true
        [[sheet]]
        name = "thong_tin"
        drop = true
        [[sheet]]
        name = "huan_luyen"
        [[sheet.check]]
        that = "quan_so > 0"
        drop = true
        [[document]]
        name = "bao-cao"
        drop = true
        [[document]]
        name = "bao-cao"
        title = "Báo cáo xã"
        template = "bao-cao.docx"
        """,
    )
    assert [sheet.name for sheet in made.sheets] == ["huan_luyen"] and made.awards is None
    assert made.sheets[0].checks == ()
    assert [document.title for document in made.documents] == ["Báo cáo xã"]


def test_a_template_is_looked_for_in_the_kit_then_in_its_base(kits: Path) -> None:
    (kits / "con" / "bao-cao.docx").write_bytes(b"")
    text = '[[document]]\nname = "rieng"\ntitle = "Riêng"\ntemplate = "rieng.docx"\n'
    made = load(kits, text)
    assert [document.template.parent.name for document in made.documents] == ["con", "goc"]
    assert made.find("awards.toml").parent.name == "goc" and made.find("packet.toml").parent.name == "con"


def test_a_field_of_a_group_is_changed_by_its_full_name(kits: Path) -> None:
    group = """
    [[field_group]]
    name = "ky"
    column = [{ name = "nguoi_ky", title = "{Title}, người ký" }, { name = "cap_bac", title = "{Title}, cấp bậc" }]
    """
    use = '  [[sheet.column]]\n  use = "ky"\n  suffix = "bc"\n  title = "báo cáo"\n'
    first = '  title = "Cơ quan"\n'
    (kits / "goc" / "kit.toml").write_text(group + GOOD.replace(first, first + use, 1), "utf-8")
    made = load(
        kits,
        """
        [[field_group]]
        name = "ky"
        [[field_group.column]]
        name = "cap_bac"
        description = "Thượng tá."
        [[sheet]]
        name = "thong_tin"
        [[sheet.column]]
        name = "nguoi_ky_bc"
        description = "Họ và tên."
        [[sheet.column]]
        use = "ky"
        suffix = "tt"
        title = "tờ trình"
        """,
    )
    fields = {column.name: column for column in made.sheet("thong_tin").columns}
    assert list(fields) == ["co_quan", "nguoi_ky_bc", "cap_bac_bc", "nguoi_ky_tt", "cap_bac_tt"]
    assert (fields["nguoi_ky_bc"].title, fields["nguoi_ky_bc"].description) == (
        "Báo cáo, người ký",
        "Họ và tên.",
    )
    assert fields["cap_bac_bc"].description == fields["cap_bac_tt"].description == "Thượng tá."


@pytest.mark.parametrize(
    ("text", "code", "file", "paragraph", "hint"),
    [
        (
            '[[figure]]\nname = "tong_quan_xo"\ndrop = true\n',
            "unknown-name",
            "con",
            "figure.tong_quan_xo.name",
            "tong_quan_so",
        ),
        (
            '[[figure]]\nname = "tong_quan_xo"\nunit = "%"\n',
            "missing-key",
            "con",
            "figure.tong_quan_xo.value",
            "tong_quan_so",
        ),
        (
            '[[figure]]\nname = "tong_quan_so"\nunti = "%"\n',
            "unknown-key",
            "con",
            "figure.tong_quan_so.unti",
            "unit",
        ),
        (
            '[[figure]]\nname = "x"\ntitle = "X"\nvalue = "1"\nafter = "tong"\n',
            "unknown-name",
            "con",
            "figure.x.after",
            "",
        ),
        (
            '[[figure]]\nname = "tong_quan_so"\nvalue = "tong(huan_lyen, \'quan_so\')"\n',
            "unknown-name",
            "con",
            "figure.tong_quan_so.value",
            "huan_luyen",
        ),
        (
            '[[sheet]]\nname = "huan_luyen"\n[[sheet.column]]\nname = "quan_so"\ndrop = true\n',
            "unknown-name",
            "goc",
            "sheet.huan_luyen.check.1.that",
            "",
        ),
        (
            '[[figure]]\nname = "x"\ntitle = "X"\nvalue = "1"\n[[figure]]\nname = "x"\ntitle = "X"\nvalue = "1"\n',
            "duplicate-name",
            "con",
            "figure.x.name",
            "",
        ),
        (
            '[[document]]\nname = "bao-cao"\ntemplate = "bao_cao.docx"\n',
            "kit-file-missing",
            "con",
            "document.bao-cao.template",
            "bao-cao.docx",
        ),
        (
            '[[document]]\nname = "bao-cao"\ntemplate = "../goc/bao-cao.docx"\n',
            "path-outside-kit",
            "con",
            "document.bao-cao.template",
            "",
        ),
        ('[[sheet]]\nname = "huan_luyen"\ndrop = "có"\n', "wrong-type", "con", "sheet.huan_luyen.drop", ""),
    ],
)
def test_a_mistake_is_told_in_the_file_that_says_it(
    kits: Path, text: str, code: str, file: str, paragraph: str, hint: str
) -> None:
    found = [one for one in problems(kits, text) if one.code == code and one.place.paragraph == paragraph]
    assert found, problems(kits, text)
    assert Path(found[0].place.file).parent.name == file and hint in found[0].hint


def test_a_mistake_of_the_base_is_told_in_the_base(kits: Path) -> None:
    base = kits / "goc" / "kit.toml"
    base.write_text(base.read_text("utf-8").replace('title = "Quân số"', 'titel = "Quân số"'), "utf-8")
    told = problems(
        kits, '[[sheet]]\nname = "huan_luyen"\n[[sheet.column]]\nname = "nhom"\ntitle = "Nhóm quân"\n'
    )
    assert {(one.code, Path(one.place.file).parent.name) for one in told} == {
        ("missing-key", "goc"),
        ("unknown-key", "goc"),
    }


def test_a_base_is_a_kit_beside_it(kits: Path) -> None:
    for name in ("gocc", "../goc", "goc/..", "khong"):
        (kits / "con" / "kit.toml").write_text(DERIVED.replace('"goc"', f'"{name}"'), "utf-8")
        with pytest.raises(KitError) as caught:
            kit.load(kits / "con")
        (found,) = caught.value.diagnostics
        assert (found.code, found.place.paragraph) == ("no-such-kit", "kit.extends") and "goc" in found.hint


def test_kits_do_not_go_in_a_circle(kits: Path) -> None:
    base = kits / "goc" / "kit.toml"
    base.write_text(base.read_text("utf-8").replace("[kit]", '[kit]\nextends = "con"'), "utf-8")
    assert [one.code for one in problems(kits, "")] == ["circle"]


def test_a_chain_of_kits_has_an_end(kits: Path) -> None:
    for number in range(1, 6):
        folder = kits / f"k{number}"
        folder.mkdir()
        base = "goc" if number == 1 else f"k{number - 1}"
        text = DERIVED.replace('"con"', f'"k{number}"').replace('"goc"', f'"{base}"')
        (folder / "kit.toml").write_text(text, "utf-8")
    assert kit.load(kits / "k4").sheets == kit.load(kits / "goc").sheets
    with pytest.raises(KitError) as caught:
        kit.load(kits / "k5")
    assert caught.value.diagnostics[0].code == "too-many-bases"


SAID = """
[awards]
numbering = "running"
[[field_group]]
name = "ky"
column = [{ name = "nguoi_ky", title = "{Title}, người ký", lines = 2 }]
[[sheet]]
name = "thong_tin"
[[sheet.column]]
use = "ky"
suffix = "bc"
title = "báo cáo"
change = [{ name = "nguoi_ky", lines = 3 }]
[[sheet]]
name = "huan_luyen"
[[sheet.column]]
name = "quan_so"
after = "nhom"
[[sheet.check]]
that = "quan_so > 0"
drop = true
[[text]]
name = "co_quan"
by = "nam"
values = { "2026" = "A" }
[[figure]]
unit = "người"
figure = [{ name = "x", title = "X", value = "1" }]
"""
VALUES = st.sampled_from(
    ["", "x", "huan_luyen", True, 0, -1, 10**9, [], ["x"], {}, [{}], [{"name": "x"}], [[]]]
)


@given(st.data())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_derived_kit_says_is_taken_or_told(kits: Path, data: st.DataObject) -> None:
    text = DERIVED + SAID
    said = tomllib.loads(text)
    for _time in range(data.draw(st.integers(1, 3))):
        inside, key = data.draw(st.sampled_from(list(keys(said))))
        inside[key] = copy.deepcopy(data.draw(VALUES))
    problems: list[Diagnostic] = []
    own = located(said, Place("con/kit.toml"))
    base = located(tomllib.loads((kits / "goc" / "kit.toml").read_text("utf-8")), Place("goc/kit.toml"))
    merged = extends.merge(((kits / "con", own), (kits / "goc", base)), problems)
    read(TomlSection("con/kit.toml", "", merged, problems), kits / "con", (kits / "goc",))
    assert all(problem.place.file and problem.place.paragraph for problem in problems)


def keys(table: dict[str, Any] | list[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield every key of every table and list in ``table``, with what it is a key of."""
    pairs = table.items() if isinstance(table, dict) else enumerate(table)
    for key, value in list(pairs):
        yield table, key
        if isinstance(value, dict | list):
            yield from keys(value)
