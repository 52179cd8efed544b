"""What ``mkdocs build`` needs of us: the pages that lie beside ``docs/``, with the README as the first one.

The same texts are read on GitHub; so their links are written for there, and turned here.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[1]
PAGES = {
    "README.md": "index.md",
    "CONTRIBUTING.md": "CONTRIBUTING.md",
    "SECURITY.md": "SECURITY.md",
    "CHANGELOG.md": "CHANGELOG.md",
    "LICENSE": "LICENSE.md",
    "tools/README.md": "tools.md",
}
"""File of the repository → page of the site."""
LINK = re.compile(r"(\]\()(?!\w+:|#)([^)#\s]+)")


def turn_links(text: str) -> str:
    """Return a page that lies beside ``docs/`` with its links as they are from inside."""
    return LINK.sub(lambda link: link[1] + _inside(link[2]), text)


def _inside(target: str) -> str:
    return PAGES.get(target, target.removeprefix("docs/"))


def outwards(text: str) -> str:
    """Return a page of ``docs/`` with its links to pages beside it, ``../README.md``, as they are on the site."""
    return LINK.sub(lambda link: link[1] + _beside(link[2]), text)


def _beside(target: str) -> str:
    up = target.count("../")
    name = target.removeprefix("../" * up)
    return "../" * (up - 1) + PAGES[name] if up and name in PAGES else target


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages."""
    from mkdocs.structure.files import File  # only the site's own environment has it

    for name, page in PAGES.items():
        text = turn_links((ROOT / name).read_text(encoding="utf-8"))
        files.append(File.generated(config, page, content=text))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Turn the links of a page that lies in ``docs/``."""
    return markdown if page.file.generated_by else outwards(markdown)
