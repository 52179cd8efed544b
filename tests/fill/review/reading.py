"""A small template read for its author, with the names of the kit that comes with the program."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from reportgen import kit as kits
from reportgen.diagnostics import Diagnostic
from reportgen.fill.review import ValueShape, review
from reportgen.runs.vocabulary import shapes
from tests.fill.making import template
from tests.fill.year import KIT


@lru_cache(maxsize=1)
def names() -> dict[str, ValueShape]:
    """Return the shapes of all that a template of the kit may use."""
    return dict(shapes(kits.load(KIT)))


def read(folder: Path, *blocks: str, each: str = "") -> tuple[Diagnostic, ...]:
    """Return what there is to mend in a template of these paragraphs and tables."""
    return review(template(folder, *blocks), names(), each)


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    """Return the code of each."""
    return [one.code for one in found]
