"""Text in fonts of the time before Unicode comes out as Unicode, in a Unicode face, and is told once a font."""

from pathlib import Path

import pytest

from reportgen.layout import convert, resolve
from reportgen.layout.document import Anchor, Document, Paragraph, Text
from tests.layout.draw.making import text_of
from tests.layout.read.making import docx
from tests.layout.resolve.test_labels import abstract, level, num
from tests.narrow import as_a


def run(text: str, family: str = ".VnTime", more: str = "") -> str:
    fonts = f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}"/>' if family else ""
    return f'<w:r><w:rPr>{fonts}{more}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def first_of(document: Document) -> Paragraph:
    return as_a(Paragraph, document.sections[0].blocks[0])


def loaded(body: str, **parts: str) -> tuple[str, list[str]]:
    found, told = resolve.load(docx(f"<w:p>{body}</w:p>", **parts))
    items = first_of(found).items
    return "".join(item.text for item in items if isinstance(item, Text)), [each.code for each in told]


@pytest.mark.parametrize(
    ("body", "meant"),
    [
        (run("B¸o c¸o"), "Báo cáo"),
        (run("b¸o c¸o", ".VnTimeH"), "BÁO CÁO"),
        (run("Baùo caùo", "VNI-Times"), "Báo cáo"),
        (run("\uf042\uf0b8o"), "Báo"),  # as Word stores the letters of symbol fonts
        (run("Ngh") + run("Üa vô"), "Nghĩa vụ"),
        (run("Nguye", "VNI-Times") + run("ãn", "VNI-Times"), "Nguyễn"),
        (run("B¸o ") + run("cáo", "Times New Roman"), "Báo cáo"),
        (run("Nguyễn"), "Nguyễn"),
    ],
)
def test_runs(body: str, meant: str) -> None:
    text, told = loaded(body)
    assert text == meant
    assert told == ([] if "Nguyễn" in body else ["legacy-encoding"])


def test_the_font_of_the_style_counts() -> None:
    normal = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
        "</w:rPrDefault></w:docDefaults>"
    )
    assert loaded(run("B¸o c¸o", ""), styles=normal) == ("Báo cáo", ["legacy-encoding"])


def test_each_font_is_told_once_with_what_was_read() -> None:
    body = run("B¸o") + run("c¸o", more="<w:b/>") + run("x·", ".VnArial") + run("caùo", "VNI-Times")
    _, told = resolve.load(docx(f"<w:p>{body}</w:p><w:p>{body}</w:p>"))
    assert [(each.code, each.place.paragraph) for each in told] == [
        ("legacy-encoding", "Báo"),
        ("legacy-encoding", "xã"),
        ("legacy-encoding", "cáo"),
    ]
    assert all(
        name in each.message for name, each in zip((".VnTime", ".VnArial", "VNI-Times"), told, strict=True)
    )


def test_labels_of_lists() -> None:
    fonts = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'
    numbering = abstract(level(0, "Ch\xad¬ng %1", extra="").replace("</w:lvl>", f"{fonts}</w:lvl>")) + num(1)
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    found, _ = resolve.load(docx(f"<w:p>{numbered}<w:r><w:t>x</w:t></w:r></w:p>", numbering=numbering))
    assert first_of(found).label.text == "Chương 1"


def test_letters_of_a_watermark() -> None:
    path = '<v:textpath style="font-family:&quot;.VnTime&quot;" string="Dù th¶o"/>'
    shape = f'<v:shape type="#_x0000_t136" style="position:absolute;width:9pt;height:9pt">{path}</v:shape>'
    found, _ = resolve.load(docx(f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>"))
    assert as_a(Anchor, first_of(found).items[0]).shape.lettering.text == "Dự thảo"


def test_it_is_printed_in_a_unicode_face(tmp_path: Path) -> None:
    file = tmp_path / "cu.docx"
    file.write_bytes(docx(f"<w:p>{run('Céng hßa x· héi chñ nghÜa ViÖt Nam')}</w:p>"))
    made = convert(file)
    assert "Cộng hòa xã hội chủ nghĩa Việt Nam" in text_of(made.pdf)
    codes = [each.code for each in made.diagnostics]
    assert codes.count("legacy-encoding") == 1
    assert not any(".VnTime" in each.message for each in made.diagnostics if each.code == "font-substituted")
