"""Collect every text the program can say: calls of ``_`` and ``_n`` in the code, and what help shows.

Babel reads the calls.  Help texts are arguments of typer and docstrings of commands; they are taken from the
command line as it is built, so that none can be forgotten.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from typer.main import get_command

from reportgen.cli import usage
from reportgen.language import DOMAIN

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "reportgen"
KEYWORDS = {"_": None, "_n": (1, 1)}
"""How messages are marked; ``_n`` has one Vietnamese text for the singular and the plural."""


def template() -> Catalog:
    """Return a catalog of every message, none of them translated."""
    catalog = Catalog(project=DOMAIN, fuzzy=False, charset="utf-8")
    for text, file in (*_of_code(), *_of_help()):
        catalog.add(text, locations=[(file, 0)], flags=_flags(text))
    return catalog


def _flags(text: str | tuple[str, ...]) -> list[str]:
    singular = text if isinstance(text, str) else text[0]
    return ["python-brace-format"] if "{" in singular else []


def _of_code() -> Iterator[tuple[str | tuple[str, ...], str]]:
    kinds = [("**.py", "python"), ("**.html", "jinja2.ext:babel_extract")]
    options = {"**.py": {"encoding": "utf-8"}, "**.html": {"trimmed": "true"}}
    found = extract_from_dir(SOURCES, kinds, options, KEYWORDS)
    for file, _line, text, _comments, _context in found:
        yield text, f"reportgen/{Path(file).as_posix()}"


def _of_help() -> Iterator[tuple[str, str]]:
    app = importlib.import_module("reportgen.cli.app")
    for owner, name in usage.texts(get_command(app.app)):
        yield getattr(owner, name), "reportgen/cli"
