"""The clerk's whole year in a real browser, once by mouse and once by keyboard alone."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.web.clerk import ADDED, WRONG, YEAR, Clerk, clerk

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.external

PAPER = "to-trinh-khen-thuong"
DROP = """([text, name]) => { const files = new DataTransfer();
  const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  files.items.add(new File([bytes], name));
  const box = document.getElementById("drop");
  const all = { dataTransfer: files, bubbles: true, cancelable: true };
  for (const kind of ["dragenter", "dragover", "drop"]) box.dispatchEvent(new DragEvent(kind, all)); }"""


@pytest.fixture
def own(chromium: Browser, tmp_path: Path) -> Iterator[Clerk]:
    """A clerk whose year is still to be done."""
    with clerk(chromium, tmp_path / "Kho của xã", tmp_path / "home") as sitting:
        yield sitting


def test_the_whole_year_by_mouse(own: Clerk) -> None:
    from playwright.sync_api import expect

    page = own.page
    # a workbook that was sent, with a wrong cell
    expect(page.locator("[data-card='2025'] .said")).to_contain_text("Sổ không có lỗi.")
    page.get_by_label("Năm", exact=True).fill(str(YEAR))
    page.get_by_role("button", name="Dùng sổ đã có").click()
    page.wait_for_url("**/workbook")
    page.evaluate(DROP, [base64.b64encode(own.broken).decode(), "xa-gui.xlsx"])
    expect(page.locator("#summary")).to_contain_text("1 lỗi")
    page.locator(".problem.error").first.click()
    expect(page.locator(".grid .here.error")).to_have_text(WRONG[2])
    expect(page.locator("#cell")).not_to_be_empty()
    # Excel has it open, mends it, saves
    lock = own.folder / "inputs" / f"~${YEAR}.xlsx"
    lock.write_bytes(b"\x01A" + b" " * 53 + b"\x01\0A\0")
    expect(page.locator("#held")).to_contain_text("đang mở")
    own.saves_in_excel(own.mended)
    lock.unlink()
    expect(page.locator("#summary")).not_to_contain_text("1 lỗi")
    expect(page.locator("#held")).to_be_empty()
    # papers: begun, stopped, begun again
    page.get_by_role("link", name="Lập văn bản").click()
    page.get_by_role("button", name="Lập văn bản").click()
    page.get_by_role("button", name="Dừng").click()
    expect(page.locator("#outcome")).to_contain_text("Đã dừng; chưa ghi gì.")
    assert not (own.folder / "outputs" / str(YEAR) / f"{PAPER}.docx").exists()
    _builds_two(own)
    # pages
    page.get_by_role("link", name="Xem văn bản").click()
    page.get_by_label("Văn bản", exact=True).select_option(f"{PAPER}.pdf")
    expect(page.locator("#pages img").first).to_have_js_property("naturalWidth", 800)
    page.get_by_label("Cỡ").select_option("1200")
    expect(page.locator("#pages img").first).to_have_js_property("naturalWidth", 1_200)
    page.get_by_label("Tìm chữ").fill("kính gửi")
    page.get_by_role("button", name="Tìm", exact=True).click()
    expect(page.locator("#hits")).to_contain_text("Thấy 1 chỗ.")
    expect(page.locator("#findings")).to_contain_text("Không thấy chỗ nào sai thể thức.")
    address = page.get_by_role("link", name="In", exact=True).get_attribute("href") or ""
    answer = page.request.get(
        address if "://" in address else own.served.address.partition("/?")[0] + address
    )
    assert answer.body().startswith(b"%PDF") and answer.headers["content-disposition"].startswith("inline")
    page.emulate_media(media="print")
    expect(page.locator(".top")).to_be_hidden()
    expect(page.locator("#pages img").first).to_be_visible()
    page.emulate_media(media="screen")
    # edited in Word: seen beside what is made, and kept
    own.edits_in_word(PAPER)
    page.get_by_role("link", name="Lập văn bản").click()
    page.get_by_role("button", name="So với bản lập").click()
    expect(page.locator("#difference")).to_contain_text(ADDED)
    page.get_by_role("button", name="Giữ bản sửa tay").click()
    _builds_two(own)
    expect(page.locator("#outcome")).to_contain_text(f"Giữ nguyên bản sửa tay: {PAPER}.docx")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def _builds_two(own: Clerk) -> None:
    from playwright.sync_api import expect

    own.page.get_by_role("button", name="Bỏ chọn hết").click()
    for name in (PAPER, "giay-moi"):
        own.page.locator(f"input[value='{name}']").check()
    own.page.get_by_role("button", name="Lập văn bản").click()
    expect(own.page.locator("#outcome")).to_contain_text("Đã lập", timeout=60_000)


def test_the_whole_year_by_keyboard(own: Clerk, tmp_path: Path) -> None:
    from playwright.sync_api import expect

    page, keys = own.page, own.page.keyboard
    expect(page.locator("[data-card='2025'] .said")).to_contain_text("Sổ không có lỗi.")
    own.presses("Dùng sổ đã có")
    page.wait_for_url("**/workbook")
    sent = tmp_path / "xa-gui.xlsx"
    sent.write_bytes(own.broken)
    own.reaches(lambda name: name == "Tệp sổ số liệu")
    with page.expect_file_chooser() as choosing:
        keys.press("Space")
    choosing.value.set_files(sent)
    expect(page.locator("#summary")).to_contain_text("1 lỗi")
    own.presses("Các điều phải xem", "ArrowDown")
    while not page.locator(".problem.error[aria-selected='true']").count():
        keys.press("ArrowDown")
    expect(page.locator(".grid .here.error")).to_have_text(WRONG[2])
    own.saves_in_excel(own.mended)
    expect(page.locator("#summary")).not_to_contain_text("1 lỗi")
    page.reload()
    own.presses("Lập văn bản")
    page.wait_for_url("**/build")
    own.presses("Bỏ chọn hết", "Space")
    own.presses("Giấy mời", "Space")
    own.presses("Lập văn bản", "Enter")
    expect(page.locator("#outcome")).to_contain_text("Đã lập", timeout=60_000)
    own.presses("Xem văn bản")
    page.wait_for_url("**/look")
    expect(page.locator("#pages img").first).to_have_js_property("naturalWidth", 800)
    own.presses("Trang 1")
    own.edits_in_word("giay-moi")
    page.reload()
    own.presses("Lập văn bản")
    page.wait_for_url("**/build")
    own.presses("So với bản lập: Giấy mời")
    expect(page.locator("#difference")).to_contain_text(ADDED)
    keys.press("Escape")
    expect(page.locator("#difference")).to_be_hidden()
    expect(page.locator(":focus")).to_contain_text("So với bản lập")
