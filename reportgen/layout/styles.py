"""The paragraph styles of a Word file as the layout computes them: for what is fitted before it is laid out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from reportgen.layout import raw
from reportgen.layout.document import Font, Paragraph, ParagraphFormat
from reportgen.layout.read.document import read_styles, style_names
from reportgen.layout.read.package import open_package
from reportgen.layout.read.story import ReadContext
from reportgen.layout.resolve import resolve


class ParagraphStyle(Struct, frozen=True):
    """A paragraph style by its name, with the format and font of a paragraph that has only this style (points)."""

    name: str
    format: ParagraphFormat
    font: Font


def paragraph_styles(docx: bytes, is_wanted: Callable[[str, str], object]) -> Mapping[str, ParagraphStyle]:
    """Return style id → the style, of each paragraph style of ``docx`` whose id and name ``is_wanted`` says so of.

    Only the parts of styles are read, not the text, which may be long.

    Raises:
        DocumentError: the file cannot be read.
    """
    context = ReadContext(open_package(docx, ""))
    if not any(
        is_wanted(*each) for each in style_names(context).items()
    ):  # reading what they say takes 4 ms a paper
        return {}
    source = read_styles(context)
    names = {
        identifier: style.name
        for identifier, style in source.styles.by_id.items()
        if style.kind == "paragraph" and is_wanted(identifier, style.name)
    }
    if not names:
        return {}
    blocks: list[raw.Block] = [
        raw.Paragraph(raw.ParagraphProperties(style=identifier), []) for identifier in names
    ]
    source.sections = [raw.Section(blocks, raw.SectionProperties())]
    resolved, _about = resolve(source)
    found = (block for block in resolved.sections[0].blocks if isinstance(block, Paragraph))
    return {
        identifier: ParagraphStyle(name, block.format, block.mark)
        for (identifier, name), block in zip(names.items(), found, strict=True)
    }
