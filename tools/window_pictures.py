"""The pictures of the window in the clerk's guide, ``docs/images/cua-so-*.png``: of real pages in Chromium.

``python -m tools.window_pictures`` lays the sample years out in a folder of its own, spoils a workbook as the other
pictures of the guide show it, and opens the window on them. It needs Chromium and the extra ``browser``.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from reportgen.runs.build import build_year
from reportgen.runs.request import BuildRequest
from reportgen.runs.samples import lay_out
from reportgen.workspace import Workspace
from tests.web.clerk import KIT
from tests.web.serving import serving
from tools.guide_pictures.pages import store
from tools.guide_pictures.workbooks import spoil

if TYPE_CHECKING:
    from playwright.sync_api import FloatRect, Page

PICTURES = Path(__file__).parents[1] / "docs" / "images"
SPOILT, CLEAN = 2026, 2025
PAPER = "bao-cao-tong-ket"
WIDTH, HEIGHT = 1_280, 760  # px
AT_REST = 4_000  # ms: the pages hear of changes as long as they are open, so that the network is never idle
BANNER = 58  # px: the line at the top tells the folder, of this machine


def main() -> None:
    """Picture the page of a spoilt workbook, and that of a paper that is read before it is printed."""
    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium")
    if path is None:
        sys.exit("chromium is not installed")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = Path(folder)
        own = root / "kho"
        lay_out(own, KIT)
        build_year(BuildRequest(Workspace(own), CLEAN, only=(PAPER,)))
        spoil(own / "inputs" / f"{SPOILT}.xlsx")
        with serving(own, root / "home") as served:
            base = served.address.partition("/?")[0]
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
            page = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}).new_page()
            page.goto(served.address)
            page.goto(f"{base}/year/{SPOILT}/workbook")
            page.locator(".problem").first.click()
            _picture(page, "cua-so-so-lieu")
            page.goto(f"{base}/year/{CLEAN}/look?file={PAPER}.pdf")
            page.wait_for_selector("#page-0 img", state="attached")
            _picture(page, "cua-so-xem-in")
            browser.close()


def _picture(page: Page, name: str) -> None:
    """Store what the window shows under its first line, when all of it has had the time to come."""
    page.wait_for_timeout(AT_REST)
    clip: FloatRect = {"x": 0, "y": BANNER, "width": WIDTH, "height": HEIGHT - BANNER}
    image = Image.open(io.BytesIO(page.screenshot(clip=clip)))
    store(PICTURES / f"{name}.png", image)


if __name__ == "__main__":
    main()
