"""The meeting's papers: invitation (Decree 30, template 1.7), programme (1.4), and the packet's cover with its list."""

from __future__ import annotations

from reportgen.word.blocks import (
    Blocks,
    Link,
    cell,
    concatenate,
    heads,
    paragraph,
    row,
    section_break,
    table,
)
from reportgen.word.letterhead import letterhead
from reportgen.word.page import Section
from reportgen.word.signature import closing, recipient, recipients, signature
from reportgen.word.statements import Field, each, each_row, given, line
from reportgen.word.title import title
from tools.word_templates.pieces import COMMITTEE, CONG_TAC, after, place_and_day, signer
from tools.word_templates.prose import sentences
from tools.word_templates.template import MARGINS, UPRIGHT, Template, template

SUBJECT = (
    f"Hội nghị tổng kết {CONG_TAC}",
    "năm {{ nam }}, triển khai nhiệm vụ năm {{ nam_sau }}",
)
MEETING = " ".join(SUBJECT)
WHEN = "{{ thong_tin.hoi_nghi_gio|kem('', ', ') }}{{ thong_tin.hoi_nghi_ngay|ngay_ky }}"
COVER = Section(margins=MARGINS, number_format="lowerRoman")
FRONT = Section(margins=MARGINS, number_format="lowerRoman", first_number=None)


def papers() -> tuple[Template, ...]:
    """Return the templates of the meeting."""
    return _invitation(), _programme_paper(), _front()


def _serial(paper: str, symbol: str) -> str:
    """Return number and symbol; without a symbol of its own, the report's with the abbreviation of this kind."""
    own = f"thong_tin.ky_hieu_{paper} or thong_tin.ky_hieu_bc|replace('BC-', '{symbol}-')"
    return f"{{{{ so_ky_hieu(thong_tin.so_{paper}, {own}) }}}}"


def _closing(paper: str, others: str) -> Blocks:
    """Return Nơi nhận and the signature; without a signer of its own the one who signs the report."""
    received = recipients(
        each(
            f"noi in thong_tin.noi_nhan_{paper}", recipient("{{ noi|bo_cham }}"), otherwise=recipient(others)
        ),
        archive=f"{{{{ (thong_tin.luu_{paper} or thong_tin.luu_bc)|bo_cham }}}}",
    )
    own, reporter = (signature(signer(kind), ranks=True) for kind in ("gm", "bc"))
    return closing(received, given("thong_tin.nguoi_ky_gm", own, otherwise=reporter), UPRIGHT)


def _invitation() -> Template:
    invited = "{{ thong_tin.co_quan }} trân trọng kính mời: "
    anybody = paragraph("NoiDungDau", invited + "Quý đại biểu")
    guest = "{{ khach.kinh_moi|kem('', ' ') }}{{ khach.ten }}{{ khach.chuc_vu|cua(khach.don_vi)|kem(', ') }}"
    body = (
        letterhead(COMMITTEE, UPRIGHT, _serial("gm", "GM"), place_and_day("gm"))
        + title("Giấy mời", *SUBJECT, long=True)
        + given("khach", paragraph("NoiDungDau", invited + guest), otherwise=anybody)
        + paragraph("NoiDung", f"Tới dự {MEETING}.")
        + sentences("thong_tin.hoi_nghi_chu_tri", "Chủ trì: {{ thong_tin.hoi_nghi_chu_tri|bo_cham }}.")
        + paragraph("NoiDung", f"Thời gian: {WHEN}.")
        + sentences("thong_tin.hoi_nghi_dia_diem", "Địa điểm: {{ thong_tin.hoi_nghi_dia_diem|bo_cham }}.")
        + sentences("thong_tin.ghi_chu_gm", "{{ thong_tin.ghi_chu_gm|bo_cham }}.")
        + paragraph(
            "KetThuc",
            "{{ thong_tin.co_quan }} kính mong sự có mặt đúng giờ để Hội nghị thành công tốt đẹp./.",
        )
        + _closing("gm", "Như trên")
        + given("not loop.last", section_break(UPRIGHT))
    )
    guests = each("khach in khach_moi or [none]", body)
    return template("giay-moi.docx", "Giấy mời " + MEETING, guests)


def _programme() -> Blocks:
    """Return the table of the programme."""
    item = row(
        cell("BangSo", "{{ muc.gio }}"),
        cell("BangChu", "{{ muc.noi_dung }}"),
        cell("BangChu", "{{ muc.nguoi }}"),
    )
    head = heads("Thời gian", "Nội dung", "Người thực hiện")
    items = each_row("muc in chuong_trinh.muc", 3, item)
    return after(table((1701, 4500, UPRIGHT.text_width - 6201), head, *items))


def _programme_text() -> Blocks:
    """Return what the programme says before and after its table; what is not known is left out, numbers close up."""
    place, chair = "thong_tin.hoi_nghi_dia_diem", "thong_tin.hoi_nghi_chu_tri"
    known = f"(1 if {place} else 0) + (1 if {chair} else 0)"
    return (
        paragraph("NoiDungDau", f"1. Thời gian: {WHEN}.")
        + sentences(place, f"2. Địa điểm: {{{{ {place}|bo_cham }}}}.")
        + sentences(chair, f"{{{{ 3 if {place} else 2 }}}}. Chủ trì: {{{{ {chair}|bo_cham }}}}.")
        + paragraph("NoiDung", f"{{{{ 2 + {known} }}}}. Nội dung:")
        + _programme()
        + given(
            "chuong_trinh.ket_thuc",
            paragraph("KetThuc", "Hội nghị dự kiến kết thúc lúc {{ chuong_trinh.ket_thuc }}./."),
            otherwise=paragraph("KetThuc", "Hội nghị kết thúc sau khi hoàn thành các nội dung trên./."),
        )
    )


def _programme_paper() -> Template:
    body = (
        letterhead(COMMITTEE, UPRIGHT, _serial("ctr", "CTr"), place_and_day("ctr"))
        + title("Chương trình", *SUBJECT, long=True)
        + _programme_text()
        + _closing("ctr", "Đại biểu dự Hội nghị")
    )
    return template("chuong-trinh.docx", "Chương trình " + MEETING, body)


def _link(text: str) -> Link:
    """Return ``text`` leading to the paper of this row."""
    return Link(text, "tai-lieu-{{ muc.so }}")


def _front() -> Template:
    item = row(
        cell("BangSo", "{{ muc.so }}"),
        cell("BangChu", _link("{{ muc.ten }}")),
        cell("BangSo", _link("{{ muc.trang }}")),
    )
    head = heads("Số", "Tên tài liệu", "Trang")
    items = each_row("muc in tai_lieu", 3, item)
    cover = (
        paragraph("BiaCoQuan", "{{ thong_tin.co_quan }}")
        + paragraph("BiaTen", "Tài liệu")
        + concatenate(*(paragraph("BiaHoiNghi", line) for line in SUBJECT))
        + paragraph("BiaNgay", WHEN)
        + line("BiaNoi", Field("thong_tin.hoi_nghi_dia_diem", optional=True))
        + section_break(COVER)
    )
    listed = paragraph("MucLuc", "Mục lục tài liệu") + after(
        table((850, UPRIGHT.text_width - 1984, 1134), head, *items)
    )
    programme = given("kem_chuong_trinh", paragraph("MucLuc", "Chương trình hội nghị"), _programme_text())
    return template("tai-lieu-hoi-nghi.docx", "Tài liệu " + MEETING, cover + listed + programme, FRONT)
