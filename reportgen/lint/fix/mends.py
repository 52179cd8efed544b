"""One pass: the linter asked of every place, and each finding that has a mend mended."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reportgen.layout.read.xml import Element
from reportgen.lint.edit.draft import Draft
from reportgen.lint.edit.paragraphs import located
from reportgen.lint.elements.recognise import recognise
from reportgen.lint.finding import Finding
from reportgen.lint.fix import body, lines, look, page, text
from reportgen.lint.fix.job import Job
from reportgen.lint.paper.papers import papers
from reportgen.lint.paper.read import read
from reportgen.lint.profile import load
from reportgen.lint.run import asked, judge
from reportgen.lint.words.prose import every_place

Mend = Callable[[Job, Finding], bool]
"""Mends a finding; returns whether that changed anything."""

OF_PAGES: dict[str, Mend] = {"ND30-01": page.size, "ND30-02": page.margins, "ND30-23": page.number}
OF_PAPERS: dict[str, Mend] = {"ND30-03": look.family, "ND30-04": look.colour}
OF_PARAGRAPHS: dict[str, Callable[[Job, Finding, Element], bool]] = {
    "ND30-07": lines.under_motto,
    "ND30-10": lines.under_words,
    "ND30-12": text.number,
    "ND30-15": text.date,
    "ND30-19": lines.under_words,
    "ND30-33": body.indent,
    "ND30-34": body.between,
    "ND30-35": body.line,
    "ND30-64": text.double_spaces,
    "ND30-65": text.spaces_before_signs,
    "ND30-68": text.composed,
    "ND30-69": text.letters,
}


def mended(
    docx: Path | bytes, profile: str, select: tuple[str, ...], ignore: tuple[str, ...]
) -> tuple[bytes | None, list[Finding]]:
    """Return the file after one pass and what was mended; None where nothing changed.

    Raises:
        DocumentError: the file cannot be read.
    """
    style = load(profile)
    rules = asked(style, select, ignore)
    whole = read(docx)
    draft = Draft(docx)
    places = located(draft.body, whole.pieces)
    done: list[Finding] = []
    with every_place():
        for paper in papers(whole):
            job = Job(draft, paper, recognise(paper), style, places)
            done += [finding for finding in judge(paper, style, rules) if _mend(job, finding)]
    return (draft.saved() if done else None), done


def _mend(job: Job, finding: Finding) -> bool:
    of_file = OF_PAGES.get(finding.code) or OF_PAPERS.get(finding.code)
    if of_file is not None:
        return of_file(job, finding)
    if finding.piece is None or finding.piece.part_of is not None:
        return False
    paragraph = job.places.get(finding.piece.index)
    if paragraph is None:
        return False
    if finding.wanted is not None:
        return look.dress(paragraph, finding.piece, finding.wanted)
    of_paragraph = OF_PARAGRAPHS.get(finding.code)
    return of_paragraph is not None and of_paragraph(job, finding, paragraph)
