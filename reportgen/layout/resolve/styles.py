"""Styles: ``basedOn`` chains folded to one property object per style (§17.7.4)."""

from __future__ import annotations

from reportgen.layout import raw
from reportgen.layout.resolve.cascade import cascade
from reportgen.layout.resolve.numbering_levels import NumberingLevels

_LONGEST_CHAIN = 50


class StyleSheet:
    """Computes the properties of styles along ``basedOn``; a cycle ends where it closes."""

    def __init__(self, styles: raw.Styles, definitions: NumberingLevels) -> None:
        self._styles = styles.by_id
        self._definitions = definitions
        self.run_defaults = styles.run
        self.paragraph_defaults = styles.paragraph
        self._defaults = _defaults(styles)
        self._paragraphs: dict[tuple[str, bool], raw.ParagraphProperties] = {}
        self._runs: dict[tuple[str, str], raw.RunProperties] = {}
        self._tables: dict[str, tuple[raw.Style, ...]] = {}

    def default(self, kind: str) -> str:
        """Return the id of the default style of a kind; "" where there is none."""
        return self._defaults.get(kind, "")

    def style_id(self, style: str | None, kind: str) -> str:
        """Return ``style`` if it exists and is of this kind (or is linked to one), else the default's id."""
        found = self._styles.get(style or "")
        if found is not None and found.kind != kind:
            found = self._styles.get(found.link)
        return found.id if found is not None and found.kind == kind else self.default(kind)

    def chain(self, style: str) -> tuple[raw.Style, ...]:
        """Return the style after its ancestors, the root first."""
        found: list[raw.Style] = []
        current = self._styles.get(style)
        while current is not None and current not in found and len(found) < _LONGEST_CHAIN:
            if found and current.kind != found[0].kind:
                break
            found.append(current)
            current = self._styles.get(current.based_on)
        return tuple(reversed(found))

    def run(self, style: str, kind: str) -> raw.RunProperties:
        """Return the run properties of a paragraph or character style."""
        key = (style, kind)
        if key not in self._runs:
            computed = raw.PLAIN_RUN
            for link in self.chain(style):
                computed = cascade(computed, link.whole.run)
            self._runs[key] = computed
        return self._runs[key]

    def paragraph(self, style: str, *, numbered: bool = True) -> raw.ParagraphProperties:
        """Return the paragraph properties of a style.

        The indents of its numbering level rank below those of the style that has ``w:numPr``, and above those of its
        ancestors; without ``numbered`` they are left out (a paragraph that removes the numbering).
        """
        key = (style, numbered)
        if key not in self._paragraphs:
            self._paragraphs[key] = self._cascade_chain(style, numbered)
        return self._paragraphs[key]

    def _cascade_chain(self, style: str, numbered: bool) -> raw.ParagraphProperties:
        chain = self.chain(style)
        numbering = [link.whole.paragraph.num_id for link in chain]
        last = max((i for i, number in enumerate(numbering) if number is not None), default=-1)
        computed = raw.PLAIN_PARAGRAPH
        for index, link in enumerate(chain):
            specified = link.whole.paragraph
            if index == last and specified.num_id and numbered:
                computed = cascade(computed, self._indents(specified, link.id))
            computed = cascade(computed, specified)
        return computed

    def _indents(self, specified: raw.ParagraphProperties, style: str) -> raw.ParagraphProperties:
        level = self._definitions.level_of_style(specified.num_id or 0, style, specified.level)
        found = self._definitions.level(specified.num_id or 0, level)
        return raw.PLAIN_PARAGRAPH if found is None else indents(found)

    def name(self, style: str) -> str:
        """Return a style's name."""
        found = self._styles.get(style)
        return "" if found is None else found.name


def indents(level: raw.Level) -> raw.ParagraphProperties:
    """Return the indents of a numbering level: the only paragraph properties that the cascade takes from it."""
    specified = level.paragraph
    return raw.ParagraphProperties(
        left=specified.left,
        right=specified.right,
        first_line=specified.first_line,
        left_chars=specified.left_chars,
        right_chars=specified.right_chars,
        first_chars=specified.first_chars,
    )


def _defaults(styles: raw.Styles) -> dict[str, str]:
    found: dict[str, str] = {}
    for style in styles.by_id.values():
        if style.default:
            found[style.kind] = style.id
    if "paragraph" not in found and "Normal" in styles.by_id:
        found["paragraph"] = "Normal"
    return found
