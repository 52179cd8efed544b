"""The law of awards, proposals held against it, and who received what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.api.arguments import Folder, years_of
from reportgen.language import speaking

if TYPE_CHECKING:
    from datetime import date

    from reportgen.awards.rules import RulesInForce
    from reportgen.runs.awards import AwardHistory, Verdicts


def awards_rules(workspace: Folder, day: date, kit: str = "", *, language: str = "") -> RulesInForce:
    """Return the law of awards for a decision signed on ``day``, with its sources.

    Raises:
        ReportgenError: the kit has no awards, or cannot be read.
    """
    from reportgen.runs.awards import rules_in_force

    with speaking(language):
        return rules_in_force(years_of(workspace, kit), day)


def awards_check(workspace: Folder, year: int, kit: str = "", *, language: str = "") -> Verdicts:
    """Return the verdict on each proposal of a year, with its reasons.

    Raises:
        ReportgenError: the workspace, the kit or the workbook cannot be read at all.
    """
    from reportgen.runs.awards import judge_proposals

    with speaking(language):
        return judge_proposals(years_of(workspace, kit, year), year)


def awards_history(workspace: Folder, kit: str = "", *, language: str = "") -> AwardHistory:
    """Return the award lists of all years; ``.history.received(name)`` is what somebody has received.

    Raises:
        ReportgenError: the workspace or the kit cannot be read at all.
    """
    from reportgen.runs.awards import award_history

    with speaking(language):
        return award_history(years_of(workspace, kit))
