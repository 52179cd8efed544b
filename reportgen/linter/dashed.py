"""Lines that begin with a dash, one for each who receives a paper, with what runs on below them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Passage
from reportgen.linter.paper.width import width

_FULL = 0.6  # of the column: a line this long may go on below
DASHES = ("-", "\N{EN DASH}", "\N{MINUS SIGN}")


class DashedEntry(Struct, frozen=True):
    """One entry: its first passage, the passage with its last words, and all its words without the dash."""

    first: Passage
    last: Passage
    text: str
    dashed: bool


def entries(passages: Sequence[Passage]) -> tuple[DashedEntry, ...]:
    """Return the entries; a line without a dash goes on with the entry before, unless that one has ended."""
    found: list[DashedEntry] = []
    for passage in passages:
        said = _plain(passage)
        if not said:
            continue
        dashed = said.startswith(DASHES)
        before = found[-1] if found else None
        if before is not None and not dashed and _goes_on(before, passage, said):
            found[-1] = DashedEntry(before.first, passage, f"{before.text} {said}", before.dashed)
        else:
            found.append(DashedEntry(passage, passage, said.lstrip("".join(DASHES)).strip(), dashed))
    return tuple(found)


def _goes_on(before: DashedEntry, passage: Passage, said: str) -> bool:
    """Return whether a line without a dash is the rest of the entry before: that one filled its line, or breaks off."""
    if before.text.endswith((";", ".")):
        return False
    filled = width(before.last) > _FULL * before.last.room if before.last.room else True
    return filled or said[:1].islower() or before.text.endswith((",", "-", "và"))


def _plain(passage: Passage) -> str:
    return f"{passage.label} {appearance.plain(passage)}".strip()
