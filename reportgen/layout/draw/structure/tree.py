"""The structure tree as objects: elements, the tree from marked content back to them, the catalog's entries (14.7)."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.layout.draw.pdf_file import PdfFile
from reportgen.layout.draw.structure.elements import MCIDS_PER_PAGE, Element, LinkAnnotation

KEPT = frozenset({"TD", "TH", "TR"})
"""Elements that are there even if they are empty: a table must be regular."""


def write(
    pdf_file: PdfFile,
    document: Element,
    parents: Sequence[Sequence[Element]],
    links: Sequence[Element],
    pages: Sequence[str],
) -> str:
    """Add the tree; return the catalog's entries for it.

    ``parents`` are the elements of each page's marked content, ``links`` those of the link annotations, whose
    /StructParent goes on where the pages' /StructParents end.
    """
    root = pdf_file.add()
    top = _Writer(pdf_file, pages).element(document, root)
    nums = [f"{i}[{' '.join([e.reference for e in page])}]" for i, page in enumerate(parents) if page]
    nums += [f"{len(pages) + i} {element.reference}" for i, element in enumerate(links)]
    tree = pdf_file.add(f"<</Nums[{' '.join(nums)}]>>")
    entries = f"/ParentTree {tree}/ParentTreeNextKey {len(pages) + len(links)}"
    pdf_file.fill(root, f"<</Type/StructTreeRoot{f'/K {top}' if top else ''}{entries}>>")
    return f"/MarkInfo <</Marked true>> /StructTreeRoot {root}"


class _Writer:
    def __init__(self, pdf_file: PdfFile, pages: Sequence[str]) -> None:
        self._pdf_file = pdf_file
        self._pages = pages

    def element(self, element: Element, parent: str) -> str:
        """Add an element and those below it; return its reference, "" if there is nothing in it."""
        kids = element.kids
        if not kids and element.role not in KEPT:
            return ""
        head = f"<</S/{element.role}/P {parent}{element.attributes}"
        if len(kids) == 1 and type(kids[0]) is int:  # most cells and paragraphs
            page, content = divmod(kids[0], MCIDS_PER_PAGE)
            element.reference = self._pdf_file.add(f"{head}/Pg {self._pages[page]}/K {content}>>")
            return element.reference
        reference = self._pdf_file.add()
        entries = self._kids(element, reference)
        if not entries and element.role not in KEPT:
            self._pdf_file.drop()
            return ""
        element.reference = reference
        self._pdf_file.fill(reference, f"{head}{entries}>>")
        return reference

    def _kids(self, element: Element, reference: str) -> str:
        on, found = -1, []
        for kid in element.kids:
            if type(kid) is int:
                page, content = divmod(kid, MCIDS_PER_PAGE)
                on = page if on < 0 else on
                there = f"<</Type/MCR/Pg {self._pages[page]}/MCID {content}>>"
                found.append(str(content) if page == on else there)
            elif type(kid) is Element:
                found.append(self.element(kid, reference))
            elif isinstance(kid, LinkAnnotation):
                found.append(f"<</Type/OBJR/Pg {self._pages[kid.page]}/Obj {kid.reference}>>")
        kids = " ".join(filter(None, found))
        return f"{f'/Pg {self._pages[on]}' if on >= 0 else ''}/K[{kids}]" if kids else ""
