"""The report of the sample year with thirty faults of thirty kinds, each planted in one place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

Spoil = Callable[[Word], None]
LEFT = WD_ALIGN_PARAGRAPH.LEFT
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def every(word: Word) -> list[Paragraph]:
    """Return the paragraphs of the body and of its tables, in the order of the file."""
    return [Paragraph(element, word) for element in word.element.body.iter(f"{{{W}}}p")]


def at(word: Word, beginning: str) -> Paragraph:
    """Return the first paragraph that begins so."""
    return next(one for one in every(word) if one.text.startswith(beginning))


def look(beginning: str, **wanted: object) -> Spoil:
    """Return what gives the runs of a paragraph another look."""

    def spoil(word: Word) -> None:
        for run in at(word, beginning).runs:
            for name, value in wanted.items():
                setattr(run.font, name, value)

    return spoil


def write(beginning: str, old: str, new: str) -> Spoil:
    """Return what puts other words into a paragraph."""

    def spoil(word: Word) -> None:
        paragraph = at(word, beginning)
        (run,) = (run for run in paragraph.runs if old in run.text)
        run.text = run.text.replace(old, new)

    return spoil


def without_rule(beginning: str) -> Spoil:
    """Return what takes the line under a paragraph away."""

    def spoil(word: Word) -> None:
        paragraph = at(word, beginning)._p
        below, around = paragraph.getnext(), paragraph.getparent()
        assert below is not None and around is not None
        around.remove(below)

    return spoil


def form(beginning: str, **wanted: object) -> Spoil:
    """Return what sets a paragraph otherwise."""

    def spoil(word: Word) -> None:
        for name, value in wanted.items():
            setattr(at(word, beginning).paragraph_format, name, value)

    return spoil


def red(beginning: str) -> Spoil:
    """Return what colours a paragraph."""

    def spoil(word: Word) -> None:
        for run in at(word, beginning).runs:
            run.font.color.rgb = RGBColor(0xC0, 0, 0)

    return spoil


def narrow(word: Word) -> None:
    """Leave less margin at the left."""
    word.sections[0].left_margin = Mm(15)


FAULTS: dict[str, tuple[str, Spoil]] = {
    "ND30-02": ("", narrow),
    "ND30-03": ("Thanh niên trong độ tuổi", look("Thanh niên trong độ tuổi", name="Arial")),
    "ND30-04": ("Trong năm đã tổ chức", red("Trong năm đã tổ chức")),
    "ND30-05": ("Cộng hòa xã hội", look("Cộng hòa xã hội", bold=False)),
    "ND30-06": ("Độc lập", look("Độc lập", size=Pt(11))),
    "ND30-07": ("Độc lập", without_rule("Độc lập")),
    "ND30-09": ("HUYỆN AN LẠC SƠN", look("HUYỆN AN LẠC SƠN", bold=False)),
    "ND30-10": ("HUYỆN AN LẠC SƠN", without_rule("HUYỆN AN LẠC SƠN")),
    "ND30-12": ("Số: 5", write("Số:", "412", "5")),
    "ND30-13": ("Số: 5", write("Số:", "BC-UBND", "TB-UBND")),
    "ND30-14": ("Số: 5", look("Số:", size=Pt(15))),
    "ND30-15": ("An Lạc Sơn, ngày 5", write("An Lạc Sơn, ngày", "17 tháng 11", "5 tháng 2")),
    "ND30-16": ("An Lạc Sơn, ngày 5", look("An Lạc Sơn, ngày", italic=False)),
    "ND30-17": ("Báo cáo", look("Báo cáo", bold=False)),
    "ND30-18": ("Kết quả thực hiện công tác", look("Kết quả thực hiện công tác", bold=False)),
    "ND30-19": ("phương hướng, nhiệm vụ năm", without_rule("phương hướng, nhiệm vụ năm")),
    "ND30-30": ("Huyện ủy, Hội đồng nhân dân", look("Huyện ủy, Hội đồng nhân dân", size=Pt(11))),
    "ND30-32": ("Hội đồng nhân dân huyện", form("Hội đồng nhân dân huyện", alignment=LEFT)),
    "ND30-33": ("Lực lượng vũ trang huyện", form("Lực lượng vũ trang huyện", first_line_indent=Mm(0))),
    "ND30-34": ("Hệ thống kế hoạch", form("Lực lượng vũ trang huyện", space_after=Pt(0))),
    "ND30-35": ("Lực lượng dân quân tự vệ", form("Lực lượng dân quân tự vệ được", line_spacing=2.0)),
    "ND30-37": ("I. Đặc điểm tình hình", look("I. Đặc điểm tình hình", bold=False)),
    "ND30-40": ("6. Xây dựng lực lượng", write("3. Xây dựng lực lượng", "3.", "6.")),
    "ND30-44": ("- Ủy ban nhân dân tỉnh", write("- Ủy ban nhân dân tỉnh", ";", ",")),
    "ND30-47": ("- Thường trực Huyện ủy", write("- Thường trực Huyện ủy", ";", ",")),
    "ND30-53": ("TS. Đoàn Thế Nguyện", look("Đoàn Thế Nguyện", bold=False)),
    "ND30-54": ("TS. Đoàn Thế Nguyện", write("Đoàn Thế Nguyện", "Đoàn", "TS. Đoàn")),
    "ND30-61": ("Dự bị động viên", write("Dự bị động viên", "đăng ký,", "đăng ký ngày 5/2/2023,")),
    "ND30-64": ("Công tác huấn luyện", write("Công tác huấn luyện thực hiện", " đúng ", "  đúng ")),
    "ND30-68": ("Giữ vững sự lãnh đạo", write("Giữ vững", "lãnh đạo", normalize("NFD", "lãnh đạo"))),
}
"""Code of the rule → the first words of the place where it is broken ("": the whole paper), and what breaks it."""


def spoilt(source: Path, target: Path) -> Path:
    """Write the report with all faults; return where it is."""
    word = Document(str(source))
    for _place, spoil in FAULTS.values():
        spoil(word)
    word.save(str(target))
    return target
