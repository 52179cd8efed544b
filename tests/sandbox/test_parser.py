"""What stands in a parsed template, and that no search of Jinja's goes through it for what is never there."""

from __future__ import annotations

from jinja2 import nodes

from reportgen.fill.environment import environment
from reportgen.sandbox.code import CountingCodeGenerator
from reportgen.sandbox.parser import child_nodes

SOURCE = (
    "{% set a = [1, {'b': c}] %}{% for d, e in f if g recursive %}{{ d[1:x]|join(', ', attribute=y) }}"
    "{% else %}{{ 1 if h is none else -i ** 2 }}{% endfor %}{% macro m(n, o=1) %}{{ n ~ o }}{% endmacro %}"
    "{% if 1 < p <= 2 and not q %}r{% elif s in t %}{{ u(v, *w, **z) }}"
    "{% else %}{% with k = 1 %}{{ k }}{% endwith %}{% endif %}"
)


def test_children_are_those_of_jinja() -> None:
    waiting: list[nodes.Node] = [environment().parse(SOURCE)]
    while waiting:
        node = waiting.pop()
        assert child_nodes(node) == list(node.iter_child_nodes())
        waiting.extend(child_nodes(node))


def test_the_code_is_the_same_without_searches_for_blocks() -> None:
    class Searching(CountingCodeGenerator):
        visit_Template = CountingCodeGenerator.__mro__[1].visit_Template  # type: ignore[attr-defined]  # noqa: N815

    shared = environment()
    searching = Searching(shared, "a", "a")
    searching.visit(shared.parse(SOURCE))
    assert searching.stream.getvalue() == shared.compile(SOURCE, "a", "a", raw=True)  # type: ignore[attr-defined]
