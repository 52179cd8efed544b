"""Run properties → ``document.Font``: the cascade of runs, toggles, theme fonts and faces by script."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout import document, raw
from reportgen.layout.read import symbols
from reportgen.layout.resolve.borders import border
from reportgen.layout.resolve.cascade import cascade
from reportgen.layout.resolve.colours import HIGHLIGHTS, Palette
from reportgen.layout.resolve.styles import StyleSheet

TOGGLES = ("bold", "bold_cs", "italic", "italic_cs", "caps", "small_caps", "strike", "vanish")
"""§17.7.3, as far as they show in print and are read."""

LARGEST = 1638.0  # Word's own limits of a size, and of what is added to a line or a place
MOST = 1584.0

_SCRIPTS = {"ja": "Jpan", "ko": "Hang", "zh-TW": "Hant", "zh-HK": "Hant", "zh": "Hans"}
_COMPLEX = {"ar": "Arab", "fa": "Arab", "ur": "Arab", "he": "Hebr", "th": "Thai", "vi": "Viet", "hi": "Deva"}


class InheritedRuns(Struct, frozen=True):
    """The run properties that runs of a paragraph inherit: from the table style and the paragraph style."""

    table: raw.RunProperties
    style: raw.RunProperties


class Faces(Struct, frozen=True):
    """The fonts of one run by script; ``plain``: Latin text needs no splitting."""

    ascii: document.Font
    h_ansi: document.Font
    east_asian: document.Font
    complex: document.Font
    hidden: bool
    all_complex: bool
    east_asian_hint: bool
    symbol: str  # the symbol font of the run, or ""
    plain: bool
    keep: raw.RunProperties  # keeps the cache's key alive


class FontResolver:
    """Resolves run properties; equal properties give the same object."""

    def __init__(self, sheet: StyleSheet, palette: Palette, theme: raw.Theme, settings: raw.Settings) -> None:
        self._sheet = sheet
        self._palette = palette
        self._theme = theme
        self._settings = settings
        self._cache: dict[tuple[int, int], Faces] = {}
        self._fonts: dict[document.Font, document.Font] = {}

    def faces(self, levels: InheritedRuns, direct: raw.RunProperties) -> Faces:
        """Return the fonts of a run with these direct properties; ``levels`` must outlive the resolver."""
        key = (id(levels), id(direct))
        found = self._cache.get(key)
        if found is None:
            found = self._cache[key] = self._resolve(levels, direct)
        return found

    def _resolve(self, levels: InheritedRuns, direct: raw.RunProperties) -> Faces:
        character = raw.PLAIN_RUN
        if direct.style:
            style_id = self._sheet.style_id(direct.style, "character")
            character = self._sheet.run(style_id, "character") if style_id else raw.PLAIN_RUN
        computed = cascade(
            cascade(cascade(cascade(self._sheet.run_defaults, levels.table), levels.style), character), direct
        )
        switches = {
            name: toggle(
                getattr(self._sheet.run_defaults, name),
                [getattr(level, name) for level in (levels.table, levels.style, character)],
                getattr(direct, name),
            )
            for name in TOGGLES
        }
        return self._faces(computed, switches, direct)

    def _faces(self, computed: raw.RunProperties, on: dict[str, bool], direct: raw.RunProperties) -> Faces:
        font = self._font(computed, on)
        ascii_face = self._face(computed.ascii) or self._face(computed.h_ansi) or "Times New Roman"
        h_ansi = self._face(computed.h_ansi) or ascii_face
        east_asian = self._face(computed.east_asia) or h_ansi
        complex_face = self._face(computed.cs) or ascii_face
        symbol = ascii_face if symbols.is_symbol_font(ascii_face) else ""
        if symbol:
            ascii_face = h_ansi = self._face(self._sheet.run_defaults.ascii) or "Times New Roman"
        font = replace(font, family=ascii_face)
        size = _size(computed.size_cs, font.size)
        bidi = replace(font, family=complex_face, size=size, bold=on["bold_cs"], italic=on["italic_cs"])
        return Faces(
            ascii=self._same(font),
            h_ansi=self._same(replace(font, family=h_ansi)),
            east_asian=self._same(replace(font, family=east_asian)),
            complex=self._same(bidi),
            hidden=on["vanish"],
            all_complex=bool(computed.complex or computed.rtl),
            east_asian_hint=computed.hint == "eastAsia",
            symbol=symbol,
            plain=ascii_face == h_ansi and not symbol and not (computed.complex or computed.rtl),
            keep=direct,
        )

    def _same(self, font: document.Font) -> document.Font:
        """Return the one object for equal fonts."""
        return self._fonts.setdefault(font, font)

    def _font(self, computed: raw.RunProperties, on: dict[str, bool]) -> document.Font:
        size = _size(computed.size, 10.0)
        highlight = HIGHLIGHTS.get(computed.highlight or "", "") or self._palette.shading(computed.shading)
        return document.Font(
            size=size,
            bold=on["bold"],
            italic=on["italic"],
            colour=self._palette.rgb(computed.colour),
            underline=computed.underline or "none",
            underline_colour=self._palette.rgb(computed.underline_colour),
            strike="double" if computed.double_strike else "single" if on["strike"] else "none",
            capitals="caps" if on["caps"] else "small" if on["small_caps"] else "none",
            script=computed.script if computed.script in ("superscript", "subscript") else "baseline",
            rise=max(-MOST, min(MOST, computed.rise or 0.0)),
            spacing=max(-MOST, min(MOST, computed.spacing or 0.0)),
            scale=max(0.01, min(6.0, (computed.scale or 100.0) / 100)),
            kerning=bool(computed.kern) and size >= (computed.kern or 0.0),
            ligatures=bool(computed.ligatures) and not computed.spacing,
            highlight=highlight,
            border=border(computed.border, self._palette),
            language=computed.language or "",
        )

    def _face(self, name: str | None) -> str:
        """Return a font's name; ``+minorHAnsi`` is looked up in the theme (§17.18.96)."""
        if not name or not name.startswith("+"):
            return name or ""
        kind = "major" if name.startswith("+major") or name.startswith("+mj") else "minor"
        slot = name.lower()
        if "eastasia" in slot or slot.endswith("-ea"):
            return self._by_script(kind, "ea", _script(self._settings.east_asian_language, _SCRIPTS))
        if "bidi" in slot or slot.endswith("-cs"):
            return self._by_script(kind, "cs", _script(self._settings.complex_language, _COMPLEX))
        return self._theme.fonts.get(f"{kind}-latin", "")

    def _by_script(self, kind: str, slot: str, script: str) -> str:
        fonts = self._theme.fonts
        return fonts.get(f"{kind}-{script}", "") or fonts.get(f"{kind}-{slot}", "")


def _size(size: float | None, default: float) -> float:
    return min(size, LARGEST) if size and size > 0 else default


def _script(language: str, scripts: dict[str, str]) -> str:
    return scripts.get(language) or scripts.get(language.partition("-")[0], "")


def toggle(default: bool | None, styles: list[bool | None], direct: bool | None) -> bool:
    """§17.7.3: direct formatting is absolute; styles toggle each other; a default that is on stays on."""
    if direct is not None:
        return direct
    return bool(default) or sum(1 for specified in styles if specified) % 2 == 1
