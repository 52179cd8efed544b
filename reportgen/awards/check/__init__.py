"""A year's proposals held against the law of the day: each check is a file, each finding stands at its cell.

The checks know no number of any law: all of it comes with the rules of the day. None of them raises.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.awards.check.authority import authority
from reportgen.awards.check.inquiry import AwardFinding, Inquiry
from reportgen.awards.check.outlived import outlived
from reportgen.awards.check.quotas import quotas
from reportgen.awards.check.repeats import repeats
from reportgen.awards.check.requirements import requirements
from reportgen.awards.check.spellings import spellings
from reportgen.awards.check.suits import suits

__all__ = ["AwardFinding", "Inquiry", "findings"]

CHECKS = (outlived, suits, authority, requirements, quotas, repeats, spellings)


def findings(inquiry: Inquiry) -> Iterator[AwardFinding]:
    """Yield everything that is found of a year's proposals, check by check."""
    for check in CHECKS:
        yield from check(inquiry)
