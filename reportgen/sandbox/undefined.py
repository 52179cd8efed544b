"""A value that is not there, in expressions and tags: whatever is computed with it is not there either.

An empty cell is no zero. So ``a + b`` is None as soon as one of the two is, as in SQL, and ``a < b`` is no error.
``a == b`` and ``x or 0`` are Python's own: whoever means zero can say so.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context

ORDERINGS: Mapping[str, Callable[[Any, Any], Any]] = {
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
}
_COMPARISONS: Mapping[str, Callable[[Any, Any], Any]] = {
    **ORDERINGS,
    "eq": operator.eq,
    "ne": operator.ne,
    "in": lambda one, several: one in several,
    "notin": lambda one, several: one not in several,
}


class ComparisonCompiler(CodeGenerator):
    """Compiles an ordering (``<``, ``>=``) into a call of the environment's ``compare``, as Jinja does with ``+``."""

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:  # noqa: N802 - jinja2's name
        """Write a comparison; one of equality alone is written as Jinja writes it."""
        if not any(operand.op in ORDERINGS for operand in node.ops):
            super().visit_Compare(node, frame)
            return
        self.write("environment.compare(")
        self.visit(node.expr, frame)
        for operand in node.ops:
            self.write(f", ({operand.op!r}, ")
            self.visit(operand.expr, frame)
            self.write(")")
        self.write(")")


class Absence:
    """What a sandbox does with None; it stands before Jinja's own among a sandbox's classes.

    Which operator gives None of None is seen to where operators are counted.
    """

    code_generator_class: type[CodeGenerator] = ComparisonCompiler
    intercepted_binops: frozenset[str] = frozenset({"+", "-", "*", "/", "//", "%"})
    intercepted_unops: frozenset[str] = frozenset({"-"})

    def call_unop(self, context: Context, operator: str, value: object) -> object:
        """Return what ``operator`` makes of a value; None of None."""
        return None if value is None else super().call_unop(context, operator, value)  # type: ignore[misc]

    def compare(self, first: object, *others: tuple[str, object]) -> bool:
        """Return whether ``first`` and the others stand in this order."""
        for name, other in others:
            absent = name in ORDERINGS and (first is None or other is None)
            if not (self.order_absent(name, first, other) if absent else _COMPARISONS[name](first, other)):
                return False
            first = other
        return True

    def order_absent(self, ordering: str, first: object, other: object) -> bool:
        """Return whether two values of which one is None stand in this order: never, as nobody knows."""
        return False
