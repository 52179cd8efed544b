"""A thing said once: groups of fields, keys shared by a list, fields of several lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import KitError
from reportgen.kit.model import ColumnSpec, ColumnType
from tests.kit.making import load

HEAD = """
[kit]
name = "mau"
title = "Mẫu"

[[field_group]]
name = "chu_ky"
column = [
  { name = "chuc_vu_ky", title = "{Title}, chức vụ người ký", description = "Người ký {title}.", constraints = { required = true, max_length = 60 } },
  { name = "cap_bac_ky", title = "{Title}, cấp bậc người ký", aliases = ["Cấp bậc ({title})"] },
  { name = "noi_nhan", title = "{Title}, nơi nhận", lines = 3, description = "Dòng đầu là “Như trên”." },
]

[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
"""  # noqa: E501 - inline tables of TOML stand on one line
USE = """
[[sheet.column]]
use = "chu_ky"
suffix = "bc"
title = "báo cáo"
group = "Báo cáo"
"""


def columns(folder: Path, text: str) -> dict[str, ColumnSpec]:
    return {column.name: column for column in load(folder, HEAD + text).sheet("thong_tin").columns}


def refusal(folder: Path, text: str) -> tuple[str, str, str]:
    with pytest.raises(KitError) as caught:
        load(folder, text)
    (found,) = caught.value.diagnostics
    return found.code, found.place.paragraph, found.hint


def test_a_group_is_used_with_a_suffix_a_title_and_a_caption(folder: Path) -> None:
    made = columns(folder, USE)
    names = ["chuc_vu_ky_bc", "cap_bac_ky_bc", "noi_nhan_bc_1", "noi_nhan_bc_2", "noi_nhan_bc_3"]
    assert list(made) == names
    assert made["chuc_vu_ky_bc"].title == "Báo cáo, chức vụ người ký"
    assert made["chuc_vu_ky_bc"].description == "Người ký báo cáo."
    assert made["chuc_vu_ky_bc"].constraints.required
    assert made["cap_bac_ky_bc"].aliases == ("Cấp bậc (báo cáo)",)
    assert {column.group for column in made.values()} == {"Báo cáo"}


def test_one_key_of_a_group_is_changed_and_a_field_dropped(folder: Path) -> None:
    change = """change = [
      { name = "chuc_vu_ky", constraints = { required = false } },
      { name = "cap_bac_ky", drop = true },
      { name = "noi_nhan", lines = 2 },
    ]"""
    made = columns(folder, USE + change)
    assert list(made) == ["chuc_vu_ky_bc", "noi_nhan_bc_1", "noi_nhan_bc_2"]
    limits = made["chuc_vu_ky_bc"].constraints
    assert (limits.required, limits.max_length) == (False, 60)


def test_a_group_is_used_twice_with_a_prefix_too(folder: Path) -> None:
    made = columns(folder, USE + USE.replace('suffix = "bc"', 'prefix = "tt"').replace("báo cáo", "tờ trình"))
    assert made["tt_chuc_vu_ky"].title == "Tờ trình, chức vụ người ký"
    assert made["chuc_vu_ky_bc"].title == "Báo cáo, chức vụ người ký"


def test_a_list_of_lines_is_said_once(folder: Path) -> None:
    text = """
    [[sheet.column]]
    name = "kinh_gui"
    title = "Kính gửi"
    aliases = ["Gửi"]
    lines = 3
    description = "Điền từ dòng 1."
    constraints = { required = true, max_length = 150 }
    """
    made = columns(folder, text)
    assert [column.title for column in made.values()] == ["Kính gửi 1", "Kính gửi 2", "Kính gửi 3"]
    assert [column.aliases for column in made.values()] == [("Gửi 1",), ("Gửi 2",), ("Gửi 3",)]
    assert [column.constraints.required for column in made.values()] == [True, False, False]
    assert [column.description for column in made.values()] == ["Điền từ dòng 1.", "", ""]
    assert {column.constraints.max_length for column in made.values()} == {150}


def test_columns_in_a_list_share_what_is_said_beside_it(folder: Path) -> None:
    text = """
    [[sheet.column]]
    type = "integer"
    group = "Số liệu"
    constraints = { minimum = 0 }
    column = [
      { name = "dan_so", title = "Dân số", constraints = { minimum = 1 } },
      { name = "so_xa", title = "Số xã", constraints = { maximum = 9 } },
      { name = "ghi_chu", title = "Ghi chú", type = "number" },
    ]
    """
    made = columns(folder, text)
    assert {column.group for column in made.values()} == {"Số liệu"}
    assert [column.type for column in made.values()] == [ColumnType.INTEGER] * 2 + [ColumnType.NUMBER]
    bounds = [(column.constraints.minimum, column.constraints.maximum) for column in made.values()]
    assert bounds == [(1, None), (0, 9), (0, None)]


def test_figures_in_a_list_share_what_is_said_beside_it(folder: Path) -> None:
    text = """
    [[sheet.column]]
    name = "co_quan"
    title = "Cơ quan"
    [[figure]]
    group = "Nhóm"
    unit = "người"
    figure = [
      { name = "mot", title = "Một", value = "1" },
      { name = "hai", title = "Hai", value = "2", unit = "%" },
    ]
    [[figure]]
    name = "ba"
    title = "Ba"
    value = "3"
    """
    made = load(folder, HEAD + text).figures
    assert [(figure.name, figure.group, figure.unit) for figure in made] == [
        ("mot", "Nhóm", "người"),
        ("hai", "Nhóm", "%"),
        ("ba", "", ""),
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"chu_ky"\nsuffix', '"chu_ki"\nsuffix', ("unknown-group", "sheet.thong_tin.column.1.use", "chu_ky")),
        (
            'group = "Báo cáo"\n',
            'group = "Báo cáo"\nchange = [{ name = "cap_bac", title = "Cấp bậc" }]\n',
            ("unknown-column", "sheet.thong_tin.column.1.change.cap_bac.name", "cap_bac_ky"),
        ),
        (
            'group = "Báo cáo"\n',
            'group = "Báo cáo"\nchange = [{ name = "cap_bac_ky", titel = "Cấp bậc" }]\n',
            ("unknown-key", "sheet.thong_tin.column.1.change.cap_bac_ky.titel", "title"),
        ),
        (
            "max_length",
            "max_lenght",
            ("unknown-key", "field_group.chu_ky.column.chuc_vu_ky.constraints.max_lenght", "max_length"),
        ),
        ("lines = 3", "lines = 1000", ("wrong-value", "field_group.chu_ky.column.noi_nhan.lines", "")),
        ('title = "báo cáo"\n', "", ("missing-key", "sheet.thong_tin.column.1.title", "{title}")),
        ('suffix = "bc"', 'suffix = "BC"', ("bad-name", "", "")),
        ('name = "chu_ky"\ncolumn', 'nam = "chu_ky"\ncolumn', ("missing-key", "", "")),
    ],
)
def test_a_mistake_is_told_where_it_is_said(
    folder: Path, old: str, new: str, told: tuple[str, str, str]
) -> None:
    text = HEAD + USE
    assert old in text
    with pytest.raises(KitError) as caught:
        load(folder, text.replace(old, new))
    found = caught.value.diagnostics[0]
    code, paragraph, hint = told
    assert found.code == code and paragraph in found.place.paragraph and hint in found.hint
    assert len({(one.place, one.message) for one in caught.value.diagnostics}) == len(
        caught.value.diagnostics
    )


def test_a_list_of_lines_stands_in_a_sheet_of_fields(folder: Path) -> None:
    text = HEAD.replace('layout = "fields"\n', "") + '[[sheet.column]]\nname = "a"\ntitle = "A"\nlines = 2\n'
    assert refusal(folder, text)[:2] == ("wrong-value", "sheet.thong_tin.column.a.lines")
