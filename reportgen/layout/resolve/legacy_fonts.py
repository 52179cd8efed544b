"""Text in fonts from before Unicode (.VnTime, VNI-Times) → Unicode; reported once for each font.

The only module of the layout that uses an encoding of Vietnamese: as with Symbol and Wingdings, the font determines
what the characters mean. ``fonts.families`` replaces these fonts by Unicode faces.
"""

from __future__ import annotations

from reportgen.diagnostics import Diagnostic, Place, note
from reportgen.language import _
from reportgen.layout.read.story import excerpt

_BEGINNINGS = (".vn", "vni")  # of the names of all such fonts; the tables are loaded with the first


def is_legacy(family: str) -> bool:
    """Return whether a font is from before Unicode, by its name."""
    return family[:3].lower() in _BEGINNINGS


def bytes_of(text: str) -> str:
    """Return text whose letters Word stored in the private area, as for symbol fonts, in Latin-1."""
    return "".join(chr(ord(c) & 0xFF) if "\uf000" <= c <= "\uf0ff" else c for c in text)


class LegacyFonts:
    """Converts text by its font; ``diagnostics`` names the fonts whose text was changed."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self.diagnostics: list[Diagnostic] = []
        self._reported: set[str] = set()
        self._unicode: set[str] = set()  # Unicode families, cached: looked up for every text

    def read(self, text: str, family: str) -> str:
        """Return ``text`` in a font as Unicode."""
        if family in self._unicode:
            return text
        if not is_legacy(family):
            self._unicode.add(family)
            return text
        return self._to_unicode(text, family)

    def _to_unicode(self, text: str, family: str) -> str:
        from reportgen.vietnamese.legacy import encoding_of, in_font

        encoding, converted = encoding_of(family), in_font(text, family)
        if converted != text and encoding is not None and family not in self._reported:
            self._reported.add(family)
            self.diagnostics.append(_note(family, encoding, converted))
        return converted


def _note(family: str, encoding: str, converted: str) -> Diagnostic:
    message = _(
        "Chữ phông {family} (bảng mã {encoding}) đã được chuyển sang Unicode và in bằng phông thay thế.",
        family=family,
        encoding=encoding,
    )
    hint = _("Chuyển mã tệp Word sang Unicode, rồi đối chiếu lại từng chữ với bản gốc.")
    return note("legacy-encoding", message, Place(paragraph=excerpt(converted)), hint)
