"""The field of a table of contents in the XML: its begin, its end, its text, and replacing its entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from msgspec import Struct

from reportgen.layout.write_back.toc_switches import TocSwitches, parse_toc
from reportgen.ooxml.names import W
from reportgen.ooxml.xml import Element, get

_R = W + "r"


class TocField(Struct):
    """The runs with its begin and its end: of one paragraph, or of two that are siblings."""

    begin: Element
    end: Element
    switches: TocSwitches

    @property
    def first(self) -> Element:
        """The paragraph in which it begins."""
        return _parent(self.begin)

    @property
    def last(self) -> Element:
        """The paragraph in which it ends."""
        return _parent(self.end)

    def between(self) -> list[Element]:
        """Return the blocks after the first paragraph, before the last."""
        blocks = [] if self.first is self.last else list(self.first.itersiblings())
        return blocks[: blocks.index(self.last)] if blocks else []

    def lines(self) -> list[str]:
        """Return what each of its paragraphs shows, without tabs and page numbers."""
        blocks = [self.first, *self.between()] + ([self.last] if self.last is not self.first else [])
        lines = ["".join(_letters(block, self)).strip() for block in blocks]
        return [line for line in lines if line]

    def replace(self, begin_runs: Sequence[Element], entries: Sequence[Element]) -> None:
        """Show ``entries``: paragraphs, the first of which takes the field's beginning with the runs ``begin_runs``."""
        alone = self.first is self.last
        before, after = _before(self.begin), list(self.end.itersiblings())
        rest = [item for item in _before(self.end) if item.tag == W + "pPr"] if not alone else []
        closes = not alone and not any(item.tag in (_R, W + "hyperlink") for item in after)
        place, parent = self.first, _parent(self.first)
        for block in self.between():
            parent.remove(block)
        if alone or not closes:
            tail = [self.end, *after]
            for item in tail:
                entries[-1].append(item)
            if not alone:
                parent.remove(self.last)
        else:
            _retain(self.last, [*rest, self.end, *after])
        at = 1 if entries[0][0].tag == W + "pPr" else 0
        entries[0][at:at] = [*(item for item in before if item.tag != W + "pPr"), *begin_runs]
        for entry in entries:
            place.addprevious(entry)
        parent.remove(place)


def _retain(paragraph: Element, items: Sequence[Element]) -> None:
    for item in list(paragraph):
        if not any(item is kept for kept in items):
            paragraph.remove(item)


def _before(run: Element) -> list[Element]:
    return list(run.itersiblings(preceding=True))[::-1]


def _parent(element: Element) -> Element:
    parent = element.getparent()
    assert parent is not None, "only the root has none"  # noqa: S101
    return parent


def _letters(block: Element, toc: TocField) -> Iterator[str]:
    """Yield the text of the field in a block: without field codes and page numbers."""
    depth, inside = 0, block is not toc.first
    for item in block.iter(W + "fldChar", W + "t", W + "tab"):
        if item.tag == W + "fldChar":
            if item.getparent() is toc.begin:
                inside = True
                continue
            if item.getparent() is toc.end:
                return
            depth += {"begin": 1, "end": -1}.get(get(item, "fldCharType") or "", 0)
        elif inside and not depth and item.tag == W + "t":
            yield item.text or ""
        elif inside and not depth and _parent(item).tag == _R:
            yield " "


def find(body: Element) -> list[TocField]:
    """Return the tables of contents that can be rebuilt; splits runs with several parts."""
    for simple in list(body.iter(W + "fldSimple")):
        if "TOC" in (get(simple, "instr") or ""):
            _unfold(simple)
    marked = [item for item in body.iter(W + "instrText") if "TOC" in (item.text or "").upper()]
    for paragraph in {id(p): p for item in marked for p in item.iterancestors(W + "p")}.values():
        _split_runs(paragraph)
    open_fields: list[tuple[Element, list[str]]] = []
    found = []
    for item in body.iter(W + "fldChar", W + "instrText"):
        if item.tag == W + "instrText":
            if open_fields:
                open_fields[-1][1].append(item.text or "")
            continue
        kind = get(item, "fldCharType")
        if kind == "begin":
            open_fields.append((item, []))
        elif kind == "end" and open_fields:
            begin, code = open_fields.pop()
            toc = _field(begin, item, "".join(code))
            if toc is not None:
                found.append(toc)
    return found


def _unfold(simple: Element) -> None:
    """Replace a simple field by a complex one, which may span paragraphs."""
    runs = []
    for kind in ("begin", "code", "separate", "end"):
        run = simple.makeelement(_R)
        inner = simple.makeelement(W + ("instrText" if kind == "code" else "fldChar"))
        if kind == "code":
            inner.text = get(simple, "instr")
        else:
            inner.set(W + "fldCharType", kind)
        run.append(inner)
        runs.append(run)
    for item in (*runs[:3], *simple, runs[3]):
        simple.addprevious(item)
    _parent(simple).remove(simple)


def _field(begin: Element, end: Element, code: str) -> TocField | None:
    switches = parse_toc(code)
    if switches is None:
        return None
    last = next(end.iterancestors(W + "p"), None)
    if last is not None:
        _split_runs(last)
    begin_run, end_run = _parent(begin), _parent(end)
    inner = all(run.tag == _R and _parent(run).tag == W + "p" for run in (begin_run, end_run))
    if not inner or _parent(_parent(begin_run)) is not _parent(_parent(end_run)):
        return None
    return TocField(begin_run, end_run, switches)


def _split_runs(paragraph: Element) -> None:
    """Split the runs of a paragraph, so that each part has a run of its own."""
    for run in list(paragraph.iterchildren(_R)):
        properties = run.find(W + "rPr")
        parts = [item for item in run if item is not properties]
        for part in reversed(parts[1:]):
            other = run.makeelement(_R)
            if properties is not None:
                other.append(deepcopy(properties))
            other.append(part)
            run.addnext(other)
