"""Fields: parsing of instructions, and the nesting of begin, separate and end (§17.16)."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct, field

from reportgen.layout import raw

COMPUTED = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"})
"""Fields that the layout computes; every other one keeps its cached result."""

_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
_FORMATS = {
    "arabic": "decimal",
    "roman": "lowerRoman",
    "ROMAN": "upperRoman",
    "alphabetic": "lowerLetter",
    "ALPHABETIC": "upperLetter",
    "ordinal": "ordinal",
    "cardtext": "cardinalText",
    "ordtext": "ordinalText",
    "arabicdash": "numberInDash",
    "hex": "hex",
}


class Instruction(Struct, frozen=True):
    """A parsed field code: ``kind`` in capitals, first argument, number format and link."""

    kind: str = ""
    target: str = ""
    number_format: str = ""
    link: str = ""


def instruction(code: str) -> Instruction:
    r"""Parse ``PAGEREF _Toc1 \h`` or ``HYPERLINK "https://…" \l "part"``."""
    words = [(quoted or bare) for quoted, bare in _WORD.findall(code.replace("\\\\", "\\"))]
    if not words:
        return Instruction()
    kind = words[0].upper()
    target = words[1] if len(words) > 1 and not words[1].startswith("\\") else ""
    if kind == "HYPERLINK":
        return Instruction(kind, target, "", _link(words, target))
    link = f"#{target}" if kind in ("PAGEREF", "REF") and "\\h" in words else ""
    return Instruction(kind, target, _number_format(words), link)


def button_text(code: str) -> str:
    """Return what ``MACROBUTTON Name text`` shows: its code is its result (§17.16.5.34)."""
    return "".join(code.split(maxsplit=2)[2:]).rstrip()


def _link(words: list[str], target: str) -> str:
    anchor = words[words.index("\\l") + 1] if "\\l" in words[:-1] else ""
    return f"{target}#{anchor}" if anchor else target


def _number_format(words: list[str]) -> str:
    for switch, word in pairwise(words):
        if switch == "\\*":
            found = _FORMATS.get(word) or (_FORMATS.get(word.lower()) if word.istitle() else None)
            if word.upper() == word and word.lower() == "roman":
                found = "upperRoman"
            if found:
                return found
    return ""


class OpenField(Struct):
    """A complex field between its begin and its end."""

    properties: raw.RunProperties
    code: list[str] = field(default_factory=list)
    in_result: bool = False
    parsed: Instruction = field(default_factory=Instruction)
    cached: list[str] = field(default_factory=list)
    checked: bool | None = None  # a legacy form check box
    has_entries: bool = False  # its result has entries: links, tabs or fields, not only text

    @property
    def is_computed(self) -> bool:
        """Return whether the layout computes it, so that its cached result is not shown."""
        return self.parsed.kind in COMPUTED

    def to_item(self, link: str) -> raw.Field:
        """Return the live field as an inline item."""
        instruction = self.parsed
        return raw.Field(
            instruction.kind,
            self.properties,
            "".join(self.cached),
            instruction.target,
            instruction.number_format,
            instruction.link or link,
        )
