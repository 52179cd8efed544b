"""How closely one PDF reproduces another: the same words, the same lines, the same places.

Words are taken with the origin of their first letter; a line is what shares a baseline.  All shares are of the
reference's words or lines.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

NEAR = 3.0  # points
SAME_BASELINE = 1.5  # points
BULLETS = frozenset("•·●○◦▪■□◆◇➢➤✓✔❖−–-")
"""Set in Symbol or Wingdings a bullet has a code of the private use area, or that of its Unicode twin."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its first letter's origin, in points from the page's top left."""

    page: int
    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """``text``, ``lines``, ``placed`` are shares from 0 to 1; ``extra`` of our words are not in the reference."""

    pages: int
    our_pages: int
    text: float
    extra: float
    lines: float
    placed: float


def words(path: Path) -> tuple[int, list[Word]]:
    """Return the number of pages and all words of a PDF."""
    document = pypdfium2.PdfDocument(path)
    found: list[Word] = []
    for number, page in enumerate(document):
        found += _page_words(number, page)
    return len(document), found


def _page_words(number: int, page: pypdfium2.PdfPage) -> Iterator[Word]:
    height = page.get_height()
    letters: list[str] = []
    start = last = (0.0, 0.0)
    for letter, x, y in _letters(page.get_textpage()):
        blank = letter.isspace() or letter == "\x00"
        if letters and (blank or abs(y - last[1]) > SAME_BASELINE):
            yield Word(number, start[0], height - start[1], _comparable("".join(letters)))
            letters = []
        if not blank and ord(letter) >= ord(" "):
            start = start if letters else (x, y)
            letters.append(letter)
            last = (x, y)
    if letters:
        yield Word(number, start[0], height - start[1], _comparable("".join(letters)))


def _comparable(word: str) -> str:
    """Return a word as it is compared: in NFC, and every bullet alike, whichever code its font gives it."""
    word = unicodedata.normalize("NFC", word)
    private = len(word) == 1 and "\uf000" <= word <= "\uf0ff"
    return "•" if word in BULLETS or private else word


def _letters(text: pypdfium2.PdfTextPage) -> Iterator[tuple[str, float, float]]:
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        yield chr(pdfium.FPDFText_GetUnicode(text, index)), x.value, y.value


def lines(found: list[Word]) -> Counter[str]:
    """Return the text of every line, words from left to right."""
    return Counter(" ".join(word.text for word in row) for row in rows(found))


def rows(found: list[Word]) -> list[list[Word]]:
    """Return the words of every line, from left to right."""
    made: dict[tuple[int, int], list[Word]] = defaultdict(list)
    for word in found:
        step = round(word.y / SAME_BASELINE)
        near = ((word.page, step + shift) for shift in (0, -1, 1))
        made[next((key for key in near if key in made), (word.page, step))].append(word)
    return [sorted(row, key=lambda word: (word.x, word.text)) for row in made.values()]


def compare(reference: Path, ours: Path) -> Likeness:
    """Return how like ``ours`` is to ``reference``."""
    pages, reference_words = words(reference)
    our_pages, our_words = words(ours)
    common = (Counter(w.text for w in reference_words) & Counter(w.text for w in our_words)).total()
    reference_lines, our_lines = lines(reference_words), lines(our_words)
    return Likeness(
        pages,
        our_pages,
        _share(common, len(reference_words)),
        1.0 - _share(common, len(our_words)),
        _share((reference_lines & our_lines).total(), reference_lines.total()),
        _share(_count_placed(reference_words, our_words), len(reference_words)),
    )


def _share(part: int, whole: int) -> float:
    """Return ``part`` of ``whole``; 1 of nothing, for a page without words is reproduced without words."""
    return part / whole if whole else 1.0


def _count_placed(reference_words: list[Word], our_words: list[Word]) -> int:
    spots: dict[tuple[int, str], list[Word]] = defaultdict(list)
    for word in our_words:
        spots[word.page, word.text].append(word)
    count = 0
    for word in reference_words:
        candidates = spots.get((word.page, word.text))
        if not candidates:
            continue
        nearest = min(candidates, key=lambda other: abs(other.x - word.x) + abs(other.y - word.y))
        if abs(nearest.x - word.x) <= NEAR and abs(nearest.y - word.y) <= NEAR:
            candidates.remove(nearest)
            count += 1
    return count
