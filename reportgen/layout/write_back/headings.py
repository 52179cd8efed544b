"""The headings of a document as the layout reads them: level, number and text, by their bookmark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from reportgen.layout import document
from reportgen.ooxml.names import VAL, W
from reportgen.ooxml.xml import Element, get

PREFIX = "_Toc"
_NOT_HERE = (W + "txbxContent", W + "del", W + "moveFrom")


class TocHeading(Struct, frozen=True):
    """A possible entry. ``style`` is the id of its style, ``level`` 0 without outline level."""

    bookmark: str
    style: str
    level: int
    label: str
    text: str


def add_bookmarks(body: Element) -> list[Element]:
    """Give each paragraph that may be a heading a ``_Toc`` bookmark; return the starts of the new ones."""
    names = {get(item, "name") or "" for item in body.iter(W + "bookmarkStart")}
    ids = [int(i) for item in body.iter(W + "bookmarkStart") if (i := get(item, "id") or "").isdecimal()]
    number, identity = 1, max(ids, default=0) + 1
    starts = []
    for paragraph in body.iter(W + "p"):
        if not _candidate(paragraph) or _toc_bookmark(paragraph) is not None:
            continue
        while f"{PREFIX}{number:09d}" in names:
            number += 1
        starts.append(_bookmark(paragraph, f"{PREFIX}{number:09d}", identity))
        number, identity = number + 1, identity + 1
    return starts


def _candidate(paragraph: Element) -> bool:
    properties = paragraph.find(W + "pPr")
    if properties is None or (
        properties.find(W + "pStyle") is None and properties.find(W + "outlineLvl") is None
    ):
        return False
    if next(paragraph.iter(W + "t"), None) is None:
        return False
    return next(paragraph.iterancestors(*_NOT_HERE), None) is None


def _toc_bookmark(paragraph: Element) -> Element | None:
    starts = paragraph.iter(W + "bookmarkStart")
    return next((item for item in starts if (get(item, "name") or "").startswith(PREFIX)), None)


def _bookmark(paragraph: Element, name: str, identity: int) -> Element:
    at = 1 if paragraph[0].tag == W + "pPr" else 0
    start = paragraph.makeelement(W + "bookmarkStart", {W + "id": str(identity), W + "name": name})
    paragraph.insert(at, start)
    paragraph.append(paragraph.makeelement(W + "bookmarkEnd", {W + "id": str(identity)}))
    return start


def remove_bookmarks(starts: Iterable[Element], bookmarks: set[str]) -> None:
    """Remove the bookmarks that no entry uses."""
    for start in starts:
        if get(start, "name") in bookmarks:
            continue
        paragraph = start.getparent()
        if paragraph is not None:
            identity = get(start, "id")
            ends = [e for e in paragraph.iterchildren(W + "bookmarkEnd") if get(e, "id") == identity]
            for item in (start, *ends):
                paragraph.remove(item)


def headings_in(resolved: document.Document) -> list[TocHeading]:
    """Return the paragraphs with ``_Toc`` bookmarks, in order."""
    paragraphs = (p for section in resolved.sections for p in _paragraphs(section.blocks))
    return [heading for p in paragraphs if (heading := _heading(p)) is not None and heading.text]


def _paragraphs(blocks: Iterable[document.Block]) -> Iterator[document.Paragraph]:
    for block in blocks:
        if isinstance(block, document.Paragraph):
            yield block
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from _paragraphs(cell.blocks)


def _heading(paragraph: document.Paragraph) -> TocHeading | None:
    marks = (item.name for item in paragraph.items if isinstance(item, document.Bookmark))
    name = next((name for name in marks if name.startswith(PREFIX)), "")
    if not name:
        return None
    paragraph_format, label = paragraph.format, paragraph.label.text
    return TocHeading(
        name, paragraph_format.style, paragraph_format.outline_level, label.strip(), _words(paragraph)
    )


def _words(paragraph: document.Paragraph) -> str:
    parts = []
    for item in paragraph.items:
        if isinstance(item, document.Text | document.Equation):
            parts.append(item.text)
        elif isinstance(item, document.Tab | document.Break):
            parts.append(" ")
    return " ".join("".join(parts).split(" ")).strip()


def style_names(styles: Element | None) -> dict[str, str]:
    """Return the names of paragraph styles by id."""
    names = {}
    for style in () if styles is None else styles.iterchildren(W + "style"):
        name = style.find(W + "name")
        if get(style, "type") == "paragraph" and name is not None:
            names[get(style, "styleId") or ""] = name.get(VAL) or ""
    return names
