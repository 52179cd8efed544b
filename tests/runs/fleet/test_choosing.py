"""Which units are built, and from which files: as a collection tells whose they are."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from reportgen.errors import WorkspaceError
from reportgen.kit.model import Kit
from reportgen.runs.collect.collect import folder_of, read_roster
from reportgen.runs.fleet.choosing import Chosen, choose
from reportgen.runs.fleet.model import UnitJob, UnitOutcome
from reportgen.workspace import Workspace
from tests.runs.collect.small import NAME, make_units, send
from tests.runs.collect.units import YEAR, Sent, upper
from tests.runs.fleet.making import loaded
from tests.zips import zipped

UNITS = {
    "KV": upper("khu vực 1"),
    "MU": Sent("xã Mỹ Uyên", parent="KV"),
    "DL": Sent("xã Đồng Lác", parent="KV", file="sổ gửi lên.xlsx"),
    "CV": Sent("xã Chưa Về", parent="KV", sent=False),
}


@pytest.fixture(scope="module")
def superior(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return make_units(tmp_path_factory.mktemp("cap-tren"), UNITS)


@pytest.fixture(scope="module")
def rules(superior: Workspace) -> Kit:
    return loaded(superior)


@pytest.fixture
def own(superior: Workspace, tmp_path: Path) -> Workspace:
    """A copy to change."""
    shutil.copytree(superior.root, tmp_path, dirs_exist_ok=True)
    return Workspace(tmp_path)


def chosen(workspace: Workspace, rules: Kit, asked: Sequence[str] = ("all",)) -> Chosen:
    return choose(workspace, YEAR, rules, read_roster(workspace, YEAR), asked)


def jobs(found: Chosen) -> dict[str, list[Path]]:
    return {
        unit.code: [book.path for _year, book in sorted(unit.books.items())]
        for unit in found.units
        if isinstance(unit, UnitJob)
    }


def reasons(found: Chosen) -> dict[str, set[str]]:
    return {
        unit.code: {one.code for one in unit.diagnostics}
        for unit in found.units
        if isinstance(unit, UnitOutcome)
    }


def test_all_that_send_by_whatever_tells_whose_a_file_is(superior: Workspace, rules: Kit) -> None:
    folder = folder_of(superior, YEAR)
    found = chosen(superior, rules)
    assert jobs(found) == {"MU": [folder / "MU-so-lieu.xlsx"], "DL": [folder / "sổ gửi lên.xlsx"]}
    assert reasons(found) == {"CV": {"unit-missing"}}
    assert [unit.code for unit in found.units] == ["MU", "DL", "CV"]  # as the list has them


@pytest.mark.parametrize("typed", ["MU", "mu", "xã Mỹ Uyên", "xa my uyen"])
def test_one_unit_however_it_is_typed(typed: str, superior: Workspace, rules: Kit) -> None:
    assert jobs(chosen(superior, rules, [typed])).keys() == {"MU"}


def test_a_unit_that_is_not_listed(superior: Workspace, rules: Kit) -> None:
    with pytest.raises(WorkspaceError) as refused:
        chosen(superior, rules, ["MU", "MV", "KHÔNG"])
    assert [one.code for one in refused.value.diagnostics] == ["no-such-unit"] * 2
    assert "--units all" in refused.value.diagnostics[0].hint


def test_two_files_that_differ_are_neither_built(own: Workspace, rules: Kit) -> None:
    other = send(folder_of(own, YEAR) / "bổ sung" / "MU.xlsx", "MU", Sent("xã Mỹ Uyên", cells={NAME: 9}))
    found = chosen(own, rules)
    assert reasons(found)["MU"] == {"unit-doubled"}
    other.write_bytes((folder_of(own, YEAR) / "MU-so-lieu.xlsx").read_bytes())
    assert "MU" in jobs(chosen(own, rules))  # the same twice is one


def test_a_file_in_a_zip_and_last_years(own: Workspace, rules: Kit) -> None:
    folder = folder_of(own, YEAR)
    path = folder / "sổ gửi lên.xlsx"
    (folder / "đợt 1.zip").write_bytes(zipped({"gửi/sổ.xlsx": path.read_bytes()}))
    path.unlink()
    before = send(folder_of(own, YEAR - 1) / "DL.xlsx", "DL", UNITS["DL"])
    assert jobs(chosen(own, rules))["DL"] == [before, folder / "đợt 1.zip" / "gửi" / "sổ.xlsx"]


def test_who_stands_above_is_built_where_it_has_sent_something(own: Workspace, rules: Kit) -> None:
    assert reasons(chosen(own, rules, ["KV"])) == {"KV": {"unit-missing"}}
    send(folder_of(own, YEAR) / "KV.xlsx", "KV", UNITS["KV"])
    assert set(jobs(chosen(own, rules))) == {"KV", "MU", "DL"}


def test_what_is_nobodys_is_told_where_all_are_asked_for(own: Workspace, rules: Kit) -> None:
    send(folder_of(own, YEAR) / "la.xlsx", "LA", Sent("xã Lạ"))
    (folder_of(own, YEAR) / "hong.zip").write_bytes(b"PK\x03\x04")
    assert {one.code for one in chosen(own, rules).diagnostics} == {"unit-unknown", "zip-unreadable"}
    assert {one.code for one in chosen(own, rules, ["MU"]).diagnostics} == {"zip-unreadable"}


def test_a_file_that_cannot_be_read_is_that_units_by_its_name(own: Workspace, rules: Kit) -> None:
    path = folder_of(own, YEAR) / "MU-so-lieu.xlsx"
    path.write_bytes(b"khong phai so")
    assert jobs(chosen(own, rules))["MU"] == [path]  # to be told when it is built
