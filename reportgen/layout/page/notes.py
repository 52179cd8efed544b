"""Footnotes: the room they take at the foot of the page that calls them; endnotes after the text."""

from __future__ import annotations

from reportgen.layout.block.laid import Laid
from reportgen.layout.column import Stack, stack
from reportgen.layout.document import Document
from reportgen.layout.page.frame import Frame
from reportgen.layout.scene import Scene

SEPARATOR_ROOM = 6.0  # LibreOffice: 0.1 cm above and below a hairline, rounded up to its spacing
SEPARATOR_SHARE = 0.25  # of the text's width


class Notes:
    """Lays notes out once, in the text's width, and hands them to the page that calls them."""

    def __init__(self, document: Document, scene: Scene) -> None:
        self.document = document
        self.scene = scene
        self.width = 0.0
        self._laid: dict[tuple[str, float], Stack] = {}
        scene.note_room = self._room

    def _stack(self, note_id: str) -> Stack | None:
        note = self.document.footnotes.get(note_id)
        if note is None:
            return None
        key = (note_id, self.width)
        if key not in self._laid:
            self._laid[key] = stack(note.blocks, self.width, self.scene)
        return self._laid[key]

    def _room(self, kind: str, note_id: str) -> float:
        laid = self._stack(note_id) if kind == "footnote" else None
        return laid.height if laid is not None else 0.0

    def room(self, block: Laid) -> float:
        """Return the room that the footnotes called in a block take."""
        return sum(self._room(note.kind, note.id) for note in block.notes())

    def separator_room(self, frame: Frame, block: Laid) -> float:
        """Return the room for the separator, if this block would bring the page's first footnote."""
        return SEPARATOR_ROOM if not frame.notes and self.room(block) > 0.0 else 0.0

    def add(self, block: Laid, frame: Frame) -> None:
        """Put the block's footnotes at the foot of the page."""
        for note in block.notes():
            laid = self._stack(note.id) if note.kind == "footnote" else None
            if laid is not None:
                frame.bottom -= laid.height + (0.0 if frame.notes else SEPARATOR_ROOM)
                frame.notes.append(laid)
