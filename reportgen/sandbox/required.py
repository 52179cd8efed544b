"""Which names an expression cannot do without, as its tree tells."""

from __future__ import annotations

from jinja2 import nodes


def required_names(tree: nodes.Node) -> set[str]:
    """Return the names that must have a value; those which the expression itself tests are left out."""
    used: set[str] = set()
    tested: set[str] = set()
    _sort_names(tree, used, tested, as_truth=False)
    return used - tested


def _sort_names(node: nodes.Node, used: set[str], tested: set[str], *, as_truth: bool) -> None:
    if isinstance(node, nodes.Name):
        (tested if as_truth else used).add(node.name)
        return
    own = _operand_of_test(node)
    truths = isinstance(node, nodes.And | nodes.Or | nodes.Not)
    for child in node.iter_child_nodes():
        in_test = isinstance(node, nodes.CondExpr) and child is node.test
        _sort_names(child, used, tested, as_truth=truths or in_test or child is own)


def _operand_of_test(node: nodes.Node) -> nodes.Node | None:
    if isinstance(node, nodes.Test) or (isinstance(node, nodes.Filter) and node.name in ("default", "d")):
        return node.node
    if isinstance(node, nodes.Compare):
        against_none = any(isinstance(o.expr, nodes.Const) and o.expr.value is None for o in node.ops)
        return node.expr if against_none else None
    return None
