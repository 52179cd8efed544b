"""Adds a note to each wrong cell: the texts (§18.7) and the boxes they are shown in, which are VML (part 4, §19).

A cell that has a note keeps its words; the problems follow them.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from lxml import etree

from reportgen.diagnostics import Diagnostic
from reportgen.ooxml.writing import CONTENT_TYPES
from reportgen.ooxml.xml import parse_whole
from reportgen.sheets.annotate.package import WorkbookPackage, namespace, printable, qualify
from reportgen.sheets.model import address

if TYPE_CHECKING:
    from lxml.etree import _Element

AUTHOR = "reportgen"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_AFTER_DRAWING = ("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
                  "tableParts", "extLst")  # fmt: skip
"""What follows ``legacyDrawing`` in a worksheet (§18.3.1.99)."""
_VML = b"""<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>\
</o:shapelayout></xml>"""
_KIND = """<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
id="_x0000_t202_soatloi" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>"""
_BOX = """<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s{id}" type="#_x0000_t202_soatloi" \
style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:{height}pt;z-index:1;visibility:hidden" \
fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>\
<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>\
</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>\
<x:Anchor>{left}, 12, {top}, 4, {right}, 12, {bottom}, 4</x:Anchor><x:Row>{row}</x:Row><x:Column>{column}</x:Column>\
</x:ClientData></v:shape>"""
_FIRST_ID = 60_000
_ROW = 20.0
"""Points of an ordinary row, by which the height of a box is given."""

Spot = tuple[int, int]


def add(
    package: WorkbookPackage, member: str, sheet: _Element, wrong: Mapping[Spot, Sequence[Diagnostic]]
) -> None:
    """Note at each cell of ``wrong`` what is wrong with it and how to fix it; ``sheet`` is the root of ``member``."""
    texts = {spot: "\n\n".join(map(_words, problems)) for spot, problems in wrong.items()}
    put(package, member, sheet, texts, lambda _text: False)


def put(
    package: WorkbookPackage,
    member: str,
    sheet: _Element,
    texts: Mapping[Spot, str],
    is_own: Callable[[str], bool],
) -> None:
    """Note these texts at their cells; a note for which ``is_own`` is replaced, or with an empty text taken away."""
    part = package.related_part(member, "comments") or _new_part(package, member, namespace(sheet))
    root = package.root(part)
    existing = {comment.get("ref"): comment for comment in root.iter(qualify(root, "comment"))}
    author, boxed = _author(root), {}
    for spot in sorted(texts):
        old = existing.get(address(*spot))
        if old is not None and is_own(_said(old)):
            boxed[spot] = ""
            _drop(old)
            old = None
        if texts[spot]:
            comment = _comment(root, spot, author) if old is None else old
            _append(comment, texts[spot])
            boxed[spot] = _said(comment)
    package.put(part, root)
    _draw(package, _drawing(package, member, sheet), boxed)


def texts(package: WorkbookPackage, member: str) -> dict[str, str]:
    """Return address → words of the notes of a worksheet."""
    part = package.related_part(member, "comments")
    root = package.root(part) if part else None
    found = () if root is None else root.iter(qualify(root, "comment"))
    return {comment.get("ref", ""): _said(comment) for comment in found}


def _said(comment: _Element) -> str:
    return "".join(map(str, comment.itertext()))


def _drop(comment: _Element) -> None:
    parent = comment.getparent()
    if parent is not None:
        parent.remove(comment)


def _words(problem: Diagnostic) -> str:
    return printable(f"{problem.message}\n→ {problem.hint}" if problem.hint else problem.message)


# --- texts ------------------------------------------------------------------------------------


def _new_part(package: WorkbookPackage, member: str, main: str) -> str:
    part = package.fresh("xl/soatLoiComments{}.xml")
    package.parts[part] = f'<comments xmlns="{main}"><authors/><commentList/></comments>'.encode()
    package.relate(member, "comments", part)
    package.declare(part, _COMMENTS_TYPE)
    return part


def _author(root: _Element) -> str:
    authors = root.find(qualify(root, "authors"))
    if authors is None:
        raise KeyError("authors")
    etree.SubElement(authors, qualify(root, "author")).text = AUTHOR
    return str(len(authors) - 1)


def _comment(root: _Element, spot: Spot, author: str) -> _Element:
    listed = root.find(qualify(root, "commentList"))
    if listed is None:
        raise KeyError("commentList")
    return etree.SubElement(listed, qualify(root, "comment"), ref=address(*spot), authorId=author)


def _append(comment: _Element, text: str) -> None:
    """Add a run of text to a comment, on lines of its own after what is there."""
    body = comment.find(qualify(comment, "text"))
    if body is None:
        body = etree.SubElement(comment, qualify(comment, "text"))
    before = "\n\n" if len(body) else ""
    own = etree.SubElement(etree.SubElement(body, qualify(comment, "r")), qualify(comment, "t"))
    own.text = before + text
    own.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


# --- boxes ------------------------------------------------------------------------------------


def _draw(package: WorkbookPackage, part: str, boxed: Mapping[Spot, str]) -> None:
    """Add a box for each note of ``boxed``, large enough for its text, in place of the one it has."""
    head, end, tail = _without(package.parts[part], boxed).rpartition(b"</xml>")
    if not end:
        raise KeyError(part)
    kind = "" if b"_x0000_t202_soatloi" in head else _KIND
    shown = {spot: text for spot, text in boxed.items() if text}
    shapes = "".join(_boxes(shown, _FIRST_ID + head.count(b"_soatloi")))
    package.parts[part] = head + (kind + shapes).encode() + end + tail


def _without(vml: bytes, spots: Container[Spot]) -> bytes:
    """Return the drawing without the boxes of these cells; old ones are too small for more words."""
    root = parse_whole(vml.replace(b"<br>", b"<br/>"))  # Excel writes them as in HTML
    for shape in list(root.iter("{*}shape")):
        row, column = shape.findtext("{*}ClientData/{*}Row"), shape.findtext("{*}ClientData/{*}Column")
        parent = shape.getparent()
        if parent is not None and row and column and (int(row), int(column)) in spots:
            parent.remove(shape)
    return etree.tostring(root, encoding="UTF-8")


def _boxes(boxed: Mapping[Spot, str], first: int) -> Iterator[str]:
    for number, ((row, column), text) in enumerate(boxed.items(), start=first):
        count = 1 + sum(1 + len(line) // 40 for line in text.split("\n"))
        tall = -(-count * 14 // int(_ROW))
        yield _BOX.format(id=number, height=count * 14, left=column + 1, top=max(0, row - 1),
                          right=column + 5, bottom=max(0, row - 1) + tall, row=row, column=column)  # fmt: skip


def _drawing(package: WorkbookPackage, member: str, root: _Element) -> str:
    """Return the part with the boxes of a worksheet's notes, made if there is none."""
    own = root.find(qualify(root, "legacyDrawing"))
    if own is not None:
        return package.target(member, own.get(f"{{{package.office}}}id", ""))
    part = package.fresh("xl/drawings/soatLoi{}.vml")
    package.parts[part] = _VML
    _declare_vml(package)
    name = package.relate(member, "vmlDrawing", part)
    given = {f"{{{package.office}}}id": name}
    element = root.makeelement(qualify(root, "legacyDrawing"), given, package.prefixes)
    following = next((child for child in root if etree.QName(child).localname in _AFTER_DRAWING), None)
    if following is None:
        root.append(element)
    else:
        following.addprevious(element)
    return part


def _declare_vml(package: WorkbookPackage) -> None:
    root = package.root(CONTENT_TYPES)
    if not any(child.get("Extension", "").lower() == "vml" for child in root):
        default = root.makeelement(qualify(root, "Default"), Extension="vml", ContentType=_VML_TYPE)
        root.insert(0, default)
        package.put(CONTENT_TYPES, root)
