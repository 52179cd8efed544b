"""(defaults, style, table style, direct) → expected: one case per clause of the cascade."""

from collections.abc import Mapping

import pytest

from reportgen.layout import document
from reportgen.layout.resolve import load
from reportgen.layout.resolve.fonts import toggle
from tests.layout.read.making import docx
from tests.narrow import as_a

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">'
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme><a:fontScheme name="x"><a:majorFont>'
    '<a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


def style(name: str, inner: str = "", kind: str = "paragraph", based: str = "", extra: str = "") -> str:
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}" {extra}><w:name w:val="{name}"/>{parent}{inner}</w:style>'


def defaults(run: str = "", paragraph: str = "") -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def first(body: str, **parts: str) -> document.Paragraph:
    found, _ = load(docx(body, **parts))
    return as_a(document.Paragraph, found.sections[0].blocks[0])


def texts(paragraph: document.Paragraph) -> list[document.Text]:
    return [as_a(document.Text, item) for item in paragraph.items]


def font(run: str = "", paragraph: str = "", **parts: str) -> document.Font:
    made = first(
        f"<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>abc</w:t></w:r></w:p>", **parts
    )
    return as_a(document.Text, made.items[0]).font


def shape(paragraph: str, **parts: str) -> document.ParagraphFormat:
    return first(f"<w:p><w:pPr>{paragraph}</w:pPr></w:p>", **parts).format


B = "<w:rPr><w:b/></w:rPr>"


@pytest.mark.parametrize(
    ("default", "styles", "direct", "expected"),
    [
        (None, [None, None, None], None, False),
        (None, [None, True, None], None, True),
        (None, [None, True, True], None, False),
        (None, [True, True, True], None, True),
        (True, [None, True, None], None, True),
        (None, [None, True, True], True, True),
        (True, [True, True, True], False, False),
        (None, [None, False, True], None, True),
    ],
)
def test_toggle_properties(
    default: bool | None, styles: list[bool | None], direct: bool | None, expected: bool
) -> None:
    assert toggle(default, styles, direct) is expected


def test_run_order_is_defaults_style_character_style_direct() -> None:
    styles = (
        defaults('<w:sz w:val="20"/><w:color w:val="111111"/><w:u w:val="single"/><w:spacing w:val="20"/>')
        + style("P", '<w:rPr><w:color w:val="222222"/><w:u w:val="double"/><w:spacing w:val="40"/></w:rPr>')
        + style("C", '<w:rPr><w:u w:val="wave"/><w:spacing w:val="60"/></w:rPr>', "character")
    )
    found = font('<w:rStyle w:val="C"/><w:spacing w:val="80"/>', '<w:pStyle w:val="P"/>', styles=styles)
    assert (found.size, found.colour, found.underline, found.spacing) == (10.0, "222222", "wave", 4.0)


def test_based_on_chains_and_cycles() -> None:
    styles = style("A", B, based="C") + style("B", based="A") + style("C", "<w:rPr><w:i/></w:rPr>", based="B")
    found = font("", '<w:pStyle w:val="B"/>', styles=styles)
    assert found.bold


def test_bold_by_paragraph_and_character_style_cancel_out() -> None:
    styles = style("P", B) + style("C", B, "character")
    assert not font('<w:rStyle w:val="C"/>', '<w:pStyle w:val="P"/>', styles=styles).bold


def test_an_unknown_style_is_the_default_style() -> None:
    styles = style("Normal", B, extra='w:default="1"')
    assert font("", '<w:pStyle w:val="Gone"/>', styles=styles).bold


@pytest.mark.parametrize(
    ("fonts", "expected"),
    [
        ('w:asciiTheme="minorHAnsi" w:ascii="Arial"', "Calibri"),
        ('w:asciiTheme="majorHAnsi"', "Cambria"),
        ('w:ascii="Arial" w:hAnsi="Arial"', "Arial"),
        ('w:hAnsi="Tahoma"', "Tahoma"),
        ('w:asciiTheme="majorEastAsia"', "Times New Roman"),
    ],
)
def test_faces(fonts: str, expected: str) -> None:
    assert font(f"<w:rFonts {fonts}/>", theme=THEME).family == expected


def test_a_named_font_replaces_a_theme_font_from_below() -> None:
    styles = defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')
    assert font('<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>', styles=styles, theme=THEME).family == "Arial"


@pytest.mark.parametrize(
    ("run", "name", "expected"),
    [
        ('<w:color w:val="auto"/>', "colour", ""),
        ('<w:color w:val="000000" w:themeColor="accent1"/>', "colour", "4472C4"),
        ('<w:color w:val="1" w:themeColor="accent1" w:themeTint="99"/>', "colour", "8FAADC"),
        ('<w:color w:val="1" w:themeColor="accent1" w:themeShade="BF"/>', "colour", "335593"),
        ('<w:highlight w:val="yellow"/>', "highlight", "FFFF00"),
        ('<w:shd w:val="pct50" w:fill="FFFFFF" w:color="000000"/>', "highlight", "808080"),
        ('<w:shd w:val="clear" w:fill="auto"/>', "highlight", ""),
        ('<w:vertAlign w:val="superscript"/>', "script", "superscript"),
        ('<w:position w:val="-6"/>', "rise", -3.0),
        ('<w:w w:val="80"/>', "scale", 0.8),
        ("<w:caps/><w:smallCaps/>", "capitals", "caps"),
        ("<w:dstrike/>", "strike", "double"),
        ('<w:sz w:val="20"/><w:kern w:val="28"/>', "kerning", False),
        ('<w:sz w:val="28"/><w:kern w:val="28"/>', "kerning", True),
        ('<w:sz w:val="13.5pt"/>', "size", 13.5),
        ('<w14:ligatures w14:val="standardContextual"/>', "ligatures", True),
        ('<w14:ligatures w14:val="all"/>', "ligatures", True),
        ('<w14:ligatures w14:val="contextual"/>', "ligatures", False),
        ('<w:spacing w:val="20"/><w14:ligatures w14:val="standard"/>', "ligatures", False),
        ("<w:b/>", "ligatures", False),
    ],
)
def test_run_values(run: str, name: str, expected: str | bool | float) -> None:
    assert getattr(font(run, theme=THEME), name) == expected


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ('<w:jc w:val="start"/>', {"align": document.Align.LEFT}),
        ('<w:jc w:val="left"/><w:bidi/>', {"align": document.Align.RIGHT}),
        ('<w:jc w:val="both"/>', {"align": document.Align.JUSTIFY}),
        ('<w:ind w:left="720" w:hanging="360"/>', {"left": 36.0, "first_line": -18.0}),
        ('<w:ind w:start="720" w:end="20"/><w:bidi/>', {"left": 1.0, "right": 36.0}),
        ('<w:ind w:firstLine="567" w:hanging="100"/>', {"first_line": -5.0}),
        ('<w:spacing w:line="360"/>', {"line_rule": "auto", "line": 1.5}),
        ('<w:spacing w:line="340" w:lineRule="exact"/>', {"line_rule": "exact", "line": 17.0}),
        (
            '<w:spacing w:before="120" w:afterAutospacing="1"/>',
            {"before": 6.0, "after": 14.0, "after_auto": True},
        ),
        ('<w:outlineLvl w:val="0"/>', {"outline_level": 1}),
        ('<w:outlineLvl w:val="9"/>', {"outline_level": 0}),
        ('<w:widowControl w:val="0"/>', {"widow_control": False}),
        ('<w:shd w:val="clear" w:fill="EEEEEE"/>', {"shading": "EEEEEE"}),
    ],
)
def test_paragraph_values(paragraph: str, expected: Mapping[str, str | float | document.Align]) -> None:
    found = shape(paragraph)
    assert {name: getattr(found, name) for name in expected} == expected


def test_tabs_merge_by_position_and_clear() -> None:
    styles = style(
        "P",
        '<w:pPr><w:tabs><w:tab w:pos="720" w:val="left"/><w:tab w:pos="1440" w:val="right"/></w:tabs></w:pPr>',
    )
    own = '<w:tabs><w:tab w:pos="720" w:val="clear"/><w:tab w:pos="200" w:val="center" w:leader="dot"/></w:tabs>'
    found = shape(f'<w:pStyle w:val="P"/>{own}', styles=styles).tabs
    assert found == (document.TabStop(10.0, "center", "dot"), document.TabStop(72.0, "right", "none"))


def test_indents_merge_side_by_side() -> None:
    styles = style("P", '<w:pPr><w:ind w:left="720" w:right="360" w:firstLine="567"/></w:pPr>')
    found = shape('<w:pStyle w:val="P"/><w:ind w:left="0"/>', styles=styles)
    assert (found.left, found.right, found.first_line) == (0.0, 18.0, 28.35)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ('w:leftChars="200"', (28.0, 0.0, 0.0)),
        ('w:leftChars="200" w:left="480"', (24.0, 0.0, 0.0)),
        ('w:leftChars="0" w:left="480"', (24.0, 0.0, 0.0)),
        ('w:startChars="100" w:endChars="50"', (14.0, 7.0, 0.0)),
        ('w:leftChars="100" w:hangingChars="100"', (14.0, 0.0, -14.0)),
        ('w:firstLineChars="200"', (0.0, 0.0, 28.0)),
    ],
)
def test_indents_in_characters_of_the_default_style(said: str, expected: tuple[float, float, float]) -> None:
    normal = style("Normal", '<w:rPr><w:sz w:val="28"/></w:rPr>', extra='w:default="1"')
    found = shape(f"<w:ind {said}/>", styles=normal)
    assert (found.left, found.right, found.first_line) == expected


def test_a_heading_has_its_level_by_name() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T2"><w:name w:val="heading 2"/></w:style>'
    assert shape('<w:pStyle w:val="T2"/>', styles=styles).outline_level == 2


def test_equal_looks_share_one_font_and_join_into_one_text() -> None:
    run = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    by_style = first(
        f'<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>{run.format("Bá")}<w:r><w:t>o</w:t></w:r></w:p>',
        styles=style("P", B),
    )
    (only,) = by_style.items
    assert as_a(document.Text, only).text == "Báo"


def test_text_is_composed_across_runs() -> None:
    found = first("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:t>\u0301b</w:t></w:r></w:p>")
    assert as_a(document.Text, found.items[0]).text == "áb"


def test_faces_by_script() -> None:
    fonts = '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="SimSun" w:cs="Mangal"/></w:rPr>'
    found = first(f"<w:p><w:r>{fonts}<w:t>ab 中文 ế</w:t></w:r></w:p>")
    assert [(i.text, i.font.family) for i in texts(found)] == [
        ("ab ", "Arial"),
        ("中文 ", "SimSun"),
        ("ế", "Arial"),
    ]


def test_letters_of_symbol_fonts_become_unicode() -> None:
    fonts = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'
    found = first(f"<w:p><w:r>{fonts}<w:t>\uf0fc</w:t></w:r></w:p>")
    (only,) = texts(found)
    assert (only.text, only.font.family) == ("✓", "Times New Roman")


def test_hidden_text_is_gone_and_hidden_paragraphs_too() -> None:
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    run = f"<w:r>{hidden}<w:t>x</w:t></w:r>"
    body = f"<w:p><w:pPr>{hidden}</w:pPr>{run}</w:p><w:p>{run}</w:p>"
    found, _ = load(docx(body))
    assert [as_a(document.Paragraph, b).items for b in found.sections[0].blocks] == [()]


@pytest.mark.parametrize(
    "inner", ["<w:tab/>", "<w:br/>", '<w:t xml:space="preserve">  </w:t>', "<w:t>a</w:t>", ""]
)
def test_the_mark_has_its_own_font_whatever_is_before_it(inner: str) -> None:
    mark = '<w:pPr><w:rPr><w:sz w:val="60"/></w:rPr></w:pPr>'
    found, _ = load(docx(f'<w:p>{mark}<w:r><w:rPr><w:sz w:val="50"/></w:rPr>{inner}</w:r></w:p>'))
    (only,) = found.sections[0].blocks
    assert as_a(document.Paragraph, only).mark.size == 30.0


@pytest.mark.parametrize(
    ("language", "paragraph", "hangs"),
    [
        ("ko-KR", "", True),
        ("ja-JP", '<w:overflowPunct w:val="0"/>', False),
        ("en-US", "", False),
        ("", "<w:overflowPunct/>", False),
    ],
)
def test_marks_hang_with_an_east_asian_default_language(language: str, paragraph: str, hangs: bool) -> None:
    body = f"<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:t>a.</w:t></w:r></w:p>"
    styles = defaults(f'<w:lang w:val="en-AU" w:eastAsia="{language}"/>')
    assert first(body, styles=styles).format.hanging_marks is hangs
