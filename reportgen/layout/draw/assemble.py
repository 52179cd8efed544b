"""Assemble the file: pages, resources, navigation, metadata, catalog."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.layout.boxes import Page
from reportgen.layout.draw import attachments, metadata, navigation
from reportgen.layout.draw.metadata import Metadata
from reportgen.layout.draw.page import Painter
from reportgen.layout.draw.pdf_file import PdfFile, number, text
from reportgen.layout.draw.structure import tree as structure_tree
from reportgen.layout.pdf_options import PdfOptions


def assemble(
    pdf_file: PdfFile,
    pages: Sequence[Page],
    contents: Sequence[bytes],
    painter: Painter,
    document_metadata: Metadata,
    options: PdfOptions,
) -> bytes:
    """Return the file's bytes, given each page's content stream and what the painter used."""
    tags = painter.tags
    references = [pdf_file.add() for _ in pages]
    tree, resources = pdf_file.add(), painter.images.shared or pdf_file.add()
    links, link_elements = painter.navigation.annotations(pdf_file, references, tags.document)
    for i, (page, content) in enumerate(zip(pages, contents, strict=True)):
        annotations = f" /Annots [{' '.join(links[i])}]" if i in links else ""
        parents = f" /StructParents {i}" if tags.parents[i] else ""
        pdf_file.fill(
            references[i],
            f"<< /Type /Page /Parent {tree} /MediaBox [0 0 {number(page.width)} {number(page.height)}]"
            f" /Resources {resources} /Contents {pdf_file.stream(content)} /Tabs /S{parents}{annotations} >>",
        )
    pdf_file.fill(tree, f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(references)}] >>")
    pdf_file.fill(resources, _resources(pdf_file, painter))
    catalog = (
        f"/Type /Catalog /Pages {tree} /Lang {text(tags.language)}",
        metadata.add_to(pdf_file, document_metadata),
        navigation.outline(pdf_file, painter.navigation.headings, references),
        navigation.page_labels([page.label for page in pages]),
        structure_tree.write(pdf_file, tags.document, tags.parents, link_elements, references),
        attachments.write(pdf_file, options.attachments, document_metadata.stamp()),
        options.viewer_preferences(),
    )
    return pdf_file.finish(f"<< {' '.join(filter(None, catalog))} >>", document_metadata.info())


def _resources(pdf_file: PdfFile, painter: Painter) -> str:
    fonts = " ".join(f"/{font.name} {font.write(pdf_file)}" for font in painter.embedded.values())
    found = [
        ("Font", fonts),
        ("XObject", painter.images.resources()),
        ("Shading", painter.images.shadings.resources()),
    ]
    return f"<< {' '.join(f'/{kind} << {names} >>' for kind, names in found if names or kind == 'Font')} >>"
