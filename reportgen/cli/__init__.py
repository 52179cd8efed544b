"""The command line: parse, call one function of `runs`, print, exit code.  Exceptions end here and nowhere else.

Nothing heavy is imported before a command runs, so that ``reportgen --help`` answers at once; and next to nothing
before somebody listens for Ctrl-C.
"""

import gc
import sys
from collections.abc import Sequence

__all__ = ["main"]

_GARBAGE_AFTER = 200_000
"""Objects made until the collector looks for circles: a command makes many, keeps most and ends (5 % of its time)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        arguments: what was typed after the program's name; None takes it from the system, whose signals are then ours.
    """
    ours = arguments is None
    typed = _of_the_system() if arguments is None else list(arguments)
    if ours:
        gc.set_threshold(_GARBAGE_AFTER)
    try:
        from reportgen.cli import signals

        return signals.run_interruptibly(lambda: _run(typed, ours=ours), typed, ours=ours)
    except KeyboardInterrupt:  # while the listening itself was being loaded
        from reportgen.cli import signals

        return signals.report_stop()


def _of_the_system() -> list[str]:
    """Return what was typed, with wildcards expanded where the shell does not do it."""
    typed = sys.argv[1:]
    if sys.platform != "win32":
        return typed
    from reportgen.cli.wildcards import expanded

    return expanded(typed)


def _run(typed: Sequence[str], *, ours: bool) -> int:
    from reportgen.cli.boundary import run

    return run(typed, ours=ours)
