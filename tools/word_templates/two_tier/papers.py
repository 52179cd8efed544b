"""All templates of the two-tier kit; one that is not here is taken over from the kit on which it is built."""

from __future__ import annotations

from tools.word_templates.template import Template
from tools.word_templates.two_tier import (
    achievements,
    award_certificates,
    award_decisions,
    award_lists,
    comparison,
    council,
    invitation,
    meeting_plan,
    minutes,
    packet_front,
    periodic,
    plan,
    pledge,
    receipts,
    report,
    script,
    skeletons,
    speech,
    statistics,
    submissions,
)

REPORTS: tuple[Template, ...] = (
    report.paper(),
    periodic.paper(),
    statistics.paper(),
    plan.paper(),
    comparison.paper(),
)
AWARDS: tuple[Template, ...] = (
    *submissions.papers(),
    council.paper(),
    *award_decisions.papers(),
    *award_lists.papers(),
    *award_certificates.papers(),
    *achievements.papers(),
    receipts.paper(),
)
MEETING: tuple[Template, ...] = (
    meeting_plan.paper(),
    *invitation.papers(),
    script.paper(),
    speech.paper(),
    pledge.paper(),
    *minutes.papers(),
    packet_front.paper(),
    *skeletons.papers(),
)
TEMPLATES: tuple[Template, ...] = (*REPORTS, *AWARDS, *MEETING)
