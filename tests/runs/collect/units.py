"""Units of a superior's workspace, made quickly: the commune's sample of 2026 under other names, with other figures.

    make_units(tmp_path, {"MU": Sent("xã Mỹ Uyên"), "DL": Sent("xã Đồng Lác", cells={"Lực lượng!D4": 5})})

Every unit's population, reservists and proposed recipients differ, so that no workbook is a copy of another; nothing in
them is wrong.
"""

from __future__ import annotations

import shutil
import zlib
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from functools import lru_cache
from os import utime
from pathlib import Path

from msgspec import Struct

from reportgen.runs.collect.collect import collect, folder_of
from reportgen.runs.collect.model import Collected, CollectRequest
from reportgen.sheets import entries, read
from reportgen.sheets.entries import Entry
from reportgen.sheets.model import Workbook, position
from reportgen.sheets.write.model import Content
from reportgen.workspace import Workspace
from tests.shipped import ROOT

YEAR = 2026
KIT = "quoc-phong-2-cap"
SAMPLE = ROOT / "inputs" / f"{YEAR}.xlsx"
NAME, POPULATION = "Tên địa phương", "Dân số (người)"
"""Fields of the sheet *Thông tin*, by their titles."""
INFO, RESERVE = "Thông tin", "Dự bị động viên"
AWARDS, OFFICE = "Khen thưởng", "Ban Chỉ huy quân sự"
"""The sheet whose last three rows are proposed to the superior, and of whom they are."""
SYLLABLES = (
    *("An", "Ban", "Cẩn", "Dụ", "Đạm", "Gấm", "Hạp", "Khê"),
    *("Lẫm", "Miên", "Ngọ", "Phả", "Quế", "Sến", "Thược", "Viễn"),
)
DEADLINE, BEFORE, AFTER = date(YEAR, 12, 5), date(YEAR, 12, 1), date(YEAR, 12, 20)
"""The roster's last day, and days on either side of it."""


class Sent(Struct, frozen=True):
    """A unit of the roster, and the workbook that it has sent.

    Args:
        name: as papers write it.
        cells: ``Lực lượng!D4`` → what stands there instead.
        level: of the roster.
        parent: the code of the unit above it.
        mail: where replies go.
        deadline: its own last day; None: the roster's.
        came: the day of its file.
        file: its name in the folder of the units; empty: the code and ``-so-lieu.xlsx``.
        listed: whether the roster has it.
        sent: whether it has sent something.
    """

    name: str
    cells: Mapping[str, Content] = {}
    level: str = "xã"
    parent: str = ""
    mail: str = ""
    deadline: date | None = None
    came: date = BEFORE
    file: str = ""
    listed: bool = True
    sent: bool = True


Written = Callable[[str, Sent], bytes]
"""A unit's workbook by its code and what it sends."""


def upper(name: str, parent: str = "") -> Sent:
    """Return a unit that others stand under, and that sends nothing."""
    return Sent(name, level="khu vực", parent=parent, sent=False)


def communes(count: int, parents: tuple[str, ...] = ("",)) -> dict[str, Sent]:
    """Return so many communes: ``X001`` …, in turn under each of the ``parents``, each with an address."""
    return {
        f"X{number:03}": Sent(
            f"xã Mẫu {number}", parent=parents[number % len(parents)], mail=f"x{number}@vidu.vn"
        )
        for number in range(1, count + 1)
    }


def make_units(
    root: Path, units: Mapping[str, Sent], year: int = YEAR, written: Written | None = None
) -> Workspace:
    """Lay out a superior's workspace in ``root``: the kit, the roster, and what the units have sent.

    May be called again for the same ``root``: with other units, or with other files of the same.  Where ``root`` has a
    kit already, ``written`` gives the workbooks that go with it.
    """
    if not (root / "templates").exists():
        shutil.copytree(ROOT / "templates", root / "templates")
    workspace = Workspace(root)
    folder = folder_of(workspace, year)
    folder.mkdir(parents=True, exist_ok=True)
    write_roster(root / "don-vi.toml", units)
    for code, unit in units.items():
        if unit.sent:
            send(folder / (unit.file or f"{code}-so-lieu.xlsx"), code, unit, written)
    return workspace


def send(path: Path, code: str, unit: Sent, written: Written | None = None) -> Path:
    """Write a unit's workbook to ``path``, as of the day on which it came."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((written or workbook)(code, unit))
    moment = datetime.combine(unit.came, time(8)).timestamp()
    utime(path, (moment, moment))
    return path


def write_roster(path: Path, units: Mapping[str, Sent], deadline: date | None = DEADLINE) -> Path:
    """Write the list of those units that are listed."""
    lines = [] if deadline is None else [f"deadline = {deadline}"]
    for code, unit in units.items():
        if unit.listed:
            lines += ["", "[[unit]]", f'code = "{code}"', f'name = "{unit.name}"', f'level = "{unit.level}"']
            lines += [f'{key} = "{value}"' for key, value in _said(unit).items() if value]
            lines += [f"deadline = {unit.deadline}"] if unit.deadline else []
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _said(unit: Sent) -> dict[str, str]:
    return {"parent": unit.parent, "mail": unit.mail}


def collected(workspace: Workspace, on: date = BEFORE, year: int = YEAR) -> Collected:
    """Collect in this process."""
    return collect(CollectRequest(workspace, year, on, KIT, processes=1))


# --- workbooks --------------------------------------------------------------------------------


def workbook(code: str, unit: Sent) -> bytes:
    """Return a unit's workbook: the same bytes for the same unit."""
    return _workbook(code, unit.name, tuple(unit.cells.items()))


@lru_cache(maxsize=512)
def _workbook(code: str, name: str, cells: tuple[tuple[str, Content], ...]) -> bytes:
    more = 1 + zlib.crc32(code.encode()) % 97
    said: dict[str, Content] = {
        field(NAME): name,
        field(POPULATION): _number(field(POPULATION)) + more,
        f"{RESERVE}!C6": _number(f"{RESERVE}!C6") + more,
        f"{RESERVE}!C7": _number(f"{RESERVE}!C7") + more,
        **{f"{AWARDS}!{cell}": f"{OFFICE} {name}" for cell in ("F17", "F18", "D19")},
        **{f"{AWARDS}!{cell}": _person(family, code) for cell, family in (("D17", "Sầm"), ("D18", "Mẫn"))},
        **dict(cells),
    }
    put: dict[str, dict[tuple[int, int], Entry]] = {}
    for place, value in said.items():
        sheet, _, cell = place.rpartition("!")
        put.setdefault(sheet, {})[position(cell)] = Entry(value)
    return entries.put(_data(), SAMPLE, put, lambda _note: False)


def _person(family: str, code: str) -> str:
    """Return a name that a unit alone proposes."""
    return " ".join([family, *(SYLLABLES[digit % 16] for digit in zlib.crc32(code.encode()).to_bytes(4))])


def field(title: str) -> str:
    """Return the place of a field's value in the sample: ``Thông tin!B7``."""
    sheet = next(sheet for sheet in _sample().sheets if sheet.title == INFO)
    row = next(at for at, row in enumerate(sheet.rows, start=1) if row[0] == title)
    return f"{INFO}!B{row}"


def _number(place: str) -> int:
    title, _, cell = place.rpartition("!")
    sheet = next(sheet for sheet in _sample().sheets if sheet.title == title)
    row, column = position(cell)
    value = sheet.rows[row][column]
    assert isinstance(value, int | float), (place, value)
    return int(value)


@lru_cache(maxsize=1)
def _sample() -> Workbook:
    return read(SAMPLE)


@lru_cache(maxsize=1)
def _data() -> bytes:
    return SAMPLE.read_bytes()
