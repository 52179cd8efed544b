"""What typer, and the click in it, can say to a clerk: messages that go through gettext, and those that do not.

The former have a catalog of their own (``locale/vi/LC_MESSAGES/typer.po``), which keeps what other versions say; the
latter are written as f-strings where an exception is raised.  Parts that no command of ours uses are left out.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import typer
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file

from reportgen.cli.usage import TYPER
from reportgen.language import SOURCE_LANGUAGE
from tools.catalogues import files

UNUSED = ("cli.py", "rich_utils.py", "testing.py", "termui.py", "_termui_impl.py")
"""Typer's own program, its boxes, its tests; prompts, pagers and progress bars."""
KEYWORDS = {"_": None, "ngettext": (1, 2)}
ERRORS = ("UsageError", "BadParameter", "BadArgumentUsage", "BadOptionUsage", "NoSuchOption", "fail")
COMPUTED = (ast.JoinedStr, ast.Constant, ast.Call)


def sources() -> Iterator[Path]:
    """Yield typer's modules, click's among them."""
    folder = Path(typer.__file__).parent
    yield from (path for path in sorted(folder.rglob("*.py")) if path.name not in UNUSED)


def template() -> Catalog:
    """Return a catalog of what typer says through gettext."""
    catalog = Catalog(project="typer", fuzzy=False, charset="utf-8")
    for path in sources():
        for _line, text, _comments, _context in extract_from_file("python", path, KEYWORDS):
            catalog.add(text)
    return catalog


def brought_up() -> Catalog:
    """Return the Vietnamese of it; messages of other versions stay."""
    catalog = files.read(SOURCE_LANGUAGE, TYPER)
    for message in template():
        if message.id and message.id not in catalog:
            catalog.add(message.id)
    return catalog


def raised() -> Iterator[str]:
    """Yield each message that is raised without gettext, with its values as ``{}``."""
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in ERRORS and node.args:
                yield from (_pattern(own) for own in node.args if isinstance(own, COMPUTED))


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _pattern(text: ast.expr) -> str:
    if isinstance(text, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in text.values)
    return str(text.value) if isinstance(text, ast.Constant) else ast.unparse(text)
