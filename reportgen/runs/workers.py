"""Processes that begin with nothing of the program that starts them.

What `multiprocessing` spawns runs the script of its parent once more, for the names that it defines. Ours do nothing
that a script has named: one without ``if __name__ == "__main__":`` would be run again in each, and start workers there.
"""

from __future__ import annotations

import sys
from multiprocessing.context import SpawnContext, SpawnProcess
from types import ModuleType


class Worker(SpawnProcess):
    """A process that does not run its parent's script."""

    def start(self) -> None:
        """Begin, as if the parent had no script."""
        own = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            super().start()
        finally:
            sys.modules["__main__"] = own


class WorkerContext(SpawnContext):
    """Spawned, not forked: the same on every system, and safe beside the threads of a progress bar."""

    Process = Worker
