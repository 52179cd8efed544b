"""Odd workbooks of units, collected: what is added, what is told, and that one never harms another."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.collect.naming import Basis
from reportgen.collect.received import ReceivedFile
from reportgen.runs.collect import each
from reportgen.runs.collect.collect import collect
from reportgen.runs.collect.model import OFFICE, Collected, CollectRequest, Status
from reportgen.runs.collect.reading import UnitReading
from reportgen.runs.collect.sharing import Sharing
from reportgen.workspace import Workspace
from tests.collect.falling import fall
from tests.runs.collect.small import KIT, collected, make_units, workbook
from tests.runs.collect.units import YEAR, Sent, communes, upper
from tests.sheets import tables
from tests.zips import unzipped, zipped

RECRUITS, FORCES = "Tuyển quân", "Lực lượng"
GIVEN, STRENGTH = "tuyen_quan_giao", "dqtv_quan_so"


def folder(workspace: Workspace) -> Path:
    return workspace.root / "inputs" / str(YEAR) / "don-vi"


def status(found: Collected) -> dict[str, Status]:
    return {state.unit.code: state.status for state in found.states}


def codes(found: Collected) -> list[tuple[str, str]]:
    """Code and file of all that is told beside what stands in the workbooks."""
    return [(one.code, Path(one.place.file).name) for one in found.diagnostics]


def errors(found: Collected, code: str) -> list[tuple[str, str]]:
    (state,) = (state for state in found.states if state.unit.code == code)
    told = [] if state.reading is None else state.reading.diagnostics
    return [(one.code, one.place.inside) for one in told if one.severity == "error"]


def figure(found: Collected, name: str, under: str = OFFICE) -> object:
    return found.totals[under].figures[name].value


def edit(path: Path, change: str, title: str) -> None:
    """Take a sheet away, or all of its rows but the headings and the totals."""
    book = openpyxl.load_workbook(path)
    if change == "without":
        del book[title]
    else:
        sheet = book[title]
        last = next(row for row in range(2, 200) if sheet.cell(row, 1).value == "Tổng cộng")
        sheet.delete_rows(2, last - 2 if change == "totals only" else last - 1)
    book.save(path)


def test_figures_of_sound_units_are_added_at_every_level(tmp_path: Path) -> None:
    units = {"K1": upper("khu vực 1"), "K2": upper("khu vực 2"), **communes(4, ("K1", "K2"))}
    found = collected(make_units(tmp_path, units))
    assert set(status(found).values()) == {Status.RECEIVED}
    one = figure(found, GIVEN, "K1")
    assert isinstance(one, int)
    assert (figure(found, GIVEN), figure(found, GIVEN, "K2")) == (2 * one, one)
    assert found.totals["K1"].added == ("X002", "X004")


def test_a_unit_with_errors_is_not_added_and_that_is_told(tmp_path: Path) -> None:
    units = communes(3)
    units["X002"] = Sent("xã Mẫu 2", cells={f"{RECRUITS}!B2": "tám"})
    found = collected(make_units(tmp_path, units))
    assert status(found) == {"X001": Status.RECEIVED, "X002": Status.WITH_ERRORS, "X003": Status.RECEIVED}
    assert (found.totals[OFFICE].senders, found.totals[OFFICE].added) == (3, ("X001", "X003"))
    assert found.totals[OFFICE].figures[GIVEN].units == 2
    assert ("not-a-number", f"{RECRUITS}!B2") in errors(found, "X002")


@pytest.mark.parametrize("change", ["without", "empty", "totals only"])
def test_a_unit_without_the_rows_of_a_sheet_has_none_of_its_figures(tmp_path: Path, change: str) -> None:
    workspace = make_units(tmp_path, communes(3))
    whole = figure(collected(workspace), STRENGTH)
    assert isinstance(whole, int)
    edit(folder(workspace) / "X002-so-lieu.xlsx", change, FORCES)
    found = collected(workspace)
    if (
        status(found)["X002"] is Status.WITH_ERRORS
    ):  # it may be asked for the sheet; it is never counted as nought
        assert errors(found, "X002")
        assert found.totals[OFFICE].added == ("X001", "X003")
    else:
        assert found.totals[OFFICE].figures[STRENGTH].parts["X002"] is None
    assert figure(found, STRENGTH) == whole // 3 * 2
    assert found.totals[OFFICE].figures[STRENGTH].units == 2


def test_two_files_with_the_same_bytes_are_counted_once(tmp_path: Path) -> None:
    workspace = make_units(tmp_path, communes(2))
    once = figure(collected(workspace), GIVEN)
    shutil.copy(folder(workspace) / "X001-so-lieu.xlsx", folder(workspace) / "X001 (1).xlsx")
    found = collected(workspace)
    assert figure(found, GIVEN) == once
    assert codes(found) == [("same-file-twice", "X001-so-lieu.xlsx")]


def test_two_files_that_differ_are_both_told_and_neither_is_counted(tmp_path: Path) -> None:
    workspace = make_units(tmp_path, communes(2))
    later = Sent("xã Mẫu 1", cells={f"{RECRUITS}!B2": 9})
    (folder(workspace) / "X001-lan-2.xlsx").write_bytes(workbook("X001", later))
    found = collected(workspace)
    assert status(found)["X001"] is Status.DOUBLED
    assert found.totals[OFFICE].added == ("X002",)
    told = [file for code, file in codes(found) if code == "unit-doubled"]
    assert told == ["X001-lan-2.xlsx", "X001-so-lieu.xlsx"]


def test_a_copy_of_another_unit_s_workbook_is_told_at_both(tmp_path: Path) -> None:
    workspace = make_units(tmp_path, communes(2))
    (folder(workspace) / "X002-so-lieu.xlsx").unlink()
    book = openpyxl.load_workbook(folder(workspace) / "X001-so-lieu.xlsx")
    book["Thông tin"]["B2"] = "xã Mẫu 2"
    book.save(folder(workspace) / "X002-so-lieu.xlsx")
    found = collected(workspace)
    assert {file for code, file in codes(found) if code == "unit-copied"} == {
        "X001-so-lieu.xlsx",
        "X002-so-lieu.xlsx",
    }


def test_who_has_sent_nothing_is_missing_until_his_day_is_over(tmp_path: Path) -> None:
    units = communes(2)
    units["X002"] = Sent("xã Mẫu 2", sent=False, deadline=date(YEAR, 12, 5))
    workspace = make_units(tmp_path, units)
    assert status(collected(workspace, date(YEAR, 12, 5)))["X002"] is Status.MISSING
    assert status(collected(workspace, date(YEAR, 12, 6)))["X002"] is Status.LATE


def test_a_file_of_nobody_is_told_and_added_nowhere(tmp_path: Path) -> None:
    workspace = make_units(tmp_path, {**communes(2), "X009": Sent("xã Lạ", listed=False, file="tep.xlsx")})
    found = collected(workspace)
    assert ("unit-unknown", "tep.xlsx") in codes(found)
    assert found.totals[OFFICE].added == ("X001", "X002")


def test_the_list_may_lie_among_the_workbooks(tmp_path: Path) -> None:
    workspace = make_units(tmp_path, communes(2))
    (workspace.root / "don-vi.toml").rename(folder(workspace) / "don-vi.toml")
    assert codes(collected(workspace)) == []


def test_units_in_a_zip_with_vietnamese_names_are_read(tmp_path: Path) -> None:
    units = communes(3)
    workspace = make_units(tmp_path, {code: Sent(unit.name, sent=False) for code, unit in units.items()})
    members = {f"đợt 1/{unit.name}.xlsx": workbook(code, unit) for code, unit in units.items()}
    (folder(workspace) / "gửi.zip").write_bytes(zipped(members))
    found = collected(workspace)
    assert set(status(found).values()) == {Status.RECEIVED}
    paths = [state.reading.file.path.name for state in found.states if state.reading]
    assert paths == ["xã Mẫu 1.xlsx", "xã Mẫu 2.xlsx", "xã Mẫu 3.xlsx"]


DAMAGED = [
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"x" * 99,
    b"",
    b"\0" * 5000,
    zipped({"a.txt": b"x"}),
]


@pytest.mark.parametrize("suffix", [".xlsx", ".xls", ".ods"])
def test_files_that_are_no_workbooks_are_their_unit_s_errors(tmp_path: Path, suffix: str) -> None:
    units = {f"Y{number}": Sent(f"xã Hỏng {number}", sent=False) for number in range(len(DAMAGED))}
    workspace = make_units(tmp_path, {**communes(1), **units})
    for number, data in enumerate(DAMAGED):
        (folder(workspace) / f"Y{number}{suffix}").write_bytes(data)
    found = collected(workspace)
    assert status(found) == {"X001": Status.RECEIVED, **dict.fromkeys(units, Status.WITH_ERRORS)}
    assert found.totals[OFFICE].added == ("X001",)
    assert all(state.reading is None or state.reading.file.path.name for state in found.states)


def values(data: bytes) -> dict[str, tables.Table]:
    """Return the sheets of a workbook as tables of values."""
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return {sheet.title: tables.Table(dict(_cells(sheet))) for sheet in book.worksheets}


def _cells(sheet: Worksheet) -> Iterator[tuple[tuple[int, int], tuple[tables.Typed, str]]]:
    for i, row in enumerate(sheet.iter_rows(values_only=True)):
        for j, value in enumerate(row):
            if isinstance(value, date):
                yield (i, j), (date(value.year, value.month, value.day), tables.DATE)
            elif isinstance(value, str):
                yield (i, j), (value, tables.GENERAL)
            elif isinstance(value, int | float):
                yield (i, j), (value if isinstance(value, bool) else float(value), tables.GENERAL)


_ODS_TABLE = re.compile(r"<table:table .*</table:table>", re.DOTALL)


def ods(data: bytes) -> bytes:
    made = {title: unzipped(tables.ods(table)) for title, table in values(data).items()}
    sheets = ""
    for title, members in made.items():
        found = _ODS_TABLE.search(members["content.xml"].decode())
        assert found is not None
        sheets += re.sub(r'table:name="[^"]*"', f'table:name="{title}"', found[0])
    members = next(iter(made.values()))
    content = _ODS_TABLE.sub(lambda _one: sheets, members["content.xml"].decode())
    return zipped({**members, "content.xml": content})


def xls(data: bytes) -> bytes:
    own = values(data)
    sheets = [(title, tables._xls_sheet(table)) for title, table in own.items()]
    return tables.compound(tables.biff8(sheets, tables._xls_globals(next(iter(own.values())))))


@pytest.mark.parametrize(("suffix", "written"), [(".ods", ods), (".xls", xls)])
def test_a_unit_may_send_another_format(
    tmp_path: Path, suffix: str, written: Callable[[bytes], bytes]
) -> None:
    workspace = make_units(tmp_path, communes(2))
    both = figure(collected(workspace), GIVEN)
    path = folder(workspace) / "X002-so-lieu.xlsx"
    (folder(workspace) / f"X002{suffix}").write_bytes(written(path.read_bytes()))
    path.unlink()
    found = collected(workspace)
    assert errors(found, "X002") == []
    assert figure(found, GIVEN) == both
    (state,) = (state for state in found.states if state.unit.code == "X002")
    assert state.reading is not None
    assert state.reading.basis is Basis.OFFICE


# --- processes --------------------------------------------------------------------------------


def plain(one: UnitReading | None) -> object:
    """A reading as what it says, whatever its mappings are made of."""
    if one is None or one.added is None:
        return one
    records = [*one.added.fields.values(), *(row for rows in one.added.tables.values() for row in rows)]
    said = [(dict(row), row.file, row.sheet, dict(row.cells), row.serial) for row in records]
    return replace(one, added=None), said, {name: len(rows) for name, rows in one.added.tables.items()}


def test_several_processes_find_what_one_does(tmp_path: Path) -> None:
    units = communes(6)
    units["X004"] = Sent("xã Mẫu 4", cells={f"{RECRUITS}!B2": "tám"})
    workspace = make_units(tmp_path, units)
    two = collect(CollectRequest(workspace, YEAR, date(YEAR, 12, 1), KIT, processes=2))
    one = collect(CollectRequest(workspace, YEAR, date(YEAR, 12, 1), KIT, processes=1))
    assert [plain(state.reading) for state in two.states] == [plain(state.reading) for state in one.states]
    assert (status(two), two.diagnostics) == (status(one), one.diagnostics)
    assert two.totals[OFFICE].figures == one.totals[OFFICE].figures


def test_shared_texts_are_the_same_texts(tmp_path: Path) -> None:
    found = collected(make_units(tmp_path, communes(2)))
    sharing = Sharing()
    for one in found.readings:
        assert plain(sharing.reading(one)) == plain(one)


def _ended(file: ReceivedFile, trouble: BaseException) -> UnitReading:
    return UnitReading(file, office=type(trouble).__name__)


def test_a_workbook_that_brings_its_process_down_harms_no_other() -> None:
    names = ["a", "fall-1", "b", "raise-1", "c"]
    files = [ReceivedFile(Path(f"{name}.xlsx")) for name in names]
    told: list[int] = []
    found = each.read_all(files, 2, fall, _ended, lambda done, _all, _name: told.append(done))
    assert [one.file for one in found] == files
    assert {one.code for one in found if one.code} == {"a", "b", "c"}
    assert [one.office for one in found if not one.code] == [
        "BrokenProcessPool",
        "RuntimeError",
    ]
    assert told == [1, 2, 3, 4, 5]


def test_nothing_received_is_nothing_read(tmp_path: Path) -> None:
    found = collected(
        make_units(tmp_path, {code: Sent(unit.name, sent=False) for code, unit in communes(2).items()})
    )
    assert set(status(found).values()) == {Status.MISSING}
    assert found.totals[OFFICE].figures == {}
