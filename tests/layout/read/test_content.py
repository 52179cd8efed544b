"""One line of XML → the items that it must give."""

import pytest

from reportgen.layout import raw
from reportgen.layout.read import read
from tests.layout.read.making import docx, items, paragraphs
from tests.narrow import as_a


def text(inner: str) -> str:
    return "".join(i.text for i in items(inner) if isinstance(i, raw.Text | raw.Equation))


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("<w:r><w:t>Báo cáo</w:t></w:r>", "Báo cáo"),
        ("<w:r><w:t> a </w:t></w:r>", "a"),
        ('<w:r><w:t xml:space="preserve"> a </w:t></w:r>', " a "),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/></w:r>", "a\u2011b\u00ad"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "•"),
        (
            "<w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>",
            "mới",
        ),
        ("<w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>y</w:t></w:r></w:moveTo>", "y"),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>trong</w:t></w:r></w:sdtContent></w:sdt>", "trong"),
        ("<w:smartTag><w:r><w:t>thẻ</w:t></w:r></w:smartTag>", "thẻ"),
        ("<w:r><w:commentReference w:id='1'/></w:r>", ""),
        ('<w:fldSimple w:instr=" DATE "><w:r><w:t>22/11</w:t></w:r></w:fldSimple>', "22/11"),
        (
            "<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num>"
            "<m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath>",
            "(a+b)/c",
        ),
        (
            '<mc:AlternateContent><mc:Choice Requires="w99"><w:r><w:t>lạ</w:t></w:r></mc:Choice>'
            "<mc:Fallback><w:r><w:t>quen</w:t></w:r></mc:Fallback></mc:AlternateContent>",
            "quen",
        ),
    ],
)
def test_text(inner: str, expected: str) -> None:
    assert text(inner) == expected


def field(code: str, result: str = "", extra: str = "") -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{extra}</w:fldChar></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def test_page_fields_are_live_and_keep_what_was_cached() -> None:
    (found,) = items(field(" PAGE \\* roman ", run("iv")))
    assert isinstance(found, raw.Field)
    assert (found.kind, found.cached, found.number_format) == ("PAGE", "iv", "lowerRoman")


def test_simple_page_field() -> None:
    (found,) = items('<w:fldSimple w:instr="NUMPAGES"><w:r><w:t>9</w:t></w:r></w:fldSimple>')
    assert isinstance(found, raw.Field)
    assert (found.kind, found.cached) == ("NUMPAGES", "9")


def test_a_table_of_contents_keeps_its_entries_and_its_page_numbers_are_live() -> None:
    entry = field(' HYPERLINK \\l "_Toc1" ', run("Mở đầu") + field(" PAGEREF _Toc1 \\h ", run("3")))
    words, number = items(field(' TOC \\o "1-3" ', entry))
    assert as_a(raw.Text, words).link == "#_Toc1"
    assert isinstance(number, raw.Field)
    assert (number.target, number.cached) == ("_Toc1", "3")


def test_the_code_of_a_field_is_never_printed() -> None:
    assert text(field(" IF " + "1 = 1", run("đúng"))) == "đúng"


def test_a_legacy_check_box() -> None:
    box = '<w:ffData><w:checkBox><w:checked w:val="1"/></w:checkBox></w:ffData>'
    assert text(field("FORMCHECKBOX", "", box)) == "☒"


def test_a_macro_button_shows_its_text() -> None:
    button = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert text(button.format(" MACROBUTTON  NoMacro [Nhấn vào đây] ") + end) == "[Nhấn vào đây]"
    assert text(button.format(" MACROBUTTON NoMacro ") + end) == ""


def test_a_field_that_never_ends_ends_with_its_paragraph() -> None:
    start = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
    start += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    first, second = paragraphs(f"<w:p>{start}</w:p><w:p>{run('sau')}</w:p>")
    assert as_a(raw.Field, first.items[0]).kind == "PAGE"
    assert as_a(raw.Text, second.items[0]).text == "sau"


def test_hyperlinks_lead_where_the_relationship_says() -> None:
    links = {"r9": ("hyperlink", "https://example.org/a")}
    (found,) = paragraphs(f'<w:p><w:hyperlink r:id="r9">{run("đây")}</w:hyperlink></w:p>', links)
    assert as_a(raw.Text, found.items[0]).link == "https://example.org/a"


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    deleted = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
    found = paragraphs(f"<w:p>{deleted}{run('một ')}</w:p><w:p>{run('hai')}</w:p>")
    assert [[as_a(raw.Text, i).text for i in p.items] for p in found] == [["một", "hai"]]


def test_a_deleted_row_is_gone() -> None:
    row = "<w:tr>{}<w:tc><w:p/></w:tc></w:tr>"
    body = f"<w:tbl>{row.format('')}{row.format('<w:trPr><w:del/></w:trPr>')}</w:tbl>"
    document, _ = read(docx(body))
    assert len(as_a(raw.Table, document.sections[0].blocks[0]).rows) == 1


def test_the_same_properties_are_the_same_object() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>"
    first, second = items(bold + bold)
    assert isinstance(first, raw.Text) and isinstance(second, raw.Text)
    assert first.properties is second.properties
    assert first.properties.bold is True


def test_folding_changes_nothing() -> None:
    properties = '<w:pPr><w:jc w:val="center"/><w:rPr><w:i/></w:rPr></w:pPr>'
    changed = (
        '<w:pPr><w:jc w:val="right"/><w:rPr><w:b/></w:rPr>'
        '<w:pPrChange w:id="1"><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr>'
    )
    bold = "<w:r><w:rPr><w:b/><w:rPrChange w:id='2'><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>x</w:t></w:r>"
    one = f"<w:p>{properties}{bold}</w:p><w:p>{changed}{run('y')}</w:p>"
    folded = paragraphs(one * 300)
    plain = paragraphs(one)
    assert [(p.properties, p.items) for p in folded[-2:]] == [(p.properties, p.items) for p in plain]
    assert folded[0].properties is folded[-2].properties


def test_unknown_elements_are_named_once_with_their_place() -> None:
    _, found = read(docx(f"<w:p>{run('Ở đây')}<w:blink/><w:blink/></w:p>"))
    assert [(d.code, d.place.paragraph) for d in found] == [("unsupported-element", "Ở đây")]


def test_alt_chunks_are_named() -> None:
    _, found = read(docx('<w:altChunk r:id="r5"/><w:p/>'))
    assert [d.code for d in found] == ["unsupported-altchunk"]


@pytest.mark.parametrize("kind", ["page", "column"])
def test_no_page_begins_inside_a_cell(kind: str) -> None:
    broken = f'<w:p><w:r><w:t>a</w:t><w:br w:type="{kind}"/><w:t>b</w:t><w:br/></w:r></w:p>'
    cell = f"<w:tc>{broken}</w:tc>"
    document, _diagnostics = read(docx(f"{broken}<w:tbl><w:tr>{cell}</w:tr></w:tbl>"))
    body, table = document.sections[0].blocks
    inside = as_a(raw.Table, table).rows[0].cells[0].blocks[0]
    both = (as_a(raw.Paragraph, block) for block in (body, inside))
    kinds = [[i.kind for i in p.items if isinstance(i, raw.Break)] for p in both]
    assert kinds == [[kind, "line"], ["line"]]
