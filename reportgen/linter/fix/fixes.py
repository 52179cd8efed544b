"""One pass: the linter asked of every place, and each finding that has a fix and is sure fixed."""

from __future__ import annotations

from reportgen.linter.edit.draft import Draft
from reportgen.linter.edit.dress import dress
from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.edit.paragraphs import locate
from reportgen.linter.elements.papers import recognise_papers
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.profile import default_name, load
from reportgen.linter.rule import Rule
from reportgen.linter.run import LintOptions, findings_of, rules_for
from reportgen.linter.source import WordFile


def apply_fixes(file: WordFile, asked: LintOptions) -> tuple[bytes | None, list[Finding]]:
    """Return the file after one pass and what was fixed; None where nothing changed.

    Only papers of the decree are touched: what a form, a law or a private paper should be, is for others to say.

    Raises:
        DocumentError: the file cannot be read.
    """
    draft = Draft(file.data, file.name)
    places = locate(draft.body, file.whole.passages)
    done: list[Finding] = []
    for paper, elements in recognise_papers(file.whole):
        if elements.nature in OF_THE_DECREE:
            style = load(asked.profile or default_name(army=elements.army))
            done += _paper(PaperEdit(draft, paper, elements, style, places), asked)
    return (draft.save() if done else None), done


def _paper(job: PaperEdit, asked: LintOptions) -> list[Finding]:
    """Fix one paper: the looks first, for the length of a line below follows the size of the words above it."""
    found = [
        (rule, finding)
        for rule in rules_for(job.elements, job.profile, asked)
        for finding in findings_of(rule, job.paper, job.elements, asked)
        if finding.sure
    ]
    dressed = [finding for _rule, finding in found if finding.wanted is not None and _dress(job, finding)]
    return dressed or [
        finding for rule, finding in found if finding.wanted is None and _fix(rule, job, finding)
    ]


def _dress(job: PaperEdit, finding: Finding) -> bool:
    paragraph = job.paragraph(finding)
    if paragraph is None or finding.passage is None or finding.wanted is None:
        return False
    return dress(paragraph, finding.passage, finding.wanted)


def _fix(rule: Rule, job: PaperEdit, finding: Finding) -> bool:
    fix = getattr(rule, "fix", None)
    return fix is not None and bool(fix(job, finding))
