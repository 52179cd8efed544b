"""The zip for PCs without a network: what is in it, and that pip for Windows finds all it needs there."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.windows import offline


def embeddable(folder: Path) -> Path:
    python = folder / "python-3.13.9-embed-amd64.zip"
    with zipfile.ZipFile(python, "w") as own:
        own.writestr("python.exe", b"MZ")
        own.writestr("python313._pth", "python313.zip\n.\n")
    return python


def test_the_zip_has_the_installer_the_wheels_and_the_python(tmp_path: Path) -> None:
    root = tmp_path / offline.TOP
    (root / "goi").mkdir(parents=True)
    (root / "goi" / "a-1-py3-none-any.whl").write_bytes(b"PK")
    offline.lay_out(root, embeddable(tmp_path))
    offline.pack(root, tmp_path / "one.zip")
    offline.pack(root, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as package:
        names = set(package.namelist())
        batch = package.read("reportgen/tools/windows/cai-dat.bat")
    wanted = ("goi/a-1-py3-none-any.whl", "python/python.exe", "tools/windows/install.py", "pyproject.toml")
    assert {f"reportgen/{name}" for name in wanted} <= names
    assert batch.count(b"\r\n") == batch.count(b"\n"), "lines end as cmd wants them"
    longest = max(len(name.partition("/")[2]) for name in names)
    assert longest < 130


def test_the_python_of_a_zip_is_known_by_its_name(tmp_path: Path) -> None:
    assert offline.version_of(embeddable(tmp_path)) == "3.13"
    for name in ("python-3.13.9-amd64.exe", "python-3.13.9-embed-win32.zip", "x.zip"):
        with pytest.raises(SystemExit, match="embed"):
            offline.version_of(Path(name))


WINDOWS = {
    "implementation_name": "cpython", "os_name": "nt", "platform_machine": "AMD64", "platform_system": "Windows",
    "platform_python_implementation": "CPython", "python_full_version": "3.13.9", "python_version": "3.13",
    "sys_platform": "win32", "extra": "web",
}  # fmt: skip


@pytest.mark.external
def test_pip_for_windows_finds_all_that_it_needs_in_the_zip(tmp_path: Path) -> None:
    """And nothing but it: no index is asked, no source is built.

    pip asks the markers of the system that it runs on; what they say on Windows is asked here by themselves, and pip
    follows them where this Python says the same of our own.
    """
    wheels = tmp_path / "goi"
    offline.fetch(wheels, offline.VERSION)
    names = {path.name.partition("-")[0].replace("_", "-").lower(): path for path in wheels.iterdir()}
    assert {path.suffix for path in names.values()} == {".whl"} and "pip" in names
    assert sorted(needed(wheels) - names.keys()) == []
    words = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--find-links", str(wheels)]
    there = ["--platform", offline.PLATFORM, "--python-version", offline.VERSION, "--only-binary=:all:"]
    asked = (
        ["reportgen-vn[web]", "colorama"]
        if sys.version_info >= (3, 12)
        else ["--no-deps", "--ignore-requires-python", *map(str, names.values())]
    )
    target = tmp_path / "packages"
    done = subprocess.run(
        [*words, *there, "--target", str(target), *asked], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    brought = {one.name for one in target.iterdir()}
    assert {"reportgen", "starlette", "uvicorn", "pypdfium2", "colorama", "pdfboss_fonts"} <= brought
    assert list(target.rglob("*.pyd")) and not list(target.rglob("*.so"))


def needed(wheels: Path) -> set[str]:
    """Return the packages that all wheels ask for on Windows; of the program its window, too."""
    found: set[str] = set()
    for path in wheels.glob("*.whl"):
        with zipfile.ZipFile(path) as package:
            (name,) = [one for one in package.namelist() if one.endswith(".dist-info/METADATA")]
            said = message_from_bytes(package.read(name)).get_all("Requires-Dist") or []
        extra = "web" if path.name.startswith("reportgen") else ""
        for line in said:
            asked = Requirement(line)
            if asked.marker is None or asked.marker.evaluate({**WINDOWS, "extra": extra}):
                found.add(canonicalize_name(asked.name))
    return found
