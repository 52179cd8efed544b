"""Any DOCX, held against the format that the decree asks of official papers.

``lint(path)`` reads the file, recognises its elements, asks every rule in ``rules/`` and returns what they found,
each at its place.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reportgen.diagnostics import Diagnostic
from reportgen.lint.finding import Finding
from reportgen.lint.profile import DEFAULT


def lint(
    path: Path, profile: str = DEFAULT, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the format of a DOCX, in reading order.

    Args:
        path: the Word file; it is not changed.
        profile: the house style: a name of ``profiles/``.
        select: codes, or beginnings of codes (``ND30-0``), of the rules to ask; none: all.
        ignore: codes, or beginnings of codes, of the rules not to ask.

    Raises:
        DocumentError: the file cannot be read.
        ReportgenError: there is no such profile.
    """
    from reportgen.lint.places import diagnostics

    found = findings(path, profile, select, ignore)
    return diagnostics(path, found) if found else ()


def findings(
    path: Path, profile: str = DEFAULT, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Finding, ...]:
    """Return the same, each with the piece it is about, for who mends or annotates; see ``lint``."""
    from reportgen.lint.run import run

    return run(path, profile, tuple(select), tuple(ignore))


__all__ = ["Finding", "findings", "lint"]
