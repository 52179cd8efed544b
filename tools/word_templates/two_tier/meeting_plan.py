"""The plan of the meeting: purpose, time and guests, contents, means, and who prepares what."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.blocks import Blocks, Cell, cell, heads, paragraph, row, table
from reportgen.word.headings import clause_heading, point, section_heading
from reportgen.word.signature import recipient
from reportgen.word.statements import each, each_row, given
from reportgen.word.title import title
from tools.word_templates.pieces import CONG_TAC, after, place_and_day
from tools.word_templates.template import UPRIGHT, Template
from tools.word_templates.two_tier.occasion import (
    HOLDER,
    INVITED,
    MEETING,
    PLACE,
    SUBJECT,
    begin_count,
    closing_of_meeting,
    counted,
    paper_of_meeting,
    person,
    time_place_chair,
)
from tools.word_templates.two_tier.pieces import ARMY_HOLDS, letterhead_of, symbol

FUNDS, TASKS = "thong_tin.kinh_phi_khhn", "phan_cong"


def _purpose() -> Blocks:
    praised = "{{ 'Biểu dương, khen thưởng các tập thể, cá nhân có thành tích xuất sắc; phát động' if khen_thuong.ca_nam else 'Phát động' }}"
    pledged = "{{ ', ký kết giao ước thi đua' if thong_tin.giao_uoc else '' }}"
    return (
        section_heading("I", "Mục đích, yêu cầu")
        + clause_heading("1", "Mục đích")
        + point(
            "a",
            f"Đánh giá kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}}; làm rõ ưu điểm, hạn chế, nguyên nhân và bài học kinh nghiệm; "
            "xác định phương hướng, nhiệm vụ, giải pháp năm {{ nam_sau }}.",
        )
        + point("b", f"{praised} phong trào thi đua{pledged} năm {{{{ nam_sau }}}}.")
        + clause_heading("2", "Yêu cầu")
        + point(
            "a",
            "Công tác chuẩn bị chu đáo, đúng tiến độ; báo cáo ngắn gọn, trung thực, đánh giá đúng tình hình.",
        )
        + point(
            "b",
            "Hội nghị được tổ chức trang trọng, an toàn, tiết kiệm, đúng thành phần, thời gian, nội dung; "
            "tài liệu được quản lý theo đúng quy định về bảo vệ bí mật nhà nước.",
        )
    )


def _occasion() -> Blocks:
    guest = paragraph("NoiDung", f"- {person('khach')}{{{{ '.' if loop.last else ';' }}}}")
    named = f"Thời gian{{{{ ', địa điểm' if {PLACE} else '' }}}}{{{{ ', thành phần' if {INVITED} else '' }}}}"
    return (
        section_heading("II", named)
        + begin_count()
        + time_place_chair()
        + counted("Thành phần dự Hội nghị:", INVITED)
        + each(f"khach in {INVITED}", guest)
    )


def _contents() -> Blocks:
    item = paragraph("NoiDung", "{{ loop.index }}. {{ muc.noi_dung }}{{ '.' if loop.last else ';' }}")
    return section_heading("III", "Nội dung") + each("muc in chuong_trinh.muc", item)


def _tasks() -> Blocks:
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ viec.noi_dung }}"),
        Cell(
            paragraph("BangChu", "{{ viec.chu_tri }}")
            + given("viec.phoi_hop", paragraph("BangChu", "Phối hợp: {{ viec.phoi_hop|trong_cau }}"))
        ),
        cell("BangSo", "{{ viec.thoi_han|ngay_ngan or 'Trước Hội nghị' }}"),
    )
    head = heads("TT", "Nội dung công việc", "Cơ quan chủ trì, phối hợp", "Hoàn thành trước ngày")
    rows = each_row(f"viec in {TASKS}", 4, item)
    return after(table((567, 3600, UPRIGHT.text_width - 5867, 1700), head, *rows))


def _carried_out() -> Blocks:
    number = f"{{{{ 'V' if {FUNDS} else 'IV' }}}}"
    duty = f"chủ động chuẩn bị, bảo đảm nội dung, tiến độ; quá trình thực hiện có vướng mắc, báo cáo {HOLDER} để xem xét, giải quyết./."
    return (
        section_heading(number, "Tổ chức thực hiện")
        + given(TASKS, paragraph("NoiDung", "Công tác chuẩn bị Hội nghị được phân công như sau:"), _tasks())
        + given(
            TASKS,
            paragraph("KetThuc", f"Các cơ quan, đơn vị được phân công {duty}"),
            otherwise=paragraph("KetThuc", f"Các cơ quan, đơn vị liên quan {duty}"),
        )
    )


def paper() -> Template:
    """Return the template of the plan."""
    subject = ("Tổ chức " + SUBJECT[0], SUBJECT[1])
    body = (
        letterhead_of(ARMY_HOLDS, UPRIGHT, symbol("khhn", "KH", ARMY_HOLDS), place_and_day("khhn"))
        + title("Kế hoạch", *subject, long=True)
        + paragraph(
            "NoiDungDau",
            f"Để tổng kết {CONG_TAC} năm {{{{ nam }}}}, triển khai nhiệm vụ năm {{{{ nam_sau }}}}, "
            f"{HOLDER} xây dựng Kế hoạch tổ chức Hội nghị như sau:",
        )
        + _purpose()
        + _occasion()
        + _contents()
        + given(FUNDS, section_heading("IV", "Kinh phí"), paragraph("NoiDung", f"{{{{ {FUNDS}|bo_cham }}}}."))
        + _carried_out()
        + closing_of_meeting("khhn", recipient("Các cơ quan, đơn vị dự Hội nghị"))
    )
    return paper_of_meeting("ke-hoach-hoi-nghi.docx", "Kế hoạch tổ chức " + MEETING, body)
