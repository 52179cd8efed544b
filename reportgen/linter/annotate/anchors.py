"""On which paragraph a comment hangs: the finding's own, or the nearest before it that may hold one."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.linter.edit.draft import Draft
from reportgen.linter.edit.paragraphs import locate
from reportgen.linter.finding import Finding
from reportgen.linter.paper.model import Passage
from reportgen.ooxml.names import W
from reportgen.ooxml.xml import Element


class DraftParagraphs:
    """The paragraphs of a draft by the passages they are."""

    def __init__(self, draft: Draft, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._told = locate(draft.body, passages)
        self._first = next(draft.body.iter(W + "p"), None)

    def of(self, finding: Finding) -> Element | None:
        """Return the paragraph for a finding; None in a file without any."""
        for index in range(self._index(finding), -1, -1):
            if index in self._told:
                return _outermost(self._told[index])
        return self._first

    def _index(self, finding: Finding) -> int:
        """Return the passage it is about; of a section, the first one there."""
        if finding.passage is not None and finding.passage.where.story == "body":
            return finding.passage.whole.index
        section = max(finding.section, 0)
        return next((passage.index for passage in self._passages if passage.where.section == section), 0)


def _outermost(paragraph: Element) -> Element:
    """Return the paragraph that a text box hangs on: Word allows no comments inside the box."""
    outer = paragraph
    for ancestor in paragraph.iterancestors(W + "p"):
        outer = ancestor
    return outer
