"""The command that was typed, and others in the same workspace, so that they can be pasted."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import pairwise

PROGRAM = "reportgen"
_KEPT = ("-C", "--workspace", "--kit")
"""Options without which another command would look elsewhere."""
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
        if word in _KEPT:
            next(words, None)
        elif not word.startswith("-"):
            return word
    return ""


def again(*more: str) -> str:
    """Return the command as it was typed, with what is to be added."""
    return shlex.join((PROGRAM, *_typed.get(), *more))


def other(*words: str) -> str:
    """Return another command, in the same workspace and with the same kit."""
    return shlex.join((PROGRAM, *words, *_same_place(_typed.get())))


def _same_place(typed: Sequence[str]) -> Iterator[str]:
    for word, following in pairwise((*typed, "")):
        if word in _KEPT:
            yield from (word, following)
        elif word.startswith(("--workspace=", "--kit=")):
            yield word
