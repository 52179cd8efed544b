"""The switches of a table of contents (§17.16.5.68)."""

from __future__ import annotations

import re

from msgspec import Struct

MOST_LEVELS = 9
_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_OTHERS = frozenset("abcdf")
"""Switches of tables of other things than headings: captions, marked entries, a part of the text."""


class TocSwitches(Struct, frozen=True):
    r"""``headings`` are the levels of built-in styles (``\o``), ``outline``: outline levels count too (``\u``).

    ``styles`` are further styles by name in lower case with their level (``\t``); ``numberless`` the levels without a
    page number (``\n``); ``separator`` what stands before it (``\p``); ``links``: the entries lead to the headings.
    """

    headings: range = range(0)
    outline: bool = False
    styles: dict[str, int] = {}
    numberless: range = range(0)
    separator: str = "\t"
    links: bool = False

    def level(self, style: str, outline_level: int) -> int:
        """Return an entry's level, 0 for none; ``style`` is the style's name, ``outline_level`` 0 for body text."""
        name = style.lower()
        if name in self.styles:
            return self.styles[name]
        built_in = _HEADING.fullmatch(name)
        if built_in is not None and int(built_in[1]) in self.headings:
            return int(built_in[1])
        return outline_level if self.outline and outline_level in (self.headings or _ALL) else 0


_ALL = range(1, MOST_LEVELS + 1)


def parse_toc(code: str) -> TocSwitches | None:
    r"""Parse ``TOC \o "1-3" \h \z \u``; None where the field asks for something else than headings."""
    words = [(quoted or bare) for quoted, bare in _WORD.findall(code)]
    if not words or words[0].upper() != "TOC":
        return None
    switches = _switches(words[1:])
    if _OTHERS & switches.keys():
        return None
    chosen = switches.keys() & {"o", "u", "t"}
    headings = _levels(switches.get("o", "")) if "o" in switches or not chosen else range(0)
    return TocSwitches(
        headings,
        "u" in switches,
        _style_levels(switches.get("t", "")),
        _levels(switches["n"]) if "n" in switches else range(0),
        switches.get("p", "\t"),
        "h" in switches,
    )


def _switches(words: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    last = ""
    for word in words:
        if len(word) == 2 and word[0] == "\\":
            last = word[1].lower()
            found[last] = ""
        elif last and not found[last]:
            found[last] = word
    return found


def _levels(text: str) -> range:
    """Return the levels of ``1-3``; all levels if there is no valid range."""
    bounds = re.fullmatch(r"([1-9])\s*-\s*([1-9])", text.strip())
    return range(int(bounds[1]), int(bounds[2]) + 1) if bounds else _ALL


def _style_levels(text: str) -> dict[str, int]:
    """Return the styles of ``Chương,1,Mục,2``; the list separator of Word depends on the country."""
    words = [word.strip() for word in re.split("[,;]", text)]
    pairs = zip(words[::2], words[1::2], strict=False)
    return {name.lower(): int(level) for name, level in pairs if level in set("123456789")}
