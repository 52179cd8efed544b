"""Measure how fast a DOCX becomes a PDF: this project, LibreOffice, dxpdf, and bare reportlab as the floor.

Usage:  python bench/speed.py [DOCX …] [--runs N] [--dxpdf PYTHON] [--lists 500,5000,10000]
        [--without NAMES]

Each conversion is a whole process, its bytecode cached as an installed program has it. Without DOCX the
built report is measured, beside lists of recipients and a text of twenty pages. ``--dxpdf`` is a Python in
which the package is installed (default: this one); a program that is not there is left out. Times are the
best of N runs (default 3), memory the peak of a run.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

BENCH = Path(__file__).parent
HOME = BENCH.parent

DXPDF = "import sys, dxpdf; dxpdf.convert_file(sys.argv[1], sys.argv[2])"
_Command = Callable[[Path], list[str]]
OURS, OFFICE, RUST, FLOOR = "reportgen", "LibreOffice", "dxpdf", "floor"


@dataclass(frozen=True, slots=True)
class Taken:
    """What a conversion took: seconds of wall time and the peak of memory in MB."""

    seconds: float
    memory: float


def main() -> int:
    """Print one line for each document."""
    asked = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(scratch / "bytecode")
        os.environ["PYTHONPATH"] = str(HOME)
        programs = _programs(asked, scratch)
        print(f"{'document':28}" + "".join(f"{name:>20}" for name in programs))
        for document in _documents(asked, scratch):
            _aside("floor.py", "--places", document, scratch / "places.json")
            taken = {name: _best(command(document), asked.runs) for name, command in programs.items()}
            print(_line(document.stem, taken), flush=True)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("docx", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--dxpdf", default=sys.executable)
    parser.add_argument("--lists", default="500,5000,10000")
    parser.add_argument("--without", default="", help="programs to leave out: LibreOffice,dxpdf,floor")
    return parser.parse_args()


def _documents(asked: argparse.Namespace, scratch: Path) -> list[Path]:
    made = [f"list:{rows}" for rows in asked.lists.split(",") if rows]
    made = ["text:20", *made] if asked.docx else ["report", "text:20", *made]
    paths = _aside("samples.py", scratch, *made).splitlines()
    return [path.resolve() for path in asked.docx] + [Path(path) for path in paths]


def _aside(script: str, *arguments: object) -> str:
    """Run what is not measured in a process of its own: a child's peak of memory begins at its parent's size."""
    command = [sys.executable, str(BENCH / script), *map(str, arguments)]
    return subprocess.run(command, cwd=HOME, check=True, stdout=subprocess.PIPE, text=True).stdout  # noqa: S603


def _programs(asked: argparse.Namespace, scratch: Path) -> dict[str, _Command]:
    """Return the programs that are there, ours first, each as what makes its command line."""
    out = str(scratch / "out.pdf")
    found: dict[str, _Command] = {
        OURS: lambda docx: [sys.executable, "-m", "reportgen", "pdf", str(docx), "-o", out, "-q"]
    }
    office = shutil.which("soffice")
    if office:
        profile = f"-env:UserInstallation={(scratch / 'profile').as_uri()}"
        head = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(scratch)]
        found[OFFICE] = lambda docx: [*head, str(docx)]
    if subprocess.run([asked.dxpdf, "-c", "import dxpdf"], capture_output=True, check=False).returncode == 0:  # noqa: S603
        found[RUST] = lambda docx: [asked.dxpdf, "-c", DXPDF, str(docx), out]
    places = [sys.executable, str(BENCH / "floor.py"), str(scratch / "places.json"), out]
    found[FLOOR] = lambda _docx: places
    return {name: command for name, command in found.items() if name not in asked.without.split(",")}


def _best(command: list[str], runs: int) -> Taken:
    """Return the fastest of ``runs`` runs, after one that warms the caches where there are more than one."""
    taken = [_run(command) for _ in range(runs + (runs > 1))]
    return min(taken, key=lambda each: each.seconds)


def _run(command: list[str]) -> Taken:
    """Run a process; its own peak of memory comes from ``wait4``, which counts its children too."""
    start = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - commands made here
        command, cwd=HOME, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode and process.stderr is not None:
        sys.exit(f"{' '.join(command)}\n{process.stderr.read().decode(errors='replace')}")
    return Taken(seconds, usage.ru_maxrss / 1024)


def _line(name: str, taken: dict[str, Taken]) -> str:
    ours = taken[OURS].seconds
    cells = [f"{taken[OURS].seconds:8.2f} s {taken[OURS].memory:5.0f} MB"]
    for each, took in taken.items():
        if each != OURS:
            cells.append(f"{took.seconds:6.2f} s ×{ours / took.seconds:6.3f}")
    return f"{name[:28]:28}" + "".join(f"{cell:>20}" for cell in cells)


if __name__ == "__main__":
    sys.exit(main())
