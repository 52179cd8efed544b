"""The letterhead (Decree 30, annex I, II.1–4): the office and the national name, number and date below."""

from __future__ import annotations

from reportgen.word.blocks import Blocks, Cell, Row, concatenate, paragraph, row, side_by_side
from reportgen.word.office import Office
from reportgen.word.page import Section
from reportgen.word.secrecy import stamp
from reportgen.word.statements import Field, choice, line

NATIONAL_NAME = "Cộng hòa xã hội chủ nghĩa Việt Nam"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
COLUMNS, COLUMNS_WIDE = (3831, 5240), (6203, 7800)
"""In twentieths of a point; the right one just holds the national name at 12 points on an upright page.

They are the same under all margins, for the rules in them are made by indents.
"""
RULES = (8, 11, 15)
"""The letters of an office's last line to which a shorter rule is made, that it be a third to a half as long."""


def letterhead(
    office: Office, section: Section, serial: str = "", place_and_date: str = "", secrecy: Field | None = None
) -> Blocks:
    """Return office and national name side by side, with number and symbol, place and date below.

    Under the number stands the stamp of the level of ``secrecy``, where the year gives one.
    """
    wide = section.landscape
    columns = COLUMNS_WIDE if wide else COLUMNS
    return side_by_side(
        columns,
        row(
            Cell(_office(office) + _rule(office, wide), align="top"),
            Cell(national_name(on_page("KeDuoiTieuNgu", wide)), align="top"),
        ),
        _numbered(serial, place_and_date, stamp(secrecy, columns[0]) if secrecy else ()),
    )


def _numbered(serial: str, place_and_date: str, below: Blocks) -> Row:
    """Return number and symbol beside place and date: level with each other, also with something ``below``."""
    align = "top" if below else "center"
    return row(
        Cell(paragraph("SoKyHieu", serial) + below, align=align),
        Cell(paragraph("DiaDanhNgayThang", place_and_date), align=align),
    )


def national_name(rule: str, prefix: str = "") -> Blocks:
    """Return the national name and motto with the rule below, in styles that begin with ``prefix``."""
    return (
        paragraph(f"{prefix}QuocHieu", NATIONAL_NAME) + paragraph(f"{prefix}TieuNgu", MOTTO) + paragraph(rule)
    )


def on_page(rule: str, wide: bool) -> str:
    """Return the style of a rule; on a landscape page the same rule has other indents."""
    return rule + ("Ngang" if wide else "")


def _office(office: Office) -> Blocks:
    above = (line("CoQuanChuQuan", each) for each in office.superior)
    return concatenate(*above, *(line("CoQuan", each) for each in office.lines))


def _rule(office: Office, wide: bool) -> Blocks:
    """Return the rule under the office's name, by the length of its last line."""
    last = office.last
    rules = [paragraph(on_page(f"KeDuoiCoQuan{letters}", wide)) for letters in (*RULES, "")]
    if isinstance(last, str):
        return rules[sum(len(last) > letters for letters in RULES)]
    conditions = [f"({last.expression})|length <= {letters}" for letters in RULES]
    return choice(conditions, rules)
