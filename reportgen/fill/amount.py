"""How much there is to read in one part of a template: measured by paragraphs, before any tag is read."""

from __future__ import annotations

from reportgen.diagnostics import Diagnostic, Place
from reportgen.fill.problems import over_limit
from reportgen.fill.tags import TAG, Tag
from reportgen.language import _
from reportgen.sandbox import excess

MOST_LETTERS, MOST_TAGS = 300_000, 10_000
"""Of one part: reading a tag takes about 200 µs. The longest part of the sample kit has 514 tags."""
LONGEST_PARAGRAPH = 200_000
"""Letters of a paragraph with tags: a hundred pages."""


class Amount:
    """A part's tags so far."""

    def __init__(self) -> None:
        """Begin with none."""
        self._letters = self._tags = 0

    @property
    def is_full(self) -> bool:
        """Whether there were more than may be, so that no more are read."""
        return self._letters > MOST_LETTERS or self._tags > MOST_TAGS

    def too_much(self, text: str, place: Place) -> Diagnostic | None:
        """Return what is too much in the paragraph ``text``, the next one with tags; None where nothing is."""
        sources = TAG.findall(text)
        self._letters += sum(map(len, sources))
        self._tags += len(sources)
        if self.is_full:
            return over_limit(_("có quá nhiều thẻ"), Tag("", place))
        if len(text) > LONGEST_PARAGRAPH:
            return over_limit(_("có đoạn văn chứa thẻ dài quá mức"), Tag("", place))
        found = ((source, excess(source)) for source in sources if not source.startswith("{#"))
        return next((over_limit(reason, Tag(source, place)) for source, reason in found if reason), None)
