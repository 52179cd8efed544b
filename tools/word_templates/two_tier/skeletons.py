"""Speeches that guests and commanders write themselves, as ``reportgen new`` lays them down: heads, and room to write.

They see the year and what its new workbook begins with, which may be nothing.
"""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.blocks import Blocks, concatenate, italic, paragraph
from reportgen.word.headings import clause_heading
from reportgen.word.title import title
from tools.word_templates.template import Template
from tools.word_templates.two_tier.occasion import paper_of_meeting

WORK = "công tác {{ thong_tin.ten_cong_tac or 'quốc phòng, quân sự' }} địa phương"
_GREETING = paragraph(
    "NoiDung", "- Kính thưa các đồng chí lãnh đạo, các vị đại biểu, khách quý;"
) + paragraph("NoiDung", "- Thưa toàn thể Hội nghị!")
_WISHES = paragraph(
    "NoiDung", "Kính chúc các đồng chí sức khỏe, hạnh phúc, thành công. Chúc Hội nghị thành công tốt đẹp!"
) + paragraph("NoiDung", "Xin trân trọng cảm ơn!")


def papers() -> tuple[Template, ...]:
    """Return the skeletons."""
    return _paper_of_guest(), _call()


def _to_write(number: int, head: str, what: str) -> Blocks:
    """Return a clause with its head, and in italics what is to be written there."""
    return clause_heading(str(number), head) + paragraph("NoiDung", italic(f"({what})"))


def _paper_of_guest() -> Template:
    clauses = (
        (
            "Đặc điểm, tình hình",
            "Đặc điểm của đơn vị, địa bàn; thuận lợi, khó khăn liên quan đến nội dung tham luận.",
        ),
        (
            "Kết quả và cách làm",
            "Kết quả nổi bật, số liệu cụ thể; biện pháp lãnh đạo, chỉ đạo, tổ chức thực hiện.",
        ),
        ("Hạn chế, bài học kinh nghiệm", "Hạn chế, nguyên nhân; kinh nghiệm rút ra."),
        ("Nhiệm vụ, giải pháp, kiến nghị", "Nhiệm vụ, giải pháp năm {{ nam_sau }}; đề xuất, kiến nghị."),
    )
    body = (
        title(
            "Tham luận",
            f"Tại Hội nghị tổng kết {WORK}",
            "năm {{ nam }}, triển khai nhiệm vụ năm {{ nam_sau }}",
            long=True,
        )
        + paragraph("KemTheo", "(Tên tham luận; cấp bậc, họ tên, chức vụ, đơn vị người trình bày)")
        + _GREETING
        + concatenate(*(_to_write(at, head, what) for at, (head, what) in enumerate(clauses, start=1)))
        + _WISHES
    )
    return paper_of_meeting("khung-tham-luan.docx", "Tham luận", body)


def _call() -> Template:
    clauses = (
        ("Kết quả phong trào thi đua năm {{ nam }}", "Kết quả, tập thể, cá nhân tiêu biểu; hạn chế."),
        ("Mục đích, yêu cầu, chủ đề năm {{ nam_sau }}", "Chủ đề phong trào thi đua; mục đích, yêu cầu."),
        (
            "Nội dung, chỉ tiêu thi đua",
            "Các nội dung, chỉ tiêu cụ thể; thời gian, biện pháp tổ chức thực hiện.",
        ),
    )
    body = (
        title("Bài phát động thi đua", f"Thực hiện {WORK} năm {{{{ nam_sau }}}}")
        + paragraph("KemTheo", "(Cấp bậc, họ tên, chức vụ người phát động)")
        + _GREETING
        + concatenate(*(_to_write(at, head, what) for at, (head, what) in enumerate(clauses, start=1)))
        + paragraph(
            "NoiDung",
            f"Tôi kêu gọi các cơ quan, đơn vị, lực lượng vũ trang và Nhân dân hăng hái thi đua, hoàn thành thắng lợi {WORK} "
            "năm {{ nam_sau }}.",
        )
        + _WISHES
    )
    return paper_of_meeting("khung-phat-dong-thi-dua.docx", "Bài phát động thi đua", body)
