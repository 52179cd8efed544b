"""What the papers of the two-tier kit share: its three offices, which of them issues a paper, who signs it.

A paper has both forms in it, the committee's and the military body's; a field of the year says which is printed.
"""

from __future__ import annotations

from reportgen.word.blocks import Blocks
from reportgen.word.letterhead import letterhead
from reportgen.word.office import army, civil
from reportgen.word.page import Section
from reportgen.word.paper import Paper
from reportgen.word.secrecy import copies
from reportgen.word.signature import Signer, closing, recipient, recipients, signature
from reportgen.word.statements import Field, each, given
from tools.word_templates.pieces import place_and_day, serial
from tools.word_templates.template import UPRIGHT, Template

ARMY_REPORTS = "thong_tin.co_quan_bao_cao == 'Cơ quan quân sự'"
"""Whether the military body signs the reports, tables and plans of the year."""
ARMY_HOLDS = "thong_tin.co_quan_hoi_nghi == 'Cơ quan quân sự'"
"""Whether the military body holds the meeting and signs its papers."""


def _named(*fields: str) -> tuple[Field, ...]:
    return tuple(Field(f"thong_tin.{field}", optional=True) for field in fields)


COMMITTEE = civil(Field("(thong_tin.co_quan_dong_1 or thong_tin.co_quan)"), *_named("co_quan_dong_2"))
"""The people's committee, which names no superior."""
MILITARY = army(
    _named("quan_su_chu_quan_dong_1", "quan_su_chu_quan_dong_2"),
    Field("thong_tin.quan_su_dong_1"),
    *_named("quan_su_dong_2"),
)
"""The military body of the level, under the command above it, which takes two lines."""
PROPOSER = civil(
    Field("(thong_tin.don_vi_trinh_dong_1 or thong_tin.don_vi_trinh)"),
    *_named("don_vi_trinh_dong_2"),
    superior=_named("don_vi_trinh_chu_quan", "don_vi_trinh_chu_quan_dong_2"),
)
"""The office that proposes awards to the chair."""


def issuer(by_army: str) -> str:
    """Return the tag of the office that issues a paper, in words; ``by_army`` is the condition of the army's form."""
    return f"{{{{ thong_tin.co_quan_quan_su if {by_army} else thong_tin.co_quan }}}}"


def issuer_in_short(by_army: str) -> str:
    """Return the tag of the issuing office as it is called from the second time on."""
    army_name = "thong_tin.quan_su_viet_tat or thong_tin.co_quan_quan_su"
    civil_name = "thong_tin.co_quan_viet_tat or thong_tin.co_quan"
    return f"{{{{ ({army_name}) if {by_army} else ({civil_name}) }}}}"


def letterhead_of(
    by_army: str, section: Section, number: str = "", place_and_date: str = "", secrecy: Field | None = None
) -> Blocks:
    """Return the letterhead of the military body under the condition ``by_army``, else of the committee."""
    return given(
        by_army,
        letterhead(MILITARY, section, number, place_and_date, secrecy),
        otherwise=letterhead(COMMITTEE, section, number, place_and_date, secrecy),
    )


def head_of(by_army: str, paper: str, section: Section = UPRIGHT) -> Blocks:
    """Return the letterhead of ``paper`` (bc, dk, khhn …) with its number and its day."""
    return letterhead_of(by_army, section, serial(paper), place_and_day(paper))


def secrecy_of(paper: str) -> Field:
    """Return the field with the level of secrecy of ``paper``."""
    return Field(f"thong_tin.do_mat_{paper}")


def copies_of(paper: str) -> Blocks:
    """Return how many copies of ``paper`` are issued, where it is secret."""
    return copies(secrecy_of(paper), Field(f"thong_tin.so_ban_{paper}"))


def secret_head(by_army: str, paper: str, number: str = "", section: Section = UPRIGHT) -> Blocks:
    """Return the letterhead of ``paper`` with its number and day, and the stamp of its level of secrecy."""
    return letterhead_of(by_army, section, number or serial(paper), place_and_day(paper), secrecy_of(paper))


def symbol(paper: str, kind: str, by_army: str) -> str:
    """Return number and symbol of ``paper``; without a symbol of its own ``kind``-UBND or ``kind``-BCH."""
    default = f"('{kind}-BCH' if {by_army} else '{kind}-UBND')"
    return f"{{{{ so_ky_hieu(thong_tin.so_{paper}, thong_tin.ky_hieu_{paper} or {default}) }}}}"


def issued_by(by_army: str, name: str, title: str, body: Blocks, section: Section = UPRIGHT) -> Template:
    """Return a template whose file names the issuing office as its author."""
    return Template(name, Paper(title, issuer(by_army), body, section))


def as_above(paper: str) -> Blocks:
    """Return the first recipients where the clerk names none: those the paper is addressed to (Decree 30, II.9)."""
    return given(f"thong_tin.kinh_gui_{paper}", recipient("Như trên"))


def signer(paper: str) -> Signer:
    """Return who signs ``paper``; power and rank are printed where the year gives them."""
    return Signer(
        Field(f"thong_tin.chuc_vu_ky_{paper}"),
        Field(f"thong_tin.nguoi_ky_{paper}"),
        Field(f"thong_tin.quyen_han_ky_{paper}", optional=True),
        Field(f"thong_tin.cap_bac_ky_{paper}", optional=True),
    )


def closing_of(
    paper: str, signed_by: str = "", otherwise: Blocks = (), archive: str = "", below: Blocks = ()
) -> Blocks:
    """Return ``Nơi nhận`` of ``paper`` and the signature of whoever signs ``signed_by``, with the rank before the name.

    ``otherwise`` are the recipients where the clerk names none; kept as the report is, where nothing else is said.
    ``below`` stands under them.
    """
    kept = archive or f"{{{{ (thong_tin.luu_{paper} or thong_tin.luu_bc)|bo_cham }}}}"
    named = each(f"noi in thong_tin.noi_nhan_{paper}", recipient("{{ noi|bo_cham }}"), otherwise=otherwise)
    received = recipients(named, archive=kept) + below
    return closing(received, signature(signer(signed_by or paper), ranks=True), UPRIGHT)
