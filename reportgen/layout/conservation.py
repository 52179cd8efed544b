"""Check that no text is lost: the letters of the document against those on its pages.

Letters are counted where lines are set and summed over the placed boxes; headers, footers and repeated header rows
count 0. The missing words are searched only if letters are missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.language import _
from reportgen.layout.boxes import HIDDEN, Box, GlyphRun, Page, Placed, count_letters
from reportgen.layout.document import (
    Anchor,
    Document,
    Equation,
    Inline,
    InlineItem,
    NoteMark,
    Paragraph,
    Text,
)
from reportgen.layout.math_tree import texts
from reportgen.layout.text.inside import chart_texts, paragraphs
from reportgen.layout.text.visible import letters_in

_MOST_WORDS, _WORDS_BEFORE = 8, 3


def check(document: Document, pages: Sequence[Page], file: str) -> list[Diagnostic]:
    """Return an error if text is on no page, a note if the document's own exact heights hide some."""
    missing = _letters(document) - sum(map(count_letters, pages))
    if missing <= 0:
        return []
    lost = missing - sum(_hidden(page.children) for page in pages)
    words, page = _missing(document, pages)
    place = Place(file, paragraph=words, page=page)
    return [_lost_text(place, lost) if lost > 0 else _hidden_text(place)]


def _letters(document: Document) -> int:
    return sum(_letters_of(item) for paragraph in _paragraphs(document) for item in paragraph.items)


def _letters_of(item: InlineItem) -> int:
    if type(item) is Text:
        return letters_in(_as_shown(item))
    if isinstance(item, Anchor | Inline):
        return sum(letters_in(text.replace("\n", "")) for text in chart_texts(item.shape))
    return sum(map(letters_in, texts(item.root))) if type(item) is Equation else 0


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    """Yield the paragraphs that must be shown: those of the body, then those of the notes called in it."""
    endnotes: dict[str, None] = {}
    has_notes = document.footnotes or document.endnotes
    for section in document.sections:
        for paragraph in paragraphs(section.blocks):
            yield paragraph
            for item in paragraph.items if has_notes else ():
                if type(item) is NoteMark and not item.in_note:
                    if item.kind == "endnote":
                        endnotes[item.id] = None
                    elif item.id in document.footnotes:
                        yield from paragraphs(document.footnotes[item.id].blocks)
    for each in endnotes:
        if each in document.endnotes:
            yield from paragraphs(document.endnotes[each].blocks)


def _as_shown(item: Text) -> str:
    return item.text if item.font.capitals == "none" else item.text.upper()


def _hidden(children: Sequence[Placed]) -> int:
    """Return how many letters exact heights hide."""
    boxes = [child for _x, _y, child in children if isinstance(child, Box)]
    return sum(count_letters(box) if box.kind == HIDDEN else _hidden(box.children) for box in boxes)


def _lost_text(place: Place, count: int) -> Diagnostic:
    message = _(
        "Bản PDF thiếu chữ của tệp Word ({count} chữ cái), từ chỗ: “{words}”.",
        count=count,
        words=place.paragraph,
    )
    hint = _("Không dùng bản PDF này; in tệp từ Word và gửi tệp Word cho người phát triển.")
    return error("text-lost", message, place, hint)


def _hidden_text(place: Place) -> Diagnostic:
    message = _(
        "Chữ bị che vì chiều cao cố định của hàng, in ra không thấy, từ chỗ: “{words}”.",
        words=place.paragraph,
    )
    hint = _("Trong Word, đổi chiều cao của hàng từ “Chính xác” (Exactly) thành “Ít nhất” (At least).")
    return note("text-hidden", message, place, hint)


# --- which words -----------------------------------------------------------------------------------


def _missing(document: Document, pages: Sequence[Page]) -> tuple[str, int]:
    """Return the words about the first that is on no page, and the page of the last before it ("", 0: not known)."""
    shown = ["".join(_texts(page.children)).casefold() for page in pages]
    unmatched = Counter(word for text in shown for word in text.split())
    page = 1
    for paragraph in _paragraphs(document):
        words = _words(paragraph)
        for at, word in enumerate(each.casefold() for each in words):
            unmatched[word] -= 1
            if unmatched[word] < 0 and not any(word in text for text in shown):
                begin = max(at - _WORDS_BEFORE, 0)
                return " ".join(words[begin : begin + _MOST_WORDS]), page
            page = next((each for each in range(page, len(shown) + 1) if word in shown[each - 1]), page)
    return "", 0


def _words(paragraph: Paragraph) -> list[str]:
    return "".join(_as_shown(item) if type(item) is Text else " " for item in paragraph.items).split()


def _texts(children: Sequence[Placed]) -> Iterator[str]:
    for _x, _y, child in children:
        if isinstance(child, GlyphRun):
            yield child.text
        elif isinstance(child, Box):
            yield from _texts(child.children)
            if child.kind == "line":
                yield " "
