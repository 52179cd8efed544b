"""A kit's expression in the words of a clerk: ``tổng cột “Quân số” của trang “Huấn luyện”``.

Kits' expressions are Jinja's; what they say of figures can also be read as Python, whose parser is at hand. What
cannot be put into words is left to the expression itself, which is always shown beside them.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping

from msgspec import Struct

from reportgen.kit.model import Kit, SheetSpec
from reportgen.language import _
from reportgen.vietnamese import numbers

OPERATORS: Mapping[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "−", ast.Mult: "×", ast.Div: ":"}


class _WordlessError(Exception):
    """There are no words for this expression."""


def in_words(source: str, kit: Kit, others: Mapping[str, str]) -> str:
    """Return what an expression of ``rules`` says; nothing where there are no words for it.

    ``others`` are words for paths that are neither sheets nor figures: ``khen_thuong.tong_tien``.
    """
    try:
        tree = ast.parse(source.strip(), mode="eval").body
        words = _RuleReader(kit, others).words(tree)
    except (SyntaxError, ValueError, RecursionError, MemoryError, KeyError, _WordlessError):
        return ""
    empty_is_nought = any(isinstance(node, ast.BoolOp) for node in ast.walk(tree))
    return _("{words} (ô trống tính là 0)", words=words) if empty_is_nought else words


class _RuleReader(Struct, frozen=True):
    kit: Kit
    others: Mapping[str, str]

    def words(self, node: ast.expr) -> str:
        path = _path(node)
        if path:
            return self._of_path(path)
        if isinstance(node, ast.Call):
            return self._of_call(node)
        if isinstance(node, ast.BinOp):
            return self._of_operation(node)
        if isinstance(node, ast.BoolOp):
            return self._or_nought(node)
        if isinstance(node, ast.IfExp) and _path(node.orelse) == "none":  # no value where nothing is counted
            return self.words(node.body)
        return _constant(node)

    def _of_path(self, path: str) -> str:
        root, _dot, rest = path.partition(".")
        if path in self.others:
            return self.others[path]
        if root == "so_lieu":
            titles = {figure.name: figure.title for figure in self.kit.figures}
            return _("số liệu “{title}”", title=titles[rest])
        sheet = self.kit.sheet(root)
        if not rest:
            return _("trang “{sheet}”", sheet=sheet.title)
        return _("mục “{field}” của trang “{sheet}”", field=sheet.column(rest).title, sheet=sheet.title)

    def _of_call(self, node: ast.Call) -> str:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in ("tong", "tong_du") and len(node.args) == 2:
            column = self._sheet(node.args[0]).column(_text(node.args[1])).title
            rows = self.words(node.args[0])
            return _("tổng cột “{column}” của {rows}", column=column, rows=rows)
        if name == "dem" and len(node.args) == 1:
            return _("số hàng của {rows}", rows=self.words(node.args[0]))
        if name == "ty_le" and len(node.args) == 2:
            part, whole = map(self.words, node.args)
            return _("tỷ lệ giữa ({part}) và ({whole})", part=part, whole=whole)
        if name == "loc" and len(node.args) == 1:
            return self._of_selection(node)
        raise _WordlessError

    def _of_selection(self, node: ast.Call) -> str:
        sheet = self._sheet(node.args[0])
        wanted = (
            _("“{column}” là {value}", column=sheet.column(word.arg or "").title, value=_constant(word.value))
            for word in node.keywords
        )
        rows = self.words(node.args[0])
        return _("{rows}, chỉ hàng có {conditions}", rows=rows, conditions=_(" và ").join(wanted))

    def _sheet(self, node: ast.expr) -> SheetSpec:
        while isinstance(node, ast.Call) and node.args:
            node = node.args[0]
        return self.kit.sheet(_path(node))

    def _of_operation(self, node: ast.BinOp) -> str:
        sign = OPERATORS.get(type(node.op))
        if sign is None:
            raise _WordlessError
        return f"{self._operand(node.left, node)} {sign} {self._operand(node.right, node)}"

    def _operand(self, node: ast.expr, of: ast.BinOp) -> str:
        binds = isinstance(of.op, ast.Mult | ast.Div) or (isinstance(of.op, ast.Sub) and node is of.right)
        words = self.words(node)
        return f"({words})" if binds and isinstance(node, ast.BinOp) else words

    def _or_nought(self, node: ast.BoolOp) -> str:
        first, *others = node.values
        if isinstance(node.op, ast.Or) and [_constant(other) for other in others] == ["0"]:
            return self.words(first)
        raise _WordlessError


def _path(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    inner = _path(node.value) if isinstance(node, ast.Attribute) else ""
    return f"{inner}.{node.attr}" if inner and isinstance(node, ast.Attribute) else ""


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise _WordlessError


def _constant(node: ast.expr) -> str:
    if isinstance(node, ast.List | ast.Tuple):
        return _(" hoặc ").join(map(_constant, node.elts))
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and node.value is not True:
        return numbers.group_thousands(node.value)
    return f"“{_text(node)}”"
