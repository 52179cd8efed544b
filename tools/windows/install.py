"""Installs reportgen in its own folder, or brings it up to date; run by ``cai-dat.bat``, with no library but Python's.

    python tools/windows/install.py

In the folder that was unpacked come ``.venv`` (the program), ``kho`` (the workspace) and in that ``reportgen.bat``,
``mo-cua-so-lenh.bat`` and what opens the window in the browser: ``mo-cua-so.bat``, ``reportgen.pyw`` and a shortcut.
Nothing is written elsewhere, and no rights of an administrator are needed.  Wheels in ``goi`` are used instead of the
network, the Python in ``python`` instead of an installed one (`offline`).  The folder may be moved: all but the
shortcut look for the program from where they lie.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT, WORKSPACE, WHEELS = ".venv", "kho", "goi"
PROGRAM, EXTRA = "reportgen-vn", "[web]"
EMBEDDED = "python"
"""The folder of a Python that was unpacked, not installed; python.org calls it embeddable: without venv and pip."""
WINDOW, OPENS = "mo-cua-so.bat", "-P -m reportgen.cli.windowless -C ."
START = "mo-cua-so-lenh.bat"
LONGEST_ROOT = 120
"""Letters of the folder's path: libraries and papers lie up to 130 letters below it, and Windows has 260."""

Run = Callable[[Sequence[str]], int]
"""Runs a program and returns its exit code."""


def main() -> int:
    """Install, and say how it went; the exit code is 0 when the program can be used."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    return install(ROOT, run)


def run(words: Sequence[str]) -> int:
    """Run a program and return its exit code; 1 where there is none of that name, or it cannot be started."""
    try:
        return subprocess.run(words, check=False).returncode  # noqa: S603 - our own words
    except OSError:
        return 1


def install(root: Path, run: Run) -> int:
    """Do it in ``root``, the folder that was unpacked; return 0, or 1 after saying what is to be done."""
    if len(str(root)) > LONGEST_ROOT:
        return _stop(f"Đường dẫn {root} dài quá. Chuyển thư mục lên trên, ví dụ D:\\reportgen.")
    python = str(interpreter(root))
    if run([python, "-c", f"import sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"]) != 0:
        print("Đang tạo môi trường Python…", flush=True)
        if not _environment(root, run):
            return _stop(
                "Không tạo được môi trường Python. Đóng các cửa sổ reportgen đang mở, kiểm tra quyền ghi và "
                "chỗ trống của ổ đĩa, rồi mở lại tệp này."
            )
    print("Đang cài đặt, mất vài phút…", flush=True)
    if run([python, *pip(root), "install", *source(root)]) != 0:
        return _stop(
            "Cài đặt chưa xong. Kiểm tra mạng (hoặc thư mục goi của bản không cần mạng) rồi mở lại tệp này."
        )
    if run([python, "-P", str(Path(__file__).with_name("kit_upgrade.py")), str(root / WORKSPACE)]) != 0:
        return _stop("Chương trình đã cài, thư mục kho thì chưa xong: xem lời báo ở trên.")
    for path, lines in launchers(root).items():
        path.write_bytes("".join(f"{line}\r\n" for line in lines).encode())
    if (words := shortcut(root)) is not None:
        run(words)  # where it fails, the batch file beside it does the same
    run([python, "-P", "-m", "reportgen", "doctor", "-C", str(root / WORKSPACE)])
    print(f"\nĐã cài xong. Lần sau bấm đúp {WINDOW} trong thư mục {root / WORKSPACE}.", flush=True)
    return 0


def _environment(root: Path, run: Run) -> bool:
    """Make the program's own environment; of an embeddable Python it is a copy that also looks into site-packages."""
    own = root / ENVIRONMENT
    if not is_embedded(root):
        return run([sys.executable, "-m", "venv", "--clear", str(own)]) == 0
    try:
        shutil.rmtree(own, ignore_errors=True)
        shutil.copytree(root / EMBEDDED, own / "Scripts")
        packages(root).mkdir(parents=True)
        (paths,) = (own / "Scripts").glob("python*._pth")
        lines = [f"{paths.stem}.zip", ".", "..\\Lib\\site-packages", "import site"]
        paths.write_bytes("".join(f"{line}\r\n" for line in lines).encode("ascii"))
    except (OSError, ValueError):
        return False
    return True


def is_embedded(root: Path) -> bool:
    """Return whether a Python lies in the folder itself."""
    return (root / EMBEDDED / "python.exe").is_file()


def packages(root: Path) -> Path:
    """Return where the libraries lie in the environment of an embeddable Python."""
    return root / ENVIRONMENT / "Lib" / "site-packages"


def pip(root: Path) -> list[str]:
    """Return how pip is run: it is in the environment, or in a wheel beside the others."""
    wheel = next(iter(sorted((root / WHEELS).glob("pip-*.whl"))), None) if is_embedded(root) else None
    return ["-m", "pip"] if wheel is None else [f"{wheel}/pip"]


def shortcut(root: Path) -> list[str] | None:
    """Return what makes a shortcut to the window; None where the system's old letters lack some of the path."""
    if not str(root).isascii():
        return None
    here, folder = str(root).replace("'", "''"), f"{root / WORKSPACE}".replace("'", "''")
    fields = {
        "TargetPath": f"{here}\\{ENVIRONMENT}\\Scripts\\pythonw.exe",
        "Arguments": OPENS,
        "WorkingDirectory": folder,
    }
    said = "".join(f"$s.{name}='{value}';" for name, value in fields.items())
    made = (
        f"$s=(New-Object -ComObject WScript.Shell).CreateShortcut('{folder}\\reportgen.lnk');{said}$s.Save()"
    )
    return ["powershell", "-NoProfile", "-NonInteractive", "-Command", made]


def interpreter(root: Path) -> Path:
    """Return the Python of the program's own environment."""
    folder = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
    return root / ENVIRONMENT / folder


def source(root: Path) -> list[str]:
    """Return what pip is to install: wheels that lie in ``goi``, without the network, or else this folder."""
    common = ["--disable-pip-version-check", "--quiet", "--upgrade"]
    if is_embedded(root):
        common += ["--target", str(packages(root))]
    wheels = root / WHEELS
    if any(wheels.glob("reportgen_vn-*.whl")):
        # a wheel of the same version may hold a newer state; what it stands on is there or in the folder
        return [*common, "--no-index", "--find-links", str(wheels), "--force-reinstall", PROGRAM + EXTRA]
    return [*common, f"{root}{EXTRA}"]


def launchers(root: Path) -> dict[Path, list[str]]:
    """Return files and their lines: `reportgen` in the folder and in ``kho``, and there the two kinds of windows."""
    return {
        root / "reportgen.bat": _start(ENVIRONMENT),
        root / WORKSPACE / "reportgen.bat": _start(f"..\\{ENVIRONMENT}"),
        root / WORKSPACE / START: [
            "@echo off",
            "chcp 65001 >nul",
            'cd /d "%~dp0"',
            'set "PATH=%~dp0;%PATH%"',
            "title reportgen",
            "call reportgen",
            "cmd /k",
        ],
        root / WORKSPACE / WINDOW: [
            "@echo off",
            *_unless_there(f'"%~dp0..\\{ENVIRONMENT}\\Scripts\\pythonw.exe"'),
            f'start "" /d "%~dp0." "%~dp0..\\{ENVIRONMENT}\\Scripts\\pythonw.exe" {OPENS}',
        ],
        root / WORKSPACE / "reportgen.pyw": PYW.splitlines(),
    }


PYW = f'''"""Opens the window of reportgen; a double click runs this without a console, with any Python."""
import ctypes
import os
import subprocess

here = os.path.dirname(os.path.abspath(__file__))
program = os.path.join(os.path.dirname(here), "{ENVIRONMENT}", "Scripts", "pythonw.exe")
if os.path.exists(program):
    subprocess.Popen([program, *"{OPENS}".split()], cwd=here)
else:
    words = "Không thấy chương trình ở bên cạnh thư mục này. Chuyển cả thư mục đã giải nén, đừng chuyển riêng kho."
    ctypes.windll.user32.MessageBoxW(None, words, "reportgen", 0x10)
'''


def _unless_there(python: str) -> list[str]:
    told = (  # each on a line of its own: cmd reads a block at once, in the code page of before
        "chcp 65001 >nul",
        "echo Không thấy chương trình ở bên cạnh thư mục này.",
        "echo Chuyển cả thư mục đã giải nén, đừng chuyển riêng kho; hoặc mở lại tools\\windows\\cai-dat.bat.",
        "exit /b 1",
    )
    return [f"if not exist {python} {line}" for line in told]


def _start(environment: str) -> list[str]:
    python = f'"%~dp0{environment}\\Scripts\\python.exe"'
    return [
        "@echo off",
        *_unless_there(python),
        "setlocal",
        'set "REPORTGEN_COMMAND=%~0"',  # so that commands to be typed are named as this file is
        f"{python} -P -m reportgen %*",
    ]


def _stop(message: str) -> int:
    print(f"\n{message}", file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main())
