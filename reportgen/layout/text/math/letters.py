"""The signs of equations: their kinds, the space between them, how far their ink reaches."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.text.math.box import Setting

RELATIONS = frozenset("=≠<>≤≥≪≫≈≅≡∼≃∝→←↔⇒⇐⇔↦∈∉∋⊂⊃⊆⊇⊥∥≺≻≔∣≜∶")
BINARIES = frozenset("+−-±∓×÷·∗*⋅∘∙∪∩∧∨⊕⊗⊖∖/")
OPENING, CLOSING = frozenset("([{⟨⌈⌊"), frozenset(")]}⟩⌉⌋")
PUNCTUATION = frozenset(",;")
LARGE = frozenset("∑∏∐∫∬∭∮∯∰⋃⋂⋁⋀⨁⨂")
SPACES = {"relation": 5 / 18, "binary": 4 / 18, "punctuation": 3 / 18, "function": 3 / 18}
"""Around a sign, or after it, in ems (TeX's thick, medium and thin space, which Word has too)."""
_SHOWN = str.maketrans(
    {"-": "−", "*": "∗", "'": "′", "\u2061": "\u2009", "\u2062": None, "\u2063": None, "\u2064": None}
)
"""How characters are shown: a minus, a prime, the application of a function as a thin space, others not at all."""
_TALL = frozenset("bdfhijkltβδζθλξφψ") | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_DEEP = frozenset("gjpqyQβγζηµξρφχψςμ,;")
_FULL = OPENING | CLOSING | frozenset("|‖∣∥/")
CAP, X_HEIGHT, DEPTH, AXIS = 0.68, 0.47, 0.21, 0.2856
"""In ems, as in Cambria; the axis is the middle of signs and of fractions' lines."""


def kind(sign: str) -> str:
    """Return relation, binary, opening, closing, punctuation, large or letter."""
    for name, signs in _KINDS:
        if sign in signs:
            return name
    return "letter"


_KINDS = (
    ("relation", RELATIONS),
    ("binary", BINARIES),
    ("opening", OPENING),
    ("closing", CLOSING),
    ("punctuation", PUNCTUATION),
    ("large", LARGE),
)


def pieces(text: str, upright: bool) -> Iterator[tuple[str, str, bool]]:
    """Yield stretches of a text: their kind, the text, whether it is italic. A sign stands alone."""
    stretch, slanted = "", False
    for character in text.translate(_SHOWN):
        name = kind(character)
        italic = not upright and character.isalpha() and character not in "ℂℍℕℙℚℝℤ∂∞"
        if stretch and (name != "letter" or italic != slanted):
            yield "letter", stretch, slanted
            stretch = ""
        if name != "letter":
            yield name, character, False
        else:
            stretch, slanted = stretch + character, italic
    if stretch:
        yield "letter", stretch, slanted


def reach(text: str) -> tuple[float, float]:
    """Return how far a text's ink reaches above and below the baseline, in ems, by the shapes of its letters."""
    if any(character in _FULL for character in text):
        return 0.73, 0.2
    tall = any(character in _TALL or ord(character) > 0x2FF or character in "ăâêôơưđ" for character in text)
    accents = any(0xC0 <= ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 for c in text)
    return (0.85 if accents else CAP if tall else X_HEIGHT), (
        DEPTH if any(c in _DEEP for c in text) else 0.01
    )


def space_before(left: str, right: str, setting: Setting) -> float:
    """Return the space between two neighbours by their kinds ("" at an end), in points; none within scripts."""
    if not left or not right or setting.level:
        return 0.0
    if "relation" in (left, right):
        return SPACES["relation"] * setting.em if left != right else 0.0
    if "binary" in (left, right):
        return SPACES["binary"] * setting.em
    if left == "punctuation" or "function" in (left, right) or left == "large":
        return (
            0.0 if right in ("closing", "opening") and left != "large" else SPACES["punctuation"] * setting.em
        )
    return 0.0


def without_operand(left: str) -> bool:
    """Return whether a binary sign after ``left`` is a sign of its right neighbour alone: −b."""
    return left in ("", "relation", "binary", "opening", "punctuation", "large")
