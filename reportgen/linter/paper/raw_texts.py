"""The text as typed: what the layout puts into NFC, a linter wants to see as it stands in the file."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from unicodedata import is_normalized, normalize

from reportgen.layout import raw


class TypedTexts:
    """Finds the raw text of each paragraph by its text in NFC, and counts those that are alike."""

    def __init__(self, said: raw.RawDocument | None = None) -> None:
        """Note the paragraphs that are not in NFC; few documents have any."""
        self._raw: dict[str, deque[str]] = defaultdict(deque)
        self._seen: dict[str, int] = defaultdict(int)
        texts = (
            []
            if said is None
            else [_text(p) for section in said.sections for p in _paragraphs(section.blocks)]
        )
        composed = {normalize("NFC", text) for text in texts if not _is_composed(text)}
        if composed:
            for text in texts:
                key = normalize("NFC", text)
                if key in composed:
                    self._raw[key].append(text)

    def of(self, text: str) -> tuple[str, int]:
        """Return the raw text of the next paragraph with this text, and how many like it came before."""
        queue = self._raw.get(text)
        typed = queue.popleft() if queue else text
        order = self._seen[typed]
        self._seen[typed] += 1
        return typed, order


def _is_composed(text: str) -> bool:
    return text.isascii() or is_normalized("NFC", text)


def _paragraphs(blocks: list[raw.Block]) -> Iterator[raw.Paragraph]:
    for block in blocks:
        if isinstance(block, raw.Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.blocks)
            continue
        yield block
        for item in block.items:
            if isinstance(item, raw.Drawing):
                yield from _box_paragraphs(item.shape)


def _box_paragraphs(shape: raw.Shape) -> Iterator[raw.Paragraph]:
    yield from _paragraphs(shape.blocks)
    for _x, _y, child in shape.children:
        yield from _box_paragraphs(child)


def _text(paragraph: raw.Paragraph) -> str:
    return "".join(map(_text_of, paragraph.items))


def _text_of(item: raw.InlineItem) -> str:
    if isinstance(item, raw.Text | raw.Equation):
        return item.text
    if isinstance(item, raw.Field):
        return item.cached
    if isinstance(item, raw.Break):
        return "\n"
    return "\t" if isinstance(item, raw.Tab | raw.PositionalTab) else ""
