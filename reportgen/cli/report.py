"""Prints diagnostics: for people to stderr, for programs as JSON to stdout."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from shutil import get_terminal_size
from typing import TYPE_CHECKING, TextIO

from reportgen.cli import gaps, streams
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.language import _, _n
from reportgen.records import CONFIRMATIONS

if TYPE_CHECKING:
    from rich.console import Console

COLOURS = {"error": "red", "warning": "yellow", "note": "cyan", "ok": "green"}
STATE_WIDTH = 11
NARROWEST = 20
"""Letters."""


UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What a terminal obeys instead of showing it: a name or a cell could move the cursor, or turn a line round."""


def echo_status(text: str) -> None:
    """Print a line for people to stderr."""
    print(printable(text), file=sys.stderr)


def echo_result(text: str) -> None:
    """Print a line of the result to stdout."""
    print(printable(text))


def echo_json(content: object) -> None:
    """Print the result for programs to stdout."""
    print(json.dumps(content, ensure_ascii=not streams.has_every_letter(sys.stdout), indent=2))


def printable(text: str) -> str:
    """Return ``text`` with a mark for each control character; line ends and tabs stay."""
    return UNSEEN.sub("\ufffd", text)


def show(diagnostics: Sequence[Diagnostic], *, as_json: bool = False, quiet: bool = False) -> None:
    """Print ``diagnostics`` by file, each file's in the order in which they were found.

    Args:
        diagnostics: what there is to say; repetitions are said once.
        as_json: print a JSON list to stdout instead.
        quiet: leave out notes and warnings (never from JSON).
    """
    ordered = by_file(diagnostics)
    if as_json:
        echo_json([diagnostic.as_json() for diagnostic in ordered])
        return
    for diagnostic, others in with_notes_once(gaps.together(ordered)):
        if diagnostic.severity is Severity.ERROR or not quiet:
            _say_diagnostic(diagnostic, others)
    if any(is_open(diagnostic) for diagnostic in ordered):
        echo_status(_how_to_answer())


def is_open(diagnostic: Diagnostic) -> bool:
    """Return whether it is a question that nobody has answered yet."""
    return diagnostic.is_question and diagnostic.severity is Severity.ERROR


def _how_to_answer() -> str:
    return _(
        "Câu hỏi nào đúng như sổ đang ghi thì trả lời ở trang “{tab}” của sổ: ghi ô, giá trị và lý do; "
        "thêm --annotate vào lệnh check để có sẵn trang ấy.",
        tab=CONFIRMATIONS,
    )


def _say_diagnostic(diagnostic: Diagnostic, others: int) -> None:
    """Print one diagnostic to stderr, on a terminal with its mark in colour."""
    text = in_words(diagnostic, others=others)
    if wants_colour(sys.stderr):
        _print_styled(sys.stderr, text, mark_of(diagnostic), COLOURS[diagnostic.severity.value])
    else:
        echo_status(text)


def echo_finding(state: str, name: str, text: str, mend: str = "") -> None:
    """Print a line of the result with its state in front, in colour on a terminal; its mend on the next."""
    lines = f"{name:<{STATE_WIDTH}}  {text}" + (f"\n{'':<{STATE_WIDTH}}  → {mend}" if mend else "")
    if wants_colour(sys.stdout):
        _print_styled(sys.stdout, lines, name, COLOURS[state])
    else:
        echo_result(lines)


def _print_styled(stream: TextIO, text: str, part: str, style: str) -> None:
    """Print ``text`` with the first ``part`` of it in colour, on old Windows consoles too."""
    from rich.text import Text  # only a terminal needs it

    shown = Text(printable(text))
    begin = text.index(part)
    shown.stylize(f"bold {style}", begin, begin + len(part))
    console(stream).print(shown, soft_wrap=True)


def console(stream: TextIO) -> Console:
    """Return what prints tables and colours on a terminal; one that says it has no width is given some."""
    from rich.console import Console

    return Console(file=stream, highlight=False, width=max(NARROWEST, get_terminal_size().columns))


def by_file(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return each diagnostic once, those of a file together, files in the order they are first met."""
    unique = list(dict.fromkeys(diagnostics))
    files = list(dict.fromkeys(diagnostic.place.file for diagnostic in unique))
    return sorted(unique, key=lambda diagnostic: files.index(diagnostic.place.file))


def with_notes_once(diagnostics: Iterable[Diagnostic]) -> list[tuple[Diagnostic, int]]:
    """Return each diagnostic with 0, but a note said of several places once, with the number of the others."""
    counts: dict[object, tuple[Diagnostic, int]] = {}
    for diagnostic in diagnostics:
        is_note = diagnostic.severity is Severity.NOTE
        key = (diagnostic.code, diagnostic.message) if is_note else diagnostic
        first, others = counts.get(key, (diagnostic, -1))
        counts[key] = (first, others + 1)
    return list(counts.values())


def in_words(diagnostic: Diagnostic, *, others: int = 0) -> str:
    """Return the lines of one diagnostic: its place, severity and code, its message, its hint."""
    more = _("(và {others} chỗ khác)", others=others) if others else ""
    place = str(diagnostic.place).replace(
        "\n", "\\n"
    )  # a name may have more than one line, what is told of it has not
    head = "  ".join(part for part in (place, more, mark_of(diagnostic)) if part)
    return "\n".join([head, *_indent(diagnostic.message), *_indent(diagnostic.hint, "→ ")])


def mark_of(diagnostic: Diagnostic) -> str:
    """Return the severity and the code: ``lỗi [sum-mismatch]``."""
    name = _("câu hỏi") if is_open(diagnostic) else _names()[diagnostic.severity]
    return f"{name} [{diagnostic.code}]"


def _names() -> dict[Severity, str]:
    return {Severity.ERROR: _("lỗi"), Severity.WARNING: _("cần xem lại"), Severity.NOTE: _("ghi chú")}


def _indent(text: str, mark: str = "") -> list[str]:
    lines = text.splitlines()
    return [f"  {mark}{line}" if number == 0 else f"  {line}" for number, line in enumerate(lines)]


def wants_colour(stream: TextIO) -> bool:
    """Return whether ``stream`` is a terminal whose user has not asked for plain text (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def count_in_words(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many errors, warnings and notes there are, in words; empty when there are none."""
    unique = list(dict.fromkeys(diagnostics))
    severities = [diagnostic.severity for diagnostic in unique]
    errors, warnings, notes = (severities.count(severity) for severity in Severity)
    questions = sum(is_open(diagnostic) for diagnostic in unique)
    said = (
        _n("{count} lỗi", errors - questions) if errors > questions else "",
        _n("{count} câu hỏi", questions) if questions else "",
        _n("{count} điều cần xem lại", warnings) if warnings else "",
        _n("{count} ghi chú", notes) if notes else "",
    )
    return ", ".join(part for part in said if part)
