"""Equations (``m:oMath``) as readable linear text: ``(a+b)/c``, ``x^2``, ``√(x)`` (§22.1)."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.ooxml.names import M
from reportgen.ooxml.xml import Element

_DEEPEST = 60


def linear(element: Element, depth: int = 0) -> str:
    """Return the equation in one line, in the manner of Word's own linear format."""
    if depth > _DEEPEST:
        return ""
    tag = element.tag.removeprefix(M)
    if tag in _PARTS:
        return _PARTS[tag].format_map(_Parts(element, depth))
    if tag in _STRUCTURES:
        return _STRUCTURES[tag](element, depth)
    if tag == "t":
        return element.text or ""
    return "".join(linear(item, depth + 1) for item in element if isinstance(item.tag, str))


_PARTS = {
    "f": "{num}/{den}",
    "sSup": "{e}^{sup}",
    "sSub": "{e}_{sub}",
    "sSubSup": "{e}_{sub}^{sup}",
    "sPre": "_{sub}^{sup}{e}",
    "rad": "{deg}√{e}",
    "limLow": "{e}_{lim}",
    "limUpp": "{e}^{lim}",
    "func": "{fName} {e}",
}


class _Parts(dict[str, str]):
    """The named parts of a structure, in brackets where they are more than one letter or number."""

    def __init__(self, element: Element, depth: int) -> None:
        super().__init__()
        self.element, self.depth = element, depth

    def __missing__(self, name: str) -> str:
        part = self.element.find(M + name)
        text = "" if part is None else linear(part, self.depth + 1).strip()
        simple = len(text) < 2 or text.isalnum() or name == "fName" or (text[0] == "(" and text[-1] == ")")
        return text if simple else f"({text})"


def _property(element: Element, holder: str, name: str, default: str) -> str:
    found = element.find(f"{M}{holder}/{M}{name}")
    return default if found is None else found.get(M + "val") or ""


def _delimiters(element: Element, depth: int) -> str:
    separator = _property(element, "dPr", "sepChr", "|")
    inner = separator.join(linear(e, depth + 1) for e in element.iterchildren(M + "e"))
    return _property(element, "dPr", "begChr", "(") + inner + _property(element, "dPr", "endChr", ")")


def _nary(element: Element, depth: int) -> str:
    parts = _Parts(element, depth)
    low, high = parts["sub"], parts["sup"]
    sign = _property(element, "naryPr", "chr", "∫")
    limits = (f"_{low}" if low else "") + (f"^{high}" if high else "")
    return f"{sign}{limits} {parts['e']}" if limits else sign + parts["e"]


def _matrix(element: Element, depth: int) -> str:
    rows = ["&".join(linear(c, depth + 1) for c in row) for row in element.iterchildren(M + "mr")]
    return f"({'@'.join(rows)})"


_STRUCTURES: dict[str, Callable[[Element, int], str]] = {"d": _delimiters, "nary": _nary, "m": _matrix}
