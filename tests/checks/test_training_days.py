"""The days of training of a commune's commanders, in the shipped kit: seven to 2024, five from 2025."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from reportgen import checks, sheets
from reportgen.kit.model import Kit
from tests.files import first_sheet

COMMANDERS = "Cán bộ Ban Chỉ huy quân sự cấp xã"


@pytest.mark.parametrize(
    ("year", "days", "warned"), [(2024, 6, 1), (2024, 7, 0), (2025, 4, 1), (2025, 5, 0), (2026, 5, 0)]
)
def test_the_rule_has_dates(tmp_path: Path, shipped_kit: Kit, year: int, days: int, warned: int) -> None:
    spec = shipped_kit.sheet("huan_luyen")
    values = {"nhom": COMMANDERS, "quan_so": 10, "so_ngay": days}
    book = openpyxl.Workbook()
    sheet = first_sheet(book, spec.title)
    sheet.append([column.title for column in spec.columns])
    sheet.append([values.get(column.name) for column in spec.columns])
    book.save(path := tmp_path / f"{year}.xlsx")
    found = checks.check_year(shipped_kit, sheets.read(path), year)[1]
    assert sum(one.code == "training-days" for one in found) == warned
