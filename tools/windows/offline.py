"""Makes the zip for PCs without a network: a double click on ``cai-dat.bat`` in it installs, without rights or Python.

    pip install uv
    python -m tools.windows.offline reportgen-windows.zip --python python-3.13.9-embed-amd64.zip

What is needed on Windows is resolved by uv, because pip asks the markers of the system that it runs on; wheels are
fetched for 64-bit Windows and the Python of the zip.  The embeddable Python comes from
<https://www.python.org/downloads/windows/>, fetched by who makes the zip; without it the PC needs an installed one.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from tools.windows.install import EMBEDDED, EXTRA, ROOT, WHEELS

VERSION, PLATFORM = "3.13", "win_amd64"
INSTALLER = ("pyproject.toml", "LICENSE", "tools/__init__.py")
FIXED = (1980, 1, 1, 0, 0, 0)
"""The date of every member: the same wheels give the same zip."""
TOP = "reportgen"
EMBED = re.compile(r"python-(3\.\d+)\.\d+\w*-embed-amd64\.zip")


def main() -> int:
    """Make it."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("zip", type=Path)
    parser.add_argument("--python", type=Path, help="the embeddable Python, python-3.13.9-embed-amd64.zip")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / TOP
        version = VERSION if asked.python is None else version_of(asked.python)
        fetch(root / WHEELS, version)
        lay_out(root, asked.python)
        pack(root, asked.zip)
    return 0


def version_of(python: Path) -> str:
    """Return which Python an embeddable one is, by its name: ``3.13``."""
    named = EMBED.fullmatch(python.name)
    if named is None:
        sys.exit(f"{python.name} is no python-3.…-embed-amd64.zip")
    return named[1]


def fetch(wheels: Path, version: str) -> None:
    """Fetch the wheels of all that the program and its window stand on, of pip, and make the program's own."""
    wheels.mkdir(parents=True)
    pins = wheels / "pins.txt"
    uv = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--python-platform", "windows"]
    extra = EXTRA.strip("[]")
    _run(*uv, "--python-version", version, "--extra", extra, "--output-file", pins, ROOT / "pyproject.toml")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    only = ["--no-deps", "--only-binary=:all:", "--platform", PLATFORM, "--python-version", version]
    _run(*pip, "download", *only, "--dest", wheels, "--requirement", pins, "pip")
    _run(*pip, "wheel", "--no-deps", "--wheel-dir", wheels, ROOT)
    pins.unlink()


def _run(*words: str | Path) -> None:
    subprocess.run([str(word) for word in words], check=True)  # noqa: S603 - our own words


def lay_out(root: Path, python: Path | None) -> None:
    """Put the installer beside the wheels, and the Python where there is one."""
    installer = [ROOT / name for name in INSTALLER if (ROOT / name).exists()]
    for path in (*installer, *sorted((ROOT / "tools" / "windows").glob("*.*"))):
        place = root / path.relative_to(ROOT)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)
    if python is not None:
        with zipfile.ZipFile(python) as own:
            own.extractall(root / EMBEDDED)


def pack(root: Path, target: Path) -> None:
    """Pack the folder."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for path in sorted(one for one in root.rglob("*") if one.is_file()):
            member = zipfile.ZipInfo(path.relative_to(root.parent).as_posix(), FIXED)
            package.writestr(member, path.read_bytes(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    sys.exit(main())
