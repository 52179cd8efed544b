"""Where every exception ends: as a message and an exit code, never as a traceback."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from typing import Any

from typer.main import get_command

from reportgen import language
from reportgen.cli import (
    command_line,
    completion,
    folding,
    invocation,
    report,
    signals,
    streams,
    trouble,
    usage,
    verbose,
)
from reportgen.cli.app import app
from reportgen.cli.exits import Exit
from reportgen.language import _


def run(typed: Sequence[str], *, ours: bool = False) -> int:
    """Run the command line that was ``typed`` and return its exit code; ``ours``: the system has started us.

    Raises:
        Stopped: the program was stopped; so does KeyboardInterrupt.
    """
    started = command_line.started_as() if ours else command_line.PROGRAM
    told = command_line.running(typed, started)
    with streams.steady() as lost, invocation.running(typed), told, folding.ending():
        code = _run(typed)
        failure = lost()
        return code if failure is None else _output_lost(failure, code)


def _run(typed: Sequence[str]) -> int:
    completion.prepare(os.environ)
    program = _program(language.current())
    try:
        with usage.typer_speaking(language.current()), verbose.ending():
            code = int(
                program.main(args=list(typed), prog_name="reportgen", standalone_mode=False) or Exit.DONE
            )
    except usage.UsageError as wrong:
        report.echo_status(usage.in_words(wrong))
        return Exit.USAGE
    except Exception as problem:
        if signals.has_come():
            raise signals.StopSignal from problem
        return trouble.report_failure(problem, typed)
    if code == Exit.INTERRUPTED:  # typer has caught it
        raise KeyboardInterrupt
    return code


@cache
def _program(_spoken: str) -> Any:  # noqa: ANN401 - typer's own class of commands
    """Return the command line in the language that is spoken, its commands when they are asked for."""
    program: Any = get_command(app)
    program.commands.finish = usage.spoken
    return usage.spoken(program, below=False)


def _output_lost(failure: Exception, code: int) -> int:
    """Say that the result is not where it was to be printed."""
    report.echo_status(_("Không in được kết quả: {reason}.", reason=trouble.reason(failure)))
    return code or Exit.MEND
