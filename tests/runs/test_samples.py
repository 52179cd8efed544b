"""What ``init`` lays out: a kit with those that it is built on, and the sample years that say they are of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reportgen import workspace
from reportgen.cli import main
from reportgen.errors import WorkspaceError
from reportgen.kit import load
from reportgen.runs.new import new_workbook
from reportgen.runs.samples import lay_out, sample_years, samples_of
from tests.shipped import ROOT

DERIVED = '[kit]\nname = "quoc-phong-2-cap"\ntitle = "Hai cấp"\nextends = "quoc-phong"\n'


@pytest.fixture(scope="module")
def shipping(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the files of a program that ships the kit of districts, and one built on it with a sample year."""
    source = tmp_path_factory.mktemp("program")
    shutil.copytree(ROOT / "templates" / "quoc-phong", source / "templates" / "quoc-phong")
    shutil.copytree(ROOT / "inputs" / "2023", source / "inputs" / "2023")
    for year in (2022, 2023):
        shutil.copy(ROOT / "inputs" / f"{year}.xlsx", source / "inputs")
    kit = source / "templates" / "quoc-phong-2-cap"
    kit.mkdir()
    (kit / "kit.toml").write_text(DERIVED, encoding="utf-8")
    new_workbook(workspace.Workspace(source), 2026, "quoc-phong-2-cap")
    new_workbook(workspace.Workspace(source), 2024, "quoc-phong-2-cap")
    (source / "inputs" / "2026").mkdir()
    (source / "inputs" / "2026" / "phat-bieu.docx").write_bytes(b"x")
    return source


@pytest.fixture
def program(tmp_path: Path, shipping: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program with those files, which a test may change."""
    source = shutil.copytree(shipping, tmp_path / "program")
    monkeypatch.setattr(workspace, "_BUNDLED", source)
    return source


def laid(folder: Path) -> set[str]:
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {
        name for name in names if not name.startswith("templates/quoc-phong/") or name.endswith("kit.toml")
    }


KITS = {"templates/quoc-phong/kit.toml", "templates/quoc-phong-2-cap/kit.toml"}


def test_the_kit_of_the_two_tiers_with_its_base_and_its_own_years(
    program: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "kho"
    assert main(["init", str(folder)]) == 0
    assert laid(folder) == KITS | {"inputs/2026.xlsx", "inputs/2026/phat-bieu.docx"}
    assert capsys.readouterr().err.endswith(f"reportgen build 2026 -C {folder}\n")


def test_the_old_kit_alone(program: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "kho"
    assert main(["init", str(folder), "--kit", "quoc-phong"]) == 0
    speech = "inputs/2023/tai-lieu/phat-bieu-khai-mac.docx"
    assert laid(folder) == {"templates/quoc-phong/kit.toml", "inputs/2022.xlsx", "inputs/2023.xlsx", speech}
    assert capsys.readouterr().err.endswith(f"reportgen build 2023 -C {folder}\n")


def test_a_kit_that_the_program_has_not_is_refused(program: Path, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError) as refused:
        lay_out(tmp_path / "kho", "quoc-phong-3-cap")
    assert "quoc-phong-2-cap" in refused.value.diagnostics[0].hint
    assert not (tmp_path / "kho").exists()


def test_a_program_with_one_kit_lays_that_out(program: Path, tmp_path: Path) -> None:
    shutil.rmtree(program / "templates" / "quoc-phong-2-cap")
    made = lay_out(tmp_path / "kho")
    assert (made.kit, made.year) == ("quoc-phong", 2023)


def test_a_kit_without_samples_says_how_to_begin(
    program: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (program / "inputs" / "2026.xlsx").unlink()
    assert main(["init", str(tmp_path / "kho")]) == 0
    assert "reportgen new" in capsys.readouterr().err


def test_templates_are_tried_with_the_years_that_their_kit_can_read(program: Path) -> None:
    old, new = (load(program / "templates" / name) for name in ("quoc-phong", "quoc-phong-2-cap"))
    assert (samples_of(old), samples_of(new)) == ((2022, 2023), (2022, 2023, 2026))


def test_every_kit_that_is_shipped_has_a_sample_year() -> None:
    shipped = workspace.shipped()
    for name in workspace.kit_names(shipped.templates):
        assert sample_years(shipped.templates / name), name
