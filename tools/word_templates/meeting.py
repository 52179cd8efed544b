"""The meeting's papers: invitation (Decree 30, template 1.7), programme (1.4), and the packet's cover with its list."""

from __future__ import annotations

from tools.word_templates.markup import (
    PORTRAIT_WIDTH,
    Cell,
    break_section,
    cell,
    paragraph,
    row,
    run,
    section,
    statement_row,
    table,
    tag,
)
from tools.word_templates.package import Paper
from tools.word_templates.pieces import (
    COMMITTEE,
    CONG_TAC,
    heads,
    letterhead,
    place_and_day,
    signature,
    title,
)
from tools.word_templates.prose import given

SUBJECT = (
    f"Hội nghị tổng kết {CONG_TAC}",
    "năm {{ nam }}, triển khai nhiệm vụ năm {{ nam_sau }}",
)
MEETING = " ".join(SUBJECT)
WHEN = "{{ thong_tin.hoi_nghi_gio|kem('', ', ') }}{{ thong_tin.hoi_nghi_ngay|ngay_ky }}"
ROMAN = '<w:pgNumType w:fmt="lowerRoman" w:start="1"/>'


def papers() -> tuple[Paper, ...]:
    """Return the templates of the meeting."""
    return _invitation(), _programme_paper(), _front()


def _serial(paper: str, symbol: str) -> str:
    """Return number and symbol; without a symbol of its own, the report's with the abbreviation of this kind."""
    own = f"thong_tin.ky_hieu_{paper} or thong_tin.ky_hieu_bc|replace('BC-', '{symbol}-')"
    return f"{{{{ so_ky_hieu(thong_tin.so_{paper}, {own}) }}}}"


def _closing(paper: str, others: str) -> str:
    """Return Nơi nhận and the signature; without a signer of its own the one who signs the report."""
    recipients = Cell(
        paragraph("NoiNhan", "Nơi nhận:")
        + tag(f"{{% for noi in thong_tin.noi_nhan_{paper} %}}")
        + paragraph("NoiNhanDong", "- {{ noi|bo_cham }};")
        + tag("{% else %}")
        + paragraph("NoiNhanDong", f"- {others};")
        + tag("{% endfor %}")
        + paragraph("NoiNhanDong", f"- Lưu: {{{{ (thong_tin.luu_{paper} or thong_tin.luu_bc)|bo_cham }}}}."),
        align="top",
    )
    signed = (
        tag("{% if thong_tin.nguoi_ky_gm %}")
        + signature("gm")
        + tag("{% else %}")
        + signature("bc")
        + tag("{% endif %}")
    )
    return table("BangAn", [4535, 4536], [row(recipients, Cell(signed, align="top"))])


def _invitation() -> Paper:
    guest = "{{ khach.ten }}{{ khach.chuc_vu|kem(', ') }}{{ khach.don_vi|kem(', ') }}"
    body = (
        tag("{% for khach in khach_moi or [none] %}")
        + letterhead(COMMITTEE, _serial("gm", "GM"), place_and_day("gm"))
        + title("Giấy mời", *SUBJECT, long=True)
        + tag("{% if khach %}")
        + paragraph(
            "NoiDungDau",
            f"{{{{ thong_tin.co_quan }}}} trân trọng kính mời: {{{{ khach.kinh_moi|kem('', ' ') }}}}{guest}",
        )
        + tag("{% else %}")
        + paragraph("NoiDungDau", "{{ thong_tin.co_quan }} trân trọng kính mời: Quý đại biểu")
        + tag("{% endif %}")
        + paragraph("NoiDung", f"Tới dự {MEETING}.")
        + given("thong_tin.hoi_nghi_chu_tri", "Chủ trì: {{ thong_tin.hoi_nghi_chu_tri|bo_cham }}.")
        + paragraph("NoiDung", f"Thời gian: {WHEN}.")
        + given("thong_tin.hoi_nghi_dia_diem", "Địa điểm: {{ thong_tin.hoi_nghi_dia_diem|bo_cham }}.")
        + given("thong_tin.ghi_chu_gm", "{{ thong_tin.ghi_chu_gm|bo_cham }}.")
        + paragraph(
            "KetThuc",
            "{{ thong_tin.co_quan }} kính mong sự có mặt đúng giờ để Hội nghị thành công tốt đẹp./.",
        )
        + _closing("gm", "Như trên")
        + tag("{% if not loop.last %}")
        + break_section(section())
        + tag("{% endif %}")
        + tag("{% endfor %}")
        + section()
    )
    return Paper("giay-moi.docx", "Giấy mời " + MEETING, body)


def _programme() -> str:
    """Return the table of the programme."""
    rows = [
        row(*heads("Thời gian", "Nội dung", "Người thực hiện"), header=True),
        statement_row("{% for muc in chuong_trinh.muc %}", 3),
        row(
            cell("BangSo", "{{ muc.gio }}"),
            cell("BangChu", "{{ muc.noi_dung }}"),
            cell("BangChu", "{{ muc.nguoi }}"),
        ),
        statement_row("{% endfor %}", 3),
    ]
    return table("BangSoLieu", [1701, 4500, PORTRAIT_WIDTH - 6201], rows) + paragraph("KhoangCach")


def _programme_text() -> str:
    """Return what the programme says before and after its table; what is not known is left out, numbers close up."""
    place, chair = "thong_tin.hoi_nghi_dia_diem", "thong_tin.hoi_nghi_chu_tri"
    known = f"(1 if {place} else 0) + (1 if {chair} else 0)"
    return (
        paragraph("NoiDungDau", f"1. Thời gian: {WHEN}.")
        + given(place, f"2. Địa điểm: {{{{ {place}|bo_cham }}}}.")
        + given(chair, f"{{{{ 3 if {place} else 2 }}}}. Chủ trì: {{{{ {chair}|bo_cham }}}}.")
        + paragraph("NoiDung", f"{{{{ 2 + {known} }}}}. Nội dung:")
        + _programme()
        + tag("{% if chuong_trinh.ket_thuc %}")
        + paragraph("KetThuc", "Hội nghị dự kiến kết thúc lúc {{ chuong_trinh.ket_thuc }}./.")
        + tag("{% else %}")
        + paragraph("KetThuc", "Hội nghị kết thúc sau khi hoàn thành các nội dung trên./.")
        + tag("{% endif %}")
    )


def _programme_paper() -> Paper:
    body = (
        letterhead(COMMITTEE, _serial("ctr", "CTr"), place_and_day("ctr"))
        + title("Chương trình", *SUBJECT, long=True)
        + _programme_text()
        + _closing("ctr", "Đại biểu dự Hội nghị")
        + section()
    )
    return Paper("chuong-trinh.docx", "Chương trình " + MEETING, body)


def _link(text: str) -> str:
    """Return ``text`` leading to the paper of this row."""
    return f'<w:hyperlink w:anchor="tai-lieu-{{{{ muc.so }}}}">{run(text)}</w:hyperlink>'


def _front() -> Paper:
    rows = [
        row(*heads("Số", "Tên tài liệu", "Trang"), header=True),
        statement_row("{% for muc in tai_lieu %}", 3),
        row(
            cell("BangSo", "{{ muc.so }}"),
            cell("BangChu", _link("{{ muc.ten }}")),
            cell("BangSo", _link("{{ muc.trang }}")),
        ),
        statement_row("{% endfor %}", 3),
    ]
    cover = (
        paragraph("BiaCoQuan", "{{ thong_tin.co_quan }}")
        + paragraph("BiaTen", "Tài liệu")
        + "".join(paragraph("BiaHoiNghi", line) for line in SUBJECT)
        + paragraph("BiaNgay", WHEN)
        + tag("{% if thong_tin.hoi_nghi_dia_diem %}")
        + paragraph("BiaNoi", "{{ thong_tin.hoi_nghi_dia_diem }}")
        + tag("{% endif %}")
        + break_section(section(extra=ROMAN))
    )
    listed = (
        paragraph("MucLuc", "Mục lục tài liệu")
        + table("BangSoLieu", [850, PORTRAIT_WIDTH - 1984, 1134], rows)
        + paragraph("KhoangCach")
    )
    programme = (
        tag("{% if kem_chuong_trinh %}")
        + paragraph("MucLuc", "Chương trình hội nghị")
        + _programme_text()
        + tag("{% endif %}")
    )
    return Paper(
        "tai-lieu-hoi-nghi.docx",
        "Tài liệu " + MEETING,
        cover + listed + programme + section(extra='<w:pgNumType w:fmt="lowerRoman"/>'),
    )
