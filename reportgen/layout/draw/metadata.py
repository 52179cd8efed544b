"""The metadata of the file: Info and XMP with the same values, the standards that it keeps, the output intent."""

from __future__ import annotations

import datetime

from msgspec import Struct

from reportgen import source_date
from reportgen.layout.document import Properties
from reportgen.layout.draw import icc
from reportgen.layout.draw.pdf_file import PdfFile, text
from reportgen.pdf_standard import PdfStandard

PRODUCER = "reportgen"
FIXED = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


class Metadata(Struct, frozen=True):
    """The values of Info and XMP; empty ones are left out of both."""

    title: str
    author: str
    subject: str
    keywords: str
    moment: datetime.datetime
    standard: PdfStandard

    def stamp(self) -> str:
        """Return the moment as PDF writes it."""
        return f"({self.moment:D:%Y%m%d%H%M%S}+00'00')"

    def info(self) -> str:
        """Return the Info dictionary."""
        stamp = self.stamp()
        words = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Keywords": self.keywords,
        }
        entries = " ".join(f"/{key} {text(value)}" for key, value in words.items() if value)
        return f"<< {entries} /Producer ({PRODUCER}) /Creator ({PRODUCER}) /CreationDate {stamp} /ModDate {stamp} >>"

    def xmp(self) -> bytes:
        """Return the XMP packet (§6.7 of ISO 19005-1)."""
        return _XMP.format(
            standards=_standards(self.standard),
            parts="".join(
                (
                    _rdf_list("dc:title", "Alt", self.title, ' xml:lang="x-default"'),
                    _rdf_list("dc:creator", "Seq", self.author),
                    _rdf_list("dc:description", "Alt", self.subject, ' xml:lang="x-default"'),
                    f"<pdf:Keywords>{_escape(self.keywords)}</pdf:Keywords>\n" if self.keywords else "",
                )
            ),
            producer=PRODUCER,
            moment=f"{self.moment:%Y-%m-%dT%H:%M:%S}+00:00",
        ).encode()


def describe(properties: Properties, title: str, standard: PdfStandard) -> Metadata:
    """Return the metadata of a document that is called ``title``; its date is never read from the clock."""
    words = (title, properties.author, properties.subject, properties.keywords)
    title, author, subject, keywords = (_printable(word) for word in words)
    return Metadata(title, author, subject, keywords, _moment(properties.created), standard)


def add_to(pdf_file: PdfFile, metadata: Metadata) -> str:
    """Add XMP and output intent; return the catalog's entries for them."""
    xmp = pdf_file.stream(metadata.xmp(), "/Type /Metadata /Subtype /XML", deflate=False)
    profile = pdf_file.stream(icc.profile(), "/N 3")
    intent = (
        "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)"
        f" /RegistryName (http://www.color.org) /Info (sRGB IEC61966-2.1) /DestOutputProfile {profile} >>"
    )
    return f"/Metadata {xmp} /OutputIntents [{intent}]"


def _standards(standard: PdfStandard) -> str:
    """Return what the file says that it keeps; PDF/A must be told what PDF/UA's words mean (ISO 19005-2, 6.6.2.3)."""
    said = _PDFA.format(part=standard.part, level=standard.level.upper()) if standard.part else ""
    if standard.accessible:
        said += _PDFUA + (_PDFUA_SCHEMA if standard.part else "")
    return said


def _printable(value: str) -> str:
    return "".join(c for c in value if c.isprintable()).strip()


def _moment(created: str) -> datetime.datetime:
    if (source_moment := source_date.moment()) is not None:
        return source_moment
    try:
        moment = datetime.datetime.fromisoformat(created)
    except ValueError:
        return FIXED
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.UTC)
    return moment.astimezone(datetime.UTC).replace(microsecond=0)


def _rdf_list(name: str, kind: str, value: str, attribute: str = "") -> str:
    if not value:
        return ""
    return f"<{name}><rdf:{kind}><rdf:li{attribute}>{_escape(value)}</rdf:li></rdf:{kind}></{name}>\n"


def _escape(text: str) -> str:
    """Return text as it stands between tags; ``html.escape`` takes 1 ms to import, for names that are not used."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
{parts}<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
</rdf:Description>
{standards}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""
_PDFA = """<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>{level}</pdfaid:conformance>
</rdf:Description>
"""
_PDFUA = """<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
"""
_PDFUA_SCHEMA = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
