"""All papers of the kit."""

from __future__ import annotations

from tools.word_templates import report

PAPERS = (report.paper(),)
