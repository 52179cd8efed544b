"""A letterhead that stands in the header of the first page: read as what comes before the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from reportgen.linter.elements import national
from reportgen.linter.elements.lines import lines
from reportgen.linter.elements.taken_for import has_own_format
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.paper.strokes import with_strokes

_HEAD = 12  # passages: in what comes later the name is another paper's


def with_header_letterhead(whole: Paper) -> Paper:
    """Return the paper with the letterhead of its header before its text; as it is, where there is none.

    Its passages are counted down from -1 and its tables too, so that those of the text keep their numbers.
    """
    head = _first_header(whole)
    if not _holds_name(head) or _holds_name(whole.passages[:_HEAD]):
        return whole
    return replace(whole, passages=(*with_strokes(tuple(_before(head))), *whole.passages))


def _holds_name(passages: Sequence[Passage]) -> bool:
    return any(_heads(line) for line in lines(passages))


def _first_header(whole: Paper) -> Sequence[Passage]:
    """Return what stands in the header of the first page."""
    if not whole.sections:
        return ()
    first = whole.sections[0]
    return first.headers.first if first.first_differs else first.headers.default


def _heads(line: Passage) -> bool:
    text = appearance.displayed_text(line).strip()
    return national.begins(text) or has_own_format(text)


def _before(head: Sequence[Passage]) -> Iterator[Passage]:
    for index, passage in enumerate(head, -len(head)):
        yield replace(passage, index=index, where=replace(passage.where, table=-passage.where.table))
