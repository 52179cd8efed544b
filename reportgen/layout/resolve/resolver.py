"""The resolver: its parts, and the order in which a document is resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic, Place, note
from reportgen.language import _
from reportgen.layout import document, raw
from reportgen.layout.document import chart as document_chart
from reportgen.layout.raw import chart as raw_chart
from reportgen.layout.read.story import excerpt
from reportgen.layout.resolve.colours import Palette
from reportgen.layout.resolve.contextual import into_table
from reportgen.layout.resolve.endings import flatten_last_paragraph
from reportgen.layout.resolve.fonts import FontResolver
from reportgen.layout.resolve.formats import FormatResolver
from reportgen.layout.resolve.labels import ListLabels
from reportgen.layout.resolve.legacy_fonts import LegacyFonts
from reportgen.layout.resolve.notes import NoteNumbers
from reportgen.layout.resolve.numbering_levels import NumberingLevels
from reportgen.layout.resolve.paragraphs import ParagraphResolver
from reportgen.layout.resolve.sections import SectionResolver
from reportgen.layout.resolve.shapes import ShapeResolver
from reportgen.layout.resolve.styles import StyleSheet
from reportgen.layout.resolve.table_styles import NO_TABLE_STYLE, TableStyles, TableTextProperties
from reportgen.layout.resolve.tables import TableResolver

if TYPE_CHECKING:
    from reportgen.layout.resolve.charts import ChartResolver

Blocks = tuple[document.Block, ...]


class DocumentResolver:
    """Resolves one document, once."""

    def __init__(self, source: raw.RawDocument) -> None:
        self._source = source
        self._charts: ChartResolver | None = None
        definitions = NumberingLevels(source.numbering, source.styles)
        self._palette = Palette(source.theme, source.settings.colour_map)
        self._sheet = StyleSheet(source.styles, definitions)
        fonts = FontResolver(self._sheet, self._palette, source.theme, source.settings)
        formats = self._formats = FormatResolver(self._sheet, definitions, self._palette, source.settings)
        legacy = self._legacy = LegacyFonts()
        shapes = self._shapes = ShapeResolver(
            self._palette, self._resolve_detached, legacy, self._resolve_chart
        )
        self._notes = NoteNumbers(source.settings)
        labels = ListLabels(definitions, fonts, legacy, shapes.shape)
        self._paragraphs = ParagraphResolver(fonts, formats, labels, self._notes, shapes.shape)
        styles = TableStyles(self._sheet)
        self._tables = TableResolver(styles, self._palette, source.settings.compatibility, self._resolve_cell)
        self._depth = 0
        self._colours_pages = False

    def resolve(self) -> document.Document:
        """Return the document: body first (it counts lists and notes), then headers, footers and notes."""
        source = self._source
        bodies = [self._body(section) for section in source.sections]
        parts = {name: self._resolve_detached(blocks) for name, blocks in source.running.items()}
        sections = SectionResolver(self._palette, source.settings, parts)
        background = self._palette.rgb(source.background) if source.settings.show_background else ""
        self._colours_pages = background not in ("", "FFFFFF")
        found = zip(source.sections, bodies, map(self._space_after, source.sections), strict=True)
        return document.Document(
            sections=tuple(
                self._with_number_font(sections.section(s.properties, body, space))
                for s, body, space in found
            ),
            footnotes=self._read_notes("footnote", source.footnotes),
            endnotes=self._read_notes("endnote", source.endnotes),
            footnotes_by_page=self._notes.by_page,
            separator=self._separator(source.footnotes) if source.footnotes else None,
            endnote_separator=self._endnote_separator(),
            even_and_odd=source.settings.even_and_odd,
            default_tab=source.settings.default_tab if source.settings.default_tab > 0 else 36.0,
            properties=self._properties(),
            background=background,
            compatibility=source.settings.compatibility,
            auto_hyphenation=source.settings.auto_hyphenation,
            update_fields=source.settings.update_fields,
            mirror_margins=source.settings.mirror_margins,
        )

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """The diagnostics, complete once the document is resolved."""
        hidden = self._paragraphs.hidden
        found = [*self._legacy.diagnostics, _hidden(hidden)] if hidden else self._legacy.diagnostics
        return [*found, _page_colour()] if self._colours_pages else found

    def release(self) -> None:
        """Drop the raw document: the parts of the resolver refer to each other, and would keep it alive."""
        del self._source

    def _body(self, section: raw.Section) -> Blocks:
        paper = SectionResolver(self._palette, self._source.settings, {}).section(section.properties, ())
        self._shapes.set_page(paper)
        self._notes.begin(section.properties)
        return self.blocks(_drop_section_mark(section), NO_TABLE_STYLE)

    def _with_number_font(self, section: document.Section) -> document.Section:
        """Return a section whose lines are numbered in the letters of the default style."""
        if not section.line_numbers.count_by:
            return section
        plain = self._paragraphs.paragraph(raw.Paragraph(raw.PLAIN_PARAGRAPH, []), NO_TABLE_STYLE)
        font = section.line_numbers.font if plain is None else plain.mark
        return replace(section, line_numbers=replace(section.line_numbers, font=font))

    def _space_after(self, section: raw.Section) -> float:
        last = section.blocks[-1] if section.blocks else None
        if not isinstance(last, raw.Paragraph):
            return 0.0
        return self._formats.compute(last.properties, NO_TABLE_STYLE).format.after

    def blocks(self, blocks: list[raw.Block], text_properties: TableTextProperties) -> Blocks:
        """Resolve blocks in order; hidden paragraphs are left out."""
        found: list[document.Block] = []
        for block in blocks:
            if type(block) is raw.Paragraph:
                paragraph = self._paragraphs.paragraph(block, text_properties)
                if paragraph is not None:
                    found.append(paragraph)
            elif isinstance(block, raw.Table):
                style = self._sheet.style_id(block.properties.style, "table")
                table = self._tables.table(block, style, self._depth)
                if found:
                    found[-1], table = into_table(found[-1], table)
                found.append(table)
        return tuple(found)

    def _resolve_cell(self, blocks: list[raw.Block], text_properties: TableTextProperties) -> Blocks:
        """Resolve the content of a cell."""
        if len(blocks) == 1 and type(blocks[0]) is raw.Paragraph:
            paragraph = self._paragraphs.paragraph(blocks[0], text_properties)
            return (paragraph,) if paragraph is not None else self._empty(text_properties)
        self._depth += 1
        found = self.blocks(blocks, text_properties)
        self._depth -= 1
        return flatten_last_paragraph(found) or self._empty(text_properties)

    def _empty(self, text_properties: TableTextProperties) -> Blocks:
        return self.blocks([raw.Paragraph(raw.PLAIN_PARAGRAPH, [])], text_properties)

    def _resolve_detached(self, blocks: list[raw.Block]) -> Blocks:
        """Resolve text outside the body's tables: a text box, a header, a note."""
        depth, self._depth = self._depth, 0
        found = self.blocks(blocks, NO_TABLE_STYLE)
        self._depth = depth
        return found

    def _resolve_chart(self, chart: raw_chart.Chart) -> document_chart.Chart:
        """Resolve a chart."""
        if self._charts is None:
            from reportgen.layout.resolve.charts import ChartResolver  # few documents need it

            source = self._source
            self._charts = ChartResolver(
                source.theme, source.settings.colour_map, self._properties().language
            )
        return self._charts.chart(chart)

    def _read_notes(self, kind: str, notes: dict[str, raw.Note]) -> dict[str, document.Note]:
        found = {}
        for each in notes.values():
            if each.kind == "normal":
                self._notes.enter(kind, each.id)
                found[each.id] = document.Note(each.id, self._resolve_detached(each.blocks))
        return found

    def _separator(self, notes: dict[str, raw.Note]) -> document.Paragraph | None:
        """Return the paragraph of the rule above the footnotes, without the rule; else one of the default style."""
        found = [each.blocks[0] for each in notes.values() if each.kind == "separator" and each.blocks]
        paragraph = found[0] if found else None
        properties = paragraph.properties if isinstance(paragraph, raw.Paragraph) else raw.PLAIN_PARAGRAPH
        return self._paragraphs.paragraph(raw.Paragraph(properties, []), NO_TABLE_STYLE)

    def _endnote_separator(self) -> Blocks:
        found = [each for each in self._source.endnotes.values() if each.kind == "separator"]
        return self._resolve_detached(found[0].blocks) if found else ()

    def _properties(self) -> document.Properties:
        properties = self._source.properties
        language = properties.language or self._source.styles.run.language or "vi-VN"
        return document.Properties(
            properties.title,
            properties.author,
            properties.subject,
            properties.keywords,
            properties.created,
            language,
        )


def _drop_section_mark(section: raw.Section) -> list[raw.Block]:
    """Drop the empty paragraph that only holds a section's properties, if the section has other text.

    Word hides it behind its section break, also after a page break: it takes no number and no page. LibreOffice drops
    it too, except after a leading table. Its bookmarks go to the paragraph above, before a page break there.
    """
    blocks = section.blocks
    last = blocks[-1] if len(blocks) > 1 else None
    if not isinstance(last, raw.Paragraph) or last.properties.section is None or not _only_bookmarks(last):
        return blocks
    above = blocks[-2]
    if not isinstance(above, raw.Paragraph):
        return blocks
    return [*blocks[:-2], raw.Paragraph(above.properties, [*last.items, *above.items])]


def _only_bookmarks(paragraph: raw.Paragraph) -> bool:
    return all(isinstance(item, raw.Bookmark) for item in paragraph.items)


def _hidden(words: str) -> Diagnostic:
    """Return the note for text with the property ``w:vanish``, which Word neither shows nor prints (§17.3.2.41)."""
    words = excerpt(words)
    message = _("Tệp có chữ ẩn (Hidden), in ra không thấy, từ chỗ: “{words}”.", words=words)
    hint = _("Nếu cần in: trong Word, chọn đoạn chữ và bỏ dấu ở Font > Hidden.")
    return note("hidden-text", message, Place(paragraph=words), hint)


def _page_colour() -> Diagnostic:
    """Word prints it only where its option "Print background colors and images" is on, which it is not at first."""
    message = _("Màu nền trang không in ra, như Word khi chưa chọn in màu nền.")
    hint = _("Muốn có nền khi in, hãy đặt một hình chữ nhật có màu sau chữ, ở đầu trang.")
    return note("page-colour", message, hint=hint)
