"""Paragraph properties → ``document.ParagraphFormat``: the cascade of paragraphs (§17.7.2)."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from reportgen.layout import document, raw
from reportgen.layout.resolve.borders import edges
from reportgen.layout.resolve.cascade import cascade
from reportgen.layout.resolve.colours import Palette
from reportgen.layout.resolve.fonts import InheritedRuns
from reportgen.layout.resolve.numbering_levels import NumberingLevels
from reportgen.layout.resolve.styles import StyleSheet, indents
from reportgen.layout.resolve.table_styles import TableTextProperties

_AUTO_SPACING = 14.0  # Word's space of HTML paragraphs; 5 pt with doNotUseHTMLParagraphAutoSpacing
_AUTO_SPACING_OLD = 5.0
MOST = 1584.0  # points: 22 inches
MOST_LINES = 132.0

_HANGING = ("ja", "ko", "zh")
"""East Asian languages of a document's defaults with which Word lets marks hang (``w:overflowPunct``, §17.3.1.21).

With "ko-KR" three lines of one of its PDFs end in a mark beyond the margin; with "en-US" none of four others does.
"""

_BOTH = {
    "center": document.Align.CENTRE,
    "both": document.Align.JUSTIFY,
    "lowKashida": document.Align.JUSTIFY,
    "mediumKashida": document.Align.JUSTIFY,
    "highKashida": document.Align.JUSTIFY,
    "thaiDistribute": document.Align.JUSTIFY,
    "distribute": document.Align.DISTRIBUTE,
}
_ROLES = {"caption": "caption", "quote": "quote", "intense quote": "quote"}
_ROLES |= {f"toc {level}": "toc" for level in range(1, 10)}
"""Names of styles that Word knows in every language (§17.7.4.9, ``w:latentStyles``)."""
_TAB_ALIGN = {"start": "left", "end": "right", "num": "left"}


class ComputedFormat(Struct, frozen=True):
    """The computed format of paragraphs with the same properties in the same place."""

    format: document.ParagraphFormat
    levels: InheritedRuns
    mark: raw.RunProperties
    num_id: int
    level: int
    keep: raw.ParagraphProperties  # keeps the cache's key alive


class FormatResolver:
    """Resolves paragraph properties; equal ingredients give the same object."""

    def __init__(
        self, sheet: StyleSheet, definitions: NumberingLevels, palette: Palette, settings: raw.Settings
    ) -> None:
        self._sheet = sheet
        self._definitions = definitions
        self._palette = palette
        self._settings = settings
        normal = sheet.run(sheet.default("paragraph"), "paragraph")
        self._character = normal.size or sheet.run_defaults.size or 10.0
        self._hangs = (sheet.run_defaults.east_asian_language or "").startswith(_HANGING)
        self._cache: dict[tuple[int, int], ComputedFormat] = {}
        self._levels: dict[tuple[int, str], InheritedRuns] = {}

    def compute(
        self, direct: raw.ParagraphProperties, text_properties: TableTextProperties
    ) -> ComputedFormat:
        """Return the computed format; ``text_properties`` are those of its cell and must outlive the resolver."""
        key = (id(text_properties), id(direct))
        found = self._cache.get(key)
        if found is None:
            found = self._cache[key] = self._resolve(direct, text_properties)
        return found

    def _resolve(
        self, direct: raw.ParagraphProperties, text_properties: TableTextProperties
    ) -> ComputedFormat:
        style = self._sheet.style_id(direct.style, "paragraph")
        num_id, level = self._numbering(direct, style)
        computed = self._cascade(direct, style, text_properties, num_id, level)
        return ComputedFormat(
            format=self._format(computed, style, num_id),
            levels=self._inherited_runs(style, text_properties),
            mark=direct.mark or raw.PLAIN_RUN,
            num_id=num_id,
            level=level,
            keep=direct,
        )

    def _numbering(self, direct: raw.ParagraphProperties, style: str) -> tuple[int, int]:
        """Return the numbering instance (0: none) and level: direct, else the style's."""
        style_properties = self._sheet.paragraph(style)
        if direct.num_id is not None:
            return direct.num_id, direct.level or 0
        if not style_properties.num_id:
            return 0, 0
        style_level = self._definitions.level_of_style(style_properties.num_id, style, style_properties.level)
        return style_properties.num_id, style_level if direct.level is None else direct.level

    def _cascade(
        self,
        direct: raw.ParagraphProperties,
        style: str,
        text_properties: TableTextProperties,
        num_id: int,
        level: int,
    ) -> raw.ParagraphProperties:
        inherited = cascade(self._sheet.paragraph_defaults, text_properties.paragraph)
        computed = cascade(
            inherited, self._style_properties(style, text_properties, numbered=direct.num_id != 0)
        )
        found = self._definitions.level(num_id, level) if num_id else None
        if found is not None and (direct.num_id is not None or direct.level is not None):
            computed = cascade(computed, indents(found))
        return cascade(computed, direct)

    def _style_properties(
        self, style: str, text_properties: TableTextProperties, *, numbered: bool
    ) -> raw.ParagraphProperties:
        """Drop the alignment of the default style if the table style has one and it is Word's default."""
        style_properties = self._sheet.paragraph(style, numbered=numbered)
        yields = text_properties.paragraph.align is not None and self._yields(style)
        return (
            replace(style_properties, align=None)
            if yields and style_properties.align in ("left", "start")
            else style_properties
        )

    def _yields(self, style: str) -> bool:
        return not self._settings.override_table_style and style == self._sheet.default("paragraph")

    def _inherited_runs(self, style: str, text_properties: TableTextProperties) -> InheritedRuns:
        key = (id(text_properties), style)
        if key not in self._levels:
            run = self._sheet.run(style, "paragraph")
            default = self._sheet.run_defaults.size or 10.0
            if text_properties.run.size is not None and run.size == default and self._yields(style):
                run = replace(run, size=None)  # [MS-DOCX] overrideTableStyleFontSizeAndJustification
            self._levels[key] = InheritedRuns(text_properties.run, run)
        return self._levels[key]

    def _format(self, computed: raw.ParagraphProperties, style: str, num_id: int) -> document.ParagraphFormat:
        left, right = (
            self._indent(computed.left, computed.left_chars),
            self._indent(computed.right, computed.right_chars),
        )
        bidi = bool(computed.bidi)
        auto = _AUTO_SPACING_OLD if self._settings.no_html_spacing else _AUTO_SPACING
        return document.ParagraphFormat(
            align=align(computed.align, bidi=bidi),
            left=right if bidi else left,
            right=left if bidi else right,
            first_line=self._indent(computed.first_line, computed.first_chars),
            before=auto if computed.before_auto else max(_clamp(computed.before), 0.0),
            after=auto if computed.after_auto else max(_clamp(computed.after), 0.0),
            before_auto=bool(computed.before_auto),
            after_auto=bool(computed.after_auto),
            contextual=bool(computed.contextual),
            line_rule=_line_rule(computed),
            line=_line(computed),
            keep_next=bool(computed.keep_next),
            keep_lines=bool(computed.keep_lines),
            no_line_numbers=bool(computed.no_line_numbers),
            page_break_before=bool(computed.page_break_before),
            widow_control=computed.widow_control is not False,
            tabs=_tabs(computed.tabs or ()),
            borders=edges(computed.borders, self._palette),
            shading=self._palette.shading(computed.shading),
            bidi=bidi,
            style=style,
            num_id=num_id,
            outline_level=self._outline(computed, style),
            snap_to_grid=computed.snap_to_grid is not False,
            hanging_marks=self._hangs and computed.overflow_punctuation is not False,
            text_alignment=computed.text_alignment or "auto",
            frame=_frame(computed.frame),
            role=self._role(style),
        )

    def _indent(self, points: float | None, characters: float | None) -> float:
        """Return an indent; characters supersede points: each is as wide as the default font size; 0 is unset."""
        return _clamp(characters * self._character if characters else points)

    def _outline(self, computed: raw.ParagraphProperties, style: str) -> int:
        """Return 1–9; the built-in headings have their level by their name."""
        if computed.outline_level is not None:
            return computed.outline_level + 1 if 0 <= computed.outline_level < 9 else 0
        name = self._sheet.name(style).lower()
        return int(name[-1]) if name.startswith("heading ") and name[-1] in "123456789" else 0

    def _role(self, style: str) -> str:
        """Return the role that the style, or the nearest of its ancestors, has by its built-in name."""
        names = (link.name.lower() for link in reversed(self._sheet.chain(style)))
        return next((_ROLES[name] for name in names if name in _ROLES), "")


def _clamp(value: float | None) -> float:
    """Return a distance within the limits of Word's dialogs: 22 inches either way."""
    return max(-MOST, min(MOST, value or 0.0))


def align(value: str | None, *, bidi: bool) -> document.Align:
    """Return the alignment; "left" of a right-to-left paragraph is its beginning, the right (§17.3.1.13)."""
    if value in _BOTH:
        return _BOTH[value]
    leading = value not in ("right", "end")
    return document.Align.LEFT if leading != bidi else document.Align.RIGHT


def _line_rule(computed: raw.ParagraphProperties) -> str:
    rule = computed.line_rule if computed.line is not None else None
    return rule if rule in ("atLeast", "exact") else "auto"


def _line(computed: raw.ParagraphProperties) -> float:
    """A spacing of 0 means single spacing in Word."""
    if not computed.line:
        return 1.0 if _line_rule(computed) == "auto" else 0.0
    return min(abs(computed.line), MOST_LINES if _line_rule(computed) == "auto" else MOST)


def _tabs(stops: tuple[raw.TabStop, ...]) -> tuple[document.TabStop, ...]:
    return tuple(
        document.TabStop(s.position, _TAB_ALIGN.get(s.align, s.align), s.leader)
        for s in stops
        if s.align != "clear"
    )


def _frame(frame: raw.Frame | None) -> document.Frame:
    if frame is None:
        return document.NO_FRAME
    return document.Frame(*(getattr(frame, name) for name in frame.__struct_fields__))
