"""Every Office file that a command writes is sound by its schemas: Word opens it without a word, and so does Excel."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from reportgen import language, workspace
from reportgen.cli import main
from reportgen.cli.app import app
from reportgen.linter.rule import rules
from tests.linter.models import example_docx
from tests.offices.files import MILLIONS
from tests.runs.collect.units import Sent, send, write_roster
from tests.validity.auditing import WRITTEN_BY_OPENPYXL, faults, faults_of_ours

COMMANDS: dict[str, list[list[str]]] = {
    "build": [["2022", "--format", "docx"], ["2023", "--format", "docx"], ["2026", "--format", "docx"]],
    "packet": [["2023", "--number", "--docx"]],
    "certificates": [
        ["2023", "--only", "1-2", "--format", "docx"],
        ["2023", "--only", "3", "--each", "--format", "docx"],
        ["2023", "--only", "1-2", "--overprint", "--format", "docx"],
        ["2023", "--calibrate"],
    ],
    "preview": [["bao-cao-tong-ket"], ["giay-khen"]],
    "new": [["2024"]],
    "check": [["2023", "--annotate"]],
    "collect": [["2026", "--on", "2026-12-01", "--rank", "tuyen_quan_giao"]],
    "compare": [["2022", "2023", "-o", f"so-sanh.{kind}"] for kind in ("docx", "xlsx")],
    "lint": [["outputs/sai.docx", "--fix", "--annotate"]],
    "pdf": [["outputs/2023/bao-cao-tong-ket.docx", "--update-fields"]],
    "import": [[f"outputs/{MILLIONS.name}", "2024", "--yes", "--kit", "quoc-phong"]],
    "kit": [["new", "moi", "--from", f"outputs/{MILLIONS.name}"]],
}
NO_OFFICE_FILE = {"init", "awards", "doctor", "explain", "help", "open", "template"}
"""What ``init`` copies is held against its sources elsewhere, and these against the audit here."""
WORKBOOKS, PAPERS = 5, 30
"""How many files there are at least: each year's papers, the templates, the copies."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A workspace in which every command has been typed."""
    root = tmp_path_factory.mktemp("tep")
    workspace.init(root, (workspace.BASE_KIT, workspace.DEFAULT_KIT), (2022, 2023, 2025, 2026))
    (root / "outputs").mkdir(exist_ok=True)
    fixable = next(rule for rule in rules() if hasattr(rule, "fix"))
    MILLIONS.write(root / "outputs")
    unit = {"MU": Sent("xã Mỹ Uyên")}
    write_roster(root / "don-vi.toml", unit)
    send(root / "inputs" / "2026" / "don-vi" / "MU.xlsx", "MU", unit["MU"])
    shutil.copy(example_docx(root / "sai.docx", fixable.BAD), root / "outputs")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        patch.setenv("XDG_STATE_HOME", str(root / ".state"))
        for command, calls in COMMANDS.items():
            for arguments in calls:
                status = main([command, *arguments])
                assert status == 0 or command == "lint", arguments
        yield root
    language.use(language.SOURCE_LANGUAGE)


def test_every_command_is_asked_or_writes_none() -> None:
    group: Any = get_command(app)
    assert set(group.commands) == set(COMMANDS) | NO_OFFICE_FILE


def test_word_files(made: Path) -> None:
    files = [path for path in sorted(made.rglob("*.docx")) if not path.stem.startswith("sai")]
    assert len(files) > PAPERS
    assert {path.name: found for path in files if (found := faults(path))} == {}


def test_workbooks(made: Path) -> None:
    files = sorted(made.rglob("*.xlsx"))
    assert len(files) >= WORKBOOKS
    assert {path.name: found for path in files if (found := faults_of_ours(path))} == {}


def test_no_known_fault_of_openpyxl_is_gone(made: Path) -> None:
    found = faults(made / "inputs" / "2024.xlsx")
    assert found and all(WRITTEN_BY_OPENPYXL.values())
    assert len(found) > len(faults_of_ours(made / "inputs" / "2024.xlsx"))
