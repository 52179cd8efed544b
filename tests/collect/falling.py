"""Worker processes that fall at some workbooks; imported by each of them, so that it imports little itself."""

from __future__ import annotations

import os
import signal

from reportgen.collect.received import ReceivedFile
from reportgen.runs.collect import reading
from reportgen.runs.collect.reading import UnitReading


class _Falling(reading.Reader):
    """Reads nothing: ends its process, or fails, where a file is called so."""

    def __init__(self) -> None:
        pass

    def read(self, file: ReceivedFile) -> UnitReading:
        if file.path.name.startswith("fall"):
            os.kill(os.getpid(), signal.SIGKILL)
        if file.path.name.startswith("raise"):
            raise RuntimeError
        return UnitReading(file, code=file.path.stem)


def fall() -> None:
    """Make a worker's process one that falls."""
    reading._reader = _Falling()
