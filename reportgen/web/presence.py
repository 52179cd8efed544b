"""Which window is open for a workspace: it holds a lock in the user's own state folder, and says there where it is.

The system lets go of the lock when the window ends, however it ends: what still lies there was left by one that was
killed, and is nobody's.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from reportgen import outputs
from reportgen.errors import ReportgenError
from reportgen.outputs import lock
from reportgen.workspace import Workspace

FOLDER = "cua-so"
RECORD = "cua-so.json"
PATIENCE = 5.0
"""Seconds in which a window that has just been opened says where it is."""


class Presence:
    """The place of one window, which moves when another workspace is opened in it."""

    def __init__(self, state: Path) -> None:
        """Know the folder in which windows say that they are there."""
        self._root = state.parent / FOLDER
        self._held: tuple[Path, int] | None = None
        self._address = ""

    def other(self, own: Workspace | None) -> str:
        """Return the address of the window that is open for ``own``; "" where there is none."""
        folder = self._folder(own)
        until = time.monotonic() + PATIENCE
        while lock.is_held(folder):
            if found := _read(folder):
                return found
            if time.monotonic() > until:
                break
            time.sleep(0.05)
        return ""

    def take(self, own: Workspace | None, address: str = "") -> bool:
        """Be the window of ``own``; False where another one is, or where nothing can be written down."""
        self._address = address or self._address
        folder = self._folder(own)
        if self._held is not None and self._held[0] == folder:
            return True
        try:
            descriptor = lock.attempt(folder)
            if descriptor is None:
                return False
            self.leave()
            self._held = folder, descriptor
            return self.say()
        except (OSError, ReportgenError):
            return False

    def say(self, address: str = "") -> bool:
        """Write down where the window is: for this user's eyes, because it carries the token."""
        self._address = address or self._address
        if self._held is None or not self._address:
            return self._held is not None
        place = self._held[0] / RECORD
        text = json.dumps({"address": self._address, "process": os.getpid(), "since": time.time()})
        with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(text)
        return True

    def leave(self) -> None:
        """Be no window any more."""
        if self._held is None:
            return
        folder, descriptor = self._held
        self._held = None
        (folder / RECORD).unlink(missing_ok=True)
        lock.release(folder, descriptor)

    def _folder(self, own: Workspace | None) -> Path:
        place = "" if own is None else os.path.realpath(own.root)
        return self._root / outputs.sha256(os.path.normcase(place).encode(errors="surrogatepass"))[:16]


def _read(folder: Path) -> str:
    try:
        said = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        return str(said["address"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""
