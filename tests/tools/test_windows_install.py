"""The installer of Windows, without Windows: which programs it runs, the batch files it writes, by their syntax."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest

from tools.windows import install

PLACES = ("D:\\reportgen", "D:\\Phòng tham mưu\\báo cáo & giấy tờ")


class Machine:
    """Runs nothing: remembers what it was asked to run, and lets what is named fail."""

    def __init__(self, root: Path, *failing: str) -> None:
        self._root, self._failing = root, failing
        self.asked: list[str] = []

    def __call__(self, words: Sequence[str]) -> int:
        line = " ".join(words).replace(str(self._root), "ROOT")
        self.asked.append(line)
        if "kit_upgrade" in line:
            (self._root / "kho").mkdir(exist_ok=True)
        return int(any(part in line for part in self._failing))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder of the office's, with Vietnamese letters and spaces."""
    folder = tmp_path / "Phòng tham mưu"
    folder.mkdir()
    return folder


def test_a_first_installation_makes_the_environment_the_program_and_the_workspace(root: Path) -> None:
    machine = Machine(root, "sys.version_info")
    assert install.install(root, machine) == 0
    kinds = [
        "-c import",
        "-m venv --clear ROOT",
        "-m pip install",
        "kit_upgrade.py ROOT",
        "-m reportgen doctor",
    ]  # no shortcut: the path has letters that the old system of shortcuts lacks
    assert len(machine.asked) == len(kinds)
    assert all(kind in asked for kind, asked in zip(kinds, machine.asked, strict=True))
    made = sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    batches = ["kho/mo-cua-so-lenh.bat", "kho/mo-cua-so.bat", "kho/reportgen.bat"]
    assert made == [*batches, "kho/reportgen.pyw", "reportgen.bat"]


def test_an_installation_that_works_is_brought_up_to_date(root: Path) -> None:
    machine = Machine(root)
    assert install.install(root, machine) == 0
    assert not any("venv --clear" in asked for asked in machine.asked)
    assert any("pip install" in asked and asked.endswith(" ROOT[web]") for asked in machine.asked)


def test_a_program_that_is_not_there_has_failed(root: Path) -> None:
    assert install.run([str(install.interpreter(root)), "-c", ""]) == 1
    assert [install.run([sys.executable, "-c", f"raise SystemExit({code})"]) for code in (0, 3)] == [0, 3]


def test_with_wheels_beside_it_no_network_is_asked(root: Path) -> None:
    (root / "goi").mkdir()
    (root / "goi" / "reportgen_vn-0.2.0-py3-none-any.whl").write_bytes(b"")
    asked = install.source(root)
    assert {"--no-index", "reportgen-vn[web]"} <= set(asked) and not any(str(root) == one for one in asked)


@pytest.mark.parametrize(
    ("failing", "said"),
    [
        (("sys.version_info", "venv --clear"), "môi trường Python"),
        (("pip install",), "Kiểm tra mạng"),
        (("kit_upgrade",), "kho thì chưa xong"),
    ],
)
def test_what_fails_is_said(
    root: Path, failing: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert install.install(root, Machine(root, *failing)) == 1
    assert said in capsys.readouterr().err
    assert not (root / "reportgen.bat").exists()


def test_a_path_that_is_too_long_is_refused_before_anything_is_done(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deep, machine = root / ("x" * install.LONGEST_ROOT), Machine(root)
    assert install.install(deep, machine) == 1 and machine.asked == []
    assert "dài quá" in capsys.readouterr().err


def test_the_longest_file_of_the_program_fits_below_the_longest_path(checkout: Path) -> None:
    shipped = [path for top in ("reportgen", "templates") for path in (checkout / top).rglob("*")]
    below = max(len(str(path.relative_to(checkout))) for path in shipped if "__pycache__" not in path.parts)
    assert install.LONGEST_ROOT + len("\\.venv\\Lib\\site-packages\\reportgen\\_kit\\") + below < 260


@pytest.mark.parametrize("place", PLACES)
def test_the_batch_files_find_the_program_from_where_they_lie(place: str) -> None:
    """So the folder may be moved: no line holds where it was installed."""
    root = PureWindowsPath(place)
    files = {str(path): lines for path, lines in install.launchers(Path("ROOT")).items()}
    assert not any(str(root) in line or "ROOT" in line for lines in files.values() for line in lines)
    for path, lines in files.items():
        named = {found for line in lines for found in re.findall(r'"%~dp0([^"%]*pythonw?\.exe)"', line)}
        for name in named:
            beside = PureWindowsPath(path).parent / name
            parts: list[str] = []
            for part in beside.parts:
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert PureWindowsPath(*parts).parent == PureWindowsPath("ROOT/.venv/Scripts")


def batches(checkout: Path) -> dict[str, list[str]]:
    installer = (checkout / "tools/windows/cai-dat.bat").read_bytes().decode().split("\r\n")
    return {"cai-dat.bat": installer} | {
        str(path): lines for path, lines in install.launchers(checkout).items() if path.suffix == ".bat"
    }


def test_batch_files_are_sound(checkout: Path) -> None:
    """Blocks close; Vietnamese comes after the code page; what is echoed has nothing that cmd takes for its own."""
    for name, lines in batches(checkout).items():
        depth, utf8 = 0, False
        for line in lines:
            code = re.sub(r'"[^"]*"', '""', line.strip()).removeprefix('if not exist "" ')
            if code.startswith(("rem", "echo ")):
                assert utf8 or line.isascii(), (name, line)
                assert not set(re.sub(r'"[^"]*"', "", code)) & set("()&|<>^%") - set(
                    "%" if "%CD%" in code else ""
                ), line
                continue
            utf8 = utf8 or (depth == 0 and code.startswith("chcp 65001"))  # a block is read before it runs
            depth += code.endswith("(") - code.startswith(")")
            assert depth >= 0 and not code.startswith((":", "goto")), (name, line)
        assert depth == 0, name


def test_paths_in_batch_files_are_quoted(checkout: Path) -> None:
    for lines in batches(checkout).values():
        for line in lines:
            for variable in re.findall(r"%~dp0|%CD%", line):
                before = line.split(variable)[0]
                assert line.startswith("echo ") or before.count('"') % 2 == 1, line


def test_the_python_that_is_chosen_has_wheels(checkout: Path) -> None:
    """Only those that CI tries, 64-bit; the guide names the same."""
    text = "\n".join(batches(checkout)["cai-dat.bat"])
    tried = re.search(r"for %%V in \(([\d. ]+)\)", text)
    assert tried is not None and sorted(tried[1].split()) == ["3.11", "3.12", "3.13", "3.14"]
    assert "(3, 11) <= sys.version_info < (3, 15)" in text and text.count("sys.maxsize < 2**32") == 2
    assert (3, 11) <= sys.version_info[:2] < (3, 15)


@pytest.mark.parametrize("said", [r'if "%~d0"=="\\" (', r"\pyproject.toml"])
def test_where_it_cannot_be_installed_it_says_so_first(checkout: Path, said: str) -> None:
    lines = batches(checkout)["cai-dat.bat"]
    asked = next(number for number, line in enumerate(lines) if said in line)
    entered = next(number for number, line in enumerate(lines) if line.startswith("cd /d"))
    assert asked < entered and "    exit /b 1" in lines[asked:entered]


# --- the window ---


def test_the_window_opens_without_a_console(checkout: Path) -> None:
    batch = install.launchers(Path("ROOT"))[Path("ROOT/kho/mo-cua-so.bat")]
    assert batch[-1].startswith(
        'start "" /d "%~dp0." "%~dp0..\\.venv\\Scripts\\pythonw.exe" -P -m reportgen.cli.windowless'
    )
    assert not any("python.exe" in line or line.startswith(("pause", "cmd")) for line in batch)
    assert "mo-cua-so.bat" in batches(checkout)["cai-dat.bat"][-2]


def test_the_double_click_starts_the_program_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "Phòng tham mưu" / "kho" / "reportgen.pyw"
    here.parent.mkdir(parents=True)
    here.write_text(install.PYW, encoding="utf-8")
    started: list[tuple[list[str], str]] = []
    shown: list[str] = []
    monkeypatch.setattr("subprocess.Popen", lambda words, cwd: started.append((words, cwd)))
    library = SimpleNamespace(user32=SimpleNamespace(MessageBoxW=lambda *given: shown.append(given[1])))
    monkeypatch.setattr("ctypes.windll", library, raising=False)
    runpy.run_path(str(here))
    assert started == [] and "đừng chuyển riêng kho" in shown[0]
    program = tmp_path / "Phòng tham mưu" / ".venv" / "Scripts" / "pythonw.exe"
    program.parent.mkdir(parents=True)
    program.touch()
    runpy.run_path(str(here))
    assert started == [([str(program), *install.OPENS.split()], str(here.parent))]


def test_a_shortcut_is_made_where_its_path_can_be_written(tmp_path: Path, root: Path) -> None:
    words = install.shortcut(Path("D:/it's here"))
    assert words is not None and words[0] == "powershell"
    assert "CreateShortcut('D:/it''s here/kho\\reportgen.lnk')" in words[-1]
    assert "TargetPath='D:/it''s here\\.venv\\Scripts\\pythonw.exe'" in words[-1]
    assert install.shortcut(root) is None


# --- without an installed Python ---


@pytest.fixture
def unpacked(root: Path) -> Path:
    """The folder with an embeddable Python and a wheel of pip."""
    (root / "python").mkdir()
    for name in ("python.exe", "pythonw.exe", "python313.zip"):
        (root / "python" / name).write_bytes(b"MZ")
    (root / "python" / "python313._pth").write_text("python313.zip\n.\n")
    (root / "goi").mkdir()
    for name in ("pip-26.0-py3-none-any.whl", "reportgen_vn-0.2.0-py3-none-any.whl"):
        (root / "goi" / name).write_bytes(b"")
    return root


def test_a_python_in_the_folder_needs_neither_venv_nor_pip(unpacked: Path) -> None:
    machine = Machine(unpacked, "sys.version_info")
    assert install.install(unpacked, machine) == 0
    paths = (unpacked / ".venv" / "Scripts" / "python313._pth").read_bytes()
    assert paths == b"python313.zip\r\n.\r\n..\\Lib\\site-packages\r\nimport site\r\n"
    assert (unpacked / ".venv" / "Scripts" / "pythonw.exe").is_file()
    (asked,) = [one for one in machine.asked if " install " in one]
    assert "ROOT/goi/pip-26.0-py3-none-any.whl/pip install" in asked and "--no-index" in asked
    assert "--target ROOT/.venv/Lib/site-packages" in asked and asked.endswith("reportgen-vn[web]")
    assert not any("venv --clear" in one for one in machine.asked)


def test_a_python_in_the_folder_that_is_none_is_said(
    unpacked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (unpacked / "python" / "python313._pth").unlink()
    assert install.install(unpacked, Machine(unpacked, "sys.version_info")) == 1
    assert "môi trường Python" in capsys.readouterr().err


def test_a_wheel_of_pip_runs_in_isolation_as_the_embeddable_python_does(tmp_path: Path) -> None:
    """Which ignores the folder of a script, but not the archive that it is told to run."""
    wheel = tmp_path / "pip-26.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as package:
        package.writestr("pip/__main__.py", "import sys; print('pip', sys.argv[1:], sys.flags.isolated)")
    done = subprocess.run(
        [sys.executable, "-I", f"{wheel}/pip", "install"], capture_output=True, text=True, check=True
    )
    assert done.stdout == "pip ['install'] 1\n"
