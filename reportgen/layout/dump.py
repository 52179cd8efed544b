"""Pages as stable text, for golden files: each item with its place and face.

One line for each item, indented by depth; places are absolute on the page, rounded to 0.1 pt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.layout.boxes import (
    BorderLine,
    Box,
    Fill,
    GlyphRun,
    Leaf,
    OutlineEntry,
    Page,
    Path,
    Placed,
    ShapeGraphic,
    Target,
)
from reportgen.layout.document import Shape


def dump(pages: Sequence[Page]) -> str:
    """Return the pages as text, one line for each box and leaf, ending in a line break."""
    return "".join(f"{line}\n" for number, page in enumerate(pages, start=1) for line in _page(page, number))


def _page(page: Page, number: int) -> Iterator[str]:
    label = f' label "{page.label}"' if page.label else ""
    yield f"page {number} {_size(page.width, page.height)}{label}"
    yield from _children(page.children, 0.0, 0.0, 1)


def _children(children: Sequence[Placed], left: float, top: float, depth: int) -> Iterator[str]:
    indent = "  " * depth
    for x, y, item in children:
        place = f"{_round(left + x)},{_round(top + y)}"
        if isinstance(item, Box):
            yield f"{indent}{item.kind} {place} {_size(item.width, item.height)}{_box_flags(item)}"
            # Places inside a rotated box are relative to its corner.
            inner = (0.0, 0.0) if item.rotation else (left + x, top + y)
            yield from _children(item.children, *inner, depth + 1)
        else:
            yield f"{indent}{_leaf(item, place)}"


def _box_flags(box: Box) -> str:
    return " clip" * box.clip + (f" rotate {box.rotation}" if box.rotation else "")


def _leaf(item: Leaf, place: str) -> str:
    match item:
        case GlyphRun():
            return _glyphs(item, place)
        case BorderLine(dx, dy, border):
            line = f"{border.style} {_round(border.width)} {border.colour or 'auto'}"
            return f"rule {place} by {_round(dx)},{_round(dy)} {line}"
        case Fill(width, height, colour):
            return f"fill {place} {_size(width, height)} {colour}"
        case ShapeGraphic(width, height, shape):
            return f"figure {place} {_size(width, height)} {shape.kind}{_lettering(shape)}"
        case Path():
            return _path(item, place)
        case _:
            return _mark(item, place)


def _mark(item: Target | OutlineEntry, place: str) -> str:
    match item:
        case Target(name):
            return f'target {place} "{name}"'
        case OutlineEntry(level, text):
            return f'heading {place} {level} "{text}"'


def _glyphs(item: GlyphRun, place: str) -> str:
    extras = f" stretch {item.stretch:.2f}" if item.stretch else ""
    extras += f" link {item.link}" if item.link else ""
    font = item.font
    attributes = [("colour", font.colour), ("highlight", font.highlight)]
    attributes += [
        ("underline", font.underline.replace("none", "")),
        ("strike", font.strike.replace("none", "")),
    ]
    extras += "".join(f" {name} {value}" for name, value in attributes if value)
    text = item.text.replace("\\", "\\\\").replace('"', '\\"')
    return f'text {place} w {_round(item.width)} {item.face.name} {_round(item.size)} "{text}"{extras}'


def _path(item: Path, place: str) -> str:
    steps = " ".join(",".join(_round(value) for value in step) for step in item.steps)
    stroke = item.stroke
    line = f" line {_round(stroke.width)} {stroke.colour or 'auto'} {stroke.dash}" if stroke.width else ""
    return f"path {place} {steps}{' closed' * item.closed}{f' fill {item.fill}' if item.fill else ''}{line}"


def _lettering(shape: Shape) -> str:
    return f' "{shape.lettering.text}"' if shape.lettering.text else ""


def _size(width: float, height: float) -> str:
    return f"{_round(width)}x{_round(height)}"


def _round(value: float) -> str:
    """Return the value to 0.1, never ``-0.0``."""
    return f"{round(value, 1) + 0.0:.1f}"
