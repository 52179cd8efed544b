"""Block content → paragraphs and tables: body, cells, headers, notes, text boxes; revisions accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportgen.language import _
from reportgen.layout import raw
from reportgen.layout.read import values
from reportgen.layout.read.equations import display_equations, equation, set_apart
from reportgen.layout.read.inline import paragraph
from reportgen.layout.read.section_properties import section_properties
from reportgen.layout.read.story import Story, alternative
from reportgen.layout.read.table_properties import table_properties
from reportgen.ooxml.names import MC, M, W
from reportgen.ooxml.xml import Element, child, first, get

_P, _TCPR = W + "p", W + "tcPr"
Handler = Callable[[Story, Element, list[raw.Block]], None]


def blocks(story: Story, element: Element) -> list[raw.Block]:
    """Return the paragraphs and tables inside ``element``."""
    found: list[raw.Block] = []
    outer, story.pending = story.pending, []
    _walk(story, element, found)
    if story.pending:
        found.append(raw.Paragraph(raw.PLAIN_PARAGRAPH, story.pending))
    story.pending = outer
    return found


def _walk(story: Story, element: Element, found: list[raw.Block]) -> None:
    for item in element:
        tag = item.tag
        if tag == _P:
            _paragraph(story, item, found)
            continue
        handler = _HANDLERS.get(tag)
        if handler is not None:
            handler(story, item, found)
        elif tag not in _SILENT:
            story.source.report_unknown(item)


def _paragraph(story: Story, element: Element, found: list[raw.Block]) -> None:
    story.source.count_paragraph()
    read = paragraph(story, element)
    if read is not None:
        found.append(read)


def _table(story: Story, element: Element, found: list[raw.Block]) -> None:
    rows = [row for item in _rows(element) if (row := _row(story, item)) is not None]
    if rows:
        properties = table_properties(child(element, "tblPr"))
        story.source.table_styles.add(properties.style or "")
        found.append(raw.Table(properties, _grid(child(element, "tblGrid")), rows))


def _grid(element: Element | None) -> tuple[float, ...]:
    columns = () if element is None else element.iterchildren(W + "gridCol")
    return tuple(max(values.twips(get(c, "w")) or 0.0, 0.0) for c in columns)


_WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """Yield ``tag`` children, also inside content controls and insertions."""
    for item in element:
        if item.tag == tag:
            yield item
        elif item.tag in _WRAPPERS:
            yield from _inside(item, tag)
        elif item.tag == MC + "AlternateContent":
            branch = alternative(item)
            if branch is not None:
                yield from _inside(branch, tag)


def _rows(element: Element) -> Iterator[Element]:
    return _inside(element, W + "tr")


def _row(story: Story, element: Element) -> raw.Row | None:
    row_properties = element.find(W + "trPr")
    properties = raw.PLAIN_ROW if row_properties is None else story.row(row_properties)
    if properties.deleted or properties.hidden:
        return None
    exceptions = element.find(W + "tblPrEx")
    cells = [c for item in _inside(element, W + "tc") if not (c := _cell(story, item)).properties.deleted]
    if not cells:
        return None
    return raw.Row(properties, cells, None if exceptions is None else table_properties(exceptions))


def _cell(story: Story, element: Element) -> raw.Cell:
    cell_properties = first(element, _TCPR)
    properties = raw.PLAIN_CELL if cell_properties is None else story.cell(cell_properties)
    inner = story.inner(element)
    return raw.Cell(properties, inner or [raw.Paragraph(raw.PLAIN_PARAGRAPH, [])])


def _control(story: Story, element: Element, found: list[raw.Block]) -> None:
    content = child(element, "sdtContent")
    if content is not None:
        _walk(story, content, found)


def _alternative(story: Story, element: Element, found: list[raw.Block]) -> None:
    branch = alternative(element)
    if branch is not None:
        _walk(story, branch, found)


def _alt_chunk(story: Story, element: Element, _found: list[raw.Block]) -> None:
    message = _("Nội dung nhúng từ tệp khác (altChunk) chưa được hỗ trợ, bị bỏ qua.")
    story.source.report("unsupported-altchunk", "altChunk", message, element)


def _bookmark(story: Story, element: Element, _found: list[raw.Block]) -> None:
    name = get(element, "name")
    if name and name != "_GoBack":
        story.pending.append(raw.Bookmark(name))


def _equation(story: Story, element: Element, found: list[raw.Block]) -> None:
    """Equations beside paragraphs, as some programs write them."""
    items = display_equations(story, element) if element.tag == M + "oMathPara" else []
    items = items or [equation(story, element, "center")]
    read = raw.Paragraph(raw.PLAIN_PARAGRAPH, items)
    found.append(set_apart(read) if isinstance(items[0], raw.Equation) else read)


_HANDLERS: dict[str, Handler] = {
    W + "tbl": _table,
    W + "sdt": _control,
    W + "customXml": _walk,
    W + "ins": _walk,
    W + "moveTo": _walk,
    MC + "AlternateContent": _alternative,
    W + "altChunk": _alt_chunk,
    W + "bookmarkStart": _bookmark,
    M + "oMathPara": _equation,
    M + "oMath": _equation,
}

_SILENT = frozenset(
    W + name
    for name in (  # noqa: SIM905 - a list of names reads better in one string
        "sectPr tcPr bookmarkEnd del moveFrom proofErr permStart permEnd commentRangeStart commentRangeEnd "
        "moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlPr sdtPr "
        "customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd "
        "customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd"
    ).split()
)


def sections(story: Story, bodies: list[Element]) -> list[raw.Section]:
    """Return the sections of all bodies: mail merge writes one for each letter, though the schema allows one only.

    A body without a ``w:sectPr`` of its own is printed on the paper of the one before it.
    """
    found: list[raw.Section] = []
    for body in bodies:
        section = child(body, "sectPr")
        properties = (
            found[-1].properties if section is None and found else section_properties(section, story.parts())
        )
        found += _sections(story, body, properties)
    return found


def _sections(story: Story, body: Element, last: raw.SectionProperties) -> list[raw.Section]:
    """Split a body after each paragraph that ends a section; ``last`` are the properties of the last section."""
    found: list[raw.Section] = []
    current: list[raw.Block] = []
    for block in blocks(story, body):
        current.append(block)
        if isinstance(block, raw.Paragraph) and block.properties.section is not None:
            found.append(raw.Section(current, block.properties.section))
            current = []
    if current or not found or child(body, "sectPr") is not None:
        found.append(raw.Section(current, last))
    return found
