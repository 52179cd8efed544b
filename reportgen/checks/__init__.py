"""A workbook against its kit: every problem at once, each at its cell; nothing here raises for what a clerk typed."""

from reportgen.checks.confirmations import answer_questions, idle, used_confirmations
from reportgen.checks.likeness import likeness
from reportgen.checks.restated import RestatedFigure, restated_year
from reportgen.checks.year import check_year
from reportgen.checks.years import check_against

__all__ = [
    "RestatedFigure",
    "answer_questions",
    "check_against",
    "check_year",
    "idle",
    "likeness",
    "restated_year",
    "used_confirmations",
]
