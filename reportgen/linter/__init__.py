"""Any DOCX, held against the format that the decree asks of official papers.

``report(path)`` reads the file, says what it took each paper in it for, asks the rules in ``rules/`` that speak to
such a paper, and returns what they found, each at its place.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from reportgen.diagnostics import Diagnostic
from reportgen.linter.coverage import Coverage
from reportgen.linter.finding import Finding
from reportgen.linter.run import LintOptions, run
from reportgen.linter.source import Docx, WordFile, open_word


class Report(Struct, frozen=True):
    """What there is to say of one file: what its papers were taken for, and what is wrong, in reading order.

    ``waived`` is what a person has decided not to be told of; ``waivers`` what became of each decision.
    """

    file: str
    papers: tuple[Coverage, ...]
    found: tuple[Diagnostic, ...]
    waived: tuple[Diagnostic, ...] = ()
    waivers: tuple[Diagnostic, ...] = ()

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is wrong, and before it a note on each paper that was looked at in part, or not at all."""
        unread = [paper.diagnostic(self.file) for paper in self.papers if not paper.wholly]
        return (*unread, *self.waivers, *self.found)


def report(
    docx: Docx,
    profile: str = "",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    name: str = "",
) -> Report:
    """Return what a file was taken for, and what is wrong with its format.

    Args:
        docx: the Word file, open or not, or its bytes; it is not changed.
        profile: the house style: a name of ``profiles/``; "": the one that fits who issued the paper.
        select: codes, or beginnings of codes (``ND30-0``), of the rules to ask; none: all.
        ignore: codes, or beginnings of codes, of the rules not to ask.
        name: what diagnostics call it; empty: its path.

    Raises:
        DocumentError: the file cannot be read.
        ReportgenError: there is no such profile.
    """
    from reportgen.linter.places import diagnostics

    file = open_word(docx, name)
    done = run(file, LintOptions(profile, tuple(select), tuple(ignore)))
    found = diagnostics(file, (*done.findings, *done.waived))
    count = len(done.findings)
    return Report(file.name, done.papers, found[:count], found[count:], done.waivers)


def lint(
    path: Path, profile: str = "", select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of ``report``: none where every paper was recognised, looked at, and found sound."""
    return report(path, profile, select, ignore).diagnostics


def findings(
    path: Path, profile: str = "", select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Finding, ...]:
    """Return what is wrong, each with the passage it is about, for who fixes or annotates; see ``report``."""
    return run(open_word(path), LintOptions(profile, tuple(select), tuple(ignore))).findings


__all__ = ["Coverage", "Docx", "Finding", "Report", "WordFile", "findings", "lint", "open_word", "report"]
