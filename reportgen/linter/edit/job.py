"""What a fix has at hand: the draft, the paper as it was read, and which paragraph is which."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from reportgen.linter.edit.draft import Draft
from reportgen.linter.elements.model import Elements
from reportgen.linter.finding import Finding
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.ooxml.xml import Element


class PaperEdit(Struct, frozen=True):
    """One paper of a file being fixed; ``places`` leads from the index of a passage to its ``w:p``."""

    draft: Draft
    paper: Paper
    elements: Elements
    profile: Profile
    places: Mapping[int, Element]

    def paragraph(self, finding: Finding) -> Element | None:
        """Return the ``w:p`` that a finding is about; None: it is about a part of one, or it cannot surely be told."""
        passage = finding.passage
        return None if passage is None or passage.part_of is not None else self.places.get(passage.index)
