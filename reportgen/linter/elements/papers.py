"""A file → the papers in it: each letterhead begins one, and so does what is issued with the paper before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from reportgen.linter.elements import kinds, national, words
from reportgen.linter.elements.header_letterhead import with_header_letterhead
from reportgen.linter.elements.lines import lines
from reportgen.linter.elements.model import Elements
from reportgen.linter.elements.recognise import recognise
from reportgen.linter.elements.taken_for import NUMBERED_SAMPLE, belongs_to_a_law
from reportgen.linter.elements.title import title_kind
from reportgen.linter.nature import Nature
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, Passage

_LONGEST = 300  # letters of a paragraph that holds a letterhead's line
_CONG = re.compile(r"c[oôộ]ng", re.IGNORECASE)
_REFERENCE = 8  # lines under a title, among which stands what the paper is issued with
_PREFACE = 40  # passages: what stands further before a letterhead is a paper of its own
_ABOVE = 6  # passages above a letterhead, among which stands the number of a form


def recognise_papers(whole: Paper) -> Iterator[tuple[Paper, Elements]]:
    """Yield each paper of a file with what was recognised in it; most files hold one."""
    with_law = False
    for paper in papers(with_header_letterhead(whole)):
        with_law = with_law or belongs_to_a_law(paper)
        elements = recognise(paper, with_law=with_law)
        with_law = with_law or elements.nature is Nature.LEGAL
        yield paper, elements


def papers(whole: Paper) -> Iterator[Paper]:
    """Yield the papers of a file in order."""
    starts = sorted({*_letterheads(whole), *_attachments(whole)})
    if starts and starts[0] > _PREFACE:
        starts.insert(0, 0)
    if len(starts) < 2:
        yield whole
        return
    ends = [*starts[1:], len(whole.passages)]
    for start, end in zip([0, *starts[1:]], ends, strict=True):
        passages = whole.passages[start:end]
        used = {passage.where.section for passage in passages}
        yield replace(whole, passages=passages, sections=tuple(s for s in whole.sections if s.index in used))


def _letterheads(whole: Paper) -> Iterator[int]:
    """Yield where each letterhead begins: with the first passage of the table that holds the national name."""
    for at, passage in enumerate(whole.passages):
        if len(passage.text) < _LONGEST and _CONG.search(passage.text) and _holds_name(whole, at):
            yield _beginning(whole, at)


def _holds_name(whole: Paper, at: int) -> bool:
    near = list(lines(whole.passages[at : at + 3]))
    return any(
        national.is_name(appearance.plain(line)) or national.rest_of(near, number) is not None
        for number, line in enumerate(near)
        if line.whole is whole.passages[at]
    )


def _beginning(whole: Paper, at: int) -> int:
    """Return the first passage of the letterhead's table, or of its row where the table began as a signature."""
    table, row = whole.passages[at].where.table, _row(whole.passages[at])
    first = at
    while table and first and whole.passages[first - 1].where.table == table:
        first -= 1
    if any(words.NOI_NHAN.match(appearance.plain(passage)) for passage in whole.passages[first:at]):
        first = next(n for n in range(first, at + 1) if _row(whole.passages[n]) == row)
    at = first
    for above in range(at - 1, max(at - _ABOVE, -1), -1):
        text = appearance.plain(whole.passages[above])
        if NUMBERED_SAMPLE.fullmatch(text.strip(" .:")) or words.KEM_THEO.match(text):
            at = above
    return at


def _row(passage: Passage) -> int:
    return int("0" + passage.where.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


def _attachments(whole: Paper) -> Iterator[int]:
    """Yield where something begins that is issued with the paper before it and has no letterhead of its own."""
    signed = False
    for at, passage in enumerate(whole.passages):
        if len(passage.text) > _LONGEST:
            continue
        signed = signed or words.NOI_NHAN.match(appearance.plain(passage)) is not None
        if signed and not passage.where.table and _names_attached(passage) and _refers(whole, at):
            yield at


def _names_attached(passage: Passage) -> bool:
    kind = title_kind(passage)
    return (
        kind is not None
        and kind.name in kinds.MAY_BE_ATTACHED - kinds.LISTS
        and passage.format.align == "center"
    )


def _refers(whole: Paper, at: int) -> bool:
    """Return whether ``(Ban hành kèm theo …)`` stands under the title, and no letterhead just above it."""
    under = list(lines(whole.passages[at + 1 : at + 1 + _REFERENCE]))
    above = list(lines(whole.passages[max(at - 8, 0) : at]))
    referred = any(words.KEM_THEO.match(appearance.plain(line)) for line in under)
    return referred and not any(_heads(appearance.plain(line)) for line in above)


def _heads(text: str) -> bool:
    """Return whether a line above says that what follows has a letterhead, or is an annex."""
    return national.is_motto(text) or words.PHU_LUC.fullmatch(text.strip()) is not None
