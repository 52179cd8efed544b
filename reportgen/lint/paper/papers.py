"""A file → the papers in it: a collection of letters, or of invitations, has a letterhead for each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from reportgen.lint.paper.model import Paper

NATIONAL_NAME = re.compile(
    r"C[ỘÔ]NG\s+H(?:ÒA|OÀ)\s+X[ÃA]\s+H[ỘÔ]I\s+CH[ỦU]\s+NGH[ĨI]A\s+VI[ỆÊ]T\s+NAM", re.IGNORECASE
)


def papers(whole: Paper) -> Iterator[Paper]:
    """Yield the papers of a file in order; most files hold one."""
    starts = _starts(whole)
    if len(starts) < 2:
        yield whole
        return
    ends = [*starts[1:], len(whole.pieces)]
    for start, end in zip([0, *starts[1:]], ends, strict=True):
        pieces = whole.pieces[start:end]
        used = {piece.where.section for piece in pieces}
        yield replace(whole, pieces=pieces, sections=tuple(s for s in whole.sections if s.index in used))


def _starts(whole: Paper) -> list[int]:
    """Return where each letterhead begins: with the first piece of the table that holds the national name."""
    found = []
    for at, piece in enumerate(whole.pieces):
        if NATIONAL_NAME.search(piece.text) and len(piece.text) < 200:
            found.append(_beginning(whole, at))
    return found


def _beginning(whole: Paper, at: int) -> int:
    table = whole.pieces[at].where.table
    while table and at and whole.pieces[at - 1].where.table == table:
        at -= 1
    return at
