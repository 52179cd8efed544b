"""A year's proposals held against the law of the day: each check is a file, each finding stands at its cell.

The checks know no number of any law: all of it comes with the rules of the day. None of them raises.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.awards.check.authority import authority
from reportgen.awards.check.inquiry import AwardFinding, Inquiry
from reportgen.awards.check.outlived import outlived
from reportgen.awards.check.quotas import quotas
from reportgen.awards.check.repeats import repeats
from reportgen.awards.check.requirements import requirements
from reportgen.awards.check.spellings import spellings
from reportgen.awards.check.suits import suits

__all__ = ["AwardFinding", "Inquiry", "findings"]

OF_A_DECISION = (outlived, suits, authority, requirements, quotas)
OF_THE_SHEET = (repeats, spellings)


def findings(inquiries: Sequence[Inquiry]) -> Iterator[AwardFinding]:
    """Yield everything that is found of a year's proposals, decision by decision and check by check.

    What two decisions find alike, as that both are above one quota, is told once; so is what of a day's law has ended.
    """
    told: set[AwardFinding] = set()
    days: set[object] = set()
    for inquiry in inquiries:
        day = inquiry.on, inquiry.on_place
        checks = [check for check in OF_A_DECISION if check is not outlived or day not in days]
        own = [finding for check in checks for finding in check(inquiry)]
        yield from (finding for finding in own if finding not in told)
        told.update(own)
        days.update([day] if any(inquiry.own) else [])
    for check in OF_THE_SHEET:
        yield from check(inquiries[0])
