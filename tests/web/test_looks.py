"""Every page can be used by everybody: axe-core finds nothing, light and dark, narrow and wide; nothing sticks out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reportgen.runs.samples import lay_out
from reportgen.web import app as routes
from tests.web.clerk import KIT, WRONG
from tests.web.serving import Served, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.external

YEARS = {"workbook": 2025, "build": 2026, "look": 2026}
PAGES = sorted(
    path
    for path in routes.GET
    if not path.startswith(("/api/", "/favicon")) and "{" not in path.replace("{year}", "")
)
COUNTED = """window.asked = 0; const plain = window.fetch;
  window.fetch = (...all) => { window.asked += 1;
    return plain(...all).finally(() => setTimeout(() => { window.asked -= 1; }, 50)); };"""
"""Counts what a page asks for until a moment after it was answered, when it has been drawn."""
SETTLED = """() => window.asked === 0 && !document.getElementById("main").inert
  && !document.querySelector('[aria-busy="true"]')
  && [...document.images].filter((one) => { const own = one.getBoundingClientRect();
    return own.top < innerHeight && own.left < innerWidth; }).every((one) => one.complete)"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A window on the sample workspace: the papers of 2026 are made, one is edited, in 2025 a cell is wrong."""
    import docx
    import openpyxl

    from reportgen.runs.build import build_year
    from reportgen.runs.request import BuildRequest
    from reportgen.workspace import Workspace

    folder = tmp_path_factory.mktemp("looks") / "kho"
    lay_out(folder, KIT)
    build_year(BuildRequest(Workspace(folder), 2026, only=("giay-moi", "bao-cao-tong-ket")))
    edited = folder / "outputs" / "2026" / "giay-moi.docx"
    paper = docx.Document(str(edited))
    paper.add_paragraph("Sửa tay.")
    paper.save(str(edited))
    sheet, cell, text = WRONG
    book = openpyxl.load_workbook(folder / "inputs" / "2025.xlsx")
    book[sheet][cell] = text
    book.save(folder / "inputs" / "2025.xlsx")
    with serving(folder, folder.parent / "home") as own:
        yield own


def visit(context: BrowserContext, served: Served) -> Page:
    """Return a page that has been let in."""
    context.add_init_script(COUNTED)
    page = context.new_page()
    page.goto(served.address)
    return page


def shown(page: Page, served: Served, path: str) -> None:
    """Open a page and wait until it has settled."""
    last = path.rpartition("/")[2]
    page.goto(served.address.partition("/?")[0] + path.replace("{year}", str(YEARS.get(last, 2026))))
    page.wait_for_function(SETTLED)
    if last == "workbook":
        page.wait_for_selector(".problem")


def has_page(path: str) -> bool:
    """Return whether a route gives HTML; a file that is downloaded is no page."""
    return not path.endswith((".zip", ".pdf", ".docx", ".xlsx", ".json"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [*(path for path in PAGES if has_page(path)), "/not-there"])
def test_axe_finds_nothing_and_nothing_sticks_out(
    chromium: Browser, served: Served, path: str, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    context = chromium.new_context(color_scheme=scheme, bypass_csp=True, locale="vi-VN")  # type: ignore[arg-type]
    page = visit(context, served)
    for width in (320, 390, 1_280, 1_920):
        page.set_viewport_size({"width": width, "height": 900})
        shown(page, served, path)
        pictures = os.environ.get("REPORTGEN_SCREENS")
        if pictures:
            name = path.strip("/").replace("/", "-").replace("{year}", "nam") or "home"
            page.screenshot(path=Path(pictures) / f"{name}-{width}-{scheme}.png")
        assert page.request.get(page.url).status == (404 if path == "/not-there" else 200)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if width > 320:
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
    context.close()


def test_the_difference_is_accessible_too(chromium: Browser, served: Served) -> None:
    from axe_playwright_python.sync_playwright import Axe

    context = chromium.new_context(bypass_csp=True, locale="vi-VN")
    page = visit(context, served)
    shown(page, served, "/year/{year}/build")
    page.get_by_role("button", name="So với bản lập").click()
    page.wait_for_selector("#difference[open] td")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    context.close()


def test_the_pages_policy_holds_without_a_word_in_the_console(chromium: Browser, served: Served) -> None:
    context = chromium.new_context(locale="vi-VN")
    said: list[str] = []
    context.on("console", lambda one: said.append(one.text) if one.type in ("error", "warning") else None)
    page = visit(context, served)
    for path in (one for one in PAGES if has_page(one)):
        shown(page, served, path)
    context.close()
    told = [one for one in said if "status of 422" not in one]  # what is wrong with the workbook of 2025
    assert told == []
