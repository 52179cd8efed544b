from reportgen.layout.document import Paragraph
from reportgen.layout.resolve import load
from tests.layout.read.making import docx
from tests.narrow import as_a


def level(index: int, text: str, fmt: str = "decimal", extra: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/>{extra}<w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{720 * (index + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def abstract(*levels: str, number: int = 0, extra: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{extra}{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int = 0, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def item(level_: int = 0, number: int = 1) -> str:
    numbered = f'<w:numPr><w:ilvl w:val="{level_}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{numbered}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"


def blocks(body: str, numbering: str, **parts: str) -> list[Paragraph]:
    found, _ = load(docx(body, numbering=numbering, **parts))
    return [as_a(Paragraph, block) for block in found.sections[0].blocks]


def labels(body: str, numbering: str, **parts: str) -> list[str]:
    return [b.label.text for b in blocks(body, numbering, **parts)]


OUTLINE = abstract(level(0, "%1.", "upperRoman"), level(1, "%1.%2"), level(2, "%2.%3)", "lowerLetter"))


def test_levels_count_and_restart() -> None:
    body = item() + item(1) + item(1) + item(2) + item() + item(1)
    assert labels(body, OUTLINE + num(1)) == ["I.", "I.1", "I.2", "2.a)", "II.", "II.1"]


def test_a_level_without_its_parent_counts_the_parent_as_begun() -> None:
    assert labels(item(1) + item(), OUTLINE + num(1)) == ["I.1", "II."]


def test_legal_numbering_is_decimal() -> None:
    numbering = abstract(level(0, "%1", "upperRoman"), level(1, "%1.%2", "lowerLetter", "<w:isLgl/>")) + num(
        1
    )
    assert labels(item() + item(1), numbering)[1] == "1.1"


def test_a_level_may_go_on_counting() -> None:
    numbering = abstract(level(0, "%1."), level(1, "%2)", extra='<w:lvlRestart w:val="0"/>')) + num(1)
    assert labels(item() + item(1) + item() + item(1), numbering) == ["1.", "1)", "2.", "2)"]


def test_instances_share_their_count_unless_overridden() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = abstract(level(0, "%1.")) + num(1) + num(2) + num(3, overrides=start)
    body = item() + item(number=2) + item(number=3) + item(number=3) + item()
    assert labels(body, numbering) == ["1.", "2.", "5.", "6.", "7."]


def test_an_overridden_level_has_its_own_text() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "(%1)")}</w:lvlOverride>'
    assert labels(item(number=2), abstract(level(0, "%1.")) + num(2, overrides=own)) == ["(1)"]


def test_bullets_of_symbol_fonts_are_unicode() -> None:
    symbol = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/>'
    symbol += '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>'
    (found,) = blocks(item(), abstract(symbol) + num(1))
    assert (found.label.text, found.label.bullet) == ("•", "Symbol")


def test_a_letter_as_a_bullet_is_a_bullet_and_a_number_is_not() -> None:
    circle = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/>'
    circle += '<w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/></w:rPr></w:lvl>'
    (found,) = blocks(item(), abstract(circle) + num(1))
    assert (found.label.text, found.label.bullet) == ("o", "Courier New")
    (number,) = blocks(item(), abstract(level(0, "%1.")) + num(1))
    assert number.label.bullet == ""


def test_the_label_is_set_like_the_mark_then_like_the_level() -> None:
    own = '<w:lvl w:ilvl="0"><w:lvlText w:val="%1."/><w:suff w:val="space"/><w:rPr><w:i/></w:rPr></w:lvl>'
    body = item().replace("</w:pPr>", '<w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:pPr>')
    (found,) = blocks(body, abstract(own) + num(1))
    assert (found.label.font.bold, found.label.font.italic, found.label.font.size) == (True, True, 15.0)
    assert found.label.suffix == "space"


def test_indents_direct_over_level_over_style() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="P"><w:pPr><w:ind w:left="100" w:right="100"/></w:pPr></w:style>'
    body = (
        item()
        .replace("<w:numPr>", '<w:pStyle w:val="P"/><w:numPr>')
        .replace("</w:pPr>", '<w:ind w:left="20"/></w:pPr>')
    )
    (found,) = blocks(body, OUTLINE + num(1), styles=styles)
    assert (found.format.left, found.format.first_line, found.format.right) == (1.0, -18.0, 5.0)


NUMBERED = (
    '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>{}</w:pPr>'
    "</w:style>"
)
IN_STYLE = '<w:p><w:pPr><w:pStyle w:val="H"/>{}</w:pPr></w:p>'


def test_a_style_finds_its_level_by_name() -> None:
    numbering = abstract(level(0, "%1."), level(1, "%2)", extra='<w:pStyle w:val="H"/>')) + num(1)
    (found,) = blocks(IN_STYLE.format(""), numbering, styles=NUMBERED.format(""))
    assert (found.label.text, found.format.left) == ("1)", 72.0)


def test_a_style_s_own_indent_is_over_its_level_s() -> None:
    (found,) = blocks(IN_STYLE.format(""), OUTLINE + num(1), styles=NUMBERED.format('<w:ind w:left="40"/>'))
    assert (found.format.left, found.format.first_line) == (2.0, -18.0)


def test_number_zero_takes_label_and_indent_away() -> None:
    none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    (found,) = blocks(IN_STYLE.format(none), OUTLINE + num(1), styles=NUMBERED.format(""))
    assert (found.label.text, found.format.left) == ("", 0.0)


def test_levels_through_a_numbering_style() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'
    )
    styles += "</w:style>"
    linked = abstract(number=1, extra='<w:numStyleLink w:val="L"/>')
    numbering = (
        abstract(level(0, "Điều %1."), extra='<w:styleLink w:val="L"/>') + linked + num(7) + num(1, of=1)
    )
    assert labels(item(), numbering, styles=styles) == ["Điều 1."]
