"""The installer of Windows, without Windows: which programs it runs, the batch files it writes, by their syntax."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path, PureWindowsPath

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
    ]
    assert len(machine.asked) == len(kinds)
    assert all(kind in asked for kind, asked in zip(kinds, machine.asked, strict=True))
    made = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.bat"))
    assert made == ["kho/mo-cua-so-lenh.bat", "kho/reportgen.bat", "reportgen.bat"]


def test_an_installation_that_works_is_brought_up_to_date(root: Path) -> None:
    machine = Machine(root)
    assert install.install(root, machine) == 0
    assert not any("venv --clear" in asked for asked in machine.asked)
    assert any("pip install" in asked and asked.endswith(" ROOT") for asked in machine.asked)


def test_a_program_that_is_not_there_has_failed(root: Path) -> None:
    assert install.run([str(install.interpreter(root)), "-c", ""]) == 1
    assert [install.run([sys.executable, "-c", f"raise SystemExit({code})"]) for code in (0, 3)] == [0, 3]


def test_with_wheels_beside_it_no_network_is_asked(root: Path) -> None:
    (root / "goi").mkdir()
    (root / "goi" / "reportgen_vn-0.2.0-py3-none-any.whl").write_bytes(b"")
    assert {"--no-index", "reportgen-vn"} <= set(install.source(root)) and str(root) not in install.source(
        root
    )


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
        named = {found for line in lines for found in re.findall(r'"%~dp0([^"%]*python\.exe)"', line)}
        for name in named:
            beside = PureWindowsPath(path).parent / name
            parts: list[str] = []
            for part in beside.parts:
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert PureWindowsPath(*parts) == PureWindowsPath("ROOT/.venv/Scripts/python.exe")


def batches(checkout: Path) -> dict[str, list[str]]:
    installer = (checkout / "tools/windows/cai-dat.bat").read_bytes().decode().split("\r\n")
    return {"cai-dat.bat": installer} | {
        str(path): lines for path, lines in install.launchers(checkout).items()
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
