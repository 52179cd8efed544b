"""The space between two blocks of a column (§17.3.1.33, §17.3.1.9)."""

from __future__ import annotations

from reportgen.layout.document import ParagraphFormat

AUTO_SPACE = 14.0  # points: "auto" spacing, as between HTML paragraphs


def gap(above: ParagraphFormat | None, below: ParagraphFormat) -> float:
    """Return the space between two blocks: the larger of space after and space before, as in Word and LibreOffice.

    ``above`` is None at the top of a column.
    """
    if above is None:
        return 0.0 if below.before_auto else below.before
    same = above.style == below.style and above.style != ""
    after = 0.0 if above.contextual and same else _auto(above.after, above.after_auto)
    before = 0.0 if below.contextual and same else _auto(below.before, below.before_auto)
    return max(after, before)


def _auto(space: float, automatic: bool) -> float:
    return AUTO_SPACE if automatic else space
