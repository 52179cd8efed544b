"""The space between two blocks of a column, and below its last one (§17.3.1.33, §17.3.1.9)."""

from __future__ import annotations

from reportgen.layout.document import ParagraphFormat


def gap(above: ParagraphFormat | None, below: ParagraphFormat) -> float:
    """Return the space between two blocks: the larger of space after and space before, as in Word and LibreOffice.

    ``above`` is None at the top of a column. "Auto" space, as between HTML paragraphs, is none between two items of one
    list (Word).
    """
    if above is None:
        return 0.0 if below.before_auto else below.before
    same = above.style == below.style and above.style != ""
    listed = above.num_id != 0 and above.num_id == below.num_id
    after = 0.0 if (above.contextual and same) or (above.after_auto and listed) else above.after
    before = 0.0 if (below.contextual and same) or (below.before_auto and listed) else below.before
    return max(after, before)


def space_below(last: ParagraphFormat | None) -> float:
    """Return the space below the last block of a cell, header or note: none if it is "auto" (Word, 17 places)."""
    return 0.0 if last is None or last.after_auto else last.after
