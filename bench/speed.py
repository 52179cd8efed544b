"""Measure how fast a DOCX becomes a PDF: this project, others, and bare reportlab as the floor.

Usage:  python bench/speed.py [DOCX …] [--runs N] [--peers PYTHON] [--lists 500,5000,10000]
        [--without NAMES]

Each conversion is a whole process, its bytecode cached as an installed program has it. Without DOCX the
built report is measured, beside lists of recipients and a text of twenty pages. ``--peers`` is a Python in
which dxpdf and word2pdf are installed (default: this one); a program that is not there is left out. Times are the
best of N runs (default 3), memory the peak of a run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.programs import BENCH, HOME, OURS, FailedError, Program, Usage, best, bytecode_in, programs

_Command = Callable[[Path], list[str]]
FLOOR = "floor"


def main() -> int:
    """Print one line for each document."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        bytecode_in(scratch / "bytecode")
        commands = _commands(arguments, scratch)
        print(f"{'document':28}" + "".join(f"{name:>20}" for name in commands))
        for document in _documents(arguments, scratch):
            _aside("floor.py", "--places", document, scratch / "places.json")
            usages = {name: best(command(document), arguments.runs) for name, command in commands.items()}
            print(_line(document.stem, usages), flush=True)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("docx", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peers", default=sys.executable)
    parser.add_argument("--lists", default="500,5000,10000")
    parser.add_argument(
        "--without", default="", help="programs to leave out: LibreOffice,dxpdf,word2pdf,floor"
    )
    return parser.parse_args()


def _documents(arguments: argparse.Namespace, scratch: Path) -> list[Path]:
    made = [f"list:{rows}" for rows in arguments.lists.split(",") if rows]
    made = ["text:20", *made] if arguments.docx else ["report", "text:20", *made]
    paths = _aside("samples.py", scratch, *made).splitlines()
    return [path.resolve() for path in arguments.docx] + [Path(path) for path in paths]


def _aside(script: str, *arguments: object) -> str:
    """Run what is not measured in a process of its own: a child's peak of memory begins at its parent's size."""
    command = [sys.executable, str(BENCH / script), *map(str, arguments)]
    return subprocess.run(command, cwd=HOME, check=True, stdout=subprocess.PIPE, text=True).stdout  # noqa: S603


def _commands(arguments: argparse.Namespace, scratch: Path) -> dict[str, _Command]:
    """Return the programs that are there, ours first, each as what makes its command line."""
    found: dict[str, _Command] = {
        own.name: partial(_command, own, scratch) for own in programs(arguments.peers, scratch) if own.there
    }
    places = [sys.executable, str(BENCH / "floor.py"), str(scratch / "places.json"), str(scratch / "out.pdf")]
    found[FLOOR] = lambda _docx: places
    return {name: command for name, command in found.items() if name not in arguments.without.split(",")}


def _command(program: Program, scratch: Path, docx: Path) -> list[str]:
    return program.command(docx, scratch / f"{docx.stem}.pdf")


def _line(name: str, usages: dict[str, Usage]) -> str:
    ours = usages[OURS].seconds
    cells = [f"{usages[OURS].seconds:8.2f} s {usages[OURS].memory:5.0f} MB"]
    for each, took in usages.items():
        if each != OURS:
            cells.append(f"{took.seconds:6.2f} s ×{ours / took.seconds:6.3f}")
    return f"{name[:28]:28}" + "".join(f"{cell:>20}" for cell in cells)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except FailedError as failure:
        sys.exit(str(failure))
