"""The site's links: those of pages beside docs/ turned inwards, those to them turned to where they are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools.site import LINK, PAGES, outwards, turn_links


@pytest.mark.parametrize(
    ("written", "there"),
    [
        ("[a](docs/kits.md)", "[a](kits.md)"),
        ("[a](docs/kits.md#sheets)", "[a](kits.md#sheets)"),
        ("![a](docs/images/a.png)", "![a](images/a.png)"),
        ("[a](LICENSE)", "[a](LICENSE.md)"),
        ("[a](README.md#commands)", "[a](index.md#commands)"),
        ("[a](https://example.org/docs/x)", "[a](https://example.org/docs/x)"),
        ("[a](#commands)", "[a](#commands)"),
    ],
)
def test_a_page_beside_docs(written: str, there: str) -> None:
    assert turn_links(written) == there


@pytest.mark.parametrize(
    ("written", "there"),
    [
        ("[a](../README.md)", "[a](index.md)"),
        ("[a](../../README.md#commands)", "[a](../index.md#commands)"),
        ("[a](../LICENSE)", "[a](LICENSE.md)"),
        ("[a](rules/README.md)", "[a](rules/README.md)"),
        ("[a](../kits.md)", "[a](../kits.md)"),
    ],
)
def test_a_page_of_docs(written: str, there: str) -> None:
    assert outwards(written) == there


def test_every_link_leads_somewhere(checkout: Path) -> None:
    """On GitHub: to a file of the repository, without a way out of it."""
    for page in [*checkout.glob("*.md"), *checkout.glob("docs/**/*.md")]:
        for _before, target in LINK.findall(
            re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
        ):
            assert (page.parent / target).exists(), f"{page}: {target}"


def test_the_pages_beside_docs_are_there(checkout: Path) -> None:
    assert all((checkout / name).is_file() for name in PAGES)
