"""A condition as a clerk reads it: with the titles of the fields, and no sign of an expression."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reportgen.expressions import Expression
from reportgen.kit.model import Kit, SheetLayout
from reportgen.kit.references import YEAR
from reportgen.language import _

_TOKEN = re.compile(r"'[^']*'|\"[^\"]*\"|[^\W\d]\w*(?:\.\w+)*|\d+|[=!<>]=|[<>]|[^\s()\[\]]")
_COMPARISONS = ("==", "!=", "<=", ">=", "<", ">", "in")


def in_words(condition: Expression, kit: Kit) -> str:
    """Return a condition in words: ``“Kỳ báo cáo” là “Tháng”``; a name that is compared with nothing is to be there."""
    tokens = _TOKEN.findall(condition.source)
    titles = _titles(kit)
    return " ".join(_word(tokens, at, titles) for at in range(len(tokens))).replace(" , ", ", ")


def _word(tokens: list[str], at: int, titles: Mapping[str, str]) -> str:
    own = tokens[at]
    before, after = tokens[max(at - 1, 0) : at], tokens[at + 1 : at + 3]
    if own[0] in "'\"":
        return f"“{own[1:-1]}”"
    if own == "not" and after[:1] != ["in"]:
        return _("không có")
    if own in titles:
        compared = [*before, *(after if after[:1] == ["not"] else after[:1])]
        is_compared = before == ["not"] or any(one in _COMPARISONS for one in compared)
        return f"“{titles[own]}”" if is_compared else _("có “{title}”", title=titles[own])
    return _signs().get(own, own)


def _signs() -> dict[str, str]:
    return {
        "==": _("là"),
        "!=": _("không phải là"),
        ">=": _("từ"),
        "<=": _("đến"),
        ">": _("lớn hơn"),
        "<": _("nhỏ hơn"),
        "and": _("và"),
        "or": _("hoặc"),
        "not": _("không"),
        "in": _("thuộc"),
    }


def _titles(kit: Kit) -> dict[str, str]:
    return {YEAR: _("Năm"), **dict(_fields(kit))}


def _fields(kit: Kit) -> Iterator[tuple[str, str]]:
    for sheet in kit.sheets:
        if sheet.layout is SheetLayout.FIELDS:
            for column in sheet.columns:
                yield column.name, column.title
                yield f"{sheet.name}.{column.name}", column.title
