"""Parts of an equation laid out: boxes about a baseline, and the setting that their letters have."""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import replace

from reportgen.layout.boxes import Leaf, Placed
from reportgen.layout.document import Font

SCRIPT_SCALES = (1.0, 0.73, 0.6)
"""Sizes of letters, of scripts and of scripts of scripts (the MATH table of Cambria Math, as Word has it)."""


class MathBox(Struct):
    """Leaves placed about the left end of a baseline, y downwards; ``letters`` of the document's text."""

    width: float = 0.0
    above: float = 0.0
    below: float = 0.0
    children: list[Placed] = field(default_factory=list)
    letters: int = 0

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.above + self.below

    def add(self, box: MathBox, x: float, y: float = 0.0) -> None:
        """Place another box with its baseline's left end at (x, y), growing upwards and downwards with it."""
        self.children.extend((x + dx, y + dy, leaf) for dx, dy, leaf in box.children)
        self.above, self.below = max(self.above, box.above - y), max(self.below, box.below + y)
        self.letters += box.letters

    def append(self, box: MathBox, gap: float = 0.0) -> None:
        """Place another box after what there is."""
        self.add(box, self.width + gap)
        self.width += gap + box.width

    def leaf(self, x: float, y: float, leaf: Leaf) -> None:
        """Place a leaf, which counts neither in the width nor in the height."""
        self.children.append((x, y, leaf))


class Setting(Struct, frozen=True):
    """How a part is set: ``level`` of scripts, ``display``: in lines of its own, large and with limits above."""

    size: float
    level: int = 0
    display: bool = False

    @property
    def em(self) -> float:
        """The size of the letters, in points."""
        return self.size * SCRIPT_SCALES[self.level]

    def script(self) -> Setting:
        """Return the setting of scripts."""
        return Setting(self.size, min(self.level + 1, 2))

    def inside(self) -> Setting:
        """Return the setting of what is inside a fraction: letters in display, scripts in the line."""
        return Setting(self.size) if self.display else self.script()

    def font(self, font: Font) -> Font:
        """Return a font in the size of this setting."""
        return replace(
            font, size=self.em, script="baseline", rise=0.0, capitals="none", spacing=0.0, scale=1.0
        )
