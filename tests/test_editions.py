"""The Vietnamese pages and their English edition say the same: headings, tables and code run side by side."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PAGES = ("kits.md", "packet.md", "certificates.md")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"(^|\s)# .*$", re.MULTILINE)
ANCHORED = re.compile(r"\]\(([\w./-]+\.md)?#([\w-]+)\)")
LETTERS = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)


def read(checkout: Path, page: str) -> str:
    return (checkout / "docs" / page).read_text(encoding="utf-8")


def code(text: str) -> list[tuple[str, str]]:
    """Return the fenced blocks with their languages, without comments and without blanks at the ends of lines."""
    return [
        (kind, "\n".join(line.rstrip() for line in COMMENT.sub("", block).splitlines()))
        for kind, block in FENCE.findall(text)
    ]


def levels(text: str) -> list[int]:
    return [len(marks) for marks in re.findall(r"^(#+) ", FENCE.sub("", text), re.MULTILINE)]


def rows(text: str) -> list[tuple[int, str]]:
    """Return each row of a table: its cells, and what its first one sets as code."""
    found = re.findall(r"^\|(.*)\|$", FENCE.sub("", text), re.MULTILINE)
    cells = [re.split(r"(?<!\\)\|", row) for row in found]
    return [(len(row), " ".join(re.findall(r"`([a-z_.\[\]-]+)`", row[0]))) for row in cells]


@pytest.mark.parametrize("page", PAGES)
def test_both_editions_have_the_same_headings_tables_and_code(page: str, checkout: Path) -> None:
    ours, english = read(checkout, page), read(checkout, f"en/{page}")
    assert levels(ours) == levels(english)
    assert code(ours) == code(english)
    assert rows(ours) == rows(english)


@pytest.mark.parametrize("page", PAGES)
def test_each_is_in_its_language(page: str, checkout: Path) -> None:
    """Of the paragraphs without code nearly all have letters that only Vietnamese has, there nearly none."""
    for folder, least, most in (("", 0.95, 1.0), ("en/", 0.0, 0.5)):
        text = re.sub(r"`[^`]*`", "", FENCE.sub("", read(checkout, folder + page)))
        told = [part for part in text.split("\n\n") if len(part.split()) > 12]
        share = sum(LETTERS.search(part) is not None for part in told) / len(told)
        assert least <= share <= most, (folder, share)


@pytest.mark.parametrize(
    "page", [*PAGES, *(f"en/{page}" for page in PAGES), "templates.md", "huong-dan.md", "rules/README.md"]
)
def test_links_lead_to_headings(page: str, checkout: Path) -> None:
    for target, anchor in ANCHORED.findall(read(checkout, page)):
        place = (checkout / "docs" / page).parent / target if target else checkout / "docs" / page
        text = place.read_text(encoding="utf-8")
        headings = re.findall(r"^#+ (.*)$", FENCE.sub("", text), re.MULTILINE)
        slugs = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
        assert anchor in slugs or f'<a id="{anchor}"></a>' in text, (target, anchor)


def test_all_that_an_author_reads_is_linked_from_the_guide(checkout: Path) -> None:
    guide = read(checkout, "huong-dan.md")
    assert all(f"]({page})" in guide for page in (*PAGES, "templates.md", "mot-trang.md"))
