"""Small papers, made by hand: as pieces, and as Word files."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from xml.sax.saxutils import escape

from reportgen.lint.elements.model import Elements
from reportgen.lint.finding import Finding
from reportgen.lint.paper.model import Format, Paper, Piece, Run, Section
from reportgen.lint.profile import load

MM = 72 / 25.4


def piece(text: str, index: int = 0, **look: object) -> Piece:
    """Return a piece in one look; what belongs to the paragraph's format goes there."""
    form = {name: look.pop(name) for name in Format.__struct_fields__ if name in look}
    kept = {name: look.pop(name) for name in Piece.__struct_fields__ if name in look}
    runs = (Run(text, **look),)  # type: ignore[arg-type]
    return Piece(index, text, text, runs=runs, format=Format(**form), **kept)  # type: ignore[arg-type]


def sheet(**said: float) -> Section:
    """Return an A4 section with sound margins, or with those given in millimetres."""
    millimetres = {
        "width": 210.0,
        "height": 297.0,
        "top": 20.0,
        "bottom": 20.0,
        "left": 30.0,
        "right": 20.0,
    } | said
    return Section(**{name: value * MM for name, value in millimetres.items()})  # type: ignore[arg-type]


def paper(*pieces: Piece | str, sections: Iterable[Section] = ()) -> Paper:
    """Return a paper of these pieces, numbered in order."""
    made = [p if isinstance(p, Piece) else piece(p) for p in pieces]
    numbered = tuple(
        Piece(**{n: getattr(p, n) for n in p.__struct_fields__} | {"index": i}) for i, p in enumerate(made)
    )
    return Paper("van-ban.docx", tuple(sections) or (sheet(),), numbered)


def ask(
    rule: ModuleType, paper: Paper, elements: Elements | None = None, profile: str = "nd30"
) -> list[Finding]:
    """Return what a rule says of a paper."""
    return list(rule.check(paper, elements or Elements(administrative=True), load(profile)))


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def p(text: str, **look: object) -> str:
    """Return a ``w:p``: ``size`` (14), ``bold``, ``italic``, ``align``, ``first``, ``before`` (points), ``bottom``."""
    size = int(float(str(look.get("size", 14))) * 2)
    marks = "".join(
        f"<w:{tag}/>" for tag, name in (("b", "bold"), ("i", "italic"), ("caps", "caps")) if look.get(name)
    )
    family = look.get("family", "Times New Roman")
    runs = f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}"/>'
    border = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1"/></w:pBdr>' if look.get("bottom") else ""
    spacing = f'<w:spacing w:before="{int(float(str(look.get("before", 6))) * 20)}" w:after="0"/>'
    left, right, first = (_twips(look, side) for side in ("left", "right", "first"))
    indent = f'<w:ind w:left="{left}" w:right="{right}" w:firstLine="{first}"/>'
    said = f'<w:pPr>{border}{spacing}{indent}<w:jc w:val="{look.get("align", "left")}"/></w:pPr>'
    written = escape(text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    written = written.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    face = f'<w:rPr>{runs}{marks}<w:sz w:val="{size}"/></w:rPr>'
    return f'<w:p>{said}<w:r>{face}<w:t xml:space="preserve">{written}</w:t></w:r></w:p>'


def _twips(look: dict[str, object], name: str) -> int:
    return int(float(str(look.get(name, 0))) * 20)


def table(*rows: Iterable[str], widths: Iterable[int] = (3400, 5600)) -> str:
    """Return a ``w:tbl``; each cell is the XML of its paragraphs."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    made = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>'
    )


def docx(path: Path, *body: str, margins: tuple[float, float, float, float] = (20, 20, 30, 20)) -> Path:
    """Write a Word file of these blocks on A4 with ``margins`` (top, bottom, left, right; mm); return its path."""
    top, bottom, left, right = (int(m * 1440 / 25.4) for m in margins)
    ending = (
        f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" '
        f'w:left="{left}" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    document = f'<w:document xmlns:w="{W}"><w:body>{"".join(body)}{ending}</w:body></w:document>'
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELATIONSHIPS)
        package.writestr("word/document.xml", document)
    return path
