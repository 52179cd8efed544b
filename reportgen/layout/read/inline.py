"""The content of a paragraph → inline items in reading order: runs, fields, links, notes, revisions accepted."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.language import _
from reportgen.layout import raw
from reportgen.layout.read import drawings, symbols, values, vml
from reportgen.layout.read.equations import display_equations, equation, set_apart
from reportgen.layout.read.fields import OpenField, button_text, instruction
from reportgen.layout.read.story import Story, alternative
from reportgen.ooxml.names import MC, R_ID, VAL, XML_SPACE, M, W
from reportgen.ooxml.xml import Element, child, first, get

_R, _T, _RPR, _PPR = W + "r", W + "t", W + "rPr", W + "pPr"


class Walker:
    """Walks through one paragraph and collects its items."""

    __slots__ = ("displays", "items", "link", "properties", "story")

    def __init__(self, story: Story) -> None:
        self.story = story
        self.items: list[raw.InlineItem] = []
        self.properties = raw.PLAIN_RUN
        self.link = ""
        self.displays = False  # whether there are equations in lines of their own

    def walk(self, element: Element) -> None:
        """Read the children of a paragraph, link, content control or insertion."""
        for item in element:
            tag = item.tag
            if tag == _R:
                self.run(item)
                continue
            if tag == _PPR:
                continue
            handler = _HANDLERS.get(tag)
            if handler is not None:
                handler(self, item)
            elif tag not in _SILENT:
                self.story.source.report_unknown(item)

    def run(self, element: Element) -> None:
        """Read a ``w:r``."""
        outer, self.properties = self.properties, raw.PLAIN_RUN
        for item in element:
            tag = item.tag
            if tag == _RPR:
                self.properties = self.story.run(item)
            elif tag == _T:
                _text(self, item)
            else:
                handler = _HANDLERS.get(tag)
                if handler is not None:
                    handler(self, item)
                elif tag not in _SILENT:
                    self.story.source.report_unknown(item)
        self.properties = outer

    def add_text(self, text: str) -> None:
        """Add characters in the current run's properties."""
        if text:
            link = self.current_link() if self.story.fields else self.link
            self.add(raw.Text(text, self.properties, link))

    def current_link(self) -> str:
        """Return the address that text here leads to."""
        for field in reversed(self.story.fields):
            if field.in_result and field.parsed.link:
                return field.parsed.link
        return self.link

    def add(self, item: raw.InlineItem) -> None:
        """Add an item, unless it is part of a field's code or of a computed field's cached result."""
        for field in self.story.fields:
            if not field.in_result:
                return
            if field.is_computed:
                _cache(field, item)
                return
        self.items.append(item)

    def close_field(self) -> None:
        """End the innermost field; a live one becomes an item."""
        if not self.story.fields:
            return
        field = self.story.fields.pop()
        if not field.in_result:
            field.parsed = instruction("".join(field.code))
        if field.parsed.kind == "TOC" and not field.has_entries:
            self._report_empty_contents()
        if field.is_computed:
            self.add(field.to_item(self.current_link()))
        elif field.parsed.kind == "FORMCHECKBOX" and field.checked is not None:
            self.properties = field.properties
            self.add_text("☒" if field.checked else "☐")
        elif field.parsed.kind == "MACROBUTTON" and not field.in_result:
            self.properties = field.properties
            self.add_text(button_text("".join(field.code)))

    def mark_entries(self) -> None:
        """Mark the open fields as having entries: their result is more than text."""
        for field in self.story.fields:
            field.has_entries = True

    def _report_empty_contents(self) -> None:
        message = _("Mục lục chưa có dòng nào và trong tệp không có đề mục để lập mục lục.")
        hint = _("Đặt kiểu Heading 1, Heading 2 … cho các đề mục rồi chạy lại.")
        self.story.source.report("toc-empty", "toc-empty", message, hint=hint)

    def close_computed_fields(self) -> None:
        """End computed fields that the paragraph leaves open: they never span paragraphs."""
        while self.story.fields and self.story.fields[-1].is_computed:
            self.close_field()


def _cache(field: OpenField, item: raw.InlineItem) -> None:
    if isinstance(item, raw.Text | raw.Equation):
        if not field.cached:
            field.properties = item.properties
        field.cached.append(item.text)


def _text(walker: Walker, element: Element) -> None:
    """``w:t``: outer spaces count only with ``xml:space="preserve"`` (§17.3.3.31)."""
    text = element.text
    if not text:
        return
    if element.get(XML_SPACE) != "preserve":
        text = text.strip(" \t\r\n")
    if "\n" in text or "\t" in text or "\r" in text:
        text = text.replace("\r\n", " ").replace("\n", " ").replace("\t", " ").replace("\r", " ")
    walker.add_text(text)


def _tab(walker: Walker, _element: Element) -> None:
    walker.mark_entries()
    walker.add(raw.Tab(walker.properties, walker.current_link()))


def _positional_tab(walker: Walker, element: Element) -> None:
    align, to = get(element, "alignment") or "left", get(element, "relativeTo") or "margin"
    walker.add(raw.PositionalTab(align, to, get(element, "leader") or "none", walker.properties))


def _break(walker: Walker, element: Element) -> None:
    kind = get(element, "type") or "line"
    kind = "line" if kind in ("textWrapping", "cr") else kind
    if walker.story.depth and kind in ("page", "column"):
        return  # nothing inside a cell, a note or a text box begins a page: LibreOffice 7.4 drops it too
    walker.add(raw.Break(kind, get(element, "clear") or "none", walker.properties))


def _letter(letter: str) -> Callable[[Walker, Element], None]:
    def read(walker: Walker, _element: Element) -> None:
        walker.add_text(letter)

    return read


def _symbol(walker: Walker, element: Element) -> None:
    try:
        letter = chr(int(get(element, "char") or "", 16))
    except (ValueError, OverflowError):
        return
    walker.add_text(symbols.to_unicode(letter, get(element, "font") or ""))


def _field_character(walker: Walker, element: Element) -> None:
    kind = get(element, "fldCharType")
    fields = walker.story.fields
    if kind == "begin":
        walker.mark_entries()
        fields.append(OpenField(walker.properties, checked=_checkbox_state(element)))
    elif kind == "separate" and fields:
        fields[-1].parsed = instruction("".join(fields[-1].code))
        fields[-1].in_result = True
    elif kind == "end":
        walker.close_field()


def _checkbox_state(element: Element) -> bool | None:
    """Return the state of a legacy form check box; None for every other field."""
    box = element.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return None
    state = child(box, "checked")
    state = child(box, "default") if state is None else state
    return state is not None and values.on_off(state.get(VAL))


def _instruction(walker: Walker, element: Element) -> None:
    fields = walker.story.fields
    if fields and not fields[-1].in_result:
        fields[-1].code.append(element.text or "")


def _simple_field(walker: Walker, element: Element) -> None:
    field = OpenField(walker.properties, in_result=True, parsed=instruction(get(element, "instr") or ""))
    run_properties = element.find(f"{W}r/{W}rPr")
    if run_properties is not None:
        field.properties = walker.story.run(run_properties)
    walker.story.fields.append(field)
    walker.walk(element)
    while walker.story.fields and walker.story.fields[-1] is not field:
        walker.story.fields.pop()
    walker.close_field()


def _hyperlink(walker: Walker, element: Element) -> None:
    walker.mark_entries()
    outer = walker.link
    relationship = walker.story.targets.get(element.get(R_ID) or "")
    address = relationship.target if relationship is not None and relationship.external else ""
    anchor = get(element, "anchor")
    walker.link = f"{address}#{anchor}" if anchor else address or outer
    walker.walk(element)
    walker.link = outer


def _bookmark(walker: Walker, element: Element) -> None:
    name = get(element, "name")
    if name and name != "_GoBack":
        walker.items.append(raw.Bookmark(name))


def _note(kind: str) -> Callable[[Walker, Element], None]:
    def read(walker: Walker, element: Element) -> None:
        custom = values.on_off(get(element, "customMarkFollows") or "0")
        walker.add(raw.NoteMark(kind, get(element, "id") or "", walker.properties, custom=custom))

    return read


def _own_mark(kind: str) -> Callable[[Walker, Element], None]:
    def read(walker: Walker, _element: Element) -> None:
        walker.add(raw.NoteMark(kind, "", walker.properties, in_note=True))

    return read


def _separator(walker: Walker, _element: Element) -> None:
    """The rule above notes: Word draws it two inches long."""
    line = raw.Shape("line", 144.0, 0.0, stroke_width=0.5)
    walker.add(raw.Drawing(line, walker.properties))


def _page_number(walker: Walker, _element: Element) -> None:
    walker.add(raw.Field("PAGE", walker.properties))


def _drawing(walker: Walker, element: Element) -> None:
    for drawing in drawings.drawings(walker.story, element, walker.properties):
        walker.add(drawing)


def _picture(walker: Walker, element: Element) -> None:
    for drawing in vml.drawings(walker.story, element, walker.properties):
        walker.add(drawing)


def _alternative(walker: Walker, element: Element) -> None:
    branch = alternative(element)
    if branch is not None:
        walker.walk(branch)


def _content(walker: Walker, element: Element) -> None:
    content = child(element, "sdtContent")
    if content is not None:
        walker.walk(content)


def _ruby(walker: Walker, element: Element) -> None:
    base = child(element, "rubyBase")
    if base is not None:
        walker.walk(base)


def _equation(walker: Walker, element: Element) -> None:
    walker.add(equation(walker.story, element))


def _display_equations(walker: Walker, element: Element) -> None:
    for item in display_equations(walker.story, element):
        walker.add(item)
        walker.displays = True


_HANDLERS: dict[str, Callable[[Walker, Element], None]] = {
    W + "t": _text,
    W + "tab": _tab,
    W + "ptab": _positional_tab,
    W + "br": _break,
    W + "cr": _break,
    W + "noBreakHyphen": _letter("‑"),
    W + "softHyphen": _letter("\u00ad"),
    W + "sym": _symbol,
    W + "fldChar": _field_character,
    W + "instrText": _instruction,
    W + "fldSimple": _simple_field,
    W + "hyperlink": _hyperlink,
    W + "bookmarkStart": _bookmark,
    W + "footnoteReference": _note("footnote"),
    W + "endnoteReference": _note("endnote"),
    W + "footnoteRef": _own_mark("footnote"),
    W + "endnoteRef": _own_mark("endnote"),
    W + "separator": _separator,
    W + "continuationSeparator": _separator,
    W + "pgNum": _page_number,
    W + "drawing": _drawing,
    W + "pict": _picture,
    W + "object": _picture,
    W + "ruby": _ruby,
    W + "sdt": _content,
    W + "r": Walker.run,
    W + "ins": Walker.walk,
    W + "moveTo": Walker.walk,
    W + "smartTag": Walker.walk,
    W + "customXml": Walker.walk,
    W + "dir": Walker.walk,
    W + "bdo": Walker.walk,
    MC + "AlternateContent": _alternative,
    M + "oMath": _equation,
    M + "oMathPara": _display_equations,
}

_SILENT = frozenset(
    W + name
    for name in (  # noqa: SIM905 - a list of names reads better in one string
        "pPr rPr del moveFrom delText delInstrText bookmarkEnd proofErr lastRenderedPageBreak permStart permEnd "
        "commentRangeStart commentRangeEnd commentReference annotationRef moveFromRangeStart moveFromRangeEnd "
        "moveToRangeStart moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart "
        "customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart "
        "customXmlMoveToRangeEnd customXmlPr smartTagPr sdtPr sdtEndPr fldData dayLong dayShort monthLong "
        "monthShort yearLong yearShort rt rubyPr"
    ).split()
)
"""Elements that print nothing."""


def paragraph(story: Story, element: Element) -> raw.Paragraph | None:
    """Return a ``w:p``; None if its mark is deleted, so that its text belongs to the next paragraph."""
    properties = raw.PLAIN_PARAGRAPH
    paragraph_properties = first(element, _PPR)
    if paragraph_properties is not None:
        properties = story.paragraph(paragraph_properties)
    walker = Walker(story)
    if story.pending:
        walker.items, story.pending = story.pending, []
    walker.walk(element)
    if story.fields:
        walker.close_computed_fields()
    mark = properties.mark
    if mark is not None and (mark.deleted or mark.special_vanish):
        story.pending = walker.items
        return None
    read = raw.Paragraph(properties, walker.items)
    return set_apart(read) if walker.displays and walker.items else read
