"""Exit codes: what a script, or a colleague, can tell from how the program ended."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """How a run ended."""

    DONE = 0
    MEND = 1
    """The user has something to mend; nothing was half-written."""
    USAGE = 2
    """The command was typed wrongly."""
    DEFECT = 3
    """A defect of the program."""
    PARTLY = 4
    """A batch was done in part."""
    INTERRUPTED = 130
    """Ctrl-C, as shells count it."""
