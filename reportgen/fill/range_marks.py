"""Bookmarks and comments: ranges between two marks, numbered anew where loops repeat them or branches cut them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from lxml import etree

from reportgen.fill.edits import remove
from reportgen.fill.names import w

BEGIN, END = w("bookmarkStart"), w("bookmarkEnd")
NAMING = ((BEGIN, w("name")), (w("hyperlink"), w("anchor")))
UNDERSCORED = re.compile(r"\{\{_+(.*?)_+\}\}")
"""A tag in the name of a bookmark as LibreOffice writes it, which allows no spaces there."""

REFERENCE = w("commentReference")
COMMENT_MARKS = (w("commentRangeStart"), w("commentRangeEnd"), REFERENCE)


def restore_spaces(root: etree._Element) -> None:
    """Give the tags in names of bookmarks under ``root`` their spaces back, in place."""
    for tag, attribute in NAMING:
        for element in root.iter(tag):
            if "{{_" in (name := element.get(attribute, "")):
                element.set(attribute, UNDERSCORED.sub(r"{{ \1 }}", name))


def renumber(root: etree._Element) -> None:
    """Give every bookmark under ``root`` a number and a name of its own; leave no mark without its other."""
    _drop_stray_bookmarks(root)
    _number_bookmarks(root)
    _drop_stray_comments(root)


def _drop_stray_bookmarks(root: etree._Element) -> None:
    """Take out marks without their other; a loop around one mark repeats it, and the widest range holds."""
    begun: dict[str, etree._Element] = {}
    for mark in list(root.iter(BEGIN, END)):
        own = mark.get(w("id"), "")
        if (mark.tag == BEGIN) == (own in begun):
            remove(mark)
        elif mark.tag == BEGIN:
            begun[own] = mark
        else:
            del begun[own]
    for mark in begun.values():
        remove(mark)


def _number_bookmarks(root: etree._Element) -> None:
    numbers, given, names = count(), dict[str, str](), _Names()
    for mark in root.iter(BEGIN, END):
        own = mark.get(w("id"), "")
        if mark.tag == BEGIN:
            given[own] = str(next(numbers))
            mark.set(w("name"), names.unique(mark.get(w("name"), "")))
        mark.set(w("id"), given[own])


class _Names:
    """Bookmark names given out so far."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def unique(self, name: str) -> str:
        """Return ``name``, or ``name_2``, ``name_3`` … when it is taken."""
        free = next(wish for wish in _wishes(name) if wish not in self._taken)
        self._taken.add(free)
        return free


def _wishes(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}_{number}" for number in count(2))


def _drop_stray_comments(root: etree._Element) -> None:
    """Take out the marks of comments that went with their statement, and those that a loop has repeated."""
    kept = {mark.get(w("id")) for mark in root.iter(REFERENCE)}
    seen: set[tuple[str, str | None]] = set()
    for mark in list(root.iter(*COMMENT_MARKS)):
        own = (str(mark.tag), mark.get(w("id")))
        if own[1] not in kept or own in seen:
            remove(mark)
        seen.add(own)
