"""The other parts of the package: settings, theme, fonts, properties; what python-docx brings beside them goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from lxml import etree

from reportgen.ooxml.names import DC, MC, A
from reportgen.ooxml.xml import Element, parse, serialise
from reportgen.word.build.oxml import element
from reportgen.word.style import FONT, LANGUAGE

if TYPE_CHECKING:
    from datetime import datetime

    from docx.document import Document
    from docx.opc.rel import Relationships

    from reportgen.word.paper import Paper

PROPERTIES = (
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>reportgen</Application></Properties>"
)
COMPATIBILITY: dict[str, str | int] = {
    "name": "compatibilityMode",
    "uri": "http://schemas.microsoft.com/office/word",
    "val": 15,
}
"""Word 2013 and later; lines are broken as it breaks them."""
ROMAN = {"panose1": "02020603050405020304", "charset": "A3", "family": "roman", "pitch": "variable"}
"""What a program may know of the typeface that it has not (§17.8.3.10); A3 are the Vietnamese letters."""


def replace_parts(document: Document) -> None:
    """Keep styles and settings, put ours in place of theme, fonts and properties, and drop what is left."""
    part, package = document.part, document.part.package
    theme = part.part_related_by(RELATIONSHIP_TYPE.THEME).blob
    _keep(part.rels, RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS)
    _keep(package.rels, RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    for kind, name, content_type, root in (
        (RELATIONSHIP_TYPE.THEME, "/word/theme/theme1.xml", CONTENT_TYPE.OFC_THEME, _theme(theme)),
        (RELATIONSHIP_TYPE.FONT_TABLE, "/word/fontTable.xml", CONTENT_TYPE.WML_FONT_TABLE, _fonts()),
    ):
        part.relate_to(Part(PackURI(name), content_type, serialise(root), package), kind)
    extended = Part(
        PackURI("/docProps/app.xml"),
        CONTENT_TYPE.OFC_EXTENDED_PROPERTIES,
        serialise(parse(PROPERTIES)),
        package,
    )
    package.relate_to(extended, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    _set_settings(document)


def _keep(relationships: Relationships, *kinds: str) -> None:
    for identifier in [each.rId for each in relationships.values() if each.reltype not in kinds]:
        del relationships[identifier]


def _theme(theme: bytes) -> Element:
    """Return python-docx's theme with our typeface, so that a shape or a chart put in later has it."""
    root = parse(theme)
    for scheme in root.iter(f"{A}majorFont", f"{A}minorFont"):
        for script in scheme.findall(f"{A}font"):
            scheme.remove(script)
        scheme[0].set("typeface", FONT)
    return root


def _fonts() -> Element:
    known = (element(name, val=value) for name, value in ROMAN.items())
    return element("fonts", element("font", *known, name=FONT))


def _set_settings(document: Document) -> None:
    settings = document.settings.element
    for child in list(settings):
        settings.remove(child)
    settings.extend(
        [
            element("zoom", percent=100),
            element("defaultTabStop", val=720),
            element("characterSpacingControl", val="doNotCompress"),
            element("compat", element("compatSetting", **COMPATIBILITY)),
            element("themeFontLang", val=LANGUAGE),
            element("decimalSymbol", val=","),
            element("listSeparator", val=";"),
        ]
    )


def set_properties(document: Document, paper: Paper, written: datetime) -> None:
    """Say whose paper it is, what it is called and when it was written; nobody's name."""
    properties = document.core_properties
    root = properties._element
    for child in list(root):
        root.remove(child)
    properties.title, properties.author = "", paper.creator
    root.find(f"{DC}title").text = paper.title  # python-docx takes 255 letters, and tags are long
    properties.language = LANGUAGE
    properties.created = properties.modified = written


def drop_unused_namespaces(document: Document) -> None:
    """Take out the namespaces that python-docx declares and the paper does not use."""
    for part in document.part.package.parts:
        if isinstance(part, XmlPart):
            part.element.attrib.pop(f"{MC}Ignorable", None)
            etree.cleanup_namespaces(part.element, keep_ns_prefixes=["w", "r"])
