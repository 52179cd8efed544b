"""Exit codes: what a script, or a colleague, can tell from how the program ended."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.diagnostics import Diagnostic


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
    TERMINATED = 143
    """SIGTERM, as shells count it."""


def after(diagnostics: Iterable[Diagnostic]) -> Exit:
    """Return how a run ended that wrote its files: an error among what it tells is still to be mended."""
    from reportgen.diagnostics import has_errors  # a stop needs the codes before all is loaded

    return Exit.MEND if has_errors(diagnostics) else Exit.DONE
