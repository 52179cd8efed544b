"""How the body is set: first line, space between paragraphs, space between lines."""

from __future__ import annotations

from reportgen.layout.read.xml import Element
from reportgen.lint.edit import schema
from reportgen.lint.finding import Finding
from reportgen.lint.fix.job import Job

FIRST_LINE = "720"
"""Twentieths of a point: 1.27 cm."""
BETWEEN = 6.0
_AUTOMATIC = ("beforeAutospacing", "afterAutospacing", "beforeLines", "afterLines")


def indent(job: Job, finding: Finding, paragraph: Element) -> bool:
    """Indent the first line by 1.27 cm."""
    said = schema.properties(paragraph, "pPr")
    cleared = schema.drop(said, "ind", "hanging", "firstLineChars", "hangingChars")
    return schema.put(said, "ind", {"firstLine": FIRST_LINE}) or cleared


def between(job: Job, finding: Finding, paragraph: Element) -> bool:
    """Put 6 pt before the paragraph that stands too close under another."""
    said = schema.properties(paragraph, "pPr")
    cleared = schema.drop(said, "spacing", *_AUTOMATIC)
    alone = schema.put(said, "contextualSpacing", {"val": "0"}) if _is_contextual(finding) else False
    points = max(job.profile.body.between, BETWEEN)
    return schema.put(said, "spacing", {"before": str(round(points * 20))}) or cleared or alone


def _is_contextual(finding: Finding) -> bool:
    return finding.piece is not None and finding.piece.format.contextual


def line(job: Job, finding: Finding, paragraph: Element) -> bool:
    """Set lines that stand too close on single spacing, those too far apart on the most there may be."""
    low, high = job.profile.body.line
    form = None if finding.piece is None else finding.piece.format
    close = form is not None and (form.line < low if form.line_rule == "auto" else form.line_rule == "exact")
    wide = form is not None and form.line_rule == "auto" and form.line > high
    lines = high if wide or not close else low
    said = schema.properties(paragraph, "pPr")
    return schema.put(said, "spacing", {"line": str(round(lines * 240)), "lineRule": "auto"})
