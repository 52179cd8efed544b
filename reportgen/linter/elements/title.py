"""The line that names the kind of paper."""

from __future__ import annotations

from reportgen.linter.elements import kinds
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Passage

_LONGEST = 250  # letters: a kind and its subject on one line are no longer


def title_kind(line: Passage) -> kinds.KindLine | None:
    """Return the kind that a line names over a paper; None: it is no such line.

    With the subject after it the line must look like a title: in capitals or bold, and centred; so that a sentence
    that begins with ``Báo cáo`` is none.
    """
    if len(line.text) > _LONGEST:
        return None
    found = kinds.kind_of(appearance.displayed_text(line))
    if found is None or not found.rest:
        return found
    centred, bold = line.format.align == "center", appearance.is_bold(line)
    capitals = appearance.is_capitals(line)
    return found if (capitals and (centred or bold)) or (centred and bold) else None
