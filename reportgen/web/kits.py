"""A year's kit, read once until one of its files changes: pages ask for it again and again."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from reportgen.kit.model import Kit
from reportgen.runs.years import Years
from reportgen.web.stamps import Stamp, stamps
from reportgen.workspace import Workspace


def kit_of(own: Workspace, year: int) -> Kit:
    """Return the kit of a year.

    Raises:
        ReportgenError: there is none, or it says what it may not.
    """
    return _kit(own.root, year, stamps(own, year))


@lru_cache(maxsize=4)
def _kit(root: Path, year: int, _saved: tuple[Stamp, ...]) -> Kit:
    return Years(Workspace(root), "", year).kit
