"""Equations (``m:oMath``) → trees of ``MathNode`` (§22.1.2)."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from reportgen.layout import raw
from reportgen.layout.math_tree import MathNode, texts
from reportgen.layout.read import values
from reportgen.layout.read.story import Story
from reportgen.ooxml.names import M, W
from reportgen.ooxml.xml import Element

Node = MathNode[raw.RunProperties]
DEEPEST = 40
"""Structures inside each other; what is deeper is left to the text of the equation."""

_DOUBLE_STRUCK = str.maketrans("CHNPQRZ", "ℂℍℕℙℚℝℤ")


class TooDeepError(ValueError):
    """More structures are inside each other than any equation has."""


def tree(story: Story, element: Element) -> Node:
    """Return the tree of an ``m:oMath``; raise ``TooDeepError``."""
    return _Reader(story).row(element, 0)


class _Reader:
    """Reads one equation; ``style`` is that of the run read last, which signs without text have."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.style = raw.PLAIN_RUN

    def row(self, element: Element | None, depth: int) -> Node:
        """Return the structures and runs inside an element as one row."""
        if depth > DEEPEST:
            raise TooDeepError
        parts: list[Node] = []
        for item in () if element is None else element:
            if isinstance(item.tag, str):
                parts += self._item(item, depth + 1)
        return parts[0] if len(parts) == 1 else self.node("row", parts)

    def _item(self, item: Element, depth: int) -> list[Node]:
        if item.tag == M + "r":
            return self._run(item)
        reader = _READERS.get(item.tag)
        if reader is not None:
            return [reader(self, item, depth)]
        if item.tag in _TRANSPARENT:
            inner = self.row(item, depth)
            return list(inner.parts) if inner.kind == "row" else [inner]
        return []

    def _run(self, element: Element) -> list[Node]:
        """``m:r``: letters are italic unless ``m:sty`` or ``m:nor`` says otherwise."""
        for properties in element.iterchildren(W + "rPr"):
            self.style = self.story.run(properties)
        style = _value(element, "rPr", "sty", "i")
        normal = element.find(f"{M}rPr/{M}nor")
        text = "".join(item.text or "" for item in element if item.tag in (M + "t", W + "t"))
        if _value(element, "rPr", "scr", "") == "double-struck":
            text = text.translate(_DOUBLE_STRUCK)
        upright = style in ("p", "b") or (normal is not None and values.on_off(normal.get(M + "val")))
        if not text:
            return []
        return [MathNode("text", self.style, text=text, upright=upright, bold=style in ("b", "bi"))]

    def node(self, kind: str, parts: list[Node], *signs: str) -> Node:
        """Return a structure."""
        return MathNode(kind, self.style, tuple(parts), signs)

    def part(self, element: Element, name: str, depth: int) -> Node:
        """Return a named part; an empty row where it is not there."""
        return self.row(element.find(M + name), depth)

    def parts(self, element: Element, names: tuple[str, ...], depth: int) -> list[Node]:
        """Return named parts."""
        return [self.part(element, name, depth) for name in names]


def _value(element: Element, holder: str, name: str, default: str) -> str:
    found = element.find(f"{M}{holder}/{M}{name}")
    if found is None:
        return default
    value = found.get(M + "val")
    return default if value is None else value


def _flag(element: Element, holder: str, name: str) -> bool:
    found = element.find(f"{M}{holder}/{M}{name}")
    return found is not None and values.on_off(found.get(M + "val"))


Read = Callable[[_Reader, Element, int], Node]


def _plain(kind: str, *names: str) -> Read:
    def read(reader: _Reader, element: Element, depth: int) -> Node:
        return reader.node(kind, reader.parts(element, names, depth))

    return read


def _fraction(reader: _Reader, element: Element, depth: int) -> Node:
    parts = reader.parts(element, ("num", "den"), depth)
    return reader.node("fraction", parts, _value(element, "fPr", "type", "bar"))


def _scripts(kind: str) -> Read:
    def read(reader: _Reader, element: Element, depth: int) -> Node:
        return reader.node(kind, reader.parts(element, ("e", "sub", "sup"), depth))

    return read


def _radical(reader: _Reader, element: Element, depth: int) -> Node:
    base = reader.part(element, "e", depth)
    hidden = _flag(element, "radPr", "degHide")
    return reader.node("radical", [base, reader.row(None if hidden else element.find(M + "deg"), depth)])


def _nary(reader: _Reader, element: Element, depth: int) -> Node:
    sign = _value(element, "naryPr", "chr", "∫")
    place = _value(element, "naryPr", "limLoc", "subSup" if sign in "∫∬∭∮∯∰" else "undOvr")
    hidden = {name: _flag(element, "naryPr", name + "Hide") for name in ("sub", "sup")}
    limits = [reader.row(None if hidden[name] else element.find(M + name), depth) for name in ("sub", "sup")]
    parts = [reader.part(element, "e", depth), *limits]
    return reader.node("nary", parts, sign, "over" if place == "undOvr" else "side")


def _delimiters(reader: _Reader, element: Element, depth: int) -> Node:
    signs = (
        _value(element, "dPr", "begChr", "("),
        _value(element, "dPr", "sepChr", "|"),
        _value(element, "dPr", "endChr", ")"),
    )
    return reader.node("delimiters", [reader.row(e, depth) for e in element.iterchildren(M + "e")], *signs)


def _matrix(reader: _Reader, element: Element, depth: int) -> Node:
    rows = [
        reader.node("row", [reader.row(cell, depth) for cell in row.iterchildren(M + "e")])
        for row in element.iterchildren(M + "mr")
    ]
    return reader.node("matrix", rows)


def _array(reader: _Reader, element: Element, depth: int) -> Node:
    """``m:eqArr``: ``&`` in its text marks what is aligned, and is not printed."""
    rows = [reader.row(e, depth) for e in element.iterchildren(M + "e")]
    marked = any("&" in text for row in rows for text in texts(row))
    return reader.node("array", list(map(_unmarked, rows)), "left" if marked else "center")


def _unmarked(node: Node) -> Node:
    return replace(node, text=node.text.replace("&", ""), parts=tuple(map(_unmarked, node.parts)))


def _accent(reader: _Reader, element: Element, depth: int) -> Node:
    return reader.node(
        "accent", [reader.part(element, "e", depth)], _value(element, "accPr", "chr", "\u0302")
    )


def _bar(reader: _Reader, element: Element, depth: int) -> Node:
    return reader.node("bar", [reader.part(element, "e", depth)], _value(element, "barPr", "pos", "bot"))


def _brace(reader: _Reader, element: Element, depth: int) -> Node:
    sign, place = _value(element, "groupChrPr", "chr", "⏟"), _value(element, "groupChrPr", "pos", "bot")
    return reader.node("brace", [reader.part(element, "e", depth)], sign, place)


def _limit(place: str) -> Read:
    def read(reader: _Reader, element: Element, depth: int) -> Node:
        return reader.node("limit", reader.parts(element, ("e", "lim"), depth), place)

    return read


def _phantom(reader: _Reader, element: Element, depth: int) -> Node:
    shown = element.find(f"{M}phantPr/{M}show")
    base = reader.part(element, "e", depth)
    return base if shown is None or values.on_off(shown.get(M + "val")) else reader.node("phantom", [base])


_TRANSPARENT = frozenset(
    (
        M + "oMath",
        M + "box",
        M + "e",
        M + "num",
        M + "den",
        W + "ins",
        W + "moveTo",
        W + "hyperlink",
        W + "smartTag",
    )
)
_READERS: dict[str, Read] = {
    M + "f": _fraction,
    M + "sSup": _scripts("scripts"),
    M + "sSub": _scripts("scripts"),
    M + "sSubSup": _scripts("scripts"),
    M + "sPre": _scripts("prescripts"),
    M + "rad": _radical,
    M + "nary": _nary,
    M + "d": _delimiters,
    M + "m": _matrix,
    M + "eqArr": _array,
    M + "acc": _accent,
    M + "bar": _bar,
    M + "groupChr": _brace,
    M + "limLow": _limit("low"),
    M + "limUpp": _limit("upp"),
    M + "func": _plain("function", "fName", "e"),
    M + "borderBox": _plain("frame", "e"),
    M + "phant": _phantom,
}
