"""Which family stands in for which: the tables of substitution, data and nothing else.

Metric-compatible families come first, then the class (serif, sans, mono): an unknown serif becomes Times, an unknown
sans Arial, whose widths are nearest to those of most families of Office.  ``first`` are families that go before the
others of their rank, because every machine has them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

TIMES = ("Times New Roman", "Liberation Serif", "Tinos", "TeX Gyre Termes")
ARIAL = ("Arial", "Liberation Sans", "Arimo", "Helvetica", "TeX Gyre Heros")
COURIER = ("Courier New", "Liberation Mono", "Cousine", "TeX Gyre Cursor")
CALIBRI = ("Calibri", "Carlito")
CAMBRIA = ("Cambria", "Caladea")
GEORGIA = ("Georgia", "Gelasio")
SYMBOLS = ("symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings")

COMPATIBLE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("times new roman", "times", "times roman", "tinos", "liberation serif", "nimbus roman no9 l"), TIMES
    ),
    **dict.fromkeys(("nimbus roman", "tex gyre termes", "thorndale"), TIMES),
    **dict.fromkeys(("arial", "helvetica", "arimo", "liberation sans", "albany", "helvetica neue"), ARIAL),
    **dict.fromkeys(("nimbus sans l", "nimbus sans", "tex gyre heros", "microsoft sans serif"), ARIAL),
    **dict.fromkeys(("courier new", "courier", "cousine", "liberation mono", "cumberland"), COURIER),
    **dict.fromkeys(("nimbus mono l", "tex gyre cursor"), COURIER),
    **dict.fromkeys(("calibri", "carlito", "calibri light"), CALIBRI),
    **dict.fromkeys(("cambria", "caladea", "cambria math"), CAMBRIA),
    **dict.fromkeys(("georgia", "gelasio"), GEORGIA),
    "arial narrow": ("Arial Narrow", "Liberation Sans Narrow"),
    **dict.fromkeys(("verdana", "dejavu sans", "bitstream vera sans"), ("Verdana", "DejaVu Sans")),
    "dejavu serif": ("DejaVu Serif",),
    **dict.fromkeys(
        ("palatino linotype", "palatino", "book antiqua"),
        ("Palatino Linotype", "Palatino", "Book Antiqua", "TeX Gyre Pagella"),
    ),
    **dict.fromkeys(SYMBOLS, ("DejaVu Sans",)),
}

_NEARLY = frozenset(
    (
        "book antiqua",
        "calibri light",
        "helvetica neue",
        "microsoft sans serif",
        "palatino linotype",
        "verdana",
    )
)
"""Families whose first choice is like them, but not as wide in every letter."""

CLASSES: dict[str, tuple[str, ...]] = {
    "serif": (*TIMES[:2], "DejaVu Serif", "Noto Serif", *TIMES[2:]),
    "sans": (*ARIAL[:2], "DejaVu Sans", "Noto Sans", *ARIAL[2:]),
    "mono": ("Liberation Mono", "DejaVu Sans Mono", "Noto Sans Mono", *COURIER),
}

# What a font must have for Vietnamese: ơ and ư, and every vowel with a tone. Western fonts lack most of them.
VIETNAMESE = frozenset("ĂăĐđĨĩŨũƠơƯư") | frozenset(map(chr, range(0x1EA0, 0x1EFA)))

# A letter that the chosen face lacks is looked for here, in this order; then in every other font.
FALLBACK = (
    "DejaVu Sans", "Segoe UI Symbol", "Arial Unicode MS", "Noto Sans", "OpenSymbol", "Noto Sans Symbols2",
    "Noto Sans Symbols", "Noto Sans CJK SC", "Liberation Serif", "Times New Roman", "Liberation Sans", "Arial",
    "Carlito", "DejaVu Serif", "Cambria Math", "Tinos", "Arimo", "TeX Gyre Termes", "TeX Gyre Heros",
)  # fmt: skip

# Vietnamese fonts of the time before Unicode: TCVN3 (.VnTime, .VnArial) and VNI (VNI-Times). Text in them is
# Unicode by the time it comes here, for which they have no letters, or was never Vietnamese.
_OLD_VIETNAMESE = re.compile(r"^(\.vn|vni[- ]|vn)(\w*)", re.IGNORECASE)
_SERIF = re.compile(
    r"serif|times|roman|antiqua|garamond|bodoni|baskerville|century|book|cambria|georgia|palatino|minion|caslon"
    r"|didot|song|ming|mincho|batang|charter|utopia|constantia|termes|pagella|schola|bonum|merriweather|lora"
    r"|playfair|slab|aptos serif|sylfaen|rockwell|perpetua|goudy|elephant|bell mt|calisto",
    re.IGNORECASE,
)
_MONO = re.compile(r"mono|courier|consol|typewriter|terminal|code|fixed|menlo|monaco|cursor", re.IGNORECASE)
_SANS = re.compile(r"sans", re.IGNORECASE)


def classify(family: str) -> str:
    """Return "serif", "sans" or "mono" for a family's name; what tells nothing is taken for a sans."""
    if _MONO.search(family):
        return "mono"
    if _SANS.search(family):
        return "sans"
    return "serif" if _SERIF.search(family) else "sans"


_STYLED = re.compile(
    r"^(?P<family>.+?)[ -]+(?P<style>(bold|italic|oblique|regular)([ -]*(italic|oblique))?)$", re.IGNORECASE
)


def styled(family: str) -> tuple[str, bool, bool]:
    """Return the family, and whether its name asks for bold and italic: "Times New Roman Bold".

    Word takes such a full name of a face for that face; LibreOffice takes it for an unknown family.
    """
    found = _STYLED.match(family.strip())
    if not found:
        return family, False, False
    style = found["style"].casefold()
    return found["family"], "bold" in style, "italic" in style or "oblique" in style


def is_wanted(family: str) -> bool:
    """Return whether its letters are looked for: not so where text comes here as Unicode, from .VnTime or Symbol."""
    key = family.casefold().strip()
    return not key.startswith((".vn", "vni-", "vni ")) and key not in SYMBOLS


def is_vietnamese(text: str) -> bool:
    """Return whether the text has a letter that only fonts with Vietnamese have."""
    return not VIETNAMESE.isdisjoint(text)


def letters(family: str) -> frozenset[str]:
    """Return what a face for the family must have where the text is Vietnamese: nothing for a font of signs."""
    return frozenset() if family.casefold().strip() in SYMBOLS else VIETNAMESE


def same_widths(family: str, other: str) -> bool:
    """Return whether all letters of a family are as wide in another."""
    key = family.casefold().strip()
    return key == other.casefold() or (key not in _NEARLY and other in COMPATIBLE.get(key, ()))


def compatible(family: str, first: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the family and those of the same widths, best first."""
    return (family, *_ranked(COMPATIBLE.get(family.casefold().strip(), ()), first))


def candidates(family: str, first: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the families to try for ``family``, itself first, best first; never empty."""
    key = family.casefold().strip()
    old = _OLD_VIETNAMESE.match(key)
    if old and old[2]:
        return _for_old(family, old[1].casefold(), old[2], first)
    by_class = _ranked(CLASSES[classify(family)], first)
    return (*compatible(family, first), *by_class, *_ranked(TIMES, first))


def _ranked(families: Sequence[str], first: Sequence[str]) -> list[str]:
    return sorted(families, key=lambda family: family not in first)


def _for_old(family: str, prefix: str, name: str, first: Sequence[str]) -> tuple[str, ...]:
    """Return the Unicode families for an old Vietnamese one; itself it serves only where its text is not decoded.

    The text was meant to look like Times, Arial or Courier: where that is installed it is as good as the own family.
    """
    serif, mono = name.startswith(("time", "cent", "book")), name.startswith("couri")
    meant, *others = TIMES if serif else COURIER if mono else ARIAL
    return (*(family,) * (prefix == "vn"), meant, *_ranked(others, first))
