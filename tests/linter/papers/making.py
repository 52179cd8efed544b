"""A Word file in the making, as offices make them: letterhead, title, body, recipients and signature, annexes.

In a text, ``**`` begins and ends bold letters, ``~~`` italic ones.  Sizes are in points, lengths in millimetres.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from reportgen.layout.fonts import Fonts
from tests import plain_word
from tests.linter.papers import shapes

NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
POINTS = 72 / 25.4
SIDES = 10.8  # points that a cell keeps free at its sides
_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}

Place = Document | _Cell


_FONTS = Fonts(folders=())


def measured(text: str, size: float, bold: bool = True) -> float:
    """Return the length of a line of Times, in points."""
    return _FONTS.advance(text, _FONTS.face("Times New Roman", bold, italic=False), size)


@dataclass
class Writer:
    """A Word file on A4 in Times New Roman; each method adds what comes next and returns the writer.

    ``margins`` are top, bottom, left and right; ``number`` is ``top``, ``bottom`` or empty: where pages are numbered.
    """

    size: float = 14
    first: float = 12.7
    gap: float = 6
    line: float = 1.0
    family: str = "Times New Roman"
    sheet: tuple[float, float] = (210, 297)
    margins: tuple[float, float, float, float] = (20, 20, 30, 20)
    number: str = "top"
    doc: Document = field(default_factory=plain_word.document)
    room: float = 0.0

    def __post_init__(self) -> None:
        """Begin the file."""
        self.room = (self.sheet[0] - self.margins[2] - self.margins[3]) * POINTS
        _plain_styles(self.doc, self.family)
        section = self.doc.sections[0]
        section.page_width, section.page_height = Mm(self.sheet[0]), Mm(self.sheet[1])
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(
            Mm, self.margins
        )
        section.header_distance = section.footer_distance = Mm(10)
        if self.number:
            section.different_first_page_header_footer = True
            story = section.header if self.number == "top" else section.footer
            _page_number(story.paragraphs[0], self.family)

    def save(self, path: Path) -> Path:
        """Write the file, without a name of who made it."""
        if self.doc.element.body[-2].tag == qn("w:tbl"):  # Word wants a paragraph after the last table
            _mark_size(self.add(self.doc), 2)
        known = self.doc.core_properties
        known.author = known.last_modified_by = known.comments = known.title = ""
        self.doc.save(str(path))
        return path

    # ---- paragraphs

    def add(self, place: Place, text: str = "", **look: object) -> Paragraph:
        """Add a paragraph in the look given: ``size``, ``bold``, ``italic``, ``align``, ``first``, ``before`` …"""
        paragraph = _next(place)
        form = paragraph.paragraph_format
        form.alignment = _ALIGN[str(look.get("align", "left"))]
        form.space_before, form.space_after = Pt(_number(look, "before")), Pt(_number(look, "after"))
        form.line_spacing = _number(look, "line", 1.0)
        form.first_line_indent = Mm(_number(look, "first"))
        for side in ("left", "right"):
            if look.get(side):
                setattr(form, f"{side}_indent", Pt(_number(look, side)))
        centres = look.get("centres", ())
        assert isinstance(centres, list | tuple)
        for position in centres:
            form.tab_stops.add_tab_stop(Pt(position), WD_TAB_ALIGNMENT.CENTER)
        _runs(paragraph, text, {"family": self.family, "size": self.size, **look})
        return paragraph

    def say(self, *texts: str, **look: object) -> Writer:
        """Add paragraphs of the body."""
        body = {"align": "both", "first": self.first, "before": self.gap, "line": self.line, **look}
        for text in texts:
            self.add(self.doc, text, **body)
        return self

    def section(self, *texts: str, **look: object) -> Writer:
        """Add headings that stand in line with their number: ``I. …`` or ``1. …``."""
        return self.say(*texts, **{"bold": True, **look})

    def centre(self, *texts: str, **look: object) -> Writer:
        """Add centred lines, bold where nothing else is said."""
        for text in texts:
            self.add(self.doc, text, **{"bold": True, "align": "center", "before": self.gap, **look})
        return self

    def rule(
        self, place: Place, length: float, room: float, kind: str = "borders", above: str = ""
    ) -> Writer:
        """Add a rule so many points long under the words before: a border, a drawn line, or underscores."""
        side = max((room - length) / 2, 0.0)
        if kind in ("vml", "wps"):
            hung = self.doc.paragraphs[-1] if not isinstance(place, _Cell) else place.paragraphs[-1]
            draw = shapes.vml_line if kind == "vml" else shapes.drawn_line
            size = next(run.font.size.pt for run in hung.runs if run.font.size)
            before = hung.paragraph_format.space_before
            lines = above.count("\n") + 1
            hung._p.append(draw(side, (before.pt if before else 0) + size * 1.2 * lines + 4, length))
            hung.paragraph_format.space_after = Pt(8)
        elif kind == "underscores":
            self.add(place, "_" * round(length / 6), size=12, align="center")
        elif kind in ("borders", "tops"):
            before = 2 if kind == "tops" else 0
            paragraph = self.add(place, size=4, left=side, right=side, before=before, after=4)
            _mark_size(paragraph, 4)
            _border(paragraph, "bottom" if kind == "borders" else "top")
        return self

    def page_break(self) -> Writer:
        """Begin a new page in the same section."""
        self.doc.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        return self

    def new_section(self, *, restart: bool = True) -> Writer:
        """Begin a new page in a section of its own, whose pages are counted from 1."""
        section = self.doc.add_section(WD_SECTION.NEW_PAGE)
        if restart:
            # there already where the section before had one
            counted = section._sectPr.find(qn("w:pgNumType"))
            if counted is None:
                counted = OxmlElement("w:pgNumType")
                section._sectPr.find(qn("w:pgMar")).addnext(counted)
            counted.set(qn("w:start"), "1")
        return self

    # ---- parts of a paper

    def title(
        self, kind: str, *subject: str, rule: str = "borders", share: float = 0.42, **look: object
    ) -> Writer:
        """Add the kind of the paper, its subject, and the rule below."""
        said = {"size": 14, "bold": True, "align": "center", **look}
        self.add(self.doc, kind, **{**said, "before": 12})
        for line in subject:
            self.add(self.doc, line, **said)
        longest = max(measured(part, 14) for line in subject or (kind,) for part in line.split("\n"))
        self.rule(self.doc, min(longest, self.room) * share, self.room, rule, (subject or (kind,))[-1])
        return self

    def bases(self, *texts: str, **look: object) -> Writer:
        """Add the legal bases, in italics."""
        return self.say(*texts, **{"italic": True, **look})

    def to(self, *addressees: str, word: str = "Kính gửi:") -> Writer:
        """Add whom the paper is addressed to: one on the line of the word, several on lines of their own."""
        if len(addressees) == 1:
            self.add(self.doc, f"{word} {addressees[0]}", align="center", before=12)
            return self
        self.add(self.doc, word, before=12, left=100)
        for one in addressees:
            self.add(self.doc, f"- {one}", left=120, before=2)
        return self

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float], size: float = 12) -> Writer:
        """Add a table with lines; its first row is bold."""
        made = _grid(self.doc, len(rows), widths)
        made.style = self.doc.styles["Table Grid"]
        for at, row in enumerate(rows):
            for cell, text in zip(made.rows[at].cells, row, strict=True):
                plain = at > 0 and not text.replace(".", "").isdigit()
                align = "left" if plain else "center"
                self.add(cell, text, size=size, bold=at == 0, align=align)
        return self

    def foot(self, recipients: Iterable[str], office: Iterable[str], name: str, **look: object) -> Writer:
        """Add recipients and signature, side by side in a table."""
        left, right = _grid(self.doc, 1, (72, self.room / POINTS - 72)).rows[0].cells
        word = str(look.pop("word", "Nơi nhận:"))
        self.add(left, word, **{"size": 12, "bold": True, "italic": True, "before": 12, **look})
        for one in recipients:
            self.add(left, one, size=11)
        self._signed(right, office, name)
        return self

    def foot_by_tabs(self, recipients: Sequence[str], office: Sequence[str], name: str) -> Writer:
        """Add recipients and signature in plain paragraphs, side by side by a tab."""
        rest = [*office[1:], "", "", "", name]
        centre = (self.room * 0.74,)
        self.add(self.doc, f"~~Nơi nhận:~~\t{office[0]}", before=12, centres=centre)
        first = self.doc.paragraphs[-1]
        for run in first.runs:
            run.font.bold = True
            run.font.size = Pt(12 if run.italic else 14)
        for at in range(max(len(rest), len(recipients))):
            left = recipients[at] if at < len(recipients) else ""
            right = rest[at] if at < len(rest) else ""
            line = self.add(self.doc, "", centres=centre)
            if left:
                _runs(line, left, {"family": self.family, "size": 11})
            if right:
                _runs(line, f"\t{right}", {"family": self.family, "size": 14, "bold": True})
        return self

    def signatures(self, *signed: tuple[Sequence[str], str]) -> Writer:
        """Add signatures side by side: of each the office and the name."""
        width = self.room / POINTS / len(signed)
        for cell, (office, name) in zip(
            _grid(self.doc, 1, [width] * len(signed)).rows[0].cells, signed, strict=True
        ):
            self._signed(cell, office, name)
        return self

    def recipients(self, *lines: str) -> Writer:
        """Add recipients alone, at the left margin."""
        self.add(self.doc, "Nơi nhận:", size=12, bold=True, italic=True, before=12)
        for one in lines:
            self.add(self.doc, one, size=11)
        return self

    def annex(
        self, number: str, title: str, reference: str, *, own_section: bool = True, **look: object
    ) -> Writer:
        """Begin an annex on a new page: its word and number, its title, and what it belongs to."""
        if own_section:
            self.new_section()
        else:
            self.page_break()
        self.centre(f"Phụ lục {number}".strip(), **{"size": 14, "before": 0, **look})
        self.centre(title, before=0)
        if reference:
            self.centre(reference, bold=False, italic=True, before=0)
        self.rule(self.doc, self.room * 0.2, self.room)
        return self

    def _signed(self, cell: _Cell, office: Iterable[str], name: str) -> None:
        for at, line in enumerate(office):
            bold = not line.startswith("(")
            self.add(cell, line, size=14, bold=bold, italic=not bold, align="center", before=0 if at else 12)
        for _line in range(3):
            self.add(cell, size=14)
        self.add(cell, name, size=14, bold=True, align="center")


def _grid(place: Place, rows: int, widths: Sequence[float]) -> Table:
    made: Table = place.add_table(rows, len(widths))
    made.autofit = False
    for row in made.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    return made


def _next(place: Place) -> Paragraph:
    """Return a new paragraph; the empty one that a new cell begins with is used first."""
    if isinstance(place, _Cell) and len(place.paragraphs) == 1 and not len(place.paragraphs[0]._p):
        first: Paragraph = place.paragraphs[0]
        return first
    made: Paragraph = place.add_paragraph()
    return made


def _runs(paragraph: Paragraph, text: str, look: dict[str, object]) -> None:
    bold, italic = bool(look.get("bold")), bool(look.get("italic"))
    for part in re.split(r"(\*\*|~~)", text):
        if part == "**":
            bold = not bold
        elif part == "~~":
            italic = not italic
        elif part:
            run = paragraph.add_run(part)
            run.bold, run.italic = bold or None, italic or None
            run.font.size = Pt(_number(look, "size"))
            family = str(look["family"])
            run.font.name = family
            run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:cs"), family)
            if colour := look.get("colour"):
                run.font.color.rgb = RGBColor.from_string(str(colour))


def _number(look: dict[str, object], name: str, otherwise: float = 0.0) -> float:
    return float(str(look.get(name, otherwise)))


def _mark_size(paragraph: Paragraph, size: float) -> None:
    marks = OxmlElement("w:rPr")
    made = OxmlElement("w:sz")
    made.set(qn("w:val"), str(int(size * 2)))
    marks.append(made)
    paragraph._p.get_or_add_pPr().append(marks)


def _border(paragraph: Paragraph, side: str) -> None:
    borders = OxmlElement("w:pBdr")
    line = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties = paragraph._p.get_or_add_pPr()
    later = {qn(f"w:{name}") for name in ("shd", "tabs", "spacing", "ind", "jc", "rPr")}
    below = next((child for child in properties if child.tag in later), None)
    if below is None:
        properties.append(borders)
    else:
        below.addprevious(borders)


def _page_number(paragraph: Paragraph, family: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in (("begin", ""), ("", "PAGE"), ("separate", ""), ("shown", "2"), ("end", "")):
        run = paragraph.add_run()
        run.font.name, run.font.size = family, Pt(14)
        if kind in ("begin", "separate", "end"):
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif kind == "shown":
            run.text = text
        else:
            code = OxmlElement("w:instrText")
            code.text = text
            run._r.append(code)


def _plain_styles(made: Document, family: str) -> None:
    """Give the file Word's plain styles in one typeface, without the look of python-docx's template."""
    defaults = made.styles.element.find(qn("w:docDefaults"))
    for fonts in defaults.iter(qn("w:rFonts")):
        for name in list(fonts.attrib):
            del fonts.attrib[name]
        for name in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{name}"), family)
    for language in defaults.iter(qn("w:lang")):
        language.set(qn("w:val"), "vi-VN")
    for spacing in list(defaults.iter(qn("w:spacing"))):
        spacing.getparent().remove(spacing)
    for style in ("Normal", "Header", "Footer", "Table Grid"):
        form = made.styles[style]
        if style == "Normal":
            form.font.name, form.font.size = family, Pt(14)
        form.paragraph_format.space_after = Pt(0)
