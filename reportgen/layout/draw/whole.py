"""Put the file together: pages, resources, navigation, metadata, catalog."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.layout.boxes import Page
from reportgen.layout.document import Properties
from reportgen.layout.draw import metadata, navigation
from reportgen.layout.draw.archive import Archive, number, text
from reportgen.layout.draw.images import Images
from reportgen.layout.draw.page import Painter


def assemble(
    archive: Archive,
    pages: Sequence[Page],
    contents: Sequence[bytes],
    painter: Painter,
    images: Images,
    properties: Properties,
) -> bytes:
    """Return the file's bytes, given each page's content stream and what the painter used."""
    references = [archive.add() for _ in pages]
    tree, resources = archive.add(), archive.add()
    links = painter.navigation.annotations(archive, references)
    for i, (page, content) in enumerate(zip(pages, contents, strict=True)):
        annotations = f" /Annots [{' '.join(links[i])}]" if i in links else ""
        archive.fill(
            references[i],
            f"<< /Type /Page /Parent {tree} /MediaBox [0 0 {number(page.width)} {number(page.height)}]"
            f" /Resources {resources} /Contents {archive.stream(content)}{annotations} >>",
        )
    archive.fill(tree, f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(references)}] >>")
    archive.fill(resources, _resources(archive, painter, images))
    described = metadata.describe(properties)
    catalog = (
        f"/Type /Catalog /Pages {tree} /Lang {text(properties.language or 'vi-VN')}",
        metadata.add_to(archive, described),
        navigation.outline(archive, painter.navigation.headings, references),
        navigation.page_labels([page.label for page in pages]),
        "/ViewerPreferences << /DisplayDocTitle true >>" if described.title else "",
    )
    return archive.finish(f"<< {' '.join(filter(None, catalog))} >>", described.info())


def _resources(archive: Archive, painter: Painter, images: Images) -> str:
    fonts = " ".join(f"/{font.name} {font.write(archive)}" for font in painter.embedded.values())
    pictures = images.resources()
    return f"<< /Font << {fonts} >>{f' /XObject << {pictures} >>' if pictures else ''} >>"
