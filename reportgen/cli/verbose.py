"""``--verbose``: says on stderr what is read and written, and how long each stage took."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging

LOGGER = "reportgen"
_handlers: list[logging.Handler] = []


def listen(wanted: bool) -> bool:
    """Say from now on what `reportgen.stages` tells, if that is wanted."""
    if wanted and not _handlers:
        _handlers.append(_handler())
    return wanted


def is_listening() -> bool:
    """Return whether it is said: worker processes say it, too."""
    return bool(_handlers)


@contextmanager
def ending() -> Iterator[None]:
    """Say no more after what happens inside."""
    try:
        yield
    finally:
        while _handlers:
            _stop(_handlers.pop())


def _handler() -> logging.Handler:
    import logging  # only who asks for it needs it

    from reportgen.cli import report

    class ToPeople(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            report.echo_status(record.getMessage())

    handler, logger = ToPeople(), logging.getLogger(LOGGER)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    return handler


def _stop(handler: logging.Handler) -> None:
    import logging

    logger = logging.getLogger(LOGGER)
    logger.removeHandler(handler)
    logger.setLevel(logging.NOTSET)
