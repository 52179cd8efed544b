"""``w:sym`` and the private letters of Symbol and Wingdings → Unicode."""

from __future__ import annotations

_SYMBOL_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
_SYMBOL_SMALL = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"

SYMBOL: dict[int, str] = {
    **{0x41 + i: c for i, c in enumerate(_SYMBOL_GREEK)},
    **{0x61 + i: c for i, c in enumerate(_SYMBOL_SMALL)},
    0x22: "∀", 0x24: "∃", 0x27: "∍", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥", 0x7E: "∼",
    0xA0: "€", 0xA1: "ϒ", 0xA2: "′", 0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xA6: "ƒ", 0xA7: "♣", 0xA8: "♦",
    0xA9: "♥", 0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
    0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡",
    0xBB: "≈", 0xBC: "…", 0xBF: "↵", 0xC0: "ℵ", 0xC1: "ℑ", 0xC2: "ℜ", 0xC3: "℘", 0xC4: "⊗", 0xC5: "⊕",
    0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xC9: "⊃", 0xCA: "⊇", 0xCB: "⊄", 0xCC: "⊂", 0xCD: "⊆", 0xCE: "∈",
    0xCF: "∉", 0xD0: "∠", 0xD1: "∇", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅",
    0xD8: "¬", 0xD9: "∧", 0xDA: "∨", 0xDB: "⇔", 0xDC: "⇐", 0xDD: "⇑", 0xDE: "⇒", 0xDF: "⇓", 0xE0: "◊",
    0xE1: "〈", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑", 0xF1: "〉", 0xF2: "∫",
}  # fmt: skip

WINGDINGS: dict[int, str] = {
    0x21: "✏", 0x22: "✂", 0x23: "✁", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x36: "⌛", 0x37: "⌨", 0x3E: "✇",
    0x3F: "✍", 0x41: "✌", 0x45: "☜", 0x46: "☞", 0x47: "☝", 0x48: "☟", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹",
    0x4E: "☠", 0x51: "✈", 0x52: "☼", 0x54: "❄", 0x58: "✠", 0x59: "✡", 0x5A: "☪", 0x5B: "☯", 0x6C: "●",
    0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆",
    0x76: "❖", 0x77: "⬥", 0x78: "⌧", 0x79: "⍓", 0x7A: "⌘", 0x7B: "❀", 0x7C: "✿", 0x7D: "❝", 0x7E: "❞",
    0x80: "⓪", **{0x81 + i: chr(0x2460 + i) for i in range(10)},
    0x8B: "⓿", **{0x8C + i: chr(0x2776 + i) for i in range(10)},
    0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "□", 0xAA: "✦",
    0xAB: "★", 0xAC: "✶", 0xAD: "✴", 0xAE: "✹", 0xAF: "✵", 0xB5: "✪", 0xB6: "✰", 0xD5: "⌫", 0xD6: "⌦",
    0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE3: "↖", 0xE4: "↗", 0xE5: "↙",
    0xE6: "↘", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xF3: "⬄", 0xF4: "⇳", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip

WINGDINGS_2: dict[int, str] = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "•", 0xA2: "▪",
    0xA3: "□", 0xAE: "◆",
}  # fmt: skip

WINGDINGS_3: dict[int, str] = {0x7D: "▶", 0x84: "◀", 0x70: "▲", 0x71: "▼", 0x75: "◀", 0x76: "▶"}

WEBDINGS: dict[int, str] = {
    0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗",
}  # fmt: skip

TABLES: dict[str, dict[int, str]] = {
    "symbol": SYMBOL,
    "wingdings": WINGDINGS,
    "wingdings 2": WINGDINGS_2,
    "wingdings 3": WINGDINGS_3,
    "webdings": WEBDINGS,
}
"""Letters by font, lower case; also reached at U+F000 plus the same number."""

_PRIVATE = 0xF000


def is_symbol_font(font: str) -> bool:
    """Return whether the characters of ``font`` are symbols, not the letters of their codes."""
    return font.lower() in TABLES


def to_unicode(text: str, font: str) -> str:
    """Return ``text``, set in ``font``, as Unicode; unknown private characters become bullets.

    A character of an ordinary font in the private area of Symbol keeps its low byte.
    """
    table = TABLES.get(font.lower())
    if table is None:
        return "".join(_from_private_use(c) for c in text)
    return "".join(_map_character(c, table) for c in text)


def _map_character(character: str, table: dict[int, str]) -> str:
    code = ord(character)
    private = _PRIVATE <= code <= _PRIVATE + 0xFF
    found = table.get(code - _PRIVATE if private else code)
    return found or ("•" if private else character)


def _from_private_use(character: str) -> str:
    code = ord(character)
    if not _PRIVATE + 0x20 <= code <= _PRIVATE + 0xFF:
        return character
    return SYMBOL.get(code - _PRIVATE, chr(code - _PRIVATE))
