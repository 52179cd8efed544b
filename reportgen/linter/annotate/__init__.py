"""What the linter found, as Word comments at the places in a copy of the file."""

from __future__ import annotations

from reportgen.linter.source import Docx, open_word


def annotate(
    docx: Docx, profile: str = "", select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()
) -> bytes | None:
    """Return a copy of the file with a comment for each finding; None where there is none. The file stays.

    Raises:
        DocumentError: the file cannot be read.
        ReportgenError: there is no such profile.
    """
    from reportgen.linter.annotate.anchors import DraftParagraphs
    from reportgen.linter.annotate.comments import Comments
    from reportgen.linter.edit.draft import Draft
    from reportgen.linter.run import LintOptions, run

    file = open_word(docx)
    found = run(file, LintOptions(profile, select, ignore)).findings
    if not found:
        return None
    draft = Draft(file.data, file.name)
    places = DraftParagraphs(draft, file.whole.passages)
    comments = Comments(draft)
    for finding in found:
        paragraph = places.of(finding)
        if paragraph is not None:
            comments.add(paragraph, finding)
    return draft.save()
