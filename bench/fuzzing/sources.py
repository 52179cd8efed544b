"""The sound files from which hostile ones are made: those that come with the program."""

from __future__ import annotations

from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
KIT = ROOT / "templates" / "quoc-phong"


@cache
def documents() -> tuple[Path, ...]:
    """Return Word files: the kit's templates, which have tables, lists, headers and pictures, and a sample paper."""
    return (*sorted(KIT.glob("*.docx")), ROOT / "inputs/2023/tai-lieu/phat-bieu-khai-mac.docx")


@cache
def workbooks() -> tuple[Path, ...]:
    """Return the sample years."""
    return tuple(ROOT / "inputs" / f"{year}.xlsx" for year in (2022, 2023))


def kit(name: str) -> str:
    """Return a file of the kit as text."""
    return (KIT / name).read_text("utf-8")
