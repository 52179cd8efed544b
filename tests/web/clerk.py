"""A clerk at the window: a workspace whose newest year is still to be done, a page, hands on a mouse or a keyboard."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import openpyxl
from msgspec import Struct

from reportgen.runs.samples import lay_out
from tests.web.serving import Served, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

YEAR, KIT = 2026, "quoc-phong-2-cap"
WRONG = ("Tuyển quân", "R4", "mười hai")
"""Sheet, cell, and what no number is."""
ADDED = "Câu này do người làm văn bản thêm vào."
MOST_TABS = 400


class Clerk(Struct):
    """Who works: the page, the server, the workspace; the workbook as it is sent, with a wrong cell, and mended."""

    page: Page
    served: Served
    folder: Path
    broken: bytes
    mended: bytes

    def saves_in_excel(self, data: bytes) -> None:
        """Save the year's workbook as Excel does: beside it, then renamed."""
        beside = self.folder / "inputs" / "A1B2C3D4.tmp"
        beside.write_bytes(data)
        beside.replace(self.folder / "inputs" / f"{YEAR}.xlsx")

    def edits_in_word(self, name: str) -> None:
        """Add a sentence to a paper and save it."""
        path = self.folder / "outputs" / str(YEAR) / f"{name}.docx"
        paper = docx.Document(str(path))
        paper.add_paragraph(ADDED)
        paper.save(str(path))

    def reaches(self, matches: Callable[[str], bool]) -> None:
        """Press Tab until what is focused is called so."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            if matches(str(self.page.evaluate(FOCUSED))):
                return
        raise AssertionError("cannot be reached by keyboard")

    def presses(self, name: str, key: str = "Enter") -> None:
        """Press a key on what is called so."""
        self.reaches(lambda own: own == name)
        self.page.keyboard.press(key)


FOCUSED = """() => { const own = document.activeElement;
  const label = own.labels && own.labels.length ? own.labels[0].textContent : "";
  return (own.getAttribute("aria-label") || label || own.textContent || own.id).trim().replace(/\\s+/g, " "); }"""


@contextmanager
def clerk(browser: Browser, folder: Path, home: Path) -> Iterator[Clerk]:
    """Sit down at the window; afterwards no script may have failed, and nothing been refused by the page's policy."""
    lay_out(folder, KIT)
    book = folder / "inputs" / f"{YEAR}.xlsx"
    mended = book.read_bytes()
    wrong = openpyxl.load_workbook(book)
    sheet, cell, text = WRONG
    wrong[sheet][cell] = text
    stream = io.BytesIO()
    wrong.save(stream)
    book.unlink()
    with serving(folder, home) as served:
        context = browser.new_context(viewport={"width": 1_280, "height": 900}, locale="vi-VN")
        page = context.new_page()
        troubles: list[str] = []
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
        # Playwright takes choosers over only while one listens; begun beside the key that opens one, it comes too
        # late at times (8 of 702 presses on two loaded cores, 0 of 838 so)
        page.on("filechooser", lambda _: None)
        page.goto(served.address)
        yield Clerk(page, served, folder, stream.getvalue(), mended)
        context.close()
        # what the server refuses (a workbook in the moment in which it is saved) is told on the page, not a trouble
        wrong_ones = [one for one in troubles if "Failed to load resource" not in one]
        assert not wrong_ones, wrong_ones
