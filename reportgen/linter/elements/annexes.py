"""Annexes: ``Phụ lục II``, title, reference line, and the text up to the next one."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.linter.elements import words
from reportgen.linter.elements.model import Annex
from reportgen.linter.paper import look
from reportgen.linter.paper.model import Passage


def annexes(pieces: Sequence[Passage], after: int) -> tuple[Annex, ...]:
    """Return the annexes that follow the piece with the index ``after``."""
    rest = [piece for piece in pieces if piece.index > after]
    starts = [at for at, piece in enumerate(rest) if _is_heading(piece)]
    ends = [*starts[1:], len(rest)][: len(starts)]
    return tuple(_annex(rest[start:end]) for start, end in zip(starts, ends, strict=True))


def _is_heading(piece: Passage) -> bool:
    if (
        piece.where.table
        or len(piece.text) > 40
        or piece.format.align not in ("center", "right", "left", "both")
    ):
        return False
    found = words.PHU_LUC.fullmatch(look.plain(piece).split("\n")[0].strip())
    return found is not None and (piece.format.align == "center" or look.is_bold(piece))


def _annex(pieces: list[Passage]) -> Annex:
    first = pieces[0]
    found = words.PHU_LUC.fullmatch(look.plain(first).split("\n")[0].strip())
    title: list[Passage] = []
    reference = None
    for piece in pieces[1:]:
        text = look.plain(piece)
        if words.KEM_THEO.match(text):
            reference = piece
            break
        if piece.where.table or (text and piece.format.align != "center") or len(title) >= 5:
            break
        if any(letter.isalpha() for letter in text):
            title.append(piece)
    number = (found[1] or "") if found else ""
    return Annex(first, number, tuple(title), reference, tuple(pieces))
