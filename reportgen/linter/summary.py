"""What is told of many findings that say the same: a reader wants to know that it is so, who fixes wants each place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from reportgen.language import _
from reportgen.linter.finding import Finding

MANY = 5
"""So many findings of one group are each reported; of more, the first three, and how many there are yet."""
SHOWN = 3


def gather(findings: Iterable[Finding], group: str = "*") -> Iterator[Finding]:
    """Yield the findings of one rule as one ``group``: of a fault made throughout, not every place need be reported."""
    return (replace(finding, group=group) for finding in findings)


def summarise(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield what is told of the findings of one rule in one paper."""
    told: set[str] = set()
    for group, members in groupby(findings, lambda finding: finding.group):
        every = list(members)
        if group and len(every) > MANY:
            every = _shorten(every)
        for finding in every:
            if not (finding.once and finding.message in told):
                told.add(finding.message)
                yield finding


def _shorten(findings: Sequence[Finding]) -> list[Finding]:
    last = findings[SHOWN - 1]
    more = _(" (Còn {count} chỗ nữa như vậy.)", count=len(findings) - SHOWN)
    return [*findings[: SHOWN - 1], replace(last, message=last.message + more)]
