"""A tagged PDF as a program reads it that does not look: content by marks, the tree, and what is wrong with either.

Each finding names the clause that it is against: "14.x" of ISO 32000-1, "UA" of ISO 14289-1, "A" of ISO 19005.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

PAINTING = frozenset(["Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do"])
GROUPS = (
    "Document",
    "Part",
    "Art",
    "Sect",
    "Div",
    "BlockQuote",
    "Caption",
    "TOC",
    "TOCI",
    "Index",
    "NonStruct",
)
PARAGRAPHS = ("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody")
TABLES = ("Table", "TR", "TH", "TD", "THead", "TBody", "TFoot")
INLINE = (
    "Span",
    "Quote",
    "Note",
    "Reference",
    "BibEntry",
    "Code",
    "Link",
    "Annot",
    "Figure",
    "Formula",
    "Form",
)
STANDARD = frozenset((*GROUPS, *PARAGRAPHS, *TABLES, *INLINE))
"""Standard structure types (14.8.4)."""
INSIDE = {
    "LI": {"L"},
    "Lbl": {"LI", "P", "Note"},
    "LBody": {"LI"},
    "TR": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
}
INSIDE |= {"TOCI": {"TOC"}}
HOLLOW = frozenset(("Document", "Part", "Div", "BlockQuote", "TOC", "TOCI", "L", "LI", "Table", "TR", "Note"))
"""Elements that hold others, and no content of their own."""
ONLY = {"L": {"LI", "Caption"}, "LI": {"Lbl", "LBody"}, "Table": {"TR", "Caption"}, "TR": {"TH", "TD"}}
ONLY |= {"TOC": {"TOC", "TOCI", "Caption"}}


@dataclass
class Content:
    """The text of one page by MCID, that of its artifacts, and what is wrong with its marks."""

    texts: dict[int, str] = field(default_factory=dict)
    artifacts: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


@dataclass
class Node:
    """An element: its type, its own entries, its kids: elements, ``(page, mcid)``, annotations."""

    role: str
    entries: Any
    kids: list[Any] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def find(self, role: str) -> list[Node]:
        return [node for node in self.walk() if node.role == role]

    def attribute(self, name: str) -> Any:  # noqa: ANN401 - a value of PDF
        return self.entries.get("/A", pikepdf.Dictionary()).get(f"/{name}")


class Tagged:
    """One PDF, read."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pdf = pikepdf.open(BytesIO(data))
        self.pages = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}
        self.contents = [read_content(page) for page in self.pdf.pages]
        top = self.pdf.Root.StructTreeRoot.get("/K")
        self.tree = self._node(top, None) if top is not None else Node("Document", pikepdf.Dictionary())

    def _node(self, element: Any, page: int | None) -> Node:  # noqa: ANN401 - an object of PDF
        page = self.pages[element.Pg.objgen] if "/Pg" in element else page
        node = Node(str(element.S)[1:], element)
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array | list) else [kids]:
            if isinstance(kid, int):
                node.kids.append((page, int(kid)))
            elif "/MCID" in kid:
                node.kids.append((self.pages[kid.Pg.objgen], int(kid.MCID)))
            elif "/Obj" in kid:
                node.kids.append(kid.Obj)
            else:
                node.kids.append(self._node(kid, page))
        return node

    def text(self, node: Node) -> str:
        """Return the text of an element and those below it, in their order."""
        parts = []
        for kid in node.kids:
            if isinstance(kid, Node):
                parts.append(self.text(kid))
            elif isinstance(kid, tuple):
                parts.append(self.contents[kid[0]].texts.get(kid[1], ""))
        return "".join(parts)

    def blocks(self) -> list[str]:
        """Return the text of each paragraph, heading, cell and label in reading order, without blank ones."""
        found = [" ".join(self.text(node).split()) for node in self._blocks(self.tree)]
        return [text for text in found if text]

    def _blocks(self, node: Node) -> Iterator[Node]:
        own = Node(node.role, node.entries)
        for kid in node.kids:
            if isinstance(kid, Node) and kid.role not in ("Span", "Link", "Reference", "Figure"):
                if own.kids:
                    yield own
                    own = Node(node.role, node.entries)
                yield from self._blocks(kid)
            else:
                own.kids.append(kid)
        if own.kids:
            yield own

    def outline(self, *, depth: int = 99) -> str:
        """Return the types of elements as ``P Table(TR(TH TD))``."""
        return _outline(self.tree, depth)


def _outline(node: Node, depth: int) -> str:
    kids = [_outline(kid, depth - 1) for kid in node.kids if isinstance(kid, Node)]
    return f"{node.role}({' '.join(kids)})" if kids and depth > 0 else node.role


# --- the content of a page -----------------------------------------------------------------------


def read_content(page: pikepdf.Page) -> Content:
    fonts = {name: _letters(font) for name, font in page.resources.get("/Font", {}).items()}
    found, marks, in_text, saved = Content(), [], False, []
    font: dict[str, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands, code = instruction.operands, str(instruction.operator)
        if code in ("BDC", "BMC"):
            marks.append((_mark(operands, found), in_text))
        elif code == "EMC":
            if not marks:
                found.wrong.append("14.6.1: EMC without BDC")
            elif marks.pop()[1] != in_text:
                found.wrong.append("14.6.1: marked content crosses a text object")
        elif code == "BT":
            in_text = True
        elif code == "ET":
            in_text = False
        elif code == "q":
            saved.append(len(marks))
        elif code == "Q" and saved.pop() != len(marks):
            found.wrong.append("marked content crosses q … Q")
        elif code == "Tf":
            font = fonts[str(operands[0])]
        if code in PAINTING:
            _paint([mark for mark, _ in marks], code, _shown(operands, font), found)
    if marks or saved or in_text:
        found.wrong.append("14.6.1: something is not closed at the end of the page")
    return found


def _mark(operands: Any, found: Content) -> int | None:  # noqa: ANN401 - operands of PDF
    """Return the MCID of a sequence, None for an artifact."""
    if str(operands[0]) == "/Artifact":
        return None
    mcid = int(operands[1].get("/MCID", -1))
    if mcid < 0 or mcid in found.texts:
        found.wrong.append(f"14.7.4.2: MCID {mcid} is missing or used twice")
    found.texts[mcid] = ""
    return mcid


def _paint(marks: list[int | None], code: str, words: str, found: Content) -> None:
    if len(marks) != 1:
        found.wrong.append(f"UA 7.1: {code} is in {len(marks)} sequences")
    elif marks[0] is None:
        found.artifacts.append(words)
    else:
        found.texts[marks[0]] += words


def _shown(operands: Any, font: dict[str, str]) -> str:  # noqa: ANN401
    parts = operands[0] if operands and isinstance(operands[0], pikepdf.Array) else operands
    codes = "".join(bytes(part).hex().upper() for part in parts if isinstance(part, pikepdf.String))
    return "".join(font.get(codes[i : i + 4], "?") for i in range(0, len(codes), 4))


def _letters(font: Any) -> dict[str, str]:  # noqa: ANN401
    cmap = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"^<([0-9A-F]{4})> <([0-9A-F]*)>$", cmap, re.MULTILINE)
    return {code: bytes.fromhex(letters).decode("utf-16-be", "replace") for code, letters in pairs}


# --- what is wrong -------------------------------------------------------------------------------


def faults(pdf: bytes | Tagged) -> list[str]:
    """Return all that is wrong with the structure of a PDF."""
    tagged = pdf if isinstance(pdf, Tagged) else Tagged(pdf)
    found = [f"page {n}: {each}" for n, content in enumerate(tagged.contents, 1) for each in content.wrong]
    for check in (_catalog, _parents, _nesting, _attributes, _headings, _tables, _annotations, _fonts):
        found += check(tagged)
    return found


def _catalog(tagged: Tagged) -> Iterator[str]:
    root = tagged.pdf.Root
    if not root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked"):
        yield "14.7.1: not marked"
    if not root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle"):
        yield "UA 7.1: the title is not shown"
    if "/Lang" not in root:
        yield "UA 7.2: no language"
    if not str(tagged.pdf.docinfo.get("/Title", "")).strip() or b"<dc:title>" not in tagged.data:
        yield "UA 7.1: no title"
    if len(root.get("/OutputIntents", [])) != 1:
        yield "A 6.2.2: no output intent"
    for number, page in enumerate(tagged.pdf.pages, 1):
        if page.obj.get("/Tabs") != "/S":
            yield f"UA 7.18.3: page {number} has another tab order"


def _parents(tagged: Tagged) -> Iterator[str]:
    """14.7.4.4: each MCID and each annotation leads to the element that lists it, and only that one does."""
    root = tagged.pdf.Root.StructTreeRoot
    nums = list(root.ParentTree.get("/Nums", []))
    known = {int(key): value for key, value in zip(nums[::2], nums[1::2], strict=True)}
    if list(known) != sorted(known) or int(root.ParentTreeNextKey) <= max(known, default=-1):
        yield "14.7.4.4: the keys of the parent tree are not in order"
    listed = Counter(kid for node in tagged.tree.walk() for kid in node.kids if isinstance(kid, tuple))
    owners = {
        kid: node.entries.objgen for node in tagged.tree.walk() for kid in node.kids if isinstance(kid, tuple)
    }
    for number, content in enumerate(tagged.contents):
        key = tagged.pdf.pages[number].obj.get("/StructParents")
        parents: Any = known.get(int(key), []) if key is not None else []
        if sorted(content.texts) != list(range(len(content.texts))) or len(parents) != len(content.texts):
            yield f"14.7.4.4: page {number + 1} has {len(content.texts)} MCIDs, {len(parents)} parents"
            continue
        for mcid in content.texts:
            if listed[number, mcid] != 1 or owners[number, mcid] != parents[mcid].objgen:
                yield f"14.7.4.4: MCID {mcid} of page {number + 1} is not with its parent"
    there = {(n, mcid) for n, content in enumerate(tagged.contents) for mcid in content.texts}
    yield from (f"14.7.4.2: {kid} is nowhere" for kid in set(listed) - there)
    for node in tagged.tree.walk():
        for kid in node.kids:
            if isinstance(kid, Node) and kid.entries.P.objgen != node.entries.objgen:
                yield f"14.7.2: a {kid.role} names another parent"
            elif (
                isinstance(kid, pikepdf.Object) and known[int(kid.StructParent)].objgen != node.entries.objgen
            ):
                yield f"14.7.4.3: the annotation of a {node.role} leads to another element"


def _nesting(tagged: Tagged) -> Iterator[str]:
    if tagged.tree.role != "Document":
        yield "14.8.4.2: the root is no Document"
    for node in tagged.tree.walk():
        if node.role not in STANDARD:
            yield f"14.8.4: {node.role} is no standard type"
        for kid in node.kids:
            name = kid.role if isinstance(kid, Node) else "content"
            if isinstance(kid, tuple) and node.role in HOLLOW:
                yield f"14.8.4.2: content in a {node.role}"
            if name not in ONLY.get(node.role, {name}) or node.role not in INSIDE.get(name, {node.role}):
                yield f"14.8.4.3: {name} in {node.role}"


def _attributes(tagged: Tagged) -> Iterator[str]:
    for node in tagged.tree.walk():
        if node.role == "Figure" and not str(node.entries.get("/Alt", "")).strip():
            yield "UA 7.3: a figure without words"
        if node.role == "Figure" and len(node.attribute("BBox") or []) != 4:
            yield "14.8.5.4.3: a figure without its box"
        if node.role == "TH" and node.attribute("Scope") not in ("/Column", "/Row", "/Both"):
            yield "UA 7.5: a header cell without scope"
        if node.role == "L" and node.find("Lbl") and node.attribute("ListNumbering") in (None, "/None"):
            yield "UA 7.6: labels, but no numbering"
    names = [str(node.entries.get("/ID", "")) for node in tagged.tree.find("Note")]
    if len(set(names)) < len(names) or "" in names:
        yield "UA 7.9: notes without names of their own"


def _headings(tagged: Tagged) -> Iterator[str]:
    before = 0
    for node in tagged.tree.walk():
        if node.role == "Part":
            before = 0
        if re.fullmatch("H[1-6]", node.role):
            level = int(node.role[1])
            if level > before + 1:
                yield f"UA 7.4.2: H{level} after H{before}"
            before = level


def _tables(tagged: Tagged) -> Iterator[str]:
    """UA 7.5: each row has as many columns as the others, counted with what spans into it."""
    for table in tagged.tree.find("Table"):
        rows = [kid for kid in table.kids if isinstance(kid, Node) and kid.role == "TR"]
        counts = [0] * len(rows)
        for at, row in enumerate(rows):
            for cell in (kid for kid in row.kids if isinstance(kid, Node)):
                for below in range(at, at + int(cell.attribute("RowSpan") or 1)):
                    if below < len(rows):
                        counts[below] += int(cell.attribute("ColSpan") or 1)
                    else:
                        yield "UA 7.5: a cell spans rows that are not there"
        if len(set(counts)) > 1:
            yield f"UA 7.5: rows of {sorted(set(counts))} columns"


def _annotations(tagged: Tagged) -> Iterator[str]:
    listed = {
        kid.objgen: node.role
        for node in tagged.tree.walk()
        for kid in node.kids
        if isinstance(kid, pikepdf.Object)
    }
    for page in tagged.pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            if listed.get(annotation.objgen) != "Link":
                yield "UA 7.18.5: a link that is in no Link"
            if not str(annotation.get("/Contents", "")).strip():
                yield "UA 7.18.5: a link without words"


def _fonts(tagged: Tagged) -> Iterator[str]:
    for page in tagged.pdf.pages[:1]:
        for name, font in page.resources.get("/Font", {}).items():
            if "/ToUnicode" not in font or "/FontFile2" not in font.DescendantFonts[0].FontDescriptor:
                yield f"A 6.3: {name} is not embedded, or without its letters"
        if any("/SMask" in each for each in page.resources.get("/XObject", {}).values()):
            yield "A 6.4: transparency"
