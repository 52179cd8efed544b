"""Prints diagnostics: for people to stderr, for programs as JSON to stdout."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

from reportgen.diagnostics import Diagnostic, Severity
from reportgen.language import _

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def say(text: str) -> None:
    """Print a line for people to stderr."""
    print(text, file=sys.stderr)


def tell(text: str) -> None:
    """Print a line of the result to stdout."""
    print(text)


def show(diagnostics: Sequence[Diagnostic], *, as_json: bool = False, quiet: bool = False) -> None:
    """Print ``diagnostics`` by file, each file's in the order in which they were found.

    Args:
        diagnostics: what there is to say; repetitions are said once.
        as_json: print a JSON list to stdout instead.
        quiet: leave out notes and warnings (never from JSON).
    """
    ordered = by_file(diagnostics)
    if as_json:
        tell(json.dumps([diagnostic.as_json() for diagnostic in ordered], ensure_ascii=False, indent=2))
        return
    coloured = wants_colour(sys.stderr)
    for diagnostic, others in with_notes_once(ordered):
        if diagnostic.severity is Severity.ERROR or not quiet:
            say(in_words(diagnostic, coloured=coloured, others=others))


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


def in_words(diagnostic: Diagnostic, *, coloured: bool = False, others: int = 0) -> str:
    """Return the lines of one diagnostic: its place and code, its message, its hint."""
    mark = f"{diagnostic.severity}[{diagnostic.code}]"
    more = _("(và {others} chỗ khác)", others=others) if others else ""
    shown = (str(diagnostic.place), more, _coloured(mark, diagnostic) if coloured else mark)
    head = "  ".join(part for part in shown if part)
    lines = [head, *_indented(diagnostic.message), *_indented(diagnostic.hint, "→ ")]
    return "\n".join(lines)


def _coloured(mark: str, diagnostic: Diagnostic) -> str:
    import typer  # keeps this module free of the command line's library

    return str(typer.style(mark, fg=COLOURS[diagnostic.severity], bold=True))


def _indented(text: str, mark: str = "") -> list[str]:
    lines = text.splitlines()
    return [f"  {mark}{line}" if number == 0 else f"  {line}" for number, line in enumerate(lines)]


def wants_colour(stream: TextIO) -> bool:
    """Return whether ``stream`` is a terminal whose user has not asked for plain text (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def counted(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many errors, warnings and notes there are, in words; empty when there are none."""
    severities = [diagnostic.severity for diagnostic in dict.fromkeys(diagnostics)]
    counts = [(severities.count(severity), name) for severity, name in _names().items()]
    return ", ".join(f"{count} {name}" for count, name in counts if count)


def _names() -> dict[Severity, str]:
    return {
        Severity.ERROR: _("lỗi"),
        Severity.WARNING: _("điều cần xem lại"),
        Severity.NOTE: _("ghi chú"),
    }
