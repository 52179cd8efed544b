"""Navigation in the file: links, the outline from headings, page labels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct, field

from reportgen.layout.draw.pdf_file import PdfFile, number, text
from reportgen.layout.draw.structure.elements import Element, LinkAnnotation

SAFE_SCHEMES = ("http:", "https:", "mailto:", "ftp:", "tel:")


class Link(Struct):
    """A rectangle (left, bottom, right, top) on a page that leads to an address or a ``#bookmark``.

    ``words`` are the text in it; ``element`` is the link in the structure, None outside of the text.
    """

    page: int
    rectangle: tuple[float, float, float, float]
    target: str
    words: str = ""
    element: Element | None = None


class OutlineItem(Struct):
    """An outline item with the items below it."""

    level: int
    title: str
    page: int
    y: float
    children: list[OutlineItem] = field(default_factory=list)

    def count(self) -> int:
        """Return the number of items below it."""
        return sum(1 + child.count() for child in self.children)


class Navigation(Struct):
    """Links, link targets and headings met on the pages; the functions below write them as objects."""

    links: list[Link] = field(default_factory=list)
    targets: dict[str, tuple[int, float, float]] = field(default_factory=dict)
    headings: list[OutlineItem] = field(default_factory=list)

    def link(self, link: Link) -> None:
        """Add a link; words of one link that follow each other on a line become one rectangle."""
        left, low, right, high = link.rectangle
        last = self.links[-1] if self.links else None
        if (
            last
            and last.page == link.page
            and last.target == link.target
            and (last.element is link.element or None in (last.element, link.element))
        ):
            a, b, c, d = last.rectangle
            if abs(b - low) < 1 and -1 < left - c < 20:
                last.rectangle = (a, min(b, low), right, max(d, high))
                last.words += link.words
                return
        self.links.append(link)

    def annotations(
        self, pdf_file: PdfFile, pages: Sequence[str], document: Element
    ) -> tuple[dict[int, list[str]], list[Element]]:
        """Write the links; return their references by page, and the structure element of each.

        A link without a target is left out, and is no link in the structure. One outside of the text (in a footer)
        comes at the end of the ``document``.
        """
        found: dict[int, list[str]] = {}
        elements: list[Element] = []
        for link in self.links:
            action = self._action(link.target, pages)
            if not action:
                _unlink(link.element)
                continue
            if link.element is None:
                link.element = Element("Link")
                document.kids.append(Element("P", kids=[link.element]))
            key = len(pages) + len(elements)
            elements.append(link.element)
            reference = pdf_file.add(_annotation(link, action, key))
            link.element.kids.append(LinkAnnotation(link.page, reference))
            found.setdefault(link.page, []).append(reference)
        return found, elements

    def _action(self, target: str, pages: Sequence[str]) -> str:
        if target.startswith("#"):
            if target[1:] not in self.targets:
                return ""
            page, x, y = self.targets[target[1:]]
            return f"/Dest {destination(pages[page], x, y)}"
        if not target.lower().startswith(SAFE_SCHEMES):
            return ""
        address = target.encode("ascii", "ignore") if target.isascii() else _percent_encode(target)
        return f"/A << /Type /Action /S /URI /URI {text(address.decode('ascii'))} >>"


def _unlink(element: Element | None) -> None:
    if element is not None and element.role == "Link":
        element.role = "Span"


def _annotation(link: Link, action: str, key: int) -> str:
    rectangle = " ".join(map(number, link.rectangle))
    contents = text(" ".join(link.words.split()) or link.target)
    return (
        f"<< /Type /Annot /Subtype /Link /Rect [{rectangle}] /Border [0 0 0] /F 4 /StructParent {key}"
        f" /Contents {contents} {action} >>"
    )


def _percent_encode(address: str) -> bytes:
    from urllib.parse import quote

    return quote(address, safe=":/?#[]@!$&'()*+,;=%").encode("ascii")


def destination(page: str, x: float, y: float) -> str:
    """Return the place on a page as a destination."""
    return f"[{page} /XYZ {number(x)} {number(y)} null]"


def outline(pdf_file: PdfFile, headings: Sequence[OutlineItem], pages: Sequence[str]) -> str:
    """Write the outline; return the catalog's entries for it, "" without headings."""
    roots: list[OutlineItem] = []
    path: list[OutlineItem] = []
    for entry in headings:
        while path and path[-1].level >= entry.level:
            path.pop()
        (path[-1].children if path else roots).append(entry)
        path.append(entry)
    if not roots:
        return ""
    top = pdf_file.add()
    first, last = _siblings(pdf_file, roots, top, pages)
    count = sum(1 + entry.count() for entry in roots)
    pdf_file.fill(top, f"<< /Type /Outlines /First {first} /Last {last} /Count {count} >>")
    return f"/Outlines {top} /PageMode /UseOutlines"


def _siblings(
    pdf_file: PdfFile, entries: list[OutlineItem], parent: str, pages: Sequence[str]
) -> tuple[str, str]:
    references = [pdf_file.add() for _ in entries]
    before, after = ["", *references], [*references[1:], ""]
    for entry, own, last, following in zip(entries, references, before, after, strict=False):
        body = (
            f"/Title {text(entry.title)} /Parent {parent} /Dest {destination(pages[entry.page], 0, entry.y)}"
        )
        body += f" /Prev {last}" * bool(last) + f" /Next {following}" * bool(following)
        if entry.children:
            first, final = _siblings(pdf_file, entry.children, own, pages)
            body += f" /First {first} /Last {final} /Count {entry.count()}"
        pdf_file.fill(own, f"<< {body} >>")
    return references[0], references[-1]


def page_labels(labels: Sequence[str]) -> str:
    """Return the catalog's entry for page labels; "" where every page shows its position."""
    if all(label in ("", str(i)) for i, label in enumerate(labels, start=1)):
        return ""
    ranges = []
    for i, (before, label) in enumerate(pairwise(["", *labels])):
        if label.isdecimal():
            if not i or not before.isdecimal() or int(label) != int(before) + 1:
                ranges.append(f"{i} << /S /D /St {max(1, int(label))} >>")
        else:
            ranges.append(f"{i} << /P {text(label)} >>")
    return f"/PageLabels << /Nums [{' '.join(ranges)}] >>"
