"""One file through all rules: each paper in it is recognised and judged by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic, Severity
from reportgen.linter import waivers
from reportgen.linter.coverage import Coverage, coverage
from reportgen.linter.elements.model import Elements
from reportgen.linter.elements.papers import recognise_papers
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE, Nature
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile, default_name, load
from reportgen.linter.rule import Rule, chosen, rules
from reportgen.linter.source import WordFile
from reportgen.linter.summary import summarise


class LintResult(Struct, frozen=True):
    """A file: what each of its papers was taken for, and what was found in all of them, in reading order.

    ``waived`` are the findings that a person has decided not to be told of, ``waivers`` what became of each decision.
    """

    papers: tuple[Coverage, ...] = ()
    findings: tuple[Finding, ...] = ()
    waived: tuple[Finding, ...] = ()
    waivers: tuple[Diagnostic, ...] = ()


class LintOptions(Struct, frozen=True):
    """Which rules are asked, under which house style ("": the one that fits each paper)."""

    profile: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def run(file: WordFile, asked: LintOptions) -> LintResult:
    """Return what a file was taken for, and the findings; those about a paper as a whole come first.

    Raises:
        DocumentError: the file cannot be read.
        ReportgenError: there is no such profile.
    """
    return without_waived(lint_paper(file.whole, asked), file.waivers)


def without_waived(done: LintResult, said: Sequence[waivers.Waiver]) -> LintResult:
    """Return what is left to tell where a person has decided not to be told of some rules."""
    if not said:
        return done
    codes = [rule.CODE for rule in rules()]
    obeyed = waivers.waived_codes(said, codes)
    held = tuple(one for one in done.findings if one.code in obeyed)
    counts = Counter(one.code for one in held)
    told = tuple(waivers.waiver_notes(said, codes, counts))
    return replace(
        done, findings=tuple(f for f in done.findings if f.code not in obeyed), waived=held, waivers=told
    )


def lint_paper(whole: Paper, asked: LintOptions) -> LintResult:
    """Return the same of a file that has been read."""
    papers: list[Coverage] = []
    found: list[Finding] = []
    codes = [rule.CODE for rule in rules()]
    for paper, elements in recognise_papers(whole):
        style = load(asked.profile or default_name(army=elements.army))
        spoken = rules_for(elements, style, asked)
        papers.append(coverage(paper, elements, style, [rule.CODE for rule in spoken], codes))
        for rule in spoken:
            found += summarise(findings_of(rule, paper, elements, asked))
    return LintResult(tuple(papers), tuple(sorted(_once(found), key=_place)))


def rules_for(elements: Elements, style: Profile, asked: LintOptions) -> list[Rule]:
    """Return the rules that are chosen, that speak to such a paper and that the house style asks at all.

    To what is no paper of the decree and has no national name, no rule speaks.
    """
    nature = elements.nature
    if nature not in OF_THE_DECREE and elements.quoc_hieu is None:
        return []
    return [
        rule
        for rule in chosen(asked.select, asked.ignore)
        if nature in rule.SPEAKS_TO and rule.CODE not in style.silent
    ]


def findings_of(rule: Rule, paper: Paper, elements: Elements, asked: LintOptions) -> Iterator[Finding]:
    """Yield everything that one rule finds in one paper, with its severity.

    Where a house style that nobody named is unsure, only what the decree's own style finds as well is reported.  The
    decree does not bind persons and parties: they are only warned.
    """
    profile = load(asked.profile or default_name(army=elements.army))
    found = list(rule.check(paper, elements, profile))
    unsure = rule.CODE in profile.unsure
    if unsure and not asked.profile:
        also = {_place(finding) for finding in rule.check(paper, elements, load())}
        found = [finding for finding in found if _place(finding) in also]
    unsure = unsure or elements.nature is Nature.PRIVATE
    for finding in found:
        severity = Severity.WARNING if unsure else finding.severity or rule.SEVERITY
        yield replace(finding, severity=severity)


def _once(found: Iterable[Finding]) -> Iterable[Finding]:
    """Return what is said of a section that several papers share once."""
    return {(one.code, one.message, _place(one), one.section): one for one in found}.values()


def _place(finding: Finding) -> tuple[int, str]:
    return (-1 if finding.passage is None else finding.passage.whole.index), finding.code
