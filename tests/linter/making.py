"""Small papers, made by hand: as passages, and as Word files."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from xml.sax.saxutils import escape

from msgspec.structs import replace

from reportgen.linter.elements.model import Elements
from reportgen.linter.finding import Finding
from reportgen.linter.nature import Nature
from reportgen.linter.paper.model import Paper, PaperSection, Passage, PassageFormat, Run
from reportgen.linter.profile import load

MM = 72 / 25.4


def passage(text: str, index: int = 0, **look: object) -> Passage:
    """Return a passage in one look; what belongs to the paragraph's format goes there."""
    form = {name: look.pop(name) for name in PassageFormat.__struct_fields__ if name in look}
    kept = {name: look.pop(name) for name in Passage.__struct_fields__ if name in look}
    runs = (replace(Run(text), **look),)
    return replace(Passage(index, text, text, runs=runs, format=replace(PassageFormat(), **form)), **kept)


def sheet(**said: float) -> PaperSection:
    """Return an A4 section with sound margins, or with those given in millimetres."""
    millimetres = {
        "width": 210.0,
        "height": 297.0,
        "top": 20.0,
        "bottom": 20.0,
        "left": 30.0,
        "right": 20.0,
    } | said
    return replace(PaperSection(), **{name: value * MM for name, value in millimetres.items()})


def paper(*passages: Passage | str, sections: Iterable[PaperSection] = ()) -> Paper:
    """Return a paper of these passages, numbered in order."""
    made = [p if isinstance(p, Passage) else passage(p) for p in passages]
    numbered = tuple(
        Passage(**{n: getattr(p, n) for n in p.__struct_fields__} | {"index": i}) for i, p in enumerate(made)
    )
    return Paper("van-ban.docx", tuple(sections) or (sheet(),), numbered)


def ask(
    rule: ModuleType, paper: Paper, elements: Elements | None = None, profile: str = "nd30"
) -> list[Finding]:
    """Return what a rule says of a paper."""
    return list(rule.check(paper, elements or Elements(nature=Nature.OFFICIAL), load(profile)))


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

A4 = (210.0, 297.0)
Margins = tuple[float, float, float, float]
"""Top, bottom, left, right; millimetres."""
SOUND: Margins = (20.0, 20.0, 30.0, 20.0)
"""What the decree asks for."""


def p(text: str, **look: object) -> str:
    """Return a ``w:p`` in the look given.

    ``size`` (14), ``bold``, ``italic``, ``caps``, ``family``, ``colour`` (``FF0000``), ``align`` (left), ``first``,
    ``left``, ``right``, ``before`` (6), ``after`` (points), ``line`` (multiple), ``bottom`` (a border), ``new_page``,
    ``lead`` (its first words, which are bold) and ``field``: the word PAGE is the page's number.
    """
    border = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1"/></w:pBdr>' if look.get("bottom") else ""
    left, right, first = (_twips(look, side) for side in ("left", "right", "first"))
    indent = f'<w:ind w:left="{left}" w:right="{right}" w:firstLine="{first}"/>'
    page = "<w:pageBreakBefore/>" if look.get("new_page") else ""
    said = f'<w:pPr>{page}{border}{_spacing(look)}{indent}<w:jc w:val="{look.get("align", "left")}"/></w:pPr>'
    if look.get("field"):
        before, _field, after = text.partition("PAGE")
        number = f'<w:fldSimple w:instr=" PAGE ">{_run("2", look)}</w:fldSimple>'
        return f"<w:p>{said}{_run(before, look)}{number}{_run(after, look)}</w:p>"
    lead = str(look.get("lead", ""))
    return f"<w:p>{said}{_run(lead, {**look, 'bold': True})}{_run(text.removeprefix(lead), look)}</w:p>"


def _run(text: str, look: Mapping[str, object]) -> str:
    if not text:
        return ""
    written = escape(text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    written = written.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r>{_face(look)}<w:t xml:space="preserve">{written}</w:t></w:r>'


def _face(look: Mapping[str, object]) -> str:
    family = look.get("family", "Times New Roman")
    marks = "".join(
        f"<w:{tag}/>" for tag, name in (("b", "bold"), ("i", "italic"), ("caps", "caps")) if look.get(name)
    )
    colour = f'<w:color w:val="{look["colour"]}"/>' if look.get("colour") else ""
    size = int(float(str(look.get("size", 14))) * 2)
    fonts = f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}"/>'
    return f'<w:rPr>{fonts}{marks}{colour}<w:sz w:val="{size}"/></w:rPr>'


def _spacing(look: Mapping[str, object]) -> str:
    lines = f' w:line="{int(float(str(look["line"])) * 240)}" w:lineRule="auto"' if look.get("line") else ""
    return f'<w:spacing w:before="{_twips({"before": 6, **look}, "before")}" w:after="{_twips(look, "after")}"{lines}/>'


def _twips(look: Mapping[str, object], name: str) -> int:
    return int(float(str(look.get(name, 0))) * 20)


def table(*rows: Iterable[str], widths: Iterable[int] = (3400, 5600)) -> str:
    """Return a ``w:tbl``; each cell is the XML of its paragraphs."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    made = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>'
    )


@dataclass(frozen=True)
class Sheet:
    """The sheet of a section: ``size`` and ``margins`` (top, bottom, left, right) in millimetres.

    ``header`` and ``footer`` are the XML of their paragraphs, ``first_differs`` leaves those of page 1 empty, and
    ``start`` is the number of the section's first page (0: counting goes on).
    """

    size: tuple[float, float] = A4
    margins: tuple[float, float, float, float] = SOUND
    header: str = ""
    footer: str = ""
    first_differs: bool = True
    start: int = 0

    def xml(self) -> str:
        """Return its ``w:sectPr``."""
        width, height = (round(side * 1440 / 25.4) for side in self.size)
        top, bottom, left, right = (int(margin * 1440 / 25.4) for margin in self.margins)
        links = "".join(
            f'<w:{name}Reference w:type="default" r:id="{name}"/>' for name, _text in self.stories()
        )
        start = f'<w:pgNumType w:start="{self.start}"/>' if self.start else ""
        first = "<w:titlePg/>" if self.first_differs else ""
        return (
            f'<w:sectPr>{links}<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="{top}" w:right="{right}" '
            f'w:bottom="{bottom}" w:left="{left}" w:header="567" w:footer="567" w:gutter="0"/>{start}{first}</w:sectPr>'
        )

    def stories(self) -> list[tuple[str, str]]:
        """Return those of header and footer that it has, by name."""
        return [(name, text) for name, text in (("header", self.header), ("footer", self.footer)) if text]


def section_end(sheet: Sheet) -> str:
    """Return the empty ``w:p`` that ends a section on this sheet."""
    return f"<w:p><w:pPr>{sheet.xml()}</w:pPr></w:p>"


def docx(
    path: Path,
    *body: str,
    margins: Margins = SOUND,
    sheet: Sheet | None = None,
) -> Path:
    """Write a Word file of these blocks on A4 with ``margins`` (mm), or on another sheet; return its path."""
    last = sheet or Sheet(margins=margins)
    spaces = f'xmlns:w="{W}" xmlns:r="{R}"'
    parts = {
        "[Content_Types].xml": _types(last),
        "_rels/.rels": _relationships([("officeDocument", "officeDocument", "word/document.xml")]),
        "word/document.xml": f"<w:document {spaces}><w:body>{''.join(body)}{last.xml()}</w:body></w:document>",
    }
    for name, text in last.stories():
        tag = "hdr" if name == "header" else "ftr"
        parts[f"word/{name}.xml"] = f"<w:{tag} {spaces}>{text}</w:{tag}>"
        links = [(other, other, f"{other}.xml") for other, _text in last.stories()]
        parts["word/_rels/document.xml.rels"] = _relationships(links)
    with zipfile.ZipFile(path, "w") as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return path


def _types(sheet: Sheet) -> str:
    kinds = [("document", "document.main"), *((name, name) for name, _text in sheet.stories())]
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_WORD}.{kind}+xml"/>' for part, kind in kinds
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(links: Iterable[tuple[str, str, str]]) -> str:
    made = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{target}"/>' for name, kind, target in links
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'
