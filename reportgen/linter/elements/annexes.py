"""Annexes: ``Phụ lục II``, title, reference line, and the text up to the next one."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.linter.elements import words
from reportgen.linter.elements.model import Annex
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Passage


def annexes(passages: Sequence[Passage], after: int) -> tuple[Annex, ...]:
    """Return the annexes that follow the passage with the index ``after``."""
    rest = [passage for passage in passages if passage.index > after]
    starts = [at for at, passage in enumerate(rest) if _is_heading(passage)]
    ends = [*starts[1:], len(rest)][: len(starts)]
    return tuple(_annex(rest[start:end]) for start, end in zip(starts, ends, strict=True))


def _is_heading(passage: Passage) -> bool:
    if (
        passage.where.table
        or len(passage.text) > 40
        or passage.format.align not in ("center", "right", "left", "both")
    ):
        return False
    found = words.PHU_LUC.fullmatch(appearance.plain(passage).split("\n")[0].strip())
    return found is not None and (passage.format.align == "center" or appearance.is_bold(passage))


def _annex(passages: list[Passage]) -> Annex:
    first = passages[0]
    found = words.PHU_LUC.fullmatch(appearance.plain(first).split("\n")[0].strip())
    title: list[Passage] = []
    reference = None
    for passage in passages[1:]:
        text = appearance.plain(passage)
        if words.KEM_THEO.match(text):
            reference = passage
            break
        if passage.where.table or (text and passage.format.align != "center") or len(title) >= 5:
            break
        if any(letter.isalpha() for letter in text):
            title.append(passage)
    number = (found[1] or "") if found else ""
    return Annex(first, number, tuple(title), reference, tuple(passages))
