"""The device context that records are played on: its state, and the items that it draws."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout.metafile import curves, mapping
from reportgen.layout.metafile.mapping import Mapping
from reportgen.layout.metafile.objects import NO_PEN, Brush, LogicalFont, Pen, Tool
from reportgen.layout.metafile.picture import Bitmap, Item, Outline, Region, Step, Steps, Words

MOST_STEPS = 1_000_000
MOST_LETTERS = 200_000
MOST_SAVED = 256
MOST_CLIPS = 64
UPDATE_POSITION = 1
_ACROSS = {0: "left", 2: "right", 6: "center"}
_UP = {0: "top", 8: "bottom", 24: "baseline"}
_EVERYWHERE = curves.rectangle((-1e6, -1e6, 1e6, 1e6))


class TooMuchError(ValueError):
    """More is drawn than a picture needs."""


class State(Struct, frozen=True):
    """What SaveDC saves."""

    mapping: Mapping = Mapping()
    pen: Pen = Pen()
    brush: Brush = Brush()
    font: LogicalFont = LogicalFont()
    text_colour: str = "000000"
    back_colour: str = "FFFFFF"
    opaque: bool = True
    align: int = 0
    even_odd: bool = True
    draws: bool = True  # not so under R2_NOP
    clockwise: bool = False
    position: tuple[float, float] = (0.0, 0.0)
    clips: tuple[Region, ...] = ()


class Device:
    """Draws into ``items``; ``complete`` turns false where something cannot be drawn."""

    def __init__(self, first: Mapping) -> None:
        self.items: list[Item] = []
        self.complete = True
        self.state = State(first)
        self.matrix = first.matrix()
        self._saved: list[State] = []
        self._path: list[Step] | None = None
        self._finished_path: Steps = ()
        self._line: list[Step] = []  # successive LineTo records are one line, with joins
        self._steps = self._letters = 0

    # --- state ---

    def set(self, **changes: object) -> None:
        """Change the state."""
        self.state = replace(self.state, **changes)
        if "mapping" in changes:
            self.matrix = self.state.mapping.matrix()

    def set_mapping(self, **changes: object) -> None:
        """Change where points come to lie."""
        self.set(mapping=replace(self.state.mapping, **changes))

    def save(self) -> None:
        """Save the state; no deeper than any program does."""
        if len(self._saved) < MOST_SAVED:
            self._saved.append(self.state)

    def restore(self, which: int) -> None:
        """Go back to a saved state: the last (-1), one before it, or one counted from the first (1)."""
        index = which if which < 0 else which - 1
        if -len(self._saved) <= index < len(self._saved):
            self.state = self._saved[index]
            del self._saved[index:]
            self.matrix = self.state.mapping.matrix()

    def select(self, tool: Tool | None) -> None:
        """Draw with a pen, brush or font from now on."""
        match tool:
            case Pen():
                self.set(pen=tool)
            case Brush():
                self.set(brush=tool)
            case LogicalFont():
                self.set(font=tool)

    # --- clipping ---

    def clip(self, region: Region, copy: bool = False) -> None:
        """Clip to a region (in device units) within the clips there are, or in their place."""
        clips = (region,) if copy else (*self.state.clips, region)
        self.set(clips=clips[-MOST_CLIPS:])

    def clip_rectangle(self, frame: curves.Frame, exclude: bool = False) -> None:
        """Clip to a rectangle, or to what is outside of it."""
        steps = self._mapped(curves.rectangle(frame))
        self.clip(Region((*_EVERYWHERE, *steps) if exclude else steps))

    # --- outlines ---

    def draw(self, steps: Sequence[Step], fill: bool = True, stroke: bool = True) -> None:
        """Fill and stroke an outline in logical units; inside a path, add to it."""
        mapped = self._mapped(steps)
        if self._path is not None:
            self._path.extend(mapped)
        else:
            self._outline(mapped, fill, stroke)

    def fill_regions(self, frames: Iterable[curves.Frame], brush: Brush) -> None:
        """Fill rectangles with a brush."""
        outer = self.state
        self.set(brush=brush, even_odd=False)
        self.draw([step for frame in frames for step in curves.rectangle(frame)], stroke=False)
        self.state = outer

    def move_to(self, x: float, y: float) -> None:
        """Go to a point."""
        self.set(position=(x, y))
        if self._path is not None:
            self._path.append(("m", mapping.at(self.matrix, x, y)))

    def continue_to(self, steps: Sequence[Step]) -> None:
        """Draw on from the current position, and stay at the end."""
        if not steps:
            return
        mapped = self._mapped(steps)
        start: Step = ("m", mapping.at(self.matrix, *self.state.position))
        line = self._line if self._path is None else self._path
        if not line or line[-1][0] == "h" or line[-1][1][-2:] != start[1]:
            self._flush_into(line)
            line.append(start)
        line.extend(mapped)
        self.set(position=steps[-1][1][-2:])

    def _flush_into(self, line: list[Step]) -> None:
        if line is self._line:
            self.flush()

    def flush(self) -> None:
        """Draw the line that LineTo records have made so far."""
        if self._line:
            steps, self._line = tuple(self._line), []
            self._outline(steps, fill=False, stroke=True)

    def _outline(self, steps: Steps, fill: bool, stroke: bool) -> None:
        state, pen, brush = self.state, self.state.pen, self.state.brush
        stroked = stroke and pen.style != NO_PEN
        filled = fill and bool(brush.colour or brush.pattern)
        if not (state.draws and steps and (stroked or filled)):
            return
        self.items.append(
            Outline(
                Region(steps, state.even_odd),
                brush.colour if filled else "",
                pen.colour if stroked else "",
                brush.pattern if filled else b"",
                pen.width * mapping.magnification(self.matrix),
                pen.dashes,
                pen.cap,
                pen.join,
                state.clips,
            )
        )

    def _mapped(self, steps: Sequence[Step]) -> Steps:
        self._steps += len(steps)
        if self._steps > MOST_STEPS:
            raise TooMuchError
        matrix, at = self.matrix, mapping.at
        mapped: list[Step] = []
        for op, points in steps:
            if len(points) == 2:
                mapped.append((op, at(matrix, points[0], points[1])))
            else:
                mapped.append(
                    (op, sum((at(matrix, *points[i : i + 2]) for i in range(0, len(points), 2)), ()))
                )
        return tuple(mapped)

    # --- paths ---

    def begin_path(self) -> None:
        """Collect outlines from now on."""
        self._path = []

    def end_path(self) -> None:
        """End the path; it may be drawn, or clipped to, next."""
        self._finished_path, self._path = tuple(self._path or ()), None

    def close_figure(self) -> None:
        """Close the figure of the path."""
        if self._path:
            self._path.append(("h", ()))

    def draw_path(self, fill: bool, stroke: bool) -> None:
        """Fill and stroke the finished path, which is then gone."""
        steps, self._finished_path = self._finished_path, ()
        self._outline(steps, fill, stroke)

    def clip_to_path(self, copy: bool) -> None:
        """Clip to the finished path."""
        if self._finished_path:
            self.clip(Region(self._finished_path, self.state.even_odd), copy)
        self._finished_path = ()

    # --- text and pictures ---

    def text(self, text: str, x: float, y: float, length: float = 0.0) -> None:
        """Write text; ``length`` in logical units, 0: as the font has it."""
        state, font = self.state, self.state.font
        text = text.rstrip("\0")
        self._letters += len(text)
        if self._letters > MOST_LETTERS:
            raise TooMuchError
        if not (text.strip() and state.draws):
            return
        if state.align & UPDATE_POSITION:
            x, y = state.position
            self.set(position=(x + length, y))
        a, b, c, d, _e, _f = self.matrix
        up, along = math.hypot(c, d), math.hypot(a, b)
        mirrored = -1.0 if state.mapping.scale()[0] < 0 else 1.0
        self.items.append(
            Words(
                text,
                *mapping.at(self.matrix, x, y),
                min(-font.height * up, 1e5) if font.height < 0 else max(-font.height * up, -1e5),
                font.family,
                font.bold,
                font.italic,
                font.underline,
                font.strike,
                state.text_colour,
                state.back_colour if state.opaque else "",
                _ACROSS.get(state.align & 6, "left"),
                _UP.get(state.align & 24, "baseline"),
                length * along,
                font.angle - math.degrees(math.atan2(b * mirrored, a * mirrored)),
                state.clips,
            )
        )

    def bitmap(self, bitmap: Bitmap, frame: tuple[float, float, float, float]) -> None:
        """Draw a bitmap into x, y, width, height."""
        x, y, width, height = frame
        left, top = mapping.at(self.matrix, x, y)
        right = mapping.at(self.matrix, x + width, y)
        below = mapping.at(self.matrix, x, y + height)
        place = (right[0] - left, right[1] - top, below[0] - left, below[1] - top, left, top)
        if self.state.draws:
            self.items.append(replace(bitmap, matrix=place, clips=self.state.clips))
