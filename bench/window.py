"""Measure the window: first paint, from a drop to its grid, scrolling through much, memory of the server.

Usage:  python bench/window.py [--runs N]

Needs Chromium and the extra `browser`. Prints what was measured beside what is asked, and one line of figures last;
exit code 1 where one falls short. Times are the best of N runs (default 3), tasks the longest of all that scrolling
caused, as Chromium's Long Tasks tell (0: none over 50 ms), memory the peak of the server in all of it.
"""

from __future__ import annotations

import argparse
import base64
import io
import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl  # noqa: TID251 - a workbook is spoilt as Excel would
from msgspec import Struct

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.programs import bytecode_in
from reportgen.runs.build import build_year
from reportgen.runs.request import BuildRequest
from reportgen.runs.samples import lay_out
from reportgen.workspace import Workspace
from tests.web.clerk import KIT
from tests.web.serving import Served, serving

if TYPE_CHECKING:
    from playwright.sync_api import Page

MUCH, DROPPED, PAPERS = 2025, 2024, 2026
"""Years: of 2,000 problems, of the workbook that is dropped, of the papers."""
AT_REST = 2_000
"""Milliseconds in which what the page before asked for is answered."""
PROBLEMS, PAGES = 2_000, 300
WRONG_SHEET, WRONG_ROWS, WRONG_COLUMNS = "Tuyển quân", range(4, 104), range(3, 27)
PAPER = "bao-cao-tong-ket.pdf"
DROP = """(text) => { const files = new DataTransfer();
  files.items.add(new File([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))], "so.xlsx"));
  sessionStorage.dropped = Date.now();
  document.getElementById("drop").dispatchEvent(new DragEvent("drop", { dataTransfer: files, cancelable: true })); }"""
GRID = "() => document.querySelector('.line span:nth-child(2)')?.textContent && document.querySelector('.problem')"
WATCH = """() => { window.long = 0;
  const told = (list) => { for (const one of list.getEntries()) window.long = Math.max(window.long, one.duration); };
  new PerformanceObserver(told).observe({ type: "longtask" }); }"""
SCROLL = """async (box) => { const own = document.querySelector(box);
  for (let step = 0; step <= 120; step += 1) {
    own.scrollTop = (own.scrollHeight * step) / 120;
    await new Promise((done) => requestAnimationFrame(done)); await new Promise((done) => setTimeout(done, 16)); } }"""


class Figure(Struct, frozen=True):
    """What was measured: its name for the line of figures, in words, the value, the most that is asked, the unit."""

    name: str
    words: str
    value: float
    most: float
    unit: str


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        bytecode_in(root / "bytecode")
        own = root / "kho"
        sample = _prepared(own)
        with serving(own, root / "home") as served:
            found = _measured(served, sample, own, runs)
    for one in found:
        fits = "" if one.value <= one.most else "  TOO MUCH"
        print(f"{one.words:58}{one.value:8.0f} {one.unit:3}  (at most {one.most:.0f}){fits}")
    print(" ".join(f"{one.name}={one.value:.0f}{one.unit}" for one in found))
    return int(any(one.value > one.most for one in found))


def _prepared(own: Path) -> bytes:
    """Lay out a workspace with much in it; return the sample workbook."""
    import pikepdf  # noqa: TID251 - a long paper is joined of a short one

    lay_out(own, KIT)
    sample = (own / "inputs" / f"{PAPERS}.xlsx").read_bytes()
    build_year(BuildRequest(Workspace(own), PAPERS, only=("bao-cao-tong-ket",)))
    path = own / "outputs" / str(PAPERS) / PAPER
    with pikepdf.open(path) as paper, pikepdf.new() as long:
        while len(long.pages) < PAGES:
            long.pages.extend(paper.pages)
        stream = io.BytesIO()
        long.save(stream)
    path.write_bytes(stream.getvalue())
    book = openpyxl.load_workbook(own / "inputs" / f"{MUCH}.xlsx")
    sheet = book[WRONG_SHEET]
    for merged in list(sheet.merged_cells.ranges):
        if merged.min_row > WRONG_ROWS.start:
            sheet.unmerge_cells(str(merged))
    for row in WRONG_ROWS:
        sheet.cell(row, 1).value, sheet.cell(row, 2).value = row - WRONG_ROWS.start + 1, f"Thôn số {row}"
        for column in WRONG_COLUMNS:
            sheet.cell(row, column).value = "không phải số"
    book.save(own / "inputs" / f"{MUCH}.xlsx")
    return sample


def _measured(served: Served, sample: bytes, own: Path, runs: int) -> list[Figure]:
    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium")
    if path is None:
        sys.exit("chromium is not installed")
    base = served.address.partition("/?")[0]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_context(viewport={"width": 1_280, "height": 900}).new_page()
        cold = _painted(page, served.address)
        paths = ("/", f"/year/{MUCH}/workbook", f"/year/{PAPERS}/build", f"/year/{PAPERS}/look")
        paint = max(_best(runs, partial(_painted, page, base + one)) for one in paths)
        drop = _best(runs, lambda: _dropped(page, base, sample, own))
        page.goto(f"{base}/year/{MUCH}/workbook")
        page.wait_for_function(GRID)
        problems = int(page.get_attribute(".problem", "aria-setsize") or 0)
        if problems < PROBLEMS:
            sys.exit(f"{problems} problems are not {PROBLEMS}")
        page.locator(".problem").first.click()
        listed = _longest(page, "#problems", "#grid")
        page.goto(f"{base}/year/{PAPERS}/look?file={PAPER}")
        page.wait_for_selector(f"#page-{PAGES - 1}", state="attached")
        looked = _longest(page, "#pages", "#thumbnails")
        browser.close()
    return [
        Figure("cold_paint", "first paint of the first page of a new window", cold, 1_000, "ms"),
        Figure("paint", "first paint, the slowest of four pages", paint, 300, "ms"),
        Figure("drop", "from the drop of the sample to its grid", drop, 1_000, "ms"),
        Figure("problems", f"longest task scrolling {problems} problems", listed, 100, "ms"),
        Figure("pages", f"longest task scrolling {PAGES} pages", looked, 100, "ms"),
        Figure("memory", "memory of the server at its peak", _peak(served.process.pid), 250, "MB"),
    ]


def _best(runs: int, measure: Callable[[], float]) -> float:
    return min(measure() for _run in range(runs))


def _painted(page: Page, address: str) -> float:
    page.wait_for_timeout(AT_REST)
    page.goto(address)
    page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
    return float(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))


def _dropped(page: Page, base: str, sample: bytes, own: Path) -> float:
    (own / "inputs" / f"{DROPPED}.xlsx").unlink(missing_ok=True)
    page.goto(f"{base}/year/{DROPPED}/workbook")
    page.evaluate(DROP, base64.b64encode(sample).decode())
    page.wait_for_selector("#grid")
    page.wait_for_function(GRID)
    return float(page.evaluate("Date.now() - Number(sessionStorage.dropped)"))


def _longest(page: Page, *boxes: str) -> float:
    page.wait_for_timeout(1_000)
    page.evaluate(WATCH)
    for box in boxes:
        page.evaluate(SCROLL, box)
    page.wait_for_timeout(1_000)
    return float(page.evaluate("window.long"))


def _peak(process: int) -> float:
    """Return the most memory that a process has had, in MB; 0 where the system does not tell."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1_000 for line in lines if line.startswith("VmHWM:")), 0.0)


if __name__ == "__main__":
    sys.exit(main())
