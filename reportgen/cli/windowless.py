"""``pythonw -m reportgen.cli.windowless``: opens the window without a console; what stops it is told in a box.

Without a console there is neither standard output nor standard error: what the command says is kept until it ends.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Sequence

from reportgen.cli import main

TITLE = "reportgen"


def start(typed: Sequence[str], show: Callable[[str], None]) -> int:
    """Run ``reportgen open`` with these words, and show what was said where it could not be opened."""
    said = io.StringIO()
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, said)
    code = main(["open", *typed])
    if code and (text := said.getvalue().strip()):
        show(text)
    return code


def box(text: str) -> None:
    """Show a text in a box of Windows; elsewhere nobody starts a program without a console."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, text, TITLE, 0x10)


if __name__ == "__main__":
    sys.exit(start(sys.argv[1:], box))
