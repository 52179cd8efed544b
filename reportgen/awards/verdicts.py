"""What is judged of each proposal: fit, not fit, to be looked at again, or not judged yet, with its reasons.

The reasons are the diagnostics of the build, the very same: what is reported at a cell and what is said of the
proposal cannot disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from msgspec import Struct

from reportgen.awards.check import AwardFinding, Inquiry, findings
from reportgen.awards.proposals import Proposal
from reportgen.diagnostics import Diagnostic, Severity
from reportgen.language import _

Answer = Callable[[Sequence[Diagnostic]], Iterable[Diagnostic]]
"""Returns the diagnostics, one for each, in their order; a question that the clerk has answered is a note."""


class Outcome(StrEnum):
    """What may become of a proposal."""

    FIT = "fit"
    REVIEW = "review"
    """Something cannot be checked, rests on an unverified rule, or is wrong with the list as a whole."""
    UNFIT = "unfit"
    UNJUDGED = "unjudged"
    """The day of the decision is not known, and with it the law: nobody can be called fit."""

    @property
    def in_words(self) -> str:
        """The outcome as a clerk reads it."""
        words = {
            Outcome.FIT: _("đủ điều kiện"),
            Outcome.REVIEW: _("cần xem lại"),
            Outcome.UNFIT: _("chưa đủ"),
            Outcome.UNJUDGED: _("chưa xét"),
        }
        return words[self]


class Verdict(Struct, frozen=True):
    """A proposal, what is judged of it, and why."""

    proposal: Proposal
    outcome: Outcome
    reasons: tuple[Diagnostic, ...]


class Judgement(Struct, frozen=True):
    """The verdict on each proposal in the list's order, and every diagnostic once, in that order too."""

    verdicts: tuple[Verdict, ...]
    diagnostics: tuple[Diagnostic, ...]


def judge(inquiries: Sequence[Inquiry], answer: Answer = tuple) -> Judgement:
    """Return what is judged of each proposal, and what there is to fix once the clerk's answers are heard.

    There is an inquiry for each decision, of the same proposals.
    """
    asked = tuple(findings(inquiries))
    answered = answer([finding.diagnostic for finding in asked])
    found = sorted(
        map(AwardFinding, answered, (finding.about for finding in asked)),
        key=lambda finding: min(finding.about, default=-1),
    )
    every = inquiries[0].proposals
    of_each: list[list[AwardFinding]] = [[] for _proposal in every]
    for finding in found:
        for index in finding.about:
            of_each[index].append(finding)
    judged = {index for inquiry in inquiries if inquiry.rules for index, _proposal in inquiry.own}
    outcomes = [_outcome(own) if index in judged else Outcome.UNJUDGED for index, own in enumerate(of_each)]
    verdicts = map(_verdict, every, outcomes, of_each)
    return Judgement(tuple(verdicts), tuple(finding.diagnostic for finding in found))


def _verdict(proposal: Proposal, outcome: Outcome, found: Sequence[AwardFinding]) -> Verdict:
    return Verdict(proposal, outcome, tuple(finding.diagnostic for finding in found))


def _outcome(found: Iterable[AwardFinding]) -> Outcome:
    """Return the worst: an error of the row's own, else a doubt, a question, or an error that other rows share."""
    outcome = Outcome.FIT
    for finding in found:
        is_own = len(finding.about) == 1 and not finding.diagnostic.is_question
        if finding.diagnostic.severity is Severity.ERROR and is_own:
            return Outcome.UNFIT
        if finding.diagnostic.severity is not Severity.NOTE:
            outcome = Outcome.REVIEW
    return outcome
