"""The comparison of two years under the letterhead of whoever reports."""

from __future__ import annotations

from tools.word_templates import comparison
from tools.word_templates.template import UPRIGHT, Template
from tools.word_templates.two_tier.pieces import ARMY_REPORTS, issued_by, letterhead_of


def paper() -> Template:
    """Return the template of the comparison."""
    body = letterhead_of(ARMY_REPORTS, UPRIGHT) + comparison.body()
    return issued_by(ARMY_REPORTS, "so-sanh.docx", comparison.NAME, body)
