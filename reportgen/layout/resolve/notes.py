"""Footnotes and endnotes: their printed numbers, in the order in which the text refers to them (§17.11)."""

from __future__ import annotations

from reportgen.layout import raw
from reportgen.layout.numerals import numeral


class NoteNumbers:
    """Numbers notes by their first reference; the mark inside a note repeats its number."""

    def __init__(self, settings: raw.Settings) -> None:
        self._formats = {"footnote": settings.footnote_format, "endnote": settings.endnote_format}
        self._next = {"footnote": settings.footnote_start, "endnote": settings.endnote_start}
        self._labels: dict[tuple[str, str], str] = {}
        self._inside = ("", "")

    def enter(self, kind: str, note: str) -> None:
        """Say that the text that follows is that of this note."""
        self._inside = (kind, note)

    def mark(self, said: raw.NoteMark) -> tuple[str, str]:
        """Return the label of a mark and the id of its note."""
        if said.own:
            return self._labels.get(self._inside, ""), self._inside[1]
        key = (said.kind, said.id)
        if key not in self._labels:
            self._labels[key] = "" if said.custom else self._number(said.kind)
        return self._labels[key], said.id

    def _number(self, kind: str) -> str:
        number = self._next[kind]
        self._next[kind] = number + 1
        return numeral(number, self._formats[kind])
