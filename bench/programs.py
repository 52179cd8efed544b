"""Programs that make a PDF of a DOCX, ours first, as command lines; and what running one takes.

LibreOffice is looked for on the path, dxpdf and word2pdf in a Python of their own. One that is not there is listed
all the same: a comparison says what it left out.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

BENCH = Path(__file__).parent
HOME = BENCH.parent
OURS, OFFICE = "reportgen", "LibreOffice"
LIBRARIES = {
    "dxpdf": "import sys, dxpdf; dxpdf.convert_file(sys.argv[1], sys.argv[2])",
    "word2pdf": "import sys, word2pdf; word2pdf.convert(sys.argv[1], sys.argv[2])",
}
LONGEST = 300.0
"""Seconds that a conversion may take; then it counts as failed."""

Command = Callable[[Path, Path], list[str]]
"""DOCX and PDF → command line; the PDF has the DOCX's name."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program: its ``version`` is empty where it is not there."""

    name: str
    version: str
    command: Command

    @property
    def there(self) -> bool:
        """Whether it can be run."""
        return bool(self.version)


@dataclass(frozen=True, slots=True)
class Usage:
    """What a run took: seconds of wall time and the peak of memory in MB."""

    seconds: float
    memory: float


class FailedError(Exception):
    """A program did not do what it was asked to; the text is the last line of what it said."""


def programs(python: str, scratch: Path) -> list[Program]:
    """Return all programs; ``python`` is one that has the libraries, ``scratch`` a folder for their own files."""
    return [
        Program(OURS, _first_line([sys.executable, "-m", "reportgen", "--version"]), _ours),
        _office(scratch / "profile"),
        *(_library(python, name, code) for name, code in LIBRARIES.items()),
    ]


def _ours(docx: Path, pdf: Path) -> list[str]:
    return [sys.executable, "-m", "reportgen", "pdf", str(docx), "-o", str(pdf), "-q"]


def _office(profile: Path) -> Program:
    path = shutil.which("soffice") or ""
    head = [
        path,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
    ]
    version = _first_line([path, "--version"]) if path else ""
    return Program(OFFICE, version, lambda docx, pdf: [*head, str(pdf.parent), str(docx)])


def _library(python: str, name: str, code: str) -> Program:
    version = f"import {name}; from importlib.metadata import version; print(version({name!r}))"
    return Program(
        name,
        _first_line([python, "-c", version]),
        lambda docx, pdf: [python, "-c", code, str(docx), str(pdf)],
    )


def _first_line(command: list[str]) -> str:
    """Return the last line that a command printed; empty when it failed."""
    process = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False)  # noqa: S603 - made here
    lines = process.stdout.split("\n") if process.returncode == 0 else []
    return next((line.strip() for line in reversed(lines) if line.strip()), "")


def best(command: list[str], runs: int, folder: Path = HOME) -> Usage:
    """Return the fastest of ``runs`` runs, after one that warms the caches where there are more than one."""
    usages = [run(command, folder) for _ in range(runs + (runs > 1))]
    return min(usages, key=lambda each: each.seconds)


def run(command: list[str], folder: Path = HOME) -> Usage:
    """Run a process; its own peak of memory comes from ``wait4``, which counts its children too.

    Raises:
        FailedError: its exit code is not 0, or it took too long.
    """
    start = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - commands made here
        ["timeout", str(LONGEST), *command] if shutil.which("timeout") else command,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        complaint = process.stderr.read().decode(errors="replace") if process.stderr else ""
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise FailedError((complaint.strip().splitlines() or [f"exit code {process.returncode}"])[-1])
    return Usage(seconds, usage.ru_maxrss / 1024)


def bytecode_in(folder: Path) -> None:
    """Let what is measured from now on find our sources, and its bytecode as an installed program has it."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)
    os.environ["PYTHONPATH"] = str(HOME)
