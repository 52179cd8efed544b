"""What ``reportgen doctor`` finds, and how each thing is mended."""

import json
import sys
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest

from reportgen import workspace as workspaces
from reportgen.cli import main
from reportgen.kit.model import Kit
from reportgen.layout import fonts
from reportgen.runs import doctor
from reportgen.runs.doctor import Examination, State
from reportgen.runs.new import new_workbook
from tests.files import write_workbook
from tests.typefaces import SERIF


@pytest.fixture
def laid_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> workspaces.Workspace:
    """A workspace as ``init`` lays it out."""
    monkeypatch.chdir(tmp_path)
    return workspaces.init(Path("lam-viec")).workspace


def wrong(findings: list[Examination]) -> list[Examination]:
    return [finding for finding in findings if finding.state is not State.OK]


def test_a_new_workspace_is_well(
    laid_out: workspaces.Workspace, shipped_kit: Kit, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor", "-C", str(laid_out.root)]) == 0
    out = capsys.readouterr().out
    templates = {one.template for one in shipped_kit.documents}
    assert f"Các mẫu văn bản đọc được: {len(templates) + 1}\n" in out  # and the packet's
    assert "Sổ số liệu các năm: 2022, 2023" in out
    assert {line[:3] for line in out.splitlines() if not line.startswith(" ")} <= {"tốt", "cần"}


def test_as_json_and_in_english(laid_out: workspaces.Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "-C", str(laid_out.root), "--json", "--lang", "en"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found[0] == {"state": "ok", "text": f"Python {sys.version.split()[0]}", "mend": ""}


def test_without_a_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["doctor"]) == 1
    out = capsys.readouterr().out
    assert "reportgen init" in out.splitlines()[-1]


# --- installation ------------------------------------------------------------------------------


def test_an_old_python() -> None:
    assert doctor.python((3, 11)).state is State.OK
    old = doctor.python((3, 10))
    assert old.state is State.ERROR
    assert "python.org" in old.mend


def test_libraries_that_are_missing_or_old(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = ["lxml>=5.2", "jinja2>=3.1.6", "typer", "pytest>=8; extra == 'test'"]
    monkeypatch.setattr(metadata, "requires", lambda _name: listed)
    have = {"jinja2": "3.1.10", "typer": "0.9"}

    def installed(name: str) -> str:
        if name not in have:
            raise metadata.PackageNotFoundError(name)
        return have[name]

    assert [finding.text for finding in wrong(list(doctor.packages(installed)))][1:] == [
        "Thiếu thư viện lxml"
    ]
    have["lxml"] = "4.9.3"
    assert wrong(list(doctor.packages(installed)))[1].text == "Thư viện lxml 4.9.3 quá cũ, cần từ 5.2"
    have["lxml"] = "5.10.0"
    assert not wrong(list(doctor.packages(installed)))


@pytest.mark.parametrize(
    ("marker", "system", "version", "missing"),
    [
        ("python_version >= '3.12'", "win32", "3.11.7", False),
        ("python_version >= '3.12'", "win32", "3.12.0", True),
        ('python_version < "3.12" and sys_platform == "linux"', "linux", "3.11.7", True),
        ('python_version < "3.12" and sys_platform == "linux"', "linux", "3.12.0", False),
        ("python_version<'3.12' and sys_platform=='linux'", "win32", "3.9.0", False),
        ("extra == 'test'", "linux", "3.13.0", False),
    ],
)
def test_a_library_that_is_needed_elsewhere_is_not_missed(
    marker: str, system: str, version: str, missing: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", lambda _name: [f"phong-chu>=0.16; {marker}"])
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setattr("platform.python_version", lambda: version)
    texts = [finding.text for finding in wrong(list(doctor.packages(nothing)))]
    assert ("Thiếu thư viện phong-chu" in texts) == missing


def test_a_library_that_cannot_be_loaded() -> None:
    (broken,) = doctor.modules(["json", "khong_co_thu_vien_nay"])
    assert broken.state is State.ERROR
    assert "pip install" in broken.mend


@pytest.mark.parametrize(
    ("family", "state"),
    [
        ("Times New Roman", State.OK),
        ("Tinos", State.OK),
        ("TeX Gyre Termes", State.OK),
        ("DejaVu Serif", State.WARNING),
    ],
)
def test_the_font_of_the_papers(family: str, state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts.Fonts, "face", lambda *_args, **_options: SimpleNamespace(family=family))
    (finding,) = doctor.fonts()
    assert finding.state is state
    assert family in finding.text


def test_a_font_folder_that_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REPORTGEN_FONTS", str(tmp_path / "gõ-sai"))
    folder, family = doctor.fonts()
    assert folder.state is State.WARNING
    assert "gõ-sai" in folder.text
    assert SERIF in family.text


# --- workspace ---------------------------------------------------------------------------------


def test_a_damaged_template_and_a_wrong_kit(laid_out: workspaces.Workspace) -> None:
    kit = laid_out.templates / "quoc-phong"
    (kit / "giay-khen.docx").write_bytes(b"PK khong phai zip")
    (damaged,) = wrong(list(doctor.places(laid_out.root, "")))
    assert "giay-khen.docx" in damaged.text
    assert damaged.mend
    (kit / "kit.toml").write_text("[kit")
    (syntax,) = wrong(list(doctor.places(laid_out.root, "")))
    assert "kit.toml" in syntax.text


def test_no_workbooks(laid_out: workspaces.Workspace) -> None:
    for book in laid_out.inputs.glob("*.xlsx"):
        book.unlink()
    (none,) = wrong(list(doctor.workbooks(laid_out)))
    assert "reportgen new" in none.mend


def test_which_year_is_of_which_kit(laid_out: workspaces.Workspace) -> None:
    kit = laid_out.templates / "xa"
    kit.mkdir()
    text = '[kit]\nname = "xa"\ntitle = "Xã"\nextends = "quoc-phong"\n'
    (kit / "kit.toml").write_text(text, encoding="utf-8")
    new_workbook(laid_out, 2026, "xa")
    for year in (2022, 2023):
        (laid_out.inputs / f"{year}.xlsx").unlink()
    new_workbook(laid_out, 2024, "quoc-phong")
    new_workbook(laid_out, 2025)
    write_workbook(laid_out.inputs / "2021.xlsx", "Trang khác", [("A", "B")])
    found = list(doctor.workbooks(laid_out))
    told = [one.text for one in found if one.state is State.OK]
    assert told == [
        "Sổ số liệu theo bộ mẫu quoc-phong: năm 2024, 2025",
        "Sổ số liệu theo bộ mẫu xa: năm 2026",
    ]
    assert len(wrong(found)) == 1


def test_a_folder_that_cannot_be_written(
    laid_out: workspaces.Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(dir: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    found = list(doctor.writable(laid_out))
    assert [finding.state for finding in found] == [State.ERROR, State.ERROR]
    assert "quyền ghi" in found[0].mend


def test_files_that_are_open_elsewhere(laid_out: workspaces.Workspace) -> None:
    lock = laid_out.output(2023) / "~$giay-khen.docx"
    lock.parent.mkdir(parents=True)
    lock.write_bytes(b"")
    (laid_out.inputs / ".~lock.2023.xlsx#").write_bytes(b"")
    found = list(doctor.locks(laid_out))
    assert [finding.state for finding in found] == [State.WARNING, State.WARNING]
    assert str(lock) in found[1].mend
