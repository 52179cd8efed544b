"""Filters and functions: what each gives, which of its arguments name a column, how many it takes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import nodes

from reportgen.fill.filters import FILTERS
from reportgen.fill.review.shape import ANY, NUMBER, TEXT, ValueShape, mapping, rows

SAME = {
    "sort",
    "list",
    "reverse",
    "select",
    "reject",
    "selectattr",
    "rejectattr",
    "unique",
    "loc",
    "default",
    "d",
}
ONE_OF = {"first", "last", "min", "max"}
COUNTS = {"length", "count", "int", "float", "round", "abs", "tong", "tong_du", "dem", "ty_le", "wordcount"}
WORDS = {
    "join",
    "upper",
    "lower",
    "title",
    "capitalize",
    "trim",
    "replace",
    "string",
    "center",
    "truncate",
}
COLUMN_FIRST = {"tong", "tong_du", "nhom", "selectattr", "rejectattr", "groupby", "sum"}
BY_ATTRIBUTE = {"sort", "unique", "min", "max", "map", "sum", "groupby"}

Call = nodes.Filter | nodes.Call
TEXT_FILTERS = frozenset(FILTERS) - {"nhom", "tong", "tong_du", "dem", "loc"}
NUMBERS = {"so", "so_thap_phan", "ty_le", "hai_chu_so", "bang_chu", "tien", "tien_bang_chu", "la_ma"}
"""Filters that take a number and nothing else."""
DAYS = {"ngay", "ngay_ngan", "ngay_ky"}
"""Filters that take a date and nothing else."""


def result(name: str, given: ValueShape, call: Call, *, is_filter: bool) -> ValueShape:
    """Return what the filter or function ``name`` makes of ``given``, its first argument."""
    if name in SAME or name == "nhom":
        return _groups(given) if name == "nhom" else given
    if name in ONE_OF:
        return given.each()
    if name == "map":
        column = next((column for column, _node in columns(name, call, is_filter=True)), "")
        return rows(given.each().ask(column) or ANY) if column else rows(ANY)
    if name in ("batch", "slice"):
        return rows(given)
    if name in COUNTS and not (is_filter and name == "ty_le"):
        return NUMBER
    return TEXT if name in WORDS or name in TEXT_FILTERS else ANY


def _groups(given: ValueShape) -> ValueShape:
    return rows(
        mapping({"ten": TEXT, "hang": given, "tong": mapping(given.each().names) if given.item else ANY})
    )


def columns(name: str, call: Call, *, is_filter: bool) -> Iterator[tuple[str, nodes.Node]]:
    """Yield each column that the arguments name, with the argument that names it."""
    own = call.args if is_filter else call.args[1:]
    if name in COLUMN_FIRST and own:
        yield from _constant(own[0])
    for keyword in keywords(call):
        if name == "loc":
            yield keyword.key, keyword.value
        elif name in BY_ATTRIBUTE and keyword.key == "attribute":
            yield from _constant(keyword.value)


def keywords(call: Call) -> list[nodes.Keyword]:
    """Return the arguments that have a name."""
    return [pair for pair in call.kwargs if isinstance(pair, nodes.Keyword)]


def _constant(node: nodes.Node) -> Iterator[tuple[str, nodes.Node]]:
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node.value.split(".")[0], node


def fits(made: Callable[..., Any], call: Call, *, is_filter: bool) -> bool:
    """Return whether ``made`` can be called with as many arguments, of these names."""
    if call.dyn_args or call.dyn_kwargs:
        return True
    signature = inspect.signature(made)
    given = len(call.args) + (1 if is_filter else 0) + (1 if getattr(made, "jinja_pass_arg", None) else 0)
    try:
        signature.bind(*[None] * given, **{keyword.key: None for keyword in keywords(call)})
    except TypeError:
        return False
    return True


def takes(made: Callable[..., Any], *, is_filter: bool) -> str:
    """Return the names of the arguments of ``made``, those that may be left out in brackets."""
    skipped = (1 if is_filter else 0) + (1 if getattr(made, "jinja_pass_arg", None) else 0)
    parameters: Iterable[inspect.Parameter] = list(inspect.signature(made).parameters.values())[skipped:]
    return ", ".join(p.name if p.default is p.empty else f"[{p.name}]" for p in parameters)
