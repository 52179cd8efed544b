"""A Word file of pages that hold nothing but frames and drawings: parts, sections, a zip of fixed bytes."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from msgspec import Struct

from reportgen.certificates.frames import TWIPS_PER_MM
from reportgen.ooxml.names import W_URI
from reportgen.ooxml.writing import pack

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WRITTEN = "2023-11-01T00:00:00Z"
MARGIN = 284  # twips, 5 mm: nothing stands in the text area but paragraphs without height
HOST = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'


class Sheets(Struct, frozen=True):
    """What to put in the file: each page's paragraphs, the paper's size in millimetres, title and author."""

    pages: Sequence[str]
    width: float
    height: float
    title: str
    author: str = ""


def docx(sheets: Sheets) -> bytes:
    """Return the DOCX: a section for each page, equal bytes for equal sheets."""
    return pack({name: (HEAD + text).encode() for name, text in _parts(sheets).items()})


def _parts(sheets: Sheets) -> dict[str, str]:
    return {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _links(
            ("officeDocument", f"{OFFICE}/relationships", "word/document.xml"),
            ("core-properties", f"{PACKAGE}/relationships/metadata", "docProps/core.xml"),
        ),
        "docProps/core.xml": _core(sheets),
        "word/_rels/document.xml.rels": _links(
            ("styles", f"{OFFICE}/relationships", "styles.xml"),
            ("settings", f"{OFFICE}/relationships", "settings.xml"),
        ),
        "word/document.xml": f'<w:document xmlns:w="{W_URI}"><w:body>{_body(sheets)}</w:body></w:document>',
        "word/settings.xml": _SETTINGS,
        "word/styles.xml": _STYLES,
    }


def _body(sheets: Sheets) -> str:
    section = _section(sheets)
    *before, last = sheets.pages or ("",)
    host = f"<w:p><w:pPr>{HOST}</w:pPr></w:p>"  # what the frames hang on
    closed = "".join(f"{page}{host}<w:p><w:pPr>{HOST}{section}</w:pPr></w:p>" for page in before)
    return f"{closed}{last}{host}{section}"


def _section(sheets: Sheets) -> str:
    width, height = (round(side * TWIPS_PER_MM) for side in (sheets.width, sheets.height))
    turned = ' w:orient="landscape"' if width > height else ""
    margins = "".join(f' w:{side}="{MARGIN}"' for side in ("top", "right", "bottom", "left"))
    return (
        f'<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar{margins} w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>'
    )


def _links(*links: tuple[str, str, str]) -> str:
    made = "".join(
        f'<Relationship Id="rId{number}" Type="{base}/{kind}" Target="{target}"/>'
        for number, (kind, base, target) in enumerate(links, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{made}</Relationships>'


def _core(sheets: Sheets) -> str:
    stamps = "".join(
        f'<dcterms:{each} xsi:type="dcterms:W3CDTF">{WRITTEN}</dcterms:{each}>'
        for each in ("created", "modified")
    )
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{escape(sheets.title)}</dc:title>'
        f"<dc:creator>{escape(sheets.author)}</dc:creator><dc:language>vi-VN</dc:language>{stamps}"
        "</cp:coreProperties>"
    )


_OVERRIDES = "".join(
    f'<Override PartName="{part}" ContentType="{kind}"/>'
    for part, kind in (
        ("/word/document.xml", f"{MAIN_TYPE}.document.main+xml"),
        ("/word/styles.xml", f"{MAIN_TYPE}.styles+xml"),
        ("/word/settings.xml", f"{MAIN_TYPE}.settings+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    )
)
_TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Default Extension="xml" ContentType="application/xml"/>{_OVERRIDES}</Types>'
)
_SETTINGS = (
    f'<w:settings xmlns:w="{W_URI}"><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="vi-VN"/></w:settings>'
)
_STYLES = (
    f'<w:styles xmlns:w="{W_URI}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" '
    'w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="2"/>'
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
)
