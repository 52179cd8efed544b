"""The tags of a part gone through in order: blocks opened and closed, names given and asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from jinja2 import nodes
from msgspec import Struct, field

from reportgen.diagnostics import Diagnostic, error
from reportgen.fill.review.blocks import Blocks, unclosed_blocks, unit_problems
from reportgen.fill.review.expressions import ExpressionReader
from reportgen.fill.review.parse import ParsedTag, read
from reportgen.fill.review.scope import LOOP_SHAPE, NameScope
from reportgen.fill.review.shape import ANY, ValueShape
from reportgen.fill.review.source import Order, TypedTag
from reportgen.language import _

FOR = re.compile(r"%[-+]?\s*(?:(?:tr|tc|p|r)\s+)?\w+\s+([\w\s,]*?)\s+\w+\s")
WORD = re.compile(r"\w+")

Problem = tuple[Order, Diagnostic]


def problems(tags: Iterable[TypedTag], names: Mapping[str, ValueShape]) -> Iterator[Problem]:
    """Yield what is wrong with the tags of one part, given the names that hold in it."""
    own = list(tags)
    walk = _TagWalk(NameScope(names), Blocks(unclosed=unclosed_blocks(own)))
    for typed in own:
        yield from walk.meet(typed)
    yield from ((at.order, found) for at, found in walk.blocks.finish())


class _TagWalk(Struct):
    """Where the walk has come to."""

    scope: NameScope
    blocks: Blocks = field(default_factory=Blocks)
    guarded: set[str] = field(default_factory=set)

    def meet(self, typed: TypedTag) -> Iterator[Problem]:
        """Yield what is wrong with the next tag."""
        tag, found = read(typed)
        yield from ((typed.order, one) for one in (*found, *unit_problems(tag)))
        depth = len(self.blocks.open)
        yield from ((at.order, one) for at, one in self.blocks.meet(tag))
        for _closed in range(depth - len(self.blocks.open)):
            self.scope.leave()
        reader = ExpressionReader(self.scope, typed, self.guarded)
        self._names(tag, reader)
        if len(self.blocks.open) > depth:
            self._enter(tag, reader)
        yield from ((typed.order, one) for one in dict.fromkeys(reader.found))

    def _names(self, tag: ParsedTag, reader: ExpressionReader) -> None:
        """Go through what a tag computes; the names it gives are given elsewhere."""
        node = tag.node
        if isinstance(node, nodes.Assign):
            shape = reader.shape(node.node)
            for name in _targets(node.target):
                self.scope.set(name, shape if isinstance(node.target, nodes.Name) else ANY)
        elif not isinstance(node, nodes.For | nodes.Macro | nodes.With):
            reader.shape(node)

    def _enter(self, tag: ParsedTag, reader: ExpressionReader) -> None:
        node = tag.node
        if isinstance(node, nodes.Macro):
            self.scope.set(node.name, ANY)
            given = (*(argument.name for argument in node.args), "varargs", "kwargs")
            self.scope.enter(dict.fromkeys(given, ANY))
        else:
            self.scope.enter(self._names_of_block(tag, reader), tag.typed.source)
            if isinstance(node, nodes.For):
                reader.shape(node.test)

    def _names_of_block(self, tag: ParsedTag, reader: ExpressionReader) -> dict[str, ValueShape]:
        """Return the names that a block gives to what stands in it."""
        node = tag.node
        if isinstance(node, nodes.For):
            return self._loop(node, reader)
        if isinstance(node, nodes.With):
            shapes = [reader.shape(value) for value in node.values]
            return {
                t.name: shape
                for t, shape in zip(node.targets, shapes, strict=True)
                if isinstance(t, nodes.Name)
            }
        return _guess_names(tag.typed.source) if tag.keyword == "for" else {}

    def _loop(self, node: nodes.For, reader: ExpressionReader) -> dict[str, ValueShape]:
        over = reader.shape(node.iter)
        if over.is_single:
            message = _("Thẻ {tag} lặp trên một giá trị đơn, không phải danh sách.", tag=reader.typed.source)
            hint = _("Sau chữ “in” phải là một bảng hay một danh sách.")
            reader.found.append(error("not-a-list", message, reader.typed.place, hint))
        single = isinstance(node.target, nodes.Name)
        own = {name: over.each() if single else ANY for name in _targets(node.target)}
        return {"loop": LOOP_SHAPE, **own}


def _guess_names(source: str) -> dict[str, ValueShape]:
    """Return the names that a loop gives that cannot be read, so that its rows are not blamed for it."""
    match = FOR.search(source)
    return dict.fromkeys(("loop", *(WORD.findall(match.group(1)) if match else ())), ANY)


def _targets(node: nodes.Node) -> list[str]:
    if isinstance(node, nodes.Name):
        return [node.name]
    return [name.name for name in node.find_all(nodes.Name)]
