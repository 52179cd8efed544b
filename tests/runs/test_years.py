"""Every file of a workspace is read once a run, however many ask for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import awards, kit, sheets
from reportgen.cli import main
from reportgen.errors import ReportgenError
from reportgen.runs.years import Years
from reportgen.workspace import Workspace
from tests.shipped import lay_out


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each workbook is read, and kits and catalogues loaded."""
    counts: Counter[str] = Counter()
    for owner, name in ((kit, "load"), (awards, "load")):
        monkeypatch.setattr(owner, name, counting(counts, getattr(owner, name)))
    read_bytes = sheets.read_bytes

    def counted(data: bytes, path: Path) -> sheets.Workbook:
        counts[path.name] += 1
        return read_bytes(data, path)

    monkeypatch.setattr(sheets, "read_bytes", counted)
    return counts


def counting(counts: Counter[str], read: Callable[..., object]) -> Callable[..., object]:
    """Return ``read`` with each path that it is asked for counted by its name."""

    def counted(path: Path, *also: object) -> object:
        counts[path.name] += 1
        return read(path, *also)

    return counted


@pytest.mark.parametrize("command", [["build", "--only", "giay-khen"], ["check"], ["awards", "check"]])
def test_a_run_reads_each_file_once(
    sample: Workspace, asked: Counter[str], monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(sample.root)
    for year in (2019, 2020, 2021):  # a workspace with a history
        (sample.inputs / f"{year}.xlsx").write_bytes((sample.inputs / "2022.xlsx").read_bytes())
    assert main([*command, "2023", "-q"]) in (0, 1)
    workbooks = {f"{year}.xlsx": 1 for year in (2019, 2020, 2021, 2022, 2023)}
    assert asked == {**workbooks, "quoc-phong": 1, "awards.toml": 1}


def test_a_year_that_cannot_be_read_is_told_each_time_it_is_asked_for(
    sample: Workspace, asked: Counter[str]
) -> None:
    (sample.inputs / "2022.xlsx").write_bytes(b"PK")
    years = Years(sample)
    for _time in range(2):
        with pytest.raises(ReportgenError):
            years.read(2022)
    assert asked["2022.xlsx"] == 1  # what was found is remembered


def test_years_of_another_kit_are_not_read(
    asked: Counter[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(lay_out(tmp_path, 2022, 2023, 2025, 2026).root)
    assert main(["check", "2026", "-q"]) == 0
    assert {name: asked[name] for name in asked if name.endswith(".xlsx")} == {"2025.xlsx": 1, "2026.xlsx": 1}
