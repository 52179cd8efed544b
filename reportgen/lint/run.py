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
    return judged(read(path), load(profile), select, ignore)


def judged(
    whole: Paper, style: Profile, select: tuple[str, ...], ignore: tuple[str, ...]
) -> tuple[Finding, ...]:
    """Return the same of a file that has been read."""
    rules = asked(style, select, ignore)
    found = [finding for paper in papers(whole) for finding in judge(paper, style, rules)]
    return tuple(sorted(found, key=_place))


def asked(style: Profile, select: tuple[str, ...], ignore: tuple[str, ...]) -> list[Rule]:
    """Return the rules that are chosen and that the house style asks at all."""
    return [rule for rule in chosen(select, ignore) if rule.CODE not in style.silent]


def judge(paper: Paper, profile: Profile, rules: list[Rule]) -> Iterator[Finding]:
    """Yield what the rules find in one paper."""
    elements = recognise(paper)
    for rule in rules:
        unsure = rule.CODE in profile.unsure
        for finding in rule.check(paper, elements, profile):
            severity = Severity.WARNING if unsure else finding.severity or rule.SEVERITY
            yield replace(finding, severity=severity)


def _place(finding: Finding) -> tuple[int, str]:
    return (-1 if finding.piece is None else finding.piece.whole.index), finding.code
