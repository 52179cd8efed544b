"""Measure the linter: a hundred papers in one process, and one of two hundred pages, sound and with faults.

Usage:  python bench/linting.py [CORPUS] [--runs 2]

The papers are those that the kit makes from the sample years, again and again until there are a hundred, and the Word
files of CORPUS, if one is named. Times are of the processor, the best of N runs.
"""

# ruff: noqa: TID251 - python-docx makes what is measured

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from copy import deepcopy
from itertools import cycle, islice
from pathlib import Path

import docx

HOME = Path(__file__).parents[1]
sys.path.insert(0, str(HOME))

from reportgen import layout, linter, workspace  # noqa: E402
from reportgen.errors import DocumentError  # noqa: E402
from reportgen.runs.build import build_year  # noqa: E402
from reportgen.runs.request import BuildRequest, DocumentFormat  # noqa: E402

PAPERS, PAGES = 100, 200
SECONDS_FOR_PAPERS, SECONDS_FOR_PAGES = 5.0, 3.0


def main() -> int:
    """Print the times; return 1 where one is above what is promised."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as name:
        papers = _papers(Path(name), arguments.corpus)
        long, pages = _long(papers[0], Path(name) / "dai.docx")
        spoilt = _spoilt(long, Path(name) / "dai-sai.docx")
        times = {
            f"{PAPERS} papers": _best(lambda: [_lint(each) for each in papers], arguments.runs),
            f"{pages} pages, sound": _best(lambda: _lint(long), arguments.runs),
            f"{pages} pages, with faults": _best(lambda: _lint(spoilt), arguments.runs),
        }
    for what, seconds in times.items():
        print(f"{what:<24} {seconds:6.2f} s")
    first, *others = times.values()
    return int(first > SECONDS_FOR_PAPERS or max(others) > SECONDS_FOR_PAGES)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path)
    parser.add_argument("--runs", type=int, default=2)
    return parser.parse_args()


def _papers(folder: Path, corpus: Path | None) -> list[Path]:
    """Return a hundred Word files, the report first; those of the corpus once each."""
    workspace.init(folder)
    place = workspace.find(folder)
    papers: list[Path] = []
    for year in (2023, 2022):
        result = build_year(BuildRequest(place, year, formats=(DocumentFormat.DOCX,)))
        papers += result.made
    others = sorted(corpus.glob("*.docx")) if corpus else []
    return [*islice(cycle(papers), PAPERS - len(others)), *others]


def _long(report: Path, target: Path) -> tuple[Path, int]:
    """Return the report with its body repeated to two hundred pages, and how many there are."""
    word = docx.Document(str(report))
    last = next(one for one in word.paragraphs if one.text.startswith("Trên đây là"))
    body = [one for one in word.paragraphs if len(one.text) > 200]
    pages = layout.convert(report).pages
    while pages < PAGES:
        for _turn in range(max(1, PAGES - pages) // 4 + 1):
            for paragraph in body:
                last._p.addprevious(deepcopy(paragraph._p))
        word.save(str(target))
        pages = layout.convert(target).pages
    return target, pages


def _spoilt(paper: Path, target: Path) -> Path:
    word = docx.Document(str(paper))
    for paragraph in word.paragraphs[15::10]:
        for run in paragraph.runs:
            run.font.name, run.font.bold = "Arial", True
        paragraph.add_run(" Hết ngày 5/2/2023 ,tổng cộng 1,000,000 đồng.")
    word.save(str(target))
    return target


def _lint(path: Path) -> int:
    try:
        return len(linter.lint(path))
    except DocumentError:
        return 0


def _best(work: Callable[[], object], runs: int) -> float:
    times = []
    for _run in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    sys.exit(main())
