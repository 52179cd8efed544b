"""Measure how long a year with many recipients of awards takes: workbook to all papers, DOCX and PDF.

Usage:  python bench/recipients.py [COUNT …] [--only PAPER]… [--format docx] [--profile] [--keep FOLDER]

By default 5,000 and 10,000 recipients. For each the CPU time and the peak of memory of `reportgen build`, in a process
of its own, and between two neighbours the ratio of their times, which is that of their counts where time is linear.
"""

# ruff: noqa: TID251 - openpyxl makes what is measured

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import shutil
import subprocess
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

import openpyxl

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.people import name_of, post_of

HOME = Path(__file__).parents[1]
YEAR, SHEET, FIRST_ROW = 2023, "Khen thưởng", 4
COLLECTIVES = 10
"""One recipient of so many is a collective."""


def main() -> int:
    """Print one line for each count."""
    arguments = _arguments()
    folder = arguments.keep or Path(tempfile.mkdtemp(prefix="recipients-"))
    runs: list[tuple[int, float]] = []
    for count in arguments.count or [5_000, 10_000]:
        place = workspace(folder / str(count), count)
        if arguments.profile:
            _profile(_arguments_of(place, arguments))
            continue
        seconds, memory = _run([sys.executable, "-m", "reportgen", *_arguments_of(place, arguments)])
        runs.append((count, seconds))
        print(f"{count:7,} recipients  {seconds:7.2f} s of CPU  {memory:6.0f} MB", flush=True)
    for (few, fast), (many, slow) in pairwise(runs):
        print(f"{many:,} / {few:,}: ×{slow / fast:.2f} (linear: ×{many / few:.2f})")
    if not arguments.keep:
        shutil.rmtree(folder)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("count", type=int, nargs="*")
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--format", default="")
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--keep", type=Path)
    return parser.parse_args()


def workspace(folder: Path, count: int) -> Path:
    """Lay out the sample workspace in ``folder``, with ``count`` recipients in its last year."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("templates", "inputs"):
        shutil.copytree(HOME / name, folder / name)
    path = folder / "inputs" / f"{YEAR}.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book[SHEET]
    for number in range(count):
        for column, value in enumerate(_recipient(number), 1):
            sheet.cell(FIRST_ROW + number, column).value = value
    for row in range(FIRST_ROW + count, sheet.max_row + 1):
        for cell in sheet[row]:
            cell.value = None
    book.save(path)
    return folder


def _recipient(number: int) -> tuple[str | int | None, ...]:
    unit = f"Xã Mẫu {number // 1001 + 1}"
    if number % COLLECTIVES == 0:
        return (
            number + 1,
            "Tập thể",
            None,
            f"Tiểu đội dân quân số {number + 1}",
            None,
            unit,
            "Giấy khen",
            None,
        )
    return number + 1, "Cá nhân", None, name_of(number), post_of(number), unit, "Giấy khen", None


def _arguments_of(place: Path, arguments: argparse.Namespace) -> list[str]:
    only = [part for name in arguments.only for part in ("--only", name)]
    formats = ["--format", arguments.format] if arguments.format else []
    return ["build", str(YEAR), "-C", str(place), "-q", *only, *formats]


def _run(command: list[str]) -> tuple[float, float]:
    """Return the CPU time in seconds and the peak of memory in MB of a process."""
    process = subprocess.Popen(command, cwd=HOME)  # noqa: S603 - our own program
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit("build failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def _profile(arguments: list[str]) -> None:
    from reportgen.cli import main as run

    sys.argv = ["reportgen", *arguments]
    profiler = cProfile.Profile()
    profiler.enable()
    try:
        run()
    except SystemExit:
        profiler.disable()
    pstats.Stats(profiler).sort_stats("tottime").print_stats(45)


if __name__ == "__main__":
    raise SystemExit(main())
