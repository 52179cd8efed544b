"""Letters and place in the line: size, weight, slant, capitals, alignment."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.linter.edit import schema
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Passage
from reportgen.linter.profile import ElementProfile
from reportgen.ooxml.names import W
from reportgen.ooxml.text import runs
from reportgen.ooxml.xml import Element


def dress(paragraph: Element, passage: Passage, wanted: ElementProfile) -> bool:
    """Give a paragraph the look that its house style asks; return whether that changed anything."""
    changed = False
    if wanted.align and passage.format.align != wanted.align:
        changed = schema.put(schema.properties(paragraph, "pPr"), "jc", {"val": wanted.align})
    for run in text_runs(paragraph):
        properties = schema.properties(run, "rPr")
        for name, attributes in _settings(passage, wanted):
            changed = schema.put(properties, name, attributes) or changed
    return changed


def _settings(passage: Passage, wanted: ElementProfile) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the run properties that differ from what the style asks."""
    for value, now, names in (
        (wanted.bold, appearance.is_bold(passage), ("b", "bCs")),
        (wanted.italic, appearance.is_italic(passage), ("i", "iCs")),
    ):
        if value is not None and value != now:
            yield from ((name, {"val": "1" if value else "0"}) for name in names)
    if wanted.capitals and not appearance.is_capitals(passage):
        yield "caps", {"val": "1"}
    size, (low, high) = appearance.size(passage), wanted.size
    if size and not low <= size <= high:
        half_points = str(round(2 * min(max(size, low), high)))
        yield "sz", {"val": half_points}
        yield "szCs", {"val": half_points}


def text_runs(paragraph: Element) -> Iterator[Element]:
    """Yield the runs that hold text; note marks are none."""
    for run in runs(paragraph):
        if run.find(W + "t") is not None and run.find(f"{W}rPr/{W}vertAlign") is None:
            yield run
