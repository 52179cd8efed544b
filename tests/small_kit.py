"""A kit of one sheet, one figure and two papers, and workspaces with it."""

from __future__ import annotations

from pathlib import Path

from reportgen.workspace import Workspace
from tests.files import Typed, write_template, write_workbook

KIT = """
[kit]
name = "nho"
title = "Bộ mẫu nhỏ"

[[sheet]]
name = "huan_luyen"
title = "Huấn luyện"
compare_by = ["nhom"]
  [[sheet.column]]
  name = "nhom"
  title = "Nhóm đối tượng"
  [[sheet.column]]
  name = "quan_so"
  title = "Quân số"
  type = "integer"
  constraints = { required = true, minimum = 0 }

[[figure]]
name = "quan_so"
title = "Tổng quân số"
value = "tong(huan_luyen, 'quan_so')"

[[document]]
name = "bao-cao"
title = "Báo cáo"
template = "bao-cao.docx"

[[document]]
name = "bia"
title = "Bìa"
template = "bia.docx"
"""
SENTENCE = "Năm {{ nam }}: {{ so_lieu.quan_so|so }} đồng chí."
YEAR = (("Dân quân", 1200), ("Dự bị", 34))


def lay_out(folder: Path, report: str = SENTENCE) -> Workspace:
    """Lay out a workspace with the kit and no workbook."""
    kit = folder / "templates" / "nho"
    kit.mkdir(parents=True)
    (kit / "kit.toml").write_text(KIT, encoding="utf-8")
    write_template(kit / "bao-cao.docx", report)
    write_template(kit / "bia.docx", "Bìa năm {{ nam }}")
    (folder / "inputs").mkdir()
    return Workspace(folder)


def write_year(path: Path, *rows: tuple[Typed, ...]) -> None:
    """Write a year's workbook with these rows under the kit's headings."""
    write_workbook(path, "Huấn luyện", (("Nhóm đối tượng", "Quân số"), *rows))
