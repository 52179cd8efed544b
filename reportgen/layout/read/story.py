"""What readers of content share: interned properties, relationships, open fields, and what was not understood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.errors import DocumentError
from reportgen.language import _
from reportgen.layout import raw
from reportgen.layout.read import images
from reportgen.layout.read.fields import OpenField
from reportgen.layout.read.names import MC, UNDERSTOOD_PREFIXES, W
from reportgen.layout.read.package import Package, Relationship
from reportgen.layout.read.paragraph_properties import paragraph_properties
from reportgen.layout.read.run_properties import run_properties
from reportgen.layout.read.section_properties import section_properties
from reportgen.layout.read.table_properties import cell_properties, row_properties
from reportgen.layout.read.xml import Element, child

MAX_NESTING = 30
"""Tables and text boxes inside each other; no real document comes near."""

_serialise = etree.tostring


@dataclass(slots=True)
class Source:
    """One document being read: its package and everything that is shared between its parts."""

    package: Package
    diagnostics: list[Diagnostic] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    runs: dict[bytes, raw.RunProperties] = field(default_factory=dict)
    cells: dict[bytes, raw.CellProperties] = field(default_factory=dict)
    rows: dict[bytes, raw.RowProperties] = field(default_factory=dict)
    images: dict[str, raw.Image] = field(default_factory=dict)

    def tell(self, code: str, what: str, message: str, element: Element | None = None) -> None:
        """Note something unsupported, once per ``what``, with the first words of its paragraph."""
        if what in self.seen:
            return
        self.seen.add(what)
        words = "" if element is None else first_words(element)
        self.diagnostics.append(note(code, message, Place(self.package.file, paragraph=words)))

    def unknown(self, element: Element) -> None:
        """Note an element that the reader does not know."""
        name = etree.QName(element).localname
        message = _("Thành phần “{name}” của Word chưa được hỗ trợ, bị bỏ qua.", name=name)
        self.tell("unsupported-element", name, message, element)

    def run(self, element: Element) -> raw.RunProperties:
        """Return the properties of a ``w:rPr``; the same XML gives the same object."""
        key = _serialise(element, with_tail=False)
        found = self.runs.get(key)
        if found is None:
            found = self.runs[key] = run_properties(element)
        return found

    def cell(self, element: Element) -> raw.CellProperties:
        """Return the properties of a ``w:tcPr``, interned."""
        key = _serialise(element, with_tail=False)
        found = self.cells.get(key)
        if found is None:
            found = self.cells[key] = cell_properties(element)
        return found

    def row(self, element: Element) -> raw.RowProperties:
        """Return the properties of a ``w:trPr``, interned."""
        key = _serialise(element, with_tail=False)
        found = self.rows.get(key)
        if found is None:
            found = self.rows[key] = row_properties(element)
        return found

    def image(self, part: str) -> raw.Image:
        """Return the picture in a part of the package, loaded once."""
        if part not in self.images:
            data = self.package.data(part)
            self.images[part] = raw.Image(images.kind_of(data), data, part.rpartition("/")[2])
        return self.images[part]


def first_words(element: Element) -> str:
    """Return the beginning of the text of the paragraph in which ``element`` stands."""
    paragraph = next(element.iterancestors(W + "p"), element)
    text = "".join(t.text or "" for t in paragraph.iter(W + "t"))
    return text if len(text) <= 60 else text[:57] + "…"


BlockReader = Callable[["Story", Element], list[raw.Block]]


@dataclass(slots=True)
class Story:
    """One part's text (body, header, note …): its relationships and the state that runs through its paragraphs."""

    source: Source
    targets: dict[str, Relationship]
    read_blocks: BlockReader
    paragraphs: dict[bytes, raw.ParagraphProperties] = field(default_factory=dict)
    fields: list[OpenField] = field(default_factory=list)
    pending: list[raw.InlineItem] = field(default_factory=list)  # for the next paragraph
    depth: int = 0

    def paragraph(self, element: Element) -> raw.ParagraphProperties:
        """Return the properties of a ``w:pPr`` with the section that ends here, interned."""
        key = _serialise(element, with_tail=False)
        found = self.paragraphs.get(key)
        if found is None:
            found = self.paragraphs[key] = self._read_paragraph(element)
        return found

    def _read_paragraph(self, element: Element) -> raw.ParagraphProperties:
        read = paragraph_properties(element)
        ending = child(element, "sectPr")
        if ending is None:
            return read
        values = {name: getattr(read, name) for name in read.__slots__}
        values["section"] = section_properties(ending, self.parts())
        return raw.ParagraphProperties(**values)

    def parts(self) -> dict[str, str]:
        """Return internal targets by relationship id."""
        return {i: r.target for i, r in self.targets.items() if not r.external}

    def inner(self, element: Element) -> list[raw.Block]:
        """Read the blocks inside a cell, text box or note.

        Raises:
            DocumentError: nested absurdly deep.
        """
        if self.depth >= MAX_NESTING:
            message = _("Bảng hoặc khung chữ lồng nhau quá {n} tầng.", n=MAX_NESTING)
            hint = _("Bỏ bớt các bảng lồng nhau trong tệp Word.")
            raise DocumentError(error("nested-too-deep", message, Place(self.source.package.file), hint))
        self.depth += 1
        try:
            return self.read_blocks(self, element)
        finally:
            self.depth -= 1


def alternative(element: Element) -> Element | None:
    """Return the branch of ``mc:AlternateContent`` to read: the first Choice we understand, else the Fallback."""
    for choice in element.iterchildren(MC + "Choice"):
        if set((choice.get("Requires") or "").split()) <= UNDERSTOOD_PREFIXES:
            return choice
    return element.find(MC + "Fallback")
