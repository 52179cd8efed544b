"""An expression gone through with shapes in place of values: every name in it that nobody gives.

Also those in branches that no year has come through yet, and in loops over tables that are empty.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from jinja2 import nodes
from msgspec import Struct, field

from reportgen.diagnostics import Diagnostic, error, warning
from reportgen.fill.environment import environment
from reportgen.fill.functions import FUNCTIONS
from reportgen.fill.problems import GUIDE
from reportgen.fill.review import calls, examples
from reportgen.fill.review.scope import ALMOST, NameScope
from reportgen.fill.review.shape import ANY, NUMBER, TEXT, ValueShape, rows
from reportgen.fill.review.source import TypedTag
from reportgen.language import _
from reportgen.suggest import nearest, suggestion_in_words, without_accents

ASKING = {"defined", "undefined"}
"""Tests of whether there is such a name: asking is allowed."""
FALLBACK = {"default", "d"}
FIGURE_FUNCTION = "so_sanh"


class ExpressionReader(Struct):
    """Goes through the expressions of one tag; what is wrong with them is in ``found``."""

    scope: NameScope
    typed: TypedTag
    guarded: set[str]
    found: list[Diagnostic] = field(default_factory=list)

    def shape(self, node: nodes.Node | None) -> ValueShape:
        """Return the shape of what ``node`` computes."""
        if node is None:
            return ANY
        handler = HANDLERS.get(type(node))
        if handler is not None:
            return handler(self, node)
        for child in node.iter_child_nodes():
            self.shape(child)
        return ANY

    # --- names ---------------------------------------------------------------------------------

    def name(self, node: nodes.Name) -> ValueShape:
        """Return the shape of a name; tell of one that nobody gives."""
        if node.ctx != "load":
            return ANY
        shape = self.scope.find(node.name)
        if shape is None:
            if loop := self.scope.given_by.get(node.name):
                self._end(node.name, loop)
            elif node.name not in self.guarded:
                near = self.scope.elsewhere(node.name) or nearest(node.name, self.scope.names())
                self._unknown(node.name, near)
            return ANY
        return shape

    def attribute(self, node: nodes.Getattr) -> ValueShape:
        """Return the shape of ``a.b``."""
        return self._ask(node.node, self.shape(node.node), node.attr)

    def item(self, node: nodes.Getitem) -> ValueShape:
        """Return the shape of ``a['b']``, ``a[0]`` or ``a[1:]``."""
        owner = self.shape(node.node)
        self.shape(node.arg)
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._ask(node.node, owner, node.arg.value)
        return owner if isinstance(node.arg, nodes.Slice) else owner.each()

    def _ask(self, node: nodes.Node, owner: ValueShape, name: str) -> ValueShape:
        shape = owner.ask(name)
        path = f"{path_of(node)}.{name}"
        if shape is None:
            if path not in self.guarded:
                self._unknown_of(path, owner, name)
            return ANY
        return shape

    def _unknown_of(self, path: str, owner: ValueShape, name: str) -> None:
        names, before = list(owner.names), path[: -len(name)]
        near = nearest(name, names, ALMOST)
        elsewhere = "" if near else self.scope.elsewhere(name)
        near = near or nearest(name, names)
        self._unknown(path, elsewhere or (before + near if near else ""))

    def _unknown(self, name: str, near: str) -> None:
        tag = self.typed.source
        message = _("Không có tên “{name}”, dùng trong thẻ {tag}.", name=name, tag=tag)
        self._tell("unknown-name", message, without_accents(name) or _did_you_mean(near))

    def _end(self, name: str, loop: str) -> None:
        message = _("Ở thẻ {tag}, tên “{name}” đã hết hiệu lực.", tag=self.typed.source, name=name)
        self._tell(
            "unknown-name", message, _("Tên này chỉ có giữa thẻ {open} và thẻ đóng của nó.", open=loop)
        )

    def _tell(self, code: str, message: str, hint: str) -> None:
        self.found.append(error(code, message, self.typed.place, hint))

    # --- filters, functions, tests -------------------------------------------------------------

    def filter(self, node: nodes.Filter) -> ValueShape:
        """Return the shape of ``a|b``."""
        if node.name in FALLBACK:
            self._guard(node.node)
        given = self.shape(node.node)
        made = environment().filters.get(node.name)
        if made is None:
            near = nearest(node.name, list(environment().filters))
            message = _(
                "Không có bộ lọc “{name}”, dùng trong thẻ {tag}.", name=node.name, tag=self.typed.source
            )
            self._tell("unknown-filter", message, _did_you_mean(near))
        elif not calls.fits(made, node, is_filter=True):
            self._wrong_arguments(node.name, calls.takes(made, is_filter=True), is_filter=True)
        self._suits(node.name, given)
        return self._call(node.name, given, node, is_filter=True)

    def call(self, node: nodes.Call) -> ValueShape:
        """Return the shape of ``f(a)``."""
        called = self.shape(node.node)
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        made = FUNCTIONS.get(name)
        given = self.shape(node.args[0]) if node.args else ANY
        if made is None:
            for argument in (*node.args[1:], *node.kwargs):
                self.shape(argument)
            return ANY if called.is_open else called
        if not calls.fits(made, node, is_filter=False):
            self._wrong_arguments(name, calls.takes(made, is_filter=False), is_filter=False)
        if name == FIGURE_FUNCTION:
            self._figure(node)
            return TEXT
        return self._call(name, given, node, is_filter=False)

    def _call(self, name: str, given: ValueShape, node: calls.Call, *, is_filter: bool) -> ValueShape:
        for argument in (*(node.args if is_filter else node.args[1:]), *node.kwargs):
            self.shape(argument)
        item = given.each()
        for column, argument in calls.columns(name, node, is_filter=is_filter):
            shape = item.ask(column)
            if shape is None:
                near = nearest(column, list(item.names))
                message = _(
                    "Không có cột “{name}”, dùng trong thẻ {tag}.", name=column, tag=self.typed.source
                )
                self._tell("unknown-column", message, _did_you_mean(near))
            elif name == "loc":
                self._choice(shape, argument, _fold)
        return calls.result(name, given, node, is_filter=is_filter)

    def _figure(self, node: nodes.Call) -> None:
        first = node.args[0] if node.args else None
        figures = self.scope.top.get("so_lieu", ANY)
        if (
            isinstance(first, nodes.Const)
            and isinstance(first.value, str)
            and figures.ask(first.value) is None
        ):
            message = _(
                "Không có số liệu “{name}”, dùng trong thẻ {tag}.", name=first.value, tag=self.typed.source
            )
            self._tell("unknown-name", message, _did_you_mean(nearest(first.value, list(figures.names))))

    def _wrong_arguments(self, name: str, takes: str, *, is_filter: bool) -> None:
        tag = self.typed.source
        if is_filter:
            message = _(
                "Trong thẻ {tag}, bộ lọc “{name}” có số giá trị trong ngoặc chưa đúng.", tag=tag, name=name
            )
        else:
            message = _(
                "Trong thẻ {tag}, hàm “{name}” có số giá trị trong ngoặc chưa đúng.", tag=tag, name=name
            )
        shown = examples.of(name, is_filter=is_filter)
        hint = (
            _("Ví dụ đúng: {example}", example=shown) if shown else _("Các giá trị: ({takes}).", takes=takes)
        )
        self._tell("wrong-arguments", message, hint)

    def _suits(self, name: str, given: ValueShape) -> None:
        """Tell of text given to a filter of numbers, of a number given to one of dates."""
        if not given.is_single:
            return
        is_day, is_text = hasattr(given.kind, "isoformat"), given.kind is str
        if name in calls.NUMBERS and (is_day or is_text):
            message = _(
                "Bộ lọc “{name}” cần một số, thẻ {tag} đưa vào thứ khác.", name=name, tag=self.typed.source
            )
        elif name in calls.DAYS and not is_day:
            message = _(
                "Bộ lọc “{name}” cần một ngày, thẻ {tag} đưa vào thứ khác.", name=name, tag=self.typed.source
            )
        else:
            return
        self._tell("tag-value", message, _("Xem bảng các bộ lọc: {guide}", guide=GUIDE))

    def test(self, node: nodes.Test) -> ValueShape:
        """Return the shape of ``a is b``."""
        if node.name in ASKING:
            self._guard(node.node)
        self.shape(node.node)
        for argument in (*(node.args or ()), *(node.kwargs or ())):
            self.shape(argument)
        if node.name not in environment().tests:
            near = nearest(node.name, list(environment().tests))
            message = _(
                "Không có phép thử “is {name}”, dùng trong thẻ {tag}.", name=node.name, tag=self.typed.source
            )
            self._tell("unknown-test", message, _did_you_mean(near))
        return ValueShape(bool)

    def _guard(self, node: nodes.Node | None) -> None:
        if path := path_of(node):
            self.guarded.add(path)

    # --- what operators make of values ---------------------------------------------------------

    def compare(self, node: nodes.Compare) -> ValueShape:
        """Return the shape of ``a == b``, ``a in [b, c]``; tell of a text that ``a`` can never be."""
        shape = self.shape(node.expr)
        for operand in node.ops:
            self.shape(operand.expr)
            if operand.op in ("eq", "ne") or isinstance(operand.expr, nodes.List | nodes.Tuple):
                self._choice(shape, operand.expr, str)
        return ValueShape(bool)

    def _choice(self, shape: ValueShape, node: nodes.Node, alike: Callable[[str], str]) -> None:
        """Tell of each text in ``node`` that is none of the choices; those are equal that ``alike`` makes equal."""
        for text in _texts(node) if shape.choices else ():
            if alike(text) not in map(alike, shape.choices):
                message = _(
                    "“{words}” trong thẻ {tag} không phải là giá trị của cột này.",
                    words=text,
                    tag=self.typed.source,
                )
                known = _("Các giá trị: {known}.", known=", ".join(shape.choices))
                self.found.append(warning("not-a-choice", message, self.typed.place, known))

    def either(self, node: nodes.Or | nodes.And) -> ValueShape:
        """Return the shape of ``a or b``."""
        return _merge_shapes(self.shape(node.left), self.shape(node.right))

    def choice(self, node: nodes.CondExpr) -> ValueShape:
        """Return the shape of ``a if b else c``."""
        self.shape(node.test)
        return _merge_shapes(self.shape(node.expr1), self.shape(node.expr2) if node.expr2 else ANY)

    def add(self, node: nodes.Add) -> ValueShape:
        """Return the shape of ``a + b``: of lists a list, of numbers a number."""
        return _merge_shapes(self.shape(node.left), self.shape(node.right))

    def arithmetic(self, node: nodes.BinExpr) -> ValueShape:
        """Return the shape of ``a * b``."""
        self.shape(node.left)
        self.shape(node.right)
        return NUMBER

    def list_shape(self, node: nodes.List | nodes.Tuple) -> ValueShape:
        """Return the shape of ``[a, b]``."""
        items = [self.shape(item) for item in node.items]
        return rows(items[0] if items and all(shape is items[0] for shape in items) else ANY)

    def constant(self, node: nodes.Const) -> ValueShape:
        """Return the shape of a value that stands in the tag."""
        return ValueShape(type(node.value)) if isinstance(node.value, str | int) else ANY


def path_of(node: nodes.Node | None) -> str:
    """Return an expression as it is named in a message: ``thong_tin.dia_danh``."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{path_of(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem):
        key = node.arg.value if isinstance(node.arg, nodes.Const) else ...
        if isinstance(key, str):
            return f"{path_of(node.node)}.{key}"
        return f"{path_of(node.node)}[{'…' if key is ... else key}]"
    return "…"


def _merge_shapes(one: ValueShape, other: ValueShape) -> ValueShape:
    return other if one.is_open else one


def _texts(node: nodes.Node) -> list[str]:
    if isinstance(node, nodes.List | nodes.Tuple):
        return [text for item in node.items for text in _texts(item)]
    return (
        [node.value] if isinstance(node, nodes.Const) and isinstance(node.value, str) and node.value else []
    )


def _fold(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _did_you_mean(near: str) -> str:
    return suggestion_in_words(near) or _("Sửa tên trong thẻ; các tên dùng được: reportgen template fields")


HANDLERS: dict[type[nodes.Node], Callable[..., ValueShape]] = {
    nodes.Name: ExpressionReader.name,
    nodes.Getattr: ExpressionReader.attribute,
    nodes.Getitem: ExpressionReader.item,
    nodes.Filter: ExpressionReader.filter,
    nodes.Call: ExpressionReader.call,
    nodes.Test: ExpressionReader.test,
    nodes.Compare: ExpressionReader.compare,
    nodes.Or: ExpressionReader.either,
    nodes.And: ExpressionReader.either,
    nodes.CondExpr: ExpressionReader.choice,
    nodes.Add: ExpressionReader.add,
    **dict.fromkeys(
        (nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow), ExpressionReader.arithmetic
    ),
    nodes.List: ExpressionReader.list_shape,
    nodes.Tuple: ExpressionReader.list_shape,
    nodes.Const: ExpressionReader.constant,
}
