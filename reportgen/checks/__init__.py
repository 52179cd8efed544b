"""A workbook against its kit: every problem at once, each at its cell; nothing here raises for what a clerk typed."""

from reportgen.checks.confirmations import answered, idle, used
from reportgen.checks.year import check_year
from reportgen.checks.years import check_against

__all__ = ["answered", "check_against", "check_year", "idle", "used"]
