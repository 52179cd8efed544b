"""Lists that begin anew in each turn of a loop: found in the template, carried out in the paper.

A list restarts in each turn when all of its paragraphs stand in the loop and a turn has several of them: then
the turn holds the list.  Where a turn is one item of the list, or the list is used outside of the loop as
well, the loop stands in the list, which goes on counting.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree
from msgspec import Struct, field

from reportgen.fill.edits import remove
from reportgen.fill.lists import Instances, ListItem, Lists, put_into
from reportgen.fill.names import PARAGRAPH
from reportgen.fill.tags import NUMBER, TAG, keyword_of, opens_block

RESTART = "restart"
"""An element that stands in a filled part where lists begin anew; ``lists`` are their counters."""

MIDDLE = ("else", "elif")
MANY = 2
"""How many items a loop within a turn counts for at least."""


class _Block(Struct):
    """A block of the template, with what stands in each of its branches; ``tag`` is the number of its tag."""

    keyword: str
    tag: int
    branches: list[list[_Block | ListItem]] = field(default_factory=lambda: [[]])

    def turn(self) -> list[_Block | ListItem]:
        """Return what stands in a loop itself, not in its ``else``."""
        return self.branches[0]


def restart_marks(root: etree._Element, lists: Lists) -> dict[int, str]:
    """Return the numbers of those loops' tags under ``root`` that restart lists, each with the mark to follow it."""
    if not lists.instances:
        return {}
    whole = _blocks(root, lists)
    found = {}
    for loop in _loops(whole.turn()):
        counters = [c for c in _counters(loop.turn(), lists) if _restarts(c, loop, whole, lists)]
        if counters:
            found[loop.tag] = etree.tostring(_mark(counters), encoding="unicode")
    return found


def mark_all(lists: Lists) -> etree._Element | None:
    """Return the mark at which every list begins anew; None where there is no list."""
    counters = sorted({lists.counter(instance) for instance in lists.instances})
    return _mark(counters) if counters else None


def restart(root: etree._Element, instances: Instances) -> None:
    """Carry out the marks under ``root``: the next paragraph of a list gets an instance of its own."""
    lists = instances.lists
    if not lists.instances:
        return
    used: set[str] = set()
    due: set[str] = set()
    current: dict[str, str] = {}
    for element in list(root.iter(RESTART, PARAGRAPH)):
        if element.tag == RESTART:
            due |= used.intersection(element.get("lists", "").split())
            remove(element)
        elif (item := lists.item(element)) is not None:
            counter = lists.counter(item.instance)
            if counter in due:
                due.discard(counter)
                current = {one: new for one, new in current.items() if lists.counter(one) != counter}
                current[item.instance] = instances.another(item.instance)
            used.add(counter)
            if item.instance in current:
                put_into(element, item, current[item.instance])


def _mark(counters: list[str]) -> etree._Element:
    return etree.Element(RESTART, {"lists": " ".join(counters)})


# --- what stands in which loop --------------------------------------------------------------------


def _blocks(root: etree._Element, lists: Lists) -> _Block:
    """Return what stands under ``root`` as one block, in document order."""
    whole = _Block("", -1)
    open_blocks = [whole]
    for one in _walk(root, lists):
        innermost = open_blocks[-1]
        if isinstance(one, ListItem):
            innermost.branches[-1].append(one)
        elif one.keyword.startswith("end"):
            if len(open_blocks) > 1:
                open_blocks.pop()
        elif one.keyword in MIDDLE:
            innermost.branches.append([])
        else:
            innermost.branches[-1].append(one)
            open_blocks.append(one)
    return whole


def _walk(root: etree._Element, lists: Lists) -> Iterator[_Block | ListItem]:
    """Yield the items of lists, and the tags of blocks, in document order."""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start" and element.tag == PARAGRAPH and (item := lists.item(element)) is not None:
            yield item
        for match in TAG.finditer((element.text if event == "start" else element.tail) or ""):
            word, number = keyword_of(match.group()), NUMBER.search(match.group())
            if number and (opens_block(word, match.group()) or word in MIDDLE or word.startswith("end")):
                yield _Block(word, int(number.group(1)))


def _loops(parts: list[_Block | ListItem]) -> Iterator[_Block]:
    for part in parts:
        if isinstance(part, _Block):
            if part.keyword == "for":
                yield part
            for branch in part.branches:
                yield from _loops(branch)


def _items(parts: list[_Block | ListItem]) -> Iterator[ListItem]:
    for part in parts:
        if isinstance(part, ListItem):
            yield part
        else:
            for branch in part.branches:
                yield from _items(branch)


def _counters(parts: list[_Block | ListItem], lists: Lists) -> list[str]:
    return sorted({lists.counter(item.instance) for item in _items(parts)})


def _restarts(counter: str, loop: _Block, whole: _Block, lists: Lists) -> bool:
    """Return whether each turn of ``loop`` holds the whole list that ``counter`` counts."""
    own = [item for item in _items(loop.turn()) if lists.counter(item.instance) == counter]
    every = [item for item in _items(whole.turn()) if lists.counter(item.instance) == counter]
    if len(own) < len(every):
        return False
    levels = {id(item): item.level for item in own}
    top = min(levels.values())
    return _most(loop.turn(), {key: 1 for key, level in levels.items() if level == top}) >= MANY


def _most(parts: list[_Block | ListItem], counted: Mapping[int, int]) -> int:
    """Return how many of the ``counted`` items one turn may print: the longest branch, and many from a loop."""
    total = 0
    for part in parts:
        if isinstance(part, ListItem):
            total += counted.get(id(part), 0)
        else:
            longest = max(_most(branch, counted) for branch in part.branches)
            total += longest * MANY if part.keyword == "for" else longest
    return total
