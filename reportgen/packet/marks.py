"""What the packet adds to a paper's pages: its number at the top right, the running page number, places to lead to."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.layout.boxes import BorderLine, Box, GlyphRun, OutlineEntry, Page, Placed, Target
from reportgen.layout.document import Border, Font
from reportgen.layout.measure import TextMeasurer
from reportgen.units import POINTS_PER_MM

FAMILY = "Times New Roman"
STAMP_SIZE, NUMBER_SIZE = 9.0, 9.0
STAMP_RIGHT, STAMP_TOP = 12.0 * POINTS_PER_MM, 9.0 * POINTS_PER_MM
NUMBER_FOOT = 8.0 * POINTS_PER_MM
_PAD = 3.0
_HAIRLINE = Border("single", 0.5)

PAPERS = "#tai-lieu-"
"""How the links of the list begin, which lead to the papers."""


def anchor(number: int) -> str:
    """Return the name of the place where a paper begins; the list's links lead there: ``#tai-lieu-3``."""
    return f"tai-lieu-{number}"


def begin(page: Page, number: int, title: str) -> None:
    """Make a paper's first page a place to lead to, with its line in the outline and its part of the structure."""
    page.children.insert(0, (0.0, 0.0, Target(anchor(number))))
    page.children.insert(1, (0.0, 0.0, OutlineEntry(1, title)))
    page.part = title


def stamp(page: Page, text: str, measure: TextMeasurer) -> None:
    """Set a small framed text at the page's top right."""
    face = measure.face(FAMILY, False, False)
    width = measure.advance(text, face, STAMP_SIZE)
    x, baseline = page.width - STAMP_RIGHT - width, STAMP_TOP + STAMP_SIZE
    font = Font(FAMILY, STAMP_SIZE)
    page.children.append((x, baseline, GlyphRun(text, face, STAMP_SIZE, width, font)))
    left, top = x - _PAD, STAMP_TOP - _PAD + 2.0
    wide, high = width + 2 * _PAD, STAMP_SIZE + 2 * _PAD
    page.children += [
        (left, top, BorderLine(wide, 0.0, _HAIRLINE)),
        (left, top + high, BorderLine(wide, 0.0, _HAIRLINE)),
        (left, top, BorderLine(0.0, high, _HAIRLINE)),
        (left + wide, top, BorderLine(0.0, high, _HAIRLINE)),
    ]


def running_number(page: Page, number: int, measure: TextMeasurer) -> None:
    """Set the packet's own page number at the foot, in the middle, between dashes: the paper's own stays at the top."""
    text = f"– {number} –"
    face = measure.face(FAMILY, False, False)
    width = measure.advance(text, face, NUMBER_SIZE)
    glyphs = GlyphRun(text, face, NUMBER_SIZE, width, Font(FAMILY, NUMBER_SIZE))
    page.children.append(((page.width - width) / 2, page.height - NUMBER_FOOT, glyphs))


def keep_apart(pages: Sequence[Page], number: int) -> None:
    """Give a paper's bookmarks names of their own, and its headings the second level of the outline.

    Paper 0 is the front, whose list leads to the other papers.
    """
    walker = _Walker(f"{number}:", "" if number else PAPERS)
    for page in pages:
        walker.walk(page.children)


class _Walker:
    """Walks boxes once each: a repeated header row stands on many pages. Links that begin with ``kept`` stay."""

    def __init__(self, prefix: str, kept: str = "") -> None:
        self._prefix, self._kept = prefix, kept
        self._seen: set[int] = set()

    def walk(self, children: list[Placed]) -> None:
        """Rename targets and links; keep only the highest headings, one level lower."""
        if id(children) in self._seen:
            return
        self._seen.add(id(children))
        children[:] = [
            each for each in children if not isinstance(each[2], OutlineEntry) or each[2].level == 1
        ]
        for _x, _y, child in children:
            if isinstance(child, Box):
                self.walk(child.children)
            elif id(child) not in self._seen:
                self._seen.add(id(child))
                self._rename(child)

    def _rename(self, child: object) -> None:
        if isinstance(child, Target):
            child.name = self._prefix + child.name
        elif isinstance(child, GlyphRun) and child.link.startswith("#") and not self._is_kept(child.link):
            child.link = f"#{self._prefix}{child.link[1:]}"
        elif isinstance(child, OutlineEntry):
            child.level = 2

    def _is_kept(self, link: str) -> bool:
        return bool(self._kept) and link.startswith(self._kept)
