"""Workspaces in which commands are typed; what the program remembers of them stays in the tests' own folders."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from reportgen.diagnostics import Diagnostic
from reportgen.workspace import Workspace
from tests import read_once, shipped


@pytest.fixture(autouse=True)
def quick(laid_out_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands read the same kits and workbooks, make the same papers, and need not outlive a power cut."""
    read_once.use(monkeypatch)
    monkeypatch.setattr("os.fsync", lambda _descriptor: None)


@pytest.fixture(autouse=True)
def state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the state of the program out of the user's home."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))


@pytest.fixture
def in_sample(sample: Workspace, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace as ``init`` lays it out, with the current folder in it."""
    monkeypatch.chdir(sample.root)
    return sample.root


@pytest.fixture
def in_2023(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped kit with the workbook of one year alone, and the current folder there."""
    monkeypatch.chdir(shipped.lay_out(tmp_path, 2023).root)
    return tmp_path


@pytest.fixture(scope="module")
def shared_sample(laid_out_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace as ``init`` lays it out, for tests that write nothing."""
    return shutil.copytree(laid_out_sample, tmp_path_factory.mktemp("chung"), dirs_exist_ok=True)


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a kit without sheets and no workbook, and the current folder in it."""
    own = tmp_path / "templates" / "quoc-phong"
    own.mkdir(parents=True)
    (own / "kit.toml").write_text('[kit]\nname = "quoc-phong"\ntitle = "Trống"\ndue_month = 10\n', "utf-8")
    (tmp_path / "inputs").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[Diagnostic]:
    """What the examination of a workbook finds: to be filled by the test."""
    diagnostics: list[Diagnostic] = []
    examined = SimpleNamespace(diagnostics=diagnostics)
    for module in ("check", "context"):  # one that is imported later would take the false one for good
        monkeypatch.setattr(f"reportgen.runs.{module}.read_year", lambda *_asked: examined)
    return diagnostics
