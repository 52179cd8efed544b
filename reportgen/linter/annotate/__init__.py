"""What the linter found, as Word comments at the places in a copy of the file."""

from __future__ import annotations

from pathlib import Path

from reportgen.linter import waivers


def annotate(
    path: Path, profile: str = "", select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()
) -> bytes | None:
    """Return a copy of the file with a comment for each finding; None where there is none. The file stays.

    Raises:
        DocumentError: the file cannot be read.
        ReportgenError: there is no such profile.
    """
    from reportgen.linter.annotate.anchors import DraftParagraphs
    from reportgen.linter.annotate.comments import Comments
    from reportgen.linter.edit.draft import Draft
    from reportgen.linter.paper.read import read
    from reportgen.linter.run import LintOptions, lint_paper, without_waived

    whole = read(path)
    found = without_waived(
        lint_paper(whole, LintOptions(profile, select, ignore)), waivers.read(path)
    ).findings
    if not found:
        return None
    draft = Draft(path)
    places = DraftParagraphs(draft, whole.passages)
    comments = Comments(draft)
    for finding in found:
        paragraph = places.of(finding)
        if paragraph is not None:
            comments.add(paragraph, finding)
    return draft.saved()
