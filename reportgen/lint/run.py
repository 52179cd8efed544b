"""One file through all rules: each paper in it is recognised and judged by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from reportgen.diagnostics import Severity
from reportgen.lint.elements.recognise import recognise
from reportgen.lint.finding import Finding
from reportgen.lint.paper.model import Paper
from reportgen.lint.paper.papers import papers
from reportgen.lint.paper.read import read
from reportgen.lint.profile import Profile, load
from reportgen.lint.rule import Rule, chosen


def run(path: Path, profile: str, select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Finding, ...]:
    """Return the findings in reading order; those about the paper as a whole first."""
    style = load(profile)
    asked = [rule for rule in chosen(select, ignore) if rule.CODE not in style.silent]
    found = [finding for paper in papers(read(path)) for finding in judge(paper, style, asked)]
    return tuple(sorted(found, key=_place))


def judge(paper: Paper, profile: Profile, asked: list[Rule]) -> Iterator[Finding]:
    """Yield what the rules find in one paper."""
    elements = recognise(paper)
    for rule in asked:
        unsure = rule.CODE in profile.unsure
        for finding in rule.check(paper, elements, profile):
            severity = Severity.WARNING if unsure else finding.severity or rule.SEVERITY
            yield replace(finding, severity=severity)


def _place(finding: Finding) -> tuple[int, str]:
    return (-1 if finding.piece is None else finding.piece.whole.index), finding.code
