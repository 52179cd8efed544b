"""A diagnostic that rests on a rule: its source stands in the hint; a rule that is not sure only warns."""

from __future__ import annotations

from reportgen.awards.model import DatedRule
from reportgen.diagnostics import Diagnostic, Place, Severity
from reportgen.language import _


def by_rule(rule: DatedRule, code: str, message: str, place: Place, hint: str) -> Diagnostic:
    """Return an error with the rule's source; where the rule itself is not sure, a warning that says so."""
    severity = Severity.ERROR if rule.sure else Severity.WARNING
    return Diagnostic(severity, code, message, place, with_source(rule, hint))


def doubt(rule: DatedRule, code: str, message: str, place: Place, hint: str) -> Diagnostic:
    """Return a warning with the rule's source: the rule cannot be checked, or may not apply."""
    return Diagnostic(Severity.WARNING, code, message, place, with_source(rule, hint))


def with_source(rule: DatedRule, hint: str) -> str:
    """Return ``hint`` with the rule's source, and whether it was checked against the text."""
    words = hint.rstrip(" .")
    told = f"{words} ({rule.source})." if rule.source and words else f"{words or rule.source}."
    return told if rule.sure else f"{told} {unverified_note()}"


def unverified_note() -> str:
    """Return what is added where a rule could not be checked against its text."""
    return _("Quy định này chưa được kiểm chứng.")
