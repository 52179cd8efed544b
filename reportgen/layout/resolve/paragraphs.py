"""Raw paragraphs → ``document.Paragraph``: items in their fonts, hidden text left out, labels counted."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from reportgen.layout import document, raw
from reportgen.layout.math_tree import restyled
from reportgen.layout.resolve.fonts import FontResolver, InheritedRuns
from reportgen.layout.resolve.formats import FormatResolver
from reportgen.layout.resolve.labels import ListLabels
from reportgen.layout.resolve.legacy_fonts import LegacyFonts
from reportgen.layout.resolve.notes import NoteNumbers
from reportgen.layout.resolve.shapes import is_translucent
from reportgen.layout.resolve.table_styles import TableTextProperties
from reportgen.layout.resolve.text import font_runs, nfc

ResolveShape = Callable[[raw.Shape], document.Shape]


class ParagraphResolver:
    """Resolves paragraphs in document order (labels and notes are counted); ``hidden``: the first hidden words."""

    def __init__(
        self,
        fonts: FontResolver,
        formats: FormatResolver,
        labels: ListLabels,
        notes: NoteNumbers,
        shape: ResolveShape,
    ) -> None:
        self.hidden = ""
        self._legacy = labels.legacy
        self._fonts = fonts
        self._formats = formats
        self._labels = labels
        self._notes = notes
        self._shape = shape

    def paragraph(
        self, paragraph: raw.Paragraph, text_properties: TableTextProperties
    ) -> document.Paragraph | None:
        """Return the paragraph; None where all of it, its mark too, is hidden (§17.3.2.41)."""
        computed = self._formats.compute(paragraph.properties, text_properties)
        mark = self._fonts.faces(computed.levels, computed.mark)
        items = self._items(paragraph.items, computed.levels) if paragraph.items else ()
        if mark.hidden and not items:
            return None
        label = document.NO_LABEL
        if computed.num_id:
            label = self._labels.label(computed.num_id, computed.level, computed.levels, computed.mark)
        return document.Paragraph(items, computed.format, mark.ascii, label)

    def _items(self, items: list[raw.InlineItem], levels: InheritedRuns) -> tuple[document.InlineItem, ...]:
        found: list[document.InlineItem] = []
        words = _Words(found, self._legacy)
        for item in items:
            if type(item) is raw.Text:
                faces = self._fonts.faces(levels, item.properties)
                if faces.hidden:
                    self._hide(item.text, faces.ascii)
                    continue
                for text, font in font_runs(item.text, faces):
                    words.add(text, font, item.link)
                continue
            resolved = self._other(item, levels)
            if resolved is not None:
                words.end()
                found.append(resolved)
        words.end()
        return tuple(found)

    def _hide(self, text: str, font: document.Font) -> None:
        if not self.hidden and not text.isspace():
            self.hidden = self._legacy.read(nfc(text), font.family).strip()

    def _other(self, item: raw.InlineItem, levels: InheritedRuns) -> document.InlineItem | None:
        if isinstance(item, raw.Bookmark):
            return document.Bookmark(item.name)
        faces = self._fonts.faces(levels, item.properties)
        if faces.hidden:
            return None
        if isinstance(item, raw.Field):
            return _field(item, faces.ascii, self._legacy)
        maker = _MAKERS.get(type(item))
        if maker is not None:
            return maker(item, faces.ascii)
        if isinstance(item, raw.NoteMark):
            label, note = self._notes.mark(item)
            return document.NoteMark(item.kind, note, label, faces.ascii, item.in_note)
        return self._large(item, faces.ascii, levels)

    def _large(
        self, item: raw.InlineItem, font: document.Font, levels: InheritedRuns
    ) -> document.InlineItem | None:
        if isinstance(item, raw.Equation):
            root = restyled(item.root, lambda style: _math_font(self._fonts.faces(levels, style).ascii))
            return document.Equation(root, nfc(item.text), _math_font(font), bool(item.display))
        return self._drawing(item, font) if isinstance(item, raw.Drawing) else None

    def _drawing(self, item: raw.Drawing, font: document.Font) -> document.Inline | document.Anchor:
        shape = self._shape(item.shape)
        anchor = item.anchor
        if anchor is None:
            return document.Inline(shape, font, document.Margins(*item.margins))
        placement = {name: getattr(anchor, name) for name in anchor.__struct_fields__ if name != "distance"}
        # mixed with white it would hide the text
        placement["behind"] = anchor.behind or is_translucent(item.shape)
        return document.Anchor(shape, distance=document.Margins(*anchor.distance), **placement)


class _Words:
    """Joins neighbouring letters of one font into one ``Text``."""

    __slots__ = ("font", "found", "legacy", "link", "parts")

    def __init__(self, found: list[document.InlineItem], legacy: LegacyFonts) -> None:
        self.found = found
        self.legacy = legacy
        self.parts: list[str] = []
        self.font: document.Font | None = None
        self.link = ""

    def add(self, text: str, font: document.Font, link: str) -> None:
        if self.parts and (font is not self.font or link != self.link):
            self.end()
        self.parts.append(text)
        self.font, self.link = font, link

    def end(self) -> None:
        if not self.parts or self.font is None:
            return
        text = self.parts[0] if len(self.parts) == 1 else nfc("".join(self.parts))
        self.parts = []
        # the whole text: in VNI, a letter and its mark may be in two runs
        text = self.legacy.read(text, self.font.family)
        self.found.append(document.Text(text, self.font, self.link))


def _tab(item: raw.Tab, font: document.Font) -> document.Tab:
    return document.Tab(font, item.link)


def _positional_tab(item: raw.PositionalTab, font: document.Font) -> document.PositionalTab:
    return document.PositionalTab(item.align, item.relative_to, item.leader, font)


def _break(item: raw.Break, font: document.Font) -> document.Break:
    kind = item.kind if item.kind in ("page", "column") else "line"
    return document.Break(kind, font, item.clear)


def _field(item: raw.Field, font: document.Font, legacy: LegacyFonts) -> document.Field:
    cached = legacy.read(nfc(item.cached), font.family)
    return document.Field(item.kind, font, cached, item.target, item.number_format, item.link)


def _math_font(font: document.Font) -> document.Font:
    """Return Cambria for Cambria Math: the same letters, whose italic can be searched for as plain letters."""
    return replace(font, family="Cambria") if font.family.casefold() == "cambria math" else font


_MAKERS: dict[type, Callable[..., document.InlineItem]] = {
    raw.Tab: _tab,
    raw.PositionalTab: _positional_tab,
    raw.Break: _break,
}
