"""Documents for measuring, made on the spot: lists of recipients, a text of twenty pages, the built report.

Usage:  python bench/samples.py FOLDER [report] [text:PAGES] [list:ROWS] …      prints the paths

The people and places are invented.
"""

# ruff: noqa: TID251 - python-docx makes what is measured

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.people import name_of, post_of

HOME = Path(__file__).parents[1]
TITLES = ("STT", "Họ và tên", "Chức vụ", "Đơn vị", "Hình thức khen thưởng", "Ghi chú")
WIDTHS = (700, 2300, 1700, 2300, 1800, 800)
FORMS = ("Giấy khen", "Bằng khen", "Chiến sĩ tiên tiến")
SENTENCE = (
    "Trong năm, cấp ủy, chính quyền các cấp đã lãnh đạo, chỉ đạo thực hiện toàn diện nhiệm vụ quốc phòng, quân "
    "sự địa phương; công tác huấn luyện, diễn tập, tuyển quân đạt chỉ tiêu được giao, bảo đảm đúng luật. "
)


def list_of(rows: int, folder: Path) -> Path:
    """Write a bordered table of ``rows`` recipients under a repeated header row, as Word saves it."""
    document = _a4()
    table = parse_xml(_table("".join(_row(_recipient(n)) for n in range(1, rows + 1))))
    document.element.body.insert(0, table)
    return _save(document, folder / f"list-{rows}.docx")


def text_of(pages: int, folder: Path) -> Path:
    """Write about ``pages`` pages of headings and justified paragraphs in 14 points."""
    document = _a4()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.paragraph_format.first_line_indent = Cm(1)
    normal.paragraph_format.alignment = 3
    for page in range(1, pages + 1):
        document.add_heading(f"{page}. Kết quả thực hiện nhiệm vụ", level=1)
        for part in range(6):
            paragraph = document.add_paragraph(SENTENCE * 2)
            paragraph.add_run(f"Kết quả kỳ {part + 1}: {page * 37 + part}. ").bold = True
    return _save(document, folder / f"text-{pages}-pages.docx")


def report(folder: Path) -> Path:
    """Build the samples' report of 2023 in a workspace of its own and return its DOCX."""
    workspace = folder / "workspace"
    for name in ("templates", "inputs"):
        shutil.copytree(HOME / name, workspace / name)
    command = [sys.executable, "-m", "reportgen", "build", "2023", "-C", str(workspace)]
    subprocess.run(command, cwd=HOME, check=True, capture_output=True)  # noqa: S603 - our own program
    return next((workspace / "outputs" / "2023").rglob("bao-cao*.docx"))


def _a4() -> docx.document.Document:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    return document


def _save(document: docx.document.Document, path: Path) -> Path:
    document.save(str(path))
    return path


def _recipient(number: int) -> tuple[str, ...]:
    unit = f"Ban CHQS xã Mẫu {number % 40 + 1}"
    return (str(number), name_of(number), post_of(number), unit, FORMS[number % 3], "")


def _table(rows: str) -> str:
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in WIDTHS)
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(WIDTHS)}" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_row(TITLES, head=True)}{rows}</w:tbl>"
    )


def _row(texts: tuple[str, ...], head: bool = False) -> str:
    properties = (
        "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else "<w:trPr><w:cantSplit/></w:trPr>"
    )
    cells = "".join(_cell(i, text, head or i == 0, head) for i, text in enumerate(texts))
    return f"<w:tr>{properties}{cells}</w:tr>"


def _cell(index: int, text: str, centred: bool, bold: bool) -> str:
    look = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    look = f'<w:rPr>{look}{"<w:b/>" if bold else ""}<w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>'
    run = f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    jc = '<w:jc w:val="center"/>' if centred else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{WIDTHS[index]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:spacing w:before="40" w:after="40"/>{jc}{look}</w:pPr>{run}</w:p></w:tc>'
    )


def main(arguments: list[str]) -> None:
    """Make the documents that are named and print where they are."""
    folder = Path(arguments[0])
    for name in arguments[1:]:
        kind, _, size = name.partition(":")
        print(
            report(folder)
            if kind == "report"
            else {"text": text_of, "list": list_of}[kind](int(size), folder)
        )


if __name__ == "__main__":
    main(sys.argv[1:])
