"""What is moved by hand in a browser: a certificate's text on its blank, an item of the meeting; by keys the same."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reportgen import packet
from tests import shipped
from tests.web.serving import Served, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.external

YEAR = 2023


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Path]]:
    folder = tmp_path_factory.mktemp("keo")
    workspace = shipped.lay_out(folder / "so", YEAR)
    with serving(workspace.root, folder / "nha") as own:
        yield own, workspace.root


@pytest.fixture
def page(chromium: Browser, served: tuple[Served, Path]) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1_280, "height": 900}, reduced_motion="reduce")
    opened = context.new_page()
    failures: list[str] = []
    opened.on("pageerror", lambda failure: failures.append(str(failure)))
    opened.goto(served[0].address)
    yield opened
    context.close()
    assert not failures


def dragged(page: Page, what: Locator, right: float, down: float) -> None:
    box = what.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + right, y + down, steps=8)
    page.mouse.up()


def test_a_certificate_is_moved_on_its_blank(page: Page, served: tuple[Served, Path]) -> None:
    page.goto(f"http://{served[0].host}:{served[0].port}/year/{YEAR}/certificates")
    block, blank = page.locator("#block"), page.locator("#blank")
    block.wait_for()
    page.wait_for_function(
        "() => document.getElementById('page').complete && document.getElementById('page').src"
    )
    box = blank.bounding_box()
    assert box is not None
    millimetre = box["width"] / 297
    dragged(page, block, 20 * millimetre, -10 * millimetre)
    assert float(page.input_value("#x")) == pytest.approx(20, abs=0.6)
    assert float(page.input_value("#y")) == pytest.approx(-10, abs=0.6)
    page.fill("#x", "1.5")
    page.fill("#y", "0")
    block.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowUp")
    assert (page.input_value("#x"), page.input_value("#y")) == ("2", "-5")
    page.keyboard.press("ArrowDown")
    page.locator("#keep").focus()
    page.keyboard.press("Enter")
    page.locator("#news p").wait_for()
    page.reload()
    page.wait_for_function("() => document.getElementById('x').value === '2'")
    assert page.input_value("#y") == "-4.5"


def test_the_meeting_is_ordered_by_hand_and_by_keys(page: Page, served: tuple[Served, Path]) -> None:
    file = served[1] / "templates" / "quoc-phong" / packet.FILE
    before = [one["title"] for one in tomllib.loads(file.read_text("utf-8"))["item"]]
    page.goto(f"http://{served[0].host}:{served[0].port}/year/{YEAR}/meeting")
    handles = page.locator(".handle")
    page.wait_for_function(f"() => document.querySelectorAll('.handle').length === {len(before)}")
    page.wait_for_function("() => !document.getElementById('page').hidden")
    first, third = (handles.nth(number).bounding_box() for number in (0, 2))
    assert first is not None
    assert third is not None
    dragged(page, handles.nth(2), 0, first["y"] - third["y"] - 12)
    page.locator(".moves button").nth(3).focus()  # the second item, down
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.locator("#save").is_enabled()
    page.locator("#save").click()
    page.wait_for_function(
        "() => document.getElementById('save').disabled && document.getElementById('undo').disabled"
    )
    after = [one["title"] for one in tomllib.loads(file.read_text("utf-8"))["item"]]
    moved = [before[2], before[0], before[1], *before[3:]]
    assert after == [moved[0], moved[2], moved[3], moved[1], *moved[4:]]
