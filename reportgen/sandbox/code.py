"""Jinja's compiler, writing code that counts: the turns of loops, what is printed, what is put together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from reportgen.sandbox.parser import child_nodes
from reportgen.sandbox.undefined import ComparisonCompiler

_PLAIN = nodes.Const | nodes.TemplateData
_UNFIT = (nodes.Extends, nodes.Block, nodes.ImportedName)
"""What `RestrictedParser` reads none of."""


class CountingCodeGenerator(ComparisonCompiler):
    """Writes calls of the environment's ``turns``, ``count_print``, ``count_made``, ``join_parts`` and ``part``."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 - jinja2's name
        """Write a template; none is built on another."""
        _skip_unfit(node)
        super().visit_Template(node, frame)

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802
        """Write a loop over counted turns, each as many steps as the loop has nodes of its own."""
        turns = nodes.EnvironmentAttribute("turns", lineno=node.lineno)
        weight = nodes.Const(1 + sum(_own_nodes(part) for part in (*node.body, *filter(None, [node.test]))))
        node.iter = nodes.Call(turns, [node.iter, weight], [], None, None, lineno=node.lineno)
        _skip_unfit(node)
        super().visit_For(node, frame)

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802
        """Write what is printed, with the letters of its constant part counted."""
        letters = sum(len(part.data) for part in node.nodes if isinstance(part, nodes.TemplateData))
        self.writeline(f"environment.count_print({letters})", node)
        super().visit_Output(node, frame)

    def visit_With(self, node: nodes.With, frame: Frame) -> None:  # noqa: N802
        """Write a block with names of its own, and where it stands: Jinja forgets that, and blames the tag before."""
        self.newline(node)
        super().visit_With(node, frame)

    def visit_Macro(self, node: nodes.Macro, frame: Frame) -> None:  # noqa: N802
        """Write a macro, and where it stands: what its arguments are by default is computed there."""
        self.newline(node)
        super().visit_Macro(node, frame)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        """Write ``a ~ b`` as a call that looks at the parts before they are joined."""
        self.write(f"environment.join_parts({'markup_join' if frame.eval_ctx.autoescape else 'str_join'}, (")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        """Write ``a[b:c]`` as a call that counts what it copies."""
        if not isinstance(node.arg, nodes.Slice):
            super().visit_Getitem(node, frame)
            return
        self.write("environment.part(")
        self.visit(node.node, frame)
        for bound in (node.arg.start, node.arg.stop, node.arg.step):
            self.write(", ")
            self.visit(bound or nodes.Const(None), frame)
        self.write(")")

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802
        """Write a list, counted unless all of it stands in the source."""
        self._write_counted(node, node.items, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802
        """Write a mapping, counted."""
        self._write_counted(node, [node], frame)

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802
        """Write a tuple, counted unless it is one of names to be given, or all of it stands in the source."""
        self._write_counted(node, node.items if node.ctx == "load" else [], frame)

    def _write_counted(self, node: nodes.Expr, items: list[nodes.Expr], frame: Frame) -> None:
        write = getattr(CodeGenerator, f"visit_{type(node).__name__}")
        counted = not all(isinstance(item, _PLAIN) for item in items)
        self.write("environment.count_made(" if counted else "")
        write(self, node, frame)
        self.write(")" if counted else "")


def _own_nodes(node: nodes.Node) -> int:
    """Return how many nodes there are in ``node``, without those in the bodies of loops within."""
    count, waiting = 0, [node]
    while waiting:
        one = waiting.pop()
        count += 1
        waiting.extend(
            one.iter_child_nodes(exclude=("body",)) if isinstance(one, nodes.For) else child_nodes(one)
        )
    return count


def _skip_unfit(node: nodes.Node) -> None:
    """Let Jinja's searches of a whole tree for what the parser refuses find nothing at once."""
    search = node.find_all

    def find_all(kind: Any) -> Iterator[Any]:  # noqa: ANN401 - as Jinja declares it
        return iter(()) if kind in _UNFIT else search(kind)

    node.find_all = find_all  # type: ignore[assignment,method-assign]  # Jinja allows no node types but its own
