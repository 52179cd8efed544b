"""Tells the user of a defect of ours: that it is not their fault, and what to send."""

from __future__ import annotations

import hashlib
import os
import platform
import traceback
from collections.abc import Sequence
from pathlib import Path

from reportgen import __version__
from reportgen.cli import report
from reportgen.cli.exits import Exit
from reportgen.language import _

DEBUG, DEBUG_VARIABLE = "--debug", "REPORTGEN_DEBUG"
TRUE = ("1", "true", "t", "yes", "y", "on")


def report_defect(defect: Exception, typed: Sequence[str]) -> Exit:
    """Write down what happened, say where, and return the exit code of a defect."""
    account = _account(defect, typed)
    report.echo_status(_("Lỗi của chương trình, không phải do số liệu của bạn: {what}.", what=_what(defect)))
    if DEBUG in typed or is_set(os.environ.get(DEBUG_VARIABLE, "")):
        report.echo_status(account)
    elif (log := _write_account(account)) is not None:
        report.echo_status(_("  Hãy gửi tệp này cho người phát triển: {log}", log=log))
    else:
        report.echo_status(_("  Hãy chạy lại lệnh với {debug} và gửi những gì hiện ra.", debug=DEBUG))
    return Exit.DEFECT


def is_set(value: str) -> bool:
    """Return whether a variable of the environment turns something on, as the options read it."""
    return value.strip().lower() in TRUE


def _what(defect: Exception) -> str:
    return type(defect).__name__


def _account(defect: Exception, typed: Sequence[str]) -> str:
    lines = [
        f"reportgen {__version__}",
        f"Python {platform.python_version()}, {platform.platform()}",
        f"reportgen {' '.join(typed)}",
        "",
        *traceback.format_exception(defect),
    ]
    return "\n".join(lines)


def _write_account(account: str) -> Path | None:
    """Write ``account`` to the user's own state folder, one file for each different defect."""
    import platformdirs  # only a defect needs it

    name = hashlib.sha256(account.encode(errors="replace")).hexdigest()[:8]
    path = Path(platformdirs.user_state_dir("reportgen", appauthor=False), f"loi-{name}.log")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(account, encoding="utf-8", errors="replace")
    except OSError:
        return None
    return path
