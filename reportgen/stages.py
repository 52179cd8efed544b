"""What a run reads and writes, and how long its stages take, told to Python's logging as ``reportgen``.

Nobody listens as a rule; ``--verbose`` does.  Paths are as the user would type them.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from reportgen.language import _, decimal

LOGGER = "reportgen"
_log = logging.getLogger(LOGGER)


def tell_written(path: Path) -> None:
    """Tell that a file has been written."""
    if _log.isEnabledFor(logging.INFO):
        _log.info("%s", _("Đã ghi {file}.", file=path))


def tell_removed(path: Path) -> None:
    """Tell that a file has been removed."""
    if _log.isEnabledFor(logging.INFO):
        _log.info("%s", _("Đã xóa {file}.", file=path))


@contextmanager
def stage(title: str) -> Iterator[None]:
    """Tell how long what happens inside has taken, in seconds; nothing of what fails."""
    begin = perf_counter()
    yield
    if _log.isEnabledFor(logging.INFO):
        seconds = decimal(perf_counter() - begin, 3)
        _log.info("%s", _("{stage}: {seconds} giây.", stage=title, seconds=seconds))
