"""All templates of the two-tier kit; one that is not here is taken over from the kit on which it is built."""

from __future__ import annotations

from tools.word_templates.template import Template
from tools.word_templates.two_tier import comparison, periodic, plan, report, statistics

TEMPLATES: tuple[Template, ...] = (
    report.paper(),
    periodic.paper(),
    statistics.paper(),
    plan.paper(),
    comparison.paper(),
)
