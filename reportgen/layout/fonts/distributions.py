"""Find the files of Python packages that pip installed: fonts come as such packages.

``importlib.metadata`` finds more kinds of packages, and takes 10 ms to import, as long as laying out four pages.
"""

from __future__ import annotations

import os
import re
import sys
from functools import lru_cache
from pathlib import Path

_SUFFIX = ".dist-info"


def files(distribution: str) -> list[Path]:
    """Return the files of an installed distribution as its ``RECORD`` lists them; none where it is not installed."""
    folder = _folders(tuple(sys.path)).get(_normal(distribution))
    try:
        record = (folder / "RECORD").read_text("utf-8") if folder else ""
    except (OSError, UnicodeDecodeError):
        return []
    return [folder.parent / _path(line) for line in record.splitlines()] if folder else []


def version(distribution: str) -> str:
    """Return the version of an installed distribution, or ""."""
    folder = _folders(tuple(sys.path)).get(_normal(distribution))
    return folder.name.removesuffix(_SUFFIX).partition("-")[2] if folder else ""


@lru_cache(maxsize=1)
def _folders(search_path: tuple[str, ...]) -> dict[str, Path]:
    """Return the ``.dist-info`` folders on the search path by the names of the distributions; the first one counts."""
    found: dict[str, Path] = {}
    for folder in search_path:
        for name in _names(folder or os.curdir):
            if name.endswith(_SUFFIX):
                found.setdefault(_normal(name.partition("-")[0]), Path(folder, name))
    return found


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - thousands of names, of which five are wanted
    except OSError:
        return []


def _normal(name: str) -> str:
    """Return a name as names are compared: runs of ``-``, ``_`` and ``.`` are one (the standard for names, PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _path(line: str) -> str:
    """Return the first field of a line of ``RECORD``: path, hash, size."""
    return line.rpartition(",")[0].rpartition(",")[0].strip('"')
