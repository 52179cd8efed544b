"""List labels: counting, restarting and formatting (§17.9)."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from reportgen.layout import document, raw
from reportgen.layout.numerals import numeral
from reportgen.layout.resolve.cascade import cascade
from reportgen.layout.resolve.fonts import FontResolver, InheritedRuns
from reportgen.layout.resolve.legacy_fonts import LegacyFonts
from reportgen.layout.resolve.numbering_levels import NumberingLevels
from reportgen.layout.resolve.text import font_runs

_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 8

_ALIGN = {
    "left": document.Align.LEFT,
    "start": document.Align.LEFT,
    "center": document.Align.CENTRE,
    "right": document.Align.RIGHT,
    "end": document.Align.RIGHT,
}


class Counter:
    """Counts list paragraphs in document order; instances of one abstract definition count together."""

    def __init__(self, definitions: NumberingLevels) -> None:
        self._definitions = definitions
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[int, int]] = set()

    def count(self, num_id: int, level: int) -> dict[int, int]:
        """Count one paragraph and return the numbers of its level and of those above."""
        counts = self._counts.setdefault(self._definitions.counter(num_id), {})
        counts[level] = self._next(counts, num_id, level)
        for deeper in [other for other in counts if other > level]:
            if self._restarts(num_id, deeper, level):
                del counts[deeper]
        for above in range(level):
            counts.setdefault(above, self._start(num_id, above))
        return counts

    def _next(self, counts: dict[int, int], num_id: int, level: int) -> int:
        """§17.9.27: a start override restarts the count at the first paragraph of its instance on that level."""
        number = self._definitions.number(num_id)
        if number is not None and level in number.starts and (num_id, level) not in self._started:
            self._started.add((num_id, level))
            return number.starts[level]
        return counts[level] + 1 if level in counts else self._start(num_id, level)

    def _start(self, num_id: int, level: int) -> int:
        number = self._definitions.number(num_id)
        if number is not None and level in number.starts:
            return number.starts[level]
        found = self._definitions.level(num_id, level)
        return 1 if found is None else found.start

    def _restarts(self, num_id: int, deeper: int, level: int) -> bool:
        """§17.9.10: a level restarts after any above it, after none (0), or only after the one it names."""
        found = self._definitions.level(num_id, deeper)
        if found is None or found.restart < 0:
            return True
        return found.restart != 0 and level < found.restart


class ListLabels:
    """Makes the labels of list paragraphs."""

    def __init__(
        self,
        definitions: NumberingLevels,
        fonts: FontResolver,
        legacy: LegacyFonts,
        shape: Callable[[raw.Shape], document.Shape],
    ) -> None:
        self.legacy = legacy
        self._definitions = definitions
        self._fonts = fonts
        self._shape = shape
        self._counter = Counter(definitions)
        self._marks: dict[tuple[int, int], tuple[raw.RunProperties, raw.RunProperties, raw.Level]] = {}

    def label(
        self, num_id: int, index: int, levels: InheritedRuns, mark: raw.RunProperties
    ) -> document.Label:
        """Count the paragraph and return its label; ``mark`` are its paragraph mark's direct properties."""
        index = max(0, min(index, _DEEPEST))
        level = self._definitions.level(num_id, index)
        if level is None:
            return document.NO_LABEL
        counts = self._counter.count(num_id, index)
        faces = self._fonts.faces(levels, self._label_properties(mark, level))
        text, font = self._label_text(level, num_id, counts), faces.ascii
        if text:
            found = list(font_runs(text, faces))
            text, font = "".join(self.legacy.read(part, font.family) for part, font in found), found[0][1]
        return document.Label(
            text="" if faces.hidden else text,
            font=_without_underline(font) if level.format == "bullet" else font,
            suffix=level.suffix if level.suffix in ("tab", "space", "nothing") else "tab",
            align=_ALIGN.get(level.align, document.Align.LEFT),
            tab=next((s.position for s in level.paragraph.tabs or () if s.align != "clear"), 0.0),
            image=self._picture(level),
            list_id=num_id,
            level=index,
            number_format=level.format,
            bullet=(faces.symbol or font.family) if level.format == "bullet" else "",
        )

    def _label_properties(self, mark: raw.RunProperties, level: raw.Level) -> raw.RunProperties:
        """The run properties of the level supersede those of the paragraph mark (§17.9.24)."""
        key = (id(mark), id(level))
        if key not in self._marks:
            self._marks[key] = (cascade(mark, level.run), mark, level)
        return self._marks[key][0]

    def _label_text(self, level: raw.Level, num_id: int, counts: dict[int, int]) -> str:
        def number(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            other = self._definitions.level(num_id, index)
            if index not in counts or other is None:
                return ""
            legal = level.legal and other.format not in ("none", "bullet")
            return numeral(counts[index], "decimal" if legal else other.format)

        return level.text if level.format == "bullet" else _PLACE.sub(number, level.text)

    def _picture(self, level: raw.Level) -> document.Shape | None:
        found = self._definitions.pictures.get(level.picture) if level.picture else None
        return None if found is None else self._shape(found)


def _without_underline(font: document.Font) -> document.Font:
    """Word never underlines a bullet."""
    return font if font.underline == "none" else replace(font, underline="none")
