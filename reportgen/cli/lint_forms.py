"""What ``reportgen lint`` found, for programs: what each paper was taken for, the findings, what was waived."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from reportgen.cli.diagnostic_formats import SarifResult, SarifRule
from reportgen.diagnostics import Diagnostic
from reportgen.linter import Report
from reportgen.linter.rule import rules

PAPER = ("nature", "kind", "profile", "checked", "unchecked")
"""What SARIF carries of a paper in its property bag."""


class FileReport(Struct, frozen=True):
    """One file: its report (None: it could not be read), and what else there is to say of it."""

    report: Report | None
    others: Sequence[Diagnostic]

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All there is to say of it."""
        return [*self.others, *(self.report.diagnostics if self.report else ())]


def as_json(files: Sequence[FileReport]) -> list[dict[str, object]]:
    """Return a list: of each file first what its papers were taken for, then what was found, as ``--json`` promises."""
    told: list[dict[str, object]] = []
    for said in files:
        told += [dict(one.as_json()) for one in said.others]
        if said.report is not None:
            told += [paper.as_json(said.report.file) for paper in said.report.papers]
            told += [dict(one.as_json()) for one in (*said.report.waivers, *said.report.found)]
    return told


def sarif_rules() -> Iterator[SarifRule]:
    """Yield every rule of the linter with its clause."""
    for rule in rules():
        text = (rule.__doc__ or "").strip()
        yield SarifRule(rule.CODE, text.partition("\n")[0], f"{text}\n\n{rule.CLAUSE}", rule.SEVERITY)


def sarif_results(files: Sequence[FileReport]) -> Iterator[SarifResult]:
    """Yield what SARIF tells of the files; what was waived is there as a suppressed result."""
    for said in files:
        yield from map(SarifResult, said.others)
        if said.report is not None:
            yield from _of_report(said.report)


def _of_report(found: Report) -> Iterator[SarifResult]:
    for paper in found.papers:
        told = paper.as_json(found.file)
        yield SarifResult(paper.diagnostic(found.file), {name: told[name] for name in PAPER})
    yield from map(SarifResult, (*found.waivers, *found.found))
    yield from (SarifResult(one, suppressed=True) for one in found.waived)
