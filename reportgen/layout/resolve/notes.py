"""Footnotes and endnotes: their printed numbers, in the order in which the text refers to them (§17.11)."""

from __future__ import annotations

from reportgen.layout import raw
from reportgen.layout.numerals import numeral
from reportgen.layout.resolve.cascade import cascade

_DEFAULTS = {
    "footnote": raw.NoteNumbering("decimal", 1, "continuous"),
    "endnote": raw.NoteNumbering("lowerRoman", 1, "continuous"),
}


class NoteNumbers:
    """Numbers notes by their first reference; the mark inside a note repeats its number.

    Pages are not known yet: numbers that restart on each page (``eachPage``) are continued here, and ``by_page`` is the
    format in which the layout numbers the notes of each page, "" for none.
    """

    def __init__(self, settings: raw.Settings) -> None:
        specified = {"footnote": settings.footnotes, "endnote": settings.endnotes}
        self._document = {kind: cascade(default, specified[kind]) for kind, default in _DEFAULTS.items()}
        self._numbering = dict(self._document)
        self._next = {kind: numbering.start or 0 for kind, numbering in self._document.items()}
        self._labels: dict[tuple[str, str], str] = {}
        self._inside = ("", "")
        self.by_page = self._page_format()

    def begin(self, section: raw.SectionProperties) -> None:
        """Start a section, which may have its own note numbering."""
        for kind, specified in (("footnote", section.footnotes), ("endnote", section.endnotes)):
            numbering = self._numbering[kind] = cascade(self._document[kind], specified)
            if numbering.restart == "eachSect":
                self._next[kind] = numbering.start or 0
        self.by_page = self.by_page or self._page_format()

    def _page_format(self) -> str:
        numbering = self._numbering["footnote"]
        return (numbering.format or "decimal") if numbering.restart == "eachPage" else ""

    def enter(self, kind: str, note: str) -> None:
        """Start the text of a note."""
        self._inside = (kind, note)

    def mark(self, reference: raw.NoteMark) -> tuple[str, str]:
        """Return the label of a mark and the id of its note."""
        if reference.in_note:
            return self._labels.get(self._inside, ""), self._inside[1]
        key = (reference.kind, reference.id)
        if key not in self._labels:
            self._labels[key] = "" if reference.custom else self._number(reference.kind)
        return self._labels[key], reference.id

    def _number(self, kind: str) -> str:
        number = self._next[kind]
        self._next[kind] = number + 1
        return numeral(number, self._numbering[kind].format or "decimal")
