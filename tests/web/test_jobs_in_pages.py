"""A job that ends before the page has heard its number: its end is shown all the same, and the button works again."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests import shipped
from tests.web.serving import Served, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

pytestmark = pytest.mark.external

YEAR = 2023


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("viec")
    with serving(shipped.lay_out(folder / "so", YEAR).root, folder / "nha") as own:
        yield own


@pytest.mark.parametrize(
    ("page_name", "job"),
    [("meeting", "meeting/bind"), ("certificates", "certificates/make"), ("build", "build")],
)
def test_a_job_that_was_quicker_than_its_answer(
    chromium: Browser, served: Served, page_name: str, job: str
) -> None:
    def late(route: Route) -> None:
        answer = route.fetch()
        number = answer.json()["job"]
        while json.loads(served.get(f"/api/job/{number}")[1])["state"] == "running":
            time.sleep(0.1)
        time.sleep(1)  # the news has gone out
        route.fulfill(response=answer)

    page = chromium.new_context().new_page()
    page.goto(served.address)
    page.goto(f"http://{served.host}:{served.port}/year/{YEAR}/{page_name}")
    if page_name == "build":
        page.click("#none")
        page.locator('input[name="only"]').first.check()
    else:
        page.wait_for_load_state("load")
        page.wait_for_timeout(1_500)  # what the page shows has come
    page.route(f"**/api/year/{YEAR}/{job}", late)
    page.click("#start")
    page.locator("#outcome strong").wait_for(timeout=60_000)
    assert page.locator("#start").is_enabled()
    assert page.locator("#progress").is_hidden()
    page.context.close()


def test_a_click_before_the_script_has_come_is_not_lost(chromium: Browser, served: Served) -> None:
    """The form would else be sent by the browser itself, and the page come again as if nothing had been asked."""

    def slow(route: Route) -> None:
        time.sleep(1)
        route.continue_()

    page = chromium.new_context().new_page()
    page.goto(served.address)
    page.route("**/static/build.js", slow)
    address = f"http://{served.host}:{served.port}/year/{YEAR}/build"
    page.goto(address, wait_until="commit")
    page.click("#start")
    page.locator("#outcome strong").wait_for(timeout=60_000)
    assert page.url == address
    page.context.close()
