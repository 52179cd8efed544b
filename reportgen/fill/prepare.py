"""One part of a template made ready: tags whole, numbered, lone ones lifted out of their paragraph or row.

Word scatters what was typed over many runs; here every tag ends up inside one ``w:t``.  A paragraph or
table row that holds nothing but statements gives way to them, so that no blank line is left behind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree
from msgspec import Struct

from reportgen.diagnostics import Diagnostic, Place, error, has_errors
from reportgen.fill.amount import Amount
from reportgen.fill.controls import dissolve
from reportgen.fill.lift import lift
from reportgen.fill.lists import Lists
from reportgen.fill.merged_cells import PROPERTIES, mark, misuses
from reportgen.fill.names import CELL, PARAGRAPH, ROW, TEXT, w
from reportgen.fill.places import ParagraphPlaces, excerpt, own
from reportgen.fill.problems import unknown_statement
from reportgen.fill.range_marks import restore_spaces
from reportgen.fill.restarts import restart_marks
from reportgen.fill.revisions import accept
from reportgen.fill.tags import CLOSE, OPEN, TAG, Tag, block_problems, keyword_of, number_tags, unclosed_tag
from reportgen.language import _

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
RAW = "raw"
"""Jinja's statement that prints tags as they are typed: with the marks that tags get here it prints those, too."""
OF_CELL = re.compile(r"\{%\s*(?:colspan|cellbg)\b")
"""The tags that docxtpl turns into properties of their cell."""


class PreparedPart(Struct, frozen=True):
    """A part whose tags are numbered: tag ``n`` of the source is ``tags[n]``.

    ``revised`` says whether it held tracked changes; ``marks`` what is to follow the tag of a number.
    """

    root: etree._Element
    tags: tuple[Tag, ...]
    problems: tuple[Diagnostic, ...]
    revised: bool
    marks: Mapping[int, str]


def prepare(root: etree._Element, file: str, part: str, lists: Lists) -> PreparedPart:
    """Make the part under ``root`` ready, in place.

    Args:
        root: the part as it was read.
        file: its template.
        part: what a clerk calls it ("" for the body).
        lists: the lists of its template.
    """
    revised = plain(root)
    places = ParagraphPlaces(file, part, root)
    wrong = [found for _index, found in misuses(root, places)]
    tags, problems = _number_tags(root, places)
    problems += [*block_problems(tags), *wrong]
    problems += [unknown_statement(RAW, tag) for tag in tags if keyword_of(tag.source) == RAW]
    _give_properties(root)
    tags += mark(root, places, len(tags))
    for element in (*root.iter(ROW), *root.iter(PARAGRAPH)):
        lift(element)
    marks = {} if has_errors(problems) else restart_marks(root, lists)
    return PreparedPart(root, tuple(tags), tuple(problems), revised, marks)


def plain(root: etree._Element) -> bool:
    """Take out what stands around words without being words, in place; return whether changes were tracked."""
    revised = accept(root)
    dissolve(root)
    restore_spaces(root)
    return revised


def _number_tags(root: etree._Element, places: ParagraphPlaces) -> tuple[list[Tag], list[Diagnostic]]:
    tags: list[Tag] = []
    problems: list[Diagnostic] = []
    amount = Amount()
    for paragraph in root.iter(PARAGRAPH):
        nodes = own(paragraph, TEXT)
        text = "".join(node.text or "" for node in nodes)
        if not OPEN.search(text):
            continue
        place = places.of(paragraph)
        if rest := unclosed_tag(text):
            problems.append(_tag_not_closed(rest, place))
            continue
        if much := amount.too_much(text, place):
            problems.append(much)
            if amount.is_full:
                break
            continue
        if len(nodes) > 1:
            _join(nodes, text)
        for node in nodes:
            found = TAG.findall(node.text or "")
            node.text = number_tags(node.text or "", len(tags))
            tags.extend(Tag(source, place) for source in found)
            if found:
                node.set(SPACE, "preserve")
    return tags, problems


def _give_properties(root: etree._Element) -> None:
    """Give properties to the cells that lack them where docxtpl is to write some: else it drops the tag."""
    for node in root.iter(TEXT):
        cell = next(node.iterancestors(CELL), None) if OF_CELL.search(node.text or "") else None
        if cell is None or cell.find(f"{PROPERTIES}/*") is not None:
            continue
        for empty in cell.findall(PROPERTIES):
            cell.remove(empty)
        properties = etree.Element(PROPERTIES)
        etree.SubElement(properties, w("tcW"), {w("w"): "0", w("type"): "auto"})
        cell.insert(0, properties)


def _join(nodes: list[etree._Element], text: str) -> None:
    """Move every tag of ``text``, which the ``nodes`` hold together, wholly into the one where it begins."""
    inside = {at: tag.end() for tag in TAG.finditer(text) for at in range(tag.start() + 1, tag.end())}
    begin = 0
    for node in nodes:
        end = begin + len(node.text or "")
        node.text = text[inside.get(begin, begin) : inside.get(end, end)]
        begin = end


def _tag_not_closed(rest: str, place: Place) -> Diagnostic:
    return error(
        "tag-not-closed",
        _("Thẻ “{tag}” không có dấu đóng {end}.", tag=excerpt(rest), end=CLOSE[rest[:2]]),
        place,
        _("Gõ thêm {end} vào cuối thẻ, trong cùng đoạn văn.", end=CLOSE[rest[:2]]),
    )
