"""Which styles are read: all but the table styles that no table needs."""

import pytest

from reportgen.layout.document import Paragraph, Text
from reportgen.layout.read import read
from reportgen.layout.resolve import load
from tests.layout.read.making import docx
from tests.narrow import as_a


def style(name: str, kind: str = "table", based: str = "", extra: str = "") -> str:
    below = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}" {extra}><w:name w:val="{name}"/>{below}</w:style>'


def table(named: str) -> str:
    properties = f'<w:tblPr><w:tblStyle w:val="{named}"/></w:tblPr>'
    return f"<w:tbl>{properties}<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"


STYLES = (
    style("Normal", "paragraph")
    + style("Plain", extra='w:default="1"')
    + style("Base")
    + style("Grid", based="Base")
    + style("Colourful", based="Base")
    + style("Round", based="Trip")
    + style("Trip", based="Round")
)


def known(body: str, **parts: str) -> set[str]:
    return set(read(docx(body, styles=STYLES, **parts))[0].styles.by_id)


def test_table_styles_are_read_where_a_table_needs_them() -> None:
    assert known("<w:p/>") == {"Normal", "Plain"}
    assert known(table("Grid")) == {"Normal", "Plain", "Base", "Grid"}


def test_a_table_in_a_table_or_in_a_note_counts() -> None:
    inner = table("Colourful").replace("<w:p/>", "<w:p/>" + table("Grid"))
    assert known(inner) == {"Normal", "Plain", "Base", "Grid", "Colourful"}
    note = f'<w:footnote w:id="1">{table("Base")}<w:p/></w:footnote>'
    assert known("<w:p/>", footnotes=note) == {"Normal", "Plain", "Base"}


def test_styles_based_on_each_other_end() -> None:
    assert known(table("Round")) == {"Normal", "Plain", "Round", "Trip"}


def unnamed(kind: str = "", extra: str = "", size: str = "2") -> str:
    said = f'w:type="{kind}"' if kind else ""
    return f'<w:style {said} {extra}><w:name w:val="Empty"/><w:rPr><w:sz w:val="{size}"/></w:rPr></w:style>'


def first_size(styles: str) -> float:
    document, _ = load(docx("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>", styles=styles))
    return as_a(Text, as_a(Paragraph, document.sections[0].blocks[0]).items[0]).font.size


NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:rPr><w:sz w:val="28"/></w:rPr></w:style>'
)


@pytest.mark.parametrize("kind", ["", "paragraph", "character", "table", "numbering"])
def test_a_style_without_an_id_is_nobody_s(kind: str) -> None:
    assert first_size(NORMAL + unnamed(kind)) == 14.0
    assert first_size(unnamed(kind) + NORMAL) == 14.0


def test_a_default_style_needs_no_id() -> None:
    assert first_size(unnamed("paragraph", 'w:default="1"', "26")) == 13.0
