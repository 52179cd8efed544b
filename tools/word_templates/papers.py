"""All templates of the kit."""

from __future__ import annotations

from tools.word_templates import certificate, comparison, decision, lists, meeting, report, submission

TEMPLATES = (
    report.paper(),
    submission.paper(),
    decision.paper(),
    *lists.papers(),
    certificate.paper(),
    comparison.paper(),
    *meeting.papers(),
)
