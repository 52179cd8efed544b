"""What fixing would change, as a difference: each paragraph a line with its words and its look."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from reportgen.language import _
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, PaperSection, Passage
from reportgen.linter.paper.read import read
from reportgen.linter.source import WordFile
from reportgen.units import POINTS_PER_MM


def difference(file: WordFile, docx: bytes, name: str) -> str:
    """Return the unified difference of a Word file and its fixed copy, which would be called ``name``."""
    before, after = (list(_lines(paper)) for paper in (file.whole, read(docx, name)))
    return "\n".join(unified_diff(before, after, file.name, name, lineterm="", n=1))


def _lines(paper: Paper) -> Iterator[str]:
    for section in paper.sections:
        yield _section(section)
    for passage in paper.passages:
        yield _passage(passage)


def _section(section: PaperSection) -> str:
    width, height, *margins = (
        round(points / POINTS_PER_MM, 1)
        for points in (
            section.width,
            section.height,
            section.top,
            section.bottom,
            section.left,
            section.right,
        )
    )
    numbered = any(run.field == "PAGE" for passage in section.headers.default for run in passage.runs)
    return _(
        "[phần {number}: khổ {width:g} x {height:g} mm; lề trên, dưới, trái, phải {margins} mm; "
        "số trang ở lề trên: {page}]",
        number=section.index + 1,
        width=width,
        height=height,
        margins=", ".join(f"{margin:g}" for margin in margins),
        page=_("có") if numbered else _("không"),
    )


def _passage(passage: Passage) -> str:
    form = passage.format
    said = [
        appearance.mostly(passage, lambda run: run.family, ""),
        f"{appearance.size(passage):g} pt" if passage.text.strip() else "",
        _("đậm") if appearance.is_bold(passage) else "",
        _("nghiêng") if appearance.is_italic(passage) else "",
        _("hoa") if any(run.capitals for run in passage.runs) else "",
        appearance.mostly(passage, lambda run: run.colour if run.colour.strip("0") else "", ""),
        form.align,
        _("đầu dòng {points:g} pt", points=round(form.first_line, 1)) if form.first_line else "",
        _("trước {points:g} pt", points=round(form.before, 1)) if form.before else "",
        _("giãn dòng {lines:.2g}", lines=form.line) if form.line_rule == "auto" and form.line != 1 else "",
        _("kẻ dưới {points:.0f} pt", points=passage.stroke.length) if passage.stroke else "",
    ]
    marks = "; ".join(each for each in said if each)
    return f"{passage.labelled_text}  [{marks}]".replace("\n", "⏎").strip()
