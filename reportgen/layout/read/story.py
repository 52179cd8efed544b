"""State shared by the readers of content: interned properties, relationships, open fields, diagnostics."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.errors import DocumentError
from reportgen.language import _
from reportgen.layout import raw
from reportgen.layout.raw.chart import Chart
from reportgen.layout.read import images
from reportgen.layout.read.fields import OpenField
from reportgen.layout.read.fold import FOLD, unfold
from reportgen.layout.read.package import DocxPackage
from reportgen.layout.read.paragraph_properties import paragraph_properties
from reportgen.layout.read.run_properties import run_properties
from reportgen.layout.read.section_properties import section_properties
from reportgen.layout.read.table_properties import cell_properties, row_properties
from reportgen.ooxml.names import MC, UNDERSTOOD_PREFIXES, W
from reportgen.ooxml.relationships import Relationship
from reportgen.ooxml.xml import Element, child

MAX_PARAGRAPHS = 500_000
"""In all stories together; the longest lists of a province have a tenth of that."""
MAX_NESTING = 30
"""Levels of tables and text boxes inside each other."""


class ReadContext(Struct):
    """The state of reading one document: its package, and what its parts share."""

    package: DocxPackage
    diagnostics: list[Diagnostic] = field(default_factory=list)
    reported: set[str] = field(default_factory=set)
    paragraphs: int = 0
    images: dict[str, raw.Image] = field(default_factory=dict)
    table_styles: set[str] = field(default_factory=set)  # those that the tables read so far name
    charts: dict[str, Chart | None] = field(default_factory=dict)  # by part; None: a part that is no chart
    chart_points: int = 0

    def report(
        self, code: str, what: str, message: str, element: Element | None = None, hint: str = ""
    ) -> None:
        """Report something unsupported, once per ``what``, with the first words of its paragraph."""
        if what in self.reported:
            return
        self.reported.add(what)
        words = "" if element is None else first_words(element)
        self.diagnostics.append(note(code, message, Place(self.package.file, paragraph=words), hint))

    def count_paragraph(self) -> None:
        """Count one more paragraph.

        Raises:
            DocumentError: there are more than any document has.
        """
        self.paragraphs += 1
        if self.paragraphs > MAX_PARAGRAPHS:
            message = _("Tài liệu có quá {most} đoạn văn.", most=MAX_PARAGRAPHS)
            hint = _("Chia tài liệu thành nhiều tệp.")
            raise DocumentError(error("document-too-long", message, Place(self.package.file), hint))

    def report_unknown(self, element: Element) -> None:
        """Report an element that the reader does not support."""
        name = etree.QName(element).localname
        message = _("Thành phần “{name}” của Word chưa được hỗ trợ, bị bỏ qua.", name=name)
        self.report("unsupported-element", name, message, element)

    def image(self, part: str) -> raw.Image:
        """Return the picture in a part of the package, loaded once."""
        if part not in self.images:
            data = self.package.data(part)
            self.images[part] = raw.Image(images.kind_of(data), data, part.rpartition("/")[2])
        return self.images[part]


def first_words(element: Element) -> str:
    """Return the beginning of the text of the paragraph that contains ``element``."""
    paragraph = next(element.iterancestors(W + "p"), element)
    text = "".join(t.text or "" for t in paragraph.iter(W + "t"))
    return excerpt(text)


def excerpt(text: str) -> str:
    """Return the beginning of a text, as diagnostics show it."""
    return text if len(text) <= 60 else text[:57] + "…"


Properties = TypeVar("Properties")
BlockReader = Callable[["Story", Element], list[raw.Block]]


class Story(Struct):
    """One part's text (body, header, note …): its relationships and the state that runs through its paragraphs."""

    source: ReadContext
    targets: dict[str, Relationship]
    read_blocks: BlockReader
    folded: list[Element] = field(default_factory=list)
    interned: dict[str | bytes, Any] = field(default_factory=dict)  # interned properties by fold or XML
    fields: list[OpenField] = field(default_factory=list)
    pending: list[raw.InlineItem] = field(default_factory=list)  # for the next paragraph
    depth: int = 0

    def run(self, element: Element) -> raw.RunProperties:
        """Return the properties of a ``w:rPr``; the same XML gives the same object."""
        found: raw.RunProperties | None = self.interned.get(element.get(FOLD) or b"")
        return found or self._intern(element, run_properties)

    def cell(self, element: Element) -> raw.CellProperties:
        """Return the properties of a ``w:tcPr``, interned."""
        found: raw.CellProperties | None = self.interned.get(element.get(FOLD) or b"")
        return found or self._intern(element, cell_properties)

    def row(self, element: Element) -> raw.RowProperties:
        """Return the properties of a ``w:trPr``, interned."""
        found: raw.RowProperties | None = self.interned.get(element.get(FOLD) or b"")
        return found or self._intern(element, row_properties)

    def paragraph(self, element: Element) -> raw.ParagraphProperties:
        """Return the properties of a ``w:pPr`` with the section that ends here, interned."""
        found: raw.ParagraphProperties | None = self.interned.get(element.get(FOLD) or b"")
        return found or self._intern(element, self._read_paragraph)

    def _intern(self, element: Element, read: Callable[[Element], Properties]) -> Properties:
        unfolded = unfold(element, self.folded)
        key = element.get(FOLD) or etree.tostring(unfolded, with_tail=False)
        found: Properties | None = self.interned.get(key)
        if found is None:
            found = self.interned[key] = read(unfolded)
        return found

    def _read_paragraph(self, element: Element) -> raw.ParagraphProperties:
        properties = paragraph_properties(element)
        ending = child(element, "sectPr")
        return (
            properties
            if ending is None
            else replace(properties, section=section_properties(ending, self.parts()))
        )

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
