"""Diagnostics as people read them: what stops first, and one that many cells of a column share said once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from reportgen.cli import gaps
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.language import _

FEW = 3
"""So many cells of a column are still told one by one where their messages differ."""
MOST_RANGES = 4
_CELL = re.compile(r"([A-Z]+)[0-9]+")


class DiagnosticGroup(Struct, frozen=True):
    """What is said once, of whom (``members``), and in words where else it holds."""

    said: Diagnostic
    members: tuple[Diagnostic, ...]
    elsewhere: str = ""


def is_open(diagnostic: Diagnostic) -> bool:
    """Return whether it is a question that nobody has answered yet."""
    return diagnostic.is_question and diagnostic.severity is Severity.ERROR


def by_file(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return each diagnostic once, those of a file together, files in the order they are first met."""
    unique = list(dict.fromkeys(diagnostics))
    files = list(dict.fromkeys(diagnostic.place.file for diagnostic in unique))
    return sorted(unique, key=lambda diagnostic: files.index(diagnostic.place.file))


def by_weight(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return each diagnostic once: errors, questions, warnings, notes; of equal weight by file."""
    return sorted(by_file(diagnostics), key=_weight)


def _weight(diagnostic: Diagnostic) -> tuple[int, bool]:
    return list(Severity).index(diagnostic.severity), is_open(diagnostic)


def one_by_one(diagnostics: Iterable[Diagnostic]) -> list[DiagnosticGroup]:
    """Return each diagnostic as a group of its own, the weightiest first."""
    return [DiagnosticGroup(each, (each,)) for each in by_weight(diagnostics)]


def together(diagnostics: Iterable[Diagnostic]) -> list[DiagnosticGroup]:
    """Return the diagnostics in groups, the weightiest first, each group where its first one would stand.

    Empty cells of a sheet are one group (`gaps`); so are equal problems of a column, and a note said of several places.
    """
    groups: dict[object, list[DiagnosticGroup]] = {}
    for said, members in gaps.groups(by_weight(diagnostics)):
        groups.setdefault(_likeness(said), []).append(DiagnosticGroup(said, tuple(members)))
    return [group for alike in groups.values() for group in _merge(alike)]


def _likeness(one: Diagnostic) -> object:
    """Return what two diagnostics have in common that are said together; itself where nothing is like it."""
    if one.severity is Severity.NOTE:
        return one.code, one.message
    cell = _CELL.fullmatch(one.place.cell)
    if cell is None:
        return one
    return _weight(one), one.code, one.place.file, one.place.sheet, cell.group(1)


def _merge(alike: Sequence[DiagnosticGroup]) -> Sequence[DiagnosticGroup]:
    said = [group.said for group in alike]
    first = said[0]
    equal = len({(one.message, one.hint) for one in said}) == 1
    if len(said) == 1 or (not equal and len(said) <= FEW):
        return alike
    words = _more_places(len(said) - 1) if first.severity is Severity.NOTE else _more_cells(said[1:])
    return [DiagnosticGroup(first, tuple(said), words)]


def _more_places(count: int) -> str:
    return _("(và {others} chỗ khác)", others=count)


def _more_cells(others: Sequence[Diagnostic]) -> str:
    found = gaps.ranges(one.place.cell for one in others)
    if len(found) > MOST_RANGES:
        return _("(và {others} ô khác cùng cột)", others=len(others))
    return _("(và {cells})", cells=", ".join(found))
