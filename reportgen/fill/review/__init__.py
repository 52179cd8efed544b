"""A template read for its author: everything in it that filling could stumble over, all at once, by place.

Filling itself tells what it meets in one year's data; this finds what stands in branches no year has come
through, and what Word did to a tag.  Nothing is filled: shapes stand in for values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from jinja2 import TemplateSyntaxError, nodes

from reportgen.diagnostics import Diagnostic, Place, has_errors
from reportgen.errors import TemplateError
from reportgen.fill import package, properties, revisions, template
from reportgen.fill.amount import Amount
from reportgen.fill.environment import environment
from reportgen.fill.merged_cells import misuses
from reportgen.fill.places import ParagraphPlaces
from reportgen.fill.prepare import plain
from reportgen.fill.properties import CORE
from reportgen.fill.review.expressions import ExpressionReader
from reportgen.fill.review.scan import TagFault, scan_tags
from reportgen.fill.review.scope import NameScope
from reportgen.fill.review.shape import ANY, ValueShape
from reportgen.fill.review.source import TypedTag, read_part
from reportgen.fill.review.trial import example
from reportgen.fill.review.vocabulary import award_row, vocabulary
from reportgen.fill.review.walk import Problem, problems
from reportgen.ooxml.errors import OoxmlError
from reportgen.ooxml.xml import parse_template
from reportgen.sandbox import OverLimitError

__all__ = ["ValueShape", "award_row", "review", "vocabulary"]

LAST = 1 << 30
FIRST = (-1, 0, 0)


def review(path: Path, names: Mapping[str, ValueShape], each: str = "") -> tuple[Diagnostic, ...]:
    """Return everything there is to fix in the template at ``path``, in the order of its pages.

    Args:
        path: a Word template.
        names: the shape of each name that it may use (`vocabulary`).
        each: the list that its document is made for, as the kit says it; "" for a document made once.

    Raises:
        TemplateError: the file is no Word file, or cannot be read.
    """
    file = path.as_posix()
    members = package.unpack(package.read(path), file)
    found: list[Problem] = []
    for number, name in enumerate(sorted(filter(template.PARTS.fullmatch, members), key=_first_the_body)):
        own = {**names, template.ITEM: _item(each, names)} if each and name == package.DOCUMENT else names
        found += _of_part(members[name], (name, number), file, own)
    found += _of_properties(members.get(CORE, b""), file, names)
    ordered = tuple(dict.fromkeys(one for _order, one in sorted(found, key=lambda pair: pair[0])))
    if has_errors(ordered):
        return ordered
    own = {**names, template.ITEM: _item(each, names)} if each else names
    return (*ordered, *_refusals(path, own))


def _first_the_body(name: str) -> tuple[bool, str]:
    return name != package.DOCUMENT, name


def _of_part(
    data: bytes, which: tuple[str, int], file: str, names: Mapping[str, ValueShape]
) -> Iterator[Problem]:
    name, number = which
    try:
        root = parse_template(data, name)
        revised = plain(root)
    except OoxmlError as unsafe:
        raise package.refusal(unsafe, file) from unsafe
    if revised:
        yield FIRST, revisions.revision_warning(file)
    places = ParagraphPlaces(file, template.title(name), root)
    found = read_part(root, number, places)
    yield from found.problems
    yield from (((number, index, 0), wrong) for index, wrong in misuses(root, places))
    yield from problems(found.tags, names)


def _of_properties(data: bytes, file: str, names: Mapping[str, ValueShape]) -> Iterator[Problem]:
    """Yield what is wrong with the tags of the file's title and author."""
    place = properties.place(file)
    try:
        texts = [node.text or "" for node in parse_template(data, CORE).iter("*")] if data else []
    except OoxmlError as unsafe:
        raise package.refusal(unsafe, file) from unsafe
    for row, text in enumerate(texts):
        if much := Amount().too_much(text, place):
            yield (LAST, row, 0), much
            continue
        tags = [tag for tag in scan_tags(text) if tag.fault is TagFault.NONE]
        yield from problems([TypedTag(tag.source, place, (LAST, row, tag.begin)) for tag in tags], names)


def _item(each: str, names: Mapping[str, ValueShape]) -> ValueShape:
    """Return the shape of the record that one copy of the document is about."""
    try:
        tree = environment().parse("{{ " + each + " }}")
    except (TemplateSyntaxError, OverLimitError):
        return ANY
    node = next(tree.find_all(nodes.Output)).nodes[0]
    return ExpressionReader(NameScope(names), TypedTag(each, Place(), (0, 0, 0)), set()).shape(node).each()


def _refusals(path: Path, names: Mapping[str, ValueShape]) -> tuple[Diagnostic, ...]:
    """Return why the filler does not take a template in which no error was found: it has the last word."""
    try:
        return template.trial(path, {name: example(shape) for name, shape in names.items()})
    except TemplateError as refused:
        return refused.diagnostics
