"""``{% vm %}`` and ``{% hm %}``: the cells that a loop repeats, made one where all of them hold the same.

A merged cell shows its first value alone, so unequal ones are an error: merging would hide the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree
from msgspec import Struct, field

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.fill.edits import put_behind, remove
from reportgen.fill.lift import PRINTED
from reportgen.fill.names import CELL, PARAGRAPH, PARAGRAPH_PROPERTIES, ROW, TEXT, w
from reportgen.fill.places import ParagraphPlaces, excerpt, own, text_of
from reportgen.fill.tags import MERGE, Tag, number_tags, outside_table
from reportgen.language import _

MARK = "merge"
"""On a cell: the number of its tag and the turn of its loop; taken off when the paper is filled."""

PROPERTIES, SPAN, VERTICAL = w("tcPr"), w("gridSpan"), w("vMerge")
BEFORE_SPAN = (w("tcW"), w("cnfStyle"))
BEFORE_VERTICAL = (w("hMerge"), SPAN, *BEFORE_SPAN)
"""What may stand before them in a cell's properties (§17.4.69), nearest first."""

SHOWN = 3


class _Run(Struct):
    """The cells that one run of a loop has made of a cell of the template, and the last one's turn."""

    turn: int
    cells: list[etree._Element] = field(default_factory=list)


def mark(root: etree._Element, places: ParagraphPlaces, first: int) -> Iterator[Tag]:
    """Take the merging tags out of their cells, which note them; yield each, to be numbered from ``first``."""
    for brought in root.iter(CELL):
        brought.attrib.pop(MARK, "")  # what a file brings along is no note of ours
    for node in [node for node in root.iter(TEXT) if MERGE.search(node.text or "")]:
        cell = next(node.iterancestors(CELL), None)
        if cell is None:
            continue
        paragraph = next(node.iterancestors(PARAGRAPH))
        tag = Tag(MERGE.findall(node.text or "")[0], places.of(paragraph))
        node.text = MERGE.sub("", node.text or "")
        cell.set(MARK, f"{first} {number_tags('{{ loop.index0 }}', first)}")
        first += 1
        if not text_of(paragraph) and len(cell.findall(PARAGRAPH)) > 1:
            remove(paragraph)
        yield tag


def misuses(root: etree._Element, places: ParagraphPlaces) -> Iterator[tuple[int, Diagnostic]]:
    """Yield the number of the paragraph of each merging tag that stands in no cell, or in one that has its own."""
    taken: set[etree._Element] = set()
    for index, paragraph in enumerate(root.iter(PARAGRAPH)):
        for source in MERGE.findall("".join(node.text or "" for node in own(paragraph, TEXT))):
            cell = next(paragraph.iterancestors(CELL), None)
            if cell is None:
                yield index, outside_table(source, places.of(paragraph))
            elif cell in taken:
                yield index, _twice(source, places.of(paragraph))
            else:
                taken.add(cell)


def _twice(source: str, place: Place) -> Diagnostic:
    message = _("Thẻ {tag} là thẻ gộp ô thứ hai trong một ô.", tag=source)
    return error("merged-twice", message, place, _("Mỗi ô chỉ để một thẻ gộp; xóa thẻ thừa."))


def merge(root: etree._Element, tags: Sequence[Tag]) -> Iterator[Diagnostic]:
    """Merge the noted cells under ``root``, in place; yield an error for those that hold unequal values."""
    for number, cells in list(_runs(root)):
        tag = tags[number]
        contents = list(dict.fromkeys(_content(cell) for cell in cells))
        if len(contents) > 1:
            yield _unequal(tag, [content[0] for content in contents])
        elif len(cells) > 1:
            (_merge_down if is_vertical(tag) else _merge_across)(cells)


def is_vertical(tag: Tag) -> bool:
    """Return whether a merging tag merges rows; else it merges columns."""
    return "vm" in tag.source


def _runs(root: etree._Element) -> Iterator[tuple[int, list[etree._Element]]]:
    """Yield the number of a tag with the cells that one run of its loop made, for each run."""
    open_runs: dict[int, _Run] = {}
    for cell in [cell for cell in root.iter(CELL) if cell.get(MARK)]:
        number, turn = _tag_of(cell)
        run = open_runs.get(number)
        if run is None or turn <= run.turn or not _follows(cell, run.cells[-1]):
            if run is not None:
                yield number, run.cells
            run = open_runs[number] = _Run(turn)
        run.turn = turn
        run.cells.append(cell)
    yield from ((number, run.cells) for number, run in open_runs.items())


def _tag_of(cell: etree._Element) -> tuple[int, int]:
    """Return the number of the cell's tag and its turn: 0 where a template means something else by ``loop``."""
    number, _space, turn = str(cell.attrib.pop(MARK)).partition(" ")
    return int(number), int(turn) if turn.isdecimal() else 0


def _follows(cell: etree._Element, other: etree._Element) -> bool:
    """Return whether ``cell`` stands beside ``other``, or in the row below it."""
    before = next(cell.itersiblings(CELL, preceding=True), None)
    row, row_before = cell.getparent(), other.getparent()
    if before is other or row is None:
        return True
    return row_before is not None and next(row.itersiblings(ROW, preceding=True), None) is row_before


def _content(cell: etree._Element) -> tuple[str | bytes, ...]:
    return (text_of(cell), *(etree.tostring(printed) for printed in cell.iter(*PRINTED)))


def _merge_down(cells: Sequence[etree._Element]) -> None:
    for cell in cells:
        value = "restart" if cell is cells[0] else "continue"
        _put(cell, etree.Element(VERTICAL, {w("val"): value}), BEFORE_VERTICAL)
    for cell in cells[1:]:
        _empty(cell)


def _merge_across(cells: Sequence[etree._Element]) -> None:
    span = sum(_span(cell) for cell in cells)
    _put(cells[0], etree.Element(SPAN, {w("val"): str(span)}), BEFORE_SPAN)
    for cell in cells[1:]:
        remove(cell)


def _span(cell: etree._Element) -> int:
    found = cell.find(f"{PROPERTIES}/{SPAN}")
    value = "" if found is None else found.get(w("val"), "")
    return int(value) if value.isdecimal() else 1


def _put(cell: etree._Element, child: etree._Element, names: Sequence[str]) -> None:
    """Put ``child`` into the properties of ``cell``, behind those of ``names``, instead of one of its name."""
    properties = cell.find(PROPERTIES)
    if properties is None:
        properties = etree.Element(PROPERTIES)
        cell.insert(0, properties)
    for old in properties.findall(str(child.tag)):
        properties.remove(old)
    put_behind(properties, child, names)


def _empty(cell: etree._Element) -> None:
    """Leave one empty paragraph in ``cell``, in the format of its first."""
    first = cell.find(PARAGRAPH)
    for child in list(cell):
        if child.tag != PROPERTIES and child is not first:
            cell.remove(child)
    for child in [] if first is None else list(first):
        if first is not None and child.tag != PARAGRAPH_PROPERTIES:
            first.remove(child)


def _unequal(tag: Tag, values: Sequence[str | bytes]) -> Diagnostic:
    shown = ", ".join(f"“{excerpt(str(value))}”" for value in values[:SHOWN])
    message = _(
        "Thẻ {tag} gộp những ô có giá trị khác nhau: {values}{more}; gộp lại thì chỉ còn giá trị đầu.",
        tag=tag.source,
        values=shown,
        more=" …" if len(values) > SHOWN else "",
    )
    hint = _(
        "Bỏ thẻ này, hoặc nhóm các hàng bằng bộ lọc {filter} rồi chỉ gộp trong từng nhóm.", filter="nhom"
    )
    return error("merged-values-differ", message, tag.place, hint)
