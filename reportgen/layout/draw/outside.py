"""Text that is drawn beside the paper: it is in the file, and nobody sees it."""

from __future__ import annotations

from reportgen.diagnostics import Diagnostic, Place, warning
from reportgen.language import _
from reportgen.layout.boxes import GlyphRun, Page

MOST_WORDS = 8


class TextOutside:
    """Collects, page after page, the text whose baseline is beyond the paper's edges, or which is all beside it."""

    def __init__(self) -> None:
        """Begin with none."""
        self._texts: list[tuple[int, list[str]]] = []
        self._width = self._height = 0.0

    def begin(self, page: Page, number: int) -> None:
        """Begin page ``number``, from 1."""
        self._width, self._height = page.width, page.height
        self._texts.append((number, []))

    def look_at(self, glyphs: GlyphRun, x: float, y: float) -> None:
        """Note text at (x, y) on the page, in points from the lower left, if it is outside."""
        inside = 0.0 < y < self._height and x < self._width and x + glyphs.width > 0.0
        if not inside and glyphs.text.strip():
            self._texts[-1][1].append(glyphs.text)

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return a warning for each page with such text."""
        return tuple(_outside("".join(texts), number) for number, texts in self._texts if texts)


def _outside(text: str, page: int) -> Diagnostic:
    words = " ".join(text.split()[:MOST_WORDS])
    message = _("Chữ nằm ngoài mép giấy, in ra không thấy, từ chỗ: “{words}”.", words=words)
    hint = _("So với bản in từ Word; nếu thiếu thì kéo khung chữ, hoặc chỉnh lề, để chữ nằm trong trang.")
    return warning("text-outside-page", message, Place("", paragraph=words, page=page), hint)
