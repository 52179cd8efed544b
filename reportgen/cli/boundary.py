"""Where the program begins and every exception ends: as a message and an exit code, never as a traceback."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from typing import TextIO

from typer.main import get_command

from reportgen import language
from reportgen.cli import completion, defect, options, report, usage
from reportgen.cli.app import app
from reportgen.cli.exits import Exit
from reportgen.errors import ReportgenError
from reportgen.language import _


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        arguments: what was typed after the program's name; None takes it from the system.
    """
    if arguments is None:  # the process is ours and ends: nothing need be looked through once more
        atexit.register(gc.freeze)
    typed = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    language.use(options.spoken_language(typed, os.environ))
    try:
        return _run(typed)
    except KeyboardInterrupt:
        report.say(_("Đã dừng theo yêu cầu."))
        return Exit.INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return Exit.DONE
    except Exception as unforeseen:  # noqa: BLE001 - the last net: a defect is told, not thrown at a clerk
        return defect.told(unforeseen, typed)


def _run(typed: list[str]) -> int:
    completion.prepare(os.environ)
    program = usage.spoken(get_command(app))
    try:
        return int(program.main(args=typed, prog_name="reportgen", standalone_mode=False) or Exit.DONE)
    except usage.UsageError as wrong:
        report.say(usage.in_words(wrong))
        return Exit.USAGE
    except ReportgenError as trouble:
        report.show(trouble.diagnostics, as_json="--json" in typed)
        return Exit.MEND


def _speak_utf8() -> None:
    """Print Vietnamese on any console: UTF-8, and ``?`` rather than a crash where it cannot."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _forget_output() -> None:
    """Keep Python from complaining at exit that nobody reads any more (``reportgen check 2023 | head``)."""
    sys.stdout = _nowhere()


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - open until the interpreter ends
