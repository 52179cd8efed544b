"""Examples of a blank workbook by level: said in the kit, shown for the office as it was last year."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from reportgen.errors import KitError
from reportgen.runs.new import new_workbook
from reportgen.sheets.write.table import EXAMPLE_ROW
from reportgen.workspace import Workspace
from tests.kit.making import load

KIT = """
kit = { name = "a", title = "A" }
[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
column = [{ name = "cap", title = "Cấp" }]
[[sheet]]
name = "don_vi"
title = "Đơn vị"
[[sheet.column]]
name = "ten"
title = "Tên"
example = "Đơn vị Mẫu"
examples = { by = "cap", values = { "xã" = "Thôn Mẫu", "tỉnh" = "Xã Mẫu" } }
"""


def example(workspace: Workspace, level: str | None) -> object:
    if level is not None:
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        sheet.title = "Thông tin"
        for row in (["Mục", "Giá trị"], ["Cấp", level]):
            sheet.append(row)
        book.save(workspace.inputs / "2025.xlsx")
    made = openpyxl.load_workbook(new_workbook(workspace, 2026).path)
    return made["Đơn vị"].cell(EXAMPLE_ROW, 2).value


@pytest.mark.parametrize(
    ("level", "shown"),
    [
        ("xã", "Thôn Mẫu"),
        ("TỈNH", "Xã Mẫu"),
        ("khu vực", "Đơn vị Mẫu"),
        ("", "Đơn vị Mẫu"),
        (None, "Đơn vị Mẫu"),
    ],
)
def test_the_example_fits_the_level(tmp_path: Path, level: str | None, shown: str) -> None:
    folder = tmp_path / "templates" / "a"
    folder.mkdir(parents=True)
    load(folder, KIT)
    (tmp_path / "inputs").mkdir()
    assert example(Workspace(tmp_path), level) == shown


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (('by = "cap"', 'by = "capp"'), "unknown-name"),
        ((', values = { "xã" = "Thôn Mẫu", "tỉnh" = "Xã Mẫu" }', ""), "missing-key"),
        (('by = "cap", ', ""), "missing-key"),
    ],
)
def test_what_examples_may_not_say(folder: Path, change: tuple[str, str], code: str) -> None:
    with pytest.raises(KitError) as refused:
        load(folder, KIT.replace(*change))
    assert [one.code for one in refused.value.diagnostics] == [code]
