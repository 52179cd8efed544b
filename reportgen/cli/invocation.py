"""The command that was typed, and others to be typed next."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

PROGRAM = "reportgen"
_WITH_VALUE = ("-C", "--workspace", "--kit", "--lang")
"""Options with a value that may stand before the command's name."""
_typed: ContextVar[tuple[str, ...]] = ContextVar("typed", default=())


@contextmanager
def running(typed: Sequence[str]) -> Iterator[None]:
    """Remember, inside, what was ``typed``."""
    before = _typed.set(tuple(typed))
    try:
        yield
    finally:
        _typed.reset(before)


def name() -> str:
    """Return the command's name: ``build``; "" where there is none."""
    words = iter(_typed.get())
    for word in words:
        if word in _WITH_VALUE:
            next(words, None)
        elif not word.startswith("-"):
            return word
    return ""


def again(*more: str) -> str:
    """Return the command as it was typed, with what is to be added."""
    return shlex.join((PROGRAM, *_typed.get(), *more))


def other(*words: str) -> str:
    """Return another command; the options that it needs to look here, too, come where it is printed."""
    return shlex.join((PROGRAM, *words))
