"""The award lists of the two-tier kit: as annexes of a decision, and as papers of their own, civil and military."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.word.annex import annex
from reportgen.word.blocks import Blocks, Cell, concatenate, paragraph, row, section_break, side_by_side
from reportgen.word.letterhead import letterhead
from reportgen.word.signature import signature
from reportgen.word.statements import given
from reportgen.word.title import title
from tools.word_templates.lists import (
    ACHIEVED,
    BEFORE,
    GROUP_NAME,
    GROUP_PLACE,
    INITIATIVE,
    NUMBER,
    OFFICE,
    OFFICE_AND_UNIT,
    PERSON,
    UNIT,
    Columns,
    by_award,
    closing,
    money,
    proposed_by_award,
)
from tools.word_templates.pieces import place_and_day
from tools.word_templates.template import LANDSCAPE, UPRIGHT, Template
from tools.word_templates.two_tier.awarding import (
    ARMY,
    CIVIL,
    KINDS,
    Decided,
    achieved,
    counts,
    paper_of,
    part_number,
    who,
)
from tools.word_templates.two_tier.pieces import signer

_HOUSEHOLD = ("Họ và tên chủ hộ", "BangChu", "{{ hang.ten }}")
_HOME = ("Thôn, tổ dân phố", "BangChu", "{{ hang.don_vi }}")

Shape = Mapping[str, tuple[Columns, tuple[int, ...]]]
"""The columns and widths of the table of each kind."""

ANNEX: Shape = {
    "tap_the": ((NUMBER, GROUP_NAME, GROUP_PLACE), (680, 4200, 2691, 1500)),
    "ca_nhan": ((NUMBER, PERSON, OFFICE, UNIT), (624, 2600, 2147, 2300, 1400)),
    "ho_gia_dinh": ((NUMBER, _HOUSEHOLD, _HOME), (680, 4200, 2691, 1500)),
}
"""Under a decision: on an upright page, without what each achieved."""
PAPER: Shape = {
    "tap_the": ((NUMBER, GROUP_NAME, GROUP_PLACE, ACHIEVED), (680, 4300, 2900, 4523, 1600)),
    "ca_nhan": ((NUMBER, PERSON, OFFICE, UNIT, ACHIEVED), (680, 2805, 2535, 2818, 3565, 1600)),
    "ho_gia_dinh": ((NUMBER, _HOUSEHOLD, _HOME, ACHIEVED), (680, 4300, 2900, 4523, 1600)),
}
"""As a paper of its own, on a landscape page."""
_GROUPS = (NUMBER, GROUP_NAME, GROUP_PLACE, ACHIEVED, BEFORE)
_PEOPLE = (NUMBER, PERSON, OFFICE_AND_UNIT, ACHIEVED, INITIATIVE, BEFORE)
_HOUSEHOLDS = (NUMBER, _HOUSEHOLD, _HOME, ACHIEVED, BEFORE)
SUBMITTED: Shape = {
    "tap_the": (_GROUPS, (624, 3300, 2579, 3900, 2200, 1400)),
    "ca_nhan": (_PEOPLE, (624, 2200, 2700, 2879, 2500, 1700, 1400)),
    "ho_gia_dinh": (_HOUSEHOLDS, (624, 3300, 2579, 3900, 2200, 1400)),
}
"""Under a submission: with what each received in earlier years."""
PROPOSED: Shape = {
    "tap_the": (_GROUPS, (624, 3300, 2879, 4600, 2600)),
    "ca_nhan": (_PEOPLE, (624, 2400, 2900, 3279, 2800, 2000)),
    "ho_gia_dinh": (_HOUSEHOLDS, (624, 3300, 2879, 4600, 2600)),
}
"""Under a submission to a superior, whose money is not the proposer's to say."""


def table_of(awards: str, kind: str, shape: Shape) -> Blocks:
    """Return the table of one kind of recipients in a list."""
    columns, widths = shape[kind]
    made = proposed_by_award if shape is PROPOSED else by_award
    return made(awards, kind, dict(KINDS)[kind], columns, widths)


def annexes(decided: Decided) -> Blocks:
    """Return the annexes of a decision, each only where it has rows, in a section of its own (`numbering` first)."""
    return concatenate(
        *(
            given(
                f"{decided.awards}.{kind}",
                annex(f"{{{{ phu_luc.{kind} }}}}", _heading(unit), decided.attached),
                table_of(decided.awards, kind, ANNEX),
                closing(kind, unit, decided.awards),
                section_break(UPRIGHT),
            )
            for kind, unit in KINDS
        )
    )


def _heading(unit: str) -> tuple[str, str]:
    subject, _in, work = achieved().partition(" trong ")
    return f"Danh sách {unit} {subject}", f"trong {work}"


def parts(awards: str, shape: Shape) -> Blocks:
    """Return the kinds of recipients one below the other, each under its numbered heading, and the sums at the end."""
    total = "" if shape is PROPOSED else money(f"{awards}.tong_tien")
    made: Blocks = ()
    for place, (kind, unit) in enumerate(KINDS):
        more = " or ".join(f"{awards}.{name}" for name, _unit in KINDS[place + 1 :])
        made += given(
            f"{awards}.{kind}",
            paragraph("TieuDeMuc", f"{part_number(awards, kind)}. {unit.capitalize()}"),
            table_of(awards, kind, shape),
            given(more, paragraph("KhoangCach")) if more else (),
        )
    return made + paragraph("GhiChu", f"Ấn định danh sách: {counts(awards)}{total}./.")


def _paper(decided: Decided, name: str, unit: str, made: Blocks) -> Template:
    """Return a list as a paper of its own, attached to its decision and signed by who decides."""
    signed = Cell(signature(signer(decided.paper), ranks=decided.office.ranks), align="top")
    about = f"{achieved()} được khen thưởng"
    body = (
        letterhead(decided.office, LANDSCAPE, place_and_date=place_and_day(decided.paper))
        + title("Danh sách", f"{_capital(unit)} {about}", wide=True)
        + paragraph("KemTheo", decided.attached)
        + made
        + side_by_side((7003, 7000), row(Cell(paragraph("BangChu")), signed))
    )
    return paper_of(decided, name, f"Danh sách {unit} {about}", body + paragraph("NgatPhan"), LANDSCAPE)


def _capital(unit: str) -> str:
    """Return ``unit`` as it begins a line; it may be a tag."""
    return f"{unit[:-3]}|hoa_dau }}}}" if unit.endswith("}}") else unit.capitalize()


def papers() -> tuple[Template, ...]:
    """Return the civil lists, one for each kind, and the list of the military body's decision."""
    files = {"tap_the": "tap-the", "ca_nhan": "ca-nhan", "ho_gia_dinh": "ho-gia-dinh"}
    civil = (
        _paper(
            CIVIL,
            f"danh-sach-{files[kind]}.docx",
            unit,
            table_of(CIVIL.awards, kind, PAPER) + closing(kind, unit),
        )
        for kind, unit in KINDS
    )
    military = _paper(ARMY, "danh-sach-khen-thuong-quan-su.docx", who(ARMY.awards), parts(ARMY.awards, PAPER))
    return (*civil, military)
