"""What all pages share: the workspace that is open, those of before, the jobs, and whether anybody still looks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from reportgen import language, outputs, workspace
from reportgen.errors import ReportgenError
from reportgen.web.jobs import Jobs
from reportgen.web.shelf import Shelf
from reportgen.workspace import Workspace

LONELY, AT_FIRST = 90.0, 900.0
"""Seconds after the last page was closed, and before the first one was opened, in which the window ends."""
MOST_RECENT = 8
OPENER = "REPORTGEN_OPENER"
"""A program that opens files instead of the system's own."""


class Office:
    """One window."""

    def __init__(
        self, own: Workspace | None, state: Path, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Open ``own``; the workspaces of before are remembered in ``state``."""
        self._state, self._clock = state, clock
        self.jobs = Jobs()
        self.shelf = Shelf()
        self.language = language.current()
        self.moved: Callable[[Workspace], object] = lambda _own: None
        """Is told of a workspace that is opened instead."""
        self.live = 0
        """So many pages listen."""
        self._seen: float | None = None
        self._began = clock()
        self._own = own
        if own is not None:
            self._remember(own)

    # --- the workspace ---

    @property
    def folder(self) -> Path:
        """The user's own folder on this PC for what the window remembers."""
        return self._state.parent

    @property
    def workspace(self) -> Workspace | None:
        """The workspace that is open."""
        return self._own

    @property
    def recent(self) -> list[Path]:
        """The workspaces of before that are still there, the last first."""
        try:
            known = json.loads(self._state.read_text(encoding="utf-8"))
            paths = [Path(str(one)) for one in known["recent"]][:MOST_RECENT]
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return []
        return [path for path in paths if workspace.kit_names(path / "templates")]

    def switch(self, number: int) -> bool:
        """Open the workspace that is ``number`` in the list of those of before; False where there is none."""
        known = self.recent
        if not 0 <= number < len(known):
            return False
        self.found(Workspace(known[number]))
        return True

    def found(self, own: Workspace) -> None:
        """Open a workspace."""
        self._own = own
        self._remember(own)
        self.moved(own)

    def _remember(self, own: Workspace) -> None:
        here = Path(os.path.abspath(own.root))  # noqa: PTH100 - links stay as the user named them
        paths = [here, *(path for path in self.recent if path != here)][:MOST_RECENT]
        text = json.dumps({"recent": [str(path) for path in paths]}, ensure_ascii=False, indent=1)
        try:
            self._state.parent.mkdir(parents=True, exist_ok=True)
            outputs.place_all({self._state: text.encode()})
        except (OSError, ReportgenError):
            return  # a list of before is nothing to stop for

    # --- whether anybody looks ---

    def touch(self) -> None:
        """Note that a page asked for something."""
        self._seen = self._clock()

    @property
    def is_left(self) -> bool:
        """Return whether nobody has looked for so long that the window may end."""
        if self.live or self.jobs.running is not None:
            return False
        if self._seen is None:
            return self._clock() - self._began > AT_FIRST
        return self._clock() - self._seen > LONELY

    # --- other programs ---

    def open_file(self, path: Path) -> bool:
        """Let the system open a file of the workspace, as a double-click does; False where that failed."""
        own = os.environ.get(OPENER)
        try:
            if own:
                _start([own, str(path)])
            elif sys.platform == "win32":
                os.startfile(path)  # noqa: S606 - a file of the workspace, by a click
            else:
                opener = "open" if sys.platform == "darwin" else "xdg-open"
                _start([opener, str(path)])
        except OSError:
            return False
        return True


def _start(command: list[str]) -> None:
    """Start another program, and note when it has ended; raise OSError where it cannot be."""
    process = subprocess.Popen(command)  # noqa: S603 - the system's opener, or the user's own choice
    threading.Thread(target=process.wait, daemon=True).start()
