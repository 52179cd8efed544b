"""What several papers of the kit share: its agencies and signers, number and date, legal bases, the table of awards."""

from __future__ import annotations

from reportgen.word.blocks import Blocks, Cell, cell, heads, paragraph, row, table
from reportgen.word.office import Office
from reportgen.word.signature import Signer, closing, recipient, recipients, signature
from reportgen.word.statements import Field, each, each_row, given
from tools.word_templates.template import UPRIGHT

AWARDS_IN_ALL = (
    "{{{{ {who}.so_luot|hai_chu_so|kem('{before}', ' lượt khen thưởng{after}') "
    "if {who}.so_luot != {who}.tong_so else '' }}}}"
)
"""How many awards there are, to be said only where somebody receives two: ``, tổng số 04 lượt khen thưởng``."""

CONG_TAC = "công tác {{ thong_tin.ten_cong_tac }} địa phương"


def _office(prefix: str, superior: str) -> Office:
    """Return the office whose fields begin with ``prefix``; its second line and its superior may be empty."""
    lines = (Field(f"{prefix}_dong_1"), Field(f"{prefix}_dong_2", optional=True))
    return Office(lines, (Field(superior, optional=True),))


COMMITTEE = _office("thong_tin.co_quan", "thong_tin.co_quan_chu_quan")
SUBMITTER = _office("thong_tin.don_vi_trinh", "thong_tin.don_vi_trinh_chu_quan")


def serial(paper: str) -> str:
    """Return the number and symbol of ``paper`` (bc, tt, qd)."""
    return f"{{{{ so_ky_hieu(thong_tin.so_{paper}, thong_tin.ky_hieu_{paper}) }}}}"


def place_and_day(paper: str) -> str:
    """Return the place and date of ``paper``."""
    return f"{{{{ thong_tin.dia_danh }}}}, {{{{ thong_tin.ngay_{paper}|ngay_ky }}}}"


def addressed(paper: str) -> Field:
    """Return the field of those whom ``paper`` is addressed to."""
    return Field(f"thong_tin.kinh_gui_{paper}")


def bases(paper: str, last: str = ";") -> Blocks:
    """Return the legal bases of ``paper``, one paragraph each, the last one ending in ``last``.

    Without any of the clerk's own they are those of the rules in force on the day of the decision.
    """
    end = f"{{{{ '{last}' if loop.last else ';' }}}}" if last != ";" else ";"
    by_law = each("can_cu in khen_thuong.can_cu", paragraph("CanCu", "Căn cứ {{ can_cu|bo_cham }}" + end))
    return each(
        f"can_cu in thong_tin.can_cu_{paper}",
        paragraph("CanCu", "{{ can_cu|bo_cham }}" + end),
        otherwise=by_law,
    )


def signer(paper: str) -> Signer:
    """Return who signs ``paper``; the fields of power and rank may be empty."""
    return Signer(
        Field(f"thong_tin.chuc_vu_ky_{paper}"),
        Field(f"thong_tin.nguoi_ky_{paper}"),
        Field(f"thong_tin.quyen_han_ky_{paper}", optional=True),
        Field(f"thong_tin.cap_bac_ky_{paper}", optional=True),
    )


def recipients_and_signature(paper: str, *, ranks: bool = True) -> Blocks:
    """Return ``Nơi nhận`` and the signature side by side."""
    named = each(
        f"noi in thong_tin.noi_nhan_{paper}", recipient("{{ noi|bo_cham }}"), otherwise=_as_above(paper)
    )
    received = recipients(named, archive=f"{{{{ thong_tin.luu_{paper}|bo_cham }}}}")
    return closing(received, signature(signer(paper), ranks=ranks), UPRIGHT)


def _as_above(paper: str) -> Blocks:
    """Return the first recipients where the clerk names none: those the paper itself names (Decree 30, II.9)."""
    if paper == "qd":
        return recipient("Như Điều 3")
    return given(addressed(paper).expression, recipient("Như trên"))


def attachment_note(kind: str, paper: str, issuer: str) -> str:
    """Return ``(Kèm theo Báo cáo số 05/BC-UBND ngày … của …)``."""
    number = f"{{{{ thong_tin.so_{paper}|so_van_ban }}}}/{{{{ thong_tin.ky_hieu_{paper} }}}}"
    return f"(Kèm theo {kind} số {number} {{{{ thong_tin.ngay_{paper}|ngay_ky }}}} của {issuer})"


def after(made: Blocks) -> Blocks:
    """Return a table with a little space below it."""
    return made + paragraph("KhoangCach")


def awards_by_form(awards: str) -> Blocks:
    """Return the table of how many groups and persons receive each form; ``awards`` names a list of awards."""
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ dong.hinh_thuc }}"),
        *(cell("BangSo", f"{{{{ dong.{name}|hai_chu_so }}}}") for name in ("tap_the", "ca_nhan", "tong")),
    )
    totals = row(
        Cell(paragraph("BangCong", "Tổng cộng"), 2),
        *(
            cell("BangCong", f"{{{{ {awards}.{name}|hai_chu_so }}}}")
            for name in ("luot_tap_the", "luot_ca_nhan", "so_luot")
        ),
    )
    head = heads("TT", "Danh hiệu, hình thức khen thưởng", "Tập thể", "Cá nhân", "Tổng")
    rows = each_row(f"dong in {awards}.theo_hinh_thuc", 5, item)
    return after(table((567, 4706, 1247, 1247, 1304), head, *rows, totals))
