"""Stops what writes to the disk at each of its steps: as KILL does, as Ctrl-C does, as a full disk does.

A step is one call that changes the disk: a folder made, a file begun, half of a write, a name given, moved, or
taken away, and each wait for the disk.  What a KILL before a step leaves is what lies there at that moment: one run
with a copy of the folder before each step shows them all.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Self

import pytest

CALLS = ("mkdir", "rmdir", "link", "unlink", "replace", "rename", "fsync")
Step = Callable[[str], None]


class Halves:
    """A file whose writes come in two halves, with a step before each."""

    def __init__(self, stream: IO[bytes], step: Step) -> None:
        self._stream, self._step = stream, step

    def write(self, data: bytes | memoryview) -> int:
        half = len(data) // 2
        self._step("write")
        self._stream.write(data[:half])
        self._stream.flush()
        self._step("write on")
        self._stream.write(data[half:])
        return len(data)

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_failure: object) -> None:
        self._stream.close()


@contextmanager
def watched(step: Step) -> Iterator[None]:
    """Call ``step`` with its name before each step that is taken meanwhile."""
    before: dict[str, Callable[..., object]] = {name: getattr(os, name) for name in CALLS}
    open_before: Callable[..., IO[bytes]] = Path.open

    def stepping(name: str) -> Callable[..., object]:
        def call(*given: object, **options: object) -> object:
            step(name)
            return before[name](*given, **options)

        return call

    def opened(path: Path, mode: str = "r", *given: object, **options: object) -> IO[bytes] | Halves:
        if mode[0] == "r":
            return open_before(path, mode, *given, **options)
        step("open")
        return Halves(open_before(path, mode, *given, **options), step)

    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, stepping(name))
        patch.setattr(Path, "open", opened)
        yield


def states(folder: Path, act: Callable[[], object], keep: Path) -> list[Path]:
    """Do ``act`` and return copies of ``folder``, made under ``keep``: as a KILL leaves it before each step."""
    found: list[Path] = []
    busy = False

    def step(_name: str) -> None:
        nonlocal busy
        if busy:  # copying takes steps of its own
            return
        busy = True
        copy = keep / f"{len(found)}"
        shutil.copytree(folder, copy, symlinks=True)
        found.append(copy)
        busy = False

    with watched(step):
        act()
    return found


def raising(failure: BaseException, at: int) -> Step:
    """Return a step that raises ``failure`` when ``at`` steps were taken, once."""
    taken = -1

    def step(_name: str) -> None:
        nonlocal taken
        taken += 1
        if taken == at:
            raise failure

    return step


def count(act: Callable[[], object]) -> int:
    """Return how many steps ``act`` takes."""
    taken: list[str] = []
    with watched(taken.append):
        act()
    return len(taken)
