"""Lists of units, and what lies in their folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import openpyxl
import pytest

from reportgen.collect import roster
from reportgen.collect.roster import Roster, Unit
from reportgen.diagnostics import Diagnostic
from reportgen.errors import ReportgenError


def listed(*units: tuple[str, str] | Unit) -> Roster:
    """A list of units, each by code and name."""
    return Roster(tuple(one if isinstance(one, Unit) else Unit(*one) for one in units))


def write_toml(folder: Path, text: str) -> Path:
    path = folder / "don-vi.toml"
    path.write_text(text, encoding="utf-8")
    return path


def units_toml(units: Iterable[Mapping[str, str]]) -> str:
    return "\n".join("\n".join(("[[unit]]", *(f'{k} = "{v}"' for k, v in own.items()))) for own in units)


def write_sheet(folder: Path, rows: Iterable[Iterable[object]], name: str = "don-vi.xlsx") -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Đơn vị"
    for row in rows:
        sheet.append(list(row))
    book.save(folder / name)
    return folder / name


def problems(path: Path) -> list[Diagnostic]:
    """What is wrong with a list."""
    with pytest.raises(ReportgenError) as caught:
        roster.load(path)
    return list(caught.value.diagnostics)


def told(found: Iterable[Diagnostic]) -> list[tuple[str, str]]:
    """Code and place of each: the key of a TOML file, the cell of a sheet."""
    return [(one.code, one.place.paragraph or one.place.cell) for one in found]
