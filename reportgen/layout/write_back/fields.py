"""The cached results of PAGEREF and NUMPAGES in one part, simple fields and complex ones (§17.16.4.2, §17.16.18)."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree
from msgspec import Struct, field

from reportgen.layout.read.fields import Instruction, instruction
from reportgen.layout.read.package import as_document_error
from reportgen.ooxml.names import W
from reportgen.ooxml.xml import Element, get, parse_whole, serialise


class _Open(Struct):
    """A complex field between its begin and its end."""

    code: list[str] = field(default_factory=list)
    separator: Element | None = None
    texts: list[Element] = field(default_factory=list)


class _Writer:
    """Writes numbers into the fields of one part; ``changed``: a number was another."""

    def __init__(self, pages: int, bookmarks: Mapping[str, str]) -> None:
        self.pages = pages
        self.bookmarks = bookmarks
        self.changed = False
        self._open: list[_Open] = []

    def visit(self, element: Element) -> None:
        """Take one element, in the order of the document."""
        if element.tag == W + "fldChar":
            self._character(element)
        elif element.tag == W + "instrText":
            if self._open and self._open[-1].separator is None:
                self._open[-1].code.append(element.text or "")
        elif element.tag == W + "t":
            if self._open and self._open[-1].separator is not None:
                self._open[-1].texts.append(element)
        elif element.tag == W + "fldSimple":
            self._write_number(instruction(get(element, "instr") or ""), list(element.iter(W + "t")), element)

    def _character(self, element: Element) -> None:
        kind = get(element, "fldCharType")
        if kind == "begin":
            self._open.append(_Open())
        elif kind == "separate" and self._open:
            self._open[-1].separator = element
        elif kind == "end" and self._open:
            closed = self._open.pop()
            if closed.separator is not None:
                self._write_number(
                    instruction("".join(closed.code)), closed.texts, closed.separator.getparent()
                )

    def _write_number(self, field: Instruction, texts: list[Element], place: Element | None) -> None:
        number = self._number(field)
        if not number or "".join(each.text or "" for each in texts) == number:
            return
        if not texts and place is not None:
            texts = [_new_text(place)]
        for each in texts:
            each.text = ""
        if texts:
            texts[0].text = number
            self.changed = True

    def _number(self, instruction: Instruction) -> str:
        """Return the number of the field; "" if it is of another kind or has a number format."""
        if instruction.number_format not in ("", "decimal"):
            return ""
        if instruction.kind == "NUMPAGES":
            return str(self.pages)
        return self.bookmarks.get(instruction.target, "") if instruction.kind == "PAGEREF" else ""


def _new_text(place: Element) -> Element:
    """Return an empty text: in a new run after the separator's, or in the simple field that ``place`` is."""
    run = etree.Element(W + "r")
    if place.tag == W + "fldSimple":
        place.append(run)
    else:
        place.addnext(run)
    return etree.SubElement(run, W + "t")


def with_numbers(data: bytes, part: str, pages: int, bookmarks: Mapping[str, str]) -> bytes | None:
    """Return the part with its fields' numbers; None where all of them are right, or there are none.

    Raises:
        DocumentError: the part is not XML that ``convert`` would read.
    """
    if b"PAGEREF" not in data and b"NUMPAGES" not in data:
        return None
    with as_document_error(""):
        root = parse_whole(data, part)
    writer = _Writer(pages, bookmarks)
    for element in list(root.iter(etree.Element)):
        writer.visit(element)
    if not writer.changed:
        return None
    return serialise(root)
