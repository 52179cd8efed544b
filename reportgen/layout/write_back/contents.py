"""Tables of contents built from the headings, as F9 in Word does: for files made from templates.

The entries are written into the DOCX with page fields and links, so that the layout reads them like other text; PDF and
DOCX then agree.
"""

from __future__ import annotations

from reportgen.layout.document import Document
from reportgen.layout.read.package import DocxPackage, main_part, open_package
from reportgen.layout.resolve import load
from reportgen.layout.write_back import entries, headings, toc_field
from reportgen.layout.write_back.toc_field import TocField
from reportgen.layout.write_back.toc_switches import TocSwitches
from reportgen.ooxml.names import W
from reportgen.ooxml.xml import Element, serialise

MOST_ENTRIES = 5_000

TocHeadings = list[tuple[headings.TocHeading, int]]


def rebuild_contents(docx: bytes, *, rebuild_all: bool = True) -> bytes | None:
    """Return the DOCX with its tables of contents as the headings are; None where they are so, or there are none.

    Args:
        docx: the file.
        rebuild_all: also those that have entries already; else only the empty ones.

    Raises:
        DocumentError: the file is damaged, as ``convert`` would say.
    """
    package = open_package(docx)
    main = package.archive.name_of(main_part(package))
    data = package.data(main)
    if b"TOC" not in data:
        return None
    root = package.whole(main)
    body = root.find(W + "body")
    fields = (
        [] if body is None else [toc for toc in toc_field.find(root) if rebuild_all or not _has_entries(toc)]
    )
    if body is None or not fields:
        return None
    changed_parts = _ContentsBuilder(package, main, root, body).changed_parts(fields)
    return package.archive.rewrite(changed_parts) if changed_parts else None


def _has_entries(toc: TocField) -> bool:
    """Return whether it has entries (links, tabs or fields), not only a text such as "update me"."""
    blocks = [toc.first, *toc.between()]
    inner = (W + "hyperlink", W + "tab", W + "fldChar")
    if any(next(block.iter(*inner), None) is not None for block in toc.between()):
        return True
    return sum(1 for block in blocks[:1] for _ in block.iter(*inner)) > _field_marks(toc)


def _field_marks(toc: TocField) -> int:
    """Return the number of field characters (and tab stops) of the first paragraph that belong to no entry."""
    stops = toc.first.find(f"{W}pPr/{W}tabs")
    begins = [item.get(W + "fldCharType") for item in toc.first.iter(W + "fldChar")]
    marks = (1 + ("separate" in begins)) + (toc.last is toc.first)
    return marks + (0 if stops is None else len(stops))


class _ContentsBuilder:
    """The main part while its tables of contents are built."""

    def __init__(self, package: DocxPackage, main: str, root: Element, body: Element) -> None:
        self.package = package
        self.main = main
        self.root = root
        self.body = body
        self.styles_part = package.archive.name_of("word/styles.xml")

    def changed_parts(self, fields: list[TocField]) -> dict[str, bytes]:
        """Return the new bytes of the parts that change; nothing where every table is right."""
        if not self.styles_part:
            return {}
        styles = self.package.whole(self.styles_part)
        bookmarks = headings.add_bookmarks(self.root)
        known = headings.headings_in(self._resolve())
        names = headings.style_names(styles)
        toc_styles, used_bookmarks = entries.TocStyles(styles), set[str]()
        for toc in fields:
            selected = _select_headings(known, names, toc.switches)
            if selected and toc.lines() != [_line(heading) for heading, _ in selected]:
                used_bookmarks |= {heading.bookmark for heading, _ in selected}
                self._fill(toc, selected, toc_styles)
        if not used_bookmarks:
            return {}
        headings.remove_bookmarks(bookmarks, used_bookmarks)
        found = {self.main: serialise(self.root)}
        return found | ({self.styles_part: serialise(styles)} if toc_styles.changed else {})

    def _resolve(self) -> Document:
        return load(self.package.archive.rewrite({self.main: serialise(self.root)}))[0]

    def _fill(self, toc: TocField, selected: TocHeadings, styles: entries.TocStyles) -> None:
        width = entries.column_width(self.body, toc.first)
        paragraphs = [entries.entry(h, level, toc.switches, styles.of(level), width) for h, level in selected]
        toc.replace(_opening(toc), paragraphs)


def _opening(toc: TocField) -> list[Element]:
    """Return the field's own runs up to its separator, which is added where it has none."""
    code = "".join(item.text or "" for item in _codes(toc))
    return entries.field_begin(code)


def _codes(toc: TocField) -> list[Element]:
    found: list[Element] = []
    for run in (toc.begin, *toc.begin.itersiblings()):
        found += run.iterchildren(W + "instrText")
        if any(
            item.get(W + "fldCharType") in ("separate", "end") for item in run.iterchildren(W + "fldChar")
        ):
            break
    return found


def _select_headings(
    known: list[headings.TocHeading], names: dict[str, str], switches: TocSwitches
) -> TocHeadings:
    levels = ((h, switches.level(names.get(h.style, ""), h.level)) for h in known)
    return [(heading, level) for heading, level in levels if level][:MOST_ENTRIES]


def _line(heading: headings.TocHeading) -> str:
    return f"{heading.label} {heading.text}".strip()
