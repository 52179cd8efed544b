from collections.abc import Iterable

import pytest

from reportgen.layout.document import Block, NoteMark, Paragraph, Section, Table, Text
from reportgen.layout.page.totals import paginate
from reportgen.layout.resolve import load
from tests.layout.making import Squares
from tests.layout.read.making import Links, docx, part
from tests.narrow import as_a


def p(text: str = "", properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{f'<w:r><w:t>{text}</w:t></w:r>' if text else ''}</w:p>"


def sections(body: str, links: Links | None = None, **parts: str) -> tuple[Section, ...]:
    found, _ = load(docx(body, links, **parts))
    return found.sections


def words(blocks: Iterable[Block]) -> list[str]:
    return [as_a(Text, as_a(Paragraph, block).items[0]).text for block in blocks]


def section(inner: str = "", type_: str = "nextPage") -> str:
    return f'<w:sectPr><w:type w:val="{type_}"/>{inner}</w:sectPr>'


A4 = '<w:pgSz w:w="11906" w:h="16838"/>'
A4 += '<w:pgMar w:top="1134" w:bottom="-1134" w:left="1701" w:right="850" w:gutter="100"/>'


def test_geometry() -> None:
    (found,) = sections(p("x") + section(A4))
    assert (found.page_width, found.page_height) == (595.3, 841.9)
    assert (found.margins.top, found.margins.bottom, found.margins.left, found.margins.right) == (
        56.7,
        56.7,
        90.05,
        42.5,
    )
    assert (found.exact_top, found.exact_bottom) == (False, True)


def test_a_section_s_type_is_its_own() -> None:
    first, second = sections(p("a", section(type_="nextPage")) + p("b") + section(type_="continuous"))
    assert (first.start, second.start) == ("nextPage", "continuous")
    assert [len(s.blocks) for s in (first, second)] == [1, 1]


def test_the_empty_paragraph_of_a_section_break_is_no_line() -> None:
    first, _second = sections(p("a") + p("", section()) + p("b") + section())
    assert words(first.blocks) == ["a"]


NUMBERING = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""


@pytest.mark.parametrize("inner", ["", '<w:bookmarkStart w:id="1" w:name="here"/>'])
def test_a_section_break_after_a_page_break_takes_no_number_and_no_page(inner: str) -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    mark = f"<w:p><w:pPr>{numbered}{section()}</w:pPr>{inner}</w:p>"
    page_break = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    body = p("a", numbered) + page_break + mark + p("b", numbered) + section()
    document, _ = load(docx(body, numbering=NUMBERING))
    assert [as_a(Paragraph, each.blocks[0]).label.text for each in document.sections] == ["1.", "2."]
    assert len(paginate(document, Squares())) == 2


def test_a_section_ends_with_the_space_of_its_last_paragraph_also_of_the_dropped_one() -> None:
    space = '<w:spacing w:after="200"/>'
    first, second = sections(p("a") + p("", space + section()) + p("b", space) + section())
    assert (first.space_after, second.space_after) == (10.0, 10.0)


def test_equal_and_unequal_columns() -> None:
    (equal,) = sections(p("x") + section(A4 + '<w:cols w:num="2" w:space="567" w:sep="1"/>'))
    assert equal.columns.gaps == (28.35,)
    assert equal.columns.line_between
    assert round(sum(equal.columns.widths) + 28.35, 2) == round(595.3 - 90.05 - 42.5, 2)
    written = (
        '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="2000" w:space="400"/><w:col w:w="3000"/></w:cols>'
    )
    (unequal,) = sections(p("x") + section(written))
    assert (unequal.columns.widths, unequal.columns.gaps) == ((100.0, 150.0), (20.0,))


def test_page_numbers() -> None:
    (found,) = sections(p("x") + section('<w:pgNumType w:start="5" w:fmt="lowerRoman"/>'))
    assert (found.page_start, found.page_format) == (5, "lowerRoman")


def pitches(grid: str, *paragraphs: str) -> list[float]:
    (found,) = sections("".join(paragraphs) + section(f'<w:docGrid {grid} w:linePitch="360"/>'))
    return [as_a(Paragraph, block).format.line_pitch for block in found.blocks]


def test_the_lines_of_paragraphs_snap_to_the_section_s_grid() -> None:
    off = '<w:p><w:pPr><w:snapToGrid w:val="0"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    assert pitches('w:type="lines"', p("x"), off, p("y")) == [18.0, 0.0, 18.0]
    assert pitches('w:type="linesAndChars"', p("x")) == [18.0]
    assert pitches("", p("x")) == pitches('w:type="default"', p("x")) == [0.0]


def test_the_lines_of_a_table_do_not_snap() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('x')}</w:tc></w:tr></w:tbl>{p('y')}"
    (found,) = sections(table + section('<w:docGrid w:type="lines" w:linePitch="360"/>'))
    inside = as_a(Table, found.blocks[0]).rows[0].cells[0].blocks[0]
    assert as_a(Paragraph, inside).format.line_pitch == 0.0


@pytest.mark.parametrize(
    ("said", "start"), [("", -1), ('<w:pgNumType w:fmt="decimal"/>', -1), ('<w:pgNumType w:start="0"/>', 0)]
)
def test_pages_may_begin_at_nought(said: str, start: int) -> None:
    (found,) = sections(p("x") + section(said))
    assert found.page_start == start


def test_margins_may_mirror() -> None:
    assert load(docx(p("x"), settings="<w:mirrorMargins/>"))[0].mirror_margins
    assert not load(docx(p("x"), settings='<w:mirrorMargins w:val="0"/>'))[0].mirror_margins


def reference(kind: str, target: str, of: str = "header") -> str:
    return f'<w:{of}Reference w:type="{kind}" r:id="{target}"/>'


def test_headers_are_inherited_kind_by_kind() -> None:
    links = {"a": ("header", "h1.xml"), "b": ("header", "h2.xml"), "c": ("header", "h3.xml")}
    parts = {f"word__h{n}.xml": part("hdr", p(f"Đầu {n}")) for n in (1, 2, 3)}
    first_ = section(reference("default", "a") + reference("first", "b") + "<w:titlePg/>")
    one, two = sections(p("x", first_) + p("y") + section(reference("default", "c")), links, **parts)

    assert (words(one.headers.default), words(one.headers.first), one.first_differs) == (
        ["Đầu 1"],
        ["Đầu 2"],
        True,
    )
    assert (words(two.headers.default), words(two.headers.first), two.first_differs) == (
        ["Đầu 3"],
        ["Đầu 2"],
        False,
    )
    assert two.footers.default == ()


def test_margins_wider_than_the_page_leave_room() -> None:
    (found,) = sections(
        p("x") + section('<w:pgSz w:w="2000" w:h="2000"/><w:pgMar w:left="9000" w:right="9000"/>')
    )
    assert found.page_width - found.margins.left - found.margins.right > 0


NOTE = '<w:footnote w:id="{}"><w:p><w:r><w:footnoteRef/><w:t>Chú {}</w:t></w:r></w:p></w:footnote>'


def test_footnotes_are_numbered_by_reference() -> None:
    notes = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    notes += NOTE.format(2, "hai") + NOTE.format(1, "một")
    marks = "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in (1, 2))
    document, _ = load(docx(f"<w:p>{marks}</w:p>", footnotes=notes))
    found = [as_a(NoteMark, item) for item in as_a(Paragraph, document.sections[0].blocks[0]).items]
    assert [(m.id, m.label) for m in found] == [("1", "1"), ("2", "2")]
    own = as_a(NoteMark, as_a(Paragraph, document.footnotes["2"].blocks[0]).items[0])
    assert (own.in_note, own.label, own.id) == (True, "2", "2")
    assert "-1" not in document.footnotes


@pytest.mark.parametrize(
    ("separator", "after"),
    [('<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr>{}</w:pPr></w:p></w:footnote>', 4.0), ("", 9.0)],
)
def test_the_rule_above_footnotes_has_its_paragraph_or_one_of_the_default_style(
    separator: str, after: float
) -> None:
    space = '<w:spacing w:after="80"/>'
    styles = '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="180"/></w:pPr></w:pPrDefault></w:docDefaults>'
    notes = separator.format(space) + NOTE.format(1, "a")
    found = load(docx(p("x"), footnotes=notes, styles=styles))[0].separator
    assert found is not None and found.items == () and found.format.after == after


def test_settings() -> None:
    inner = '<w:evenAndOddHeaders/><w:defaultTabStop w:val="567"/><w:autoHyphenation w:val="0"/>'
    document, _ = load(docx(p("x"), settings=inner))
    assert (document.even_and_odd, document.default_tab, document.auto_hyphenation) == (True, 28.35, False)
    assert document.compatibility == 12
