"""Prints diagnostics: for people to stderr, for programs as JSON to stdout."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from reportgen.cli import command_line, folding, grouping, invocation, screen, streams
from reportgen.cli.grouping import DiagnosticGroup, by_file, is_open
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.language import _, _n
from reportgen.records import CONFIRMATIONS

if TYPE_CHECKING:
    from rich.console import Console

COLOURS = {"error": "red", "warning": "yellow", "note": "cyan", "ok": "green"}
STATE_WIDTH = 11
FEW_PATHS = 4

UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What a terminal obeys instead of showing it: a name or a cell could move the cursor, or turn a line round."""


def echo_status(text: str) -> None:
    """Print a line for people to stderr, broken between words where a terminal is narrower."""
    print(_on(sys.stderr, text), file=sys.stderr)


def echo_result(text: str) -> None:
    """Print a line of the result to stdout, broken as `echo_status` does."""
    print(_on(sys.stdout, text))


def _on(stream: TextIO, text: str) -> str:
    return "\n".join(screen.broken(printable(text), screen.width_of(stream)))


def echo_paths(paths: Sequence[Path | str]) -> None:
    """Print each of ``paths``, for programs to read; many of them not on a screen, where the folder is said anyway."""
    if len(paths) <= FEW_PATHS or folding.is_unfolded() or not sys.stdout.isatty():
        for path in paths:
            print(printable(str(path)))


def echo_json(content: object) -> None:
    """Print the result for programs to stdout."""
    print(json.dumps(content, ensure_ascii=not streams.has_every_letter(sys.stdout), indent=2))


def printable(text: str) -> str:
    """Return ``text`` with a mark for each control character, and commands as they are to be typed here."""
    return command_line.as_typed(UNSEEN.sub("\ufffd", text))


def show(diagnostics: Sequence[Diagnostic], *, as_json: bool = False, quiet: bool = False) -> None:
    """Print ``diagnostics``, the weightiest first; what is too much for a screen is counted, unless all is asked for.

    Args:
        diagnostics: what there is to say; repetitions are said once.
        as_json: print a JSON list to stdout instead, by file, in the order in which they were found.
        quiet: leave out notes and warnings (never from JSON).
    """
    if as_json:
        echo_json([diagnostic.as_json() for diagnostic in by_file(diagnostics)])
        return
    wanted = [each for each in diagnostics if each.severity is Severity.ERROR or not quiet]
    groups = grouping.one_by_one(wanted) if folding.is_unfolded() else grouping.together(wanted)
    width = screen.width_of(sys.stderr)
    shown = groups if folding.is_unfolded() else _fitting(groups, width)
    for group in shown:
        _say(group, width)
    if hidden := [each for group in groups[len(shown) :] for each in group.members]:
        echo_status(_where_the_rest_is(hidden))
    if any(is_open(diagnostic) for diagnostic in wanted):
        echo_status(_how_to_answer())


def _fitting(groups: Sequence[DiagnosticGroup], width: int | None) -> Sequence[DiagnosticGroup]:
    if width is None:
        return groups[: folding.MOST]
    return folding.fitting(groups, lambda group: len(in_lines(group, width)), folding.SCREEN)


def _where_the_rest_is(hidden: Sequence[Diagnostic]) -> str:
    """Return how many are not shown, and the commands that show them."""
    counted = count_in_words(hidden)
    year = workbook_year(hidden)
    if year is None:
        return _("Còn {counted} nữa. Xem hết: {command}", counted=counted, command=invocation.again("--all"))
    return _(
        "Còn {counted} nữa. Xem hết: {command}\nTô màu từng ô sai trong bản chép của sổ: {annotate}",
        counted=counted,
        command=invocation.other("check", year, "--all"),
        annotate=invocation.other("check", year, "--annotate"),
    )


def workbook_year(diagnostics: Iterable[Diagnostic]) -> str | None:
    """Return the year in whose workbook alone, and in its sheets, something is to be mended; None: it is not that."""
    from reportgen.workspace import WORKBOOK_SUFFIXES, year_of  # not before there is something to say

    wrong = [each.place for each in diagnostics if each.severity is Severity.ERROR]
    if len({place.file for place in wrong}) != 1 or not any(place.sheet for place in wrong):
        return None
    file = Path(wrong[0].file)
    return file.stem if file.suffix.lower() in WORKBOOK_SUFFIXES and year_of(file.stem) else None


def _how_to_answer() -> str:
    return _(
        "Câu hỏi nào đúng như sổ đang ghi thì trả lời ở trang “{tab}” của sổ: ghi ô, giá trị và lý do; "
        "thêm --annotate vào lệnh check để có sẵn trang ấy.",
        tab=CONFIRMATIONS,
    )


def _say(group: DiagnosticGroup, width: int | None) -> None:
    """Print one group to stderr, on a terminal with its mark in colour."""
    text = "\n".join(in_lines(group, width))
    if wants_colour(sys.stderr):
        _print_styled(sys.stderr, text, mark_of(group.said), COLOURS[group.said.severity.value])
    else:
        print(printable(text), file=sys.stderr)


def echo_finding(state: str, name: str, text: str, mend: str = "") -> None:
    """Print a line of the result with its state in front, in colour on a terminal; its mend on the next."""
    column = f"{'':<{STATE_WIDTH}}  "
    width = screen.width_of(sys.stdout)
    lines = screen.broken(f"{name:<{STATE_WIDTH}}  {printable(text)}", width, column, (name,))
    if mend:
        lines += screen.broken(f"{column}→ {printable(mend)}", width)
    if wants_colour(sys.stdout):
        _print_styled(sys.stdout, "\n".join(lines), name, COLOURS[state])
    else:
        print("\n".join(lines))


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

    return Console(file=stream, highlight=False, width=screen.width_of(stream) or screen.asked())


def in_words(diagnostic: Diagnostic) -> str:
    """Return one diagnostic as a file has it: its place, severity and code, its message, its hint."""
    return "\n".join(in_lines(DiagnosticGroup(diagnostic, (diagnostic,)), None))


def in_lines(group: DiagnosticGroup, width: int | None) -> list[str]:
    """Return the lines of one group: where it holds, severity and code, the message, the hint."""
    said = group.said
    place = str(said.place).replace(
        "\n", "\\n"
    )  # a name may have more than one line, what is told of it has not
    mark = mark_of(said)
    head = "  ".join(part for part in (place, group.elsewhere, mark) if part)
    message, hint = (printable(text) for text in (said.message, said.hint))
    return [
        *screen.broken(printable(head), width, whole=(mark,)),
        *(screen.broken(f"  {message}", width, "") if message else ()),
        *(screen.broken(f"  → {hint}", width) if hint else ()),
    ]


def mark_of(diagnostic: Diagnostic) -> str:
    """Return the severity and the code: ``lỗi [sum-mismatch]``."""
    name = _("câu hỏi") if is_open(diagnostic) else _names()[diagnostic.severity]
    return f"{name} [{diagnostic.code}]"


def _names() -> dict[Severity, str]:
    return {Severity.ERROR: _("lỗi"), Severity.WARNING: _("cần xem lại"), Severity.NOTE: _("ghi chú")}


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
