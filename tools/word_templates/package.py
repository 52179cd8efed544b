"""A template's package: the parts that Word needs, and a zip whose bytes depend on nothing but them."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

from tools.word_templates.markup import NAMESPACES, paragraph
from tools.word_templates.styles import styles_xml

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WRITTEN = "2023-11-01T00:00:00Z"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


@dataclass(frozen=True, slots=True)
class Paper:
    """A template: its file name, the title it gives its documents (with tags), its body.

    ``first_header`` is a run for the header of first pages; ``creator`` whose paper it is.
    """

    name: str
    title: str
    body: str
    first_header: str = ""
    creator: str = "{{ thong_tin.co_quan }}"


_TYPES = {
    "word/document.xml": f"{MAIN}.document.main+xml",
    "word/styles.xml": f"{MAIN}.styles+xml",
    "word/settings.xml": f"{MAIN}.settings+xml",
    "word/fontTable.xml": f"{MAIN}.fontTable+xml",
    "word/header1.xml": f"{MAIN}.header+xml",
    "word/header2.xml": f"{MAIN}.header+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}

_DOCUMENT_LINKS = (
    ("rIdStyles", "styles", "styles.xml"),
    ("rIdSettings", "settings", "settings.xml"),
    ("rIdFonts", "fontTable", "fontTable.xml"),
    ("rIdHeader", "header", "header1.xml"),
    ("rIdFirstHeader", "header", "header2.xml"),
)


def _field(instruction: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _header(*content: str) -> str:
    return f"<w:hdr {NAMESPACES}>{paragraph('SoTrang', *content)}</w:hdr>"


def _content_types() -> str:
    parts = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in _TYPES.items())
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def _relationships(links: tuple[tuple[str, str, str], ...]) -> str:
    made = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in links)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{made}</Relationships>'


_ROOT_LINKS = (
    ("rId1", f"{OFFICE}/relationships/officeDocument", "word/document.xml"),
    ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    ("rId3", f"{OFFICE}/relationships/extended-properties", "docProps/app.xml"),
)

_SETTINGS = (
    f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)

_FONTS = (
    f'<w:fonts {NAMESPACES}><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>'
    '<w:charset w:val="A3"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)

_APP = f'<Properties xmlns="{OFFICE}/extended-properties"><Application>reportgen</Application></Properties>'


def _core(title: str, creator: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>'
        f"<dc:creator>{creator}</dc:creator><dc:language>vi-VN</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{WRITTEN}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{WRITTEN}</dcterms:modified></cp:coreProperties>'
    )


def _parts(paper: Paper) -> dict[str, str]:
    links = tuple((i, f"{OFFICE}/relationships/{kind}", target) for i, kind, target in _DOCUMENT_LINKS)
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(_ROOT_LINKS),
        "docProps/app.xml": _APP,
        "docProps/core.xml": _core(paper.title, paper.creator),
        "word/_rels/document.xml.rels": _relationships(links),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{paper.body}</w:body></w:document>",
        "word/fontTable.xml": _FONTS,
        "word/header1.xml": _header(_field("PAGE")),
        "word/header2.xml": _header(paper.first_header),
        "word/settings.xml": _SETTINGS,
        "word/styles.xml": styles_xml(),
    }


def docx(paper: Paper) -> bytes:
    """Return the DOCX of ``paper``."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _parts(paper).items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(entry, (HEAD + text).encode())
    return stream.getvalue()
