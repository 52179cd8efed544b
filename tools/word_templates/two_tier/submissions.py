"""The submissions on awards: the civil office's to the chair, and the military body's to the command above it."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.annex import annex
from reportgen.word.blocks import Blocks, Cell, cell, heads, paragraph, row, section_break, table
from reportgen.word.letterhead import letterhead
from reportgen.word.paper import Paper
from reportgen.word.signature import closing, recipient, recipients, signature
from reportgen.word.statements import Field, each, each_row, given
from reportgen.word.title import addressees, title
from tools.word_templates.pieces import CONG_TAC, after, place_and_day
from tools.word_templates.prose import sentences
from tools.word_templates.template import LANDSCAPE, UPRIGHT, Template
from tools.word_templates.two_tier import award_lists
from tools.word_templates.two_tier.awarding import (
    ARMY,
    CIVIL,
    PROPOSED,
    Decided,
    achieved,
    bases,
    in_words,
    paper_of,
    sign,
    who,
    whom,
)
from tools.word_templates.two_tier.pieces import PROPOSER, signer

_CHAIR = "thong_tin.kinh_gui_tt or [('Chủ tịch ' ~ thong_tin.co_quan)]"
_COMMAND = "thong_tin.kinh_gui_ttqs or [thong_tin.noi_nhan_bieu or 'cơ quan quân sự cấp trên']"
_COUNCIL = "thong_tin.ngay_hd and not thong_tin.ngay_hd > thong_tin.ngay_tt"
"""Whether the council met before the submission; one without a day is still to be signed."""


def papers() -> tuple[Template, ...]:
    """Return both submissions."""
    return _to_the_chair(), _to_the_superior()


def by_form(awards: str) -> Blocks:
    """Return the table of how many receive each form; with a column of households only where there are any."""
    plain = (("tap_the", "Tập thể"), ("ca_nhan", "Cá nhân"))
    households = (*plain, ("ho_gia_dinh", "Hộ gia đình"))
    return given(
        f"{awards}.so_ho_gia_dinh",
        _by_form(awards, households, (567, 3746, 1134, 1134, 1304, 1186)),
        otherwise=_by_form(awards, plain, (567, 4706, 1247, 1247, 1304)),
    )


def _by_form(awards: str, kinds: tuple[tuple[str, str], ...], widths: tuple[int, ...]) -> Blocks:
    columns = [name for name, _title in kinds]
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ dong.hinh_thuc }}"),
        *(cell("BangSo", f"{{{{ dong.{name}|hai_chu_so if dong.{name} }}}}") for name in (*columns, "tong")),
    )
    totals = row(
        Cell(paragraph("BangCong", "Tổng cộng"), 2),
        *(
            cell("BangCong", f"{{{{ {awards}.luot_{name}|hai_chu_so if {awards}.luot_{name} }}}}")
            for name in columns
        ),
        cell("BangCong", f"{{{{ {awards}.so_luot|hai_chu_so }}}}"),
    )
    head = heads("TT", "Danh hiệu, hình thức khen thưởng", *(name for _column, name in kinds), "Tổng")
    return after(
        table(widths, head, *each_row(f"dong in {awards}.theo_hinh_thuc", len(widths), item), totals)
    )


def _subject(awards: str) -> Blocks:
    return title(
        "Tờ trình",
        f"Về việc đề nghị khen thưởng {who(awards)}",
        "có thành tích xuất sắc trong công tác",
        "{{ thong_tin.ten_cong_tac }} địa phương năm {{ nam }}",
    )


def _annex(awards: str, attached: str, shape: award_lists.Shape) -> Blocks:
    names = f"Danh sách {who(awards)} đề nghị khen thưởng", f"trong {CONG_TAC} năm {{{{ nam }}}}"
    return annex("Phụ lục", names, attached) + award_lists.parts(awards, shape)


def _to_the_chair() -> Template:
    awards, office = CIVIL.awards, "{{ thong_tin.don_vi_trinh }}"
    total, chair = f"{awards}.tong_tien", f"{{{{ ({_CHAIR})[0] }}}}"
    symbol = "(thong_tin.ky_hieu_tt or 'TTr')"
    number = f"{{{{ so_ky_hieu(thong_tin.so_tt, {symbol}) }}}}"
    attached = f"(Kèm theo Tờ trình số {{{{ thong_tin.so_tt|so_van_ban }}}}/{{{{ {symbol} }}}} {{{{ thong_tin.ngay_tt|ngay_ky }}}} của {office})"
    council = "{{ thong_tin.ten_hd or 'Hội đồng Thi đua - Khen thưởng' }} {{ thong_tin.ngay_hd|ngay }}"
    body = (
        letterhead(PROPOSER, UPRIGHT, number, place_and_day("tt"))
        + _subject(awards)
        + addressees(Field(f"({_CHAIR})"))
        + bases(CIVIL, paper="tt")
        + paragraph(
            "NoiDung",
            "Trên cơ sở kết quả bình xét thi đua, khen thưởng của các cơ quan, đơn vị, địa phương"
            f"{{% if {_COUNCIL} %}} và kết quả họp {council}{{% endif %}}, {office} kính trình {chair} xem xét, "
            f"quyết định khen thưởng cho {whom(awards)} {achieved()}, gồm:",
        )
        + by_form(awards)
        + sentences(
            total,
            f"Dự kiến tổng tiền thưởng kèm theo là {in_words(total)}"
            "{{ thong_tin.nguon_kinh_phi_qd|bo_cham|kem(', trích từ ') }}.",
        )
        + paragraph("NoiDung", "(Có danh sách và hồ sơ đề nghị khen thưởng kèm theo.)")
        + paragraph("KetThuc", f"{office} kính trình {chair} xem xét, quyết định./.")
        + _closing()
        + section_break(UPRIGHT)
        + _annex(awards, attached, award_lists.SUBMITTED)
    )
    called = f"Tờ trình đề nghị khen thưởng {who(awards)} {achieved()}"
    return Template("to-trinh-khen-thuong.docx", Paper(called, office, body, LANDSCAPE))


def _closing() -> Blocks:
    """Return the proposer's ``Nơi nhận`` and signature: a civil office puts no ranks."""
    named = each(
        "noi in thong_tin.noi_nhan_tt", recipient("{{ noi|bo_cham }}"), otherwise=recipient("Như trên")
    )
    received = recipients(named, archive="{{ (thong_tin.luu_tt or 'VT')|bo_cham }}")
    return closing(received, signature(signer("tt"), ranks=False), UPRIGHT)


def _to_the_superior() -> Template:
    awards, office = PROPOSED.awards, "{{ thong_tin.co_quan_quan_su }}"
    superior = f"{{{{ ({_COMMAND})[0] }}}}"
    body = (
        letterhead(PROPOSED.office, UPRIGHT, PROPOSED.number, place_and_day("ttqs"))
        + _subject(awards)
        + addressees(Field(f"({_COMMAND})"))
        + bases(PROPOSED, law=f"({PROPOSED.awards}.can_cu or {ARMY.awards}.can_cu)")
        + paragraph(
            "NoiDung",
            f"Trên cơ sở kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}} và kết quả bình xét thi đua, khen thưởng của các cơ quan, đơn vị, "
            f"{office} kính đề nghị {superior} xem xét, khen thưởng theo thẩm quyền hoặc đề nghị cấp có thẩm quyền khen thưởng "
            f"cho {whom(awards)} {achieved()}, gồm:",
        )
        + by_form(awards)
        + paragraph("NoiDung", "(Có danh sách và hồ sơ đề nghị khen thưởng kèm theo.)")
        + paragraph("KetThuc", f"{office} kính đề nghị {superior} xem xét, quyết định./.")
        + sign(PROPOSED, "Như trên")
        + section_break(UPRIGHT)
        + _annex(awards, _attached(PROPOSED, office), award_lists.PROPOSED)
    )
    called = f"Tờ trình đề nghị cấp trên khen thưởng {who(awards)} {achieved()}"
    return paper_of(PROPOSED, "to-trinh-khen-thuong-cap-tren.docx", called, body, LANDSCAPE)


def _attached(decided: Decided, office: str) -> str:
    return f"(Kèm theo Tờ trình {decided.reference} của {office})"
