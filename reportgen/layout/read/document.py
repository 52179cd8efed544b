"""All parts of a package → ``raw.RawDocument``."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from reportgen.diagnostics import Place, error
from reportgen.errors import DocumentError
from reportgen.language import _
from reportgen.layout import raw
from reportgen.layout.read import edges, vml
from reportgen.layout.read.blocks import blocks, sections
from reportgen.layout.read.fold import parse_folded
from reportgen.layout.read.numbering import numbering
from reportgen.layout.read.package import as_document_error, main_part
from reportgen.layout.read.settings import properties, settings
from reportgen.layout.read.story import ReadContext, Story
from reportgen.layout.read.styles import styles
from reportgen.layout.read.theme import theme
from reportgen.ooxml.names import W
from reportgen.ooxml.relationships import Relationship
from reportgen.ooxml.xml import Element, child, child_val, get, parse

Targets = dict[str, Relationship]


def read_document(source: ReadContext) -> raw.RawDocument:
    """Read the main part, then the parts it refers to.

    Raises:
        DocumentError: no body, or a part that is damaged or hostile.
    """
    main = main_part(source.package)
    root, folded = parse_folded(source.package.data(main), main, source.package.file)
    bodies = list(root.iterchildren(W + "body"))
    if not bodies:
        message = _("Tệp Word không có nội dung (thiếu w:body).")
        raise DocumentError(error("damaged-document", message, Place(source.package.file)))
    targets = source.package.relationships(main)
    found = sections(Story(source, targets, blocks, folded), bodies)
    background = child(root, "background")
    return raw.RawDocument(
        sections=found,
        running=_running(source, found),
        footnotes=_notes(source, targets, "footnotes"),
        endnotes=_notes(source, targets, "endnotes"),
        numbering=_numbering(source, targets),
        # when every table was seen
        styles=_styles(source, targets, source.table_styles),
        theme=theme(_related_part(source, targets, "theme")),
        settings=settings(_related_part(source, targets, "settings")),
        properties=properties(_core(source)),
        background=raw.Colour() if background is None else edges.colour(background),
    )


def style_names(source: ReadContext) -> dict[str, str]:
    """Return style id → name of the styles, of whatever kind; what the styles say is not read.

    Raises:
        DocumentError: a part that is damaged or hostile.
    """
    root = _related_part(source, source.package.relationships(main_part(source.package)), "styles")
    elements = () if root is None else root.iterchildren(W + "style")
    return {get(style, "styleId") or "": child_val(style, "name") or "" for style in elements}


def read_styles(source: ReadContext) -> raw.RawDocument:
    """Read the styles, with the numbering, the theme and the settings that they refer to; nothing of the text.

    Raises:
        DocumentError: a part that is damaged or hostile.
    """
    targets = source.package.relationships(main_part(source.package))
    return raw.RawDocument(
        sections=[],
        numbering=_numbering(source, targets),
        styles=_styles(source, targets, ()),
        theme=theme(_related_part(source, targets, "theme")),
        settings=settings(_related_part(source, targets, "settings")),
    )


def _part(targets: Targets, kind: str) -> str:
    return next((r.target for r in targets.values() if r.kind == kind and not r.external), "")


def _related_part(source: ReadContext, targets: Targets, kind: str) -> Element | None:
    part = _part(targets, kind)
    return source.package.xml(part) if part else None


def _styles(source: ReadContext, targets: Targets, tables: Collection[str]) -> raw.Styles:
    """Return the styles; read once for papers that have the same, as those of one kit."""
    part = _part(targets, "styles")
    data = source.package.data(part) if part else b""
    with as_document_error(source.package.file):
        return _read_styles(data, part, frozenset(tables))


@lru_cache(maxsize=4)
def _read_styles(data: bytes, part: str, tables: frozenset[str]) -> raw.Styles:
    return styles(parse(data, part) if data.strip() else None, tables)


def _core(source: ReadContext) -> Element | None:
    return _related_part(source, source.package.relationships(""), "core-properties")


def _story(source: ReadContext, part: str) -> Story:
    return Story(source, source.package.relationships(part), blocks)


def _numbering(source: ReadContext, targets: Targets) -> raw.NumberingDefinitions:
    part = _part(targets, "numbering")
    root = source.package.xml(part) if part else None
    if root is None:
        return raw.NumberingDefinitions()
    story = _story(source, part)

    def picture(element: Element) -> raw.Shape | None:
        found = [d.shape for p in element.iter(W + "pict") for d in vml.drawings(story, p, raw.PLAIN_RUN)]
        return found[0] if found else None

    return numbering(root, picture)


def _running(source: ReadContext, found: list[raw.Section]) -> dict[str, list[raw.Block]]:
    """Return every header and footer that a section refers to, by part name."""
    blocks_by_part: dict[str, list[raw.Block]] = {}
    for section in found:
        for reference in (*section.properties.headers, *section.properties.footers):
            if reference.part not in blocks_by_part:
                root = source.package.xml(reference.part)
                blocks_by_part[reference.part] = (
                    [] if root is None else blocks(_story(source, reference.part), root)
                )
    return blocks_by_part


def _notes(source: ReadContext, targets: Targets, kind: str) -> dict[str, raw.Note]:
    part = _part(targets, kind)
    root = source.package.xml(part) if part else None
    if root is None:
        return {}
    story = _story(source, part)
    notes = [
        raw.Note(get(e, "id") or "", get(e, "type") or "normal", story.inner(e))
        for e in root.iterchildren(W + kind.removesuffix("s"))
    ]
    return {note.id: note for note in notes}
